//! The page as a whole: head, landmarks and the order of its parts.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::facts::Page;
use super::inert::{embedded, line};
use super::said::{Both, Texts};
use super::{areas, charts, check, data, policy, ranking};
use crate::report::letterhead::hash_groups;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// The whole file.
pub fn file(page: &Page, both: &Both) -> String {
    let mut texts = Texts::new(both);
    let style = format!("{STYLE}{}", foot_of_paper(page));
    let policy = policy::policy(&style, SCRIPT);
    let body = body(page, &mut texts);
    let title = texts.text("page-title");
    let head = html! {
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(policy);
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            meta name="referrer" content="no-referrer";
            @if page.lock.is_none() { meta name="robots" content="noindex"; }
            link rel="icon" href="data:,";
            title { (title.text) " " (page.year) }
            style { (PreEscaped(&style)) }
        }
    };
    let data = embedded(&data::of(page, texts));
    let whole = html! {
        (DOCTYPE)
        html lang="vi" {
            (head)
            body {
                (body)
                script type="application/json" id="data" { (PreEscaped(data)) }
                script { (PreEscaped(SCRIPT)) }
            }
        }
    };
    let mut file = whole.into_string();
    file.push('\n');
    file
}

/// What stands at the foot of every printed page: the hash that the paper can be compared by. No typed text is in it.
fn foot_of_paper(page: &Page) -> String {
    let what = match &page.lock {
        Some(lock) => format!("SHA-256: {}", hash_groups(&lock.result_sha256)),
        None => format!("DỰ THẢO · {}", hash_groups(&page.head)),
    };
    format!("@page{{@bottom-left{{content:\"{what}\"}}}}\n")
}

fn body(page: &Page, texts: &mut Texts<'_>) -> Markup {
    let (skip, draft) = (texts.text("page-skip"), texts.text("page-draft"));
    let draft_why = texts.text("page-draft-why");
    html! {
        a.skip href="#main" data-t=[skip.at] { (skip.text) }
        (banner(page, texts))
        @if page.lock.is_none() {
            aside.draft aria-labelledby="draft" {
                strong #draft data-t=[draft.at] { (draft.text) } " "
                span data-t=[draft_why.at] { (draft_why.text) }
            }
            div.stamp aria-hidden="true" data-t=[draft.at] { (draft.text) }
        }
        main #main tabindex="-1" {
            section #unit hidden {}
            div #overview {
                (ranking::section(page, texts))
                (charts::section(page, texts))
                (areas::section(page, texts))
            }
            (check::section(page, texts))
        }
        (foot(page, texts))
    }
}

fn banner(page: &Page, texts: &mut Texts<'_>) -> Markup {
    let title = texts.text("page-title");
    let parts = texts.text("page-parts");
    let links = [
        ("ranking", texts.text("page-ranking")),
        ("charts", texts.text("page-charts")),
        ("check", texts.text("page-check")),
    ];
    html! {
        header.banner {
            p.issuer lang="vi" { (line(&page.superior)) br; strong { (line(&page.council)) } }
            h1 { span data-t=[title.at] { (title.text) } " " (page.year) }
            p.round lang="vi" { (line(&page.title)) }
            div.bar {
                nav aria-label=(parts.text) data-a=[parts.at] {
                    ul {
                        @for (at, text) in links {
                            li { a href={ "#" (at) } data-t=[text.at] { (text.text) } }
                        }
                    }
                }
                div #languages {}
            }
        }
    }
}

fn foot(page: &Page, texts: &mut Texts<'_>) -> Markup {
    let made = texts.text("page-made");
    let notes: Vec<&str> = page.sets.iter().map(|set| set.note.as_str()).collect();
    html! {
        footer {
            @for (at, note) in notes.iter().enumerate() {
                @if !note.trim().is_empty() && !notes.iter().take(at).any(|other| other == note) {
                    p lang="vi" { (line(note)) }
                }
            }
            p data-t=[made.at] { (made.text) }
        }
    }
}
