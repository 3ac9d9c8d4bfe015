//! `key new|show|enter`: key pairs of seats, and the public half in the session.

use std::path::{Path, PathBuf};

use super::ask;
use super::fault::{Absent, Fault, Usage};
use super::flags::{KeyAction, KeyEnterFlags, KeyNewFlags, KeyShowFlags};
use super::reply::Reply;
use super::setting::Setting;
use crate::domain::event::Event;
use crate::domain::id::MemberId;
use crate::journal::PublicKey;
use crate::locale::domain;
use crate::session::SessionError;
use crate::session::seat::write_new_key;

/// Does what is asked with keys.
///
/// # Errors
/// A file stands in the way or can't be read, or the session refuses.
pub fn run(setting: &Setting, action: KeyAction) -> Result<Reply, Fault> {
    match action {
        KeyAction::New(flags) => new(setting, flags),
        KeyAction::Show(flags) => show(setting, flags),
        KeyAction::Enter(flags) => enter(setting, &flags),
    }
}

fn new(setting: &Setting, flags: KeyNewFlags) -> Result<Reply, Fault> {
    let member = whose(setting, flags.member)?;
    let path = match flags.out {
        Some(path) => path,
        None => own_path(setting, &member)?,
    };
    if path.exists() {
        return Err(Absent::FileInTheWay(path).into());
    }
    let passphrase = match &setting.around.passphrase {
        Some(passphrase) => Some(passphrase.clone()),
        None if setting.around.input_is_terminal => {
            let typed = ask::secret(&setting.locale.text("cli-ask-new-passphrase"))?;
            (!typed.is_empty()).then(|| typed.to_string())
        }
        None => None,
    };
    let signer = write_new_key(&path, member.as_str(), passphrase.as_deref())?;
    let answer = serde_json::json!({
        "member": member.as_str(),
        "file": path,
        "public_key": signer.public().openssh(),
        "fingerprint": signer.public().fingerprint(),
        "locked": passphrase.is_some(),
    });
    setting.answer(&answer, |page| {
        let locale = &setting.locale;
        page.line(&locale.with("cli-key-made", &[("file", &path.display().to_string())]));
        page.line(&signer.public().openssh());
        page.line(signer.public().fingerprint());
        let step = locale.with("cli-key-next", &[("member", member.as_str())]);
        page.line(&locale.with("cli-next", &[("step", &step)]));
    })
}

fn show(setting: &Setting, flags: KeyShowFlags) -> Result<Reply, Fault> {
    let member = whose(setting, flags.member)?;
    let path = match &setting.global.key {
        Some(path) => path.clone(),
        None => own_path(setting, &member)?,
    };
    let key = public_key_beside(&path)?;
    let answer = serde_json::json!({
        "member": member.as_str(),
        "file": path,
        "public_key": key.openssh(),
        "fingerprint": key.fingerprint(),
    });
    setting.answer(&answer, |page| {
        page.line(&key.openssh());
        page.line(key.fingerprint());
    })
}

fn enter(setting: &Setting, flags: &KeyEnterFlags) -> Result<Reply, Fault> {
    let line = match (&flags.public_key, &flags.file) {
        (Some(line), _) => line.clone(),
        (None, Some(path)) => read(path)?,
        (None, None) => return Err(Usage::MemberMissing.into()),
    };
    let key = PublicKey::from_openssh(&line).map_err(SessionError::from)?;
    let mut session = setting.write(&flags.session)?;
    let event = Event::KeyEntered {
        member: flags.member.clone(),
        public_key: key.openssh(),
    };
    let seq = setting.submit(&mut session, vec![event], None)?;
    let sentence = setting.locale.with(
        "cli-key-entered",
        &[
            ("member", &domain::member(session.state(), &flags.member)),
            ("fingerprint", key.fingerprint()),
        ],
    );
    setting.done(seq, &sentence)
}

fn whose(setting: &Setting, member: Option<MemberId>) -> Result<MemberId, Fault> {
    let member = member.or_else(|| setting.global.seat.clone());
    // The name becomes the name of a file.
    let safe = |id: &MemberId| {
        let id = id.as_str();
        !id.is_empty() && !id.starts_with('.') && !id.contains(['/', '\\'])
    };
    member.filter(safe).ok_or(Usage::MemberMissing.into())
}

fn own_path(setting: &Setting, member: &MemberId) -> Result<PathBuf, Fault> {
    let places = setting.places.as_ref().ok_or(Absent::Places)?;
    Ok(places.keys.join(member.as_str()))
}

/// The public half of a key file: `FILE.pub` beside it.
fn public_key_beside(path: &Path) -> Result<PublicKey, Fault> {
    let mut public = path.as_os_str().to_owned();
    if path.extension().is_none_or(|extension| extension != "pub") {
        public.push(".pub");
    }
    let line = read(Path::new(&public))?;
    Ok(PublicKey::from_openssh(&line).map_err(SessionError::from)?)
}

/// The first line of a file that is a public key.
fn read(path: &Path) -> Result<String, Fault> {
    let text = std::fs::read_to_string(path).map_err(|error| SessionError::KeyFile {
        path: path.to_owned(),
        what: error.to_string(),
    })?;
    let line = text
        .lines()
        .map(str::trim)
        .find(|line| line.starts_with("ssh-"));
    Ok(line
        .ok_or_else(|| Absent::PublicKey(path.to_owned()))?
        .to_owned())
}
