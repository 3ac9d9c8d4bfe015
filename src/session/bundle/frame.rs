//! The files of a bundle that are no papers: what tells people, `ssh-keygen` and programs what it is.

use super::about::About;
use super::signatory::{Signatory, Signature};
use super::source::Source;
use super::{ABOUT, ALLOWED_SIGNERS, DRAFT_MARK, DRAFT_RESULT, NAMESPACE, README, RESULT, SUMS};
use crate::journal::result;
use crate::report::clock::Clock;
use crate::report::papers::{Form, Papers, Part};
use crate::report::readme::{self, Lock, ReadMe, Signed, Signer};
use crate::session::error::SessionError;

/// Every file of a bundle but the papers, the copied session and what signs the whole, each with its bytes.
///
/// # Errors
/// The result can't be written.
pub fn files(
    source: &Source,
    papers: &Papers<'_>,
) -> Result<Vec<(&'static str, Vec<u8>)>, SessionError> {
    let result = source.result()?;
    let about = About::of(
        source,
        &result,
        papers.locale.language().code(),
        makes_pdf(),
    );
    let about = about
        .bytes()
        .map_err(|error| SessionError::file(ABOUT, error))?;
    let read_me = read_me(source, papers);
    let mut files = vec![(ABOUT, about), (README, read_me.text().into_bytes())];
    let Some(sealed) = &source.seal else {
        files.push((DRAFT_RESULT, result));
        files.push((DRAFT_MARK, readme::draft_mark().into_bytes()));
        return Ok(files);
    };
    files.push((RESULT, result));
    let signers = read_me.lock.iter().flat_map(|lock| &lock.signers);
    let signers: Vec<(&Signer, Vec<String>)> = signers
        .zip(sealed.signatures.iter().map(Signature::allowed))
        .collect();
    let allowed = readme::allowed_signers(&signers);
    files.push((ALLOWED_SIGNERS, allowed.into_bytes()));
    for signature in &sealed.signatures {
        let file = signature.signatory.result_signature();
        files.push((file, signature.over_result.clone().into_bytes()));
    }
    Ok(files)
}

/// Whether this build of the program makes papers as PDF.
#[must_use]
pub fn makes_pdf() -> bool {
    Form::OF_PAPERS.iter().any(|form| form.extension() == "pdf")
}

fn read_me(source: &Source, papers: &Papers<'_>) -> ReadMe {
    let round = source.state.round();
    let offset = round.map_or(0, |round| round.utc_offset_minutes);
    let parts = Part::ALL.iter().map(|part| readme::Papers {
        part: *part,
        paths: papers
            .files(*part, &[])
            .into_iter()
            .map(|file| file.path)
            .collect(),
    });
    ReadMe {
        council: round.map_or_else(String::new, |round| round.council.clone()),
        round: round.map_or_else(String::new, |round| round.title.clone()),
        version: source.version().0,
        lock: source.seal.as_ref().map(|sealed| Lock {
            at: Clock::at(sealed.seal.at, offset),
            result_sha256: sealed.seal.result_sha256,
            reopened: sealed.seal.reopened.is_some(),
            signers: sealed.signatures.iter().map(signer).collect(),
        }),
        journal: source.whole_journal(),
        result: source.result_file(),
        papers: parts.collect(),
    }
}

fn signer(signature: &Signature) -> Signer {
    Signer {
        is_chair: signature.signatory == Signatory::Chair,
        member: signature.member.to_string(),
        office: signature.office.clone(),
        over_result: Signed {
            file: signature.signatory.result_signature(),
            over: RESULT,
            namespace: result::NAMESPACE,
            fingerprint: signature.result_key.fingerprint().to_owned(),
        },
        over_sums: Signed {
            file: signature.signatory.bundle_signature(),
            over: SUMS,
            namespace: NAMESPACE,
            fingerprint: signature.bundle_key.fingerprint().to_owned(),
        },
    }
}
