//! Every case from pages to changes: the exact list, and the verdict above it.

use crate::case::{self, Case};
use expect_test::ExpectFile;
use generator::diff::{Accepted, Change, Levels, Report, Revision, catalogue, compare};
use generator::model::Source;
use generator::source::Sources;
use std::collections::BTreeSet;
use std::fmt::Write;

/// Rules that need something else than pages: see `rules.json`.
const NOT_OF_PAGES: [&str; 1] = ["operation-kind-changed"];

pub(crate) fn revisions(case: &Case) -> (Revision, Revision) {
    let sources = |pages: &case::Pages| Sources::from_tree(pages.clone());
    Revision::pair(("base", sources(&case.base)), ("head", sources(&case.head)))
}

/// The report as a case file has it.
fn listing(report: &Report) -> String {
    let mut out = format!("{}\n", report.verdict());
    for (level, entry) in report.entries() {
        let change = &entry.change;
        let (rule, address) = (change.rule.id, &change.address);
        let _ = write!(
            out,
            "\n{level} {} {rule} {address}\n    {}: {}\n",
            change.step,
            places(change),
            change.message
        );
        let quoted = |mark: char, text: &Option<String>| -> String {
            let lines = text.iter().flat_map(|text| text.lines());
            lines.map(|line| format!("    {mark} {line}\n")).collect()
        };
        out.push_str(&quoted('-', &change.before));
        out.push_str(&quoted('+', &change.after));
        for member in &change.folded {
            let _ = writeln!(out, "      {member}");
        }
        if let Some(hint) = &change.hint {
            let _ = writeln!(out, "    ~ {hint}");
        }
    }
    out
}

fn places(change: &Change) -> String {
    let place = |source: &Option<Source>| {
        source.as_ref().map_or("-".to_owned(), |source| format!("{}:{}", source.file, source.line))
    };
    let (base, head) = (place(&change.base), place(&change.head));
    if base == head { base } else { format!("{base} -> {head}") }
}

#[test]
fn every_case_gives_exactly_its_changes() {
    for case in case::all() {
        let (base, head) = revisions(&case);
        let changes = compare(&base, &head);
        let report = Report::new(&base, &head, changes, &Levels::default(), &Accepted::default());
        let text = format!("{}\n\n=== changes\n{}", case.given, listing(&report));
        ExpectFile { path: case.path.clone(), position: "a case" }.assert_eq(&text);
    }
}

/// The first change of a case named after a rule is of that rule.
#[test]
fn every_rule_has_a_case_of_its_name() {
    let mut seen = BTreeSet::new();
    for case in case::all() {
        let name = case.name.split("--").next().unwrap_or_default();
        let Some(rule) = catalogue::ChangeRule::find(name) else {
            assert!(case.name.starts_with("trap--"), "{}: neither a rule nor a trap", case.name);
            continue;
        };
        let (base, head) = revisions(&case);
        let fires = compare(&base, &head).iter().any(|change| change.rule == rule);
        assert!(fires, "{}: `{}` does not fire", case.name, rule.id);
        seen.insert(rule.id);
    }
    let missing: Vec<&str> = catalogue::ALL
        .iter()
        .map(|rule| rule.id)
        .filter(|id| !seen.contains(id) && !NOT_OF_PAGES.contains(id))
        .collect();
    assert!(missing.is_empty(), "rules without a case: {missing:?}");
}

#[test]
fn pages_that_are_the_same_say_the_same() {
    for case in case::all() {
        let sources = || Sources::from_tree(case.head.clone());
        let (one, two) = Revision::pair(("one", sources()), ("two", sources()));
        assert_eq!(compare(&one, &two), [], "{}", case.name);
        let alone = Revision::of_sources("alone", &sources());
        assert_eq!(alone.models, one.models, "{}", case.name);
        assert_eq!(alone.models, two.models, "{}", case.name);
    }
}
