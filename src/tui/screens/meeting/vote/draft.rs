//! A half-filled vote as text, so that it survives a kill, and back.

use super::{VoteForm, Way};
use crate::{
    domain::{id::MemberIx, meeting::Choice, review::Value},
    tui::{input::TextField, model::Model},
};

/// What is filled in, a line each, the reason last; empty when nothing was.
#[must_use]
pub fn written(form: &VoteForm, model: &Model<'_>) -> String {
    let blank = VoteForm::new(model, form.about.clone());
    let mut lines = Vec::new();
    if let Some(value) = form.put() {
        lines.push(format!("put {}", code(value)));
    }
    if form.chosen != blank.chosen {
        lines.push(format!("chosen {}", form.chosen));
    }
    if !form.typed.is_empty() {
        lines.push(format!("typed {}", form.typed.text()));
    }
    if form.way != Way::Open {
        lines.push(format!("way {}", way_code(form.way)));
    }
    for paper in &form.papers {
        let id = model
            .state
            .member(paper.member)
            .map(|member| member.id.as_str());
        if let (Some(id), true) = (id, paper.choice.is_some() || !paper.dissent.is_empty()) {
            let choice = paper.choice.map_or("-", choice_code);
            lines.push(format!("ballot {id} {choice} {}", paper.dissent.text()));
        }
    }
    for (place, count) in form.counts.iter().enumerate() {
        let usual = blank.counts.get(place);
        if !count.is_empty() && usual.is_none_or(|usual| usual.text() != count.text()) {
            lines.push(format!("count {place} {}", count.text()));
        }
    }
    for (place, teller) in form.tellers.iter().enumerate() {
        let id = teller.and_then(|seat| model.state.member(seat));
        if let Some(member) = id.filter(|_| blank.tellers.get(place) != Some(teller)) {
            lines.push(format!("teller {place} {}", member.id));
        }
    }
    if !form.why.is_empty() {
        lines.push(format!("why {}", form.why.text()));
    }
    if lines.len() == 1 && form.put().is_some() {
        return String::new();
    }
    lines.join("\n")
}

/// The reason in what was kept.
#[must_use]
pub fn why_of(text: &str) -> &str {
    let at = |text: &str| text.strip_prefix("why ").map(str::len);
    let mut rest = text;
    loop {
        if let Some(length) = at(rest) {
            return rest.get(rest.len() - length..).unwrap_or_default();
        }
        match rest.split_once('\n') {
            Some((_, after)) => rest = after,
            None => return "",
        }
    }
}

/// A reason alone, as it is kept.
#[must_use]
pub fn with_why(why: &str) -> String {
    if why.trim().is_empty() {
        String::new()
    } else {
        format!("why {why}")
    }
}

fn code(value: Value) -> String {
    match value {
        Value::Score(points) => points.exact_text(),
        Value::NotApplicable => "n/a".to_owned(),
    }
}

/// Puts what was kept into an empty form; what cannot be read is left out.
pub fn read(form: &mut VoteForm, text: &str, model: &Model<'_>) {
    let put = text.lines().find_map(|line| line.strip_prefix("put "));
    if put != form.put().map(code).as_deref() && form.put().is_some() {
        // Another proposal is put now: only the reason may still hold.
        form.why.set(why_of(text));
        return;
    }
    let mut rest = text;
    while !rest.is_empty() {
        if let Some(why) = rest.strip_prefix("why ") {
            form.why.set(why);
            return;
        }
        let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
        rest = after;
        read_line(form, line, model);
    }
}

fn read_line(form: &mut VoteForm, line: &str, model: &Model<'_>) {
    let Some((word, value)) = line.split_once(' ') else {
        return;
    };
    match word {
        "chosen" => {
            if let Ok(chosen) = value.parse::<usize>() {
                form.chosen = chosen.min(form.choices().saturating_sub(1));
            }
        }
        "typed" => form.typed.set(value),
        "way" => {
            let way = form.ways.iter().find(|way| way_code(**way) == value);
            form.way = way.copied().unwrap_or(form.way);
        }
        "ballot" => read_ballot(form, value, model),
        "teller" => {
            if let Some((place, id)) = value.split_once(' ')
                && let Some(teller) = place
                    .parse::<usize>()
                    .ok()
                    .and_then(|p| form.tellers.get_mut(p))
            {
                *teller = model.state.member_ix(id).or(*teller);
            }
        }
        "count" => {
            if let Some((place, figure)) = value.split_once(' ')
                && let Some(field) = place
                    .parse::<usize>()
                    .ok()
                    .and_then(|p| form.counts.get_mut(p))
            {
                field.set(figure);
            }
        }
        _ => {}
    }
}

fn read_ballot(form: &mut VoteForm, value: &str, model: &Model<'_>) {
    let mut parts = value.splitn(3, ' ');
    let member: Option<MemberIx> = parts.next().and_then(|id| model.state.member_ix(id));
    let choice = parts.next().and_then(choice_of);
    let dissent = parts.next().unwrap_or_default();
    if let Some(paper) = form
        .papers
        .iter_mut()
        .find(|paper| Some(paper.member) == member)
    {
        paper.choice = choice;
        paper.dissent = TextField::line().with(dissent);
    }
}

const fn way_code(way: Way) -> &'static str {
    match way {
        Way::Open => "open",
        Way::Secret => "secret",
        Way::Hands => "hands",
        Way::Consensus => "consensus",
    }
}

const fn choice_code(choice: Choice) -> &'static str {
    match choice {
        Choice::For => "for",
        Choice::Against => "against",
        Choice::Abstain => "abstain",
    }
}

fn choice_of(code: &str) -> Option<Choice> {
    [Choice::For, Choice::Against, Choice::Abstain]
        .into_iter()
        .find(|choice| choice_code(*choice) == code)
}
