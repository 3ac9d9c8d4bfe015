//! A seat without a terminal: keys in as words, the picture out as text with its styles.

mod counter;
mod sample;

pub use sample::Sample;

use std::{collections::BTreeMap, fmt::Write as _, sync::Arc};

use crossterm::event::{
    Event as TerminalEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use ratatui::{
    buffer::{Buffer, Cell},
    layout::Rect,
    style::{Color, Modifier},
};

use super::{
    app::{App, Effect, Msg, update, view},
    draft::Drafts,
    driver::{Outside, msg_of},
    key::Key,
    layers::Purpose,
    model::Model,
    page::Written,
    screens::{
        Screen, ScreenId,
        minutes::{IN_THE_WAY, Paper},
    },
    theme::Theme,
};
use crate::{
    domain::{
        event::{Event, Recorded},
        id::{MemberId, MemberIx, Moment, Seq},
        self_assessment::Evidence,
        stage::Stage,
        state::State,
    },
    import::InProcess,
    locale::{Language, Locale},
    session::{
        LogLine,
        documents::Documents,
        focus::Showing,
        intake::{self, Kind},
        seal, setup,
    },
};

/// A small round in memory instead of a session: what is submitted is permitted and applied, as a session would.
pub struct SmallRound {
    state: State,
    log: Vec<LogLine>,
    recorded: Vec<Recorded>,
    seat: Option<MemberIx>,
    /// Whether documents can be shown.
    pub can_show: bool,
    /// The drafts that were kept last.
    pub kept: Drafts,
    /// The half-filled forms that were kept last.
    pub forms: BTreeMap<String, String>,
    /// Files of minutes that were asked for.
    pub papers: Vec<Paper>,
    /// What the room was shown last.
    pub shown: Option<Showing>,
    /// Files are read only when nobody stops it: the reading waits after its first step.
    pub is_slow: bool,
}

impl SmallRound {
    /// The round of `fixtures/nho` with its self-assessments, moved to `stage`; `seat` sits here.
    pub fn at(stage: Stage, seat: &str) -> Self {
        Self::changed(stage, seat, |_| {})
    }

    /// As [`SmallRound::at`], with the events that set the round up changed before they are told.
    pub fn changed(stage: Stage, seat: &str, change: impl FnOnce(&mut Vec<Event>)) -> Self {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/nho");
        let setup = setup::read(&folder, &InProcess).value.unwrap();
        let secretary = setup.secretary().unwrap().clone();
        let mut round = Self {
            state: State::default(),
            log: Vec::new(),
            recorded: Vec::new(),
            seat: None,
            can_show: false,
            kept: Drafts::new(),
            forms: BTreeMap::new(),
            papers: Vec::new(),
            shown: None,
            is_slow: false,
        };
        let mut events = setup.events(&secretary, "ssh-ed25519 test");
        change(&mut events);
        for event in events {
            round.apply(&secretary, event);
        }
        for to in [Stage::SelfAssessment, Stage::Review] {
            if round.state.stage() >= stage {
                break;
            }
            let why = String::new();
            round.apply(&secretary, Event::StageMoved { to, why });
            if to == Stage::SelfAssessment {
                for (kind, file) in [
                    (Kind::SelfAssessment, "tu-danh-gia.csv"),
                    (Kind::Evidence, "tai-lieu.csv"),
                    (Kind::Survey, "dieu-tra-xa-hoi-hoc.csv"),
                ] {
                    let files = [folder.join(file)];
                    let plan = intake::plan(&round.state, kind, &files, false, &InProcess);
                    for event in plan.value.unwrap().events {
                        round.apply(&secretary, event);
                    }
                }
            }
        }
        round.sit(seat);
        round
    }

    /// Sits down as another member.
    pub fn sit(&mut self, seat: &str) {
        self.seat = self.state.member_ix(seat);
        assert!(self.seat.is_some(), "no seat {seat}");
    }

    /// Nobody sits here any more.
    pub fn leave(&mut self) {
        self.seat = None;
    }

    /// Writes an event by `author`, as if another seat had.
    pub fn apply(&mut self, author: &MemberId, event: Event) {
        let seq = Seq(self.state.head().0 + 1);
        // 05/12/2026 09:00 in Hải Phòng, and a minute for each entry.
        let at = Moment(1_796_436_000_000 + i64::try_from(seq.0).unwrap() * 60_000);
        self.log.push(LogLine {
            seq,
            at,
            author: self.state.member_ix(author.as_str()),
            kind: event.kind(),
        });
        let author = author.clone();
        self.recorded.push(Recorded {
            seq,
            at,
            author,
            event,
        });
        self.state.apply(self.recorded.last().unwrap());
    }

    /// Writes events by who sits here, all or none.
    fn submit(&mut self, events: Vec<Event>) -> Result<(), String> {
        let author = self.model().my_id();
        let before = (self.state.clone(), self.log.clone(), self.recorded.len());
        for event in events {
            if let Err(refusal) = self.state.permit(&author, &event) {
                let length;
                (self.state, self.log, length) = before;
                self.recorded.truncate(length);
                let locale = Locale::new(Language::Vietnamese);
                return Err(crate::locale::domain::refusal(
                    &locale,
                    &self.state,
                    &refusal,
                ));
            }
            self.apply(&author, event);
        }
        Ok(())
    }

    /// Signs as a session would, without a key: the second signature locks.
    fn sign(&mut self, retyped: &[String; 2]) -> Result<(), String> {
        let author = self.model().my_id();
        let hash = seal::result_hash(&self.state).unwrap();
        let groups = hash.groups();
        let right = seal::blanks(&author, &hash).map(|place| groups[place].clone());
        if &right != retyped {
            return Err("groups differ".to_owned());
        }
        let (version, result_sha256) = (self.state.version(), *hash.as_bytes());
        let signed = Event::SealSigned {
            version,
            result_sha256,
            signature: "test".to_owned(),
        };
        let mut events = vec![signed];
        if !self.state.pending_seal().is_empty() {
            events.push(Event::ResultLocked {
                version,
                result_sha256,
            });
        }
        self.submit(events)
    }

    /// The round.
    pub fn state(&self) -> &State {
        &self.state
    }
}

impl Outside for SmallRound {
    fn model(&self) -> Model<'_> {
        Model {
            state: &self.state,
            log: &self.log,
            seat: self.seat,
            now: self.state.last_at(),
            drafts: self.kept.len(),
            place: "nho.thamdinh",
            can_show: self.can_show,
        }
    }

    fn perform(&mut self, effect: Effect) -> Vec<Msg> {
        match effect {
            Effect::Submit(purpose, events) => {
                let outcome = self.submit(events);
                vec![Msg::Changed, Msg::Submitted(purpose, outcome)]
            }
            Effect::ReadEntries(first, count) | Effect::ReadAhead(first, count) => {
                let from = usize::try_from(first.0 - 1).unwrap();
                let entries = self.recorded.iter().skip(from).take(count);
                let written = entries.map(|recorded| Written {
                    recorded: self
                        .state
                        .redacted(recorded.clone(), self.model().viewpoint()),
                    hash: format!("{:064x}", recorded.seq.0 * 0x1234_5678),
                    key: "SHA256:khóa-thử".to_owned(),
                });
                vec![Msg::EntriesRead(first, Ok(written.collect()))]
            }
            Effect::Sign(purpose, retyped) => {
                let outcome = self.sign(&retyped);
                vec![Msg::Changed, Msg::Submitted(purpose, outcome)]
            }
            Effect::KeepForms(_, texts) => {
                self.forms = texts;
                Vec::new()
            }
            Effect::KeepDrafts(kept) => {
                self.kept = kept;
                Vec::new()
            }
            Effect::LookAtDocuments(cell) => {
                let unit = self.state.unit(cell.unit).unwrap();
                let evidence: Vec<Evidence> = unit.evidence(cell.item).cloned().collect();
                let mut documents = Documents::within(&self.state, None);
                vec![Msg::DocumentsSeen(
                    cell,
                    documents.check(&unit.unit.id, &evidence),
                )]
            }
            Effect::WriteMinutes(purpose, paper) => {
                let stands = self.papers.iter().any(|made| made.path == paper.path);
                if stands && !paper.replace {
                    let what = IN_THE_WAY;
                    return vec![Msg::Submitted(Purpose { what, ..purpose }, Ok(()))];
                }
                self.papers.push(*paper);
                vec![Msg::Submitted(purpose, Ok(()))]
            }
            Effect::Order(order) => self.order(order),
            Effect::ShowRoom(showing) => {
                self.shown = Some(showing);
                Vec::new()
            }
            Effect::Quit | Effect::Redraw | Effect::BegunAt(_) | Effect::ShowDocument(_) => {
                Vec::new()
            }
        }
    }

    fn look(&mut self) -> Vec<Msg> {
        Vec::new()
    }
}

/// An app at a window size, with the effects that came out of it.
pub struct Seat {
    /// The app.
    pub app: App,
    /// The round behind it.
    pub round: SmallRound,
    /// The effects so far, oldest first.
    pub effects: Vec<Effect>,
    size: (u16, u16),
    buffer: Buffer,
}

impl Seat {
    /// Sits down before these screens of `round` in a window of `width` × `height`, in Vietnamese and without colours.
    pub fn new(
        round: SmallRound,
        screens: Vec<(ScreenId, Box<dyn Screen + Send>)>,
        width: u16,
        height: u16,
    ) -> Self {
        Self::speaking(Language::Vietnamese, round, screens, (width, height))
    }

    /// As [`Seat::new`], in a language.
    pub fn speaking(
        language: Language,
        round: SmallRound,
        screens: Vec<(ScreenId, Box<dyn Screen + Send>)>,
        (width, height): (u16, u16),
    ) -> Self {
        let locale = Arc::new(Locale::new(language));
        let mut seat = Self {
            app: App::new(locale, Theme::Mono, screens),
            round,
            effects: Vec::new(),
            size: (width, height),
            buffer: Buffer::empty(Rect::new(0, 0, width, height)),
        };
        seat.tell(Msg::Resized(width, height));
        seat.tell(Msg::Changed);
        seat
    }

    /// Tells the app something, performs what follows, and draws.
    pub fn tell(&mut self, msg: Msg) {
        if let Msg::Resized(width, height) = msg {
            self.size = (width, height);
        }
        let mut waiting = std::collections::VecDeque::from([msg]);
        while let Some(msg) = waiting.pop_front() {
            for effect in update(&mut self.app, &self.round.model(), msg) {
                waiting.extend(self.round.perform(effect.clone()));
                self.effects.push(effect);
            }
        }
        self.buffer = Buffer::empty(Rect::new(0, 0, self.size.0, self.size.1));
        let layout = view(&self.app, &self.round.model(), &mut self.buffer);
        self.app.drawn(layout);
    }

    /// Presses keys by their names, parted by blanks: `j j enter ctrl-p`.
    pub fn keys(&mut self, names: &str) {
        for name in names.split_whitespace() {
            let key = Key::parse(name).unwrap_or_else(|| panic!("no key is called {name}"));
            self.tell(Msg::Pressed(key));
        }
    }

    /// Types text, letter by letter.
    pub fn type_text(&mut self, text: &str) {
        for letter in text.chars() {
            self.tell(Msg::Pressed(Key::char(letter)));
        }
    }

    /// Clicks on the first place where `text` is shown.
    pub fn click(&mut self, text: &str) {
        let screen = self.text();
        let (row, line) = screen
            .lines()
            .enumerate()
            .find(|(_, line)| line.contains(text))
            .unwrap_or_else(|| panic!("{text} is not on the screen:\n{screen}"));
        let column = super::wrap::columns(&line[..line.find(text).unwrap()]);
        let mouse = MouseEvent {
            kind: MouseEventKind::Down(MouseButton::Left),
            column,
            row: u16::try_from(row).unwrap(),
            modifiers: KeyModifiers::NONE,
        };
        if let Some(msg) = msg_of(&self.app, TerminalEvent::Mouse(mouse)) {
            self.tell(msg);
        }
    }

    /// What is on the screen, as text.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for y in 0..self.size.1 {
            let mut line = String::new();
            for x in 0..self.size.0 {
                line.push_str(self.buffer[(x, y)].symbol());
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }

    /// What is on the screen, as text and then the runs of style of each line.
    pub fn styled(&self) -> String {
        let mut text = self.text();
        if let Some(cursor) = self.app.layout().cursor {
            writeln!(text, "cursor {},{}", cursor.x, cursor.y).unwrap();
        }
        for y in 0..self.size.1 {
            let mut runs = String::new();
            let mut x = 0;
            while x < self.size.0 {
                let style = style_of(&self.buffer[(x, y)]);
                let start = x;
                while x < self.size.0 && style_of(&self.buffer[(x, y)]) == style {
                    x += 1;
                }
                if !style.is_empty() {
                    write!(runs, " {start}..{x}:{style}").unwrap();
                }
            }
            if !runs.is_empty() {
                writeln!(text, "{y:>2}{runs}").unwrap();
            }
        }
        text
    }
}

fn style_of(cell: &Cell) -> String {
    let mut parts = Vec::new();
    for (prefix, color) in [("", cell.fg), ("on-", cell.bg)] {
        match color {
            Color::Reset => {}
            Color::Indexed(index) => parts.push(format!("{prefix}{index}")),
            other => parts.push(format!("{prefix}{other}")),
        }
    }
    for (modifier, name) in [
        (Modifier::BOLD, "bold"),
        (Modifier::DIM, "dim"),
        (Modifier::UNDERLINED, "under"),
        (Modifier::REVERSED, "reverse"),
    ] {
        if cell.modifier.contains(modifier) {
            parts.push(name.to_owned());
        }
    }
    parts.join("+")
}
