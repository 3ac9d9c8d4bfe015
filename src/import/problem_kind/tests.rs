//! Every kind of problem has its words.

use super::*;

/// The variables of a message, None if the file has no such message.
fn variables(source: &str, id: &str) -> Option<Vec<String>> {
    let line = source
        .lines()
        .find(|line| line.split(" = ").next() == Some(id))?;
    let names = line
        .split("{ $")
        .skip(1)
        .filter_map(|rest| rest.split(' ').next());
    Some(names.map(str::to_owned).collect())
}

#[test]
fn every_kind_has_its_words_in_both_languages() {
    for source in [
        concat!(
            include_str!("../../locale/vi/import.ftl"),
            include_str!("../../locale/vi/reading.ftl"),
            include_str!("../../locale/vi/last-year.ftl")
        ),
        concat!(
            include_str!("../../locale/en/import.ftl"),
            include_str!("../../locale/en/reading.ftl"),
            include_str!("../../locale/en/last-year.ftl")
        ),
    ] {
        for (id, fields) in ProblemKind::MESSAGES {
            for id in [(*id).to_owned(), format!("{id}-remedy")] {
                let used = variables(source, &id).unwrap_or_else(|| panic!("no {id}"));
                for name in used {
                    assert!(fields.contains(&name.as_str()), "{id} has no ${name}");
                }
            }
        }
    }
}
