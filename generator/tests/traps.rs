//! Every trap of the page format: a page that springs it, and what a careful reader takes from that page.
//!
//! A folder of `tests/fixtures/traps` is a small docs tree named after its trap; `expected.txt` in it holds the model, without
//! what is empty or false, and the findings. `UPDATE_EXPECT=1 cargo test -p generator --test traps` rewrites it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "the helpers of tests are tests")]

mod common;

use common::read_soundly;
use expect_test::expect_file;
use generator::Reading;
use generator::model::ApiVersion;
use generator::source::Sources;
use serde_json::Value;
use std::fmt::Write;
use std::path::{Path, PathBuf};

#[test]
fn every_trap_is_read_as_a_careful_reader_would() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/traps");
    let traps = folders(&root);
    assert!(traps.len() > 150, "{} traps", traps.len());
    for trap in traps {
        let sources = Sources::read(&trap, ApiVersion::V1).unwrap();
        let reading = read_soundly(&sources);
        expect_file![trap.join("expected.txt")].assert_eq(&said(&sources, &reading));
    }
}

/// The folders below a folder, sorted.
fn folders(root: &Path) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = std::fs::read_dir(root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    found.sort();
    found
}

/// The models and findings as one text.
fn said(sources: &Sources, reading: &Reading) -> String {
    let mut out = String::new();
    for model in &reading.models {
        write_item(&mut out, "", "model", &bare(serde_json::to_value(model).unwrap()));
    }
    for finding in &reading.diagnostics {
        let (path, line) = (&sources.file(finding.span.file).path, sources.line(finding.span));
        let (severity, rule) = (finding.severity().name(), finding.rule.id);
        writeln!(
            out,
            "{severity}[{rule}] {path}:{line}:{}: {}",
            sources.column(finding.span),
            finding.message
        )
        .unwrap();
    }
    out
}

/// A line for the item, and below it one for each item of its lists.
fn write_item(out: &mut String, indent: &str, name: &str, item: &Value) {
    let members = item.as_object().unwrap();
    let is_list = |value: &Value| value.as_array().is_some_and(|items| items.iter().all(Value::is_object));
    let own: serde_json::Map<_, _> = members
        .iter()
        .filter(|(_, value)| !is_list(value))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    writeln!(out, "{indent}{name} {}", Value::Object(own)).unwrap();
    // An endpoint that one page documents says nothing that its operation does not.
    let is_told = |name: &str, item: &Value| name != "endpoints" || item.as_object().unwrap().len() > 3;
    for (name, value) in members.iter().filter(|(_, value)| is_list(value)) {
        for item in value.as_array().unwrap().iter().filter(|item| is_told(name, item)) {
            write_item(out, &format!("{indent}  "), name, item);
        }
    }
}

/// A value without what is empty, false or a place: what is left is what the page says.
fn bare(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let kept = members.into_iter().filter(|(name, _)| name != "source");
            let kept = kept.map(|(name, value)| (name, bare(value)));
            // That a value is never null is said, and not left out.
            Value::Object(
                kept.filter(|(name, value)| !is_blank(value) || name == "nullable" && !value.is_null())
                    .collect(),
            )
        }
        Value::Array(items) => Value::Array(items.into_iter().map(bare).collect()),
        other => other,
    }
}

fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
        _ => false,
    }
}
