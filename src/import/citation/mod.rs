//! Documents named in running text: what stands in the evidence cell of a self-assessment or an explanation.
//!
//! `Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND phường về CCHC (trang 3)` is a document with number, date, issuer,
//! title and page; `TL 3` refers to a row of the unit's evidence index. Everything else is a note: it stays as it was
//! written in the answer, and nothing is said against it.

mod entry;
mod pattern;
mod split;

use crate::domain::id::NodeCode;
use crate::domain::self_assessment::{Evidence, SelfAnswer};
use crate::text::document::number_key;

/// What a note names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cited {
    /// Documents, in the order of the note; they name no item yet.
    pub documents: Vec<Evidence>,
    /// Rows of the evidence index, by the number in its column `STT`.
    pub references: Vec<u32>,
}

/// A row of an evidence index with its own number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The number in the column `STT`; None without one.
    pub number: Option<u32>,
    /// The document.
    pub evidence: Evidence,
}

/// Reads a note.
pub fn read(note: &str) -> Cited {
    let mut cited = Cited::default();
    // Neither a number nor a path.
    if !note.contains(|c: char| c.is_ascii_digit() || matches!(c, '/' | '\\' | '.')) {
        return cited;
    }
    // Most notes are numbers and nothing else.
    let parts = || note.split([';', ',', '\n']).map(str::trim);
    if parts().all(entry::is_number_alone) {
        cited.documents.extend(parts().map(entry::of_number));
        return cited;
    }
    let note = pattern::plain(note);
    for part in split::entries(&note) {
        if let Some(numbers) = split::references(part, !cited.references.is_empty()) {
            cited.references.extend(numbers);
        } else {
            cited.documents.extend(entry::document(part));
        }
    }
    cited
}

/// The evidence of a unit: its index, linked to the items whose notes refer to its rows, and the documents that only
/// the notes name.
pub fn complete(index: Vec<Listed>, answers: &[SelfAnswer]) -> Vec<Evidence> {
    // Without a column for it, a row's number is its place.
    let numbered = index.iter().any(|row| row.number.is_some());
    let numbers: Vec<Option<u32>> = index
        .iter()
        .zip(1..)
        .map(|(row, place)| if numbered { row.number } else { Some(place) })
        .collect();
    let mut evidence: Vec<Evidence> = index.into_iter().map(|row| row.evidence).collect();
    let listed = evidence.len();
    // Looked at for every citation, so made once.
    let mut keys: Vec<String> = evidence.iter().map(|d| number_key(&d.number)).collect();
    for answer in answers.iter().filter(|a| !a.evidence_note.is_empty()) {
        let cited = read(&answer.evidence_note);
        let referred = |number: &Option<u32>| number.is_some_and(|n| cited.references.contains(&n));
        for (document, number) in evidence.iter_mut().zip(&numbers) {
            if referred(number) && !document.items.contains(&answer.item) {
                document.items.push(answer.item.clone());
            }
        }
        for mut document in cited.documents {
            let key = number_key(&document.number);
            let numbered = Numbered {
                evidence: &evidence,
                keys: &keys,
                listed,
            };
            let known = numbered.place_of(&key, &document, &answer.item);
            match known.and_then(|at| evidence.get_mut(at)) {
                Some(same) => {
                    if same.title.is_empty() {
                        same.title = document.title;
                    }
                    if !same.items.contains(&answer.item) {
                        same.items.push(answer.item.clone());
                    }
                }
                None => {
                    document.items.push(answer.item.clone());
                    evidence.push(document);
                    keys.push(key);
                }
            }
        }
    }
    evidence
}

/// The index without the documents that only the notes name: what [`complete`] makes the same evidence of again. A row
/// that a note refers to by its place then keeps its meaning. All of it where that is not certain.
pub fn index_of(evidence: &[Evidence], answers: &[SelfAnswer]) -> Vec<Evidence> {
    let said = |document: &Evidence| Evidence {
        items: Vec::new(),
        ..document.clone()
    };
    let of_notes: Vec<Evidence> = complete(Vec::new(), answers).iter().map(said).collect();
    let listed = evidence
        .iter()
        .rposition(|document| !of_notes.contains(&said(document)))
        .map_or(0, |last| last + 1);
    let index = evidence.get(..listed).unwrap_or_default();
    let unnumbered = index.iter().map(|document| Listed {
        number: None,
        evidence: document.clone(),
    });
    if complete(unnumbered.collect(), answers) == evidence {
        index.to_vec()
    } else {
        evidence.to_vec()
    }
}

/// Documents with the keys of their numbers; the first `listed` are the index.
struct Numbered<'a> {
    evidence: &'a [Evidence],
    keys: &'a [String],
    listed: usize,
}

impl Numbered<'_> {
    /// Where a cited document already stands. A row of the index is the same document if number and date agree, as far
    /// as the note gives a date; what was taken from another note is the same only with the same page, and title if
    /// both have one. Of several such rows, the very same one counts before one that is for the item, and that before
    /// any other: what came of a note before, and was carried in an index, is found again.
    fn place_of(&self, key: &str, cited: &Evidence, item: &NodeCode) -> Option<usize> {
        let documents = self.evidence.iter().zip(self.keys).enumerate();
        let same_number = documents.filter(|(_, (_, known))| *known == key);
        let mut same_number = same_number.map(|(at, (document, _))| (at, document));
        if key.is_empty() {
            let found = same_number.find(|(_, document)| document.location == cited.location);
            return found.map(|(at, _)| at);
        }
        let same = |(at, document): &(usize, &Evidence)| {
            let same_date = document.date == cited.date || cited.date.is_none();
            let in_index = *at < self.listed && (same_date || document.date.is_none());
            let same_note = document.date == cited.date
                && document.page == cited.page
                && (document.title == cited.title
                    || cited.title.is_empty()
                    || document.title.is_empty());
            in_index || (*at >= self.listed && same_note)
        };
        let found: Vec<(usize, &Evidence)> = same_number.filter(same).collect();
        let is_for = |document: &Evidence| document.items.contains(item);
        let is_exact = |document: &Evidence| {
            is_for(document)
                && document.date == cited.date
                && document.page == cited.page
                && document.title == cited.title
        };
        let exact = found.iter().find(|(_, document)| is_exact(document));
        let own = || found.iter().find(|(_, document)| is_for(document));
        exact
            .or_else(own)
            .or_else(|| found.first())
            .map(|(at, _)| *at)
    }
}

#[cfg(test)]
mod tests;
