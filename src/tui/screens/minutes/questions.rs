//! What the minutes screen asks: another wording, a text of the secretary, where the paper goes.

use std::path::Path;

use super::{
    Paper,
    state::{Record, Target, note as note_of},
};
use crate::{
    domain::{
        event::Event,
        id::{MeetingIx, Seq},
        meeting::{MinutesPart, Note},
    },
    locale::domain as words,
    session::minutes::Form,
    tui::{
        app::{Cx, Effect},
        layers::{Answer, Dialog, FormField, Layer, Pickable, Picker, Purpose},
        layout::Room,
        screens::{Reply, ScreenId, Tone},
        theme::Meaning,
        widgets::Line,
    },
};

/// Another wording of a note.
const NOTE: &str = "note";
/// Earlier wordings, to be read.
const WORDINGS: &str = "wordings";
/// Which text of the secretary to write.
const WHICH: &str = "which";
/// A text of the secretary.
const TEXT: &str = "text";
/// Where the paper goes.
const PAPER: &str = "paper";
/// A file stands there.
pub const IN_THE_WAY: &str = "in-the-way";

const fn purpose(what: &'static str) -> Purpose {
    Purpose {
        owner: ScreenId::Minutes,
        what,
    }
}

fn rows(room: Room) -> u16 {
    if room >= Room::Medium { 14 } else { 7 }
}

/// The name under which a half-written text is kept.
fn form_name(target: Target, meeting: MeetingIx) -> String {
    match target {
        Target::Note(seq) => format!("note/{}", seq.0),
        Target::Text(part) => format!("text/{}/{}", meeting.index(), part.code()),
    }
}

fn reason_name(seq: Seq) -> String {
    format!("why/{}", seq.0)
}

/// Earlier wordings of a note, the latest first, each with why it was replaced.
fn earlier(cx: &Cx<'_>, note: &Note) -> Vec<Line<'static>> {
    let wordings = note.revised.iter().rev().flat_map(|(seq, text, why)| {
        let head = cx.locale.with(
            "record-earlier",
            &[("number", &seq.0.to_string()), ("why", why)],
        );
        [
            Line::of(head, Meaning::Dim),
            Line::marked("·", text.clone(), Meaning::Text),
        ]
    });
    wordings.collect()
}

/// Asks for another wording of a note.
pub fn note(record: &mut Record, cx: &Cx<'_>, seq: Seq) -> Vec<Reply> {
    let (Some(note), Some(meeting)) = (note_of(cx.model, seq), record.shown(cx.model)) else {
        return Vec::new();
    };
    let target = Target::Note(seq);
    record.editing = Some(target);
    let locale = cx.locale;
    let kept = record.kept.get(&form_name(target, meeting));
    let text = kept.unwrap_or(&note.text);
    let why = record.kept.get(&reason_name(seq)).unwrap_or_default();
    let dialog = Dialog::new(
        purpose(NOTE),
        locale.with("record-note-title", &[("number", &seq.0.to_string())]),
        locale.text("record-note-do"),
    );
    let fields = vec![
        FormField::lines("record-note-text", locale.text("record-field-text"), text)
            .tall(rows(cx.room)),
        FormField::line("record-note-why", locale.text("record-field-why"), why),
    ];
    let dialog = dialog.text(earlier(cx, note)).fields(fields);
    vec![Reply::Open(Layer::Dialog(dialog))]
}

/// Shows a note with its earlier wordings.
pub fn wordings(cx: &Cx<'_>, seq: Seq) -> Vec<Reply> {
    let Some(note) = note_of(cx.model, seq) else {
        return Vec::new();
    };
    let locale = cx.locale;
    let mut lines = vec![Line::new(note.text.clone())];
    lines.push(Line::blank());
    if note.revised.is_empty() {
        let never = locale.text("record-never-revised");
        lines.push(Line::of(never, Meaning::Dim));
    }
    lines.extend(earlier(cx, note));
    let dialog = Dialog::new(
        purpose(WORDINGS),
        locale.with("record-wordings-title", &[("number", &seq.0.to_string())]),
        locale.text("record-wordings-do"),
    );
    vec![Reply::Open(Layer::Dialog(dialog.text(lines)))]
}

/// Asks which text of the secretary to write.
pub fn which_text(cx: &Cx<'_>) -> Layer {
    let options = MinutesPart::ALL.map(|part| {
        let part = words::minutes_part(cx.locale, part);
        Pickable::new(cx.locale.with("record-text-option", &[("part", &part)]))
    });
    Layer::Picker(Picker::new(
        purpose(WHICH),
        cx.locale.text("record-text-which"),
        options.to_vec(),
    ))
}

/// Asks for a text of the secretary.
pub fn text(record: &mut Record, cx: &Cx<'_>, part: MinutesPart) -> Vec<Reply> {
    let Some(meeting) = record.shown(cx.model) else {
        return Vec::new();
    };
    let target = Target::Text(part);
    record.editing = Some(target);
    let locale = cx.locale;
    let now = text_now(cx, meeting, part);
    let text = record.kept.get(&form_name(target, meeting)).unwrap_or(now);
    let name = words::minutes_part(locale, part);
    let dialog = Dialog::new(
        purpose(TEXT),
        locale.with("record-text-title", &[("part", &name)]),
        locale.text("record-text-do"),
    );
    let field =
        FormField::lines("record-text", locale.text("record-field-text"), text).tall(rows(cx.room));
    let hint = Line::of(locale.text("record-text-hint"), Meaning::Dim);
    let dialog = dialog.text(vec![hint]).fields(vec![field]);
    vec![Reply::Open(Layer::Dialog(dialog))]
}

fn text_now<'a>(cx: &Cx<'a>, meeting: MeetingIx, part: MinutesPart) -> &'a str {
    let meeting = cx.model.state.meetings().get(meeting.index());
    let text = meeting.and_then(|meeting| meeting.texts.get(&part));
    text.map_or("", String::as_str)
}

/// Asks where the paper goes.
pub fn paper(record: &Record, cx: &Cx<'_>) -> Option<Layer> {
    let meeting = cx
        .model
        .state
        .meetings()
        .get(record.shown(cx.model)?.index())?;
    let number: String = meeting
        .number
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    let name = if number.is_empty() {
        "bien-ban.docx".to_owned()
    } else {
        format!("bien-ban-{number}.docx")
    };
    let locale = cx.locale;
    let dialog = Dialog::new(
        purpose(PAPER),
        locale.text("record-paper-title"),
        locale.text("record-paper-do"),
    );
    let field = FormField::line("record-paper", locale.text("record-paper-field"), &name);
    let hint = Line::of(locale.text("record-paper-hint"), Meaning::Dim);
    Some(Layer::Dialog(dialog.text(vec![hint]).fields(vec![field])))
}

/// Takes the answer to what was asked as `what`.
///
/// # Errors
///
/// The sentence that says why the answer cannot be taken.
pub fn answered(
    record: &mut Record,
    what: &str,
    answer: &Answer<'_>,
    cx: &Cx<'_>,
) -> Result<Vec<Reply>, String> {
    let refuse = |id: &str| Err(cx.locale.text(id));
    match (what, answer) {
        (NOTE, Answer::Form([text, why])) => {
            let Some(Target::Note(seq)) = record.editing else {
                return Ok(Vec::new());
            };
            let (text, why) = (text.value(), why.value());
            if text.trim().is_empty() {
                return refuse("record-note-empty");
            }
            if note_of(cx.model, seq).is_some_and(|note| note.text == text.trim()) {
                return refuse("record-note-same");
            }
            if why.trim().is_empty() {
                return refuse("record-why-missing");
            }
            let event = Event::NoteRevised {
                note: seq,
                text: text.trim().to_owned(),
                why: why.trim().to_owned(),
            };
            Ok(vec![Reply::Effect(Effect::submit(purpose(NOTE), event))])
        }
        (TEXT, Answer::Form([text])) => {
            let (Some(Target::Text(part)), Some(meeting)) =
                (record.editing, record.shown(cx.model))
            else {
                return Ok(Vec::new());
            };
            let text = text.value().trim().to_owned();
            if text == text_now(cx, meeting, part) {
                return refuse("record-text-same");
            }
            let event = Event::MinutesTextSet {
                meeting,
                part,
                text,
            };
            Ok(vec![Reply::Effect(Effect::submit(purpose(TEXT), event))])
        }
        (WHICH, Answer::Picked(place)) => {
            let part = MinutesPart::ALL.get(*place);
            Ok(part.map_or_else(Vec::new, |part| self::text(record, cx, *part)))
        }
        (PAPER, Answer::Form([path])) => make(record, cx, path.value().trim(), false),
        (IN_THE_WAY, Answer::Form(_)) => {
            let path = record.in_the_way.take().unwrap_or_default();
            make(record, cx, &path, true)
        }
        _ => Ok(Vec::new()),
    }
}

fn make(
    record: &mut Record,
    cx: &Cx<'_>,
    typed: &str,
    replace: bool,
) -> Result<Vec<Reply>, String> {
    let path = Path::new(typed);
    let (Some(form), Some(meeting)) = (Form::of(path), record.shown(cx.model)) else {
        return Err(cx.locale.text("record-paper-form"));
    };
    record.in_the_way = Some(typed.to_owned());
    let paper = Paper {
        meeting,
        path: path.to_owned(),
        form,
        replace,
    };
    Ok(vec![Reply::Effect(Effect::WriteMinutes(
        purpose(PAPER),
        Box::new(paper),
    ))])
}

/// Takes what came of what was submitted as `what`; what was typed is kept until it is written.
pub fn submitted(
    record: &mut Record,
    what: &str,
    outcome: &Result<(), String>,
    cx: &Cx<'_>,
) -> Vec<Reply> {
    if let Err(why) = outcome {
        return vec![Reply::Say(Tone::Bad, why.clone())];
    }
    let path = record.in_the_way.clone().unwrap_or_default();
    let file = [("file", path.as_str())];
    match what {
        NOTE | TEXT => {
            if let (Some(target), Some(meeting)) = (record.editing.take(), record.shown(cx.model)) {
                record.kept.set(&form_name(target, meeting), "");
                if let Target::Note(seq) = target {
                    record.kept.set(&reason_name(seq), "");
                }
            }
            let mut replies = vec![Reply::Say(Tone::Good, cx.locale.text("record-written"))];
            let kept = record.kept.take_change();
            let keep = |texts| Reply::Effect(Effect::KeepForms(super::PREFIX, texts));
            replies.extend(kept.map(keep));
            replies
        }
        IN_THE_WAY => {
            let dialog = Dialog::new(
                purpose(IN_THE_WAY),
                cx.locale.text("record-in-the-way-title"),
                cx.locale.text("record-in-the-way-do"),
            );
            let text = Line::new(cx.locale.with("record-in-the-way", &file));
            vec![Reply::Open(Layer::Dialog(dialog.danger().text(vec![text])))]
        }
        PAPER => {
            record.in_the_way = None;
            let said = cx.locale.with("record-paper-made", &file);
            vec![Reply::Say(Tone::Good, said)]
        }
        _ => Vec::new(),
    }
}

/// Remembers what stands in the fields of the dialog opened as `what`.
pub fn drafted(record: &mut Record, what: &str, fields: &[FormField], cx: &Cx<'_>) {
    let (Some(target), Some(meeting)) = (record.editing, record.shown(cx.model)) else {
        return;
    };
    let unchanged = |typed: &str| match target {
        Target::Note(seq) => note_of(cx.model, seq).is_some_and(|note| note.text == typed),
        Target::Text(part) => text_now(cx, meeting, part) == typed,
    };
    match (what, target, fields) {
        (NOTE, Target::Note(seq), [text, why]) => {
            let typed = text.value();
            let typed = if unchanged(&typed) { "" } else { &typed };
            record.kept.set(&form_name(target, meeting), typed);
            record.kept.set(&reason_name(seq), &why.value());
        }
        (TEXT, Target::Text(_), [text]) => {
            let typed = text.value();
            let typed = if unchanged(&typed) { "" } else { &typed };
            record.kept.set(&form_name(target, meeting), typed);
        }
        _ => {}
    }
}
