//! Workbooks for units: all of them are made before any is written, and nothing that a unit may have filled in is
//! written over without being asked.

use std::path::{Path, PathBuf};

use super::fault::{Absent, Fault};
use super::output::Bar;
use super::setting::Setting;
use crate::report::template::TemplateError;
use crate::session::SessionError;
use crate::session::whole_file;

/// One workbook to write, and where to.
pub struct Form<T> {
    /// The unit's code.
    pub unit: String,
    /// What goes into it.
    pub content: T,
    /// The file.
    pub path: PathBuf,
}

/// A bar over the making of so many files, where somebody looks and there is more than one.
pub fn bar(setting: &Setting, name: &str, files: usize) -> Option<Bar> {
    let shows = files > 1
        && setting.around.errors_are_seen
        && !setting.global.plain
        && !setting.global.json
        && !setting.around.no_cursor;
    shows.then(|| Bar::new(&setting.locale.text(name)))
}

/// Makes every workbook in memory, so that one that can't be made leaves no other behind.
///
/// # Errors
/// One can't be made.
pub fn make<T>(
    setting: &Setting,
    name: &str,
    forms: &[Form<T>],
    render: impl Fn(&T) -> Result<Vec<u8>, TemplateError>,
) -> Result<Vec<Vec<u8>>, Fault> {
    let bar = bar(setting, name, forms.len());
    let made = forms.iter().enumerate().map(|(at, form)| {
        if let Some(bar) = &bar {
            let file = form.path.file_name().unwrap_or_default();
            bar.show(at, forms.len(), &file.to_string_lossy());
        }
        render(&form.content).map_err(|error| Fault::Template {
            unit: form.unit.clone(),
            error,
        })
    });
    let made = made.collect();
    if let Some(bar) = bar {
        bar.clear();
    }
    made
}

/// Writes those that are not there yet with the same content; `folder` is made first. Says how many were there.
///
/// # Errors
/// Other files stand there and may not be written over, or something can't be written.
pub fn write<T>(
    forms: &[Form<T>],
    made: &[Vec<u8>],
    folder: Option<&Path>,
    replace: bool,
) -> Result<usize, Fault> {
    // Whatever stands there may be what a unit has filled in: all of it is looked at before anything is written.
    let mut same = 0;
    let mut in_the_way = Vec::new();
    let mut to_write = Vec::new();
    for (form, bytes) in forms.iter().zip(made) {
        match std::fs::read(&form.path) {
            Ok(there) if there == *bytes => same += 1,
            Ok(_) if !replace => in_the_way.push(form.path.clone()),
            Ok(_) | Err(_) => to_write.push((form, bytes)),
        }
    }
    if !in_the_way.is_empty() {
        return Err(Absent::FilesInTheWay(in_the_way).into());
    }
    if let Some(folder) = folder {
        std::fs::create_dir_all(folder).map_err(|error| failed(folder, &error))?;
    }
    for (form, bytes) in to_write {
        whole_file::write(&form.path, bytes)?;
    }
    Ok(same)
}

/// Refuses a file where a folder is to be.
///
/// # Errors
/// A file stands there.
pub fn need_folder(folder: &Path) -> Result<(), Fault> {
    if folder.is_file() {
        let error = std::io::Error::from(std::io::ErrorKind::NotADirectory);
        return Err(failed(folder, &error));
    }
    Ok(())
}

fn failed(path: &Path, error: &std::io::Error) -> Fault {
    SessionError::File {
        path: path.to_owned(),
        what: error.to_string(),
    }
    .into()
}
