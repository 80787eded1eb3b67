//! Areas of the API as cargo features: what is compiled without them, with one, and with all.
//!
//! The pages are written here: three areas that name types of one another.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at the first thing it does not expect"
)]

#[path = "common/crates.rs"]
mod crates;

use crates::{ALL, check};
use generator::emit::{EmitOptions, Emitted, Only, complete_crate};
use generator::source::Sources;
use std::collections::{BTreeMap, BTreeSet};

/// How many types and endpoints the large areas have.
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

/// `size` types in each of two areas, one that both need, one that leads from the one to the other, and a visitor.
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
        resource("medal", "badge", &["metal|String|What it is made of."], &[]),
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
    assert_eq!((emitted.types, emitted.endpoints), (7 + 2 * size, 1 + 2 * size), "a page is no longer read");
    emitted
}

/// What is behind a gate: the lines right behind it, by the path of the file, each with the features any of which opens it.
fn gates(emitted: &Emitted) -> BTreeMap<String, BTreeSet<String>> {
    let mut gates = BTreeMap::new();
    for (path, text) in emitted.files.iter().filter(|(path, _)| path.starts_with("src/")) {
        let mut open: BTreeSet<String> = BTreeSet::new();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            if line.starts_with("#[cfg(") {
                open = line.split('"').skip(1).step_by(2).map(str::to_owned).collect();
            } else {
                gates.insert(format!("{path}: {line}"), std::mem::take(&mut open));
            }
        }
    }
    gates
}

fn features(features: &[&str]) -> BTreeSet<String> {
    features.iter().map(|feature| (*feature).to_owned()).collect()
}

#[test]
fn every_root_segment_is_a_feature() {
    let sizes = [("education", 9), ("print", 8), ("visitors", 4)];
    let sizes: BTreeMap<_, _> = sizes.into_iter().map(|(feature, size)| (feature.into(), size)).collect();
    assert_eq!(emitted(SOME).features, sizes);
    let manifest = complete_crate(&emitted(SOME), &EmitOptions::default())["Cargo.toml"].clone();
    for line in ["education = []", "print = []", "visitors = []"] {
        assert!(manifest.lines().any(|own| own == line), "{manifest}");
    }
}

#[test]
fn an_area_is_a_module_and_the_types_that_are_met_there() {
    let emitted = emitted(SOME);
    let gates = gates(&emitted);
    let root = |name: &str| &gates[&format!("src/v1/mod.rs: pub mod {name};")];
    assert_eq!(root("education"), &features(&["education"]));
    assert_eq!(root("print"), &features(&["print"]));
    let within = &emitted.files["src/v1/education.rs"];
    assert!(!within.contains("cfg("), "a gate within the same gate says nothing");
    assert!(within.contains("Needs the feature `education`."));
    let model = |path: &str| &gates[&format!("src/v1/models.rs: pub use {path};")];
    assert_eq!(model("lesson0::Lesson0"), &features(&["education"]));
    assert_eq!(model("exam::Exam"), &features(&["full"]), "an answer is an object of an address of its own");
    assert_eq!(
        model("medal::Medal"),
        &features(&["education", "visitors"]),
        "what stands in one can be derived"
    );
    assert_eq!(model("badge::Badge"), &features(&["education", "visitors"]));
    assert_eq!(model("paper::Paper"), &features(&["education", "print"]));
    assert_eq!(model("sticker::Sticker"), &features(&["full"]), "no endpoint needs it");
    assert_eq!(model("ink::Ink"), &features(&["print"]));
    let paper = &emitted.files["src/v1/models/paper.rs"];
    assert!(paper.contains("Needs one of the features `education`, `print`."), "{paper}");
}

#[test]
fn a_field_for_a_relationship_comes_with_the_type_it_leads_to() {
    let emitted = emitted(SOME);
    let gates = gates(&emitted);
    let field = |path: &str| &gates[&format!("src/v1/models/{path},")];
    assert_eq!(field("visitor.rs: pub lesson: crate::Nav<models::Lesson0>"), &features(&["education"]));
    assert_eq!(field("printer0.rs: pub lesson: crate::Nav<models::Lesson0>"), &features(&["education"]));
    assert_eq!(field("lesson1.rs: pub next: crate::Nav<models::Lesson0>"), &features(&[]), "within an area");
    let visitor = &emitted.files["src/v1/models/visitor.rs"];
    assert!(visitor.contains("\"id\", #[cfg(feature = \"education\")] \"lesson\"]"), "{visitor}");
}

/// A product below several roots is a second feature; its types come with it alone.
#[test]
fn what_an_example_sends_along_comes_with_what_it_is_sent_with() {
    let page = |body: &str| {
        let text = format!(
            "---\ntitle: \"Create sticker\"\ndescription: \"Makes one.\"\n---\n\n# Create sticker\n\nNamespace: microsoft.graph\n\n\
             Makes one.\n\n## HTTP request\n```http\nPOST /visitors/{{id}}/stickers\n```\n\n## Request body\nA \
             [sticker](../resources/sticker.md) object.\n\n## Response\n`201 Created` and a \
             [sticker](../resources/sticker.md) object.\n\n## Example\n```http\n\
             POST https://graph.microsoft.com/v1.0/visitors/1/stickers\nContent-Type: application/json\n\n{body}\n```\n"
        );
        ("v1.0/api/sticker-post.md".to_owned(), text)
    };
    let gate = |body: &str| {
        let sticker =
            resource("sticker", "", &["name|String|Its name."], &["tags|tag collection|What hangs on it."]);
        let others = pages(SOME).into_iter().filter(|(path, _)| *path != sticker.0);
        let tag = resource("tag", "", &["text|String|What it says."], &[]);
        let sources = Sources::from_tree(others.chain([sticker.clone(), tag, page(body)]));
        let emitted = generator::write(&generator::read(&sources).models, &EmitOptions::default());
        gates(&emitted)["src/v1/models.rs: pub use tag::Tag;"].clone()
    };
    assert_eq!(gate(r#"{"name": "a"}"#), features(&["full"]));
    assert_eq!(gate(r#"{"name": "a", "tags": [{"text": "new"}]}"#), features(&["visitors"]));
}

#[test]
fn a_product_below_several_roots_is_a_feature_of_its_own() {
    let mut pages = pages(1);
    pages.push(get("/visitors/{id}/onenote/notes/{note-id}", "note"));
    pages.push(resource("note", "", &["id|String|The key.", "badge|badge|What is worn."], &[]));
    let emitted =
        generator::write(&generator::read(&Sources::from_tree(pages)).models, &EmitOptions::default());
    let gates = gates(&emitted);
    assert_eq!(gates["src/v1/visitors.rs: pub mod onenote;"], features(&["onenote"]));
    assert_eq!(gates["src/v1/models.rs: pub use note::Note;"], features(&["onenote"]));
    let badge = &gates["src/v1/models.rs: pub use badge::Badge;"];
    assert_eq!(badge, &features(&["education", "onenote", "visitors"]));
    let table = &emitted.files["src/v1/endpoints.rs"];
    assert!(table.contains("#[cfg(all(feature = \"onenote\", feature = \"visitors\"))]"), "{table}");
}

/// What an endpoint needs stays where it was, whatever is documented beside it.
#[test]
fn a_page_that_is_added_gates_nothing() {
    let base = gates(&emitted(SOME));
    let added = [
        get("/shelves/{id}", "paper"),
        get("/education/{id}", "badge"),
        get("/shelves/{id}/next", "printer0"),
        get("/print/{id}/onenote/last", "lesson1"),
        resource("quiz", "lesson0", &["points|Int32|How many."], &[]),
        resource("shelf", "", &["printer|printer1|What stands on it."], &["visitor|visitor|Whose it is."]),
    ];
    let added = added.into_iter().enumerate();
    for (at, (path, text)) in
        added.map(|(at, (path, text))| (at, (path.replace("-get", &format!("-get-{at}")), text)))
    {
        let sources = Sources::from_tree(pages(SOME).into_iter().chain([(path.clone(), text)]));
        let emitted = generator::write(&generator::read(&sources).models, &EmitOptions::default());
        let head = gates(&emitted);
        for (item, gate) in
            base.iter().filter(|(item, _)| !item.contains("assert") && !item.contains("SCHEMA"))
        {
            // The gate of a field is told within that of its struct, which can have gained features.
            let Some(now) = head.get(item).filter(|_| !item.starts_with("src/v1/models/")) else { continue };
            let is_kept = now.is_empty() || !gate.is_empty() && gate.is_subset(now);
            assert!(is_kept, "{at}: {path} gates {item} with {now:?}, was {gate:?}");
        }
    }
}

/// A part of the API is a crate of its own, which says so and compiles.
#[test]
fn a_part_has_its_endpoints_and_what_they_need() {
    let only = Only::new(&["/visitors".to_owned(), "print/PRINTER1".to_owned()]);
    let options = EmitOptions { only, ..EmitOptions::default() };
    let models = generator::read(&Sources::from_tree(pages(SOME))).models;
    let emitted = generator::write(&models, &options);
    assert_eq!((emitted.types, emitted.endpoints), (6, 2));
    let files = complete_crate(&emitted, &options);
    for (path, is_there) in [
        ("src/v1/visitors.rs", true),
        ("src/v1/print/printer1.rs", true),
        ("src/v1/print/printer0.rs", false),
        ("src/v1/education.rs", false),
        ("src/v1/models/ink.rs", true),
        ("src/v1/models/medal.rs", true),
        ("src/v1/models/lesson0.rs", false),
    ] {
        assert_eq!(files.contains_key(path), is_there, "{path}");
    }
    assert!(!files["src/v1/models/visitor.rs"].contains("lesson"), "what it leads to is not there");
    assert!(!files["src/v1/examples.json"].contains("lesson"));
    assert!(files["Cargo.toml"].contains("\n# Emitted with `--only visitors,print/PRINTER1`.\n"));
    assert!(files["Cargo.toml"].contains("default = [\n    \"v1\",\n    \"print\",\n    \"visitors\",\n]"));
    check("areas_part", &files, &[ALL]);
}

#[test]
fn every_choice_of_features_compiles() {
    let files = complete_crate(&emitted(SOME), &EmitOptions::default());
    let choices = ["--features=v1", "--features=education", "--features=print", "--features=visitors", ALL];
    check("areas", &files, &choices);
}
