//! Reading from disk: which files a path stands for, and their bytes. The one place of the generator that does so.
//!
//! Takes the path that a user named, which may be a link; gives the files below it. Below it no link is followed and
//! nothing but regular files is opened, so that a tree of pages can show nothing of the machine that reads it.

use super::file::{FoundFile, LARGEST, Refusal};
use super::path::{classify, classify_link, is_page, role_of_flat};
use super::{ReadError, Role};
use crate::model::ApiVersion;
use std::collections::BTreeMap;
use std::fs::{File, Metadata};
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// A file: its path as shown, what was found, its version and role.
type Read = (String, FoundFile, ApiVersion, Role);

/// The folder that shown paths begin below, and all files at `path` as they were found.
///
/// # Errors
/// Where a file or folder cannot be read.
pub(super) fn read(path: &Path, asked: Option<ApiVersion>) -> Result<(PathBuf, Vec<Read>), ReadError> {
    let (base, wanted) = locate(path, asked)?;
    let read = |(relative, entry, version, role): WantedFile| Ok((relative, entry.read()?, version, role));
    Ok((base, wanted.into_iter().map(read).collect::<Result<_, ReadError>>()?))
}

/// A file that is to be read, or that must not be.
enum FolderEntry {
    File(PathBuf),
    Refused(Refusal),
}

impl FolderEntry {
    fn read(self) -> Result<FoundFile, ReadError> {
        let disk = match self {
            Self::File(disk) => disk,
            Self::Refused(refusal) => return Ok(FoundFile::Refused(refusal)),
        };
        let fail = |error| ReadError(format!("cannot read `{}`: {error}", disk.display()));
        let file = File::open(&disk).map_err(fail)?;
        let size = file.metadata().map_err(fail)?.len();
        if size > LARGEST {
            return Ok(FoundFile::Refused(Refusal::Large(size)));
        }
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
        // It may grow while it is read.
        file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(fail)?;
        Ok(FoundFile::of(bytes))
    }
}

type WantedFile = (String, FolderEntry, ApiVersion, Role);

/// Decides what `path` is, and lists the files to read: the path shown, the path on disk, version and role.
fn locate(path: &Path, asked: Option<ApiVersion>) -> Result<(PathBuf, Vec<WantedFile>), ReadError> {
    let flat_version = asked.unwrap_or(ApiVersion::V1);
    if path.is_file() {
        let name = file_name(path);
        let base = path.parent().unwrap_or(Path::new("")).to_owned();
        return Ok((base, vec![(name, FolderEntry::File(path.to_owned()), flat_version, Role::Page)]));
    }
    let nested = path.join("api-reference");
    let root = if is_folder(&nested) { nested } else { path.to_owned() };
    let is_version = |folder: &Path| is_folder(&folder.join("api")) || is_folder(&folder.join("resources"));
    let versions = |root: &Path| -> Vec<String> {
        let all = ApiVersion::ALL.iter().map(|v| v.segment().to_owned());
        all.filter(|v| is_folder(&root.join(v)) && is_version(&root.join(v))).collect()
    };
    if let Some(name) = unknown_version(&root, is_version)? {
        return Err(ReadError(format!(
            "expected the versions `v1.0` and `beta` in `{}`, found `{name}`; name the folder of one version",
            root.display()
        )));
    }
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
        if asked.is_none() && is_other_version(&name) {
            return Err(ReadError(format!(
                "expected the folder of `v1.0` or `beta`, found `{name}`; `--api-version` says as which of the two to read it"
            )));
        }
        let files = list(&root)?.into_iter().filter_map(|(relative, entry)| {
            let (version, role) = place(&format!("{}/{relative}", flat_version.segment()), &entry)?;
            Some((relative, entry, version, role))
        });
        return Ok((root.clone(), files.collect()));
    }
    let files = list(&root)?.into_iter().filter_map(|(relative, entry)| {
        let is_wanted = is_page(&relative) && !relative.to_ascii_lowercase().ends_with("readme.md");
        let role = role_of_flat(&relative);
        (is_wanted || entry.is_link()).then_some((relative, entry, flat_version, role))
    });
    Ok((root.clone(), files.collect()))
}

/// The first folder that holds pages and has the name of a version which is not read, such as `v2.0`.
fn unknown_version(root: &Path, is_version: impl Fn(&Path) -> bool) -> Result<Option<String>, ReadError> {
    let fail = |error| ReadError(format!("cannot read the folder `{}`: {error}", root.display()));
    if !is_folder(root) {
        return Ok(None);
    }
    let mut found = Vec::new();
    for entry in std::fs::read_dir(root).map_err(fail)? {
        let entry = entry.map_err(fail)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if is_other_version(&name) && is_version(&entry.path()) {
            found.push(name);
        }
    }
    Ok(found.into_iter().min())
}

/// True for the name of a version which is not read.
fn is_other_version(name: &str) -> bool {
    let number = name.strip_prefix(['v', 'V']).unwrap_or_default();
    let is_number = number.starts_with(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_digit() || c == '.');
    is_number && ApiVersion::from_segment(name).is_none()
}

/// The pages of the given versions below an `api-reference`, and all includes that a page of it may name.
fn list_tree(root: &Path, versions: &[String]) -> Result<Vec<WantedFile>, ReadError> {
    let mut out = Vec::new();
    for version in ApiVersion::ALL.map(ApiVersion::segment) {
        let folders: &[&str] = if versions.iter().any(|v| v == version) {
            &["api", "resources", "includes"]
        } else {
            &["includes"]
        };
        for folder in folders {
            push_folder(&mut out, root, &[version, folder])?;
        }
    }
    push_folder(&mut out, root, &["includes"])?;
    push_folder(&mut out, root, &["..", "concepts", "includes"]).map(|()| out)
}

/// Adds the files of a folder that is reached from `root` by these names; where one of them is a link, adds that link.
fn push_folder(out: &mut Vec<WantedFile>, root: &Path, names: &[&str]) -> Result<(), ReadError> {
    let mut disk = root.to_owned();
    for (at, name) in names.iter().enumerate() {
        disk.push(name);
        let Ok(found) = disk.symlink_metadata() else { return Ok(()) };
        if found.is_symlink() {
            let shown = names.get(..=at).unwrap_or_default().join("/");
            // Several folders lie behind one link.
            if let Some((version, role)) =
                classify_link(&shown).filter(|_| out.iter().all(|(path, ..)| *path != shown))
            {
                out.push((shown, FolderEntry::Refused(Refusal::Link), version, role));
            }
            return Ok(());
        }
        if !found.is_dir() {
            return Ok(());
        }
    }
    for (relative, entry) in list(&disk)? {
        let path = format!("{}/{relative}", names.join("/"));
        if let Some((version, role)) = place(&path, &entry) {
            out.push((path, entry, version, role));
        }
    }
    Ok(())
}

/// Version and role of an entry; `None` for what is neither page nor include nor a link to anything.
fn place(path: &str, entry: &FolderEntry) -> Option<(ApiVersion, Role)> {
    if entry.is_link() { classify_link(path) } else { classify(path) }
}

/// Every entry below a folder by its relative path; snippet folders, which hold other languages, are skipped.
fn list(folder: &Path) -> Result<BTreeMap<String, FolderEntry>, ReadError> {
    let mut found = BTreeMap::new();
    let mut open = vec![(String::new(), folder.to_owned())];
    while let Some((prefix, folder)) = open.pop() {
        let fail = |error| ReadError(format!("cannot read the folder `{}`: {error}", folder.display()));
        for entry in std::fs::read_dir(&folder).map_err(fail)? {
            let entry = entry.map_err(fail)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let (relative, disk, kind) =
                (format!("{prefix}{name}"), entry.path(), entry.file_type().map_err(fail)?);
            let entry = match kind {
                _ if name == "snippets" || name.starts_with('.') => continue,
                kind if kind.is_dir() => {
                    open.push((format!("{relative}/"), disk));
                    continue;
                }
                kind if kind.is_symlink() => FolderEntry::Refused(Refusal::Link),
                kind if kind.is_file() => FolderEntry::File(disk),
                _ => FolderEntry::Refused(Refusal::Special),
            };
            found.insert(relative, entry);
        }
    }
    Ok(found)
}

impl FolderEntry {
    fn is_link(&self) -> bool {
        matches!(self, Self::Refused(Refusal::Link))
    }
}

/// True for a folder itself, and not for a link to one.
fn is_folder(path: &Path) -> bool {
    path.symlink_metadata().is_ok_and(|found: Metadata| found.is_dir())
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;

    fn found(path: &Path) -> Vec<(String, Option<Refusal>)> {
        let (_, files) = read(path, None).unwrap();
        let refusal = |found| if let FoundFile::Refused(refusal) = found { Some(refusal) } else { None };
        let mut all: Vec<_> = files.into_iter().map(|(path, found, ..)| (path, refusal(found))).collect();
        all.sort_by(|a, b| a.0.cmp(&b.0));
        all
    }

    #[test]
    fn no_link_is_followed_and_nothing_but_files_is_opened() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        std::fs::create_dir_all(path.join("docs/api-reference/v1.0/api/deep")).unwrap();
        std::fs::write(path.join("secret.md"), "secret").unwrap();
        let api = path.join("docs/api-reference/v1.0/api");
        std::fs::write(api.join("page.md"), "# Page").unwrap();
        std::fs::write(api.join("deep/inner.md"), "# Page").unwrap();
        symlink(path.join("secret.md"), api.join("file.md")).unwrap();
        symlink("nowhere.md", api.join("broken.md")).unwrap();
        symlink("..", api.join("deep/loop")).unwrap();
        symlink("/", path.join("docs/api-reference/v1.0/resources")).unwrap();
        symlink("/", path.join("docs/concepts")).unwrap();
        let _socket = UnixListener::bind(api.join("s.md")).unwrap();
        let link = Some(Refusal::Link);
        let expected = [
            ("../concepts", link),
            ("v1.0/api/broken.md", link),
            ("v1.0/api/deep/inner.md", None),
            ("v1.0/api/deep/loop", link),
            ("v1.0/api/file.md", link),
            ("v1.0/api/page.md", None),
            ("v1.0/api/s.md", Some(Refusal::Special)),
            ("v1.0/resources", link),
        ];
        let expected = expected.map(|(path, refusal)| (path.to_owned(), refusal));
        assert_eq!(found(&path.join("docs")), expected);
        // What the user names may be a link: it was named.
        symlink(path.join("docs"), path.join("named")).unwrap();
        assert_eq!(found(&path.join("named")), expected);
    }

    #[test]
    fn the_folder_of_another_version_is_read_as_one_that_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let version = folder.path().join("v2.0");
        std::fs::create_dir_all(version.join("api")).unwrap();
        let refused = |path: &Path, asked| locate(path, asked).err().map(|error| error.0).unwrap_or_default();
        assert!(refused(folder.path(), None).contains("found `v2.0`"));
        assert!(refused(&version, None).contains("found `v2.0`"));
        assert_eq!(refused(&version, Some(ApiVersion::V1)), "");
    }
}
