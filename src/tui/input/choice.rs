//! One of a few options.

/// Options of which one is chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    options: Vec<String>,
    chosen: usize,
}

impl Choice {
    /// The first of `options` is chosen.
    #[must_use]
    pub fn new(options: Vec<String>) -> Self {
        Self { options, chosen: 0 }
    }

    /// The options in their order.
    #[must_use]
    pub fn options(&self) -> &[String] {
        &self.options
    }

    /// The index of the chosen option.
    #[must_use]
    pub fn chosen(&self) -> usize {
        self.chosen
    }

    /// Chooses by index; an index past the end changes nothing.
    pub fn choose(&mut self, index: usize) {
        if index < self.options.len() {
            self.chosen = index;
        }
    }

    /// The next option, round and round.
    pub fn next(&mut self) {
        self.chosen = (self.chosen + 1)
            .checked_rem(self.options.len())
            .unwrap_or(0);
    }

    /// The option before, round and round.
    pub fn previous(&mut self) {
        self.chosen = self
            .chosen
            .checked_sub(1)
            .unwrap_or(self.options.len().saturating_sub(1));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_go_round() {
        let mut choice = Choice::new(vec!["a".into(), "b".into()]);
        choice.previous();
        assert_eq!(choice.chosen(), 1);
        choice.next();
        assert_eq!(choice.chosen(), 0);
        choice.choose(7);
        assert_eq!(choice.chosen(), 0);
        Choice::default().next();
    }
}
