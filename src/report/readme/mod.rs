//! `README.txt` of a bundle: what each file is, and how to check all of them with `sha256sum` and `ssh-keygen` alone.
//! Vietnamese first, English below: the folder goes to people who have neither the program nor its language.

use std::fmt::Write;

use crate::locale::{Language, Locale};
use crate::report::clock::Clock;
use crate::report::outcome::JournalHead;
use crate::report::papers::Part;

/// Hex digits that stand together on paper.
const GROUP: usize = 4;

/// What a bundle says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadMe {
    /// The council.
    pub council: String,
    /// The round.
    pub round: String,
    /// Version of the result.
    pub version: u32,
    /// The lock; None for a draft.
    pub lock: Option<Lock>,
    /// Where the journal of the copied session stands.
    pub journal: JournalHead,
    /// The file of the result.
    pub result: &'static str,
    /// The papers.
    pub papers: Vec<Papers>,
}

/// How a result was locked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// When, by the clocks of the council's place.
    pub at: Clock,
    /// SHA-256 of the result.
    pub result_sha256: [u8; 32],
    /// It was reopened since.
    pub reopened: bool,
    /// Chair and secretary.
    pub signers: Vec<Signer>,
}

/// One of those who sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signer {
    /// True for the chair, false for the secretary.
    pub is_chair: bool,
    /// The seat, as `allowed_signers` names it.
    pub member: String,
    /// Its office.
    pub office: String,
    /// Signatures: the file, what it is over, for what, and the fingerprint of the key.
    pub over_result: Signed,
    /// As `over_result`, of the list of sums.
    pub over_sums: Signed,
}

/// A signature in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// The file of the signature.
    pub file: &'static str,
    /// The file that is signed.
    pub over: &'static str,
    /// The namespace of the signature.
    pub namespace: &'static str,
    /// The fingerprint of the key.
    pub fingerprint: String,
}

/// The files of one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Papers {
    /// What they are.
    pub part: Part,
    /// Where they stand.
    pub paths: Vec<String>,
}

impl ReadMe {
    /// The text of the file.
    #[must_use]
    pub fn text(&self) -> String {
        let languages = [Language::Vietnamese, Language::English];
        let texts = languages.map(|language| self.text_in(&Locale::new(language)));
        texts.join(&format!("\n{}\n\n", "-".repeat(80)))
    }

    fn text_in(&self, locale: &Locale) -> String {
        let mut page = Page::default();
        self.head(&mut page, locale);
        self.files(&mut page, locale);
        self.checks(&mut page, locale);
        self.journal(&mut page, locale);
        page.text
    }

    fn head(&self, page: &mut Page, locale: &Locale) {
        let version = self.version.to_string();
        let version = [("version", version.as_str())];
        let title = if self.lock.is_some() {
            "readme-title"
        } else {
            "readme-title-draft"
        };
        page.line(&locale.text(title));
        page.line(&one_line(&self.council));
        page.line(&one_line(&self.round));
        page.gap();
        match &self.lock {
            None => page.line(&locale.with("readme-draft", &version)),
            Some(lock) => {
                let time = lock.at.time_and_day(locale);
                let values = [version.as_slice(), &[("time", time.as_str())]].concat();
                page.line(&locale.with("readme-locked", &values));
                if lock.reopened {
                    page.line(&locale.with("readme-reopened", &version));
                }
            }
        }
    }

    fn files(&self, page: &mut Page, locale: &Locale) {
        page.heading(&locale.text("readme-files"));
        let entries = usize::try_from(self.journal.entries).unwrap_or(usize::MAX);
        let session = locale.counted("readme-file-session", entries, &[]);
        match &self.lock {
            None => {
                page.file("DU-THAO.txt", &locale.text("readme-file-mark"));
                page.file(self.result, &locale.text("readme-file-result-draft"));
            }
            Some(_) => page.file(self.result, &locale.text("readme-file-result")),
        }
        for signer in self.signers() {
            let id = signer.named("readme-file-result-signature");
            page.file(signer.over_result.file, &locale.text(&id));
        }
        page.file("session.thamdinh", &session);
        for papers in self.papers.iter().filter(|papers| !papers.paths.is_empty()) {
            let id = format!("readme-part-{}", papers.part.code());
            page.file(&names(&papers.paths, locale), &locale.text(&id));
        }
        if self.lock.is_some() {
            page.file("allowed_signers", &locale.text("readme-file-signers"));
        }
        page.file("bundle.json", &locale.text("readme-file-about"));
        page.file("SHA256SUMS", &locale.text("readme-file-sums"));
        for signer in self.signers() {
            let id = signer.named("readme-file-bundle-signature");
            page.file(signer.over_sums.file, &locale.text(&id));
        }
    }

    fn checks(&self, page: &mut Page, locale: &Locale) {
        page.heading(&locale.text("readme-checks"));
        page.line(&locale.text("readme-tools"));
        page.gap();
        page.line(&locale.text("readme-check-sums"));
        page.command("sha256sum -c SHA256SUMS");
        page.line(&locale.text("readme-check-added"));
        page.gap();
        let Some(lock) = &self.lock else {
            page.line(&locale.text("readme-check-draft"));
            return;
        };
        page.line(&locale.text("readme-check-bundle"));
        for signer in &lock.signers {
            page.command(&signer.over_sums.command(&signer.member));
        }
        page.line(&locale.text("readme-check-result"));
        for signer in &lock.signers {
            page.command(&signer.over_result.command(&signer.member));
        }
        page.line(&locale.text("readme-check-answer"));
        page.gap();
        page.line(&locale.text("readme-check-missing"));
        page.gap();
        page.line(&locale.text("readme-check-keys"));
        for signer in &lock.signers {
            page.under(&signer.keys(locale));
        }
        page.gap();
        page.line(&locale.text("readme-check-paper"));
        page.under(&groups(&lock.result_sha256));
        page.gap();
        page.line(&locale.text("readme-check-program"));
    }

    fn journal(&self, page: &mut Page, locale: &Locale) {
        page.heading(&locale.text("readme-journal"));
        let entries = usize::try_from(self.journal.entries).unwrap_or(usize::MAX);
        page.line(&locale.counted("readme-journal-head", entries, &[]));
        page.under(&groups(&self.journal.hash));
        page.line(&locale.text("readme-journal-meaning"));
    }

    fn signers(&self) -> impl Iterator<Item = &Signer> {
        self.lock.iter().flat_map(|lock| &lock.signers)
    }
}

impl Signer {
    /// A message about the chair or the secretary.
    fn named(&self, id: &str) -> String {
        let role = if self.is_chair { "chair" } else { "secretary" };
        format!("{id}-{role}")
    }

    /// Whose key, with its fingerprint; both where it was changed since the lock.
    fn keys(&self, locale: &Locale) -> String {
        let values = |fingerprint: &str, id: &str| {
            let role = locale.text(&self.named("readme-role"));
            locale.with(
                id,
                &[
                    ("role", &role),
                    ("office", &one_line(&self.office)),
                    ("member", &self.member),
                    ("fingerprint", fingerprint),
                ],
            )
        };
        let (result, sums) = (&self.over_result.fingerprint, &self.over_sums.fingerprint);
        if result == sums {
            return values(result, "readme-key");
        }
        let both = [
            values(result, "readme-key-result"),
            values(sums, "readme-key-bundle"),
        ];
        both.join("\n")
    }
}

impl Signed {
    /// What checks it. Ids of seats are letters, digits, `.`, `-` and `_`: no shell reads anything into them.
    fn command(&self, member: &str) -> String {
        format!(
            "ssh-keygen -Y verify -f allowed_signers -I {member} -n {} -s {} < {}",
            self.namespace, self.file, self.over
        )
    }
}

/// Names of files: each at the top, folders with how many they hold.
fn names(paths: &[String], locale: &Locale) -> String {
    let mut names: Vec<String> = Vec::new();
    let mut folders: Vec<(&str, usize)> = Vec::new();
    for path in paths {
        match path.split_once('/') {
            None => names.push(path.clone()),
            Some((folder, _)) => match folders.iter_mut().find(|(known, _)| *known == folder) {
                Some((_, count)) => *count += 1,
                None => folders.push((folder, 1)),
            },
        }
    }
    names.extend(
        folders
            .into_iter()
            .map(|(folder, count)| locale.counted("readme-folder", count, &[("folder", folder)])),
    );
    names.join(", ")
}

/// The text of the file that marks a draft.
#[must_use]
pub fn draft_mark() -> String {
    let languages = [Language::Vietnamese, Language::English];
    let texts = languages.map(|language| Locale::new(language).text("readme-mark"));
    format!("{}\n", texts.join("\n\n"))
}

/// `allowed_signers`: the lines given, each followed by whose it is, under a word on what the file is for.
#[must_use]
pub fn allowed_signers(signers: &[(&Signer, Vec<String>)]) -> String {
    let languages = [Language::Vietnamese, Language::English].map(Locale::new);
    let mut text = String::new();
    for locale in &languages {
        // Writing to a text cannot fail.
        let _ = writeln!(text, "# {}", one_line(&locale.text("readme-signers")));
    }
    let [vietnamese, _] = &languages;
    for (signer, lines) in signers {
        let role = vietnamese.text(&signer.named("readme-role"));
        let office = one_line(&signer.office);
        for line in lines {
            let _ = writeln!(text, "{line} {role} - {office}");
        }
    }
    text
}

/// Words on one line, so that nothing typed begins a line of its own.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A hash in the groups of four that papers print.
fn groups(hash: &[u8; 32]) -> String {
    let digits = hash.iter().fold(String::new(), |mut digits, byte| {
        // Writing to a text cannot fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    });
    let groups = digits.as_bytes().chunks(GROUP);
    let groups = groups.map(|group| String::from_utf8_lossy(group).into_owned());
    groups.collect::<Vec<_>>().join(" ")
}

/// A text in the making.
#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    /// An empty line, if there is none yet.
    fn gap(&mut self) {
        if !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn heading(&mut self, heading: &str) {
        self.gap();
        self.line(heading);
        self.gap();
    }

    fn file(&mut self, name: &str, what: &str) {
        self.line(&format!("  {name}"));
        for line in what.lines() {
            self.line(&format!("      {line}"));
        }
    }

    fn under(&mut self, text: &str) {
        for line in text.lines() {
            self.line(&format!("  {line}"));
        }
    }

    fn command(&mut self, command: &str) {
        self.gap();
        self.line(&format!("    {command}"));
        self.gap();
    }
}

#[cfg(test)]
mod tests;
