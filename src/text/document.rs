//! Numbers and symbols of documents (`12/KH-UBND`), however they are typed, so that two writings of one number meet.

use super::fold::fold;

/// The words and numbers of a text, folded: letters and digits apart, numbers without leading zeros.
///
/// `Số: 05 /QĐ-UBND` and `05_QD_UBND` both hold `5`, `qd`, `ubnd`.
pub fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut last: Option<bool> = None;
    for letter in fold(text).chars() {
        if !letter.is_alphanumeric() {
            last = None;
            continue;
        }
        let is_digit = letter.is_ascii_digit();
        match tokens.last_mut() {
            Some(token) if last == Some(is_digit) => token.push(letter),
            _ => tokens.push(letter.to_string()),
        }
        last = Some(is_digit);
    }
    for token in &mut tokens {
        if token.starts_with('0') {
            let bare = token.trim_start_matches('0');
            *token = if bare.is_empty() { "0" } else { bare }.to_owned();
        }
    }
    tokens
}

/// The tokens of a document's number and symbol, without the words before it: `Công văn số 45/UBND-VX` is
/// `45`, `ubnd`, `vx`.
pub fn number_tokens(number: &str) -> Vec<String> {
    let mut tokens = tokens(number);
    let is_number = |token: &String| token.starts_with(|c: char| c.is_ascii_digit());
    if let Some(first) = tokens.iter().position(is_number) {
        tokens.drain(..first);
    }
    tokens
}

/// One text for all writings of a document's number and symbol: `5/qd/ubnd` for `Số: 05 /QÐ-UBND`. Empty for none.
pub fn number_key(number: &str) -> String {
    number_tokens(number).join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writings_of_one_number_have_one_key() {
        for written in [
            "05/QĐ-UBND",
            "5/QĐ-UBND",
            "Số: 05 /QĐ-UBND",
            "Số:\u{a0}05/QÐ-UBND",
            "05 / qd - ubnd",
            "Quyết định số 05-QĐ/UBND",
            "05_QD_UBND",
            "05QĐ.UBND",
        ] {
            assert_eq!(number_key(written), "5/qd/ubnd", "{written}");
        }
        assert_eq!(number_key("05/2026/QĐ-UBND"), "5/2026/qd/ubnd");
        assert_eq!(number_key("01/KH-DV1"), "1/kh/dv/1");
        assert_eq!(number_key("không số"), "khong/so");
        assert_eq!(number_key(" – "), "");
        assert_ne!(number_key("12/KH-UBND"), number_key("12/BC-UBND"));
    }
}
