//! The forms of numbers, dates and places in running text, as regular expressions.

use std::sync::LazyLock;

use regex::{Captures, Regex};

/// A form that is looked for. It is None only if it is malformed, which a test excludes.
pub type Form = LazyLock<Option<Regex>>;

macro_rules! forms {
    ($($(#[$doc:meta])* $name:ident = $pattern:literal;)+) => {
        $($(#[$doc])* pub static $name: Form = LazyLock::new(|| Regex::new($pattern).ok());)+

        #[cfg(test)]
        pub const ALL: &[&Form] = &[$(&$name),+];
    };
}

forms! {
    /// A number with its symbol as Nghị định 30 writes it, and as people do: `12/KH-UBND`, `05/2026/QĐ-UBND`,
    /// `123-BC/ĐU`, `30 /NQ-HĐND`, `15/2025/QH15`. Group 1 is the word before it, group 2 number and symbol, group 3
    /// the symbol.
    NUMBER = r"(?x) (?: ^ | [^\p{L}0-9/.,-] ) ( (?i: s(?:ố|o) \s* [:.]? \s* )? )
        ( [0-9]{1,5} \p{Ll}? (?: \s? / \s? | - ) (?: (?:19|20)[0-9]{2} \s? [/-] \s? )?
          ( \p{L} [\p{L}0-9]*
            (?: [-/&+] \p{L} [\p{L}0-9]* | \s? [-/.&+] \s? [A-ZĐÐ] [A-ZĐÐ0-9]* \b )* ) )";

    /// A number without a symbol, after the word for it: `số 45`. Group 1 is the number.
    BARE_NUMBER = r"(?i)(?:^|[^\p{L}0-9])s(?:ố|o)\s*[:.]?\s*([0-9]{1,5})(?:[\s;)]|[.,]?$|,\s)";

    /// A day at the start: `ngày 5 tháng 1 năm 2026`, `ký ngày 05/01/2026`, `5-1-2026`.
    DATE = r"(?ix) ^ (?: (?: (?: ký | ban \s hành ) \s+ )? ng(?:à|a)y \s* )?
        ( [0-9]{1,2} ) (?: \s* [/.-] \s* | \s+ th(?:á|a)ng \s+ ) ( [0-9]{1,2} )
        (?: \s* [/.-] \s* | \s+ n(?:ă|a)m \s+ ) ( [0-9]{4} ) \b";

    /// Who issued it, at the start and up to what follows: `của UBND phường về …`. Group 1 is the issuer.
    ISSUER = r"(?ix) ^ (?: c(?:ủ|u)a | do ) \s+ (.+?)
        (?: \s* [(:,] | \s [-–] | \s (?: ban \s hành | về | v/v | ngày | ký \s ngày | quy \s định | phê \s duyệt
            | triển \s khai | thực \s hiện | báo \s cáo | kết \s quả ) \b | \s* [.]? $ )";

    /// The page: `(trang 3)`, `tr. 3-5`, `trang số 2, 4`. Group 1 is the pages.
    PAGE = r"(?ix) [\s,(\[–-]* \b (?: trang | tr\.? ) \s* (?: s(?:ố|o) \s* )?
        ( [0-9]{1,4} (?: \s* (?: [-–,] | và | đến ) \s* [0-9]{1,4} \b )* ) \b \s* [)\]]?";

    /// Where it lies, after the word for it: `(tệp: a/b.pdf)`, `nơi lưu hồ sơ số 3`. Group 1 is the place.
    LOCATION = r"(?ix) [\s,(\[–-]* \b (?: (?: tệp | file | tập \s tin | đường \s dẫn | link ) \s* : | (?: nơi \s lưu | lưu \s tại ) \s* :? )
        \s* ( [^()\[\];]+ ) [)\]]?";

    /// An address on the web. Group 1.
    ADDRESS = r"(?i)[\s,(\[]*\b(https?://[^\s()\[\],;]+)[)\]]?";

    /// A path that ends like a document: `ho-so/12-KH-UBND.pdf`. Group 1.
    PATH = r"(?i)[\s,(\[]*((?:[^\s()\[\],;:]+[/\\])*[^\s()\[\],;:/\\]+\.(?:pdf|docx?|xlsx?|ods|odt|pptx?|jpe?g|png|tiff?|zip|rar|eml|html?))\b[)\]]?";

    /// Where another document begins in one sentence. Group 1 is what parts them: `, Báo cáo số 34/BC-UBND`,
    /// ` và 35/BC-UBND`, ` 2. Quyết định …`.
    NEXT = r"(?x) ( \s* [,.] \s* (?: [-+•] \s* )? | \s [-–+•] \s | \s (?:và|cùng) \s | \s+ \(? [0-9]{1,2} [.)] \s )
        (?: (?i: kế\ hoạch | báo\ cáo | quyết\ định | công\ văn | nghị\ quyết | thông\ báo | tờ\ trình | chương\ trình
              | chỉ\ thị | hướng\ dẫn | biên\ bản | giấy\ mời | thông\ tư | nghị\ định | phương\ án | đề\ án | quy\ chế
              | kh | bc | qđ | cv | tb | nq ) (?: \s [\p{L}\s]{0,40}? )? \s )?
        (?i: s(?:ố|o) \s* [:.]? \s* )?
        [0-9]{1,5} \p{Ll}? (?: \s? / \s? | - ) (?: (?:19|20)[0-9]{2} \s? [/-] \s? )? \p{Lu}";

    /// What stands before an entry of a list: `1.`, `2)`, `(3)`, `a)`, `-`, `+`, `•`.
    BULLET = r"^(?:[-–+•*·▪]+\s*|\(?[0-9]{1,2}[.)]\s+|\([0-9]{1,2}\)\s*|[a-zđ][.)]\s+)+";

    /// A reference to rows of the index after the word for it: `TL 3`, `tài liệu số 2, 5`, `TLKC 1-3`.
    REFERENCE = r"(?ix) ^ (?: xem \s+ )?
        (?: tlkc | tl | stt | minh \s chứng | tài \s liệu (?: \s kiểm \s chứng )? ) \s* (?: s(?:ố|o) | stt )? \s* [.:]? \s*
        ( [0-9]{1,3} (?: \s* (?: [,&–-] | và | đến ) \s* (?: (?: tlkc | tl ) \s* )? [0-9]{1,3} )* )
        \s* (?: trong \s danh \s mục )? \s* [.,]? \s* $";

    /// A reference in brackets: `[3]`, `[2, 5], [7]`.
    REFERENCE_IN_BRACKETS = r"(?x) ^ ( \[ \s* [0-9]{1,3} (?: \s* [,–-] \s* [0-9]{1,3} )* \s* \]
        (?: [\s,]* \[ \s* [0-9]{1,3} (?: \s* [,–-] \s* [0-9]{1,3} )* \s* \] )* ) [.,]? $";

    /// Numbers alone, after a reference: the `5` of `TL 3; 5`.
    REFERENCE_MORE = r"^([0-9]{1,3}(?:\s*[,–-]\s*[0-9]{1,3})*)\.?$";

    /// Two numbers with what joins them, or one number, of a reference.
    NUMBERS = r"([0-9]{1,3})(?:\s*(?:[–-]|đến)\s*(?:(?i:tlkc|tl)\s*)?([0-9]{1,3}))?";
}

/// The groups of the first match.
pub fn find<'a>(form: &Form, text: &'a str) -> Option<Captures<'a>> {
    form.as_ref()?.captures(text)
}

/// Takes a form out of a text: what its first group matched, the rest without the whole match.
pub fn take(form: &Form, text: &mut String) -> Option<String> {
    let (found, range) = {
        let groups = find(form, text)?;
        (
            groups.get(1)?.as_str().trim().to_owned(),
            groups.get(0)?.range(),
        )
    };
    text.replace_range(range, " ");
    Some(found)
}

/// The text in NFC with plain spaces; line ends stay.
pub fn plain(text: &str) -> String {
    let spaced = |letter: char| match letter {
        '\n' => '\n',
        _ if letter.is_whitespace() => ' ',
        _ => letter,
    };
    crate::text::nfc(text).chars().map(spaced).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_is_well_formed() {
        for (at, form) in ALL.iter().enumerate() {
            assert!(form.is_some(), "form {at}");
        }
    }
}
