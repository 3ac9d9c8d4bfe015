//! What the roll records: who comes, goes, is absent or represented, and who is recused for which unit.

use super::{
    answers, questions, refuse,
    state::{LIST, Section, Sitting, Subject, instant, open},
};
use crate::{
    domain::{
        id::{CellIx, MemberIx, UnitIx},
        meeting::Attendance,
    },
    tui::{
        action::Action,
        app::{Cx, Effect},
        screens::{Reply, Tone},
    },
};

/// Records a change that needs no words; the next member of the roll comes.
pub fn mark(sitting: &mut Sitting, cx: &Cx<'_>, change: Attendance) -> Vec<Reply> {
    let Some(member) = sitting.member(cx.model.state) else {
        return Vec::new();
    };
    let Some(event) = answers::attendance(sitting, cx, member, change) else {
        return Vec::new();
    };
    let replies = answers::submit(cx, questions::ATTEND, event);
    if matches!(replies.as_slice(), [Reply::Effect(_)]) {
        // The roll is called from top to bottom.
        let (rows, height) = (sitting.rows(cx.model.state), cx.layout.height(LIST));
        sitting.list_mut().act(Action::Down, rows, height);
        sitting.detail.reset();
    }
    replies
}

/// Asks for the reason of an absence, or for who sits there instead.
pub fn ask_member(sitting: &mut Sitting, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
    let Some(member) = sitting.member(cx.model.state) else {
        return Vec::new();
    };
    sitting.subject = Some(Subject::Member(member));
    vec![Reply::Open(if action == Action::MarkAbsent {
        questions::absent(cx, &sitting.kept, member)
    } else {
        questions::delegate(cx, &sitting.kept, member)
    })]
}

/// Everybody who is neither there nor recorded as absent comes in, in one append.
pub fn all_present(sitting: &Sitting, cx: &Cx<'_>) -> Vec<Reply> {
    let Some((_, meeting)) = open(cx.model) else {
        return Vec::new();
    };
    let at = instant(cx.model);
    let missing = |member: &MemberIx| {
        !matches!(
            meeting.attendance_at(*member, at),
            Some(Attendance::In { .. } | Attendance::Absent { .. })
        )
    };
    let events: Vec<_> = cx
        .model
        .state
        .voters()
        .iter()
        .filter(missing)
        .filter_map(|member| {
            answers::attendance(sitting, cx, member, Attendance::In { delegate: None })
        })
        .collect();
    if events.is_empty() {
        return vec![Reply::Say(Tone::Plain, cx.locale.text("meeting-all-here"))];
    }
    let purpose = questions::purpose(questions::ATTEND);
    vec![Reply::Effect(Effect::Submit(purpose, events))]
}

/// Asks for which unit the selected member is recused; on the agenda, who is recused for the item's unit. A member at
/// the own seat declares nobody's recusal but their own.
pub fn ask_recusal(sitting: &mut Sitting, cx: &Cx<'_>) -> Vec<Reply> {
    if let Some(me) = cx.model.seat.filter(|_| !sitting.rights.records) {
        let item = sitting
            .item()
            .filter(|_| sitting.section == Section::Agenda);
        let Some(unit) = item.map(|item| item.cell.unit) else {
            return ask_unit(sitting, cx, me);
        };
        sitting.subject = Some(Subject::Recusal(me, unit));
        let layer = questions::recusal(cx, &sitting.kept, me, unit);
        return vec![Reply::Open(layer)];
    }
    match sitting.section {
        Section::Agenda => match sitting.item().map(|item| item.cell) {
            Some(cell) => ask_who(sitting, cx, cell),
            None => refuse(cx.locale.text("meeting-agenda-empty")),
        },
        Section::Roll | Section::Record | Section::Lock => match sitting.member(cx.model.state) {
            Some(member) => ask_unit(sitting, cx, member),
            None => Vec::new(),
        },
    }
}

fn ask_unit(sitting: &mut Sitting, cx: &Cx<'_>, member: MemberIx) -> Vec<Reply> {
    let units: Vec<UnitIx> = (0..cx.model.state.units().len())
        .map(UnitIx::at)
        .filter(|unit| {
            let state = cx.model.state.unit(*unit);
            state.is_some_and(|unit| !unit.recused.contains(member))
        })
        .collect();
    let layer = questions::recused_unit(cx, member, &units);
    sitting.subject = Some(Subject::Units(member, units));
    vec![Reply::Open(layer)]
}

fn ask_who(sitting: &mut Sitting, cx: &Cx<'_>, cell: CellIx) -> Vec<Reply> {
    let state = cx.model.state;
    let recused = state.unit(cell.unit).map(|unit| unit.recused);
    let members: Vec<MemberIx> = state
        .voters()
        .without(recused.unwrap_or_default())
        .iter()
        .collect();
    let layer = questions::recused_member(cx, cell.unit, &members);
    sitting.subject = Some(Subject::Recusable(cell.unit, members));
    vec![Reply::Open(layer)]
}
