//! Made-up verdicts for the sample round: what a careful reviewer would say from the figures and evidence alone, so
//! that every screen has something to show. Nothing of it is used outside the sample.

use std::path::Path;

use super::demo::{advance, seat_opening};
use super::error::SessionError;
use super::live::Session;
use crate::domain::event::Event;
use crate::domain::id::{CellIx, MemberId, MemberIx};
use crate::domain::index_set::Method;
use crate::domain::points::Points;
use crate::domain::precheck::{Finding, step_of};
use crate::domain::review::{CellVerdict, Verdict};
use crate::domain::self_assessment::{Claim, ExplanationAnswer, Position, Source};
use crate::domain::stage::Stage;
use crate::domain::state::State;
use crate::domain::viewpoint::Viewpoint;

/// Fills the review of a sample up to a stage. In the stage of review itself, every third unit is left to be reviewed.
pub(super) fn fill(
    folder: &Path,
    path: &Path,
    secretary: &mut Session,
    stage: Stage,
) -> Result<(), SessionError> {
    let reviewers: Vec<MemberId> = secretary
        .state()
        .members()
        .iter()
        .filter(|member| member.role.votes())
        .map(|member| member.id.clone())
        .collect();
    for member in reviewers {
        let mut session = Session::open(path, seat_opening(folder, &member)?)?;
        let events = verdicts(session.state(), session.seat_ix(), stage > Stage::Review);
        if !events.is_empty() {
            session.submit_all(events, None)?;
        }
    }
    secretary.refresh()?;
    if stage >= Stage::Explanation {
        advance(secretary, Stage::Explanation)?;
    }
    if stage >= Stage::SecondReview {
        let answers = explanations(secretary.state());
        secretary.submit_all(answers, None)?;
        advance(secretary, Stage::SecondReview)?;
    }
    if stage >= Stage::Meeting {
        advance(secretary, Stage::Meeting)?;
    }
    Ok(())
}

/// A member's verdicts, one event a unit.
fn verdicts(state: &State, member: Option<MemberIx>, whole: bool) -> Vec<Event> {
    let Some(member) = member else {
        return Vec::new();
    };
    let mut events = Vec::new();
    for (ix, unit) in state.unit_positions() {
        if !whole && ix.index() % 3 == 2 {
            continue;
        }
        let cells: Vec<CellVerdict> = unit
            .set
            .item_positions()
            .map(|item| CellIx { unit: ix, item })
            .filter(|cell| state.reviewers_of(*cell).contains(member) && state.needs_verdict(*cell))
            .filter_map(|cell| verdict(state, cell, member))
            .collect();
        if !cells.is_empty() {
            events.push(Event::ReviewConfirmed { cells });
        }
    }
    events
}

/// What a careful reviewer would say.
fn verdict(state: &State, cell: CellIx, member: MemberIx) -> Option<CellVerdict> {
    let (node, item) = state.item(cell)?;
    let claim = state.unit(cell.unit)?.claim(cell.item);
    let id = state.cell_id(cell)?;
    let adjust = |points: Points, why: &str| CellVerdict {
        cell: id.clone(),
        verdict: Verdict::Adjust(points),
        why: why.to_owned(),
    };
    let claimed = match claim {
        None if item.method == Method::Council => {
            let step = step_of(item.step, item.rule.as_ref()).unwrap_or(node.max);
            return Some(adjust(
                node.max - step_down(cell, step),
                "Lãnh đạo thành phố đánh giá (số liệu mẫu)",
            ));
        }
        None => {
            return Some(adjust(
                Points::ZERO,
                "Đơn vị không tự chấm điểm, không có tài liệu kiểm chứng",
            ));
        }
        Some(Claim::NotApplicable) => {
            return Some(CellVerdict {
                cell: id,
                verdict: Verdict::Accept,
                why: String::new(),
            });
        }
        Some(Claim::Score(points)) => points,
    };
    for finding in state.findings().at(cell) {
        match finding {
            Finding::RuleDiffers { computed } => {
                return Some(adjust(
                    computed.score,
                    "Số liệu kê khai không khớp điểm tự chấm",
                ));
            }
            Finding::NoEvidence => {
                // The second reviewer of an item is a little milder, so that some verdicts differ: one step, or half.
                let half = claimed.scaled(1, 2, 2).unwrap_or(Points::ZERO);
                let mild =
                    step_of(item.step, item.rule.as_ref()).map_or(half, |step| step.min(claimed));
                let points = if member.index().is_multiple_of(2) {
                    Points::ZERO
                } else {
                    mild
                };
                return Some(adjust(points, "Thiếu tài liệu kiểm chứng"));
            }
            Finding::EvidenceOutsidePeriod { .. } => {
                return Some(adjust(
                    Points::ZERO,
                    "Tài liệu kiểm chứng không đúng năm đánh giá",
                ));
            }
            _ => {}
        }
    }
    Some(CellVerdict {
        cell: id,
        verdict: Verdict::Accept,
        why: String::new(),
    })
}

/// Now and then one step less, by the position of the cell.
fn step_down(cell: CellIx, step: Points) -> Points {
    if (cell.unit.index() + cell.item.index()).is_multiple_of(4) {
        step
    } else {
        Points::ZERO
    }
}

/// Made-up answers of units: some accept, some contest, many say nothing.
fn explanations(state: &State) -> Vec<Event> {
    let mut events = Vec::new();
    for (ix, unit) in state.unit_positions() {
        let disputed = unit.set.item_positions().filter(|item| {
            let cell = CellIx {
                unit: ix,
                item: *item,
            };
            let facts = state.facts(cell, Viewpoint::Whole);
            state.is_adjusted(cell)
                && facts.is_some_and(|f| f.dispute.is_some_and(|d| d.state.is_open()))
        });
        let answers: Vec<ExplanationAnswer> = disputed
            .filter_map(|item| {
                let (node, _) = unit.set.item(item)?;
                let (position, text) = match (ix.index() + item.index()) % 4 {
                    0 => (
                        Position::Contests,
                        "Đơn vị đề nghị giữ nguyên điểm tự chấm; văn bản đã gửi bổ sung.",
                    ),
                    1 => (
                        Position::Explains,
                        "Văn bản ban hành chậm do sắp xếp tổ chức bộ máy.",
                    ),
                    2 => (Position::Accepts, "Đơn vị nhất trí với điểm thẩm định."),
                    _ => return None,
                };
                let (text, evidence) = (text.to_owned(), String::new());
                Some(ExplanationAnswer {
                    item: node.code.clone(),
                    position,
                    text,
                    evidence,
                })
            })
            .collect();
        if !answers.is_empty() {
            let source = Source {
                file: "giai-trinh-mau".to_owned(),
                sha256: String::new(),
            };
            events.push(Event::ExplanationSubmitted {
                unit: unit.unit.id.clone(),
                source,
                answers,
            });
        }
    }
    events
}
