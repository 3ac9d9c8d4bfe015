//! What the meeting screen does with answers to its questions, and with what the journal said.

use super::{
    agenda,
    clock::{Clock, Untimely, time_of},
    items,
    kept::PREFIX,
    opening::moment_of,
    proceedings,
    questions::{self, purpose},
    refuse,
    state::{Form, Recording, Sitting, Subject, open},
    vote::{About, VoteForm, Way, draft, name_of},
    words,
};
use crate::{
    domain::{
        event::Event,
        id::{MemberIx, UnitIx, VoteIx},
        meeting::{Attendance, Delegation, Motion},
        refusal::Refusal,
        state::State,
    },
    locale::domain,
    tui::{
        app::{Cx, Effect},
        layers::{Answer, FormField, Layer},
        screens::{Reply, Tone},
    },
};

/// Takes an answer.
///
/// # Errors
///
/// The sentence that says why it cannot be taken; the dialog stays.
pub fn answered(
    sitting: &mut Sitting,
    what: &str,
    answer: &Answer<'_>,
    cx: &Cx<'_>,
) -> Result<Vec<Reply>, String> {
    match answer {
        Answer::Form(fields) => form_answered(sitting, what, fields, cx),
        Answer::Picked(index) => Ok(picked(sitting, what, *index, cx)),
    }
}

fn form_answered(
    sitting: &mut Sitting,
    what: &str,
    fields: &[FormField],
    cx: &Cx<'_>,
) -> Result<Vec<Reply>, String> {
    questions::drafted(sitting, cx, what, fields);
    let at = sitting.at(cx.model);
    let value = |place: usize| fields.get(place).map(FormField::value).unwrap_or_default();
    match what {
        questions::OPEN => {
            let offset = words::offset(cx.model.state);
            let at = moment_of(&value(2), offset)
                .ok_or_else(|| cx.locale.text("meeting-start-unreadable"))?;
            let event = Event::MeetingOpened {
                at,
                place: value(0),
                number: value(1),
            };
            one(cx, questions::OPEN, event)
        }
        questions::CLOSE => one(cx, questions::CLOSE, Event::MeetingClosed { at }),
        questions::ADJOURN => {
            let why = value(0);
            one(cx, questions::ADJOURN, Event::MeetingAdjourned { at, why })
        }
        questions::CHAIR
        | questions::PROPOSE
        | questions::WITHDRAW
        | questions::CANCEL
        | questions::BALLOT => proceedings::form_answered(sitting, what, fields, cx),
        questions::ABSENT => {
            let change = Attendance::Absent { why: value(0) };
            attend(sitting, cx, questions::ABSENT, change)
        }
        questions::DELEGATE => {
            let delegate = Some(Delegation {
                to: value(0),
                document: value(1),
            });
            attend(
                sitting,
                cx,
                questions::DELEGATE,
                Attendance::In { delegate },
            )
        }
        questions::CLOCK => set_clock(sitting, cx, &value(0)),
        questions::RECUSE => recuse(sitting, cx, value(0)),
        questions::NOTE => {
            let about = fields.get(1).map_or(0, FormField::chosen);
            note(sitting, cx, value(0), about == 0)
        }
        questions::VOID => match sitting.subject {
            Some(Subject::Vote(vote)) => {
                let why = value(0);
                one(cx, questions::VOID, Event::VoteVoided { at, vote, why })
            }
            _ => Ok(Vec::new()),
        },
        questions::REOPEN => {
            let vote = reopening_vote(cx.model.state)
                .ok_or_else(|| cx.locale.text("meeting-reopen-needs-vote"))?;
            let why = value(0);
            one(cx, questions::REOPEN, Event::ResultReopened { vote, why })
        }
        questions::VOTE => Ok(record_vote(sitting, cx)),
        questions::SIGN => Ok(match &sitting.form {
            Some(Form::Sign(ceremony)) => {
                let retyped = ceremony.retyped();
                vec![Reply::Effect(Effect::Sign(
                    purpose(questions::SIGN),
                    retyped,
                ))]
            }
            _ => Vec::new(),
        }),
        _ => Ok(Vec::new()),
    }
}

/// Submits an event if the rules permit it.
///
/// # Errors
///
/// Why they do not.
pub fn one(cx: &Cx<'_>, what: &'static str, event: Event) -> Result<Vec<Reply>, String> {
    cx.model
        .state
        .permit(&cx.model.my_id(), &event)
        .map_err(|refusal| domain::refusal(cx.locale, cx.model.state, &refusal))?;
    Ok(vec![Reply::Effect(Effect::submit(purpose(what), event))])
}

/// Submits an event, or says why not.
pub fn submit(cx: &Cx<'_>, what: &'static str, event: Event) -> Vec<Reply> {
    one(cx, what, event).unwrap_or_else(refuse)
}

fn attend(
    sitting: &Sitting,
    cx: &Cx<'_>,
    what: &'static str,
    change: Attendance,
) -> Result<Vec<Reply>, String> {
    let Some(Subject::Member(member)) = sitting.subject else {
        return Ok(Vec::new());
    };
    match attendance(sitting, cx, member, change) {
        Some(event) => one(cx, what, event),
        None => Ok(Vec::new()),
    }
}

/// A change of a member's attendance, at the time that is recorded now; while the roll is called, that of the opening.
#[must_use]
pub fn attendance(
    sitting: &Sitting,
    cx: &Cx<'_>,
    member: MemberIx,
    change: Attendance,
) -> Option<Event> {
    let at = match change {
        Attendance::In { .. } | Attendance::Absent { .. } => sitting.roll_at(cx.model),
        // Who leaves was there at the opening.
        Attendance::Out => sitting.at(cx.model),
    };
    Some(Event::AttendanceChanged {
        at,
        member: cx.model.state.member(member)?.id.clone(),
        change,
    })
}

fn set_clock(sitting: &mut Sitting, cx: &Cx<'_>, text: &str) -> Result<Vec<Reply>, String> {
    let (locale, state) = (cx.locale, cx.model.state);
    let Some((_, meeting)) = open(cx.model) else {
        return Err(domain::refusal(locale, state, &Refusal::NoMeeting));
    };
    if text.is_empty() {
        sitting.clock = Clock::Now;
        return Ok(vec![Reply::Say(
            Tone::Good,
            locale.text("meeting-clock-now"),
        )]);
    }
    let offset = words::offset(state);
    let (now, is_adjourned) = (cx.model.now, meeting.is_adjourned());
    match time_of(text, meeting.latest, now, is_adjourned, offset) {
        Ok(at) => {
            sitting.clock = Clock::Set(at);
            Ok(Vec::new())
        }
        Err(Untimely::Unreadable) => Err(locale.text("meeting-clock-unreadable")),
        Err(Untimely::Before(latest)) => Err(domain::refusal(
            locale,
            state,
            &Refusal::BeforeRecord { latest },
        )),
        Err(Untimely::Ahead(now)) => {
            let now = words::day_and_clock(locale, state, now);
            Err(locale.with("meeting-clock-ahead", &[("now", &now)]))
        }
    }
}

fn recuse(sitting: &Sitting, cx: &Cx<'_>, why: String) -> Result<Vec<Reply>, String> {
    let Some(Subject::Recusal(member, unit)) = sitting.subject else {
        return Ok(Vec::new());
    };
    let state = cx.model.state;
    let (Some(member), Some(unit)) = (state.member(member), state.unit(unit)) else {
        return Ok(Vec::new());
    };
    let event = Event::RecusalDeclared {
        member: member.id.clone(),
        unit: unit.unit.id.clone(),
        why,
    };
    one(cx, questions::RECUSE, event)
}

fn note(
    sitting: &Sitting,
    cx: &Cx<'_>,
    text: String,
    about_item: bool,
) -> Result<Vec<Reply>, String> {
    let Some(Subject::Note(speaker, cell)) = &sitting.subject else {
        return Ok(Vec::new());
    };
    let speaker = speaker.and_then(|speaker| cx.model.state.member(speaker));
    let event = Event::NoteTaken {
        at: sitting.at(cx.model),
        cell: cell.clone().filter(|_| about_item),
        speaker: speaker.map(|member| member.id.clone()),
        text,
    };
    one(cx, questions::NOTE, event)
}

/// The latest vote to reopen that carries and was held after the lock.
#[must_use]
pub fn reopening_vote(state: &State) -> Option<VoteIx> {
    let seal = state.seals().last().filter(|_| state.stage().is_sealed())?;
    let place = state
        .votes()
        .iter()
        .rposition(|vote| vote.motion == Motion::Reopen && vote.carries() && vote.seq > seal.seq)?;
    Some(VoteIx::at(place))
}

fn record_vote(sitting: &mut Sitting, cx: &Cx<'_>) -> Vec<Reply> {
    let at = sitting.at(cx.model);
    let (events, refusal, recording) = match &mut sitting.form {
        Some(Form::Vote(form)) => {
            let cell = match &form.about {
                About::Cell(cell) => Some(cell.clone()),
                About::Motion(_) => None,
            };
            let recording = Recording {
                name: form.name(),
                cell,
                way: form.way,
            };
            let events = form
                .events(cx.model, at)
                .map_err(|missing| questions::missing(cx, &missing));
            (events, &mut form.refusal, recording)
        }
        Some(Form::Count(form)) => {
            let cell = match &form.motion {
                Motion::Score { cell, .. } => Some(cell.clone()),
                _ => None,
            };
            let recording = Recording {
                name: form.name(),
                cell,
                way: Way::Secret,
            };
            let events = form
                .record(cx.model, at)
                .map_err(|refusal| domain::refusal(cx.locale, cx.model.state, &refusal));
            (events, &mut form.refusal, recording)
        }
        Some(Form::Sign(_)) | None => return Vec::new(),
    };
    match events {
        Ok(events) => {
            sitting.recording = Some(recording);
            let purpose = purpose(questions::VOTE);
            vec![Reply::Effect(Effect::Submit(purpose, events))]
        }
        Err(why) => {
            *refusal = Some(why);
            Vec::new()
        }
    }
}

fn picked(sitting: &mut Sitting, what: &str, index: usize, cx: &Cx<'_>) -> Vec<Reply> {
    match (what, sitting.subject.clone()) {
        (questions::ADD, Some(Subject::Cells(cells))) => match cells.get(index) {
            Some(cell) => submit(
                cx,
                questions::AGENDA,
                agenda::with(&sitting.items, cell.clone()),
            ),
            None => Vec::new(),
        },
        (questions::MANY, Some(Subject::Motions(motions))) => {
            let motion = motions.get(index).cloned();
            motion.map_or_else(Vec::new, |motion| {
                items::put(sitting, cx, About::Motion(motion))
            })
        }
        (questions::RECUSED_UNIT, Some(Subject::Units(member, units))) => {
            let unit = units.get(index).copied();
            unit.map_or_else(Vec::new, |unit| ask_why_recused(sitting, cx, member, unit))
        }
        (questions::RECUSED_MEMBER, Some(Subject::Recusable(unit, members))) => {
            let member = members.get(index).copied();
            member.map_or_else(Vec::new, |member| {
                ask_why_recused(sitting, cx, member, unit)
            })
        }
        (questions::CHAIRS | questions::PROPOSERS | questions::WITHDRAWABLE, Some(subject)) => {
            proceedings::picked(sitting, cx, subject, index)
        }
        (questions::SPEAKER, Some(Subject::Speakers(speakers, cell))) => {
            let speaker = speakers.get(index).copied().flatten();
            sitting.subject = Some(Subject::Note(speaker, cell.clone()));
            let layer = questions::note(cx, &sitting.kept, speaker, cell.as_ref());
            vec![Reply::Open(layer)]
        }
        _ => Vec::new(),
    }
}

fn ask_why_recused(
    sitting: &mut Sitting,
    cx: &Cx<'_>,
    member: MemberIx,
    unit: UnitIx,
) -> Vec<Reply> {
    sitting.subject = Some(Subject::Recusal(member, unit));
    let layer = questions::recusal(cx, &sitting.kept, member, unit);
    vec![Reply::Open(layer)]
}

/// Shows the form of a vote, with what was filled in before.
pub fn fill_in(sitting: &mut Sitting, cx: &Cx<'_>, about: About) -> Vec<Reply> {
    let kept = sitting.kept.get(&name_of(&about)).map(str::to_owned);
    let mut form = VoteForm::new(cx.model, about);
    let mut replies = Vec::new();
    if let Some(text) = kept {
        draft::read(&mut form, &text, cx.model);
        let said = cx.locale.text("meeting-draft-again");
        replies.push(Reply::Say(Tone::Plain, said));
    }
    sitting.form = Some(Form::Vote(Box::new(form)));
    replies
}

/// Keeps what is half filled in, if that has changed.
pub fn keep(sitting: &mut Sitting, cx: &Cx<'_>) -> Option<Reply> {
    if let Some(Form::Vote(form)) = &sitting.form {
        let text = draft::written(form, cx.model);
        sitting.kept.set(&form.name(), &text);
    }
    // Of a count only the reason is kept: a teller's figures are nobody else's to read.
    if let Some(Form::Count(form)) = &sitting.form {
        let text = draft::with_why(form.why.text());
        sitting.kept.set(&form.name(), &text);
    }
    let texts = sitting.kept.take_change()?;
    Some(Reply::Effect(Effect::KeepForms(PREFIX, texts)))
}

/// Takes what the journal said to what was submitted as `what`. What was refused stays as it was typed.
pub fn submitted(
    sitting: &mut Sitting,
    what: &str,
    outcome: &Result<(), String>,
    cx: &Cx<'_>,
) -> Vec<Reply> {
    if let Err(why) = outcome {
        sitting.recording = None;
        match &mut sitting.form {
            Some(Form::Vote(form)) => form.refusal = Some(why.clone()),
            Some(Form::Count(form)) => form.refusal = Some(why.clone()),
            Some(Form::Sign(ceremony)) => ceremony.refusal = Some(why.clone()),
            None => {}
        }
        let mut replies = refuse(why.clone());
        // A question that another seat's change made stale is asked again, with everything that was typed.
        if let Some(Layer::Dialog(mut dialog)) = questions::again(sitting, cx, what) {
            dialog.refuse(why.clone());
            replies.push(Reply::Open(Layer::Dialog(dialog)));
        }
        return replies;
    }
    let mut said = cx.locale.text("tui-recorded");
    match what {
        questions::VOTE => said = proceedings::voted(sitting, cx),
        questions::BALLOT => {
            sitting.form = None;
            let mut replies = items::count(sitting, cx);
            replies.push(Reply::Say(
                Tone::Good,
                cx.locale.text("meeting-ballot-given"),
            ));
            return replies;
        }
        questions::CHAIR => {
            questions::forget(sitting, cx, what);
            if let Some(about) = sitting.waiting.take() {
                let mut replies = items::put(sitting, cx, about);
                replies.push(Reply::Say(Tone::Good, said));
                return replies;
            }
        }
        questions::CANCEL => {
            questions::forget(sitting, cx, what);
            sitting.form = None;
        }
        questions::SIGN => {
            sitting.form = None;
            said = cx.locale.text(if cx.model.state.stage().is_sealed() {
                "meeting-locked-now"
            } else {
                "meeting-signed-waiting"
            });
        }
        _ => questions::forget(sitting, cx, what),
    }
    let tone = if what == questions::VOTE && !proceedings::decided(cx) {
        Tone::Plain
    } else {
        Tone::Good
    };
    let mut replies = vec![Reply::Say(tone, said)];
    replies.extend(keep(sitting, cx));
    replies
}
