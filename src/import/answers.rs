//! The answers of one unit in one table: each row is an item's answer or is told apart from items.

use std::collections::BTreeMap;

use crate::domain::id::NodeIx;
use crate::domain::index_set::{Item, Node};
use crate::domain::self_assessment::SelfAnswer;

use super::cells::{Line, date_for_number};
use super::context::{Known, looks_like_code};
use super::grid::Content;
use super::guide::{Found, Guide};
use super::heading::{Table, key};
use super::outcome::Findings;
use super::problem::{Place, ProblemKind};
use super::score;
use super::self_assessment::{CODE, EVIDENCE, EXPLANATION, MAX, REPORTED, SCORE, TITLE};

/// An answer and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Given {
    pub(super) answer: SelfAnswer,
    /// The cell of the item's code.
    pub(super) place: Place,
    row: u32,
}

impl Given {
    /// Whether the row says anything: forms hold a row for every item, also for those that another file answers.
    pub(super) fn says_something(&self) -> bool {
        let answer = &self.answer;
        let texts = [&answer.reported, &answer.explanation, &answer.evidence_note];
        answer.claim.is_some() || texts.iter().any(|text| !text.is_empty())
    }
}

/// A hidden row with a score or figures.
struct Hidden {
    node: Option<NodeIx>,
    code: String,
    place: Place,
}

/// The answers of one unit in one table.
pub(super) struct Answers<'a> {
    pub(super) known: Known<'a>,
    guide: Guide<'a>,
    /// By the node's position, so that they come out in the order of the index set.
    by_node: BTreeMap<usize, Given>,
    /// The item whose row came last.
    last: Option<usize>,
    hidden: Vec<Hidden>,
    /// Whether the notes and signatures below the table have begun.
    is_below: bool,
}

impl<'a> Answers<'a> {
    pub(super) fn of(known: Known<'a>) -> Self {
        Self {
            known,
            guide: Guide::new(known.set),
            by_node: BTreeMap::new(),
            last: None,
            hidden: Vec::new(),
            is_below: false,
        }
    }

    /// The answers by the position of their nodes. A hidden row whose item is answered in sight was a draft; one that
    /// holds an item's only answer is refused, because its author may not know that it is there.
    pub(super) fn finish(self, findings: &mut Findings) -> BTreeMap<usize, Given> {
        for hidden in self.hidden {
            findings.about_unit(&self.known.unit.id);
            if let Some(node) = hidden.node.and_then(|ix| self.known.set.node(ix)) {
                findings.about_item(&node.code);
            }
            let seen = hidden.node.and_then(|ix| self.by_node.get(&ix.index()));
            let code = hidden.code;
            let kind = match seen.filter(|given| given.says_something()) {
                Some(given) => ProblemKind::HiddenRowSkipped {
                    code,
                    first: given.place.to_string(),
                },
                None => ProblemKind::HiddenAnswer { code },
            };
            findings.note(hidden.place, kind);
        }
        self.by_node
    }

    /// Takes one row.
    pub(super) fn take(&mut self, line: &Line<'_>, table: &Table<'_>, findings: &mut Findings) {
        findings.about_unit(&self.known.unit.id);
        if line.row.hidden {
            self.take_hidden(line, table);
            return;
        }
        let says = |column: usize| line.content(table.column(column)).is_some();
        if self.goes_on(line, table, findings) {
            return;
        }
        let title = line.line(table.column(TITLE));
        let place = line.place(table.column(CODE));
        let found = self.guide.find(line.content(table.column(CODE)), &title);
        // Notes below a table are numbered like criteria; a row of the table has a score, figures or its own title.
        if self.is_below && !says(SCORE) && !says(REPORTED) && !self.is_titled(&found, &title) {
            return;
        }
        match found {
            Found::Node(ix) => {
                if let Some(node) = self.known.set.node(ix) {
                    self.take_node(line, table, (ix, node), findings);
                }
            }
            Found::Nothing => self.take_other(line, table, None, findings),
            Found::UnknownCode(code) => self.take_other(line, table, Some(code), findings),
            Found::AmbiguousCode(code, nodes) => {
                let candidates = self.guide.names(&nodes);
                findings.note(place, ProblemKind::CodeAmbiguous { code, candidates });
            }
            Found::AmbiguousTitle(nodes) => {
                if says(SCORE) || says(REPORTED) {
                    let candidates = self.guide.names(&nodes);
                    findings.note(place, ProblemKind::TitleAmbiguous { title, candidates });
                }
            }
        }
    }

    /// Whether a row has the title of the node that was found for it.
    fn is_titled(&self, found: &Found, title: &str) -> bool {
        let Found::Node(ix) = found else { return false };
        let node = self.known.set.node(*ix);
        !title.is_empty() && node.is_some_and(|node| key(&node.title) == key(title))
    }

    /// A hidden row is kept for the end if it holds an answer.
    fn take_hidden(&mut self, line: &Line<'_>, table: &Table<'_>) {
        let answered = [SCORE, REPORTED].into_iter().find(|column| {
            line.row
                .content(table.column(*column).unwrap_or(u32::MAX))
                .is_some()
        });
        let Some(column) = answered else { return };
        let title = line.line(table.column(TITLE));
        let found = self.guide.find(line.content(table.column(CODE)), &title);
        let place = line.place(table.column(column));
        let hidden = match found {
            Found::Node(ix) => match self.known.set.node(ix) {
                Some(node) if node.item.is_some() => Hidden {
                    node: Some(ix),
                    code: node.code.to_string(),
                    place,
                },
                _ => return,
            },
            _ if is_scored(line, table) && !is_sum(line, table) => Hidden {
                node: None,
                code: line.code(table.column(CODE)),
                place,
            },
            _ => return,
        };
        self.hidden.push(hidden);
    }

    /// The further rows of an item whose code cell was merged over them.
    fn goes_on(&mut self, line: &Line<'_>, table: &Table<'_>, findings: &mut Findings) -> bool {
        let Some(region) = line.merged_from_above(table.column(CODE)) else {
            return false;
        };
        let given = self.last.and_then(|at| self.by_node.get_mut(&at));
        let Some(given) = given.filter(|given| region.top <= given.row) else {
            return false;
        };
        // Only what stands in this very row goes on.
        let own = |column: usize| line.row.text(table.column(column).unwrap_or(u32::MAX));
        if !own(SCORE).is_empty() {
            let (code, first) = (given.answer.item.to_string(), given.place.to_string());
            findings.note(
                line.place(table.column(SCORE)),
                ProblemKind::ItemTwice { code, first },
            );
        }
        let answer = &mut given.answer;
        for (column, text) in [
            (REPORTED, &mut answer.reported),
            (EXPLANATION, &mut answer.explanation),
            (EVIDENCE, &mut answer.evidence_note),
        ] {
            let more = own(column);
            if !more.is_empty() {
                if !text.is_empty() {
                    text.push('\n');
                }
                text.push_str(&more);
            }
        }
        true
    }

    /// A row that is neither an item nor anything above one.
    fn take_other(
        &mut self,
        line: &Line<'_>,
        table: &Table<'_>,
        code: Option<String>,
        findings: &mut Findings,
    ) {
        if is_sum(line, table) {
            return;
        }
        let scored = is_scored(line, table);
        let place = line.place(table.column(CODE));
        match code {
            Some(code) if scored || looks_like_code(&code) => {
                findings.note(place, ProblemKind::UnknownItem { code });
            }
            None if scored => {
                let title = line.line(table.column(TITLE));
                findings.note(place, ProblemKind::CodeMissing { title });
            }
            _ => self.is_below |= line.row.filled().any(|cell| closes(&cell.content)),
        }
    }

    fn take_node(
        &mut self,
        line: &Line<'_>,
        table: &Table<'_>,
        (ix, node): (NodeIx, &Node),
        findings: &mut Findings,
    ) {
        self.guide.pass(ix);
        if node.item.is_some() {
            findings.about_item(&node.code);
        }
        let same_title = check_title(line, table, node, findings);
        let Some(item) = &node.item else {
            self.last = None;
            // Areas and criteria may show their sums; an item whose code became another's may not hide as one.
            if !same_title && line.content(table.column(SCORE)).is_some() {
                let code = line.code(table.column(CODE));
                let place = line.place(table.column(CODE));
                findings.note(place, ProblemKind::NotAnItem { code });
            }
            return;
        };
        check_max(line, table, node, findings);
        check_texts(line, table, findings);
        let answer = SelfAnswer {
            item: node.code.clone(),
            claim: claim(line, table, (node, item), findings),
            reported: line.line(table.column(REPORTED)),
            explanation: line.text(table.column(EXPLANATION)),
            evidence_note: line.text(table.column(EVIDENCE)),
        };
        let place = line.place(table.column(CODE));
        if let Some(given) = self.by_node.get(&ix.index()) {
            let (code, first) = (node.code.to_string(), given.place.to_string());
            findings.note(place, ProblemKind::ItemTwice { code, first });
            return;
        }
        self.last = Some(ix.index());
        let row = line.row.number;
        self.by_node
            .insert(ix.index(), Given { answer, place, row });
    }
}

fn is_scored(line: &Line<'_>, table: &Table<'_>) -> bool {
    line.content(table.column(SCORE))
        .is_some_and(|score| score.decimal().is_ok())
}

/// Subtotals stand under their title in the column of titles or of codes.
fn is_sum(line: &Line<'_>, table: &Table<'_>) -> bool {
    [TITLE, CODE].iter().any(|column| {
        let folded = key(&line.line(table.column(*column)));
        ["tong", "cong", "tong cong", "tong diem", "cong diem"]
            .iter()
            .any(|word| folded == *word || folded.starts_with(&format!("{word} ")))
    })
}

/// Whether a text begins what stands below a table: notes, place and date, signatures.
fn closes(content: &Content) -> bool {
    let folded = key(&content.text());
    let begins = [
        "ghi chu",
        "nguoi lap",
        "thu truong",
        "chu tich",
        "pho chu tich",
        "kt ",
        "tm ",
        "noi nhan",
        "giam doc",
        "chanh van phong",
    ];
    let is_date =
        folded.contains(" ngay ") && folded.contains(" thang ") && folded.contains(" nam");
    is_date || begins.iter().any(|words| folded.starts_with(words))
}

/// Whether the row's title is the node's; a warning if it is another.
fn check_title(line: &Line<'_>, table: &Table<'_>, node: &Node, findings: &mut Findings) -> bool {
    let found = line.line(table.column(TITLE));
    // Most titles are the very same; only the others are compared without marks and punctuation.
    let bare = || key(&found);
    let same = found.is_empty() || found == node.title || bare() == key(&node.title) || {
        // The code may stand before the title in one cell.
        line.content(table.column(CODE)).is_none() && bare().ends_with(&key(&node.title))
    };
    if !same {
        let kind = ProblemKind::TitleDiffers {
            code: node.code.to_string(),
            expected: node.title.clone(),
            found,
        };
        findings.note(line.place(table.column(TITLE)), kind);
    }
    same
}

/// The form's maximum should be the index set's.
fn check_max(line: &Line<'_>, table: &Table<'_>, node: &Node, findings: &mut Findings) {
    if let Some(found) = line.points(table.column(MAX), findings)
        && found != node.max
    {
        let kind = ProblemKind::MaxDiffers {
            code: node.code.to_string(),
            expected: node.max.ten_thousandths(),
            found: found.ten_thousandths(),
        };
        findings.note(line.place(table.column(MAX)), kind);
    }
}

/// Texts may be formulas too, and figures may have become dates.
fn check_texts(line: &Line<'_>, table: &Table<'_>, findings: &mut Findings) {
    for column in [REPORTED, EXPLANATION, EVIDENCE] {
        let kind = match line.content(table.column(column)) {
            Some(Content::Uncomputed) => ProblemKind::FormulaWithoutValue,
            Some(Content::Fault(text)) => ProblemKind::FaultyCell { text: text.clone() },
            Some(Content::Day(day)) if column == REPORTED => date_for_number(*day),
            _ => continue,
        };
        findings.note(line.place(table.column(column)), kind);
    }
}

/// The self score of a row, which belongs to one item alone.
fn claim(
    line: &Line<'_>,
    table: &Table<'_>,
    (node, item): (&Node, &Item),
    findings: &mut Findings,
) -> Option<crate::domain::self_assessment::Claim> {
    let column = table.column(SCORE);
    let content = line.content(column)?;
    if line.merged_from_above(column).is_some() {
        let text = content.text();
        findings.note(line.place(column), ProblemKind::ScoreMerged { text });
        return None;
    }
    score::claim(line, column, (node, item), findings)
}
