//! Reading from disk: which files a path stands for, and their texts. The one place of the generator that does so.

use super::path::{classify, is_page, role_of_flat};
use super::{ReadError, Role};
use crate::model::ApiVersion;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// A file to be: its path as shown, its text, version and role.
type Read = (String, String, ApiVersion, Role);

/// The folder that shown paths begin below, and the texts of all files at `path`.
///
/// # Errors
/// Where a file or folder cannot be read, and where a file is not UTF-8.
pub(super) fn read(path: &Path, flat_version: ApiVersion) -> Result<(PathBuf, Vec<Read>), ReadError> {
    let (base, wanted) = locate(path, flat_version)?;
    let mut files = Vec::with_capacity(wanted.len());
    for (relative, disk, version, role) in wanted {
        let bytes = std::fs::read(&disk)
            .map_err(|error| ReadError(format!("cannot read `{}`: {error}", disk.display())))?;
        let text = String::from_utf8(bytes).map_err(|error| {
            let at = error.utf8_error().valid_up_to();
            let line = 1 + error.as_bytes()[..at].iter().filter(|byte| **byte == b'\n').count();
            ReadError(format!("`{}` is not UTF-8: invalid byte at line {line} (offset {at})", disk.display()))
        })?;
        files.push((relative, text, version, role));
    }
    Ok((base, files))
}

type Wanted = (String, PathBuf, ApiVersion, Role);

/// Decides what `path` is, and lists the files to read: the path shown, the path on disk, version and role.
fn locate(path: &Path, flat_version: ApiVersion) -> Result<(PathBuf, Vec<Wanted>), ReadError> {
    if path.is_file() {
        let name = file_name(path);
        let base = path.parent().unwrap_or(Path::new("")).to_owned();
        return Ok((base, vec![(name, path.to_owned(), flat_version, Role::Page)]));
    }
    let nested = path.join("api-reference");
    let root = if nested.is_dir() { nested } else { path.to_owned() };
    let is_version = |folder: &Path| folder.join("api").is_dir() || folder.join("resources").is_dir();
    let versions = |root: &Path| -> Vec<String> {
        ApiVersion::ALL.iter().map(|v| v.segment().to_owned()).filter(|v| is_version(&root.join(v))).collect()
    };
    let all = versions(&root);
    if !all.is_empty() {
        return Ok((root.clone(), list_tree(&root, &all)?));
    }
    if is_version(&root) {
        // `a/v1.0/.` and a current folder of `v1.0` have no usable name of their own.
        let root = root.canonicalize().unwrap_or(root);
        let name = file_name(&root);
        if ApiVersion::from_segment(&name).is_some() {
            let base = path.parent().unwrap_or(Path::new("")).to_owned();
            let shown =
                if path.file_name().is_some() { base } else { root.parent().unwrap_or(&root).to_owned() };
            return Ok((shown.clone(), list_tree(root.parent().unwrap_or(&root), &[name])?));
        }
        let files = list(&root)?.into_iter().filter_map(|(relative, disk)| {
            let below = format!("{}/{relative}", flat_version.segment());
            classify(&below).map(|(version, role)| (relative, disk, version, role))
        });
        return Ok((root.clone(), files.collect()));
    }
    let mut files = list(&root)?;
    files.retain(|(relative, _)| is_page(relative) && !relative.to_ascii_lowercase().ends_with("readme.md"));
    let files = files.into_iter().map(|(relative, disk)| {
        let role = role_of_flat(&relative);
        (relative, disk, flat_version, role)
    });
    Ok((root.clone(), files.collect()))
}

/// The pages of the given versions below an `api-reference`, and all includes that a page of it may name.
fn list_tree(root: &Path, versions: &[String]) -> Result<Vec<Wanted>, ReadError> {
    let mut out = Vec::new();
    for version in ApiVersion::ALL.map(ApiVersion::segment) {
        let folders: &[&str] = if versions.iter().any(|v| v == version) {
            &["api", "resources", "includes"]
        } else {
            &["includes"]
        };
        for folder in folders {
            push_folder(&mut out, &root.join(version).join(folder), &format!("{version}/{folder}"))?;
        }
    }
    push_folder(&mut out, &root.join("includes"), "includes")?;
    push_folder(&mut out, &root.join("../concepts/includes"), "../concepts/includes")?;
    Ok(out)
}

fn push_folder(out: &mut Vec<Wanted>, folder: &Path, shown: &str) -> Result<(), ReadError> {
    if !folder.is_dir() {
        return Ok(());
    }
    for (relative, disk) in list(folder)? {
        let path = format!("{shown}/{relative}");
        if let Some((version, role)) = classify(&path) {
            out.push((path, disk, version, role));
        }
    }
    Ok(())
}

/// Every file below a folder with its relative path, sorted; snippet folders, which hold other languages, are skipped.
fn list(folder: &Path) -> Result<Vec<(String, PathBuf)>, ReadError> {
    let mut found = BTreeSet::new();
    let mut open = vec![(String::new(), folder.to_owned())];
    while let Some((prefix, folder)) = open.pop() {
        let fail = |error| ReadError(format!("cannot read the folder `{}`: {error}", folder.display()));
        for entry in std::fs::read_dir(&folder).map_err(fail)? {
            let entry = entry.map_err(fail)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let (relative, disk) = (format!("{prefix}{name}"), entry.path());
            if disk.is_dir() {
                if name != "snippets" && !name.starts_with('.') {
                    open.push((format!("{relative}/"), disk));
                }
            } else {
                found.insert((relative, disk));
            }
        }
    }
    Ok(found.into_iter().collect())
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
