//! Approval, signatures, and the locked result.

use ratatui::layout::Rect;

use super::{calm, office, vote};
use crate::{
    domain::{approval::Approval, council::Role, viewpoint::Viewpoint},
    journal::Hash,
    tui::{
        app::Cx,
        canvas::Canvas,
        present::pen::{Letters, Pen},
        theme::Meaning,
    },
};

/// Draws what stands between here and the lock.
pub fn view(cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect, letters: Letters) {
    let (locale, state) = (cx.locale, cx.model.state);
    let mut pen = Pen::new(area);
    pen.skip(area.height / 10);
    let version = state.version().0.to_string();
    let version = locale.with("present-version", &[("version", &version)]);
    let title = locale.text("present-lock");
    pen.write(canvas, letters, 2, &title, Meaning::Title);
    let draft = format!("{} · {version}", locale.text("present-draft"));
    pen.write(canvas, letters, 1, &draft, Meaning::Danger);
    pen.skip(letters.height());
    let mut step = |done: bool, text: String| {
        let (glyph, meaning) = if done {
            ("✓", Meaning::Good)
        } else {
            ("○", Meaning::Text)
        };
        pen.write(canvas, letters, 2, &format!("{glyph} {text}"), meaning);
        pen.skip(letters.height().div_ceil(3));
    };
    let blockers = state.blockers(Viewpoint::Anyone).len();
    step(
        blockers == 0,
        if blockers == 0 {
            locale.text("present-no-blockers")
        } else {
            locale.counted("present-blockers", blockers, &[])
        },
    );
    match state.approval() {
        Approval::Blocks(blocks) => {
            for (block, vote) in blocks {
                let name = state.blocks().get(block.index());
                let name = name.map_or("", |block| block.name.as_str());
                let id = if vote.is_some() {
                    "present-block-approved"
                } else {
                    "present-block-not-approved"
                };
                step(vote.is_some(), locale.with(id, &[("block", name)]));
            }
        }
        Approval::Whole(_) => step(true, locale.text("present-approved")),
        Approval::None => step(false, locale.text("present-not-approved")),
    }
    for (role, id) in [
        (Role::Secretary, "present-secretary"),
        (Role::Chair, "present-chair"),
    ] {
        let signed = state.pending_seal().iter().any(|signature| {
            let member = state.member(signature.member);
            member.is_some_and(|member| member.role == role)
        });
        let id_of = if signed {
            "present-signed"
        } else {
            "present-unsigned"
        };
        step(signed, locale.with(id_of, &[("who", &locale.text(id))]));
    }
    if let Some((number, held)) = vote::on_result(state) {
        for (text, meaning) in vote::held(cx, number, held) {
            pen.write(canvas, letters, 2, &text, meaning);
        }
    }
}

/// Draws the locked result: its version, the code to compare with paper, and who signed.
pub fn view_sealed(cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect, letters: Letters) {
    let (locale, state) = (cx.locale, cx.model.state);
    let Some(seal) = state.seals().last() else {
        return;
    };
    let version = seal.version.0.to_string();
    let at = calm::day_and_clock(cx, seal.at);
    let when = locale.with("present-sealed-when", &[("version", &version), ("at", &at)]);
    let mut lines = vec![
        (
            format!("■ {}", locale.text("present-sealed")),
            Meaning::Focus,
        ),
        (when, Meaning::Title),
        (String::new(), Meaning::Text),
        (locale.text("present-hash"), Meaning::Dim),
    ];
    let groups = Hash::from_bytes(seal.result_sha256).groups();
    let a_row = if letters == Letters::Big { 8 } else { 4 };
    for four in groups.chunks(a_row) {
        lines.push((four.join("  "), Meaning::Text));
    }
    lines.push((String::new(), Meaning::Text));
    for signature in &seal.signatures {
        let who = office(state, signature.member);
        let signed = locale.with("present-signed", &[("who", who)]);
        lines.push((format!("✓ {signed}"), Meaning::Good));
    }
    calm::middle(canvas, area, letters, &lines);
}
