//! What the council hands over, looked at from outside: all forms say the same, and nothing that was typed is obeyed.

mod agreement;
mod hostile;
mod reading;

use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;
use thamdinh::domain::event::Recorded;
use thamdinh::domain::id::{MemberId, Moment, Seq};
use thamdinh::domain::state::State;
use thamdinh::domain::viewpoint::Viewpoint;
use thamdinh::journal::wire::{body, decode};
use thamdinh::journal::{Draft, Entry, Head, Signer};
use thamdinh::locale::{Language, Locale};
use thamdinh::report::outcome::JournalHead;
use thamdinh::report::papers::Part;
use thamdinh::session::papers;
use thamdinh::store::{SqliteStore, Store};

/// A session told again, with other texts in its entries.
pub struct Retold {
    pub state: State,
    store: SqliteStore,
    _folder: TempDir,
}

impl Retold {
    /// Tells a session again once `change` has been at the body of each entry.
    pub fn of(session: &Path, change: impl Fn(&str, &mut Value)) -> Retold {
        let folder = tempfile::tempdir().unwrap();
        let signer = Signer::from_seed(&[1; 32]);
        let told = SqliteStore::open_read_only(session).unwrap();
        let mut store = SqliteStore::create_new(&folder.path().join("a.thamdinh")).unwrap();
        let (mut state, mut drafts) = (State::default(), Vec::new());
        for entry in told.read_since(0).unwrap() {
            let mut json = serde_json::from_str(&entry.body).unwrap();
            change(&entry.kind, &mut json);
            let event = decode(entry.seq, &entry.kind, &json.to_string()).unwrap();
            drafts.push(Draft {
                at: entry.at,
                author: entry.author.clone(),
                kind: entry.kind,
                body: body(&event).unwrap(),
            });
            state.apply(&Recorded {
                seq: Seq(entry.seq),
                at: Moment(entry.at),
                author: MemberId::new(&entry.author),
                event,
            });
        }
        let entries = Entry::sign_all(drafts, Head::GENESIS, &signer).unwrap();
        store.append(Head::GENESIS, &entries).unwrap();
        Retold {
            state,
            store,
            _folder: folder,
        }
    }

    /// Every file that is handed over, with its bytes.
    pub fn files(&self, language: Language) -> Vec<(String, Vec<u8>)> {
        let locale = Locale::new(language);
        let head = self.store.head().unwrap();
        let journal = JournalHead {
            entries: head.seq,
            hash: *head.hash.as_bytes(),
        };
        let read = (&self.store as &dyn Store, journal);
        let papers = papers::of_state(&self.state, Viewpoint::Whole, read, &locale).unwrap();
        let files = Part::ALL.iter().flat_map(|part| papers.files(*part, &[]));
        files
            .map(|file| {
                let bytes = papers.render(&file).unwrap();
                (file.path, bytes)
            })
            .collect()
    }
}
