//! Makes the bundle of a session: the one use case that writes everything.

use std::ops::ControlFlow;
use std::path::Path;

use super::error::BundleError;
use super::frame;
use super::make::Making;
use super::signatory::{Signatory, Signature};
use super::source::{Choice, Source};
use super::sums::Sums;
use crate::domain::id::MemberId;
use crate::journal::{Hash, Signer};
use crate::locale::Locale;
use crate::report::papers::{PaperFile, Papers, Part};
use crate::session::seat::Seat;
use crate::store::SqliteStore;

/// Is told how many of how many files are done, and which comes; breaks off when it says so.
pub type Progress<'a> = dyn FnMut(usize, usize, &str) -> ControlFlow<()> + 'a;

/// What is to be made.
#[derive(Debug)]
pub struct Order<'a> {
    /// Which version.
    pub choice: Choice,
    /// The folder.
    pub out: &'a Path,
    /// An untouched bundle that stands there may go.
    pub replace: bool,
    /// Who makes it; they sign if they are chair or secretary.
    pub seat: Option<&'a Seat>,
    /// Who signs too.
    pub countersigner: Option<&'a Seat>,
    /// The language of the papers.
    pub locale: &'a Locale,
}

/// A bundle that was made.
#[derive(Debug)]
pub struct Made {
    /// What it is made of.
    pub source: Source,
    /// The files on the list of sums.
    pub sums: Sums,
    /// Bytes of those files.
    pub bytes: u64,
    /// SHA-256 of the list itself.
    pub list: Hash,
    /// Who signed it.
    pub signed: Vec<Signatory>,
}

/// Makes the bundle, whole or not at all. The session is copied first, and everything is made from the copy, which is
/// verified from nothing.
///
/// # Errors
/// The session does not verify or holds no such version, something stands in the way, a key does not fit, somebody stopped
/// it, or something can't be written.
pub fn write(
    session: &SqliteStore,
    order: &Order<'_>,
    progress: &mut Progress<'_>,
) -> Result<Made, BundleError> {
    let mut making = Making::begin(order.out, order.replace)?;
    go_on(progress(0, 0, super::SESSION))?;
    let copy = making.copy_session(session)?;
    let source = Source::of(&copy, order.choice)?;
    let signers = signers(&source, order)?;
    let papers = source.papers(&copy, order.locale)?;
    for (path, bytes) in frame::files(&source, &papers)? {
        making.put(path, &bytes)?;
    }
    let files = paper_files(&papers);
    for (at, file) in files.iter().enumerate() {
        go_on(progress(at, files.len(), &file.path))?;
        making.put(&file.path, &papers.render(file)?)?;
    }
    // No handle stays open on a file whose folder gets another name.
    drop(papers);
    drop(copy);
    go_on(progress(files.len(), files.len(), super::SUMS))?;
    let (sums, bytes, list) = making.finish(&signers)?;
    let signed = signers.iter().map(|(signatory, _)| *signatory).collect();
    Ok(Made {
        source,
        sums,
        bytes,
        list,
        signed,
    })
}

/// The files of every part, in the order in which they are made.
pub(super) fn paper_files(papers: &Papers<'_>) -> Vec<PaperFile> {
    let parts = Part::ALL.iter();
    parts.flat_map(|part| papers.files(*part, &[])).collect()
}

pub(super) fn go_on(flow: ControlFlow<()>) -> Result<(), BundleError> {
    match flow {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(BundleError::Stopped),
    }
}

/// Who signs: the seat that makes the bundle, if it is one of the two, and whoever was asked to sign too.
fn signers<'a>(
    source: &Source,
    order: &Order<'a>,
) -> Result<Vec<(Signatory, &'a Signer)>, BundleError> {
    let Some(sealed) = &source.seal else {
        return match order.countersigner {
            Some(_) => Err(BundleError::Draft),
            None => Ok(Vec::new()),
        };
    };
    let of = |member: &MemberId| {
        let mut signatures = sealed.signatures.iter();
        signatures.find(|signature| signature.member == *member)
    };
    let mut signers: Vec<(Signatory, &Signer)> = Vec::new();
    if let Some(seat) = order.seat
        && let Some(signature) = of(&seat.member)
    {
        signers.push(with_own_key(signature, seat)?);
    }
    if let Some(seat) = order.countersigner {
        let signature =
            of(&seat.member).ok_or_else(|| BundleError::NotSignatory(seat.member.clone()))?;
        if signers
            .iter()
            .all(|(other, _)| *other != signature.signatory)
        {
            signers.push(with_own_key(signature, seat)?);
        }
    }
    signers.sort_by_key(|(signatory, _)| *signatory);
    Ok(signers)
}

/// A signatory with the key at hand, which must be the one that the session has for the seat.
pub(super) fn with_own_key<'a>(
    signature: &Signature,
    seat: &'a Seat,
) -> Result<(Signatory, &'a Signer), BundleError> {
    if signature.bundle_key == *seat.signer.public() {
        Ok((signature.signatory, &seat.signer))
    } else {
        Err(BundleError::OtherKey(seat.member.clone()))
    }
}
