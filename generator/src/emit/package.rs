//! The rest of a complete crate: its manifest, its root and its runtime.
//!
//! The runtime is written by hand in the `generated` folder and embedded here as it is, so that a crate emitted
//! elsewhere is the same one.

use super::{EmitOptions, Emitted};
use std::collections::BTreeMap;

macro_rules! embedded {
    ($($path:literal),* $(,)?) => {
        &[$(($path, include_str!(concat!("../../../generated/", $path)))),*]
    };
}

/// The files that are written by hand, as they stand in the `generated` folder.
const EMBEDDED: &[(&str, &str)] = embedded![
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "src/lib.rs",
    "src/client.rs",
    "src/client/azure.rs",
    "src/client/builder.rs",
    "src/client/credentials.rs",
    "src/client/download.rs",
    "src/client/exchange.rs",
    "src/client/mock.rs",
    "src/client/mock/examples.rs",
    "src/client/pages.rs",
    "src/client/retry.rs",
    "src/client/token.rs",
    "src/client/trace.rs",
    "src/client/transport.rs",
    "src/client/upload.rs",
    "src/runtime.rs",
    "src/runtime/argument.rs",
    "src/runtime/batch.rs",
    "src/runtime/batch/answers.rs",
    "src/runtime/batch/step.rs",
    "src/runtime/batch/tests.rs",
    "src/runtime/cloud.rs",
    "src/runtime/endpoint.rs",
    "src/runtime/enumeration.rs",
    "src/runtime/error.rs",
    "src/runtime/error/graph.rs",
    "src/runtime/extra.rs",
    "src/runtime/field.rs",
    "src/runtime/hierarchy.rs",
    "src/runtime/json.rs",
    "src/runtime/json/plain.rs",
    "src/runtime/link.rs",
    "src/runtime/nav.rs",
    "src/runtime/object.rs",
    "src/runtime/object/changes.rs",
    "src/runtime/object/fields.rs",
    "src/runtime/odata.rs",
    "src/runtime/operation.rs",
    "src/runtime/path.rs",
    "src/runtime/reader.rs",
    "src/runtime/reader/mend.rs",
    "src/runtime/request.rs",
    "src/runtime/request/export.rs",
    "src/runtime/request/open.rs",
    "src/runtime/request/options.rs",
    "src/runtime/request/parts.rs",
    "src/runtime/request/prefer.rs",
    "src/runtime/response.rs",
    "src/runtime/response/page.rs",
    "src/runtime/response/reply.rs",
    "src/runtime/tests.rs",
    "src/runtime/tests/exchange.rs",
    "src/runtime/text.rs",
    "src/runtime/traits.rs",
    "src/runtime/upload.rs",
    "src/runtime/value.rs",
    "src/runtime/value/lists.rs",
    "src/runtime/value/others.rs",
];

/// Lines that the manifest takes from the workspace, and what stands for them in a crate of its own.
const WORKSPACE_LINES: [(&str, &str); 5] = [
    ("version.workspace = true", "version = \"0.1.0\""),
    ("edition.workspace = true", "edition = \"2024\""),
    ("license.workspace = true", "license = \"MIT OR Apache-2.0\""),
    ("[lints]", ""),
    ("workspace = true", ""),
];

/// Tables of the manifest about files that stay in the `generated` folder: they use what other pages may not have.
const TARGETS: [&str; 3] = ["[[example]]", "[[test]]", "[dev-dependencies]"];

/// All files of a crate that builds on its own.
pub fn complete_crate(emitted: &Emitted, options: &EmitOptions) -> BTreeMap<String, String> {
    let mut files = emitted.files.clone();
    let areas = |text: &str| with_areas(text, emitted, options);
    for &(path, text) in EMBEDDED {
        let text = if path == "Cargo.toml" { manifest(&areas(text), options) } else { text.to_owned() };
        files.insert(path.to_owned(), text);
    }
    files
}

/// What people try first, by the names of the areas. A name that the pages do not have is left out; how large an area is has no say in it,
/// so that no page that is added or goes turns a feature off.
const DEFAULT: [&str; 8] = ["chats", "drives", "groups", "me", "search", "sites", "subscriptions", "users"];

/// The lines of the manifest between which the areas stand.
const AREAS: [&str; 2] = [
    "# Areas: emitted from the pages by `cargo xtask regen`, up to the line that ends them.",
    "# End of the areas.",
];

/// A manifest with the features of the emitted areas; the same text where it has no place for them.
pub fn with_areas(text: &str, emitted: &Emitted, options: &EmitOptions) -> String {
    let (Some((before, rest)), [_, end]) = (text.split_once(AREAS[0]), AREAS) else { return text.to_owned() };
    let Some((_, after)) = rest.split_once(end) else { return text.to_owned() };
    let list = |names: &[&str]| names.iter().map(|name| format!("    \"{name}\",\n")).collect::<String>();
    let areas: Vec<&str> = emitted.features.keys().map(|name| &**name).collect();
    // Who chose a part wants all of it.
    let is_default = |name: &&str| !options.only.is_all() || DEFAULT.contains(name);
    let default = areas.iter().copied().filter(is_default);
    let default = list(&std::iter::once("v1").chain(default).collect::<Vec<_>>());
    let features: String = areas.iter().map(|area| format!("{area} = []\n")).collect();
    format!(
        "{before}{}\n# The stable version, and the areas that people try first.\ndefault = [\n{default}]\n\
         # All areas.\nfull = [\n{}]\n{features}{end}{after}",
        AREAS[0],
        list(&areas),
    )
}

fn manifest(text: &str, options: &EmitOptions) -> String {
    let own = |line| WORKSPACE_LINES.iter().find(|(inherited, _)| *inherited == line).map(|(_, own)| *own);
    let mut is_target = false;
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines() {
        if line.starts_with('[') {
            is_target = TARGETS.contains(&line);
        }
        if !is_target {
            lines.push(own(line).unwrap_or(line));
        }
    }
    let revision = options.docs_revision.as_deref().filter(|revision| is_revision(revision));
    let origin =
        revision.map(|revision| format!("# Emitted from the docs at {revision}.\n")).unwrap_or_default();
    let origin = match options.only.is_all() {
        true => origin,
        false => format!("# Emitted with `--only {}`.\n{origin}", options.only),
    };
    // A workspace of its own, so that it builds inside another one's folders too. The front page's examples
    // use endpoints that other pages may not have. The mark tells a later run that it may write here.
    let mark = "# @generated by `cargo xtask regen`";
    let manifest = lines.join("\n");
    format!("{mark}\n{origin}{}\n\n[lib]\ndoctest = false\n\n[workspace]\n", manifest.trim_end())
}

/// A commit or tag: nothing that could end a comment.
fn is_revision(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "-_./".contains(c))
}

#[cfg(test)]
mod tests {
    use super::{AREAS, EMBEDDED, with_areas};
    use crate::emit::{EmitOptions, Emitted};

    #[test]
    fn a_manifest_has_the_areas_of_the_pages() {
        let features = [("me".into(), 3), ("print".into(), 9000)].into();
        let emitted = Emitted { features, ..Emitted::default() };
        let text = format!("[features]\n{}\ndefault = []\n{}\njiff = []\n", AREAS[0], AREAS[1]);
        let expected = format!(
            "[features]\n{}\n# The stable version, and the areas that people try first.\n\
             default = [\n    \"v1\",\n    \"me\",\n]\n\
             # All areas.\nfull = [\n    \"me\",\n    \"print\",\n]\nme = []\nprint = []\n{}\njiff = []\n",
            AREAS[0], AREAS[1]
        );
        let with_areas = |text: &str| with_areas(text, &emitted, &EmitOptions::default());
        assert_eq!(with_areas(&text), expected);
        assert_eq!(with_areas(&expected), expected);
    }

    #[test]
    fn the_manifest_has_a_place_for_areas() {
        let manifest = EMBEDDED.iter().find(|(path, _)| *path == "Cargo.toml").map(|(_, text)| *text);
        assert!(manifest.is_some_and(|text| AREAS.iter().all(|mark| text.contains(mark))));
    }
}
