//! Every rule, raised by its own example and not by its near miss.
//!
//! `fixtures/check/clean` is a small set of docs without a slip. A rule declares, beside its check, changes of these pages that make the
//! slip, and others that come near it and are right. `fixtures/check/RULE.txt` is all that is found in the set with the first, as it is
//! drawn. `UPDATE_EXPECT=1 cargo test -p generator --test check` rewrites these files.

#![allow(clippy::unwrap_used, reason = "tests")]

#[path = "common/folder.rs"]
mod folder;

use expect_test::expect_file;
use folder::texts;
use generator::diagnostic::rules::Edit;
use generator::diagnostic::{Diagnostic, render};
use generator::lint::{inline, rules};
use generator::source::{FoundFile, Refusal, Sources};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/check")
}

/// The clean pages with some edits.
fn edited(edits: &[Edit], rule: &str) -> BTreeMap<String, String> {
    let mut pages = texts(&root().join("clean"));
    for Edit { page, was, now } in edits {
        if was.is_empty() {
            let before = pages.insert((*page).to_owned(), (*now).to_owned());
            assert!(before.is_none(), "{rule}: expected a new page, found `{page}` among the clean ones");
            continue;
        }
        let text = pages.get_mut(*page).unwrap();
        assert_eq!(text.matches(was).count(), 1, "{rule}: expected this once in `{page}`:\n{was}");
        *text = text.replacen(was, now, 1);
    }
    pages
}

/// What is found in the clean pages with some edits.
fn findings(edits: &[Edit], rule: &str) -> (Sources, Vec<Diagnostic>) {
    let sources =
        Sources::from_found(edited(edits, rule).into_iter().map(|(path, text)| (path, file(&text))));
    let reading = generator::read(&sources);
    let (found, _) = inline::apply(&reading.pages, &sources, reading.all_findings(&sources));
    (sources, found)
}

/// The file that a text of an example stands for.
fn file(text: &str) -> FoundFile {
    if text.starts_with("link to ") {
        return FoundFile::Refused(Refusal::Link);
    }
    let mut parts = text.split("\\x92");
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        bytes.push(0x92);
        bytes.extend(part.as_bytes());
    }
    FoundFile::of(bytes)
}

fn drawn<'a>(sources: &Sources, found: impl IntoIterator<Item = &'a Diagnostic>) -> String {
    let drawn: Vec<String> =
        found.into_iter().map(|diagnostic| render::render(diagnostic, sources, false) + "\n").collect();
    drawn.join("\n")
}

#[test]
fn the_clean_set_has_no_slip() {
    let (sources, found) = findings(&[], "none");
    assert_eq!(drawn(&sources, &found), "");
    assert!(sources.pages(None).count() >= 8, "expected the pages of the clean set, found none");
}

#[test]
fn each_slip_is_found_and_drawn_and_what_comes_near_it_is_not() {
    let mut wrong = Vec::new();
    for rule in rules::all() {
        let (sources, found) = findings(rule.found, rule.id);
        if !found.iter().any(|diagnostic| diagnostic.rule.id == rule.id) {
            wrong.push(format!("{}: not raised by its example, only\n{}", rule.id, drawn(&sources, &found)));
        }
        expect_file![root().join(format!("{}.txt", rule.id))].assert_eq(&drawn(&sources, &found));
        let (sources, found) = findings(rule.passes, rule.id);
        let mut raised = found.iter().filter(|diagnostic| diagnostic.rule.id == rule.id).peekable();
        if raised.peek().is_some() {
            wrong.push(format!("{}: raised by its near miss\n{}", rule.id, drawn(&sources, raised)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_expectation_belongs_to_a_rule() {
    let files = std::fs::read_dir(root()).unwrap().map(|entry| entry.unwrap().path());
    let files: BTreeSet<String> = files
        .filter(|path| path.is_file())
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    let ids: BTreeSet<String> = rules::all().into_iter().map(|rule| rule.id.to_owned()).collect();
    assert_eq!(files, ids);
}

#[test]
fn the_disclaimer_of_beta_is_known_by_its_sentence() {
    let found = |note: &str| {
        let page = format!(
            "# Get gauge\n\nGets it.\n\n> {note}\n\n## HTTP request\n\n```http\nGET /gauges/{{id}}\n```\n"
        );
        let sources = Sources::from_tree([("v1.0/api/gauge-get.md".to_owned(), page)]);
        let findings = generator::read(&sources).all_findings(&sources);
        findings.iter().any(|finding| finding.rule.id == "disclaimer-version")
    };
    assert!(found("APIs under the `/beta` version in Microsoft Graph are subject to change."));
    assert!(!found("The `/beta` version of this API has more properties."));
}
