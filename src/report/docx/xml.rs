use crate::text::clean;

/// An XML part being written; elements are closures, so that each is closed.
pub(super) struct Xml(String);

/// The attributes of an element.
pub(super) type Attributes<'a> = [(&'a str, &'a str)];

impl Xml {
    /// A part that begins with its declaration.
    pub(super) fn new() -> Self {
        Self(r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#.to_owned())
    }

    /// Writes an element with what `content` writes inside it.
    pub(super) fn element(
        &mut self,
        name: &str,
        attributes: &Attributes<'_>,
        content: impl FnOnce(&mut Self),
    ) {
        self.start(name, attributes);
        self.0.push('>');
        content(self);
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
    }

    /// Writes an element with nothing in it.
    pub(super) fn empty(&mut self, name: &str, attributes: &Attributes<'_>) {
        self.start(name, attributes);
        self.0.push_str("/>");
    }

    /// Writes an element whose only attribute is `w:val`.
    pub(super) fn value(&mut self, name: &str, value: &str) {
        self.empty(name, &[("w:val", value)]);
    }

    /// Writes an element with text in it.
    pub(super) fn text_element(&mut self, name: &str, attributes: &Attributes<'_>, text: &str) {
        self.element(name, attributes, |xml| escape_into(&mut xml.0, text));
    }

    /// The finished part.
    pub(super) fn finish(self) -> String {
        self.0
    }

    fn start(&mut self, name: &str, attributes: &Attributes<'_>) {
        self.0.push('<');
        self.0.push_str(name);
        for (attribute, value) in attributes {
            self.0.push(' ');
            self.0.push_str(attribute);
            self.0.push_str("=\"");
            escape_into(&mut self.0, value);
            self.0.push('"');
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
