//! What a person reads when a bundle is not made, checked or signed.

use crate::locale::{Locale, domain};
use crate::session::bundle::{BundleError, Signatory, SourceError};

/// Files that a message names.
const FILES_SHOWN: usize = 5;

/// Who signs: `Chủ tịch Hội đồng`.
pub fn role(locale: &Locale, signatory: Signatory) -> String {
    match signatory {
        Signatory::Chair => locale.text("readme-role-chair"),
        Signatory::Secretary => locale.text("readme-role-secretary"),
    }
}

/// The message of an error.
pub fn message(locale: &Locale, error: &BundleError) -> String {
    match error {
        BundleError::Source(error) => source(locale, error),
        BundleError::InTheWay {
            out,
            files,
            is_bundle,
        } => {
            let place = out.display().to_string();
            if files.is_empty() {
                let id = if *is_bundle {
                    "bundle-in-the-way"
                } else {
                    "bundle-file-in-the-way"
                };
                return locale.with(id, &[("place", &place)]);
            }
            let mut shown: Vec<&str> = files.iter().take(FILES_SHOWN).map(String::as_str).collect();
            if files.len() > FILES_SHOWN {
                shown.push("…");
            }
            let values = [("place", place.as_str()), ("files", &shown.join(", "))];
            locale.counted("bundle-others-in-the-way", files.len(), &values)
        }
        BundleError::NotABundle(folder) => {
            locale.with("bundle-none", &[("place", &folder.display().to_string())])
        }
        BundleError::Unsound => locale.text("bundle-not-signed"),
        BundleError::Draft => locale.text("bundle-draft-not-signed"),
        BundleError::OtherSession => locale.text("bundle-other-session"),
        BundleError::NotSignatory(member) => {
            locale.with("bundle-not-signatory", &[("member", member.as_str())])
        }
        BundleError::OtherKey(member) => {
            locale.with("bundle-other-key", &[("member", member.as_str())])
        }
        BundleError::Stopped => locale.text("bundle-stopped"),
        // These two become faults of their own.
        BundleError::Paper(error) => error.to_string(),
        BundleError::Session(error) => error.to_string(),
    }
}

/// Why there is nothing to make a bundle of.
pub fn source(locale: &Locale, error: &SourceError) -> String {
    match error {
        SourceError::Bad(bad) => {
            let seq = bad.seq.to_string();
            locale.with("bundle-session-bad", &[("seq", &seq)])
        }
        SourceError::BeforeMeeting(stage) => {
            let stage = domain::stage(locale, *stage);
            locale.with("bundle-before-meeting", &[("stage", &stage)])
        }
        SourceError::NeverLocked { wanted, locked } => {
            let wanted = wanted.0.to_string();
            let locked: Vec<String> = locked.iter().map(|version| version.0.to_string()).collect();
            if locked.is_empty() {
                return locale.with("bundle-nothing-locked", &[("version", &wanted)]);
            }
            let locked = locked.join(", ");
            locale.with(
                "bundle-never-locked",
                &[("version", &wanted), ("locked", &locked)],
            )
        }
        SourceError::Session(error) => error.to_string(),
    }
}

/// What to do next about it.
pub fn hint(locale: &Locale, error: &BundleError) -> Option<String> {
    let id = match error {
        BundleError::Source(SourceError::Bad(_)) => "cli-hint-damaged",
        BundleError::Source(SourceError::BeforeMeeting(_)) => "bundle-hint-before-meeting",
        BundleError::InTheWay {
            is_bundle: true, ..
        } => "bundle-hint-replace",
        BundleError::InTheWay { .. } | BundleError::NotABundle(_) => "bundle-hint-elsewhere",
        BundleError::Draft => "bundle-hint-lock",
        BundleError::OtherKey(_) => "bundle-hint-key",
        _ => return None,
    };
    Some(locale.text(id))
}
