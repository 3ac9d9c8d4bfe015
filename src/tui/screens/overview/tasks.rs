//! What the person here does next, and what stops the lock.

use std::collections::BTreeMap;

use crate::{
    domain::{blocker::Blocker, council::Role, id::CellIx, progress::Progress, stage::Stage},
    locale::domain as says,
    tui::{
        app::Cx,
        model::Model,
        screens::{Jump, ScreenId, review::revisit},
        theme::{Mark, Meaning},
        words,
    },
};

/// Where a row leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayOut {
    /// To cells of the review screen.
    Review(Jump),
    /// To another screen.
    Screen(ScreenId),
    /// To the next stage.
    Advance,
}

/// A row: something to do, or a head or remark that leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// The sign before it.
    pub glyph: &'static str,
    /// What is to be done.
    pub text: String,
    /// What it means.
    pub meaning: Meaning,
    /// Where Enter leads.
    pub way: Option<WayOut>,
}

/// Everything to do, most urgent first, then what stops the lock.
#[must_use]
pub fn tasks(cx: &Cx<'_>, progress: &Progress) -> Vec<Task> {
    let mut tasks = own(cx);
    if cx.model.drafts > 0 {
        let n = cx.locale.count(cx.model.drafts);
        let text = cx.locale.with("tui-task-drafts", &[("n", &n)]);
        tasks.push(Task {
            glyph: "✎",
            meaning: Meaning::Draft,
            ..task(text, WayOut::Review(Jump::Drafted))
        });
    }
    let secretary = matches!(
        cx.model.me().map(|member| &member.role),
        Some(Role::Secretary)
    );
    if secretary {
        tasks.extend(secretary_tasks(cx, progress));
    }
    let stage = cx.model.state.stage();
    if stage == Stage::Meeting {
        tasks.push(task(
            cx.locale.text("tui-task-meeting"),
            WayOut::Screen(ScreenId::Meeting),
        ));
    }
    if stage >= Stage::Locked {
        tasks.push(task(
            cx.locale.text("tui-task-results"),
            WayOut::Screen(ScreenId::Results),
        ));
    }
    if tasks.is_empty() {
        tasks.push(remark(
            "✓",
            cx.locale.text("tui-task-nothing"),
            Meaning::Good,
        ));
    }
    if (Stage::Review..Stage::Locked).contains(&stage) {
        tasks.extend(blockers(cx));
    }
    tasks
}

fn task(text: String, way: WayOut) -> Task {
    Task {
        glyph: "▸",
        text,
        meaning: Meaning::Text,
        way: Some(way),
    }
}

fn remark(glyph: &'static str, text: String, meaning: Meaning) -> Task {
    Task {
        glyph,
        text,
        meaning,
        way: None,
    }
}

/// What waits for the member here.
fn own(cx: &Cx<'_>) -> Vec<Task> {
    let model = cx.model;
    if !model.is_review_open() {
        return Vec::new();
    }
    let open: Vec<CellIx> = model
        .state
        .cell_positions()
        .filter(|cell| {
            model.is_mine(*cell) && model.state.needs_verdict(*cell) && !model.have_confirmed(*cell)
        })
        .collect();
    let again = second_look(cx);
    if open.is_empty() {
        return if !again.is_empty() {
            again
        } else if model.state.cell_positions().any(|cell| model.is_mine(cell)) {
            vec![remark(
                "✓",
                cx.locale.text("tui-task-review-done"),
                Meaning::Good,
            )]
        } else {
            Vec::new()
        };
    }
    let mut tasks = vec![task(
        cx.locale
            .with("tui-task-review", &[("n", &cx.locale.count(open.len()))]),
        WayOut::Review(Jump::Open),
    )];
    let findings = model.state.findings();
    let severe = open
        .iter()
        .filter(|cell| findings.is_severe(**cell))
        .count();
    if severe > 0 {
        let text = cx
            .locale
            .with("tui-task-pre-checks", &[("n", &cx.locale.count(severe))]);
        tasks.push(Task {
            glyph: "!",
            meaning: Meaning::PreCheck,
            ..task(text, WayOut::Review(Jump::PreChecks))
        });
    }
    // In the second review the answers come first: that is what it is for.
    if model.state.stage() == Stage::SecondReview {
        tasks.splice(0..0, again);
    } else {
        tasks.extend(again);
    }
    tasks
}

/// Cells that the member here looks at again: units have answered, or other reviewers give something else.
fn second_look(cx: &Cx<'_>) -> Vec<Task> {
    let model = cx.model;
    let count = |wanted: fn(&Model<'_>, CellIx) -> bool| {
        let cells = model.state.cell_positions();
        cells
            .filter(|cell| model.is_mine(*cell) && wanted(model, *cell))
            .count()
    };
    let looks: [(&str, &str, usize, Jump); 2] = [
        (
            "¶",
            "second-task-answered",
            count(revisit::awaits_look),
            Jump::Answered,
        ),
        (
            Mark::Differing.glyph(),
            "second-task-differing",
            count(revisit::differs_unseen),
            Jump::Differing,
        ),
    ];
    let due = looks.into_iter().filter(|(_, _, count, _)| *count > 0);
    due.map(|(glyph, id, count, jump)| Task {
        glyph,
        meaning: Meaning::Disputed,
        ..task(
            cx.locale.with(id, &[("n", &cx.locale.count(count))]),
            WayOut::Review(jump),
        )
    })
    .collect()
}

/// What the secretary sees to, by stage.
fn secretary_tasks(cx: &Cx<'_>, progress: &Progress) -> Vec<Task> {
    let model = cx.model;
    let stage = model.state.stage();
    let mut tasks = Vec::new();
    let missing = progress
        .submitted
        .due
        .saturating_sub(progress.submitted.done);
    if stage == Stage::SelfAssessment && missing > 0 {
        let text = cx
            .locale
            .with("tui-task-submissions", &[("n", &missing.to_string())]);
        tasks.push(Task {
            glyph: "○",
            meaning: Meaning::PreCheck,
            ..task(text, WayOut::Screen(ScreenId::Intake))
        });
    }
    if model.is_review_open() {
        let behind = progress
            .by_member
            .iter()
            .filter(|(_, share)| share.done < share.due);
        let names: Vec<&str> = behind.map(|(member, _)| model.office(*member)).collect();
        if !names.is_empty() {
            let text = cx
                .locale
                .with("tui-task-remind", &[("names", &names.join("; "))]);
            tasks.push(remark("○", text, Meaning::PreCheck));
        }
    }
    if stage == Stage::Explanation {
        tasks.push(task(
            cx.locale.text("second-task-send"),
            WayOut::Screen(ScreenId::Intake),
        ));
    }
    if let Some(next) = stage.next() {
        let text = cx.locale.with(
            "tui-task-advance",
            &[("stage", &says::stage(cx.locale, next))],
        );
        tasks.push(task(text, WayOut::Advance));
    }
    tasks
}

/// What stops the lock, counted by kind; each leads to the first of its kind.
fn blockers(cx: &Cx<'_>) -> Vec<Task> {
    let mut kinds: BTreeMap<&'static str, (usize, Blocker)> = BTreeMap::new();
    for blocker in cx.model.state.blockers(cx.model.viewpoint()) {
        kinds
            .entry(words::blocker(blocker))
            .or_insert((0, blocker))
            .0 += 1;
    }
    if kinds.is_empty() {
        return vec![remark(
            "✓",
            cx.locale.text("tui-blockers-none"),
            Meaning::Good,
        )];
    }
    let mut tasks = vec![remark("", cx.locale.text("tui-blockers"), Meaning::Title)];
    for (id, (count, first)) in kinds {
        let text = cx.locale.with(id, &[("n", &cx.locale.count(count))]);
        let way = first.cell().map(|cell| WayOut::Review(Jump::Cell(cell)));
        tasks.push(Task {
            glyph: "■",
            text,
            meaning: Meaning::Missing,
            way,
        });
    }
    tasks
}
