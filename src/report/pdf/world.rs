//! All that Typst can reach while it lays out a paper: the template, the paper as data, the picture of its code, and
//! our fonts. No file of the computer, no package, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

use super::fonts;

/// What does not differ between papers is made once for the whole process, and read only from then on.
static LIBRARY: LazyLock<LazyHash<Library>> =
    LazyLock::new(|| LazyHash::new(Library::builder().build()));
static TEMPLATE: LazyLock<Source> = LazyLock::new(|| Source::detached(include_str!("paper.typ")));

/// One paper to be laid out.
pub(super) struct Paper {
    /// What `paper.typ` reads as `document.json`.
    pub(super) data: Bytes,
    /// The grey values of the code's picture, `code.gray`.
    pub(super) code: Bytes,
}

impl World for Paper {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        fonts::book()
    }

    fn main(&self) -> FileId {
        TEMPLATE.id()
    }

    fn source(&self, asked: FileId) -> FileResult<Source> {
        if asked == TEMPLATE.id() {
            Ok(TEMPLATE.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, asked: FileId) -> FileResult<Bytes> {
        match asked.vpath().get_without_slash() {
            "document.json" => Ok(self.data.clone()),
            "code.gray" => Ok(self.code.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts::faces().get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
