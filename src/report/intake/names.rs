//! Names of sheets: short enough, without the signs that spreadsheet programs forbid, each once.

use std::collections::HashSet;

/// UTF-16 units that a sheet's name may take.
const LONGEST: usize = 31;

/// A name for each title, after `taken` ones; titles keep their beginnings.
pub(in crate::report) fn sheet_names(taken: &str, titles: &[&str]) -> Vec<String> {
    let mut used: HashSet<String> = HashSet::from([taken.to_lowercase(), "history".to_owned()]);
    let names = titles.iter().map(|title| {
        let bare = allowed(title);
        let mut name = cut(&bare, LONGEST);
        let mut copy = 1_usize;
        while name.is_empty() || !used.insert(name.to_lowercase()) {
            copy += 1;
            let end = format!(" ({copy})");
            name = format!("{}{end}", cut(&bare, LONGEST - end.len()));
        }
        name
    });
    names.collect()
}

fn allowed(title: &str) -> String {
    let signs = |c: char| matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\') || c.is_control();
    let bare = title.replace(signs, " ");
    let words: Vec<&str> = bare.split_whitespace().collect();
    words.join(" ").trim_matches('\'').trim().to_owned()
}

fn cut(text: &str, units: usize) -> String {
    let mut left = units;
    let kept = text.chars().take_while(|c| {
        let fits = c.len_utf16() <= left;
        left = left.saturating_sub(c.len_utf16());
        fits
    });
    let kept: String = kept.collect();
    kept.trim_end_matches(['\'', ' ']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fit_are_allowed_and_stand_once() {
        let long = "Ủy ban nhân dân đặc khu Bạch Long Vĩ thành phố";
        let titles = [
            "a/b:c",
            "A b C",
            long,
            long,
            "'",
            "History",
            "Tổng hợp",
            "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
        ];
        let names = sheet_names("Tổng hợp", &titles);
        assert_eq!(
            names,
            [
                "a b c",
                "A b C (2)",
                "Ủy ban nhân dân đặc khu Bạch Lo",
                "Ủy ban nhân dân đặc khu Bạc (2)",
                " (2)",
                "History (2)",
                "Tổng hợp (2)",
                "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
            ]
        );
        assert!(
            names
                .iter()
                .all(|name| name.encode_utf16().count() <= LONGEST)
        );
    }
}
