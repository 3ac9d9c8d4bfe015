//! From what stops the lock to where it is settled.

use crate::{
    domain::{blocker::Blocker, id::CellIx, stage::Stage, state::State},
    locale::domain,
    tui::{
        app::Cx,
        screens::{Jump, Reply, ScreenId, Tone, meeting::state::Sitting},
    },
};

/// Goes to where a blocker is settled, and says the way out.
pub fn go(sitting: &Sitting, cx: &Cx<'_>, blocker: &Blocker) -> Vec<Reply> {
    let state = cx.model.state;
    let (_, way) = domain::blocker(cx.locale, state, blocker);
    let records = sitting.rights.records;
    let place = match blocker {
        Blocker::NotSubmitted(_) if records && takes_submissions(state.stage()) => {
            Some(Reply::Show(ScreenId::Intake))
        }
        // Survey results are taken as long as the result is not locked.
        Blocker::SurveyMissing(_) if records => Some(Reply::Show(ScreenId::Intake)),
        // Files of the unit are no longer taken: what is left is to rule, item by item.
        Blocker::NotSubmitted(unit) => {
            let mut cells = sitting.blockers.iter().filter_map(Blocker::cell);
            cells.find(|cell| cell.unit == *unit).map(look)
        }
        Blocker::SurveyMissing(cell)
        | Blocker::NotReviewed(cell)
        | Blocker::Differ(cell)
        | Blocker::OpenDispute(cell)
        | Blocker::NoNaPolicy(cell) => Some(look(*cell)),
    };
    let said = Reply::Say(Tone::Plain, format!("{way}{}", back(cx, state, blocker)));
    place.into_iter().chain([said]).collect()
}

const fn look(cell: CellIx) -> Reply {
    let back = ScreenId::Meeting;
    Reply::Jump(ScreenId::Disputes, Jump::Look { cell, back })
}

/// Whether units' files are taken in this stage.
const fn takes_submissions(stage: Stage) -> bool {
    matches!(
        stage,
        Stage::SelfAssessment | Stage::Review | Stage::Explanation | Stage::SecondReview
    )
}

/// What waits for a unit or a member is settled in an earlier stage, to which the secretary may go back.
fn back(cx: &Cx<'_>, state: &State, blocker: &Blocker) -> String {
    let earlier = match blocker {
        Blocker::NotSubmitted(_) | Blocker::NotReviewed(_) => state.stage() == Stage::Meeting,
        Blocker::SurveyMissing(_)
        | Blocker::Differ(_)
        | Blocker::OpenDispute(_)
        | Blocker::NoNaPolicy(_) => false,
    };
    if earlier {
        format!(". {}", cx.locale.text("lock-way-back"))
    } else {
        ".".to_owned()
    }
}
