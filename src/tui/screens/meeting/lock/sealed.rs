//! Drawing the locked result.

use ratatui::layout::Rect;

use super::view::{key_of, signed_at};
use crate::{
    domain::{stage::Stage, state::Seal},
    journal::Hash,
    locale::domain,
    tui::{
        action::Action,
        app::Cx,
        canvas::Canvas,
        layout::centred,
        screens::meeting::{answers, words},
        theme::Meaning,
        wrap::columns,
    },
};

/// Draws the locked result, big and calm, with how to check it and what may still be done.
pub fn view(cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect, seal: &Seal) {
    let (locale, state) = (cx.locale, cx.model.state);
    let inner = canvas.frame(area, "", false);
    let rest = below(cx);
    let lines = 9 + seal.signatures.len() + rest.len();
    let height = u16::try_from(lines).unwrap_or(u16::MAX);
    let middle = centred(inner, 76, height.min(inner.height));
    let version = seal.version.0.to_string();
    let at = words::day_and_clock(locale, state, seal.at);
    let mut y = middle.y;
    let title = format!("■ {}", locale.text("meeting-sealed-title"));
    let mut line = |text: &str, meaning: Meaning, gap: u16| {
        let pad = middle.width.saturating_sub(columns(text)) / 2;
        if y < middle.bottom() {
            canvas.text(
                middle.x + pad,
                y,
                middle.width.saturating_sub(pad),
                text,
                meaning,
            );
        }
        y = y.saturating_add(1 + gap);
    };
    line(&title, Meaning::Focus, 0);
    line(
        &locale.with("meeting-sealed-when", &[("version", &version), ("at", &at)]),
        Meaning::Title,
        1,
    );
    let groups = Hash::from_bytes(seal.result_sha256).groups();
    for four in groups.chunks(4) {
        line(&four.join("   "), Meaning::Text, 0);
    }
    line("", Meaning::Text, 0);
    for signature in &seal.signatures {
        let office = words::office(state, signature.member);
        let at = signed_at(cx, signature.seq);
        line(
            &format!(
                "✓ {}",
                locale.with("meeting-step-signed", &[("who", &office), ("at", &at)])
            ),
            Meaning::Good,
            0,
        );
    }
    line("", Meaning::Text, 0);
    for (text, meaning) in rest {
        line(&text, meaning, 0);
    }
}

/// How the locked result is checked, what it changed, and what may still be done.
fn below(cx: &Cx<'_>) -> Vec<(String, Meaning)> {
    let (locale, model) = (cx.locale, cx.model);
    let mut lines = Vec::new();
    if let Some(note) = domain::version_note(locale, model.state) {
        lines.push((note, Meaning::Adjusted));
    }
    lines.push((locale.text("lock-sealed-check"), Meaning::Dim));
    lines.push((locale.text("lock-sealed-bundle"), Meaning::Dim));
    let keyed = |id: &str, action: Action| locale.with(id, &[("key", &key_of(action))]);
    lines.push((
        if model.state.stage() == Stage::Published {
            locale.text("lock-sealed-published")
        } else {
            keyed("lock-sealed-publish", Action::Advance)
        },
        Meaning::Dim,
    ));
    lines.push(match answers::reopening_vote(model.state) {
        Some(vote) => {
            let number = (vote.index() + 1).to_string();
            let values = [("number", number), ("key", key_of(Action::Reopen))];
            let values = values
                .each_ref()
                .map(|(name, value)| (*name, value.as_str()));
            let text = locale.with("lock-sealed-reopen-ready", &values);
            (text, Meaning::Focus)
        }
        None => (keyed("lock-sealed-reopen", Action::Reopen), Meaning::Dim),
    });
    lines
}
