//! Which result this is, and how anybody checks it with programs that are not ours.

use std::fmt::Write as _;

use maud::{Markup, html};

use super::facts::{Page, PageLock, PageSigner};
use super::inert::line;
use super::said::{Said, Texts};
use crate::domain::council::Role;
use crate::report::letterhead::hash_groups;

/// The part of the page on the result's hash and signatures.
pub fn section(page: &Page, texts: &mut Texts<'_>) -> Markup {
    let title = texts.text("page-check");
    let journal = texts.text("page-journal");
    let entries = usize::try_from(page.entries).unwrap_or(usize::MAX);
    let entries = texts.say(|locale| locale.counted("page-entries", entries, &[]));
    let head = texts.text("page-head");
    let sealed = match &page.lock {
        Some(lock) => locked(page.version, lock, texts),
        None => draft(page.version, texts),
    };
    html! {
        section #check aria-labelledby="check-title" {
            h2 #check-title tabindex="-1" data-t=[title.at] { (title.text) }
            (sealed)
            dl {
                div { dt data-t=[journal.at] { (journal.text) } dd data-t=[entries.at] { (entries.text) } }
                div { dt data-t=[head.at] { (head.text) } dd { (hash(&page.head)) } }
            }
        }
    }
}

/// A hash in 16 groups of 4, as it stands on the signed papers.
fn hash(hash: &[u8; 32]) -> Markup {
    html! { code.hash { (hash_groups(hash)) } }
}

fn draft(version: u32, texts: &mut Texts<'_>) -> Markup {
    let version = texts.with("page-version-draft", &[("version", &version.to_string())]);
    html! { p data-t=[version.at] { (version.text) } }
}

fn locked(version: u32, lock: &PageLock, texts: &mut Texts<'_>) -> Markup {
    let version_name = texts.text("page-version");
    let (locked, signed) = (texts.text("page-locked"), texts.text("page-signed"));
    let at = texts.say(|locale| format!("{}, {}", lock.at.short(locale), locale.date(lock.at.day)));
    let sha256 = texts.text("page-sha256");
    let signers: Vec<(Said, &PageSigner)> = lock
        .signed_by
        .iter()
        .map(|signer| (role(&signer.role, texts), signer))
        .collect();
    let how = texts.text("page-how");
    html! {
        dl {
            div { dt data-t=[version_name.at] { (version_name.text) } dd { (version) } }
            div { dt data-t=[locked.at] { (locked.text) } dd data-t=[at.at] { (at.text) } }
            div {
                dt data-t=[signed.at] { (signed.text) }
                @for (role, signer) in &signers {
                    dd { span data-t=[role.at] { (role.text) } ": " span lang="vi" { (line(&signer.office)) } }
                }
            }
            div { dt data-t=[sha256.at] { (sha256.text) } dd { (hash(&lock.result_sha256)) } }
        }
        h3 data-t=[how.at] { (how.text) }
        (steps(lock, texts))
    }
}

fn role(role: &Role, texts: &mut Texts<'_>) -> Said {
    match role {
        Role::Secretary => texts.text("page-signer-secretary"),
        Role::Chair | Role::ViceChair | Role::Member | Role::Helper { .. } | Role::Observer => {
            texts.text("page-signer-chair")
        }
    }
}

fn steps(lock: &PageLock, texts: &mut Texts<'_>) -> Markup {
    let mut plain = String::new();
    for byte in lock.result_sha256 {
        // Writing to a String cannot fail.
        let _ = write!(plain, "{byte:02x}");
    }
    let mut steps = vec![
        (
            texts.text("page-step-files"),
            "sha256sum -c SHA256SUMS".to_owned(),
        ),
        (
            texts.text("page-step-hash"),
            format!("echo '{plain}  result.json' | sha256sum -c"),
        ),
    ];
    for signer in &lock.signed_by {
        let what = match signer.role {
            Role::Secretary => texts.text("page-step-secretary"),
            _ => texts.text("page-step-chair"),
        };
        steps.push((what, verify(signer)));
    }
    let (need, keys) = (texts.text("page-how-files"), texts.text("page-how-keys"));
    html! {
        p data-t=[need.at] { (need.text) }
        ol.steps {
            @for (what, command) in steps {
                li { span data-t=[what.at] { (what.text) } pre { code { (command) } } }
            }
        }
        p data-t=[keys.at] { (keys.text) }
    }
}

/// The command that checks a signature, with the names that the bundle gives to its files: a file a signature.
fn verify(signer: &PageSigner) -> String {
    let file = match signer.role {
        Role::Secretary => "result.json.thu-ky.sig",
        _ => "result.json.sig",
    };
    // A shell takes what stands in quotes as it is, but for the quote itself.
    let member = line(&signer.member).replace('\'', "'\\''");
    format!(
        "ssh-keygen -Y verify -f allowed_signers -I '{member}' -n thamdinh-result@v1 -s {file} < result.json"
    )
}
