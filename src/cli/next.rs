//! What to do next, for the seat here: sentences with the command to type.

use super::setting::Setting;
use crate::domain::council::Role;
use crate::domain::id::{CellIx, MemberIx};
use crate::domain::stage::Stage;
use crate::domain::state::State;
use crate::locale::domain;
use crate::session::Session;

/// The next steps, the most urgent first.
pub fn steps(setting: &Setting, session: &Session) -> Vec<String> {
    let steps = Steps {
        setting,
        session,
        state: session.state(),
    };
    steps.all()
}

/// Cells that wait for a verdict of the member.
pub fn waiting(state: &State, member: MemberIx) -> Vec<CellIx> {
    let owed = |cell: &CellIx| {
        state.needs_verdict(*cell)
            && state.reviewers_of(*cell).contains(member)
            && !state.has_confirmed(*cell, member)
    };
    state.cell_positions().filter(owed).collect()
}

struct Steps<'a> {
    setting: &'a Setting,
    session: &'a Session,
    state: &'a State,
}

impl Steps<'_> {
    fn all(&self) -> Vec<String> {
        let mut steps = Vec::new();
        let stage = self.state.stage();
        if stage.takes_verdicts() {
            steps.extend(self.own_review());
        }
        match stage {
            Stage::Setup => steps.push(self.say("cli-next-setup")),
            Stage::SelfAssessment => steps.push(self.say("cli-next-self-assessment")),
            Stage::Review => steps.push(self.say("cli-next-review")),
            Stage::Explanation => steps.push(self.say("cli-next-explanation")),
            Stage::SecondReview => steps.push(self.say("cli-next-second-review")),
            Stage::Meeting => steps.extend(self.meeting()),
            Stage::Locked => steps.push(self.say("cli-next-locked")),
            Stage::Published => steps.push(self.say("cli-next-published")),
        }
        steps
    }

    fn say(&self, id: &str) -> String {
        let place = self.session.place();
        let secretary = self.seat_with(&Role::Secretary);
        let chair = self.seat_with(&Role::Chair);
        let values = [
            ("session", place.as_str()),
            ("secretary", secretary.as_str()),
            ("chair", chair.as_str()),
        ];
        self.setting.locale.with(id, &values)
    }

    fn seat_with(&self, wanted: &Role) -> String {
        let seat = self.state.seat_with(|role| role == wanted);
        let member = seat.and_then(|ix| self.state.member(ix));
        member.map_or_else(String::new, |member| member.id.to_string())
    }

    /// What the member who sits here still owes.
    fn own_review(&self) -> Option<String> {
        let seat = self.session.seat_ix()?;
        let member = self.state.looks_for(seat);
        let waiting = waiting(self.state, member).len();
        let id = &self.state.member(seat)?.id;
        let place = self.session.place();
        let values = [("session", place.as_str()), ("member", id.as_str())];
        (waiting > 0).then(|| {
            self.setting
                .locale
                .counted("cli-next-own-review", waiting, &values)
        })
    }

    fn meeting(&self) -> Vec<String> {
        let mut steps = Vec::new();
        if self.state.open_meeting().is_none() {
            steps.push(self.say("cli-next-open-meeting"));
        }
        let blockers = self.state.blockers(self.session.viewpoint()).len();
        if blockers > 0 {
            let place = self.session.place();
            let values = [("session", place.as_str())];
            steps.push(
                self.setting
                    .locale
                    .counted("cli-next-blockers", blockers, &values),
            );
        } else if !self.state.is_approved() {
            steps.push(self.say("cli-next-approve"));
        } else {
            steps.push(self.missing_signatures());
        }
        steps
    }

    fn missing_signatures(&self) -> String {
        let signed = |role: &Role| {
            let seat = self.state.seat_with(|r| r == role);
            self.state
                .pending_seal()
                .iter()
                .any(|s| Some(s.member) == seat)
        };
        let missing = [Role::Chair, Role::Secretary]
            .into_iter()
            .filter(|role| !signed(role));
        let missing: Vec<String> = missing.map(|role| self.seat_with(&role)).collect();
        let place = self.session.place();
        let values = [
            ("session", place.as_str()),
            ("members", &missing.join(", ")),
        ];
        self.setting.locale.with("cli-next-sign", &values)
    }
}

/// The stage with its last day, if one is set.
pub fn stage_with_deadline(setting: &Setting, state: &State, stage: Stage) -> String {
    let locale = &setting.locale;
    let name = domain::stage(locale, stage);
    match state.round().and_then(|round| round.deadline(stage)) {
        Some(day) => locale.with(
            "cli-stage-until",
            &[("stage", &name), ("day", &locale.date(day))],
        ),
        None => name,
    }
}
