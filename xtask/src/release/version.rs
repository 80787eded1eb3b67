//! The version of an emitted crate: read from its manifest, stepped, and written back with nothing else changed.
//!
//! Takes the folder of the crate; gives the version and the commit of the docs that the manifest names. Which step is needed
//! is told from outside.

use crate::console::Failure;
use crate::regen::ORIGIN;
use generator::diff::Step;
use std::fmt;
use std::path::Path;
use toml_edit::{DocumentMut, Value};

/// What a release needs to know of a manifest.
#[derive(Debug)]
pub(super) struct Manifest {
    pub(super) version: Version,
    /// The commit of the docs.
    pub(super) origin: Option<String>,
}

/// A version without a pre-release part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Version([u64; 3]);

impl Manifest {
    /// # Errors
    /// Where the crate has no manifest with a version.
    pub(super) fn read(root: &Path) -> Result<Self, Failure> {
        let path = root.join("Cargo.toml");
        let text = fs_err::read_to_string(&path)?;
        let invalid = |found: &str| {
            Failure::new(format!("expected a version such as `1.2.3` in `{}`, found {found}", path.display()))
                .help("write the version of the last release there: the next one is a step from it")
        };
        let mut document = parse(&text, root)?;
        let found = version_in(&mut document).map(|value| value.as_str().unwrap_or_default().to_owned());
        let found = found.ok_or_else(|| invalid("none"))?;
        let version = Version::of(&found).ok_or_else(|| invalid(&format!("`{found}`")))?;
        let origin = text.lines().find_map(|line| line.strip_prefix(ORIGIN));
        Ok(Self { version, origin: origin.map(|commit| commit.trim_end_matches('.').to_owned()) })
    }
}

impl Version {
    fn of(text: &str) -> Option<Self> {
        let numbers: Option<Vec<u64>> = text.split('.').map(|number| number.parse().ok()).collect();
        numbers?.try_into().ok().map(Self)
    }

    /// The version after a release of this one, by Cargo's rules: before 1.0, the second number stands for the first, and
    /// the third for the other two.
    pub(super) fn stepped(self, step: Step) -> Self {
        let Self([major, minor, patch]) = self;
        Self(match (step, major) {
            (Step::Major, 1..) => [major + 1, 0, 0],
            (Step::Major, 0) => [0, minor + 1, 0],
            (Step::Minor, 1..) => [major, minor + 1, 0],
            _ => [major, minor, patch + 1],
        })
    }

    /// A manifest with this version.
    ///
    /// # Errors
    /// Where it is none.
    pub(super) fn written_into(self, manifest: &str, root: &Path) -> Result<String, Failure> {
        let mut document = parse(manifest, root)?;
        if let Some(value) = version_in(&mut document) {
            let mut new = Value::from(self.to_string());
            *new.decor_mut() = value.decor().clone();
            *value = new;
        }
        Ok(document.to_string())
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self([major, minor, patch]) = self;
        write!(f, "{major}.{minor}.{patch}")
    }
}

fn parse(text: &str, root: &Path) -> Result<DocumentMut, Failure> {
    let path = root.join("Cargo.toml");
    text.parse().map_err(|error| Failure::new(format!("`{}` is no manifest: {error}", path.display())))
}

fn version_in(document: &mut DocumentMut) -> Option<&mut Value> {
    document.get_mut("package")?.get_mut("version")?.as_value_mut()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_follows_cargo() {
        let stepped = |version: &str, step| Version::of(version).unwrap().stepped(step).to_string();
        assert_eq!(stepped("1.2.3", Step::Major), "2.0.0");
        assert_eq!(stepped("1.2.3", Step::Minor), "1.3.0");
        assert_eq!(stepped("1.2.3", Step::Patch), "1.2.4");
        assert_eq!(stepped("0.2.3", Step::Major), "0.3.0");
        assert_eq!(stepped("0.2.3", Step::Minor), "0.2.4");
        assert_eq!(stepped("0.2.3", Step::Patch), "0.2.4");
    }

    #[test]
    fn only_a_plain_version_is_stepped() {
        for text in ["1.2", "1.2.3-rc.1", "1.2.3+a", "", "a.b.c", "1.2.3.4"] {
            assert_eq!(Version::of(text), None, "{text}");
        }
    }

    #[test]
    fn a_manifest_keeps_everything_else() {
        let text = "# a\n[package]\nname = 'x' # n\nversion   =  \"0.1.0\"   # v\n\n[features]\nb = []\n";
        let written = Version([0, 2, 0]).written_into(text, Path::new("")).unwrap();
        assert_eq!(written, text.replace("0.1.0", "0.2.0"));
    }
}
