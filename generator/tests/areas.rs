//! Areas of the API as cargo features: what is compiled without them, with one, and with all.
//!
//! The pages are written here: two areas, and the rest of an API that they and it name one another in.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at the first thing it does not expect"
)]

#[path = "common/crates.rs"]
mod crates;

use crates::{ALL, check};
use generator::emit::{EmitOptions, Emitted, complete_crate};
use generator::source::Sources;
use std::collections::BTreeMap;

/// How many types and endpoints each area has.
const SOME: usize = 3;

/// A resource page; a row is `name|type|description`.
fn resource(name: &str, base: &str, properties: &[&str], relationships: &[&str]) -> (String, String) {
    let rows = |rows: &[&str]| rows.iter().map(|row| format!("|{row}|\n")).collect::<String>();
    let base =
        if base.is_empty() { String::new() } else { format!("Inherits from [{base}]({base}.md).\n\n") };
    let mut text = format!("---\ntitle: \"{name} resource type\"\ndescription: \"A thing.\"\n---\n\n");
    text += &format!("# {name} resource type\n\nNamespace: microsoft.graph\n\nA thing.\n\n{base}");
    text += &format!("## Properties\n|Property|Type|Description|\n|:-|:-|:-|\n{}\n", rows(properties));
    if !relationships.is_empty() {
        let rows = rows(relationships);
        text += &format!("## Relationships\n|Relationship|Type|Description|\n|:-|:-|:-|\n{rows}\n");
    }
    (format!("v1.0/resources/{name}.md"), text)
}

/// A page of an operation that reads one `resource` at `route`.
fn get(route: &str, resource: &str) -> (String, String) {
    let text = format!(
        "---\ntitle: \"Get {resource}\"\ndescription: \"Reads one.\"\n---\n\n# Get {resource}\n\n\
         Namespace: microsoft.graph\n\nReads one.\n\n## HTTP request\n```http\nGET {route}\n```\n\n\
         ## Response\nIf successful, this method returns a `200 OK` response code and a \
         [{resource}](../resources/{resource}.md) object in the response body.\n"
    );
    (format!("v1.0/api/{}-get.md", resource.to_lowercase()), text)
}

/// `size` types in each of two areas, one that both need, one that leads from the one to the other, and a visitor who is
/// in none.
fn pages(size: usize) -> Vec<(String, String)> {
    let mut pages = vec![
        get("/visitors/{id}", "visitor"),
        resource(
            "visitor",
            "",
            &["id|String|The key.", "badge|badge|What is worn."],
            &["lesson|lesson0|What is visited.", "friends|visitor collection|Who comes along."],
        ),
        resource("badge", "", &["colour|String|Its colour."], &[]),
        resource("paper", "", &["format|String|Its format."], &[]),
        resource("sticker", "", &["ink|ink|What is stuck."], &[]),
        resource("ink", "", &["colour|String|Its colour."], &[]),
        resource("exam", "lesson1", &["grade|String|What came of it."], &[]),
    ];
    for at in 0..size {
        let (lesson, printer) = (format!("lesson{at}"), format!("printer{at}"));
        pages.push(resource(
            &lesson,
            "",
            &["id|String|The key.", "badge|badge|What is worn.", "paper|paper|What is written on."],
            &[
                "next|lesson0|What follows.",
                "reward|sticker|What is earned.",
                "guests|visitor collection|Who is there.",
            ],
        ));
        pages.push(resource(
            &printer,
            "",
            &["id|String|The key.", "paper|paper|What is printed on.", "ink|ink|What is printed with."],
            &["lesson|lesson0|What it is printed for."],
        ));
        pages.push(get(&format!("/education/{lesson}/{{id}}"), &lesson));
        pages.push(get(&format!("/print/{printer}/{{id}}"), &printer));
    }
    pages
}

fn emitted(size: usize) -> Emitted {
    let sources = Sources::from_tree(pages(size));
    let emitted = generator::write(&generator::read(&sources).models, &EmitOptions::default());
    assert_eq!((emitted.types, emitted.endpoints), (6 + 2 * size, 1 + 2 * size), "a page is no longer read");
    emitted
}

/// The lines right behind a feature's gate.
fn gated<'a>(text: &'a str, feature: &str) -> Vec<&'a str> {
    let gate = format!("#[cfg(feature = \"{feature}\")]");
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    lines.windows(2).filter(|pair| pair[0] == gate).map(|pair| pair[1]).collect()
}

/// A threshold would move what is there behind a gate once a page is added.
#[test]
fn an_area_of_any_size_has_its_feature() {
    assert_eq!(emitted(2).features, BTreeMap::from([("education", 5), ("print", 4)]));
}

#[test]
fn an_area_is_a_module_and_the_types_that_nothing_else_needs() {
    let emitted = emitted(SOME);
    let files = &emitted.files;
    assert_eq!(gated(&files["src/v1/mod.rs"], "education"), ["pub mod education;"]);
    assert_eq!(gated(&files["src/v1/mod.rs"], "print"), ["pub mod print;"]);
    assert!(!files["src/v1/education.rs"].contains("cfg("), "a gate within a gate says nothing");
    assert!(files["src/v1/education.rs"].contains("Needs the feature `education`."));
    let models = &files["src/v1/models.rs"];
    let education = gated(models, "education");
    assert!(education.contains(&"pub use lesson0::Lesson0;"), "{education:?}");
    assert!(
        education.contains(&"pub use exam::Exam;"),
        "what derives from a type comes with it: {education:?}"
    );
    // A type and its file each.
    assert_eq!(education.len(), 2 * (SOME + 1));
    assert_eq!(gated(models, "print").len(), 2 * SOME);
    assert_eq!(emitted.features, BTreeMap::from([("education", 2 * SOME + 1), ("print", 2 * SOME)]));
    let endpoints = &files["src/v1/endpoints.rs"];
    assert_eq!(gated(endpoints, "education").len(), SOME);
    assert!(gated(endpoints, "print").iter().all(|line| line.starts_with("&crate::v1::print::")));
}

#[test]
fn what_two_areas_or_something_else_needs_is_always_there() {
    let files = emitted(SOME).files;
    let models = &files["src/v1/models.rs"];
    for name in ["badge::Badge", "ink::Ink", "paper::Paper", "sticker::Sticker", "visitor::Visitor"] {
        let export = format!("pub use {name};");
        assert!(models.contains(&export), "{name}");
        assert!(!gated(models, "education").contains(&export.as_str()), "{name}");
        assert!(!gated(models, "print").contains(&export.as_str()), "{name}");
    }
}

#[test]
fn a_field_that_leads_into_an_area_comes_with_it() {
    let files = emitted(SOME).files;
    let visitor = &files["src/v1/models/visitor.rs"];
    assert!(visitor.contains("\"id\", #[cfg(feature = \"education\")] \"lesson\"]"), "{visitor}");
    assert_eq!(
        gated(visitor, "education"),
        [
            "pub lesson: crate::Nav<models::Lesson0>,",
            "pub const LESSON: crate::Field<Self, crate::Nav<models::Lesson0>> = crate::Field::new(",
            "lesson: crate::Nav::new(),",
            "&self.lesson,",
            "&mut self.lesson,",
        ]
    );
    let printer = gated(&files["src/v1/models/printer0.rs"], "education");
    assert_eq!(printer[0], "pub lesson: crate::Nav<models::Lesson0>,", "from one area into another");
    assert!(gated(&files["src/v1/models/lesson1.rs"], "education").is_empty(), "within an area");
}

#[test]
fn every_choice_of_features_compiles() {
    let files = complete_crate(&emitted(SOME), &EmitOptions::default());
    check("areas", &files, &["--features=v1", "--features=education", "--features=print", ALL]);
}
