//! What every command works with: the language, the look, who sits here and how a session is opened for them.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::ask;
use super::fault::{Fault, Usage};
use super::flags::{GlobalFlags, Place};
use super::page::{Look, Page};
use super::reply::Reply;
use super::surroundings::Surroundings;
use crate::domain::event::Event;
use crate::domain::id::{MemberId, Seq};
use crate::domain::state::State;
use crate::import::ChildReader;
use crate::journal::KeyError;
use crate::locale::Locale;
use crate::session::{Clock, Opening, Places, Seat, Session, SessionError};

/// What every command works with.
#[derive(Debug)]
pub struct Setting {
    /// The language spoken.
    pub locale: Locale,
    /// Flags of every command.
    pub global: GlobalFlags,
    /// What was found around the program.
    pub around: Surroundings,
    /// Where this person's keys and memories live.
    pub places: Option<Places>,
}

impl Setting {
    /// Answers with a value for programs, or with the page that `print` makes of it.
    ///
    /// # Errors
    /// The value can't be written.
    pub fn answer<T: Serialize>(
        &self,
        value: &T,
        print: impl FnOnce(&mut Page),
    ) -> Result<Reply, Fault> {
        if self.global.json {
            return Ok(Reply::json(value)?);
        }
        let mut page = Page::new(self.look());
        print(&mut page);
        Ok(Reply::page(page))
    }

    /// Answers that something was done, by which entry.
    ///
    /// # Errors
    /// The value can't be written.
    pub fn done(&self, seq: Seq, sentence: &str) -> Result<Reply, Fault> {
        self.answer(&serde_json::json!({ "entry": seq.0 }), |page| {
            page.line(sentence);
        })
    }

    /// How pages look.
    pub fn look(&self) -> Look {
        let plain = self.global.plain || self.around.no_colour;
        Look {
            colour: self.around.output_is_terminal && !plain,
            columns: self.around.columns.filter(|_| !self.global.plain),
        }
    }

    /// Reads workbooks in a child process of this program.
    pub fn reader(&self) -> ChildReader {
        ChildReader {
            program: self.around.program.clone(),
        }
    }

    /// Who sits here.
    ///
    /// # Errors
    /// `--as` is missing.
    pub fn member(&self) -> Result<&MemberId, Fault> {
        self.global.seat.as_ref().ok_or(Usage::SeatMissing.into())
    }

    /// Opens a session for reading: through the eyes of `--as`, or of anybody.
    ///
    /// # Errors
    /// As [`Session::open`], or the seat's key can't be used.
    pub fn read(&self, place: &Place) -> Result<Session, Fault> {
        let mut session = self.read_at_once(place)?;
        session.check_past()?;
        Ok(session)
    }

    /// As [`Setting::read`], for screens: what this seat's snapshot stands for is hashed while they are shown.
    ///
    /// # Errors
    /// As [`Setting::read`].
    pub fn read_at_once(&self, place: &Place) -> Result<Session, Fault> {
        let seat = match &self.global.seat {
            Some(member) => Some(self.seat(member, &place.0)?),
            None => None,
        };
        Ok(Session::open_at_once(&place.0, self.opening(seat))?)
    }

    /// Opens a session for writing.
    ///
    /// # Errors
    /// `--as` is missing; otherwise as [`Setting::read`].
    pub fn write(&self, place: &Place) -> Result<Session, Fault> {
        self.member()?;
        self.read(place)
    }

    /// How a session is opened for a seat.
    pub fn opening(&self, seat: Option<Seat>) -> Opening {
        Opening {
            seat,
            clock: Clock::System,
            places: self.places.clone(),
        }
    }

    /// The seat of a member, with its key opened: that of `--key`, or the one found.
    ///
    /// # Errors
    /// No key is found, or it can't be read or opened.
    pub fn seat(&self, member: &MemberId, session: &Path) -> Result<Seat, Fault> {
        match &self.global.key {
            Some(path) => self.seat_of(member, path),
            None => self.other_seat(member, session),
        }
    }

    /// The seat of somebody beside the one of `--as` and `--key`, with the key found for them.
    ///
    /// # Errors
    /// As [`Setting::seat`].
    pub fn other_seat(&self, member: &MemberId, session: &Path) -> Result<Seat, Fault> {
        let path = Seat::find_key(member, session, self.places.as_ref())?;
        self.seat_of(member, &path)
    }

    fn seat_of(&self, member: &MemberId, path: &Path) -> Result<Seat, Fault> {
        let passphrase = self.around.passphrase.as_deref();
        match Seat::from_file(member.clone(), path, passphrase) {
            // Two keys on one machine may have two passphrases, of which the environment holds one.
            Err(SessionError::Key(KeyError::PassphraseNeeded | KeyError::WrongPassphrase))
                if self.around.input_is_terminal =>
            {
                let asked = self.locale.with(
                    "cli-ask-passphrase",
                    &[("file", &path.display().to_string())],
                );
                let typed = ask::secret(&asked)?;
                Ok(Seat::from_file(member.clone(), path, Some(&typed))?)
            }
            read => Ok(read?),
        }
    }

    /// Submits events together.
    ///
    /// # Errors
    /// The rules refuse, or the session fails.
    pub fn submit(
        &self,
        session: &mut Session,
        events: Vec<Event>,
        seen: Option<Seq>,
    ) -> Result<Seq, Fault> {
        let place = PathBuf::from(session.place());
        session
            .submit_all(events, seen)
            .map_err(|error| refused(error, session, place))
    }
}

/// A refusal with the state that its words need.
pub fn refused(error: SessionError, session: &Session, place: PathBuf) -> Fault {
    refused_in(error, session.state(), place)
}

/// As [`refused`], by a state.
pub fn refused_in(error: SessionError, state: &State, place: PathBuf) -> Fault {
    match error {
        SessionError::Refused(refusal) => Fault::Refused {
            refusal,
            state: Box::new(state.clone()),
            place,
        },
        other => Fault::Session(other),
    }
}
