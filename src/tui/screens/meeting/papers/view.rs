//! Drawing the count of a secret vote.

use ratatui::layout::Rect;

use super::{
    super::{
        questions,
        vote::view::{view_refusal, view_why},
        words,
    },
    At, CountForm, Standing,
    keys::{COUNT, TELLERS, WHY},
    outcome, standing,
};
use crate::{
    domain::meeting::{OpenBallot, Tally},
    locale::domain,
    tui::{
        app::Cx,
        canvas::Canvas,
        layout::{Target, split_top},
        theme::Meaning,
        wrap::lines,
    },
};

/// What the four figures are called.
const LABELS: [&str; 4] = [
    "domain-choice-for",
    "domain-choice-against",
    "domain-choice-abstain",
    "meeting-invalid",
];
/// A part for every figure, so that each keeps its own cursor.
const PARTS: [&str; 4] = [
    "count-for",
    "count-against",
    "count-abstain",
    "count-invalid",
];

/// Draws the form in `area`.
pub fn view(form: &CountForm, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let inner = canvas.frame(area, &cx.locale.text("meeting-count-form"), true);
    let Some(ballot) = cx.model.state.open_ballot() else {
        return;
    };
    let subject = domain::motion(cx.locale, cx.model.state, &form.motion);
    let rows = u16::try_from(lines(&subject, inner.width).len()).unwrap_or(1);
    let (head, rest) = split_top(inner, rows.min(3));
    canvas.paragraph(head, &subject, Meaning::Title);
    let body = view_refusal(canvas, rest, form.refusal.as_deref());
    let rest = view_papers(cx, canvas, body, ballot);
    let rest = view_tellers(form, cx, canvas, rest, ballot);
    let rest = view_figures(form, cx, canvas, rest, ballot);
    let rest = view_standing(cx, canvas, rest, ballot);
    if form.records(cx.model) && form.rules() {
        view_why(WHY, &form.why, form.at == At::Why, cx, canvas, rest);
    }
}

/// How many papers are out, and under which quorum.
fn view_papers(cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect, ballot: &OpenBallot) -> Rect {
    let (locale, state) = (cx.locale, cx.model.state);
    let out = locale.with(
        "meeting-papers-out",
        &[
            ("papers", &ballot.papers.to_string()),
            ("at", &words::clock(locale, state, ballot.at)),
        ],
    );
    let mut quorum = words::quorum_of_item(locale, &ballot.quorum);
    if let Some(chair) = ballot.presided_by {
        let office = words::office(state, chair);
        quorum.push_str(" · ");
        quorum.push_str(&locale.with("meeting-presided", &[("member", &office)]));
    }
    let passing = format!("· {}", words::passing(locale, state, &ballot.quorum));
    let (lines, rest) = split_top(area, 3);
    canvas.text(
        lines.x,
        lines.y,
        lines.width,
        &format!("▣ {out}"),
        Meaning::Text,
    );
    for (text, y) in [(format!("✓ {quorum}"), 1), (passing, 2)] {
        if y < lines.height {
            canvas.text(lines.x, lines.y + y, lines.width, &text, Meaning::Text);
        }
    }
    rest
}

/// The two tellers: who has entered a count, which is shown to nobody.
fn view_tellers(
    form: &CountForm,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
    ballot: &OpenBallot,
) -> Rect {
    let (locale, state) = (cx.locale, cx.model.state);
    let entered = ballot.have_counted();
    let (area, rest) = split_top(area, 3);
    let rows = ballot.tellers.iter().zip(entered).enumerate();
    for ((place, (teller, has_entered)), y) in rows.zip(area.top()..area.bottom()) {
        let line = Rect {
            y,
            height: 1,
            ..area
        };
        let here = form.teller == Some(place);
        let (glyph, id, meaning) = if has_entered && ballot.result().is_some() {
            ("✓", "meeting-count-agrees", Meaning::Good)
        } else if has_entered {
            ("✓", "meeting-count-entered", Meaning::Good)
        } else if here {
            ("▸", "meeting-count-typing", Meaning::Title)
        } else {
            ("○", "meeting-count-due", Meaning::Missing)
        };
        let number = (place + 1).to_string();
        let values = [
            ("number", number.as_str()),
            ("member", &words::office(state, *teller)),
            ("state", &locale.text(id)),
        ];
        let text = format!("{glyph} {}", locale.with("meeting-teller", &values));
        canvas.text(line.x, y, line.width, &text, meaning);
        canvas.hit(line, Target::Row(TELLERS, place));
        if here && form.at == At::Teller {
            canvas.tint(line, Meaning::Selected);
        }
    }
    rest
}

/// The figures of the teller whose count is typed, and how many papers they come to.
fn view_figures(
    form: &CountForm,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
    ballot: &OpenBallot,
) -> Rect {
    let locale = cx.locale;
    if form.teller.is_none() {
        return area;
    }
    let (area, rest) = split_top(area, 6);
    let width = 24.min(area.width / 2);
    for (place, y) in (0..LABELS.len()).zip(area.top()..area.bottom()) {
        let (Some(label), Some(part), Some(field)) =
            (LABELS.get(place), PARTS.get(place), form.figures.get(place))
        else {
            continue;
        };
        let here = form.at == At::Figure(place);
        let meaning = if here { Meaning::Focus } else { Meaning::Text };
        canvas.text(area.x + 2, y, width, &locale.text(label), meaning);
        let room = Rect::new(area.x + width + 2, y, 5, 1);
        field.view(canvas, room, part, here, "");
        canvas.hit(room, Target::Row(COUNT, place));
    }
    if let (Some(tally), true) = (form.tally(), area.height > 4) {
        let counted = tally.counted();
        let values = [
            ("counted", counted.to_string()),
            ("papers", ballot.papers.to_string()),
        ];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        let (glyph, meaning) = if counted > ballot.papers {
            ("✗", Meaning::Danger)
        } else if counted < ballot.papers {
            ("!", Meaning::PreCheck)
        } else {
            ("✓", Meaning::Good)
        };
        let text = format!("{glyph} {}", locale.with("meeting-count-sum", &values));
        canvas.text(area.x, area.y + 4, area.width, &text, meaning);
    }
    rest
}

/// What the counts come to: nothing while one is missing or they differ. Where they differ is said, not by how much:
/// both count again, independently.
fn view_standing(cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect, ballot: &OpenBallot) -> Rect {
    let (locale, state) = (cx.locale, cx.model.state);
    let (text, meaning) = match standing(ballot) {
        Standing::Counting => return area,
        Standing::Differ(counts) => {
            let differ = differences(cx, &counts);
            let text = locale.with("meeting-count-differ", &[("where", &differ)]);
            (format!("✗ {text}"), Meaning::Danger)
        }
        Standing::TooMany(counted) => {
            let values = [
                ("counted", counted.to_string()),
                ("papers", ballot.papers.to_string()),
            ];
            let values = values
                .each_ref()
                .map(|(name, value)| (*name, value.as_str()));
            let text = locale.with("meeting-count-too-many", &values);
            (format!("✗ {text}"), Meaning::Danger)
        }
        Standing::Agreed(tally) => {
            let outcome = outcome(cx.model, ballot, tally);
            let said = words::outcome(locale, state, &ballot.quorum, &outcome);
            let text = format!(
                "{} {}\n{said}",
                if outcome.passed { "✓" } else { "✗" },
                domain::tally(locale, tally),
            );
            let meaning = if outcome.passed {
                Meaning::Good
            } else {
                Meaning::Adjusted
            };
            let text = if questions::is_secretary(cx) {
                text
            } else {
                format!("{text}\n{}", locale.text("meeting-count-agreed-wait"))
            };
            (text, meaning)
        }
    };
    let rows = u16::try_from(lines(&text, area.width).len()).unwrap_or(1);
    let (said, rest) = split_top(area, rows + 1);
    canvas.paragraph(said, &text, meaning);
    rest
}

fn differences(cx: &Cx<'_>, [first, second]: &[Tally; 2]) -> String {
    let figures = |tally: &Tally| [tally.votes_for, tally.against, tally.abstain, tally.invalid];
    LABELS
        .iter()
        .zip(figures(first).iter().zip(figures(second)))
        .filter(|(_, (one, other))| *one != other)
        .map(|(label, _)| cx.locale.text(label))
        .collect::<Vec<_>>()
        .join(", ")
}
