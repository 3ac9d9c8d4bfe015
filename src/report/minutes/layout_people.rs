use super::layout::{paragraph, sentence};
use super::pieces::Pieces;
use super::{Attendee, Minutes, Origin, QuorumStatement, RecusalLine, Seat, SeatRole};
use crate::locale::{Locale, domain};
use crate::report::document::{Align, Block, Column, Row, Style, Table};
use crate::report::letterhead::labelled;

impl Seat {
    /// `Giám đốc Sở Tư pháp`, for a place where one person stands.
    #[must_use]
    pub fn title_and_office(&self) -> String {
        let (title, office) = (self.title.trim(), self.office.trim());
        // A title such as "Phó Chủ tịch Ủy ban nhân dân thành phố" already names its office.
        if title.is_empty() || office.is_empty() || title.contains(office) {
            let longer = if title.is_empty() { office } else { title };
            return longer.to_owned();
        }
        join_overlapping(title, office)
    }

    fn role_name(&self, locale: &Locale) -> String {
        locale.text(match self.role {
            SeatRole::Chair => "minutes-role-chair",
            SeatRole::ViceChair => "minutes-role-vice-chair",
            SeatRole::Member => "minutes-role-member",
            SeatRole::Secretary => "minutes-role-secretary",
        })
    }
}

/// Puts two texts one after the other; words that end the first and begin the second stand once:
/// "Chánh Văn phòng" and "Văn phòng Sở" give "Chánh Văn phòng Sở".
fn join_overlapping(first: &str, second: &str) -> String {
    let (lower_first, lower_second) = (first.to_lowercase(), second.to_lowercase());
    let left: Vec<&str> = lower_first.split_whitespace().collect();
    let right: Vec<&str> = lower_second.split_whitespace().collect();
    let shared = (1..=left.len().min(right.len()))
        .rev()
        .find(|count| {
            left.iter()
                .rev()
                .take(*count)
                .rev()
                .eq(right.iter().take(*count))
        })
        .unwrap_or(0);
    let rest: Vec<&str> = second.split_whitespace().skip(shared).collect();
    if rest.is_empty() {
        first.to_owned()
    } else {
        format!("{first} {}", rest.join(" "))
    }
}

impl Attendee {
    /// `08:00–11:30; 13:30–16:00`.
    fn times(&self, locale: &Locale) -> String {
        let interval = |(from, to): &(super::Clock, Option<super::Clock>)| {
            let to = to.map(|to| to.short(locale)).unwrap_or_default();
            format!("{}–{to}", from.short(locale))
        };
        let intervals: Vec<String> = self.intervals.iter().map(interval).collect();
        intervals.join("; ")
    }

    fn remark(&self, locale: &Locale) -> String {
        let delegates = self.delegates.iter().map(|delegate| {
            locale.with(
                "minutes-delegate",
                &[("to", &delegate.to), ("document", &delegate.document)],
            )
        });
        let first = self.intervals.first().filter(|_| self.late);
        let late =
            first.map(|(from, _)| locale.with("minutes-late", &[("time", &from.short(locale))]));
        late.into_iter()
            .chain(delegates)
            .collect::<Vec<_>>()
            .join("\n")
    }
}

impl Minutes {
    pub(super) fn people(&self, locale: &Locale, blocks: &mut Pieces) {
        let office = |seat: &Option<Seat>| match seat {
            Some(seat) => {
                format!("{} – {}", seat.title_and_office(), seat.role_name(locale))
            }
            None => locale.text("minutes-nobody"),
        };
        let chair = locale.text("minutes-chaired-by");
        blocks.push(labelled(
            Style::Body,
            &chair,
            &sentence(&office(&self.chair)),
        ));
        let secretary = locale.text("minutes-recorded-by");
        blocks.push(labelled(
            Style::Body,
            &secretary,
            &sentence(&office(&self.secretary)),
        ));
        let (present, members) = (self.present.len(), self.present.len() + self.absent.len());
        let present_text = locale.with(
            "minutes-present",
            &[
                ("padded", &format!("{present:02}")),
                ("members", &format!("{members:02}")),
            ],
        );
        blocks.push(paragraph(Style::Body, present_text));
        if !self.present.is_empty() {
            let fact = |attendee: &Attendee| attendee.seq.map_or(Origin::Form, Origin::Fact);
            let rows = self.present.iter().map(fact).collect();
            blocks.push_rows(Block::Table(self.attendance_table(locale)), rows);
        }
        if self.absent.is_empty() {
            blocks.push(paragraph(Style::Body, locale.text("minutes-nobody-absent")));
            return;
        }
        let count = format!("{:02}", self.absent.len());
        let absent = locale.with("minutes-absent", &[("padded", &count)]);
        blocks.push(paragraph(Style::Body, absent));
        for absentee in &self.absent {
            let seat = absentee.seat.title_and_office();
            let line = if absentee.why.is_empty() {
                locale.with("minutes-absent-without-reason", &[("member", &seat)])
            } else {
                locale.with(
                    "minutes-absent-because",
                    &[("member", &seat), ("why", &absentee.why)],
                )
            };
            let origin = absentee.seq.map_or(Origin::Form, Origin::Fact);
            blocks.push_on(origin, paragraph(Style::Item, line));
        }
    }

    fn attendance_table(&self, locale: &Locale) -> Table {
        let head = |id: &str| locale.text(id);
        let rows = self.present.iter().enumerate().map(|(index, attendee)| {
            Row::of_texts([
                (index + 1).to_string(),
                attendee.seat.title_and_office(),
                attendee.seat.role_name(locale),
                attendee.times(locale),
                attendee.remark(locale),
            ])
        });
        Table {
            columns: vec![
                Column::new(head("minutes-column-number"), 6, Align::Centre),
                Column::new(head("minutes-column-member"), 36, Align::Left),
                Column::new(head("minutes-column-role"), 20, Align::Left),
                Column::new(head("minutes-column-times"), 18, Align::Centre),
                Column::new(head("minutes-column-remark"), 24, Align::Left),
            ],
            rows: rows.collect(),
            compact: false,
        }
    }

    pub(super) fn quorum_and_recusals(&self, locale: &Locale, blocks: &mut Pieces) {
        for line in self.quorum.lines(locale) {
            blocks.push(paragraph(Style::Body, line));
        }
        for line in self.quorum.lost_lines(locale) {
            blocks.push(paragraph(Style::Item, line));
        }
        if self.recusals.is_empty() {
            blocks.push(paragraph(Style::Body, locale.text("minutes-no-recusals")));
            return;
        }
        blocks.push(paragraph(Style::Body, locale.text("minutes-recusals")));
        let (own, declared): (Vec<&RecusalLine>, Vec<&RecusalLine>) = self
            .recusals
            .iter()
            .partition(|recusal| recusal.why.is_empty());
        if !own.is_empty() {
            let names: Vec<String> = own.into_iter().map(RecusalLine::own_name).collect();
            let line = locale.with("minutes-recusal-own", &[("members", &names.join("; "))]);
            blocks.push(paragraph(Style::Item, line));
        }
        for recusal in declared {
            let values = [
                ("member", recusal.member.as_str()),
                ("units", &recusal.units.join(", ")),
                ("why", &recusal.why),
            ];
            blocks.push(paragraph(
                Style::Item,
                locale.with("minutes-recusal-declared", &values),
            ));
        }
    }
}

impl RecusalLine {
    /// The member, with the name of its organisation where papers call it otherwise.
    fn own_name(&self) -> String {
        let units = self.units.join(", ");
        if units == self.member {
            units
        } else {
            format!("{} ({units})", self.member)
        }
    }
}

impl QuorumStatement {
    fn lines(&self, locale: &Locale) -> Vec<String> {
        let fraction = |part: crate::domain::round::Fraction| {
            (
                format!("{}/{}", part.numerator, part.denominator),
                self.product(part, locale),
            )
        };
        let (quorum, quorum_product) = fraction(self.quorum);
        let (passing, passing_product) = fraction(self.passing);
        let (members, needed) = (self.members.to_string(), self.quorum_needed.to_string());
        let present = self.present.to_string();
        let passing_needed = self.passing_needed.to_string();
        let since = self
            .since
            .map(|since| since.time(locale))
            .unwrap_or_default();
        let presence = [
            ("present", present.as_str()),
            ("members", &members),
            ("needed", &needed),
            ("since", &since),
        ];
        vec![
            locale.with(
                "minutes-quorum-rule",
                &[
                    ("members", &members),
                    ("part", &quorum),
                    ("product", &quorum_product),
                    ("needed", &needed),
                    ("regulation", &self.regulation),
                ],
            ),
            match self.since {
                Some(_) => locale.with("minutes-quorum-met", &presence),
                None => locale.with("minutes-quorum-missed", &presence),
            },
            locale.with(
                "minutes-passing-rule",
                &[
                    ("members", &members),
                    ("part", &passing),
                    ("product", &passing_product),
                    ("needed", &passing_needed),
                ],
            ),
            locale.text(if self.recused_in_base {
                "minutes-recused-counted"
            } else {
                "minutes-recused-not-counted"
            }),
            locale.text(if self.casting_vote {
                "minutes-casting-vote"
            } else {
                "minutes-no-casting-vote"
            }),
            self.ways_text(locale),
        ]
    }

    /// `- Từ 11 giờ 00 phút đến 13 giờ 30 phút: có 7/11 thành viên có mặt, ít hơn 8.`
    fn lost_lines(&self, locale: &Locale) -> Vec<String> {
        let line = |(from, until, present): &(super::Clock, Option<super::Clock>, u32)| {
            let values = [
                ("from", from.time(locale)),
                (
                    "until",
                    until.map_or_else(String::new, |until| until.time(locale)),
                ),
                ("present", present.to_string()),
                ("members", self.members.to_string()),
                ("needed", self.quorum_needed.to_string()),
            ];
            let id = match until {
                Some(_) => "minutes-quorum-lost",
                None => "minutes-quorum-lost-open",
            };
            let values = values
                .each_ref()
                .map(|(name, value)| (*name, value.as_str()));
            locale.with(id, &values)
        };
        self.lost.iter().map(line).collect()
    }

    fn ways_text(&self, locale: &Locale) -> String {
        let (hands, order) = domain::meeting_rules(locale, self.ways);
        let secret = locale.text(if self.secret_allowed {
            "minutes-secret-allowed"
        } else {
            "minutes-secret-not-allowed"
        });
        let values = [("secret", &*secret), ("hands", &hands), ("order", &order)];
        locale.with("minutes-voting-ways", &values)
    }

    /// Members × part, with 1 or 2 decimals where it is no whole number.
    fn product(&self, part: crate::domain::round::Fraction, locale: &Locale) -> String {
        let product = u64::from(self.members) * u64::from(part.numerator);
        let denominator = u64::from(part.denominator.max(1));
        if product.is_multiple_of(denominator) {
            return (product / denominator).to_string();
        }
        let ten_thousandths = product.saturating_mul(10_000) / denominator;
        let digits = if (product * 10).is_multiple_of(denominator) {
            1
        } else {
            2
        };
        locale.decimal(i64::try_from(ten_thousandths).unwrap_or(i64::MAX), digits)
    }
}

#[cfg(test)]
mod tests {
    use super::join_overlapping;

    #[test]
    fn words_that_title_and_office_share_stand_once() {
        for (title, office, expected) in [
            ("Giám đốc", "Sở Tư pháp", "Giám đốc Sở Tư pháp"),
            (
                "Chánh Văn phòng",
                "Văn phòng Ủy ban",
                "Chánh Văn phòng Ủy ban",
            ),
            (
                "Trưởng phòng",
                "Phòng Cải cách, Sở Nội vụ",
                "Trưởng phòng Cải cách, Sở Nội vụ",
            ),
            ("Thanh tra", "Thanh tra", "Thanh tra"),
        ] {
            assert_eq!(join_overlapping(title, office), expected);
        }
    }
}
