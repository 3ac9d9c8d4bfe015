//! The one place in the journal that takes randomness: new keys, and the salt of a locked key file.

use super::key::{KeyError, Signer};
use ssh_key::rand_core::{OsRng, RngCore};
use zeroize::Zeroizing;

/// A new key from the operating system's randomness.
///
/// # Errors
/// The operating system gives no random bytes.
pub fn signer() -> Result<Signer, KeyError> {
    let mut seed = Zeroizing::new([0_u8; 32]);
    OsRng
        .try_fill_bytes(seed.as_mut_slice())
        .map_err(|_| KeyError::NoRandomness)?;
    Ok(Signer::from_seed(&seed))
}

/// The key as an OpenSSH private key file's text, locked with `passphrase`.
///
/// # Errors
/// The operating system gives no random bytes for the salt, or the key cannot be written.
pub fn locked_openssh(
    signer: &Signer,
    comment: &str,
    passphrase: &str,
) -> Result<Zeroizing<String>, KeyError> {
    // `encrypt` would panic without randomness, so ask for some first.
    OsRng
        .try_fill_bytes(&mut [0_u8; 32])
        .map_err(|_| KeyError::NoRandomness)?;
    signer
        .commented(comment)
        .encrypt(&mut OsRng, passphrase)
        .and_then(|key| key.to_openssh(ssh_key::LineEnding::LF))
        .map_err(|error| KeyError::Unreadable(error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locked_file_opens_with_its_passphrase_only() {
        let made = signer().unwrap();
        let file = locked_openssh(&made, "sở-nội-vụ", "mật khẩu").unwrap();
        let open = Signer::from_openssh(&file, Some("mật khẩu")).unwrap();
        assert_eq!(open.public(), made.public());
        assert_eq!(
            Signer::from_openssh(&file, Some("mật khẩu ")).unwrap_err(),
            KeyError::WrongPassphrase
        );
        assert_eq!(
            Signer::from_openssh(&file, None).unwrap_err(),
            KeyError::PassphraseNeeded
        );
    }

    #[test]
    fn two_new_keys_differ() {
        assert_ne!(signer().unwrap().public(), signer().unwrap().public());
    }
}
