//! What the council hands over, looked at from outside: all forms say the same, and nothing that was typed is obeyed.

mod agreement;
mod hostile;
mod reading;

use std::path::Path;

use thamdinh::domain::event::Recorded;
use thamdinh::domain::id::{MeetingIx, MemberId, Moment, Seq};
use thamdinh::domain::state::State;
use thamdinh::domain::viewpoint::Viewpoint;
use thamdinh::journal::wire::decode;
use thamdinh::locale::{Language, Locale};
use thamdinh::report::minutes::Minutes;
use thamdinh::report::outcome::{JournalHead, Outcome, Standing};
use thamdinh::report::papers::{Papers, Part};
use thamdinh::store::{SqliteStore, Store};

/// The state that a session's entries lead to once `change` has been at the body of each.
pub fn told(session: &Path, change: impl Fn(&str, &mut serde_json::Value)) -> State {
    let store = SqliteStore::open_read_only(session).unwrap();
    let mut state = State::default();
    for entry in store.read_since(0).unwrap() {
        let mut body = serde_json::from_str(&entry.body).unwrap();
        change(&entry.kind, &mut body);
        let event = decode(entry.seq, &entry.kind, &body.to_string()).unwrap();
        state.apply(&Recorded {
            seq: Seq(entry.seq),
            at: Moment(entry.at),
            author: MemberId::new(&entry.author),
            event,
        });
    }
    state
}

/// Every file that is handed over of a state, with its bytes.
pub fn files(state: &State, language: Language) -> Vec<(String, Vec<u8>)> {
    let locale = Locale::new(language);
    let journal = JournalHead {
        entries: state.head().0,
        hash: [7; 32],
    };
    let standing = Standing::of(state, journal);
    let meetings = (0..state.meetings().len()).map(MeetingIx::at);
    let papers = Papers {
        state,
        viewpoint: Viewpoint::Whole,
        outcome: Outcome::of(state, Viewpoint::Whole, standing).unwrap(),
        minutes: meetings
            .map(|ix| Minutes::of(state, ix, journal).unwrap())
            .collect(),
        locale: &locale,
    };
    let files = Part::ALL.iter().flat_map(|part| papers.files(*part, &[]));
    files
        .map(|file| {
            let bytes = papers.render(&file).unwrap();
            (file.path, bytes)
        })
        .collect()
}
