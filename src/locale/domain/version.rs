//! Versions of the result: which one this is, and what it changed.

use crate::domain::cell::Final;
use crate::domain::state::State;
use crate::domain::version_change::{Cause, CellChange, Standing, UnitChange};
use crate::locale::Locale;

use super::cell::{points, value};
use super::names::instant;

/// `phiên bản 2, tạm tính · phiên bản 1 khóa lúc 11:30, 22/12/2026`; None while there is no earlier version.
pub fn version_note(locale: &Locale, state: &State) -> Option<String> {
    let earlier = state.earlier_seal()?;
    let id = if state.stage().is_sealed() {
        "version-note-locked"
    } else {
        "version-note-provisional"
    };
    Some(locale.with(
        id,
        &[
            ("version", &state.version().0.to_string()),
            ("earlier", &earlier.version.0.to_string()),
            ("at", &instant(locale, state, earlier.at)),
        ],
    ))
}

/// The same in few words, for where it stands all the time: `phiên bản 2 tạm tính (phiên bản 1 khóa 22/12/2026)`.
pub fn version_mark(locale: &Locale, state: &State) -> Option<String> {
    let earlier = state.earlier_seal()?;
    let id = if state.stage().is_sealed() {
        "version-mark-locked"
    } else {
        "version-mark-provisional"
    };
    let offset = state.round().map_or(0, |round| round.utc_offset_minutes);
    let day = crate::text::local_date(earlier.at.0, offset).to_string();
    Some(locale.with(
        id,
        &[
            ("version", &state.version().0.to_string()),
            ("earlier", &earlier.version.0.to_string()),
            ("day", &day),
        ],
    ))
}

/// The final value of a cell; one that has none says so.
pub fn final_value(locale: &Locale, settled: Option<Final>) -> String {
    match settled {
        Some(settled) => value(locale, settled.value),
        None => locale.text("version-no-final"),
    }
}

/// `1,50 → 2,00`.
pub fn cell_change(locale: &Locale, change: &CellChange) -> String {
    format!(
        "{} → {}",
        final_value(locale, change.before),
        final_value(locale, change.after)
    )
}

/// `So với phiên bản 1: 1,50 → 2,00 (kết luận số 3: …)`.
pub fn change_line(locale: &Locale, state: &State, change: &CellChange) -> String {
    let earlier = state.earlier_seal().map_or(0, |seal| seal.version.0);
    locale.with(
        "version-cell-line",
        &[
            ("earlier", &earlier.to_string()),
            ("change", &cell_change(locale, change)),
            ("cause", &change_cause(locale, change)),
        ],
    )
}

/// What changed a cell and why: `kết luận số 3: …`.
pub fn change_cause(locale: &Locale, change: &CellChange) -> String {
    let words = match change.cause {
        Some(Cause::Ruling(ruling)) => {
            let number = (ruling.index() + 1).to_string();
            locale.with("version-cause-ruling", &[("number", &number)])
        }
        Some(Cause::RulingVoided(ruling)) => {
            let number = (ruling.index() + 1).to_string();
            locale.with("version-cause-voided", &[("number", &number)])
        }
        Some(Cause::Verdict) => locale.text("version-cause-verdict"),
        Some(Cause::Survey) => locale.text("version-cause-survey"),
        Some(Cause::Replaced) => locale.text("version-cause-replaced"),
        None => locale.text("version-cause-other"),
    };
    if change.why.is_empty() {
        words
    } else {
        format!("{words}: {}", change.why)
    }
}

/// `95,80 → 96,30`, or once where it is the same.
pub fn index_change(locale: &Locale, change: &UnitChange) -> String {
    before_after(change, |standing| points(locale, standing.index))
}

/// `95,80 → 96,30`, or once where it is the same.
pub fn total_change(locale: &Locale, change: &UnitChange) -> String {
    before_after(change, |standing| points(locale, standing.total))
}

/// `3 → 1 ↑2`, or once where it is the same.
pub fn rank_change(change: &UnitChange) -> String {
    let text = before_after(change, |standing| {
        (standing.rank).map_or_else(|| "–".to_owned(), |rank| rank.to_string())
    });
    match change.places() {
        Some(places) if places > 0 => format!("{text} ↑{places}"),
        Some(places) if places < 0 => format!("{text} ↓{}", places.unsigned_abs()),
        _ => text,
    }
}

/// `Tốt → Xuất sắc`, or once where it is the same; below all bands it is a dash.
pub fn band_change(state: &State, change: &UnitChange) -> String {
    let bands = (state.blocks().get(change.block.index())).map_or(&[][..], |block| &block.bands);
    before_after(change, |standing| {
        let band = standing.band.and_then(|band| bands.get(band));
        band.map_or_else(|| "–".to_owned(), |band| band.name.clone())
    })
}

fn before_after(change: &UnitChange, text: impl Fn(Standing) -> String) -> String {
    let text = |standing: Option<Standing>| standing.map_or_else(|| "–".to_owned(), &text);
    let (before, after) = (text(change.before), text(change.after));
    if before == after {
        after
    } else {
        format!("{before} → {after}")
    }
}
