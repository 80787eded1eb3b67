//! The crate of the whole API: what this repository shows of the emitted crate is true of that one, too.
//!
//! Takes `../shared/corpus` beside the checkout, and says so where it is absent. Emits the crate of all its pages, adds the
//! example programs, the tests that run them, the everyday programs of `generated/tests/whole` and the code of the
//! README, and runs them all; then looks for every name that the documents have. That compiles for minutes, so it is run
//! by its name: `cargo test -p generator --test whole -- --ignored`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "the helpers of tests are tests")]

use generator::emit::{EmitOptions, Emitted, complete_crate, emit};
use generator::model::ApiVersion;
use generator::source::Sources;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the programs need besides the crate's own dependencies.
const MANIFEST: &str = r#"
[dev-dependencies]
futures-util = { version = "0.3", default-features = false }
oauth2 = { version = "5", default-features = false }
tokio = { version = "1", features = ["fs", "macros", "net", "rt", "time"] }
ureq = { version = "3", default-features = false, features = ["rustls"] }

[profile.dev]
debug = false
"#;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The crate of all pages beside the checkout, which not every machine has.
fn whole() -> Option<Emitted> {
    let corpus = root().join("../shared/corpus/graph-2021-07/api-reference");
    if !corpus.exists() {
        println!("skipped: no ../shared/corpus/graph-2021-07");
        return None;
    }
    let reading = generator::read(&Sources::read(&corpus, ApiVersion::V1).unwrap());
    Some(generator::write(&reading.models, &EmitOptions::default()))
}

/// Copies the Rust files of a folder of `generated`, and of those in it.
fn copy(from: &str, to: &Path) {
    for entry in fs::read_dir(root().join("generated").join(from)).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            copy(&format!("{from}/{name}"), &to.join(name));
        } else if name.ends_with(".rs") {
            fs::create_dir_all(to).unwrap();
            fs::copy(&path, to.join(name)).unwrap();
        }
    }
}

/// The code of a document, each block as a function.
fn code_of(document: &str) -> String {
    let text = fs::read_to_string(root().join(document)).unwrap();
    let blocks = text.split("\n```rust\n").skip(1).filter_map(|rest| rest.split_once("\n```"));
    let functions = blocks.enumerate().map(|(at, (code, _))| {
        format!("#[allow(unused)]\nfn block_{at}() -> Result<(), msgraph::Error> {{\n{code}\nOk(())\n}}\n")
    });
    functions.collect()
}

fn write(emitted: &Emitted, folder: &Path) {
    let _ = fs::remove_dir_all(folder);
    for (path, text) in complete_crate(emitted, &EmitOptions::default()) {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
    let manifest = manifest.replace("doctest = false", "test = false");
    fs::write(folder.join("Cargo.toml"), manifest + MANIFEST).unwrap();
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    copy("examples", &folder.join("examples"));
    copy("tests/support", &folder.join("tests/support"));
    copy("tests/whole", &folder.join("tests/programs"));
    fs::rename(folder.join("tests/programs/programs.rs"), folder.join("tests/programs/main.rs")).unwrap();
    fs::copy(root().join("generated/tests/examples.rs"), folder.join("tests/examples.rs")).unwrap();
    fs::write(folder.join("tests/readme.rs"), code_of("README.md")).unwrap();
}

#[test]
#[ignore = "compiles the crate of the whole API"]
fn programs_run_against_the_whole_crate() {
    let Some(emitted) = whole() else { return };
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let folder = target.join("whole");
    write(&emitted, &folder);
    let output = Command::new(env!("CARGO"))
        .args([
            "test",
            "--offline",
            "--no-fail-fast",
            "--features",
            "client examples full jiff uuid",
            "--target-dir",
        ])
        .arg(target.join("emitted"))
        .current_dir(&folder)
        .output()
        .unwrap();
    let said = [output.stdout, output.stderr].map(|said| String::from_utf8_lossy(&said).into_owned());
    assert!(output.status.success(), "{}", said.join("\n"));
    let passed: usize = said[0]
        .lines()
        .filter_map(|line| line.split_once("test result: ok. ")?.1.split(' ').next()?.parse::<usize>().ok())
        .sum();
    assert!(passed >= 54, "{passed} tests\n{}", said[0]);
}

/// What a line declares, and whether what follows belongs to it.
const DECLARATIONS: [(&str, bool); 12] = [
    ("fn ", false),
    ("pub fn ", false),
    ("pub async fn ", false),
    ("pub static ", false),
    ("pub const fn ", false),
    ("pub const ", false),
    ("pub mod ", false),
    ("pub use endpoints::", false),
    ("pub struct ", true),
    ("pub enum ", true),
    ("pub trait ", true),
    ("pub ", false),
];

/// The type that a line begins an implementation for.
fn implementor(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("impl")?;
    let rest = if rest.starts_with('<') { rest.split_once("> ")?.1 } else { rest.strip_prefix(' ')? };
    let rest = rest.split_once(" for ").map_or(rest, |(_, implementor)| implementor);
    let path = rest.split(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | ':'))).next()?;
    // A path of another crate is no module of this one.
    path.rsplit("::").next()
}

/// Every name that can be written in Rust, with the modules before it: `v1::users::list`, `v1::models::User::ID`.
fn names(files: &BTreeMap<String, String>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (path, text) in files {
        let Some(module) = path.strip_prefix("src/").and_then(|path| path.strip_suffix(".rs")) else {
            continue;
        };
        let module = module.trim_end_matches("/mod").replace('/', "::");
        // The file of a type is no module to write: the type is exported beside it.
        let outer = module.rsplit_once("::").map_or("", |(outer, _)| outer);
        let mut owner: Option<String> = None;
        for line in text.lines().map(str::trim_start) {
            if let Some(name) = implementor(line) {
                owner = Some(format!("{outer}::{name}"));
                continue;
            }
            let declared =
                DECLARATIONS.iter().find_map(|(word, is_owner)| Some((line.strip_prefix(word)?, *is_owner)));
            let Some((rest, is_owner)) = declared else { continue };
            let name = rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or_default();
            if is_owner {
                owner = Some(format!("{outer}::{name}"));
            }
            names.insert(match &owner {
                Some(owner) if is_owner => owner.clone(),
                Some(owner) => format!("{owner}::{name}"),
                None => format!("{module}::{name}"),
            });
        }
    }
    names
}

/// The paths in the code spans of a document: `users::messages::list` of `` `v1::users::messages::list(id)` ``.
fn paths_in(text: &str) -> BTreeSet<String> {
    let outside = text.split("\n```").step_by(2);
    let spans =
        outside.flat_map(|text| text.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>());
    let path = |span: String| {
        let end = span.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).unwrap_or(span.len());
        let path = span[..end].to_owned();
        let rest = &span[end..];
        let is_path =
            path.contains("::") && !path.ends_with(':') && (rest.is_empty() || rest.starts_with('('));
        is_path.then_some(path)
    };
    spans.filter_map(path).collect()
}

#[test]
#[ignore = "reads the pages of the whole API"]
fn every_name_of_the_documents_is_in_the_whole_crate() {
    let Some(emitted) = whole() else { return };
    let mut known = names(&complete_crate(&emitted, &EmitOptions::default()));
    // The pages of this repository have a few constructs that are younger than those beside it.
    let own = Sources::read(&root().join("docs-input"), ApiVersion::V1).unwrap();
    known.extend(names(&emit(&generator::read(&own).models, &EmitOptions::default()).files));
    let parts: BTreeSet<&str> = known.iter().flat_map(|name| name.split("::")).collect();
    let (mut missing, mut found) = (Vec::new(), 0);
    for document in ["README.md", "docs/naming.md", "generated/README.md", "generated/src/lib.rs"] {
        let text = fs::read_to_string(root().join(document)).unwrap();
        for path in paths_in(&text) {
            // A path of another crate begins with what no name of this one has.
            if !path.split("::").next().is_some_and(|first| parts.contains(first)) {
                continue;
            }
            let ending = format!("::{path}");
            if known.contains(&path) || known.iter().any(|name| name.ends_with(&ending)) {
                found += 1;
            } else {
                missing.push(format!("{document}: {path}"));
            }
        }
    }
    assert!(missing.is_empty() && found >= 20, "{found} names found, missing: {missing:?}");
}
