use std::collections::{BTreeSet, HashMap};

use crate::text::clean;

/// An XML part being written; elements are closures, so that each is closed.
pub(super) struct Xml {
    out: String,
    styles: StyleIds,
    used: BTreeSet<String>,
}

/// The ids that our styles have in another file, where they are not our own.
#[derive(Clone, Debug, Default)]
pub(super) struct StyleIds(pub(super) HashMap<&'static str, String>);

/// The attributes of an element.
pub(super) type Attributes<'a> = [(&'a str, &'a str)];

impl Xml {
    /// A part that begins with its declaration.
    pub(super) fn new() -> Self {
        Self {
            out: r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.to_owned(),
            styles: StyleIds::default(),
            used: BTreeSet::new(),
        }
    }

    /// A piece of a part that another program wrote, with the ids that styles have there.
    pub(super) const fn fragment(styles: StyleIds) -> Self {
        Self {
            out: String::new(),
            styles,
            used: BTreeSet::new(),
        }
    }

    /// Writes an element that names one of our styles.
    pub(super) fn style(&mut self, name: &str, id: &str) {
        let there = self.id_there(id);
        self.value(name, &there);
        self.used.insert(id.to_owned());
    }

    /// The id that one of our styles has in the file.
    pub(super) fn id_there(&self, id: &str) -> String {
        let there = self.styles.0.get(id);
        there.map_or_else(|| id.to_owned(), Clone::clone)
    }

    /// Writes an element with what `content` writes inside it.
    pub(super) fn element(
        &mut self,
        name: &str,
        attributes: &Attributes<'_>,
        content: impl FnOnce(&mut Self),
    ) {
        self.start(name, attributes);
        self.out.push('>');
        content(self);
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push('>');
    }

    /// Writes an element with nothing in it.
    pub(super) fn empty(&mut self, name: &str, attributes: &Attributes<'_>) {
        self.start(name, attributes);
        self.out.push_str("/>");
    }

    /// Writes an element whose only attribute is `w:val`.
    pub(super) fn value(&mut self, name: &str, value: &str) {
        self.empty(name, &[("w:val", value)]);
    }

    /// Writes an element with text in it.
    pub(super) fn text_element(&mut self, name: &str, attributes: &Attributes<'_>, text: &str) {
        self.element(name, attributes, |xml| escape_into(&mut xml.out, text));
    }

    /// The finished piece, with those of our styles that it names.
    pub(super) fn finish_fragment(self) -> (String, BTreeSet<String>) {
        (self.out, self.used)
    }

    /// The finished part.
    pub(super) fn finish(self) -> String {
        self.out
    }

    fn start(&mut self, name: &str, attributes: &Attributes<'_>) {
        self.out.push('<');
        self.out.push_str(name);
        for (attribute, value) in attributes {
            self.out.push(' ');
            self.out.push_str(attribute);
            self.out.push_str("=\"");
            escape_into(&mut self.out, value);
            self.out.push('"');
        }
    }
}

/// Text that came from people with whatever could act as a command shown as a mark; line ends are `\n`.
///
/// Texts are scrubbed when they come in; this is the second lock, for a journal that was written by something else.
/// The marks of the screen become marks that Times New Roman has: `␛` is `[U+001B]`.
pub(super) fn inert(text: &str) -> String {
    let scrubbed = clean::scrub(text);
    let mut shown = String::with_capacity(scrubbed.len());
    for letter in scrubbed.chars() {
        match letter {
            '\u{27E8}' => shown.push('['),
            '\u{27E9}' => shown.push(']'),
            '\u{2421}' => shown.push_str("[U+007F]"),
            '\u{2400}'..='\u{241F}' => {
                shown.push_str(&format!("[U+{:04X}]", u32::from(letter) - 0x2400));
            }
            // Noncharacters are no controls, but XML has no way to write them.
            '\u{FFFE}' | '\u{FFFF}' => shown.push('\u{FFFD}'),
            _ => shown.push(letter),
        }
    }
    shown
}

/// Text as it stands between tags.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape_into(&mut out, text);
    out
}

fn escape_into(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Xml, inert};

    #[test]
    fn text_cannot_leave_its_element() {
        let mut xml = Xml::new();
        xml.text_element("w:t", &[("a", "\"><b c=\"")], "]]></w:t><script>&amp;");
        assert!(xml.finish().ends_with(
            r#"<w:t a="&quot;&gt;&lt;b c=&quot;">]]&gt;&lt;/w:t&gt;&lt;script&gt;&amp;amp;</w:t>"#
        ));
    }

    #[test]
    fn what_xml_cannot_carry_is_shown_as_a_mark() {
        let text = inert("a\u{0}\u{1b}[31mb\u{202e}c\u{FFFF}d\r\ne");
        assert!(
            text.chars()
                .all(|letter| letter == '\n' || !letter.is_control()),
            "{text:?}"
        );
        assert!(!text.contains(['\u{202e}', '\u{FFFF}']));
        assert!(
            text.starts_with("a[U+0000][U+001B][31mb[U+202E]c"),
            "{text:?}"
        );
        assert!(text.ends_with("d\ne"));
    }
}
