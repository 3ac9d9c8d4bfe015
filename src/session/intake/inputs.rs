//! Which files a person means: files as they stand, folders with everything readable in them, and patterns.

use std::collections::{HashMap, HashSet};
use std::path::{Component, Path, PathBuf};

use crate::import::{Place, Problem, ProblemKind};
use crate::text::{natural_cmp, scrub};

use super::Kind;

/// A file that is to be read, with the name that tells it from the others of its run.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Input {
    /// Where it is.
    pub path: PathBuf,
    /// Its name, with as many folders before it as the run needs.
    pub name: String,
}

/// The files of a run, each once and in natural order within a folder, with what was given and gives none.
pub fn find(kind: Kind, given: &[PathBuf]) -> (Vec<Input>, Vec<Problem>) {
    let mut paths: Vec<PathBuf> = Vec::new();
    let mut problems = Vec::new();
    for path in given {
        let shown = scrub(&path.to_string_lossy());
        let mut refuse = |problem| problems.push(Problem::new(Place::file(&shown), problem));
        if path.is_dir() {
            let found = files_below(path, kind);
            if found.is_empty() {
                refuse(ProblemKind::FolderEmpty);
            }
            paths.extend(found);
        } else if let Some(pattern) = pattern(path) {
            let found = matches(pattern, kind);
            if found.is_empty() {
                refuse(ProblemKind::NothingMatches);
            }
            paths.extend(found);
        } else {
            // One that is not there is told by its reading, with what the system says.
            paths.push(path.clone());
        }
    }
    let mut seen = HashSet::new();
    paths.retain(|path| seen.insert(path.canonicalize().unwrap_or_else(|_| path.clone())));
    (named(paths), problems)
}

/// Everything in a folder and below it that a reader knows, in natural order. Links to folders are not followed.
fn files_below(folder: &Path, kind: Kind) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| !is_passed_over(path))
        .collect();
    entries.sort_by(|left, right| by_name(left, right));
    let mut files = Vec::new();
    for path in entries {
        if path.is_dir() && !path.is_symlink() {
            files.extend(files_below(&path, kind));
        } else if path.is_file() && is_readable(&path, kind) {
            files.push(path);
        }
    }
    files
}

/// A path as a pattern, unless something with that very name stands there.
fn pattern(path: &Path) -> Option<&str> {
    let text = path.to_str()?;
    (text.contains(['*', '?', '[']) && !path.exists()).then_some(text)
}

fn matches(pattern: &str, kind: Kind) -> Vec<PathBuf> {
    // A malformed pattern matches nothing, which is said.
    let found = glob::glob(pattern).into_iter().flatten();
    let mut found: Vec<PathBuf> = found
        .filter_map(Result::ok)
        .filter(|path| !is_passed_over(path))
        .collect();
    found.sort_by(|left, right| by_name(left, right));
    let files = found.into_iter().flat_map(|path| {
        if path.is_dir() {
            files_below(&path, kind)
        } else {
            vec![path]
        }
    });
    files.collect()
}

fn by_name(left: &Path, right: &Path) -> std::cmp::Ordering {
    natural_cmp(&left.to_string_lossy(), &right.to_string_lossy())
}

/// Hidden files, and what office programs leave beside a file that is open: `~$a.xlsx`, `.~lock.a.xlsx#`.
fn is_passed_over(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with('.') || name.starts_with("~$")
}

fn is_readable(path: &Path, kind: Kind) -> bool {
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    let known = ["xlsx", "xlsm", "xls", "ods", "csv", "tsv"];
    known.iter().any(|one| extension.eq_ignore_ascii_case(one))
        || kind == Kind::Index && extension.eq_ignore_ascii_case("toml")
        || kind == Kind::LastYear && extension.eq_ignore_ascii_case("json")
}

/// A typed path as far as it is certain, and the names that it could go on with when there are several: folders, and
/// files that a reader knows.
pub(super) fn complete(kind: Kind, typed: &str) -> (String, Vec<String>) {
    let (folder, begun) = match typed.rfind('/') {
        Some(at) => typed.split_at(at + 1),
        None if typed == "~" => return ("~/".to_owned(), Vec::new()),
        None => ("", typed),
    };
    let place = if folder.is_empty() { "." } else { folder };
    let entries = std::fs::read_dir(super::background::path_of(place));
    let mut names: Vec<String> = entries
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let name = path.file_name()?.to_str()?.to_owned();
            if !name.starts_with(begun) || is_passed_over(&path) {
                None
            } else if path.is_dir() {
                Some(format!("{name}/"))
            } else {
                is_readable(&path, kind).then_some(name)
            }
        })
        .collect();
    names.sort_by(|left, right| natural_cmp(left, right));
    let Some(first) = names.first() else {
        return (typed.to_owned(), Vec::new());
    };
    let certain = names.iter().fold(first.as_str(), |certain, name| {
        let same = certain.char_indices().zip(name.chars());
        let end = same.take_while(|((_, a), b)| a == b).last();
        let end = end.map_or(0, |((at, letter), _)| at + letter.len_utf8());
        certain.get(..end).unwrap_or_default()
    });
    let path = format!("{folder}{certain}");
    let names = if names.len() == 1 { Vec::new() } else { names };
    (path, names)
}

/// Each file with the shortest end of its path that no other file of the run has.
fn named(paths: Vec<PathBuf>) -> Vec<Input> {
    let ends = |path: &Path, parts: usize| {
        let all: Vec<Component<'_>> = path.components().collect();
        let end: PathBuf = all.iter().skip(all.len().saturating_sub(parts)).collect();
        scrub(&end.to_string_lossy())
    };
    let deepest = paths.iter().map(|path| path.components().count()).max();
    let mut names: Vec<String> = paths.iter().map(|path| ends(path, 1)).collect();
    for parts in 2..=deepest.unwrap_or(0) {
        let mut count: HashMap<&str, usize> = HashMap::new();
        for name in &names {
            *count.entry(name).or_default() += 1;
        }
        let twice: Vec<bool> = names
            .iter()
            .map(|name| count.get(name.as_str()).is_some_and(|count| *count > 1))
            .collect();
        if !twice.contains(&true) {
            break;
        }
        for ((name, path), twice) in names.iter_mut().zip(&paths).zip(twice) {
            if twice {
                *name = ends(path, parts);
            }
        }
    }
    let pairs = paths.into_iter().zip(names);
    pairs.map(|(path, name)| Input { path, name }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(kind: Kind, given: &[PathBuf]) -> (Vec<String>, Vec<String>) {
        let (inputs, problems) = find(kind, given);
        (
            inputs.into_iter().map(|input| input.name).collect(),
            problems.iter().map(|p| p.kind.code().to_owned()).collect(),
        )
    }

    #[test]
    fn folders_and_patterns_give_what_is_readable_in_natural_order() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        std::fs::create_dir_all(root.join("xa/rong")).unwrap();
        for name in [
            "don-vi-10.xlsx",
            "don-vi-9.xlsx",
            "~$don-vi-9.xlsx",
            ".~lock.don-vi-9.xlsx#",
            ".an.csv",
            "ghi-chu.docx",
            "xa/A.XLS",
            "xa/don-vi-9.xlsx",
            "bo-chi-so.toml",
        ] {
            std::fs::write(root.join(name), "x").unwrap();
        }
        let all = [
            "don-vi-9.xlsx",
            "don-vi-10.xlsx",
            "A.XLS",
            "xa/don-vi-9.xlsx",
        ];
        let own = root.file_name().unwrap().to_string_lossy().into_owned();
        let first = format!("{own}/don-vi-9.xlsx");
        let expected: Vec<&str> = std::iter::once(first.as_str())
            .chain(all.into_iter().skip(1))
            .collect();
        let (found, problems) = names(Kind::SelfAssessment, &[root.to_owned()]);
        assert_eq!((found, problems.len()), (own_strings(&expected), 0));
        // The same once more, by a pattern and by name, is still each file once.
        let given = [root.to_owned(), root.join("*-9.xlsx"), root.join("xa")];
        assert_eq!(
            names(Kind::SelfAssessment, &given).0,
            own_strings(&expected)
        );
        let (found, _) = names(Kind::SelfAssessment, &[root.join("**/*9.xlsx")]);
        assert_eq!(found, own_strings(&[&first, "xa/don-vi-9.xlsx"]));
        let (found, problems) = names(
            Kind::SelfAssessment,
            &[
                root.join("xa/rong"),
                root.join("*.pdf"),
                root.join("khong.csv"),
            ],
        );
        assert_eq!(found, ["khong.csv"]);
        assert_eq!(problems, ["folder-empty", "nothing-matches"]);
        assert!(
            names(Kind::Index, &[root.to_owned()])
                .0
                .contains(&"bo-chi-so.toml".to_owned())
        );
    }

    #[test]
    fn a_path_is_completed_as_far_as_it_is_certain() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        std::fs::create_dir_all(root.join("đơn vị")).unwrap();
        for name in ["xã-1.xlsx", "xã-10.csv", "xã.docx", "~$xã-1.xlsx"] {
            std::fs::write(root.join(name), "x").unwrap();
        }
        let root = root.display().to_string();
        let done = |typed: &str| complete(Kind::SelfAssessment, &format!("{root}/{typed}"));
        assert_eq!(done("đ"), (format!("{root}/đơn vị/"), vec![]));
        let both = own_strings(&["xã-1.xlsx", "xã-10.csv"]);
        assert_eq!(done("x"), (format!("{root}/xã-1"), both));
        assert_eq!(done("xã-10"), (format!("{root}/xã-10.csv"), vec![]));
        assert_eq!(done("zz"), (format!("{root}/zz"), vec![]));
    }

    #[test]
    fn a_name_with_brackets_is_a_name_where_it_stands() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ban [1].csv");
        std::fs::write(&path, "x").unwrap();
        assert_eq!(names(Kind::SelfAssessment, &[path]).0, ["ban [1].csv"]);
    }

    fn own_strings(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }
}
