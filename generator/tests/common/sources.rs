//! The generator's own sources, for tests of what may stand in them.

#[path = "folder.rs"]
mod folder;

use std::path::Path;

/// The source files below `generator/src` with what of their text counts; those of tests alone do not.
pub(crate) fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let is_source = |path: &str| path.ends_with(".rs") && !path.ends_with("tests.rs");
    let files = folder::texts(&root).into_iter().filter(|(path, _)| is_source(path));
    files.map(|(path, text)| (path, code(&text))).collect()
}

/// A text without its tests, which stand last, and without comments.
pub(crate) fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect()
}
