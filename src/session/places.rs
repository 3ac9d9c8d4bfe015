//! Where a person's keys, drafts and remembered heads live; the one place that reads the environment for it.

use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

/// Folders of the person at this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// Keys: `<config>/thamdinh/keys/<seat>`.
    pub keys: PathBuf,
    /// Remembered heads and drafts: `<state>/thamdinh/`.
    pub state: PathBuf,
}

impl Places {
    /// The folders of this person; None when there is no home folder.
    pub fn of_this_person() -> Option<Places> {
        let base = etcetera::choose_base_strategy().ok()?;
        let state = base.state_dir().unwrap_or_else(|| base.data_dir());
        Some(Places {
            keys: base.config_dir().join("thamdinh").join("keys"),
            state: state.join("thamdinh"),
        })
    }

    /// All folders under one, for samples and tests.
    pub fn under(folder: &Path) -> Places {
        Places {
            keys: folder.join("keys"),
            state: folder.join("state"),
        }
    }
}

/// A path with `~` at its beginning as the person's own folder; unchanged where there is none.
pub(super) fn expanded(path: &str) -> PathBuf {
    let rest = path
        .strip_prefix('~')
        .filter(|rest| rest.is_empty() || rest.starts_with('/'));
    match (rest, etcetera::home_dir()) {
        (Some(rest), Ok(home)) => match rest.trim_start_matches('/') {
            "" => home,
            below => home.join(below),
        },
        _ => PathBuf::from(path),
    }
}

/// Which build of the program runs, by its version and its file; None where the file is not known. What one build
/// folded is not taken up by another, whose rules may differ.
pub(super) fn program_build() -> Option<String> {
    let file = std::fs::metadata(std::env::current_exe().ok()?).ok()?;
    let changed = file.modified().ok()?;
    let since = changed.duration_since(std::time::UNIX_EPOCH).ok()?;
    let version = env!("CARGO_PKG_VERSION");
    Some(format!("{version} {} {}", file.len(), since.as_nanos()))
}
