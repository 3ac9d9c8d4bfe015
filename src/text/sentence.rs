//! Texts inside sentences.

/// The text with its first letter in lower case, to stand inside a sentence.
#[must_use]
pub fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::lower_first;

    #[test]
    fn only_the_first_letter_changes() {
        for (text, expected) in [("Đánh giá Hải Phòng", "đánh giá Hải Phòng"), ("", "")]
        {
            assert_eq!(lower_first(text), expected);
        }
    }
}
