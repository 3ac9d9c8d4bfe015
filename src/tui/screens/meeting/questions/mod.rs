//! What the meeting screen asks in dialogs and pickers.

mod items;
mod kept;
mod room;
mod votes;

pub use items::{chair, chairs, proposal, proposers, withdrawable, withdrawal};
pub use kept::{drafted, forget};
pub use room::{adjournment, cancellation, clock, recusal, recused_member, recused_unit};
pub use votes::{counted, is_secretary, missing, vote};

use self::kept::{of_member, remembered};
use super::{
    kept::Kept,
    state::{Sitting, Subject, instant, open},
    words,
};
use crate::{
    domain::{
        id::{CellId, MemberIx, VoteIx},
        meeting::Motion,
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
/// Why the meeting adjourns.
pub const ADJOURN: &str = "adjourn";
/// The meeting goes on.
pub const RESUME: &str = "resume";
/// The meeting turns to an item.
pub const CALL: &str = "call";
/// Who takes the chair.
pub const CHAIRS: &str = "chairs";
/// Why somebody takes the chair.
pub const CHAIR: &str = "chair";
/// Who proposes a score.
pub const PROPOSERS: &str = "proposers";
/// Which score, and why.
pub const PROPOSE: &str = "propose";
/// Which proposal is withdrawn.
pub const WITHDRAWABLE: &str = "withdrawable";
/// Why it is withdrawn.
pub const WITHDRAW: &str = "withdraw";
/// Papers of a secret vote are given out.
pub const BALLOT: &str = "ballot";
/// A teller's count.
pub const TALLY: &str = "tally";
/// Why a secret vote is broken off.
pub const CANCEL: &str = "cancel-ballot";
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
        (CHAIR, Subject::Chair(member)) => Some(chair(cx, kept, *member)),
        (PROPOSE, Subject::Proposer(cell, member)) => Some(proposal(cx, kept, cell, *member)),
        (WITHDRAW, Subject::Proposal(ix)) => Some(withdrawal(cx, kept, *ix)),
        (ADJOURN, _) => Some(adjournment(cx, kept)),
        (CANCEL, _) => Some(cancellation(cx, kept)),
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
