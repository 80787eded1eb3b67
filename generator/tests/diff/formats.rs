//! Every format of one report against its golden file, and the promises that formats make of any report.

use crate::schema;
use crate::shorthand::revisions;
use expect_test::expect_file;
use generator::diff::{Accepted, Level, Levels, Report, compare, format};
use generator::model::{ApiVersion, Model};
use serde_json::{Value, json};

const ACCEPTED: &str = r#"
[[accept]]
rule = "property-removed"
address = "v1.0/type/printer/property/isShared"
reason = "announced in March"

[[accept]]
fingerprint = "0000000000000000"
reason = "was never there"
"#;

fn report(case: &Value, accepted: &str) -> Report {
    let (base, head) = revisions(case);
    let changes = compare(&base, &head);
    let accepted = Accepted::parse(accepted).expect("an accept file");
    Report::new(&base, &head, changes, &Levels::default(), &accepted)
}

pub(crate) fn example() -> Report {
    let case: Value = serde_json::from_str(include_str!("report/case.json")).expect("a case");
    let mut report = report(&case, ACCEPTED);
    report.base.url = Some("https://example.com/docs/blob/1111/".to_owned());
    report.head.url = Some("https://example.com/docs/blob/2222/".to_owned());
    report
}

/// A report of `count` changes that are all different.
fn large(count: usize) -> Report {
    let text = "long ".repeat(40);
    // Each on a type of its own: what changes on one type reads as one.
    let types = |word: &str, has_row: bool| -> Value {
        let one = |at: usize| {
            let described = json!({"name": format!("p{at}"), "description": format!("{word} {at} {text}")});
            let row = has_row.then(|| json!(format!("gone{at}: Int32")));
            let properties: Vec<Value> = row.into_iter().chain([described]).collect();
            (format!("type t{at}"), json!({"properties": properties}))
        };
        Value::Object((0..count).map(one).collect())
    };
    report(&json!({"base": types("old", true), "head": types("new", false)}), "")
}

#[test]
fn every_format_of_one_report() {
    let report = example();
    expect_file!["report/report.txt"].assert_eq(&format::text(&report, false));
    expect_file!["report/report.md"].assert_eq(&format::markdown(&report));
    expect_file!["report/report.json"].assert_eq(&format::json(&report));
    expect_file!["report/report.github.txt"].assert_eq(&format::github(&report));
    expect_file!["report/report.html"].assert_eq(&format::html(&report));
    expect_file!["report/report.changelog.md"].assert_eq(&format::changelog(&report));
}

#[test]
fn a_changelog_folds_like_changes_and_tells_what_breaks_first() {
    let case = json!({
        "base": {
            "type a": {"properties": ["x: String", "y: String", "z: Int32"]},
        },
        "head": {
            "type a": {"properties": ["x: Int32", "y: Int32", "z: Int32", "v: String", "w: String"]},
            "type b": {"properties": ["x: String"]},
        },
    });
    expect_file!["report/folded.changelog.md"].assert_eq(&format::changelog(&report(&case, "")));
}

#[test]
fn a_changelog_tells_each_item_once_and_what_has_to_be_given() {
    let margins = ["top: Int32", "left: Int32", "right: Int32", "bottom: Int32", "inner: Int32"];
    let needed = json!({"name": "reason", "type": "Edm.String", "required": true});
    let case = json!({
        "base": {
            "type margin": {"properties": margins, "description": "How wide it is."},
            "type job": {"properties": ["margin: margin", "id: String"]},
        },
        "head": {
            "type pageMargin": {"properties": margins, "description": "How wide each is."},
            "type job": {"properties": ["margin: pageMargin", "id: String", needed]},
        },
    });
    expect_file!["report/renamed.changelog.md"].assert_eq(&format::changelog(&report(&case, "")));
}

#[test]
fn hidden_changes_count_in_the_verdict() {
    let mut report = example();
    let step = report.step();
    report.hide_below(Level::Breaking);
    assert!(report.entries().all(|(level, _)| level == Level::Breaking));
    assert_eq!(report.step(), step);
    assert!(report.verdict().contains("2 breaking (1 accepted), 9 not shown; "), "{}", report.verdict());
    assert!(format::changelog(&report).starts_with("### Removed\n\n- **Breaking:** "));
}

#[test]
fn the_json_keeps_to_its_schema() {
    let schema: Value =
        serde_json::from_str(include_str!("../../../docs/diff.schema.json")).expect("the schema is JSON");
    for report in [example(), large(20)] {
        let document: Value = serde_json::from_str(&format::json(&report)).expect("the report is JSON");
        assert_eq!(schema::errors(&schema, &document), [""; 0]);
    }
    let wrong = json!({"format": 1, "changes": []});
    assert!(!schema::errors(&schema, &wrong).is_empty(), "the schema must refuse what is no report");
}

#[test]
fn a_comment_never_grows_over_its_limit_and_counts_what_was_cut() {
    let report = large(2000);
    let comment = format::markdown(&report);
    assert!(comment.len() <= format::LIMIT, "{}", comment.len());
    assert!(comment.len() > format::LIMIT / 2, "{}", comment.len());
    assert!(comment.contains("2000 breaking"), "the verdict counts everything");
    assert!(comment.contains("Docs only: 2000 (none shown here)"), "and so does each heading");
    let shown = comment.matches("\n- **").count() + usize::from(comment.starts_with("- **"));
    let total = report.entries().count();
    assert!(comment.contains(&format!("_{} changes left out", total - shown)), "{shown} of {total}");
    assert_eq!(comment.matches("<details>").count(), comment.matches("</details>").count());
}

#[test]
fn annotations_keep_to_ten_of_each_kind() {
    let text = format::github(&large(100));
    let of = |kind: &str| text.lines().filter(|line| line.starts_with(kind)).count();
    assert_eq!((of("::error "), of("::notice ")), (10, 10));
    assert!(text.contains("180 changes not annotated"), "{text}");
}

#[test]
fn accepted_changes_do_not_fail_and_still_count() {
    let case = json!({
        "base": {"type printer": {"properties": ["isShared: Boolean"]}},
        "head": {"type printer": {}},
    });
    assert!(report(&case, "").fails(Level::Breaking));
    let accepted = report(&case, ACCEPTED);
    assert!(!accepted.fails(Level::Docs));
    assert_eq!(accepted.verdict(), "1 breaking (1 accepted); the generated crate needs a major version");
    assert_eq!(accepted.unused_accepts, ["0000000000000000"]);
}

#[test]
fn identical_changes_are_one_group() {
    let report = example();
    let group = report.groups.iter().find(|group| group.changes.len() > 1).expect("a group");
    assert_eq!(group.changes.len(), 3);
    assert!(group.changes.iter().all(|entry| entry.change.rule.id == "permission-added"));
}

#[test]
fn one_change_of_both_versions_is_one_group_with_both_places() {
    let case = json!({
        "base": {"type printer": {"properties": ["id: String", "isShared: Boolean"]}},
        "head": {"type printer": {"properties": ["id: String"]}},
    });
    let (mut base, mut head) = revisions(&case);
    for revision in [&mut base, &mut head] {
        let beta = Model { api_version: ApiVersion::Beta, ..revision.models[0].clone() };
        revision.models.push(beta);
    }
    let changes = compare(&base, &head);
    let report = Report::new(&base, &head, changes, &Levels::default(), &Accepted::default());
    assert_eq!((report.groups.len(), report.groups[0].changes.len()), (1, 2));
    let text = format::text(&report, false);
    for version in ["v1.0", "beta"] {
        assert!(text.contains(&format!("{version}/type/printer/property/isShared")), "{text}");
    }
}
