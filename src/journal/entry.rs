//! One entry of the journal, and the head that a chain of them has.

use super::canonical;
use super::hash::Hash;
use super::key::{KeyError, Signer};
use thiserror::Error;

/// The SSHSIG namespace of entries. A signature made for anything else is never taken for one over an entry.
pub const NAMESPACE: &str = "thamdinh-entry@v1";

/// The version of the hashed form, its field `v`.
pub const VERSION: u32 = 1;

/// Where a chain ends: how many entries it has and the hash of the last one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Number of the last entry, which is also the count of entries; 0 before the first.
    pub seq: u64,
    /// Hash of the last entry; zero before the first.
    pub hash: Hash,
}

impl Head {
    /// The head of a journal without entries.
    pub const GENESIS: Self = Self {
        seq: 0,
        hash: Hash::ZERO,
    };
}

/// What is to be written, before it has a place in the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// When, in milliseconds of UTC since 1970.
    pub at: i64,
    /// Code of the member or office whose key signs.
    pub author: String,
    /// Wire kind of the event.
    pub kind: String,
    /// The event as canonical JSON text.
    pub body: String,
}

/// An entry: who did what when, chained to the one before it and signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number, from 1 without gaps.
    pub seq: u64,
    /// When, in milliseconds of UTC since 1970.
    pub at: i64,
    /// Code of the member or office whose key signed.
    pub author: String,
    /// Wire kind of the event.
    pub kind: String,
    /// The event as canonical JSON text.
    pub body: String,
    /// Hash of the entry before it; [`Hash::ZERO`] in the first.
    pub prev: Hash,
    /// SHA-256 of [`Entry::hashed_bytes`]. That of entry 1 identifies the session.
    pub hash: Hash,
    /// Fingerprint (`SHA256:…`) of the public key that `sig` holds.
    pub key: String,
    /// Binary SSHSIG over the 32 bytes of `hash` in [`NAMESPACE`].
    pub sig: Vec<u8>,
}

/// Why a draft could not become an entry.
#[derive(Debug, Error)]
pub enum SignError {
    /// The body would be written otherwise by another program.
    #[error("the body of a {kind} entry is not canonical JSON")]
    BodyNotCanonical {
        /// Kind of the draft.
        kind: String,
    },
    /// The key could not sign.
    #[error(transparent)]
    Key(#[from] KeyError),
}

impl Entry {
    /// Gives `draft` its place after `after` and signs it.
    ///
    /// # Errors
    /// The body is not canonical JSON, or the key cannot sign.
    pub fn sign(draft: Draft, after: Head, signer: &Signer) -> Result<Self, SignError> {
        if !canonical::is_canonical(&draft.body) {
            return Err(SignError::BodyNotCanonical { kind: draft.kind });
        }
        let mut entry = Self {
            seq: after.seq + 1,
            at: draft.at,
            author: draft.author,
            kind: draft.kind,
            body: draft.body,
            prev: after.hash,
            hash: Hash::ZERO,
            key: signer.public().fingerprint().to_owned(),
            sig: Vec::new(),
        };
        entry.hash = entry.computed_hash();
        entry.sig = signer.sign(NAMESPACE, entry.hash.as_bytes())?;
        Ok(entry)
    }

    /// Signs `drafts` one after the other behind `after`.
    ///
    /// # Errors
    /// As [`Entry::sign`]; nothing is signed in part.
    pub fn sign_all(
        drafts: Vec<Draft>,
        after: Head,
        signer: &Signer,
    ) -> Result<Vec<Self>, SignError> {
        let mut head = after;
        drafts
            .into_iter()
            .map(|draft| {
                let entry = Self::sign(draft, head, signer)?;
                head = entry.head();
                Ok(entry)
            })
            .collect()
    }

    /// The head of the chain that ends in this entry.
    #[must_use]
    pub fn head(&self) -> Head {
        Head {
            seq: self.seq,
            hash: self.hash,
        }
    }

    /// SHA-256 of what is hashed; equal to `hash` in an entry that nobody touched.
    #[must_use]
    pub fn computed_hash(&self) -> Hash {
        Hash::of_pieces(|put| self.write_hashed(put))
    }

    /// The bytes that are hashed: canonical JSON of `{at, author, body, key, kind, prev, seq, v}`,
    /// with `body` as the JSON value that its text stands for.
    #[must_use]
    pub fn hashed_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.body.len() + 256);
        self.write_hashed(&mut |piece| bytes.extend_from_slice(piece));
        bytes
    }

    /// The body goes in as it is, without being parsed: verifying a nation's journal spends its time on SHA-256 alone.
    /// That `body` is canonical is checked by the chain, together with the signatures.
    fn write_hashed(&self, put: &mut dyn FnMut(&[u8])) {
        put(format!("{{\"at\":{},\"author\":", self.at).as_bytes());
        put(quoted(&self.author).as_bytes());
        put(b",\"body\":");
        put(self.body.as_bytes());
        put(b",\"key\":");
        put(quoted(&self.key).as_bytes());
        put(b",\"kind\":");
        put(quoted(&self.kind).as_bytes());
        put(format!(
            ",\"prev\":\"{}\",\"seq\":{},\"v\":{VERSION}}}",
            self.prev, self.seq
        )
        .as_bytes());
    }
}

/// A JSON string. `serde_json` escapes exactly what RFC 8785 says and nothing else.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn draft(author: &str, body: &str) -> Draft {
        Draft {
            at: -1_234,
            author: author.to_owned(),
            kind: "note\"\u{1f}".to_owned(),
            body: body.to_owned(),
        }
    }

    #[test]
    fn hashed_bytes_are_the_canonical_json_of_the_fields() {
        let signer = Signer::from_seed(&[7; 32]);
        let after = Head {
            seq: 41,
            hash: Hash::of(b"before"),
        };
        let entry = Entry::sign(
            draft("sở-nv\\\u{7f}", r#"{"a":"é","b":[1]}"#),
            after,
            &signer,
        )
        .unwrap();
        let value = json!({
            "v": 1, "seq": 42, "at": -1_234, "author": "sở-nv\\\u{7f}", "kind": "note\"\u{1f}",
            "body": {"b": [1], "a": "é"}, "prev": Hash::of(b"before").to_string(),
            "key": signer.public().fingerprint(),
        });
        assert_eq!(
            String::from_utf8(entry.hashed_bytes()).unwrap(),
            canonical::text(&value).unwrap()
        );
        assert_eq!(entry.hash, Hash::of(&entry.hashed_bytes()));
    }

    #[test]
    fn a_body_that_is_not_canonical_is_not_signed() {
        let signer = Signer::from_seed(&[7; 32]);
        for body in [r#"{"b":1,"a":1}"#, r#"{},"x":{}"#, "{} "] {
            let refused = Entry::sign(draft("a", body), Head::GENESIS, &signer);
            assert!(
                matches!(refused, Err(SignError::BodyNotCanonical { .. })),
                "{body}"
            );
        }
    }
}
