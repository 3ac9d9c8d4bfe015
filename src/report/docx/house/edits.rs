use std::ops::Range;

/// Changes to a part, by the places of its bytes.
#[derive(Debug, Default)]
pub(super) struct Edits(Vec<(Range<usize>, String)>);

impl Edits {
    /// Puts other text in the place of what stands there; the same change twice is one.
    pub(super) fn replace(&mut self, range: Range<usize>, text: impl Into<String>) {
        let change = (range, text.into());
        if !self.0.contains(&change) {
            self.0.push(change);
        }
    }

    /// The part with all changes made.
    pub(super) fn made(mut self, part: &str) -> String {
        self.0.sort_by_key(|(range, _)| (range.start, range.end));
        let mut text = String::with_capacity(part.len());
        let mut done = 0;
        for (range, instead) in self.0 {
            if range.start < done {
                continue;
            }
            text.push_str(part.get(done..range.start).unwrap_or(""));
            text.push_str(&instead);
            done = range.end;
        }
        text.push_str(part.get(done..).unwrap_or(""));
        text
    }
}

#[cfg(test)]
mod tests {
    use super::Edits;

    #[test]
    fn changes_are_made_where_they_stand_and_once() {
        let mut edits = Edits::default();
        edits.replace(4..7, "b");
        edits.replace(0..3, "a");
        edits.replace(4..7, "b");
        edits.replace(7..7, "!");
        assert_eq!(edits.made("one two three"), "a b! three");
    }
}
