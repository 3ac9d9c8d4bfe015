//! Whether a word is a Vietnamese syllable: an initial, a rhyme and a tone that go together.

use std::collections::HashSet;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

/// Initials, longest first.
const INITIALS: [&str; 27] = [
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g",
    "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x",
];

/// Rhymes without their tone.
const RHYMES: &str = "a ac ach ai am an ang anh ao ap at au ay \
    ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êng êc \
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu \
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot \
    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt \
    u ua uân uâng uât uây uc uê uêch uênh uêt ui um un ung uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu uôc uôi uôm uôn uông uôt \
    ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu \
    y yêm yên yêng yêt yêu";

/// Rhymes that only follow `qu`, whose u belongs to the initial.
const AFTER_QU: &str = "yên yêt ynh yt yu ôc ơn ych";

/// Whether a word, in any case and in NFC or NFD, is a syllable.
pub fn is_syllable(word: &str) -> bool {
    let Some((bare, tone)) = without_tone(word) else {
        return false;
    };
    let initial = INITIALS
        .iter()
        .find(|initial| bare.starts_with(**initial))
        .copied()
        .unwrap_or("");
    let rhyme = bare.get(initial.len()..).unwrap_or("");
    let is_whole = match initial {
        // "gì", "giếng": the i of the initial may be the vowel or the first of two.
        "gi" => rhyme.is_empty() || is_rhyme(rhyme) || is_rhyme(&format!("i{rhyme}")),
        "qu" => {
            is_rhyme(rhyme) && !rhyme.starts_with(['u', 'ư', 'o'])
                || AFTER_QU.split(' ').any(|known| known == rhyme)
        }
        _ => is_rhyme(rhyme) && go_together(initial, rhyme),
    };
    is_whole
        && (tone.is_stopped() || !rhyme.ends_with(['c', 'p', 't', 'k']) && !rhyme.ends_with("ch"))
}

fn is_rhyme(rhyme: &str) -> bool {
    static KNOWN: LazyLock<HashSet<&str>> = LazyLock::new(|| RHYMES.split_whitespace().collect());
    KNOWN.contains(rhyme)
}

/// c, g and ng stand before back vowels, k, gh and ngh before front ones; loan words write k everywhere.
fn go_together(initial: &str, rhyme: &str) -> bool {
    let front = rhyme.starts_with(['e', 'ê', 'i', 'y']);
    match initial {
        "c" | "g" | "ng" => !front,
        "gh" | "ngh" => front,
        _ => true,
    }
}

/// The tones by their marks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tone {
    Level,
    Rising,
    Heavy,
    Other,
}

impl Tone {
    /// Whether it may stand before a stop.
    const fn is_stopped(self) -> bool {
        matches!(self, Self::Rising | Self::Heavy)
    }
}

/// The word in small letters without its tone; None if it has two tones or anything that is no letter.
fn without_tone(word: &str) -> Option<(String, Tone)> {
    let mut bare = String::with_capacity(word.len());
    let mut tone = Tone::Level;
    for letter in word.nfd() {
        let found = match letter {
            '\u{301}' => Tone::Rising,
            '\u{323}' => Tone::Heavy,
            '\u{300}' | '\u{309}' | '\u{303}' => Tone::Other,
            _ => {
                bare.extend(letter.to_lowercase());
                continue;
            }
        };
        if tone != Tone::Level {
            return None;
        }
        tone = found;
    }
    let bare: String = bare.nfc().collect();
    let is_letter = |letter: char| letter.is_ascii_lowercase() || "ăâđêôơư".contains(letter);
    (!bare.is_empty() && bare.chars().all(is_letter)).then_some((bare, tone))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_told_from_other_words() {
        let text = "Tỷ lệ hồ sơ giải quyết đúng hạn của Ủy ban nhân dân phường Gia Viên gì giếng giường quốc Quỳnh khuỷu \
            nghiêng ghế kế hoạch xoong Nguyễn thuở huơ ươm yết quy quý uống Đắk Lắk tuyên truyền khuyến khích hoặc \
            ngoằn ngoèo loăng quăng duyệt tuýp chuếch xuềnh thuế tuần đường trước người rượu hươu mười cừu";
        for word in text.split_whitespace() {
            assert!(is_syllable(word), "{word}");
            assert!(is_syllable(&word.to_uppercase()), "{word}");
        }
        for word in [
            "Së", "Néi", "Sôû", "Noäi", "vuï", "hạc̀", "càp", "cách̉", "ceo", "ngiêng", "ghông", "w",
            "Website", "áá", "", "1", "bl", "crédit", "ñ", "quu",
        ] {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
