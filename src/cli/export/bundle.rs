//! `export` without a part: the whole bundle, and a signature that is added to one.

use std::path::Path;

use serde_json::{Value, json};

use super::bundle_words::role;
use super::progress::Progress;
use crate::cli::fault::{Fault, Usage};
use crate::cli::flags::ExportFlags;
use crate::cli::page::{Meaning, Page};
use crate::cli::reply::Reply;
use crate::cli::setting::Setting;
use crate::cli::verify::trouble;
use crate::domain::id::Version;
use crate::session::bundle::write::write;
use crate::session::bundle::{BundleError, Checking, Choice, Made, Order, Signature, Signed, sign};
use crate::session::{Seat, Session, SessionError};
use crate::store::SqliteStore;

/// Bytes of a megabyte in the ten-thousandths that numbers are shown by.
const MEGABYTE: u64 = 1_000_000 / 10_000;

/// Makes the bundle.
///
/// # Errors
/// There is nothing to make one of, something stands in the way, a key is missing or does not fit, or something can't be
/// written.
pub fn make(setting: &Setting, flags: &ExportFlags) -> Result<Reply, Fault> {
    // Opened as by every command first: it must descend from what this person saw, and the key must be the seat's.
    let session = setting.read(&flags.session)?;
    let countersigner = match &flags.countersign {
        None => None,
        Some(member) => Some(setting.other_seat(member, &flags.session.0)?),
    };
    make_of(setting, flags, &session, countersigner.as_ref())
}

/// Makes the bundle of a session that is open, signed by its seat and by another one.
///
/// # Errors
/// As [`make`].
pub fn make_of(
    setting: &Setting,
    flags: &ExportFlags,
    session: &Session,
    countersigner: Option<&Seat>,
) -> Result<Reply, Fault> {
    let store = SqliteStore::open_read_only(&flags.session.0).map_err(SessionError::from)?;
    let order = Order {
        choice: match flags.version {
            None => Choice::Latest,
            Some(version) => Choice::Locked(Version(version)),
        },
        out: &flags.out,
        replace: flags.replace,
        seat: session.seat(),
        countersigner,
        locale: &setting.locale,
    };
    let mut progress = Progress::begin(setting, "papers-making")?;
    let made = write(&store, &order, &mut |done, of, file| {
        progress.step(done, of, file)
    });
    progress.end();
    let made = made?;
    let locked = session.state().seals().last().map(|seal| seal.version.0);
    setting.answer(&answer(&made, &flags.out)?, |page| {
        say(setting, flags, &made, locked, page);
    })
}

fn answer(made: &Made, out: &Path) -> Result<Value, Fault> {
    let source = &made.source;
    let signatures = source.seal.iter().flat_map(|sealed| &sealed.signatures);
    let by = |wanted: bool| {
        let signatures = signatures.clone();
        let those = signatures.filter(|one| made.signed.contains(&one.signatory) == wanted);
        those.map(|one| one.member.as_str()).collect::<Vec<_>>()
    };
    Ok(json!({
        "folder": out,
        "draft": source.seal.is_none(),
        "version": source.version().0,
        "result": source.result_file(),
        "result_sha256": made.sums.get(source.result_file()).map(|sum| sum.to_string()),
        "entries": source.head.seq,
        "head": source.head.hash.to_string(),
        "files": made.sums.len(),
        "bytes": made.bytes,
        "sums_sha256": made.list.to_string(),
        "signed_by": by(true),
        "unsigned_by": by(false),
    }))
}

fn say(setting: &Setting, flags: &ExportFlags, made: &Made, locked: Option<u32>, page: &mut Page) {
    let locale = &setting.locale;
    let (session, place) = (
        flags.session.0.display().to_string(),
        flags.out.display().to_string(),
    );
    let version = made.source.version().0.to_string();
    let megabytes = i64::try_from(made.bytes / MEGABYTE).unwrap_or(i64::MAX);
    let size = locale.decimal(megabytes, 1);
    let values = [
        ("version", version.as_str()),
        ("place", &place),
        ("size", &size),
    ];
    let Some(sealed) = &made.source.seal else {
        page.line(&locale.counted("bundle-written-draft", made.sums.len(), &values));
        page.line(&locale.text("bundle-draft-unsigned"));
        if let Some(locked) = locked {
            let locked = locked.to_string();
            page.line(&locale.with("bundle-earlier", &[("version", &locked)]));
        }
        return;
    };
    page.line(&locale.counted("bundle-written", made.sums.len(), &values));
    if sealed.seal.reopened.is_some() {
        page.line_of(
            Meaning::Waiting,
            &locale.with("bundle-reopened", &[("version", &version)]),
        );
    }
    let mut missing = None;
    for signature in &sealed.signatures {
        let is_signed = made.signed.contains(&signature.signatory);
        say_signature(setting, signature, is_signed, page);
        if !is_signed && missing.is_none() {
            missing = Some(signature);
        }
    }
    let step = match missing {
        None => locale.with("bundle-next-verify", &[("place", &place)]),
        Some(signature) => locale.with(
            "bundle-next-sign",
            &[
                ("session", &session),
                ("place", &place),
                ("member", signature.member.as_str()),
            ],
        ),
    };
    page.line(&locale.with("cli-next", &[("step", &step)]));
}

fn say_signature(setting: &Setting, signature: &Signature, is_signed: bool, page: &mut Page) {
    let locale = &setting.locale;
    let values = [
        ("role", &*role(locale, signature.signatory)),
        ("member", signature.member.as_str()),
        ("file", signature.signatory.bundle_signature()),
    ];
    let (meaning, id) = if is_signed {
        (Meaning::Good, "bundle-signed")
    } else {
        (Meaning::Waiting, "bundle-unsigned")
    };
    page.line_of(meaning, &locale.with(id, &values));
}

/// Signs the bundle that stands in the folder, after all of it was checked against its own journal and the session.
///
/// # Errors
/// Something is wrong with the bundle, it is not of this session, or the seat is not chair or secretary.
pub fn sign(setting: &Setting, flags: &ExportFlags) -> Result<Reply, Fault> {
    let member = setting.global.seat.as_ref().ok_or(Usage::SeatMissing)?;
    let store = SqliteStore::open_read_only(&flags.session.0).map_err(SessionError::from)?;
    let mut checking = Checking::of(&flags.out)?;
    let mut progress = Progress::begin(setting, "bundle-comparing")?;
    let compared = checking.compare_papers(&mut |done, of, file| progress.step(done, of, file));
    progress.end();
    compared?;
    let seat = setting.seat(member, &flags.session.0)?;
    let signed = match sign::add(&checking, &store, &seat) {
        Err(BundleError::Unsound) => return unsound(setting, &checking),
        signed => signed?,
    };
    let (Signed::Added(signatory) | Signed::Before(signatory)) = signed;
    let all = [checking.signed.as_slice(), &[signatory]].concat();
    let source = checking.source.as_ref();
    let sealed = source.and_then(|source| source.seal.as_ref());
    let missing: Vec<&Signature> = sealed
        .iter()
        .flat_map(|sealed| &sealed.signatures)
        .filter(|one| !all.contains(&one.signatory))
        .collect();
    let answer = json!({
        "folder": flags.out,
        "file": signatory.bundle_signature(),
        "added": matches!(signed, Signed::Added(_)),
        "unsigned_by": missing.iter().map(|one| one.member.as_str()).collect::<Vec<_>>(),
    });
    setting.answer(&answer, |page| {
        let id = match signed {
            Signed::Added(_) => "bundle-signature-added",
            Signed::Before(_) => "bundle-signature-before",
        };
        let locale = &setting.locale;
        let values = [
            ("role", &*role(locale, signatory)),
            ("member", member.as_str()),
            ("file", signatory.bundle_signature()),
        ];
        page.line_of(Meaning::Good, &locale.with(id, &values));
        if sealed.is_some_and(|sealed| sealed.seal.reopened.is_some()) {
            let version = checking.about.version.to_string();
            let note = locale.with("bundle-reopened", &[("version", &version)]);
            page.line_of(Meaning::Waiting, &note);
        }
        for signature in &missing {
            say_signature(setting, signature, false, page);
        }
    })
}

/// Nothing was signed, and this is why.
fn unsound(setting: &Setting, checking: &Checking) -> Result<Reply, Fault> {
    let locale = &setting.locale;
    let troubles = checking.troubles.iter();
    let troubles: Vec<_> = troubles.filter(|one| !one.is_unsigned_yet()).collect();
    let problems = troubles.iter().map(|one| {
        json!({
            "file": one.file(),
            "why": one.code(),
            "message": trouble(locale, one),
        })
    });
    let answer = json!({
        "folder": checking.folder,
        "added": false,
        "problems": problems.collect::<Vec<_>>(),
    });
    let mut reply = setting.answer(&answer, |page| {
        page.line_of(Meaning::Bad, &locale.text("bundle-not-signed"));
        for one in &troubles {
            page.under(&trouble(locale, one));
        }
    })?;
    reply.found_problems = true;
    Ok(reply)
}
