//! Vietnamese in the font encodings of before Unicode: TCVN3 (ABC) and VNI, as the letters of windows-1252 that a
//! program shows when it does not have the font: `Së Néi vô`, `Sôû Noäi vuï`.
//!
//! Tables only; who decides whether a text is in one of them asks [`super::syllable`].

/// A font encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Legacy {
    /// TCVN 5712 VN3, the `.VnTime` fonts: a byte a letter; a letter with a tone has no capital of its own.
    Tcvn3,
    /// The `VNI-Times` fonts: a letter and its mark.
    Vni,
}

impl Legacy {
    /// Every encoding.
    pub const ALL: [Self; 2] = [Self::Tcvn3, Self::Vni];

    /// Its name as users know it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tcvn3 => "TCVN3 (ABC)",
            Self::Vni => "VNI",
        }
    }

    /// The text in Unicode (NFC). What the encoding does not have stays as it is.
    pub fn decode(self, text: &str) -> String {
        match self {
            Self::Tcvn3 => tcvn3(text),
            Self::Vni => vni(text),
        }
    }

    /// The text (NFC) in the encoding; None if it has a letter that the encoding does not have. TCVN3 writes a capital
    /// with a tone as the small letter.
    pub fn encode(self, text: &str) -> Option<String> {
        let mut encoded = String::with_capacity(text.len());
        for letter in text.chars() {
            if letter.is_ascii() {
                encoded.push(letter);
                continue;
            }
            match self {
                Self::Tcvn3 => encoded.push(tcvn3_code(letter)?),
                Self::Vni => {
                    let small = small(letter);
                    let (_, code) = VNI.iter().find(|(known, _)| *known == small)?;
                    if small == letter {
                        encoded.push_str(code);
                    } else {
                        encoded.extend(code.chars().flat_map(char::to_uppercase));
                    }
                }
            }
        }
        Some(encoded)
    }
}

/// Whether a text has a letter that these encodings use and Unicode Vietnamese does not: then it is worth a look.
/// Most texts are told by their bytes alone.
pub fn is_suspicious(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr2_iter(0xC2, 0xC3, bytes).any(|at| match (bytes.get(at), bytes.get(at + 1)) {
        // U+00A1 to U+00BF, without those that neither encoding has.
        (Some(0xC2), Some(low)) => {
            matches!(low, 0xA1..=0xAE | 0xB5..=0xB9 | 0xBB..=0xBE)
        }
        // U+00C0 to U+00FF, without the letters of Unicode Vietnamese.
        (Some(0xC3), Some(low)) => !matches!(
            low | 0x20,
            0xA0..=0xA3 | 0xA8..=0xAA | 0xAC | 0xAD | 0xB2..=0xB5 | 0xB9 | 0xBA | 0xBD
        ),
        _ => false,
    }) || memchr::memmem::find(bytes, SOFT_HYPHEN.as_bytes()).is_some()
}

/// How a scrubbed text shows the soft hyphen, which is the ư of TCVN3.
const SOFT_HYPHEN: &str = "⟨U+00AD⟩";

/// The text with the letters that scrubbing made visible as they were.
pub fn unscrubbed(text: &str) -> std::borrow::Cow<'_, str> {
    if text.contains(SOFT_HYPHEN) {
        return text.replace(SOFT_HYPHEN, "\u{ad}").into();
    }
    text.into()
}

/// The small letter.
fn small(letter: char) -> char {
    let mut low = letter.to_lowercase();
    match (low.next(), low.next()) {
        (Some(only), None) => only,
        _ => letter,
    }
}

fn capital(letter: char) -> char {
    let mut high = letter.to_uppercase();
    match (high.next(), high.next()) {
        (Some(only), None) => only,
        _ => letter,
    }
}

/// Letters of TCVN3 by their code; the first seven are capitals.
const TCVN3: [(char, char); 74] = [
    ('¡', 'Ă'),
    ('¢', 'Â'),
    ('£', 'Ê'),
    ('¤', 'Ô'),
    ('¥', 'Ơ'),
    ('¦', 'Ư'),
    ('§', 'Đ'),
    ('¨', 'ă'),
    ('©', 'â'),
    ('ª', 'ê'),
    ('«', 'ô'),
    ('¬', 'ơ'),
    ('\u{ad}', 'ư'),
    ('®', 'đ'),
    ('µ', 'à'),
    ('¶', 'ả'),
    ('·', 'ã'),
    ('¸', 'á'),
    ('¹', 'ạ'),
    ('»', 'ằ'),
    ('¼', 'ẳ'),
    ('½', 'ẵ'),
    ('¾', 'ắ'),
    ('Æ', 'ặ'),
    ('Ç', 'ầ'),
    ('È', 'ẩ'),
    ('É', 'ẫ'),
    ('Ê', 'ấ'),
    ('Ë', 'ậ'),
    ('Ì', 'è'),
    ('Î', 'ẻ'),
    ('Ï', 'ẽ'),
    ('Ð', 'é'),
    ('Ñ', 'ẹ'),
    ('Ò', 'ề'),
    ('Ó', 'ể'),
    ('Ô', 'ễ'),
    ('Õ', 'ế'),
    ('Ö', 'ệ'),
    ('×', 'ì'),
    ('Ø', 'ỉ'),
    ('Ü', 'ĩ'),
    ('Ý', 'í'),
    ('Þ', 'ị'),
    ('ß', 'ò'),
    ('á', 'ỏ'),
    ('â', 'õ'),
    ('ã', 'ó'),
    ('ä', 'ọ'),
    ('å', 'ồ'),
    ('æ', 'ổ'),
    ('ç', 'ỗ'),
    ('è', 'ố'),
    ('é', 'ộ'),
    ('ê', 'ờ'),
    ('ë', 'ở'),
    ('ì', 'ỡ'),
    ('í', 'ớ'),
    ('î', 'ợ'),
    ('ï', 'ù'),
    ('ñ', 'ủ'),
    ('ò', 'ũ'),
    ('ó', 'ú'),
    ('ô', 'ụ'),
    ('õ', 'ừ'),
    ('ö', 'ử'),
    ('÷', 'ữ'),
    ('ø', 'ứ'),
    ('ù', 'ự'),
    ('ú', 'ỳ'),
    ('û', 'ỷ'),
    ('ü', 'ỹ'),
    ('ý', 'ý'),
    ('þ', 'ỵ'),
];

fn tcvn3_code(letter: char) -> Option<char> {
    let code = |wanted: char| TCVN3.iter().find(|(_, known)| *known == wanted);
    code(letter)
        .or_else(|| code(small(letter)))
        .map(|(code, _)| *code)
}

/// TCVN3 to Unicode. The capitals that it lacks are told by the letters around them: `HO¹CH` is `HOẠCH`.
fn tcvn3(text: &str) -> String {
    // All capitals: some word shows a capital inside, and nothing shows a small letter.
    let shouts = {
        let small_letter = text.chars().any(|letter| letter.is_ascii_lowercase());
        !small_letter && text.split(is_break).any(has_inner_capital)
    };
    let mut decoded = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(is_break).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        let is_capital = shouts
            || (has_inner_capital(word) && !word.chars().any(|letter| letter.is_ascii_lowercase()));
        for letter in word.chars() {
            let known = TCVN3.iter().find(|(code, _)| *code == letter);
            decoded.push(match known {
                Some((_, letter)) if is_capital => capital(*letter),
                Some((_, letter)) => *letter,
                None => letter,
            });
        }
        let gap = after
            .find(|letter| !is_break(letter))
            .unwrap_or(after.len());
        let (between, next) = after.split_at(gap);
        decoded.push_str(between);
        rest = next;
    }
    decoded
}

/// What stands between words: white space and the punctuation of ASCII.
fn is_break(letter: char) -> bool {
    letter.is_whitespace() || (letter.is_ascii() && !letter.is_ascii_alphanumeric())
}

/// Whether a capital stands after the first letter of the word.
fn has_inner_capital(word: &str) -> bool {
    word.chars()
        .skip(1)
        .any(|letter| letter.is_ascii_uppercase())
}

/// Small letters of VNI; a capital is written with the capitals of its code.
const VNI: [(char, &str); 67] = [
    ('á', "aù"),
    ('à', "aø"),
    ('ả', "aû"),
    ('ã', "aõ"),
    ('ạ', "aï"),
    ('ă', "aê"),
    ('ắ', "aé"),
    ('ằ', "aè"),
    ('ẳ', "aú"),
    ('ẵ', "aü"),
    ('ặ', "aë"),
    ('â', "aâ"),
    ('ấ', "aá"),
    ('ầ', "aà"),
    ('ẩ', "aå"),
    ('ẫ', "aã"),
    ('ậ', "aä"),
    ('é', "eù"),
    ('è', "eø"),
    ('ẻ', "eû"),
    ('ẽ', "eõ"),
    ('ẹ', "eï"),
    ('ê', "eâ"),
    ('ế', "eá"),
    ('ề', "eà"),
    ('ể', "eå"),
    ('ễ', "eã"),
    ('ệ', "eä"),
    ('í', "í"),
    ('ì', "ì"),
    ('ỉ', "æ"),
    ('ĩ', "ó"),
    ('ị', "ò"),
    ('ó', "où"),
    ('ò', "oø"),
    ('ỏ', "oû"),
    ('õ', "oõ"),
    ('ọ', "oï"),
    ('ô', "oâ"),
    ('ố', "oá"),
    ('ồ', "oà"),
    ('ổ', "oå"),
    ('ỗ', "oã"),
    ('ộ', "oä"),
    ('ơ', "ô"),
    ('ớ', "ôù"),
    ('ờ', "ôø"),
    ('ở', "ôû"),
    ('ỡ', "ôõ"),
    ('ợ', "ôï"),
    ('ú', "uù"),
    ('ù', "uø"),
    ('ủ', "uû"),
    ('ũ', "uõ"),
    ('ụ', "uï"),
    ('ư', "ö"),
    ('ứ', "öù"),
    ('ừ', "öø"),
    ('ử', "öû"),
    ('ữ', "öõ"),
    ('ự', "öï"),
    ('ý', "yù"),
    ('ỳ', "yø"),
    ('ỷ', "yû"),
    ('ỹ', "yõ"),
    ('ỵ', "î"),
    ('đ', "ñ"),
];

/// VNI to Unicode; the letter says whether it is a capital, whatever its mark's case.
fn vni(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let base = small(letter);
        let pair = letters.peek().and_then(|mark| {
            let mark = small(*mark);
            VNI.iter().find(|(_, code)| {
                let mut code = code.chars();
                code.next() == Some(base) && code.next() == Some(mark)
            })
        });
        let known = match pair {
            Some((known, _)) => {
                letters.next();
                Some(*known)
            }
            None => VNI
                .iter()
                .find(|(_, code)| {
                    let mut code = code.chars();
                    code.next() == Some(base) && code.next().is_none()
                })
                .map(|(known, _)| *known),
        };
        decoded.push(match known {
            Some(known) if base != letter => capital(known),
            Some(known) => known,
            None => letter,
        });
    }
    decoded
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTERS: &str = "ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ";

    #[test]
    fn every_letter_survives_both_encodings() {
        assert_eq!(LETTERS.chars().count(), 67);
        for letter in LETTERS.chars() {
            for (word, case) in [
                (format!("th{letter}"), "small"),
                // A capital is told by its neighbours where TCVN3 has none.
                (format!("TH{}", capital(letter)), "capital"),
            ] {
                for legacy in Legacy::ALL {
                    let encoded = legacy.encode(&word).unwrap();
                    assert!(encoded.chars().all(|c| u32::from(c) < 256), "{encoded}");
                    assert_eq!(legacy.decode(&encoded), word, "{legacy:?} {case} {encoded}");
                }
            }
        }
    }

    #[test]
    fn known_texts_are_read() {
        for (legacy, given, expected) in [
            (Legacy::Tcvn3, "Së Néi vô", "Sở Nội vụ"),
            (Legacy::Vni, "Sôû Noäi vuï", "Sở Nội vụ"),
            (Legacy::Vni, "SÔÛ NOÄI VUÏ", "SỞ NỘI VỤ"),
            (
                Legacy::Vni,
                "Uûy ban nhaân daân phöôøng",
                "Ủy ban nhân dân phường",
            ),
            (
                Legacy::Tcvn3,
                "Uû ban nh©n d©n ph\u{ad}êng",
                "Uỷ ban nhân dân phường",
            ),
            (Legacy::Tcvn3, "Së NéI Vô", "SỞ NỘI VỤ"),
            (
                Legacy::Tcvn3,
                "§¸nh gi¸ 50%: KÕ HO¹CH",
                "Đánh giá 50%: Kế HOẠCH",
            ),
            (Legacy::Vni, "Ñaùnh giaù 12/QÑ-UBND", "Đánh giá 12/QĐ-UBND"),
        ] {
            assert_eq!(legacy.decode(given), expected);
        }
        assert_eq!(unscrubbed("ph⟨U+00AD⟩êng"), "ph\u{ad}êng");
    }

    #[test]
    fn proper_vietnamese_is_not_even_suspicious() {
        for letter in LETTERS.chars() {
            assert!(
                !is_suspicious(&format!("a{letter}{}", capital(letter))),
                "{letter}"
            );
        }
        for text in ["Së", "Sôû", "nh©n", "ph⟨U+00AD⟩êng", "ñ", "10 µm"] {
            assert!(is_suspicious(text), "{text}");
        }
    }
}
