//! `verify DIR`: a bundle, as `sha256sum` and `ssh-keygen` see it and beyond: added files, the journal from its first
//! entry, the result and the papers made again.

use std::path::Path;

use serde_json::{Value, json};

use super::session::{memory, sentence};
use crate::cli::export::{self, Progress};
use crate::cli::fault::Fault;
use crate::cli::page::{Meaning, Page};
use crate::cli::reply::Reply;
use crate::cli::setting::Setting;
use crate::cli::words;
use crate::journal::SignatureFault;
use crate::locale::Locale;
use crate::session::SessionError;
use crate::session::bundle::{self, Checking, Compared, Signature, Trouble};
use crate::store::SqliteStore;

/// Problems that are listed for a person; a program gets all.
const PROBLEMS_SHOWN: usize = 20;

/// Verifies a bundle.
///
/// # Errors
/// The folder is no bundle or can't be read, or its journal does not descend from what this person saw.
pub fn run(setting: &Setting, folder: &Path) -> Result<Reply, Fault> {
    let mut checking = Checking::of(folder)?;
    let seen = need_descent(setting, &checking)?;
    let mut progress = Progress::begin(setting, "bundle-comparing")?;
    let compared = checking.compare_papers(&mut |done, of, file| progress.step(done, of, file));
    progress.end();
    let compared = compared?;
    let answer = answer(&setting.locale, &checking, &compared);
    let mut reply = setting.answer(&answer, |page| {
        say(&setting.locale, &checking, &compared, page);
        if let Some(seen) = seen {
            let found = checking.found.as_ref();
            let entries = found.map_or(0, |found| found.entries).to_string();
            let values = [("seen", &*seen.to_string()), ("entries", entries.as_str())];
            page.line(&setting.locale.with("bundle-seen-later", &values));
        }
        say_troubles(&setting.locale, &checking.troubles, page);
    })?;
    reply.found_problems = !checking.troubles.is_empty();
    Ok(reply)
}

/// Refuses a journal that this person saw otherwise. A bundle is of one moment: where they saw the session later than
/// that, nothing can be compared, and the number of entries that they saw is given.
fn need_descent(setting: &Setting, checking: &Checking) -> Result<Option<u64>, Fault> {
    let Some(source) = &checking.source else {
        return Ok(None);
    };
    let path = checking.folder.join(bundle::SESSION);
    let store = SqliteStore::open_read_only(&path).map_err(SessionError::from)?;
    let Some(memory) = memory(setting, &store)? else {
        return Ok(None);
    };
    match memory.seq() {
        Some(seen) if seen.0 > source.head.seq => Ok(Some(seen.0)),
        Some(_) => {
            memory.need_descent(&store)?;
            Ok(None)
        }
        None => Ok(None),
    }
}

fn signatures(checking: &Checking) -> impl Iterator<Item = &Signature> {
    let source = checking.source.as_ref();
    let sealed = source.and_then(|source| source.seal.as_ref());
    sealed.into_iter().flat_map(|sealed| &sealed.signatures)
}

fn answer(locale: &Locale, checking: &Checking, compared: &Compared) -> Value {
    let found = checking.found.as_ref();
    let signed = signatures(checking)
        .filter(|one| checking.signed.contains(&one.signatory))
        .map(|one| {
            json!({
                "member": one.member.as_str(),
                "file": one.signatory.bundle_signature(),
                "fingerprint": one.bundle_key.fingerprint(),
            })
        });
    let papers = match compared {
        Compared::Nothing => json!({ "compared": 0 }),
        Compared::OtherProgram => json!({ "compared": 0, "program": checking.about.program }),
        Compared::Papers { count, left_out } => {
            json!({ "compared": count, "left_out": left_out })
        }
    };
    let problems = checking.troubles.iter().map(|one| {
        json!({
            "file": one.file(),
            "why": one.code(),
            "message": trouble(locale, one),
        })
    });
    json!({
        "bundle": true,
        "sound": checking.troubles.is_empty(),
        "draft": checking.about.draft,
        "version": checking.about.version,
        "result_sha256": checking.about.result_sha256,
        "files": checking.sums.len(),
        "entries": found.map(|found| found.entries),
        "head": found.map(|found| found.head.hash.to_string()),
        "signed": signed.collect::<Vec<_>>(),
        "papers": papers,
        "problems": problems.collect::<Vec<_>>(),
    })
}

fn say(locale: &Locale, checking: &Checking, compared: &Compared, page: &mut Page) {
    let is_named = |file: &str| checking.troubles.iter().any(|one| one.file() == file);
    let version = checking.about.version.to_string();
    let version = [("version", version.as_str())];
    if checking.about.draft {
        page.line_of(Meaning::Waiting, &locale.with("bundle-draft", &version));
    }
    if checking.troubles.is_empty() {
        let id = "bundle-files-sound";
        page.line_of(Meaning::Good, &locale.counted(id, checking.sums.len(), &[]));
    }
    if let Some(found) = checking
        .found
        .as_ref()
        .filter(|_| !is_named(bundle::SESSION))
    {
        let entries = usize::try_from(found.entries).unwrap_or(usize::MAX);
        let hash = found.head.hash.to_string();
        let line = locale.counted("cli-verify-sound", entries, &[("hash", &hash)]);
        page.line_of(Meaning::Good, &line);
    }
    if let Some(source) = checking.source.as_ref() {
        let file = source.result_file();
        if !is_named(file) && !checking.about.draft {
            let hash = ("hash", checking.about.result_sha256.as_str());
            let values = [version.as_slice(), &[hash, ("file", file)]].concat();
            page.line_of(Meaning::Good, &locale.with("bundle-result-sound", &values));
        }
    }
    for signature in signatures(checking) {
        let result = signature.signatory.result_signature();
        if checking.signed.contains(&signature.signatory) && !is_named(result) {
            let role = export::role(locale, signature.signatory);
            let values = [
                ("role", role.as_str()),
                ("member", signature.member.as_str()),
                ("fingerprint", signature.bundle_key.fingerprint()),
            ];
            page.line_of(Meaning::Good, &locale.with("bundle-signer-sound", &values));
        }
    }
    match compared {
        Compared::Nothing => page.line(&locale.text("bundle-papers-nothing")),
        Compared::OtherProgram => page.line(&locale.with(
            "bundle-papers-other-program",
            &[("program", &checking.about.program)],
        )),
        Compared::Papers { count, left_out } => {
            let differs = |one: &Trouble| matches!(one, Trouble::PaperDiffers(_));
            if !checking.troubles.iter().any(differs) {
                page.line_of(
                    Meaning::Good,
                    &locale.counted("bundle-papers-same", *count, &[]),
                );
            }
            if !left_out.is_empty() {
                page.line(&locale.counted("bundle-papers-left-out", left_out.len(), &[]));
            }
        }
    }
    if checking.troubles.is_empty() && !checking.about.draft {
        page.line(&locale.text("bundle-trust"));
    }
}

fn say_troubles(locale: &Locale, troubles: &[Trouble], page: &mut Page) {
    if troubles.is_empty() {
        return;
    }
    page.line_of(
        Meaning::Bad,
        &locale.counted("bundle-troubles", troubles.len(), &[]),
    );
    for one in troubles.iter().take(PROBLEMS_SHOWN) {
        page.under(&trouble(locale, one));
    }
    if troubles.len() > PROBLEMS_SHOWN {
        let more = troubles.len() - PROBLEMS_SHOWN;
        page.under(&locale.counted("bundle-troubles-more", more, &[]));
    }
}

/// What is wrong, in a sentence that begins with the file.
pub fn trouble(locale: &Locale, trouble: &Trouble) -> String {
    let file = trouble.file();
    let said =
        |id: &str, name: &str, value: &str| locale.with(id, &[("file", file), (name, value)]);
    let plain = |id: &str| locale.with(id, &[("file", file)]);
    match trouble {
        Trouble::BadSums { line } => said("bundle-bad-sums", "line", &line.to_string()),
        Trouble::Missing(_) => plain("bundle-missing"),
        Trouble::Changed(_) => plain("bundle-changed"),
        Trouble::Unlisted(_) => plain("bundle-unlisted"),
        Trouble::Unreadable { what, .. } => said("bundle-unreadable", "what", what),
        Trouble::About => plain("bundle-about"),
        Trouble::Unsigned { member: None, .. } => plain("bundle-signature-missing"),
        Trouble::Unsigned {
            member: Some(member),
            ..
        } => said("bundle-signature-missing-of", "member", member.as_str()),
        Trouble::BadSignature { member, why, .. } => {
            let id = match why {
                SignatureFault::Mismatch => "bundle-signature-mismatch",
                SignatureFault::OtherKey(_) => "bundle-signature-other-key",
                SignatureFault::OtherNamespace(_) => "bundle-signature-other-purpose",
                SignatureFault::Unreadable => "bundle-signature-unreadable",
            };
            said(id, "member", member.as_str())
        }
        Trouble::Signers => plain("bundle-signers"),
        Trouble::Store(error) => said("bundle-session", "what", &words::store(locale, error)),
        Trouble::SessionInUse => plain("bundle-session-in-use"),
        Trouble::Entry(bad) => said("bundle-session", "what", &sentence(locale, bad)),
        Trouble::Version(error) => said("bundle-session", "what", &export::source(locale, error)),
        Trouble::ResultDiffers { computed, .. } => {
            said("bundle-result-differs", "hash", &computed.to_string())
        }
        Trouble::PaperDiffers(_) => plain("bundle-paper-differs"),
        Trouble::Foreign(_) => plain("bundle-foreign"),
    }
}
