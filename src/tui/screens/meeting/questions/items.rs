//! What is asked about the item at hand: who proposes which score, which proposal is withdrawn, who takes the chair.

use super::{
    super::{detail, kept::Kept, words},
    CHAIR, CHAIRS, PROPOSE, PROPOSERS, WITHDRAW, WITHDRAWABLE,
    kept::{of_cell, remembered},
    purpose,
};
use crate::{
    domain::{
        id::{CellId, MemberIx, ProposalIx},
        meeting::Motion,
        review::Value,
    },
    locale::domain,
    tui::{
        app::Cx,
        layers::{Dialog, FormField, Layer, Pickable, Picker},
        theme::Meaning,
        widgets::Line,
    },
};

/// Asks who takes the chair for a motion.
#[must_use]
pub fn chairs(cx: &Cx<'_>, motion: &Motion, members: &[MemberIx]) -> Layer {
    let (locale, state) = (cx.locale, cx.model.state);
    let options = members.iter().map(|member| seat(cx, *member)).collect();
    let title = if motion.cells().is_empty() {
        locale.text("meeting-chair-title")
    } else {
        let unit = motion
            .cells()
            .first()
            .map(|cell| domain::unit(state, &cell.unit));
        let unit = unit.unwrap_or_default();
        locale.with("meeting-chair-title-unit", &[("unit", &unit)])
    };
    Layer::Picker(Picker::new(purpose(CHAIRS), title, options))
}

/// Asks why a member takes the chair.
#[must_use]
pub fn chair(cx: &Cx<'_>, kept: &Kept, member: MemberIx) -> Layer {
    let (locale, state) = (cx.locale, cx.model.state);
    let text = vec![
        Line::head(words::office(state, member)),
        Line::of(locale.text("meeting-chair-text"), Meaning::Dim),
    ];
    let fields = vec![FormField::line(
        "meeting-chair-why",
        locale.text("meeting-field-why"),
        &remembered(kept, CHAIR, 0),
    )];
    let dialog = Dialog::new(
        purpose(CHAIR),
        locale.text("meeting-chair-why-title"),
        locale.text("meeting-action-chair"),
    );
    Layer::Dialog(dialog.text(text).fields(fields))
}

/// Asks who proposes a score, with what each gave in the review.
#[must_use]
pub fn proposers(cx: &Cx<'_>, cell: &CellId, members: &[MemberIx]) -> Layer {
    let options = members
        .iter()
        .map(|member| {
            let gave = verdict(cx, cell, *member).map(|(value, _)| {
                let value = domain::value(cx.locale, value);
                cx.locale.with("meeting-gave", &[("value", &value)])
            });
            let option = seat(cx, *member);
            match gave {
                Some(gave) => option.with_detail(gave),
                None => option,
            }
        })
        .collect();
    Layer::Picker(Picker::new(
        purpose(PROPOSERS),
        cx.locale.text("meeting-proposer-title"),
        options,
    ))
}

/// Asks which score a member proposes, and why; what the member gave in the review stands there.
#[must_use]
pub fn proposal(cx: &Cx<'_>, kept: &Kept, cell: &CellId, member: MemberIx) -> Layer {
    let (locale, state) = (cx.locale, cx.model.state);
    let text = vec![
        Line::head(words::office(state, member)),
        Line::new(domain::cell(locale, state, cell)),
    ];
    let name = of_cell(PROPOSE, cell);
    let (score, why, applies) = if kept.get(&name).is_some() {
        let applies = remembered(kept, &name, 2) != locale.text("meeting-value-na");
        (
            remembered(kept, &name, 0),
            remembered(kept, &name, 1),
            applies,
        )
    } else {
        let given = verdict(cx, cell, member);
        let applies = !matches!(given, Some((Value::NotApplicable, _)));
        let score = given.as_ref().and_then(|(value, _)| value.points());
        let score = score.map(|points| points.exact_text()).unwrap_or_default();
        (
            score,
            given.map(|(_, why)| why).unwrap_or_default(),
            applies,
        )
    };
    let mut choice = FormField::choice(
        "meeting-proposed-kind",
        locale.text("meeting-field-value-kind"),
        vec![
            locale.text("meeting-value-score"),
            locale.text("meeting-value-na"),
        ],
    );
    if let (false, crate::tui::layers::Field::Choice(choice)) = (applies, &mut choice.field) {
        choice.choose(1);
    }
    let fields = vec![
        FormField::score(
            "meeting-proposed-value",
            locale.text("meeting-field-value"),
            &score,
        ),
        FormField::lines(
            "meeting-proposed-why",
            locale.text("meeting-field-why"),
            &why,
        ),
        choice,
    ];
    let dialog = Dialog::new(
        purpose(PROPOSE),
        locale.text("meeting-propose-title"),
        locale.text("meeting-action-propose"),
    );
    Layer::Dialog(dialog.text(text).fields(fields))
}

/// Asks which proposal is withdrawn.
#[must_use]
pub fn withdrawable(cx: &Cx<'_>, proposals: &[ProposalIx]) -> Layer {
    let options = proposals
        .iter()
        .map(|proposal| Pickable::new(detail::proposal_text(cx, *proposal)))
        .collect();
    Layer::Picker(Picker::new(
        purpose(WITHDRAWABLE),
        cx.locale.text("meeting-withdraw-which"),
        options,
    ))
}

/// Asks why a proposal is withdrawn.
#[must_use]
pub fn withdrawal(cx: &Cx<'_>, kept: &Kept, proposal: ProposalIx) -> Layer {
    let locale = cx.locale;
    let text = vec![Line::new(detail::proposal_text(cx, proposal))];
    let fields = vec![FormField::line(
        "meeting-withdraw-why",
        locale.text("meeting-field-why"),
        &remembered(kept, WITHDRAW, 0),
    )];
    let dialog = Dialog::new(
        purpose(WITHDRAW),
        locale.text("meeting-withdraw-title"),
        locale.text("meeting-action-withdraw"),
    );
    Layer::Dialog(dialog.text(text).fields(fields))
}

fn seat(cx: &Cx<'_>, member: MemberIx) -> Pickable {
    let title = cx.model.state.member(member).map(|m| m.title.clone());
    Pickable::new(words::office(cx.model.state, member)).with_detail(title.unwrap_or_default())
}

/// What a member gave a cell in the review, with the reason.
fn verdict(cx: &Cx<'_>, cell: &CellId, member: MemberIx) -> Option<(Value, String)> {
    let state = cx.model.state;
    let facts = state.facts(state.find_cell(cell)?, cx.model.viewpoint())?;
    let verdict = facts.verdict_of(member)?;
    Some((verdict.value, verdict.why.to_owned()))
}
