//! Roman numerals, in which tables number their areas.

const NUMERALS: [(&str, u32); 13] = [
    ("M", 1000),
    ("CM", 900),
    ("D", 500),
    ("CD", 400),
    ("C", 100),
    ("XC", 90),
    ("L", 50),
    ("XL", 40),
    ("X", 10),
    ("IX", 9),
    ("V", 5),
    ("IV", 4),
    ("I", 1),
];

/// The number of a well-formed Roman numeral from I to MMMCMXCIX, in capitals; anything else is none.
pub fn roman_to_number(text: &str) -> Option<u32> {
    let mut rest = text;
    let mut number = 0;
    for (numeral, value) in NUMERALS {
        while let Some(after) = rest.strip_prefix(numeral) {
            number += value;
            rest = after;
            if number > 3999 {
                return None;
            }
        }
    }
    // Reading greedily also takes "IIII": only the one spelling of the number counts.
    (rest.is_empty() && number > 0 && number_to_roman(number) == text).then_some(number)
}

/// The Roman numeral of a number up to 3999; larger numbers repeat M.
pub fn number_to_roman(number: u32) -> String {
    let mut rest = number;
    let mut text = String::new();
    for (numeral, value) in NUMERALS {
        while rest >= value {
            text.push_str(numeral);
            rest -= value;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_numeral_is_read_back_and_nothing_else() {
        for number in 1..=3999 {
            assert_eq!(roman_to_number(&number_to_roman(number)), Some(number));
        }
        for wrong in ["", "IIII", "VX", "IC", "viii", "V.", "MMMM", "A"] {
            assert_eq!(roman_to_number(wrong), None, "{wrong}");
        }
    }
}
