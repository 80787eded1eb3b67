//! The real pages: nothing of them is lost, and none of them, cut and shuffled, makes the generator panic.
//!
//! Takes `../shared/corpus` beside the checkout; `cargo test -- --ignored` runs these tests where it is there.

#![allow(clippy::unwrap_used, clippy::panic, reason = "the helpers of tests are tests")]

mod common;

use common::read_soundly;
use generator::Reading;
use generator::ledger::ExpectedFact;
use generator::model::{ApiVersion, Model, Operation};
use generator::source::Sources;
use std::path::Path;

/// A folder of pages beside the checkout, which not every machine has.
fn corpus(folder: &str) -> Sources {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus").join(folder);
    Sources::read(&path, ApiVersion::V1).unwrap()
}

fn model(reading: &Reading, version: ApiVersion) -> &Model {
    reading.models.iter().find(|model| model.api_version == version).unwrap()
}

#[test]
#[ignore = "needs the pages of ../shared, beside the checkout"]
fn nothing_of_2021_is_lost() {
    let sources = corpus("graph-2021-07/api-reference");
    let reading = read_soundly(&sources);
    let ledger = &reading.ledger;
    assert_eq!((ledger.pages.found, ledger.pages.reported), (3341, 0), "{ledger}");
    let (rows, routes) = (ledger.of_places(ExpectedFact::Row), ledger.of_places(ExpectedFact::Route));
    assert!(rows.found >= 22_700 && rows.lost <= 101, "{ledger}");
    assert!(routes.found >= 3_745 && (routes.reported, routes.lost) == (0, 0), "{ledger}");
    assert!(
        ledger.of_places(ExpectedFact::Scope).lost <= 2 && ledger.of_places(ExpectedFact::Value).lost <= 7,
        "{ledger}"
    );
    let model = model(&reading, ApiVersion::V1);
    let documented = model.types.iter().filter(|found| !found.placeholder).count();
    assert!(
        documented >= 1_000 && model.enums.len() >= 317,
        "{documented} types, {} enums",
        model.enums.len()
    );
    assert!(model.operations.len() >= 2_095, "{} operations", model.operations.len());
}

#[test]
#[ignore = "needs the pages of ../shared, beside the checkout"]
fn nothing_of_the_modern_pages_is_lost() {
    let sources = corpus("graph-modern/api-reference");
    let reading = read_soundly(&sources);
    let ledger = &reading.ledger;
    assert_eq!((ledger.pages.found, ledger.pages.reported), (59, 0), "{ledger}");
    let (rows, routes) = (ledger.of_places(ExpectedFact::Row), ledger.of_places(ExpectedFact::Route));
    assert!(rows.found >= 337 && routes.found >= 58 && routes.lost == 0, "{ledger}");
    let blank = |operation: &&Operation| operation.permissions.is_empty();
    let without = reading.models.iter().flat_map(|model| &model.operations).filter(blank);
    // The copy lacks some of the includes that hold permissions; their absence is reported.
    let reported = |file: &str| {
        let missing = reading.diagnostics.iter().filter(|finding| finding.rule.id == "include-missing");
        missing.into_iter().any(|finding| *sources.file(finding.span.file).path == *file)
    };
    let lost: Vec<&str> = without.map(|found| &*found.source.file).filter(|file| !reported(file)).collect();
    assert_eq!(lost, [""; 0], "operations whose permissions are lost in silence");
}

/// Every 37th page, cut and shuffled in a few ways: no panic, and no place outside the text.
#[test]
#[ignore = "needs the pages of ../shared, beside the checkout"]
fn a_damaged_page_is_read() {
    for folder in ["graph-2021-07/api-reference", "graph-modern/api-reference"] {
        let sources = corpus(folder);
        for id in sources.pages(None).step_by(37) {
            let file = sources.file(id);
            for text in damaged(&file.text) {
                read_soundly(&Sources::from_texts([(file.path.to_string(), text, file.version, file.role)]));
            }
        }
    }
}

/// The text cut at several places, and without, with a second and with a reversed run of its lines.
fn damaged(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let mut out = Vec::new();
    for part in 1..8 {
        let cut = (text.len() * part / 8..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap();
        out.extend([text[..cut].to_owned(), text[cut..].to_owned()]);
        let at = lines.len() * part / 8;
        let end = (at + part).min(lines.len());
        let (before, run, after) = (lines[..at].concat(), &lines[at..end], lines[end..].concat());
        let reversed: String = run.iter().rev().copied().collect();
        out.extend([format!("{before}{after}"), format!("{before}{0}{0}{after}", run.concat())]);
        out.push(format!("{before}{reversed}{after}"));
    }
    out
}
