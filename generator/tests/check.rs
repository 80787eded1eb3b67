//! Every rule, raised by a page that has its slip and by none that has not.
//!
//! `fixtures/check/clean` is a small set of docs without a slip. Beside it stands a folder for each rule: `bad` holds the pages of that set
//! in which the slip was made (with others that it needs), `good` those that come near it and are right, and
//! `expected.txt` all that is found in the set with the pages of `bad` in it, as it is drawn.
//! `UPDATE_EXPECT=1 cargo test -p generator --test check` rewrites the expectations.

#![allow(clippy::unwrap_used, reason = "tests")]

use expect_test::expect_file;
use generator::diagnostic::{Diagnostic, render, rules};
use generator::source::Sources;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/check")
}

/// The texts below a folder, by their paths in it.
fn texts(folder: &Path) -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(next) = open.pop() {
        let Ok(entries) = std::fs::read_dir(&next) else { continue };
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                open.push(path);
            } else {
                let relative = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
                out.insert(relative, std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    out
}

/// What is found in the clean set with the pages of `folder` in it.
fn findings(folder: Option<&Path>) -> (Sources, Vec<Diagnostic>) {
    let mut pages = texts(&root().join("clean"));
    pages.extend(folder.map(texts).unwrap_or_default());
    let sources = Sources::from_tree(pages);
    let found = generator::read(&sources).all_findings(&sources);
    (sources, found)
}

fn drawn(sources: &Sources, found: &[Diagnostic]) -> String {
    let drawn: Vec<String> =
        found.iter().map(|diagnostic| render::render(diagnostic, sources, false) + "\n").collect();
    drawn.join("\n")
}

/// The rules that have a folder.
fn folders() -> Vec<String> {
    let entries = std::fs::read_dir(root()).unwrap().map(|entry| entry.unwrap());
    let mut names: Vec<String> = entries.map(|entry| entry.file_name().into_string().unwrap()).collect();
    names.retain(|name| name != "clean");
    names.sort();
    names
}

#[test]
fn the_clean_set_has_no_slip() {
    let (sources, found) = findings(None);
    assert_eq!(drawn(&sources, &found), "");
    assert!(sources.pages(None).count() >= 6, "expected the pages of the clean set, found none");
}

#[test]
fn each_slip_is_found_and_drawn() {
    for name in folders() {
        let (sources, found) = findings(Some(&root().join(&name).join("bad")));
        assert!(
            found.iter().any(|diagnostic| diagnostic.rule.id == name),
            "expected `{name}` to be raised by `{name}/bad`, found only\n{}",
            drawn(&sources, &found)
        );
        expect_file![root().join(&name).join("expected.txt")].assert_eq(&drawn(&sources, &found));
    }
}

#[test]
fn what_comes_near_a_slip_is_not_found() {
    let mut checked = 0;
    for name in folders() {
        let good = root().join(&name).join("good");
        if !good.exists() {
            continue;
        }
        let (sources, found) = findings(Some(&good));
        let wrong: Vec<Diagnostic> = found.into_iter().filter(|found| found.rule.id == name).collect();
        assert!(
            wrong.is_empty(),
            "expected no `{name}` in `{name}/good`, found\n{}",
            drawn(&sources, &wrong)
        );
        checked += 1;
    }
    assert!(checked > 10);
}

#[test]
fn every_rule_has_a_fixture() {
    let folders = folders();
    let without: Vec<&str> = rules::ALL
        .iter()
        .map(|rule| rule.id)
        .filter(|id| !folders.iter().any(|folder| folder == id))
        .collect();
    assert!(without.is_empty(), "expected a folder for each rule, found none for {without:?}");
    let strange: Vec<&String> = folders.iter().filter(|folder| rules::Rule::find(folder).is_none()).collect();
    assert!(strange.is_empty(), "expected folders of rules alone, found {strange:?}");
}

#[test]
fn rule_ids_are_unique_and_well_formed() {
    let mut ids: Vec<&str> = rules::ALL.iter().map(|rule| rule.id).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "two rules have one id");
    assert!(ids.iter().all(|id| id.chars().all(|c| c.is_ascii_lowercase() || c == '-')));
}
