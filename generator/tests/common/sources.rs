//! The generator's own sources, for tests of what may stand in them.

use std::path::{Path, PathBuf};

/// The source files below `generator/src` with what of their text counts.
pub(crate) fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut open: Vec<PathBuf> = vec![root.clone()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let shown = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
                found.push((shown, code(&std::fs::read_to_string(&path).unwrap())));
            }
        }
    }
    found
}

/// A text without its tests, which stand last, and without comments.
pub(crate) fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect()
}
