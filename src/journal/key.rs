//! OpenSSH keys and SSHSIG signatures, so that anybody checks ours with nothing but `ssh-keygen -Y verify`.

use ed25519_dalek::{Signature, SigningKey, Verifier, VerifyingKey};
use ssh_encoding::{Decode, Encode};
use ssh_key::private::{Ed25519Keypair, KeypairData};
use ssh_key::public::KeyData;
use ssh_key::{HashAlg, LineEnding, PrivateKey, SshSig};
use std::fmt;
use thiserror::Error;
use zeroize::Zeroizing;

/// Why a key cannot be used.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum KeyError {
    /// The text is not an OpenSSH key.
    #[error("this is not an OpenSSH key: {0}")]
    Unreadable(String),
    /// Only Ed25519 keys sign the journal.
    #[error("the key is {0}; the journal takes Ed25519 keys only")]
    NotEd25519(String),
    /// The file is locked and no passphrase was given.
    #[error("the key is locked with a passphrase")]
    PassphraseNeeded,
    /// The passphrase does not open the file.
    #[error("the passphrase does not open the key")]
    WrongPassphrase,
    /// The signature could not be made or written.
    #[error("the key could not sign: {0}")]
    CannotSign(String),
    /// The operating system gave no random bytes.
    #[error("the operating system gave no random bytes")]
    NoRandomness,
}

/// What is wrong with a signature.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum SignatureFault {
    /// The bytes are not an SSHSIG signature, or not in the one form that we write.
    #[error("the signature is unreadable")]
    Unreadable,
    /// It was made for another purpose.
    #[error("the signature was made for {0:?}")]
    OtherNamespace(String),
    /// It was made by another key than the one that is named.
    #[error("the signature was made by the key {0}")]
    OtherKey(String),
    /// It does not fit the message.
    #[error("the signature does not fit what was signed")]
    Mismatch,
}

/// The public half of a seat's key.
#[derive(Clone, PartialEq, Eq)]
pub struct PublicKey {
    inner: ssh_key::PublicKey,
    /// The same key as a point of the curve: finding it anew for each of thousands of signatures takes a tenth of the time.
    point: VerifyingKey,
    fingerprint: String,
}

impl PublicKey {
    /// Reads a line `ssh-ed25519 AAAA… [comment]`. The comment is dropped.
    ///
    /// # Errors
    /// It is not an OpenSSH public key, or not Ed25519.
    pub fn from_openssh(line: &str) -> Result<Self, KeyError> {
        let key = ssh_key::PublicKey::from_openssh(line.trim())
            .map_err(|error| KeyError::Unreadable(error.to_string()))?;
        Self::from_data(key.key_data().clone())
    }

    fn from_data(data: KeyData) -> Result<Self, KeyError> {
        let KeyData::Ed25519(bytes) = &data else {
            return Err(KeyError::NotEd25519(data.algorithm().to_string()));
        };
        Ok(Self {
            point: VerifyingKey::try_from(bytes)
                .map_err(|error| KeyError::Unreadable(error.to_string()))?,
            fingerprint: data.fingerprint(HashAlg::Sha256).to_string(),
            inner: ssh_key::PublicKey::new(data, ""),
        })
    }

    /// The key inside a binary SSHSIG signature, which is not yet verified.
    ///
    /// # Errors
    /// The bytes are not a signature of an Ed25519 key.
    pub fn inside_signature(sig: &[u8]) -> Result<Self, SignatureFault> {
        let sig = decode(sig)?;
        Self::from_data(sig.public_key().clone()).map_err(|_| SignatureFault::Unreadable)
    }

    /// `SHA256:…`, as `ssh-keygen -l` prints it.
    #[must_use]
    pub fn fingerprint(&self) -> &str {
        &self.fingerprint
    }

    /// `ssh-ed25519 AAAA…` without a comment, as `authorized_keys` and `allowed_signers` have it.
    #[must_use]
    pub fn openssh(&self) -> String {
        // Only a key of an unknown algorithm has no such form, and the constructors let none in.
        self.inner.to_openssh().unwrap_or_default()
    }

    /// Checks a binary SSHSIG signature of this key over `message` in `namespace`.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn verify(
        &self,
        namespace: &str,
        message: &[u8],
        sig: &[u8],
    ) -> Result<(), SignatureFault> {
        self.check(namespace, message, &decode(sig)?)
    }

    /// As [`PublicKey::verify`], for the armored form that `ssh-keygen -Y sign` writes.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn verify_armored(
        &self,
        namespace: &str,
        message: &[u8],
        armored: &str,
    ) -> Result<(), SignatureFault> {
        let sig = SshSig::from_pem(armored).map_err(|_| SignatureFault::Unreadable)?;
        self.check(namespace, message, &sig)
    }

    fn check(&self, namespace: &str, message: &[u8], sig: &SshSig) -> Result<(), SignatureFault> {
        if sig.namespace() != namespace {
            return Err(SignatureFault::OtherNamespace(sig.namespace().to_owned()));
        }
        if sig.public_key() != self.inner.key_data() {
            let other = sig.public_key().fingerprint(HashAlg::Sha256);
            return Err(SignatureFault::OtherKey(other.to_string()));
        }
        let signed = SshSig::signed_data(namespace, sig.hash_alg(), message)
            .map_err(|_| SignatureFault::Unreadable)?;
        let signature =
            Signature::from_slice(sig.signature_bytes()).map_err(|_| SignatureFault::Unreadable)?;
        self.point
            .verify(&signed, &signature)
            .map_err(|_| SignatureFault::Mismatch)
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.fingerprint)
    }
}

/// Reads a binary signature, and refuses every other spelling of it: the same signature must not have two forms,
/// since its bytes are not under the hash.
fn decode(bytes: &[u8]) -> Result<SshSig, SignatureFault> {
    let mut rest = bytes;
    let sig = SshSig::decode(&mut rest).map_err(|_| SignatureFault::Unreadable)?;
    let ours = sig.version() == SshSig::VERSION
        && sig.hash_alg() == HashAlg::Sha512
        && sig.reserved().is_empty();
    if !rest.is_empty() || !ours || encode(&sig).as_deref() != Ok(bytes) {
        return Err(SignatureFault::Unreadable);
    }
    Ok(sig)
}

fn encode(sig: &SshSig) -> Result<Vec<u8>, KeyError> {
    let mut bytes = Vec::new();
    sig.encode(&mut bytes)
        .map_err(|error| KeyError::CannotSign(error.to_string()))?;
    Ok(bytes)
}

/// Puts a binary signature into the armor that `ssh-keygen -Y verify -s FILE` reads.
///
/// # Errors
/// The bytes are not a signature.
pub fn armor(sig: &[u8]) -> Result<String, SignatureFault> {
    decode(sig)?
        .to_pem(LineEnding::LF)
        .map_err(|_| SignatureFault::Unreadable)
}

/// Takes a signature out of its armor.
///
/// # Errors
/// The text is not an armored signature.
pub fn unarmor(armored: &str) -> Result<Vec<u8>, SignatureFault> {
    let sig = SshSig::from_pem(armored).map_err(|_| SignatureFault::Unreadable)?;
    encode(&sig).map_err(|_| SignatureFault::Unreadable)
}

/// A private key that signs for a seat. Its secret is wiped from memory when it is dropped.
#[derive(Clone)]
pub struct Signer {
    private: PrivateKey,
    public: PublicKey,
}

impl Signer {
    /// Reads an OpenSSH private key file's text, opening it with `passphrase` when it is locked.
    ///
    /// # Errors
    /// It is not such a file, not Ed25519, or the passphrase is missing or wrong.
    pub fn from_openssh(text: &str, passphrase: Option<&str>) -> Result<Self, KeyError> {
        let key = PrivateKey::from_openssh(text)
            .map_err(|error| KeyError::Unreadable(error.to_string()))?;
        if !key.public_key().key_data().is_ed25519() {
            return Err(KeyError::NotEd25519(key.algorithm().to_string()));
        }
        if !key.is_encrypted() {
            return Self::new(key);
        }
        let passphrase = passphrase.ok_or(KeyError::PassphraseNeeded)?;
        let open = key
            .decrypt(passphrase)
            .map_err(|_| KeyError::WrongPassphrase)?;
        Self::new(open)
    }

    /// The key that these 32 secret bytes make. The caller answers for their randomness and for wiping them.
    #[must_use]
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        let pair = Ed25519Keypair::from_seed(seed);
        let public = PublicKey {
            point: SigningKey::from_bytes(seed).verifying_key(),
            fingerprint: KeyData::Ed25519(pair.public)
                .fingerprint(HashAlg::Sha256)
                .to_string(),
            inner: ssh_key::PublicKey::new(KeyData::Ed25519(pair.public), ""),
        };
        Self {
            private: PrivateKey::from(pair),
            public,
        }
    }

    fn new(private: PrivateKey) -> Result<Self, KeyError> {
        match private.key_data() {
            KeypairData::Ed25519(_) => Ok(Self {
                public: PublicKey::from_data(private.public_key().key_data().clone())?,
                private,
            }),
            _ => Err(KeyError::NotEd25519(private.algorithm().to_string())),
        }
    }

    /// Its public half.
    #[must_use]
    pub fn public(&self) -> &PublicKey {
        &self.public
    }

    /// The key as an OpenSSH private key file's text, not locked, with `comment` in it.
    ///
    /// # Errors
    /// The key cannot be written.
    pub fn to_openssh(&self, comment: &str) -> Result<Zeroizing<String>, KeyError> {
        self.commented(comment)
            .to_openssh(LineEnding::LF)
            .map_err(|error| KeyError::Unreadable(error.to_string()))
    }

    pub(super) fn commented(&self, comment: &str) -> PrivateKey {
        let mut key = self.private.clone();
        key.set_comment(comment);
        key
    }

    /// A binary SSHSIG signature over `message` in `namespace`.
    ///
    /// # Errors
    /// The namespace is empty.
    pub fn sign(&self, namespace: &str, message: &[u8]) -> Result<Vec<u8>, KeyError> {
        encode(&self.ssh_sig(namespace, message)?)
    }

    /// As [`Signer::sign`], in the armor that `ssh-keygen -Y verify -s FILE` reads.
    ///
    /// # Errors
    /// The namespace is empty.
    pub fn sign_armored(&self, namespace: &str, message: &[u8]) -> Result<String, KeyError> {
        self.ssh_sig(namespace, message)?
            .to_pem(LineEnding::LF)
            .map_err(|error| KeyError::CannotSign(error.to_string()))
    }

    fn ssh_sig(&self, namespace: &str, message: &[u8]) -> Result<SshSig, KeyError> {
        self.private
            .sign(namespace, HashAlg::Sha512, message)
            .map_err(|error| KeyError::CannotSign(error.to_string()))
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Signer({})", self.public.fingerprint)
    }
}
