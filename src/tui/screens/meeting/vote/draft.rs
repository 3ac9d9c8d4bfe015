//! A half-filled vote as text, so that it survives a kill, and back.

use super::{VoteForm, Way};
use crate::{
    domain::{id::MemberIx, meeting::Choice},
    tui::{input::TextField, model::Model},
};

/// What is filled in, a line each, the reason last; empty when nothing was.
#[must_use]
pub fn written(form: &VoteForm, model: &Model<'_>) -> String {
    let blank = VoteForm::new(model, form.about.clone());
    let mut lines = Vec::new();
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
        if !count.is_empty() {
            lines.push(format!("count {place} {}", count.text()));
        }
    }
    if !form.why.is_empty() {
        lines.push(format!("why {}", form.why.text()));
    }
    lines.join("\n")
}

/// Puts what was kept into an empty form; what cannot be read is left out.
pub fn read(form: &mut VoteForm, text: &str, model: &Model<'_>) {
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
                form.chosen = chosen.min(form.proposals.len());
            }
        }
        "typed" => form.typed.set(value),
        "way" => {
            let way = form.ways.iter().find(|way| way_code(**way) == value);
            form.way = way.copied().unwrap_or(form.way);
        }
        "ballot" => read_ballot(form, value, model),
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
