//! The session behind the screen: performs effects, and tells the app what came of them.

mod intake;
mod room;

use std::{collections::BTreeMap, sync::Arc};

use super::{
    app::{App, Effect, Msg},
    draft::{Draft, DraftChoice, Drafts},
    driver::{self, Outside},
    layers::Purpose,
    model::Model,
    page::{Page, Written},
    screens::{
        Screen, ScreenId, Tone,
        disputes::Disputes,
        intake::Intaking,
        journal::Journal,
        meeting::{self, Kept, Sitting},
        minutes::{self, Paper, Record},
        overview::Overview,
        results::Results,
        review::Review,
    },
    terminal::TerminalError,
    theme::Theme,
    viewer::{self, Beside},
    words,
};
use crate::{
    domain::{
        council::Role,
        event::Event,
        id::{CellId, CellIx, Seq},
        self_assessment::Evidence,
    },
    locale::Locale,
    session::{
        Session, SessionError,
        documents::{Documents, Watch},
        drafts, folder_memory, minutes as session_minutes, seal,
    },
};

pub use intake::Reader;

/// Under this word the drafts of verdicts are kept.
const REVIEW: &str = "review/";

/// A session with the drafts of its seat.
pub struct Desk {
    session: Session,
    drafts: drafts::Drafts,
    locale: Arc<Locale>,
    place: String,
    /// How many drafts of verdicts are kept.
    kept: usize,
    /// Entries that are to be read when there is time.
    ahead: Option<(Seq, usize)>,
    /// What lies beside the session on this machine.
    beside: Beside,
    /// Looks at documents in a thread of its own; None until somebody asks, and again when the round has changed.
    watch: Option<Watch>,
    /// The cell whose documents are being looked at.
    looked_at: Option<CellIx>,
    /// The last trouble with the store, so that it is said once and not at every look.
    trouble: String,
    /// Where files come in.
    counter: intake::Counter,
    /// What the room is shown.
    room: room::Room,
}

impl Desk {
    /// Sits down at a session; the drafts that were kept for its seat are read.
    ///
    /// # Errors
    ///
    /// The session can't be read.
    pub fn new(
        session: Session,
        locale: Arc<Locale>,
        reader: Reader,
    ) -> Result<Self, SessionError> {
        let drafts = drafts::Drafts::of(&session)?;
        let kept = read_drafts(&drafts).len();
        let place = session.place();
        let name = std::path::Path::new(&place)
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        Ok(Self {
            session,
            drafts,
            locale,
            place: name.unwrap_or(place),
            kept,
            ahead: None,
            beside: Beside::default(),
            watch: None,
            looked_at: None,
            trouble: String::new(),
            counter: intake::Counter::new(reader),
            room: room::Room::default(),
        })
    }

    /// With what lies beside the session.
    #[must_use]
    pub fn beside(mut self, beside: Beside) -> Self {
        self.beside = beside;
        self
    }

    /// Has the documents of a cell looked at. Without a folder of documents the answer is known at once.
    fn look_at_documents(&mut self, cell: CellIx) -> Vec<Msg> {
        if self.looked_at == Some(cell) {
            return Vec::new();
        }
        let Some(unit) = self.session.state().unit(cell.unit) else {
            return Vec::new();
        };
        let evidence: Vec<Evidence> = unit.evidence(cell.item).cloned().collect();
        let unit = unit.unit.id.clone();
        if self.watch.is_none() {
            // A folder that can't be found out is as good as none.
            let folder = match &self.beside.documents {
                Some(folder) => Some(folder.clone()),
                None => folder_memory::folder_of(&self.session).unwrap_or_default(),
            };
            let mut documents = Documents::within(self.session.state(), folder);
            if !documents.has_folder() {
                return vec![Msg::DocumentsSeen(cell, documents.check(&unit, &evidence))];
            }
            self.watch = Some(Watch::new(documents));
        }
        if let Some(watch) = &self.watch {
            self.looked_at = Some(cell);
            watch.ask(cell, unit, evidence);
        }
        Vec::new()
    }

    /// What has been seen of documents since the last look.
    fn documents_seen(&mut self) -> Vec<Msg> {
        let answers = self.watch.as_ref().map(Watch::answers).unwrap_or_default();
        if !answers.is_empty() {
            self.looked_at = None;
        }
        let seen = answers
            .into_iter()
            .map(|(cell, seen)| Msg::DocumentsSeen(cell, seen));
        seen.collect()
    }

    fn show_document(&self, document: &std::path::Path) -> Vec<Msg> {
        let Some(viewer) = &self.beside.viewer else {
            return Vec::new();
        };
        let name = document.file_name().unwrap_or(document.as_os_str());
        let name = crate::text::scrub(&name.to_string_lossy());
        vec![match viewer::show(viewer, document) {
            Ok(()) => Msg::Said(
                Tone::Good,
                self.locale.with("document-opened", &[("name", &name)]),
            ),
            Err(error) => {
                let values = [("name", name.as_str()), ("reason", &error.to_string())];
                Msg::Said(Tone::Bad, self.locale.with("document-not-opened", &values))
            }
        }]
    }

    /// An app of every screen, with the kept drafts offered again.
    #[must_use]
    pub fn app(&self, theme: Theme) -> App {
        let review = Review::new(read_drafts(&self.drafts));
        let mut screens: Vec<(ScreenId, Box<dyn Screen + Send>)> = vec![
            (ScreenId::Overview, Box::new(Overview::default())),
            (ScreenId::Review, Box::new(review)),
            (ScreenId::Disputes, Box::<Disputes>::default()),
            (
                ScreenId::Meeting,
                Box::new(Sitting::new(self.forms(meeting::PREFIX))),
            ),
            (ScreenId::Results, Box::<Results>::default()),
            (ScreenId::Journal, Box::<Journal>::default()),
        ];
        // Files come in with the secretary only: nobody else has the tab.
        if matches!(self.model().me().map(|me| &me.role), Some(Role::Secretary)) {
            screens.push((ScreenId::Intake, Box::<Intaking>::default()));
        }
        let half_written = self.texts(minutes::PREFIX);
        screens.push((ScreenId::Minutes, Box::new(Record::new(half_written))));
        App::new(Arc::clone(&self.locale), theme, screens)
    }

    /// The half-filled forms that were kept under a word.
    fn forms(&self, prefix: &str) -> Kept {
        Kept::new(self.texts(prefix))
    }

    /// What was kept under a word.
    fn texts(&self, prefix: &str) -> BTreeMap<String, String> {
        let texts = self.drafts.iter();
        let texts = texts.filter(|(name, _)| name.starts_with(prefix));
        texts
            .map(|(name, text)| (name.to_owned(), text.to_owned()))
            .collect()
    }

    /// Writes minutes to a file; where one stands already the person is asked first.
    fn write_minutes(&self, purpose: Purpose, paper: &Paper) -> Vec<Msg> {
        if paper.path.exists() && !paper.replace {
            let asked = Purpose {
                what: minutes::IN_THE_WAY,
                ..purpose
            };
            return vec![Msg::Submitted(asked, Ok(()))];
        }
        let minutes = session_minutes::of(&self.session, paper.meeting);
        let written = minutes.and_then(|minutes| match minutes {
            Some(minutes) => {
                let document = minutes.document(&self.locale);
                session_minutes::write(&paper.path, &document, paper.form)
            }
            None => Ok(()),
        });
        let state = self.session.state();
        let said = |error: SessionError| words::session_error(&self.locale, state, &error);
        vec![Msg::Submitted(purpose, written.map_err(said))]
    }

    fn submit(&mut self, purpose: Purpose, events: Vec<Event>) -> Vec<Msg> {
        let seen = self.session.state().head();
        let before = self.session.head().seq;
        let outcome = self.session.submit_all(events, Some(seen)).map(|_| ());
        self.outcome(purpose, before, outcome)
    }

    fn sign(&mut self, purpose: Purpose, retyped: &[String; 2]) -> Vec<Msg> {
        let before = self.session.head().seq;
        let [first, second] = retyped;
        let outcome = seal::sign(&mut self.session, [first, second]).map(|_| ());
        self.outcome(purpose, before, outcome)
    }

    fn outcome(
        &self,
        purpose: Purpose,
        before: u64,
        outcome: Result<(), SessionError>,
    ) -> Vec<Msg> {
        let mut msgs = Vec::new();
        if self.session.head().seq != before {
            msgs.push(Msg::Changed);
        }
        let state = self.session.state();
        let outcome = outcome.map_err(|error| words::session_error(&self.locale, state, &error));
        msgs.push(Msg::Submitted(purpose, outcome));
        msgs
    }

    /// Entries as the seat may read them, with what the store says of them.
    fn page(&self, first: Seq, count: usize) -> Page {
        let said =
            |error: SessionError| words::session_error(&self.locale, self.session.state(), &error);
        let events = self.session.events(first, count).map_err(said)?;
        let entries = self.session.entries(first, count).map_err(said)?;
        let written = events.into_iter().zip(entries);
        Ok(written
            .map(|(recorded, entry)| Written {
                recorded,
                hash: entry.hash.to_string(),
                key: entry.key,
            })
            .collect())
    }

    fn keep(&mut self, prefix: &str, texts: BTreeMap<String, String>) -> Vec<Msg> {
        match self.drafts.replace(prefix, texts) {
            Ok(()) => Vec::new(),
            Err(error) => vec![Msg::Said(
                Tone::Bad,
                words::session_error(&self.locale, self.session.state(), &error),
            )],
        }
    }
}

impl Outside for Desk {
    fn model(&self) -> Model<'_> {
        Model {
            state: self.session.state(),
            log: self.session.log(),
            seat: self.session.seat_ix(),
            now: self.session.now(),
            drafts: self.kept,
            place: &self.place,
            can_show: self.beside.viewer.is_some(),
        }
    }

    fn perform(&mut self, effect: Effect) -> Vec<Msg> {
        match effect {
            Effect::Submit(purpose, events) => self.submit(purpose, events),
            Effect::Sign(purpose, retyped) => self.sign(purpose, &retyped),
            Effect::KeepDrafts(kept) => {
                self.kept = kept.len();
                self.keep(REVIEW, written(&kept))
            }
            Effect::KeepForms(prefix, texts) => self.keep(prefix, texts),
            Effect::ReadEntries(first, count) => {
                vec![Msg::EntriesRead(first, self.page(first, count))]
            }
            Effect::ReadAhead(first, count) => {
                self.ahead = Some((first, count));
                Vec::new()
            }
            Effect::LookAtDocuments(cell) => self.look_at_documents(cell),
            Effect::ShowDocument(document) => self.show_document(&document),
            Effect::WriteMinutes(purpose, paper) => self.write_minutes(purpose, &paper),
            Effect::Order(order) => self.order(order),
            Effect::BegunAt(begun) => {
                self.session.begun_at(begun);
                Vec::new()
            }
            Effect::ShowRoom(showing) => {
                self.room.want(showing);
                Vec::new()
            }
            Effect::Quit | Effect::Redraw => Vec::new(),
        }
    }

    fn look(&mut self) -> Vec<Msg> {
        if let Err(error) = self.session.tend() {
            let trouble = words::session_error(&self.locale, self.session.state(), &error);
            return vec![Msg::Said(Tone::Bad, trouble)];
        }
        self.room.show(&mut self.session);
        let found = self.session.has_changed().and_then(|changed| {
            if changed {
                self.session.refresh()
            } else {
                Ok(false)
            }
        });
        match found {
            Ok(changed) => {
                self.trouble.clear();
                if changed {
                    // Documents may have come with the change, and what is asked for is another index.
                    self.watch = None;
                    self.looked_at = None;
                }
                let seen = self.documents_seen();
                let ahead = self.ahead.take();
                let read =
                    ahead.map(|(first, count)| Msg::EntriesRead(first, self.page(first, count)));
                let heard = self.heard();
                changed
                    .then_some(Msg::Changed)
                    .into_iter()
                    .chain(read)
                    .chain(seen)
                    .chain(heard)
                    .collect()
            }
            Err(error) => {
                let trouble = words::session_error(&self.locale, self.session.state(), &error);
                if trouble == self.trouble {
                    return Vec::new();
                }
                self.trouble.clone_from(&trouble);
                vec![Msg::Said(Tone::Bad, trouble)]
            }
        }
    }
}

/// Opens the screens on a session and runs them until they are left.
///
/// # Errors
///
/// There is no terminal, or it fails; or the session can't be read.
pub fn run(
    session: Session,
    locale: Arc<Locale>,
    theme: Theme,
    beside: Beside,
    reader: Reader,
) -> Result<(), RunError> {
    let mut desk = Desk::new(session, locale, reader)?.beside(beside);
    let mut app = desk.app(theme);
    let _first = super::app::update(&mut app, &desk.model(), Msg::Changed);
    driver::run(&mut app, &mut desk)?;
    Ok(())
}

/// Why the screens ended with an error.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The terminal.
    #[error(transparent)]
    Terminal(#[from] TerminalError),
    /// The session.
    #[error(transparent)]
    Session(#[from] SessionError),
}

/// The drafts as texts by field: `review/UNIT/ITEM` → choice and the entry after which it was begun, score, reason, each
/// on its line, the reason last.
fn written(kept: &Drafts) -> BTreeMap<String, String> {
    let field = |cell: &CellId| format!("{REVIEW}{}/{}", cell.unit, cell.item);
    let text = |draft: &Draft| {
        let since = draft.since.map(|seq| format!(" {}", seq.0));
        let since = since.unwrap_or_default();
        let choice = draft.choice.code();
        format!("{choice}{since}\n{}\n{}", draft.score, draft.why)
    };
    kept.iter()
        .map(|(cell, draft)| (field(cell), text(draft)))
        .collect()
}

fn read_drafts(kept: &drafts::Drafts) -> Drafts {
    let mut read = Drafts::new();
    for (field, text) in kept.iter() {
        let Some((unit, item)) = field
            .strip_prefix(REVIEW)
            .and_then(|rest| rest.split_once('/'))
        else {
            continue;
        };
        let mut lines = text.splitn(3, '\n');
        let mut first = lines.next().unwrap_or_default().split(' ');
        let choice = DraftChoice::parse(first.next().unwrap_or_default());
        let since = first.next().and_then(|seq| seq.parse().ok()).map(Seq);
        let score = lines.next().unwrap_or_default().to_owned();
        let why = lines.next().unwrap_or_default().to_owned();
        let draft = Draft {
            choice,
            score,
            why,
            since,
        };
        read.insert(CellId::new(unit, item), draft);
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drafts_come_back_as_they_were_typed() {
        let mut kept = Drafts::new();
        let why = "Thiếu tài liệu;\nsố liệu không khớp".to_owned();
        let draft = Draft {
            choice: DraftChoice::Score,
            score: "0,5".into(),
            why,
            since: Some(Seq(663)),
        };
        kept.insert(CellId::new("11284", "1.2.1"), draft);
        kept.insert(
            CellId::new("SNV", "1.1"),
            Draft {
                why: "đang xem".into(),
                ..Draft::default()
            },
        );
        let mut texts = drafts::Drafts::in_memory();
        texts.replace(REVIEW, written(&kept)).unwrap();
        assert_eq!(read_drafts(&texts), kept);
        texts.replace(REVIEW, BTreeMap::new()).unwrap();
        assert_eq!(read_drafts(&texts), Drafts::new());
    }
}
