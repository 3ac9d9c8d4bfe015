//! What a person reads when a command fails: the message, and what to do next.

use super::fault::{Absent, Fault, Usage};
use super::{export, house, problem};
use crate::domain::council::Role;
use crate::domain::refusal::{Refusal, Right};
use crate::domain::stage::Stage;
use crate::domain::state::State;
use crate::journal::{ChainFault, KeyError};
use crate::locale::{Locale, domain};
use crate::report::template::TemplateError;
use crate::session::SessionError;
use crate::store::StoreError;

/// Files that a message names.
const FILES_SHOWN: usize = 3;

/// The message of a fault.
pub fn message(locale: &Locale, fault: &Fault) -> String {
    match fault {
        Fault::Session(error) => session(locale, error),
        Fault::Refused { refusal, state, .. } => {
            let reason = domain::refusal(locale, state, refusal);
            locale.with("cli-refused", &[("reason", &reason)])
        }
        Fault::Problems { problems } => problem::all(locale, problems),
        Fault::Usage(usage) => usage_message(locale, usage),
        Fault::Absent(absent) => absent_message(locale, absent),
        Fault::Paper(error) => locale.with("cli-fault-file", &[("what", &error.to_string())]),
        Fault::House { file, fault } => house::message(locale, file, fault),
        Fault::Template { unit, error } => template(locale, unit, error),
        Fault::Io(error) => locale.with("cli-fault-file", &[("what", &error.to_string())]),
        Fault::Json(error) => locale.with("cli-fault-file", &[("what", &error.to_string())]),
        Fault::Report(error) => locale.with("intake-report-fault", &[("what", &error.to_string())]),
        Fault::Bundle(error) => export::message(locale, error),
        Fault::Stopped => locale.text("intake-stopped"),
        Fault::Screen(what) => locale.with("cli-fault-screen", &[("what", what)]),
    }
}

fn template(locale: &Locale, unit: &str, error: &TemplateError) -> String {
    match error {
        TemplateError::TextTooLong { place } => locale.with(
            "template-text-too-long",
            &[("place", place), ("unit", unit)],
        ),
        TemplateError::Workbook(_) | TemplateError::Packing(_) | TemplateError::Writing(_) => {
            locale.with(
                "template-packing",
                &[("unit", unit), ("what", &error.to_string())],
            )
        }
    }
}

fn session(locale: &Locale, error: &SessionError) -> String {
    match error {
        SessionError::Store(error) => store(locale, error),
        // Refusals come with their state; this one never did.
        SessionError::Refused(refusal) => {
            let reason = domain::refusal(locale, &State::default(), refusal);
            locale.with("cli-refused", &[("reason", &reason)])
        }
        SessionError::Chain(fault) => chain(locale, fault),
        SessionError::Unreadable { seq, what } => locale.with(
            "cli-fault-unreadable",
            &[("seq", &seq.to_string()), ("what", what)],
        ),
        SessionError::Key(error) => key(locale, error),
        SessionError::KeyFile { path, what } => locale.with(
            "cli-fault-key-file",
            &[("file", &path.display().to_string()), ("what", what)],
        ),
        SessionError::NoKey { member, .. } => {
            locale.with("cli-fault-no-key", &[("member", member.as_str())])
        }
        SessionError::OtherKey { member } => {
            locale.with("cli-fault-other-key", &[("member", member.as_str())])
        }
        SessionError::NoSeat => locale.text("cli-fault-seat-missing"),
        SessionError::NotDescended { seq, seen } => locale.with(
            "cli-fault-not-descended",
            &[("seq", &seq.to_string()), ("seen", &seen.to_string())],
        ),
        SessionError::Problems(problems) => problem::all(locale, problems),
        SessionError::File { path, what } => locale.with(
            "cli-fault-path",
            &[("file", &path.display().to_string()), ("what", what)],
        ),
        SessionError::NoPdf => locale.text("pdf-not-in-this-build"),
        SessionError::GroupsDiffer => locale.text("cli-fault-groups-differ"),
        SessionError::Busy => locale.text("cli-fault-busy"),
        SessionError::NoRound => locale.text("papers-no-round"),
    }
}

/// Why a chain breaks, with the number of the entry.
pub fn chain(locale: &Locale, fault: &ChainFault) -> String {
    use crate::journal::Fault as Broken;
    let seq = fault.seq.to_string();
    let values = [("seq", seq.as_str())];
    match &fault.what {
        Broken::Gap { .. } => locale.with("cli-chain-gap", &values),
        Broken::BrokenLink => locale.with("cli-chain-link", &values),
        Broken::WrongHash { .. } => locale.with("cli-chain-hash", &values),
        Broken::BodyNotCanonical => locale.with("cli-chain-form", &values),
        Broken::Signature(_) => locale.with("cli-chain-signature", &values),
    }
}

fn key(locale: &Locale, error: &KeyError) -> String {
    match error {
        KeyError::Unreadable(what) => locale.with("cli-key-unreadable", &[("what", what)]),
        KeyError::NotEd25519(kind) => locale.with("cli-key-not-ed25519", &[("kind", kind)]),
        KeyError::PassphraseNeeded => locale.text("cli-key-passphrase-needed"),
        KeyError::WrongPassphrase => locale.text("cli-key-wrong-passphrase"),
        KeyError::CannotSign(what) => locale.with("cli-key-cannot-sign", &[("what", what)]),
        KeyError::NoRandomness => locale.text("cli-key-no-randomness"),
    }
}

/// Why a store failed.
pub fn store(locale: &Locale, error: &StoreError) -> String {
    let at = |id: &str, path: &std::path::Path| {
        locale.with(id, &[("file", &path.display().to_string())])
    };
    match error {
        StoreError::Exists { path } => at("cli-store-exists", path),
        StoreError::Missing { path } => at("cli-store-missing", path),
        StoreError::NotASession { path } => at("cli-store-not-a-session", path),
        StoreError::Newer { found, known } => locale.with(
            "cli-store-newer",
            &[("found", &found.to_string()), ("known", &known.to_string())],
        ),
        StoreError::GuardChanged { object } => {
            locale.with("cli-store-guard", &[("object", object)])
        }
        StoreError::OldSqlite { found } => locale.with("cli-store-sqlite", &[("found", found)]),
        StoreError::Stale { head } => {
            locale.with("cli-store-stale", &[("seq", &head.seq.to_string())])
        }
        StoreError::BadEntries(fault) => chain(locale, fault),
        StoreError::Locked { kind } => {
            let kind = domain::event_kind(locale, kind);
            locale.with("cli-store-locked", &[("kind", &kind)])
        }
        StoreError::Refused(what) => locale.with("cli-store-refused", &[("what", what)]),
        StoreError::Busy => locale.text("cli-fault-busy"),
        StoreError::ReadOnly => locale.text("cli-store-read-only"),
        StoreError::DiskFull => locale.text("cli-store-disk-full"),
        StoreError::Corrupt(what) => locale.with("cli-store-corrupt", &[("what", what)]),
        StoreError::Io(what) => locale.with("cli-fault-file", &[("what", what)]),
    }
}

fn usage_message(locale: &Locale, usage: &Usage) -> String {
    match usage {
        Usage::SeatMissing => locale.text("cli-fault-seat-missing"),
        Usage::MemberMissing => locale.text("cli-usage-member-missing"),
        Usage::FounderIsSecretary { secretary } => {
            locale.with("cli-usage-founder", &[("member", secretary)])
        }
        Usage::MotionMissing => locale.text("cli-usage-motion-missing"),
        Usage::BallotsMissing => locale.text("cli-usage-ballots-missing"),
        Usage::CellsWithoutMotion => locale.text("cli-usage-cells"),
        Usage::RulingWithoutCells => locale.text("cli-usage-ruling"),
        Usage::ValueMissing => locale.text("cli-usage-value-missing"),
        Usage::TwoTellers => locale.text("sitting-usage-tellers"),
        Usage::OneMotion => locale.text("sitting-usage-one-motion"),
        Usage::BlockWithoutApproval => locale.text("sitting-usage-block"),
        Usage::TwoTallies => locale.text("cli-usage-tallies"),
        Usage::NoTerminal => locale.text("cli-usage-terminal"),
        Usage::OutNoPaper => locale.text("cli-usage-docx"),
        Usage::FolderWithoutEvidence => locale.text("cli-usage-folder"),
        Usage::OutNotXlsx => locale.text("template-not-xlsx"),
        Usage::TemplateNotWord => locale.text("house-usage-docx"),
        Usage::StartingNotWord => locale.text("house-usage-starting"),
    }
}

fn absent_message(locale: &Locale, absent: &Absent) -> String {
    match absent {
        Absent::Block(id) => locale.with("cli-absent-block", &[("id", id)]),
        Absent::OwnVerdict(cell) => locale.with("dispute-nothing-to-keep", &[("cell", cell)]),
        Absent::Adjustments(unit) => locale.with("export-nothing-for", &[("unit", unit)]),
        Absent::Unit(id) => locale.with("cli-absent-unit", &[("id", id)]),
        Absent::Item(id) => locale.with("checks-absent-item", &[("id", id)]),
        Absent::Kind(id) => locale.with("cli-absent-kind", &[("id", id)]),
        Absent::Member(id) => locale.with("cli-absent-member", &[("id", id)]),
        Absent::Meeting => locale.text("cli-absent-meeting"),
        Absent::ReopenVote => locale.text("cli-absent-reopen-vote"),
        Absent::AgendaItem(cell) => locale.with("agenda-not-listed", &[("cell", cell)]),
        Absent::AgendaPlace { count } => locale.counted("agenda-beyond", *count, &[]),
        Absent::Cells => locale.text("cli-absent-cells"),
        Absent::PublicKey(path) => locale.with(
            "cli-absent-public-key",
            &[("file", &path.display().to_string())],
        ),
        Absent::FileInTheWay(path) => locale.with(
            "cli-absent-file-in-the-way",
            &[("file", &path.display().to_string())],
        ),
        Absent::FilesInTheWay(paths) => {
            let mut shown: Vec<String> = paths
                .iter()
                .take(FILES_SHOWN)
                .map(|path| path.display().to_string())
                .collect();
            if paths.len() > FILES_SHOWN {
                shown.push("…".to_owned());
            }
            locale.counted(
                "template-in-the-way",
                paths.len(),
                &[("files", &shown.join(", "))],
            )
        }
        Absent::Secretary => locale.text("cli-absent-secretary"),
        Absent::Places => locale.text("cli-absent-places"),
        Absent::Answer => locale.text("cli-absent-answer"),
        Absent::Groups { shown } => locale.with("cli-absent-groups", &[("groups", shown)]),
    }
}

/// What to do next about a fault, where there is something to say.
pub fn hint(locale: &Locale, fault: &Fault) -> Option<String> {
    match fault {
        Fault::Session(error) => session_hint(locale, error),
        Fault::Refused {
            refusal,
            state,
            place,
        } => refusal_hint(locale, state, refusal, &place.display().to_string()),
        Fault::Problems { .. } => Some(locale.text("import-nothing-changed")),
        Fault::Bundle(error) => export::hint(locale, error),
        Fault::House { .. } => Some(locale.text("house-hint")),
        Fault::Usage(Usage::SeatMissing) => Some(locale.text("cli-hint-seat")),
        Fault::Absent(Absent::ReopenVote) => Some(locale.text("cli-hint-reopen-vote")),
        Fault::Absent(Absent::Groups { .. }) => Some(locale.text("cli-hint-groups")),
        Fault::Absent(Absent::FilesInTheWay(_)) => Some(locale.text("template-hint-replace")),
        Fault::Absent(Absent::Meeting) => Some(locale.text("cli-hint-meeting")),
        _ => None,
    }
}

fn session_hint(locale: &Locale, error: &SessionError) -> Option<String> {
    match error {
        SessionError::NoKey { member, looked } => {
            let looked: Vec<String> = looked.iter().map(|p| p.display().to_string()).collect();
            Some(locale.with(
                "cli-hint-no-key",
                &[("member", member.as_str()), ("looked", &looked.join(" · "))],
            ))
        }
        SessionError::OtherKey { member } => {
            Some(locale.with("cli-hint-other-key", &[("member", member.as_str())]))
        }
        SessionError::Key(KeyError::PassphraseNeeded | KeyError::WrongPassphrase) => {
            Some(locale.text("cli-hint-passphrase"))
        }
        SessionError::Chain(_)
        | SessionError::Unreadable { .. }
        | SessionError::Store(StoreError::Corrupt(_) | StoreError::GuardChanged { .. }) => {
            Some(locale.text("cli-hint-damaged"))
        }
        SessionError::NotDescended { .. } => Some(locale.text("cli-hint-not-descended")),
        SessionError::NoSeat => Some(locale.text("cli-hint-seat")),
        SessionError::NoPdf => Some(locale.text("pdf-hint-word")),
        SessionError::GroupsDiffer => Some(locale.text("cli-hint-groups")),
        SessionError::Problems(_) => Some(locale.text("import-nothing-changed")),
        SessionError::Store(StoreError::Exists { .. }) => Some(locale.text("cli-hint-exists")),
        SessionError::Store(StoreError::Missing { .. }) => Some(locale.text("cli-hint-missing")),
        _ => None,
    }
}

fn refusal_hint(locale: &Locale, state: &State, refusal: &Refusal, place: &str) -> Option<String> {
    let at = |id: &str| Some(locale.with(id, &[("session", place)]));
    match refusal {
        Refusal::NotAllowed(Right::Secretary) => {
            let seat = state.seat_with(|role| *role == Role::Secretary)?;
            let member = state.member(seat)?.id.to_string();
            Some(locale.with("cli-hint-secretary", &[("member", &member)]))
        }
        Refusal::NoMeeting => at("cli-hint-no-meeting"),
        Refusal::NoQuorum(_) | Refusal::NotPresent(_) => at("cli-hint-attend"),
        Refusal::NobodyPresides => at("sitting-hint-chair"),
        Refusal::ProposalFirst { .. } => at("sitting-hint-proposals"),
        Refusal::BallotOpen => at("sitting-hint-ballot-open"),
        Refusal::NoBallot => at("sitting-hint-no-ballot"),
        Refusal::TallyMissing | Refusal::TalliesDiffer => at("sitting-hint-tally"),
        Refusal::Adjourned => at("sitting-hint-resume"),
        Refusal::Blocked { .. } => at("cli-hint-blocked"),
        Refusal::NotApproved => at("cli-hint-not-approved"),
        Refusal::Sealed => at("cli-hint-sealed"),
        Refusal::AlreadySubmitted { .. } => Some(locale.text("cli-hint-replace")),
        Refusal::SubmissionsMissing { .. }
        | Refusal::VerdictsMissing { .. }
        | Refusal::WhyMissing => Some(locale.text("cli-hint-why")),
        Refusal::NoSuchMove {
            to: Stage::Locked, ..
        } => at("cli-hint-lock"),
        Refusal::UnknownMember(_) | Refusal::UnknownUnit(_) | Refusal::UnknownItem { .. } => {
            at("cli-hint-codes")
        }
        Refusal::Stale { .. } | Refusal::Overtaken { .. } => at("cli-hint-stale"),
        _ => None,
    }
}
