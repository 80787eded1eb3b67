//! Every rule of the catalogue fires on a case of its own, alone; what is no change gives none.
//!
//! The cases are data: `rules.json` and `silence.json`.

use crate::shorthand::revisions;
use generator::diff::{catalogue, compare};
use serde_json::Value;
use std::collections::BTreeSet;

fn cases(text: &str) -> Vec<Value> {
    serde_json::from_str(text).expect("the cases are JSON")
}

/// The changes of a case as `rule address`, against those it expects.
fn check(case: &Value, name: &str, failures: &mut Vec<String>) {
    let (base, head) = revisions(case);
    let mut found: Vec<String> =
        compare(&base, &head).iter().map(|change| format!("{} {}", change.rule.id, change.address)).collect();
    let mut expected: Vec<String> =
        serde_json::from_value(case["expect"].clone()).expect("`expect` is a list of texts");
    found.sort();
    expected.sort();
    if found != expected {
        failures.push(format!("{name}\n  expected {expected:#?}\n  found {found:#?}"));
    }
}

#[test]
fn every_rule_fires_on_its_case() {
    let mut failures = Vec::new();
    let mut seen = BTreeSet::new();
    for case in cases(include_str!("rules.json")) {
        let rule = case["rule"].as_str().expect("a rule").to_owned();
        let fires = case["expect"].as_array().is_some_and(|list| {
            list.iter().any(|line| line.as_str().is_some_and(|line| line.starts_with(&format!("{rule} "))))
        });
        assert!(fires, "the case of `{rule}` does not expect it");
        check(&case, &rule, &mut failures);
        seen.insert(rule);
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    let missing: Vec<&str> =
        catalogue::ALL.iter().map(|rule| rule.id).filter(|id| !seen.contains(*id)).collect();
    assert!(missing.is_empty(), "rules without a case: {missing:?}");
}

#[test]
fn what_is_no_change_gives_none() {
    let mut failures = Vec::new();
    for case in cases(include_str!("silence.json")) {
        check(&case, case["why"].as_str().expect("a reason"), &mut failures);
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn a_revision_does_not_differ_from_itself() {
    for case in cases(include_str!("rules.json")) {
        let (base, head) = revisions(&case);
        assert_eq!(compare(&base, &base), [], "{}", case["rule"]);
        assert_eq!(compare(&head, &head), [], "{}", case["rule"]);
    }
}
