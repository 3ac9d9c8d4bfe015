//! What the page may load and run: its own style and script by their hashes, and nothing else.

use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha256};

/// The policy for a page with this style and this script.
///
/// The empty icon keeps browsers from asking the server for one; `data:` reaches no network. Texts can't become
/// markup: the sinks that would parse them are closed by trusted types.
pub fn policy(style: &str, script: &str) -> String {
    let (style, script) = (source(style), source(script));
    format!(
        "default-src 'none'; script-src {script}; style-src {style}; img-src data:; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
}

fn source(text: &str) -> String {
    let hash = Base64::encode_string(&Sha256::digest(text.as_bytes()));
    format!("'sha256-{hash}'")
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_source_is_named_by_its_hash() {
        // printf 'abc' | openssl dgst -sha256 -binary | base64
        let expected = "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='";
        assert_eq!(super::source("abc"), expected);
    }
}
