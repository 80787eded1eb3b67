//! The rest of a complete crate: its manifest, its root and its runtime.
//!
//! The runtime is written by hand in the `generated` folder and embedded here as it is, so that a crate emitted
//! elsewhere is the same one.

use super::{EmitOptions, Emitted};
use std::collections::BTreeMap;

macro_rules! embedded {
    ($($path:literal),* $(,)?) => {
        [$(($path, include_str!(concat!("../../../generated/", $path)))),*]
    };
}

/// The files that are written by hand, as they stand in the `generated` folder.
const EMBEDDED: [(&str, &str); 16] = embedded![
    "src/lib.rs",
    "src/runtime.rs",
    "src/runtime/endpoint.rs",
    "src/runtime/enumeration.rs",
    "src/runtime/error.rs",
    "src/runtime/extra.rs",
    "src/runtime/field.rs",
    "src/runtime/hierarchy.rs",
    "src/runtime/json.rs",
    "src/runtime/nav.rs",
    "src/runtime/object.rs",
    "src/runtime/path.rs",
    "src/runtime/request.rs",
    "src/runtime/response.rs",
    "src/runtime/text.rs",
    "Cargo.toml",
];

/// Lines that the manifest takes from the workspace, and what stands for them in a crate of its own.
const WORKSPACE_LINES: [(&str, &str); 6] = [
    ("version.workspace = true", "version = \"0.1.0\""),
    ("edition.workspace = true", "edition = \"2024\""),
    ("rust-version.workspace = true", "rust-version = \"1.88\""),
    ("license.workspace = true", "license = \"MIT OR Apache-2.0\""),
    ("[lints]", ""),
    ("workspace = true", ""),
];

/// All files of a crate that builds on its own.
pub fn complete_crate(emitted: &Emitted, options: &EmitOptions) -> BTreeMap<String, String> {
    let mut files = emitted.files.clone();
    for (path, text) in EMBEDDED {
        let text = if path == "Cargo.toml" { manifest(text, options) } else { text.to_owned() };
        files.insert(path.to_owned(), text);
    }
    files
}

fn manifest(text: &str, options: &EmitOptions) -> String {
    let own = |line| WORKSPACE_LINES.iter().find(|(inherited, _)| *inherited == line).map(|(_, own)| *own);
    let lines: Vec<&str> = without_tests(text).map(|line| own(line).unwrap_or(line)).collect();
    let revision = options.docs_revision.as_deref().filter(|revision| is_revision(revision));
    let origin =
        revision.map(|revision| format!("# Emitted from the docs at {revision}.\n")).unwrap_or_default();
    // A workspace of its own, so that it builds inside another one's folders too.
    format!("{origin}{}\n\n[workspace]\n", lines.join("\n").trim_end())
}

/// The manifest without what only the tests of this repository need.
fn without_tests(text: &str) -> impl Iterator<Item = &str> {
    let mut is_kept = true;
    text.lines().filter(move |line| {
        if line.starts_with('[') {
            is_kept = *line != "[dev-dependencies]";
        }
        is_kept
    })
}

/// A commit or tag: nothing that could end a comment.
fn is_revision(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "-_./".contains(c))
}
