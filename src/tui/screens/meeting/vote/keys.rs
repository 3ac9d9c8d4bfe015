//! What keys, letters and clicks do in the form of a vote.

use super::{At, Missing, VoteForm};
use crate::{
    domain::{id::Moment, meeting::Choice, refusal::Refusal},
    tui::{
        action::{Action, Context, Edit},
        app::Cx,
        input::TextField,
        layout::{PartId, Target},
        screens::{Reply, meeting::questions},
    },
};

/// The proposed values.
pub const VALUES: PartId = "vote-values";
/// The typed value.
pub const TYPED: PartId = "vote-typed";
/// The cells of a motion about many.
pub const CELLS: PartId = "vote-cells";
/// What is known of the cell that is voted on.
pub const KNOWN: PartId = "vote-known";
/// The ways to decide.
pub const WAYS: PartId = "vote-ways";
/// The ballots, to select one.
pub const BALLOTS: PartId = "vote-ballots";
/// The ballots, to vote for.
pub const FOR: PartId = "vote-for";
/// The ballots, to vote against.
pub const AGAINST: PartId = "vote-against";
/// The ballots, to abstain.
pub const ABSTAIN: PartId = "vote-abstain";
/// A dissenting opinion.
pub const DISSENT: PartId = "vote-dissent";
/// The figures of a paper vote.
pub const COUNT: PartId = "vote-count";
/// The tellers of a secret vote.
pub const TELLERS: PartId = "vote-tellers";
/// The reason.
pub const WHY: PartId = "vote-why";

/// What has the keyboard, nearest first.
#[must_use]
pub fn contexts(form: &VoteForm) -> Vec<Context> {
    let nearest = match form.at {
        At::Value(place) if place < form.proposals.len() => Context::Choice,
        At::Teller(_) => Context::Choice,
        At::Value(_) | At::Dissent(_) | At::Count(_) => {
            return vec![Context::Form, Context::Field];
        }
        At::Cells => return vec![Context::Prose, Context::Form],
        At::Way => Context::Choice,
        At::Ballot(_) => Context::Ballots,
        At::Why => return vec![Context::Lines, Context::Form],
    };
    vec![nearest, Context::Form]
}

/// Does an action; what has no meaning here does nothing.
pub fn act(form: &mut VoteForm, action: Action, cx: &Cx<'_>, at: Moment) -> Vec<Reply> {
    form.refusal = None;
    form.turned = false;
    form.look(cx);
    let just_cast = form.just_cast.take();
    match action {
        Action::Confirm => return confirm(form, cx, at),
        other if form.at == At::Cells && scrolls(form, other, cx) => {}
        Action::Up => form.step(cx.model, false),
        Action::Down => form.step(cx.model, true),
        Action::NextPart => form.jump(cx.model, true),
        Action::PreviousPart => form.jump(cx.model, false),
        Action::Submit => enter(form, cx),
        Action::Left | Action::Right => choose(form, action == Action::Right, cx),
        Action::Edit(edit) => edit_field(form, edit, cx),
        Action::VoteFor => cast(form, cx, Some(Choice::For)),
        Action::VoteAgainst => cast(form, cx, Some(Choice::Against)),
        Action::VoteAbstain => cast(form, cx, Some(Choice::Abstain)),
        Action::ClearBallot => cast(form, cx, None),
        Action::StartOver => *form = VoteForm::new(cx.model, form.about.clone()),
        Action::AllFor => form.cast_all(cx.model, Choice::For),
        Action::Dissent => {
            if let At::Ballot(place) = form.at {
                form.at = At::Dissent(just_cast.unwrap_or(place));
            }
        }
        _ => {}
    }
    Vec::new()
}

/// Scrolls the cells of a motion about many; answers whether the action did that.
fn scrolls(form: &mut VoteForm, action: Action, cx: &Cx<'_>) -> bool {
    let rows = cx.layout.viewport(CELLS).map_or(0, |view| view.rows);
    form.scroll.act(action, rows, cx.layout.height(CELLS))
}

/// Leaves a field of a field; answers whether there was one to leave.
pub fn back(form: &mut VoteForm) -> bool {
    if let At::Dissent(place) = form.at {
        form.at = At::Ballot(place);
        return true;
    }
    false
}

/// Types a letter into the field that has the keyboard.
pub fn typed(form: &mut VoteForm, letter: char, cx: &Cx<'_>) {
    form.refusal = None;
    match form.at {
        At::Value(place) if place >= form.proposals.len() => {
            if form.typed.type_char(letter) {
                form.chosen = place;
            }
        }
        At::Dissent(place) => {
            if let Some(paper) = form.paper_mut(cx.model, place) {
                paper.dissent.type_char(letter);
            }
        }
        At::Count(place) => {
            if let Some(field) = form.counts.get_mut(place)
                && letter.is_ascii_digit()
                && field.text().len() < 3
            {
                field.type_char(letter);
            }
        }
        At::Why => form.why.type_char(letter),
        At::Value(_) | At::Cells | At::Way | At::Ballot(_) | At::Teller(_) => {}
    }
}

/// Pastes into the field that has the keyboard.
pub fn pasted(form: &mut VoteForm, text: &str, cx: &Cx<'_>) {
    match form.at {
        At::Why => form.why.paste(text),
        At::Dissent(place) => {
            if let Some(paper) = form.paper_mut(cx.model, place) {
                paper.dissent.paste(text);
            }
        }
        At::Value(_) | At::Count(_) => text.chars().for_each(|letter| typed(form, letter, cx)),
        At::Cells | At::Way | At::Ballot(_) | At::Teller(_) => {}
    }
}

/// Takes a click.
pub fn clicked(form: &mut VoteForm, target: Target, cx: &Cx<'_>) {
    form.refusal = None;
    form.just_cast = None;
    match target {
        Target::Row(VALUES, place) if place < form.choices() => {
            form.at = At::Value(place);
            form.chosen = place;
        }
        // Proposals are put one after the other.
        Target::Row(VALUES, _) => form.refusal = Some(cx.locale.text("meeting-not-its-turn")),
        Target::Part(TYPED) => {
            form.at = At::Value(form.proposals.len());
            form.chosen = form.proposals.len();
        }
        Target::Row(WAYS, place) => {
            if let Some(way) = form.ways.get(place) {
                form.way = *way;
                form.at = At::Way;
            }
        }
        Target::Row(BALLOTS, place) => form.at = At::Ballot(place),
        Target::Row(part @ (FOR | AGAINST | ABSTAIN), place) => {
            let choice = match part {
                FOR => Choice::For,
                AGAINST => Choice::Against,
                _ => Choice::Abstain,
            };
            form.at = At::Ballot(place);
            form.cast(cx.model, place, Some(choice));
        }
        Target::Row(COUNT, place) => form.at = At::Count(place),
        Target::Row(TELLERS, place) => {
            // A row is clicked again for the next seat.
            if form.at == At::Teller(place) || form.tellers.get(place) == Some(&None) {
                form.next_teller(cx.model, place, true);
            }
            form.at = At::Teller(place);
        }
        Target::Part(DISSENT) => {
            if let At::Ballot(place) = form.at {
                form.at = At::Dissent(place);
            }
        }
        Target::Part(WHY) => form.at = At::Why,
        Target::Part(CELLS) => form.at = At::Cells,
        _ => {}
    }
}

fn cast(form: &mut VoteForm, cx: &Cx<'_>, choice: Option<Choice>) {
    let At::Ballot(place) = form.at else { return };
    form.cast(cx.model, place, choice);
    form.just_cast = Some(place);
    // The next member, but not out of the ballots: the next key may be meant for another ballot.
    if form.stops(cx.model).contains(&At::Ballot(place + 1)) {
        form.at = At::Ballot(place + 1);
    }
}

/// Enter: a value is taken, a field is done; the next place comes.
fn enter(form: &mut VoteForm, cx: &Cx<'_>) {
    match form.at {
        At::Value(place) => {
            form.chosen = place;
            form.jump(cx.model, true);
        }
        At::Way | At::Cells => form.jump(cx.model, true),
        At::Dissent(place) => form.at = At::Ballot(place),
        At::Ballot(_) | At::Count(_) | At::Teller(_) => form.step(cx.model, true),
        At::Why => {}
    }
}

fn choose(form: &mut VoteForm, forward: bool, cx: &Cx<'_>) {
    match form.at {
        At::Value(place) => form.chosen = place,
        At::Way => {
            let count = form.ways.len().max(1);
            let here = form
                .ways
                .iter()
                .position(|way| *way == form.way)
                .unwrap_or(0);
            let on = if forward { 1 } else { count - 1 };
            if let Some(way) = form.ways.get((here + on) % count) {
                form.way = *way;
            }
            // Another way has other places; the choice itself stays where it is.
            if !form.stops(cx.model).contains(&form.at) {
                form.at = At::Way;
            }
        }
        At::Teller(place) => form.next_teller(cx.model, place, forward),
        At::Cells | At::Ballot(_) | At::Dissent(_) | At::Count(_) | At::Why => {}
    }
}

fn edit_field(form: &mut VoteForm, edit: Edit, cx: &Cx<'_>) {
    let width = cx
        .layout
        .viewport(WHY)
        .map_or(u16::MAX, |view| view.area.width);
    let field: Option<&mut TextField> = match form.at {
        At::Value(_) => {
            form.typed.edit(edit);
            None
        }
        At::Dissent(place) => form
            .paper_mut(cx.model, place)
            .map(|paper| &mut paper.dissent),
        At::Count(place) => form.counts.get_mut(place),
        At::Why => Some(&mut form.why),
        At::Cells | At::Way | At::Ballot(_) | At::Teller(_) => None,
    };
    if let Some(field) = field {
        field.edit(edit, width);
    }
}

fn confirm(form: &mut VoteForm, cx: &Cx<'_>, at: Moment) -> Vec<Reply> {
    match form.events(cx.model, at) {
        Ok(events) => {
            vec![Reply::Open(questions::vote(cx, form, &events))]
        }
        Err(missing) => {
            match &missing {
                Missing::Value => form.at = At::Value(form.proposals.len()),
                Missing::Refused(Refusal::WhyMissing) => form.at = At::Why,
                Missing::Figures => {
                    let is_empty = |stop: &At| matches!(stop, At::Count(place) if form.count(*place).is_none());
                    let empty = form.stops(cx.model).into_iter().find(is_empty);
                    form.at = empty.unwrap_or(form.at);
                }
                Missing::Tellers => {
                    let empty = form.tellers.iter().position(Option::is_none);
                    form.at = At::Teller(empty.unwrap_or(0));
                }
                Missing::Unseen(_) => {
                    form.at = At::Cells;
                    form.scroll_to_unseen(cx);
                }
                Missing::Refused(_) => {}
            }
            form.refusal = Some(questions::missing(cx, &missing));
            Vec::new()
        }
    }
}
