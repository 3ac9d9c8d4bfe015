//! SHA-256 values: of entries, of results, of files.

use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// A SHA-256 value. Shown as 64 lower-case hex digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash([u8; 32]);

/// A text that is not 64 hex digits.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("a SHA-256 value is 64 hex digits")]
pub struct NotAHash;

impl Hash {
    /// What stands before the first entry.
    pub const ZERO: Self = Self([0; 32]);

    /// The value made of these 32 bytes.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its 32 bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The SHA-256 of `bytes`.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The SHA-256 of what `write` hands over, piece by piece.
    pub fn of_pieces(write: impl FnOnce(&mut dyn FnMut(&[u8]))) -> Self {
        let mut hasher = Sha256::new();
        write(&mut |piece| hasher.update(piece));
        Self(hasher.finalize().into())
    }

    /// The 64 hex digits in the 16 groups of four that are printed on paper and retyped at the seal.
    #[must_use]
    pub fn groups(&self) -> [String; 16] {
        let mut groups: [String; 16] = Default::default();
        for (group, pair) in groups.iter_mut().zip(self.0.chunks_exact(2)) {
            *group = pair.iter().map(|byte| format!("{byte:02x}")).collect();
        }
        groups
    }
}

impl TryFrom<&[u8]> for Hash {
    type Error = NotAHash;

    fn try_from(bytes: &[u8]) -> Result<Self, NotAHash> {
        bytes.try_into().map(Self).map_err(|_| NotAHash)
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const DIGITS: [char; 16] = [
            '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f',
        ];
        let mut hex = String::with_capacity(64);
        for byte in self.0 {
            hex.extend([byte >> 4, byte & 15].map(|half| DIGITS[usize::from(half)]));
        }
        f.pad(&hex)
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Hash {
    type Err = NotAHash;

    fn from_str(text: &str) -> Result<Self, NotAHash> {
        let digits = text.as_bytes();
        if digits.len() != 64 || !digits.iter().all(u8::is_ascii_hexdigit) {
            return Err(NotAHash);
        }
        let mut bytes = [0; 32];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            let pair = std::str::from_utf8(pair).map_err(|_| NotAHash)?;
            *byte = u8::from_str_radix(pair, 16).map_err(|_| NotAHash)?;
        }
        Ok(Self(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// FIPS 180-2, appendix B.1.
    const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    #[test]
    fn hex_goes_there_and_back() {
        let hash = Hash::of(b"abc");
        assert_eq!(hash.to_string(), ABC);
        assert_eq!(ABC.parse(), Ok(hash));
        assert_eq!(
            Hash::of_pieces(|put| [b"a", b"b", b"c"].map(|p| put(p)).iter().for_each(drop)),
            hash
        );
        for bad in [
            "",
            &ABC[1..],
            &ABC.replace('b', "+"),
            &format!("{ABC}0"),
            &"é".repeat(32),
        ] {
            assert_eq!(bad.parse::<Hash>(), Err(NotAHash), "{bad}");
        }
    }

    #[test]
    fn groups_read_as_the_hash() {
        let groups = Hash::of(b"abc").groups();
        assert_eq!(groups[0], "ba78");
        assert_eq!(groups[15], "15ad");
        assert_eq!(groups.concat(), ABC);
    }
}
