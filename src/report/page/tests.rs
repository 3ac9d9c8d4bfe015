use super::inert::line;
use super::sample::{HOSTILE, city, draft, file, hostile, small};

#[test]
fn a_small_page_is_as_it_was() {
    let page = file(&small());
    // Style and script have their own files; their hashes change with them.
    let cut = |text: &str, from: &str, to: &str| {
        let (head, rest) = text.split_once(from).unwrap();
        let (_, tail) = rest.split_once(to).unwrap();
        format!("{head}{from}…{to}{tail}")
    };
    let page = cut(&page, "script-src 'sha256-", "'");
    let page = cut(&page, "style-src 'sha256-", "'");
    let page = cut(&page, "<style>", "</style>");
    let page = cut(&page, "<script>", "</script>");
    insta::assert_snapshot!(page.replace("><", ">\n<"));
}

#[test]
fn the_same_result_gives_the_same_bytes() {
    assert_eq!(file(&small()), file(&small()));
}

#[test]
fn a_draft_says_so_and_a_locked_result_does_not() {
    let draft = file(&draft());
    assert!(draft.contains("class=\"draft\""));
    assert!(draft.contains("noindex"));
    assert!(
        !draft.contains("sha256sum -c"),
        "there is nothing to check yet"
    );
    let locked = file(&small());
    assert!(!locked.contains("class=\"draft\"") && !locked.contains("noindex"));
    let hash = "a5".repeat(32);
    let namespace = crate::journal::result::NAMESPACE;
    for command in [
        "sha256sum -c SHA256SUMS".to_owned(),
        format!("echo '{hash}  result.json' | sha256sum -c"),
        format!("-I 'chu-tich' -n {namespace} -s result.json.sig &lt; result.json"),
        format!("-I 'thu-ky' -n {namespace} -s result.json.thu-ky.sig &lt; result.json"),
    ] {
        assert!(locked.contains(&command), "{command}");
    }
}

#[test]
fn typed_text_opens_no_element_and_ends_none() {
    let page = file(&hostile());
    for opened in ["<script", "</script"] {
        assert_eq!(page.matches(opened).count(), 2, "{opened}");
    }
    assert!(!page.contains("<img") && !page.contains("<!--"));
    for hidden in ['\u{1b}', '\u{202e}', '\u{2028}', '\u{309}', '\u{323}'] {
        assert!(!page.contains(hidden), "{hidden:?}");
    }
    let readable = line(HOSTILE[4]);
    assert!(page.contains(&readable), "{readable}");
    assert!(page.contains("🙂 Sở Nội vụ"));
}

#[test]
fn nothing_is_asked_from_anywhere() {
    let page = file(&city());
    for reference in ["http://", "https://", "src=", "url(", "@import", "srcset"] {
        assert!(!page.contains(reference), "{reference}");
    }
}

#[test]
fn the_page_of_a_city_is_small_enough_to_be_sent() {
    let bytes = file(&city()).len();
    assert!(bytes < 3_000_000, "{bytes} bytes");
}
