//! Where things are: the checkout that `cargo xtask` was called in, and how its paths are shown.
//!
//! Takes the environment, which no other file reads for paths, and the current folder; gives paths. It creates nothing,
//! and does not look at what is there.

use std::env;
use std::path::{Component, Path, PathBuf};

/// The checkout.
#[derive(Debug)]
pub(crate) struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The checkout this command runs in: cargo names its `xtask` folder at run time. A binary that is called without
    /// cargo looks for one around the current folder, and else takes that folder; it writes nothing where it was built.
    pub(crate) fn find() -> Self {
        if let Some(xtask) = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from) {
            return Self { root: xtask.parent().unwrap_or(&xtask).to_owned() };
        }
        let current = env::current_dir().unwrap_or_default();
        let is_checkout = |folder: &&Path| folder.join("xtask/Cargo.toml").is_file();
        Self { root: current.ancestors().find(is_checkout).unwrap_or(&current).to_owned() }
    }

    /// Its root.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The pages that `generated` is made from.
    pub(crate) fn docs_input(&self) -> PathBuf {
        shown_path(&self.root.join("docs-input"))
    }

    /// The emitted crate of this repository.
    pub(crate) fn generated(&self) -> PathBuf {
        shown_path(&self.root.join("generated"))
    }

    /// Cargo's target folder, for whatever is not part of the repository.
    pub(crate) fn target(&self) -> PathBuf {
        let named = env::var_os("CARGO_TARGET_DIR").filter(|value| !value.is_empty());
        shown_path(&named.map_or_else(|| self.root.join("target"), PathBuf::from))
    }
}

/// The path as a reader in the current folder would write it: relative where it lies below.
fn shown_path(path: &Path) -> PathBuf {
    let current = env::current_dir().unwrap_or_default();
    match path.strip_prefix(current) {
        Ok(below) if !below.as_os_str().is_empty() => below.to_owned(),
        _ => path.to_owned(),
    }
}

/// The path with `.` and `..` taken out by their text, absolute; it need not exist.
pub(crate) fn absolute(path: &Path) -> PathBuf {
    let joined = env::current_dir().unwrap_or_default().join(path);
    let mut out = PathBuf::new();
    for component in joined.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                out.pop();
            }
            other => out.push(other),
        }
    }
    out
}

/// A path as docs and messages write it.
pub(crate) fn slashed(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

/// A path as one word of a shell command.
pub(crate) fn shell_word(path: &Path) -> String {
    let text = path.display().to_string();
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-+:@%,".contains(c);
    if !text.is_empty() && text.chars().all(plain) {
        text
    } else {
        format!("'{}'", text.replace('\'', "'\\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shell_word_is_quoted_where_it_must_be() {
        assert_eq!(shell_word(Path::new("target/graph-v1.0")), "target/graph-v1.0");
        assert_eq!(shell_word(Path::new("my docs/it's")), "'my docs/it'\\''s'");
    }

    #[test]
    fn dots_are_taken_out() {
        assert_eq!(absolute(Path::new("/a/./b/../c")), Path::new("/a/c"));
    }
}
