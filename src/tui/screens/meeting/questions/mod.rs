//! What the meeting screen asks in dialogs and pickers.

mod kept;
mod room;

pub use kept::{drafted, forget};
pub use room::{clock, recusal, recused_member, recused_unit};

use self::kept::{of_member, remembered};
use super::{
    detail,
    kept::Kept,
    state::{Sitting, Subject, instant, open},
    vote::{Missing, VoteForm, Way},
    words,
};
use crate::{
    domain::{
        event::Event,
        id::{CellId, MemberIx, VoteIx},
        meeting::{Choice, Motion},
    },
    locale::domain,
    tui::{
        app::Cx,
        layers::{Dialog, FormField, Layer, Pickable, Picker, Purpose},
        screens::ScreenId,
        theme::Meaning,
        widgets::Line,
    },
};

/// Open a meeting.
pub const OPEN: &str = "open";
/// Close it.
pub const CLOSE: &str = "close";
/// A change of attendance that needs nothing to be typed.
pub const ATTEND: &str = "attend";
/// A member is absent.
pub const ABSENT: &str = "absent";
/// Somebody sits there for a member.
pub const DELEGATE: &str = "delegate";
/// A change of the agenda.
pub const AGENDA: &str = "agenda";
/// Which cell comes on the agenda.
pub const ADD: &str = "add";
/// Which motion about many cells is put.
pub const MANY: &str = "many";
/// Who speaks.
pub const SPEAKER: &str = "speaker";
/// What is said.
pub const NOTE: &str = "note";
/// Why a vote is void.
pub const VOID: &str = "void";
/// Record the vote that is filled in.
pub const VOTE: &str = "vote";
/// Sign the result.
pub const SIGN: &str = "sign";
/// Why the result is reopened.
pub const REOPEN: &str = "reopen";

/// At what time the next entries stand in the record.
pub const CLOCK: &str = "clock";
/// For which unit a member is recused.
pub const RECUSED_UNIT: &str = "recused-unit";
/// Who is recused for a unit.
pub const RECUSED_MEMBER: &str = "recused-member";
/// Why a member is recused.
pub const RECUSE: &str = "recuse";

/// A purpose of this screen.
#[must_use]
pub const fn purpose(what: &'static str) -> Purpose {
    Purpose {
        owner: ScreenId::Meeting,
        what,
    }
}

/// The question that was asked as `what`, with everything that was typed into it: it was refused.
#[must_use]
pub fn again(sitting: &Sitting, cx: &Cx<'_>, what: &str) -> Option<Layer> {
    let kept = &sitting.kept;
    match (what, sitting.subject.as_ref()?) {
        (ABSENT, Subject::Member(member)) => Some(absent(cx, kept, *member)),
        (DELEGATE, Subject::Member(member)) => Some(delegate(cx, kept, *member)),
        (RECUSE, Subject::Recusal(member, unit)) => Some(recusal(cx, kept, *member, *unit)),
        (NOTE, Subject::Note(speaker, cell)) => Some(note(cx, kept, *speaker, cell.as_ref())),
        (VOID, Subject::Vote(vote)) => Some(void(cx, kept, *vote)),
        _ => None,
    }
}

/// Asks where, with which number and when a meeting begins.
#[must_use]
pub fn opening(cx: &Cx<'_>) -> Layer {
    let (locale, state) = (cx.locale, cx.model.state);
    let last = state.meetings().last();
    let place = last.map_or("", |meeting| meeting.place.as_str());
    let number = last.map_or("", |meeting| meeting.number.as_str());
    let at = last.map_or(cx.model.now, |meeting| cx.model.now.max(meeting.latest));
    let at = words::day_and_clock(locale, state, at);
    let fields = vec![
        FormField::line("meeting-place", locale.text("meeting-field-place"), place),
        FormField::line(
            "meeting-number",
            locale.text("meeting-field-number"),
            number,
        ),
        FormField::line("meeting-start", locale.text("meeting-field-start"), &at),
    ];
    let dialog = Dialog::new(
        purpose(OPEN),
        locale.text("meeting-open-title"),
        locale.text("meeting-action-open"),
    );
    Layer::Dialog(dialog.fields(fields))
}

/// Asks whether the meeting is to be closed, with what is still open.
#[must_use]
pub fn closing(cx: &Cx<'_>, open_items: usize) -> Layer {
    let locale = cx.locale;
    let mut text = vec![Line::new(locale.text("meeting-close-text"))];
    if open_items > 0 {
        let left = locale.counted("meeting-close-left", open_items, &[]);
        text.push(Line::marked("!", left, Meaning::PreCheck));
    }
    let dialog = Dialog::new(
        purpose(CLOSE),
        locale.text("meeting-close-title"),
        locale.text("meeting-action-close"),
    );
    Layer::Dialog(dialog.text(text).danger())
}

/// Asks why a member is absent.
#[must_use]
pub fn absent(cx: &Cx<'_>, kept: &Kept, member: MemberIx) -> Layer {
    let locale = cx.locale;
    let office = words::office(cx.model.state, member);
    let why = remembered(kept, &of_member(cx.model.state, ABSENT, member), 0);
    let fields = vec![FormField::line(
        "meeting-absent-why",
        locale.text("meeting-field-why"),
        &why,
    )];
    let dialog = Dialog::new(
        purpose(ABSENT),
        locale.with("meeting-absent-title", &[("member", &office)]),
        locale.text("meeting-action-absent"),
    );
    Layer::Dialog(dialog.fields(fields))
}

/// Asks who sits there for a member, by which document.
#[must_use]
pub fn delegate(cx: &Cx<'_>, kept: &Kept, member: MemberIx) -> Layer {
    let locale = cx.locale;
    let office = words::office(cx.model.state, member);
    let name = of_member(cx.model.state, DELEGATE, member);
    let (to, document) = (remembered(kept, &name, 0), remembered(kept, &name, 1));
    let fields = vec![
        FormField::line(
            "meeting-delegate",
            locale.text("meeting-field-delegate"),
            &to,
        ),
        FormField::line(
            "meeting-document",
            locale.text("meeting-field-document"),
            &document,
        ),
    ];
    let dialog = Dialog::new(
        purpose(DELEGATE),
        locale.with("meeting-delegate-title", &[("member", &office)]),
        locale.text("meeting-action-delegate"),
    );
    Layer::Dialog(dialog.fields(fields))
}

/// Asks which of `cells` comes on the agenda.
#[must_use]
pub fn add(cx: &Cx<'_>, cells: &[CellId]) -> Layer {
    let (locale, state) = (cx.locale, cx.model.state);
    let options = cells
        .iter()
        .map(|cell| Pickable::new(domain::cell(locale, state, cell)))
        .collect();
    Layer::Picker(Picker::new(
        purpose(ADD),
        locale.text("meeting-add-title"),
        options,
    ))
}

/// Asks which motion about many cells is put; one that lacks quorum says so.
#[must_use]
pub fn many(cx: &Cx<'_>, motions: &[Motion]) -> Layer {
    let (locale, state) = (cx.locale, cx.model.state);
    let options = motions
        .iter()
        .map(|motion| {
            let count = motion.cells().len();
            let mut option = Pickable::new(match motion {
                Motion::Agreed { .. } => locale.counted("meeting-many-agreed", count, &[]),
                Motion::SelfScores { .. } => locale.counted("meeting-many-self", count, &[]),
                Motion::Score { .. }
                | Motion::ApproveResult
                | Motion::ApproveBlock { .. }
                | Motion::Reopen
                | Motion::Other { .. } => domain::motion(locale, state, motion),
            });
            if let Some((meeting, _)) = open(cx.model) {
                let quorum = state.quorum(meeting, instant(cx.model), motion);
                let recused = words::offices(state, quorum.recused.clone());
                if !recused.is_empty() {
                    option.detail = locale.with("meeting-recused-short", &[("members", &recused)]);
                }
                if !quorum.is_met() {
                    option.refusal = Some(words::quorum(locale, &quorum));
                }
            }
            option
        })
        .collect();
    Layer::Picker(Picker::new(
        purpose(MANY),
        locale.text("meeting-many-title"),
        options,
    ))
}

/// Asks who speaks.
#[must_use]
pub fn speaker(cx: &Cx<'_>, speakers: &[Option<MemberIx>]) -> Layer {
    let (locale, state) = (cx.locale, cx.model.state);
    let options = speakers
        .iter()
        .map(|speaker| match speaker {
            Some(member) => {
                let title = state.member(*member).map(|m| m.title.clone());
                Pickable::new(words::office(state, *member)).with_detail(title.unwrap_or_default())
            }
            None => Pickable::new(locale.text("meeting-nobody-speaks")),
        })
        .collect();
    Layer::Picker(Picker::new(
        purpose(SPEAKER),
        locale.text("meeting-speaker-title"),
        options,
    ))
}

/// Asks what is said.
#[must_use]
pub fn note(cx: &Cx<'_>, kept: &Kept, speaker: Option<MemberIx>, cell: Option<&CellId>) -> Layer {
    let (locale, state) = (cx.locale, cx.model.state);
    let mut text = Vec::new();
    if let Some(cell) = cell {
        text.push(Line::of(domain::cell(locale, state, cell), Meaning::Title));
    }
    if let Some(speaker) = speaker {
        text.push(Line::labelled(
            locale.text("meeting-speaker"),
            words::office(state, speaker),
            Meaning::Text,
        ));
    }
    let said = remembered(kept, NOTE, 0);
    let mut fields = vec![FormField::lines(
        "meeting-note",
        locale.text("meeting-field-note"),
        &said,
    )];
    if cell.is_some() {
        fields.push(FormField::choice(
            "meeting-note-about",
            locale.text("meeting-field-about"),
            vec![
                locale.text("meeting-about-item"),
                locale.text("meeting-about-meeting"),
            ],
        ));
    }
    let dialog = Dialog::new(
        purpose(NOTE),
        locale.text("meeting-note-title"),
        locale.text("meeting-note-do"),
    );
    Layer::Dialog(dialog.text(text).fields(fields))
}

/// Asks why a vote is void.
#[must_use]
pub fn void(cx: &Cx<'_>, kept: &Kept, vote: VoteIx) -> Layer {
    let (locale, state) = (cx.locale, cx.model.state);
    let number = (vote.index() + 1).to_string();
    let mut text = Vec::new();
    if let Some(held) = state.vote(vote) {
        text.push(Line::new(domain::motion(locale, state, &held.motion)));
        text.push(Line::marked(
            "!",
            locale.text("meeting-void-text"),
            Meaning::PreCheck,
        ));
    }
    let fields = vec![FormField::lines(
        "meeting-void-why",
        locale.text("meeting-field-why"),
        &remembered(kept, VOID, 0),
    )];
    let dialog = Dialog::new(
        purpose(VOID),
        locale.with("meeting-void-title", &[("number", &number)]),
        locale.text("meeting-action-void"),
    );
    Layer::Dialog(dialog.text(text).fields(fields).danger())
}

/// Asks why the locked result is reopened.
#[must_use]
pub fn reopen(cx: &Cx<'_>, kept: &Kept) -> Layer {
    let locale = cx.locale;
    let version = (cx.model.state.version().0 + 1).to_string();
    let text = vec![Line::new(
        locale.with("meeting-reopen-text", &[("version", &version)]),
    )];
    let fields = vec![FormField::lines(
        "meeting-reopen-why",
        locale.text("meeting-field-why"),
        &remembered(kept, REOPEN, 0),
    )];
    let dialog = Dialog::new(
        purpose(REOPEN),
        locale.text("meeting-reopen-title"),
        locale.text("meeting-action-reopen"),
    );
    Layer::Dialog(dialog.text(text).fields(fields).danger())
}

/// Asks whether the result is to be signed.
#[must_use]
pub fn sign(cx: &Cx<'_>) -> Layer {
    let locale = cx.locale;
    let version = cx.model.state.version().0.to_string();
    let office = cx.model.me().map_or("", |member| member.office.as_str());
    let text = vec![Line::new(locale.with(
        "meeting-sign-text",
        &[("version", &version), ("member", office)],
    ))];
    let dialog = Dialog::new(
        purpose(SIGN),
        locale.text("meeting-sign-title"),
        locale.text("meeting-action-sign"),
    );
    Layer::Dialog(dialog.text(text).danger())
}

/// Asks whether what is filled in is to be recorded, with everything that will be.
#[must_use]
pub fn vote(cx: &Cx<'_>, form: &VoteForm, events: &[Event]) -> Layer {
    let (locale, state) = (cx.locale, cx.model.state);
    let mut text = Vec::new();
    if let Some(motion) = form.motion() {
        text.push(Line::head(domain::motion(locale, state, &motion)));
    }
    if let Some(count) = form.count_now(cx.model) {
        if let Some(outcome) = &count.outcome {
            let (glyph, meaning) = if outcome.passed {
                ("✓", Meaning::Good)
            } else {
                ("✗", Meaning::Danger)
            };
            let words = words::outcome(locale, state, &count.quorum, outcome);
            text.push(Line::marked(glyph, words, meaning));
            text.push(Line::marked(
                "·",
                domain::votes(locale, outcome),
                Meaning::Text,
            ));
        }
        text.push(Line::marked(
            "·",
            words::quorum(locale, &count.quorum),
            Meaning::Text,
        ));
    }
    text.extend(ballot_lines(cx, form));
    let rules = events
        .iter()
        .any(|event| matches!(event, Event::RulingMade { .. }));
    if rules {
        text.push(Line::labelled(
            locale.text("meeting-why"),
            form.why.value(),
            Meaning::Text,
        ));
    } else if form.rules() {
        text.push(Line::marked(
            "!",
            locale.text("meeting-no-ruling"),
            Meaning::PreCheck,
        ));
    }
    let dialog = Dialog::new(
        purpose(VOTE),
        locale.text(match form.way {
            Way::Consensus => "meeting-vote-title-consensus",
            Way::Open | Way::Secret => "meeting-vote-title",
        }),
        locale.text("meeting-action-record"),
    );
    Layer::Dialog(dialog.text(text).danger())
}

/// Who votes how, without who votes for: the exceptions are what must be read out.
fn ballot_lines(cx: &Cx<'_>, form: &VoteForm) -> Vec<Line<'static>> {
    let (locale, state) = (cx.locale, cx.model.state);
    if form.way != Way::Open {
        return Vec::new();
    }
    let mut lines = Vec::new();
    for paper in form.ballots(cx.model) {
        if paper.choice == Some(Choice::For) && paper.dissent.is_empty() {
            continue;
        }
        let office = words::office(state, paper.member);
        let (glyph, meaning) = detail::glyph(paper.choice);
        let choice = match paper.choice {
            Some(choice) => domain::choice(locale, choice),
            None => locale.text("meeting-ballot-missing"),
        };
        lines.push(Line::marked(glyph, format!("{office}: {choice}"), meaning));
        if !paper.dissent.is_empty() {
            lines.push(Line::labelled(
                locale.text("meeting-dissent"),
                paper.dissent.value(),
                Meaning::Text,
            ));
        }
    }
    lines
}

/// What is missing in a form, in a sentence.
#[must_use]
pub fn missing(cx: &Cx<'_>, missing: &Missing) -> String {
    match missing {
        Missing::Value => cx.locale.text("meeting-missing-value"),
        Missing::Figures => cx.locale.text("meeting-missing-figures"),
        Missing::Unseen(count) => cx.locale.counted("meeting-missing-unseen", *count, &[]),
        Missing::Refused(refusal) => domain::refusal(cx.locale, cx.model.state, refusal),
    }
}
