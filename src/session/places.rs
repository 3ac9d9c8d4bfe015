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
