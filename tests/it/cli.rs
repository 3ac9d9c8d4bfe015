//! A folder of its own for each test, and the program run in it: nothing of this machine's user is seen or touched.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// The secretary of the city's sample.
pub const SECRETARY: &str = "thu-ky";

/// The seats of the small round, its secretary last.
pub const SMALL_SEATS: [&str; 5] = ["ct", "tv-1", "tv-2", "tv-3", "tk"];

/// A folder with a fixture, keys and a session.
pub struct Office {
    folder: tempfile::TempDir,
    /// The session.
    pub session: PathBuf,
}

/// An office in memory: what costs long to make is made once for all tests of a run, and leaves no folder behind.
pub struct KeptOffice {
    files: Vec<(PathBuf, Vec<u8>, fs::Permissions)>,
}

/// What a command answered.
#[derive(Debug)]
pub struct Answer {
    /// Exit code.
    pub code: i32,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl Office {
    /// An office with a copy of a fixture's folder, and no session yet.
    pub fn with(fixture: &str) -> Office {
        let folder = tempfile::tempdir().unwrap();
        let from = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("fixtures")
            .join(fixture);
        copy(&from, &folder.path().join(fixture));
        let session = folder.path().join("hp.thamdinh");
        Office { folder, session }
    }

    /// A copy of an office that was put by.
    pub fn copy_of(kept: &KeptOffice) -> Office {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes, permissions) in &kept.files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, bytes).unwrap();
            fs::set_permissions(&path, permissions.clone()).unwrap();
        }
        let session = folder.path().join("hp.thamdinh");
        Office { folder, session }
    }

    /// Puts everything by: files, keys, what its seats remember, and the session.
    pub fn keep(&self) -> KeptOffice {
        let mut files = Vec::new();
        let mut folders = vec![self.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let name = path.strip_prefix(self.folder.path()).unwrap().to_owned();
                let permissions = fs::metadata(&path).unwrap().permissions();
                files.push((name, fs::read(&path).unwrap(), permissions));
            }
        }
        KeptOffice { files }
    }

    /// An office with the small round in the stage of self-assessment, nothing handed in yet.
    pub fn small() -> Office {
        Office::with("nho").founded()
    }

    /// The small round of the office's own files, in the stage of self-assessment.
    pub fn founded(self) -> Office {
        let office = self;
        office.keys(&SMALL_SEATS);
        office.done(&["new", "SESSION", "--round", "nho"]);
        for seat in SMALL_SEATS.iter().filter(|seat| **seat != "tk") {
            let key = office.public_key(seat);
            let line = ["key", "enter", "SESSION", "--member", seat];
            office.done(&[line.as_slice(), &["--public-key", &key, "--as", "tk"]].concat());
        }
        office.done(&[
            "advance",
            "SESSION",
            "--to",
            "self_assessment",
            "--as",
            "tk",
        ]);
        office
    }

    /// An office with the small round in review, everything handed in.
    pub fn small_in_review() -> Office {
        Office::small().handed_in()
    }

    /// Everything handed in, in review.
    pub fn handed_in(self) -> Office {
        let office = self;
        for (kind, file) in [
            ("self", "nho/tu-danh-gia.csv"),
            ("evidence", "nho/tai-lieu.csv"),
            ("survey", "nho/dieu-tra-xa-hoi-hoc.csv"),
        ] {
            office.done(&["import", "SESSION", "--kind", kind, file, "--as", "tk"]);
        }
        office.done(&["advance", "SESSION", "--to", "review", "--as", "tk"]);
        office
    }

    /// A path in the office.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a file and returns its path.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::write(&path, bytes).unwrap();
        path.display().to_string()
    }

    /// The program with arguments, ready to start. `SESSION` stands for the session, as it does in the help.
    pub fn command(&self, line: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_thamdinh"));
        let session = self.session.as_os_str();
        for word in line {
            match *word {
                "SESSION" => command.arg(session),
                word => command.arg(word),
            };
        }
        let home = self.path("home");
        command
            .current_dir(self.folder.path())
            .env_clear()
            .env("HOME", &home)
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_STATE_HOME", home.join("state"))
            .env("XDG_DATA_HOME", home.join("data"))
            .stdin(Stdio::null());
        command
    }

    /// Runs the program.
    pub fn run(&self, line: &[&str]) -> Answer {
        answer(self.command(line).output().unwrap())
    }

    /// Runs what must be done; answers standard output.
    pub fn done(&self, line: &[&str]) -> String {
        let answer = self.run(line);
        assert_eq!(answer.code, 0, "{line:?}\n{}{}", answer.out, answer.err);
        answer.out
    }

    /// Has the secretary take in a file of explanations.
    pub fn take_explanations(&self, file: &str) {
        let kind = ["import", "SESSION", "--kind", "explanation", file];
        self.done(&[kind.as_slice(), &["--as", "tk"]].concat());
    }

    /// Runs what must be refused; answers standard error.
    pub fn refused(&self, line: &[&str]) -> String {
        let answer = self.run(line);
        assert_eq!(answer.code, 1, "{line:?}\n{}{}", answer.out, answer.err);
        answer.err
    }

    /// Runs what must be done, for a program to read; answers the last line, which says everything.
    pub fn json(&self, line: &[&str]) -> Value {
        let text = self.done(&[line, &["--json"]].concat());
        serde_json::from_str(text.lines().last().unwrap()).unwrap()
    }

    /// Makes a key for each seat.
    pub fn keys(&self, seats: &[&str]) {
        for seat in seats {
            self.done(&["key", "new", seat]);
        }
    }

    /// The public key line of a seat.
    pub fn public_key(&self, seat: &str) -> String {
        let shown = self.json(&["key", "show", seat]);
        shown["public_key"].as_str().unwrap().to_owned()
    }
}

/// What a finished process answered.
pub fn answer(output: Output) -> Answer {
    Answer {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
