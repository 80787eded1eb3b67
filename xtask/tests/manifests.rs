//! The manifests of the workspace: every dependency is used by who names it, and every version is declared once.

#![allow(clippy::unwrap_used, reason = "the helpers of tests are tests")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use toml::{Table, Value};

const MEMBERS: [&str; 4] = ["generator", "generated", "serve", "xtask"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn manifest(folder: &str) -> Table {
    std::fs::read_to_string(root().join(folder).join("Cargo.toml")).unwrap().parse().unwrap()
}

/// The dependencies of a table of a manifest, and of the same table for each target.
fn dependencies(manifest: &Table) -> BTreeSet<String> {
    let of = |table: &Table| {
        let kinds = ["dependencies", "dev-dependencies", "build-dependencies"];
        let tables = kinds.iter().filter_map(|kind| table.get(*kind).and_then(Value::as_table).cloned());
        tables.flat_map(|table| table.into_iter().map(|(name, _)| name)).collect::<Vec<_>>()
    };
    let targets = manifest.get("target").and_then(Value::as_table).cloned().unwrap_or_default();
    let of_targets = targets.values().filter_map(Value::as_table).flat_map(of);
    of(manifest).into_iter().chain(of_targets).collect()
}

/// All Rust code of a package, tests and examples too, without comments.
fn code(folder: &str) -> String {
    let mut out = String::new();
    let mut open = vec![root().join(folder)];
    while let Some(next) = open.pop() {
        for path in std::fs::read_dir(next).unwrap().map(|entry| entry.unwrap().path()) {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() && !["target", "fixtures"].contains(&name.as_str()) {
                open.push(path);
            } else if name.ends_with(".rs") {
                let text = std::fs::read_to_string(path).unwrap();
                out.extend(
                    text.lines()
                        .filter(|line| !line.trim_start().starts_with("//"))
                        .map(|line| format!("{line}\n")),
                );
            }
        }
    }
    out
}

/// True where code names the crate: as the start of a path, or by itself behind `use`.
fn names(code: &str, dependency: &str) -> bool {
    let name = dependency.replace('-', "_");
    let part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(&name).any(|(at, _)| {
        let (before, after) = (&code[..at], &code[at + name.len()..]);
        !before.ends_with(part)
            && !before.ends_with("::")
            && (after.starts_with("::") || before.ends_with("use "))
            && !after.starts_with(part)
    })
}

/// The dependencies that the list of versions says are there for their features alone.
fn for_features() -> BTreeSet<String> {
    let text = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let declared = lines.windows(2).filter(|lines| lines[0].starts_with("# Not used by name: "));
    declared.filter_map(|lines| Some(lines[1].split_once(" = ")?.0.to_owned())).collect()
}

#[test]
fn every_dependency_is_used() {
    let for_features = for_features();
    for member in MEMBERS {
        let code = code(member);
        let named = dependencies(&manifest(member)).into_iter().filter(|name| !for_features.contains(name));
        let unused: Vec<String> = named.filter(|name| !names(&code, name)).collect();
        assert_eq!(unused, [""; 0], "dependencies that `{member}` names and does not use");
    }
}

#[test]
fn every_version_of_the_workspace_is_used() {
    let root = manifest(".");
    let listed: BTreeSet<String> =
        root["workspace"]["dependencies"].as_table().unwrap().iter().map(|(name, _)| name.clone()).collect();
    let used: BTreeSet<String> = MEMBERS.iter().flat_map(|member| dependencies(&manifest(member))).collect();
    let unused: Vec<&String> = listed.difference(&used).collect();
    assert_eq!(unused, [""; 0], "versions that no member of the workspace uses");
}

#[test]
fn a_dependency_is_named_in_code() {
    for code in ["use serde::Serialize;", "use rayon;", "fn f() -> uuid::Uuid {}", "(http_body::Frame)"] {
        assert!(["serde", "rayon", "uuid", "http-body"].iter().any(|name| names(code, name)), "{code}");
    }
    for code in ["use my_serde::x;", "crate::serde::x", "serde", "let serde = 1;"] {
        assert!(!names(code, "serde"), "{code}");
    }
}
