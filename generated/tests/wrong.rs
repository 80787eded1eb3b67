//! Programs that a user would write and that are wrong: the compiler says what to write instead.
//!
//! Each file of `wrong` is one program, and its lines `//~ ..` are what the compiler has to say of it, line breaks aside.
//! It is compiled by `cargo check` without the network, as a program of a package that depends on this crate.

#![cfg(all(feature = "client", feature = "full", feature = "v1"))]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "the helpers of tests are tests")]

use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const MANIFEST: &str = r#"
[package]
name = "wrong"
edition = "2024"

[dependencies]
http = "1"
msgraph = { path = "ROOT", features = ["client"] }

[workspace]
"#;

/// The programs by their names.
fn programs() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wrong");
    let files = fs::read_dir(folder).expect("the programs").map(|entry| entry.expect("a file").path());
    let named = |path: PathBuf| {
        (path.file_stem().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap())
    };
    files.map(named).collect()
}

/// What the compiler says of each program, with one space for all white space.
fn said(programs: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let root = target.join("wrong");
    let _ = fs::remove_dir_all(&root);
    fs::create_dir_all(root.join("src/bin")).unwrap();
    fs::write(root.join("Cargo.toml"), MANIFEST.replace("ROOT", env!("CARGO_MANIFEST_DIR"))).unwrap();
    fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock"), root.join("Cargo.lock")).unwrap();
    for (name, text) in programs {
        fs::write(root.join(format!("src/bin/{name}.rs")), text).unwrap();
    }
    let output = Command::new(env!("CARGO"))
        .args(["check", "--bins", "--keep-going", "--offline", "--message-format=json", "--target-dir"])
        .arg(target.join("emitted"))
        .current_dir(&root)
        .output()
        .unwrap();
    let mut said = BTreeMap::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let message: Value = serde_json::from_str(line).unwrap();
        let (program, text) = (&message["target"]["name"], &message["message"]["rendered"]);
        if let (Some(program), Some(text)) = (program.as_str(), text.as_str()) {
            let said: &mut String = said.entry(program.to_owned()).or_default();
            said.extend(text.split_whitespace().flat_map(|word| [word, " "]));
        }
    }
    assert!(!said.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    said
}

#[test]
fn the_compiler_says_what_to_write() {
    let programs = programs();
    let said = said(&programs);
    let mut failures = Vec::new();
    for (name, text) in &programs {
        let said = said.get(name).map_or("", String::as_str);
        let expected: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("//~ ")).collect();
        assert!(!expected.is_empty(), "{name} expects nothing");
        let missing = expected.into_iter().filter(|expected| !said.contains(expected));
        failures.extend(missing.map(|expected| format!("{name}: expected `{expected}`, found\n{said}\n")));
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
