//! The emitter against files: a small model whose crate is kept as it is emitted, and hostile ones, a model and pages,
//! whose crates must compile and be documented without a warning.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test stops at the first thing it does not expect"
)]

#[path = "common/crates.rs"]
mod crates;
#[path = "emit/few_pages.rs"]
mod few_pages;
#[path = "common/folder.rs"]
mod files;

use crates::{ALL, check};
use expect_test::expect_file;
use files::texts;
use generator::emit::{EmitOptions, Emitted, complete_crate, emit};
use generator::model::{ApiVersion, Model};
use generator::source::Sources;
use std::fs;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/emit")
}

fn model(name: &str) -> Model {
    let text = fs::read_to_string(folder().join(name)).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn emitted(name: &str) -> Emitted {
    emit(&[model(name)], &EmitOptions::default())
}

/// What is emitted from pages that try to break out of wherever their text is put.
fn emitted_from_hostile_pages() -> Emitted {
    let page = |folder: &str, name: &str| {
        let text = fs::read_to_string(folder_of_pages().join(name)).unwrap();
        (format!("v1.0/{folder}/{name}"), text)
    };
    let sources = Sources::from_tree([page("api", "user-sendmail.md"), page("resources", "user.md")]);
    let emitted = generator::write(&generator::read(&sources).models, &EmitOptions::default());
    assert!(emitted.types > 0 && emitted.endpoints > 0, "the pages are no longer read");
    emitted
}

/// The crate of a product whose pages have its own ways: keys in parentheses, plurals for types, a name for the address in front of
/// each route, types of a namespace of its own and several of them on one page.
#[test]
fn pages_of_another_product_become_a_crate() {
    let sources = Sources::read(&folder().join("product_pages"), ApiVersion::V1).unwrap();
    let emitted = generator::write(&generator::read(&sources).models, &EmitOptions::default());
    let files = complete_crate(&emitted, &EmitOptions::default());
    let text = |path: &str| files.get(path).unwrap_or_else(|| panic!("no `{path}`"));
    let guests = text("src/v1/inns/guests.rs");
    assert!(
        guests.contains(
            "pub fn get(\n    inn_id: impl crate::Argument,\n    guest_id: impl crate::Argument,\n) -> crate::Get<"
        ),
        "{guests}"
    );
    assert!(
        guests.contains("pub fn list(inn_id: impl crate::Argument) -> crate::List<models::Guest>"),
        "{guests}"
    );
    let guest = text("src/v1/models/guest.rs");
    assert!(guest.contains("pub stays: crate::NavList<models::Stay>"), "{guest}");
    assert!(guest.contains("pub sort: Option<models::inn::GuestSort>"), "{guest}");
    assert!(guest.contains("pub address: Option<models::PostalAddress>"), "{guest}");
    assert!(text("src/v1/models/inn/guest_sort.rs").contains("Passing"));
    let pages = files.iter().filter(|(path, _)| path.starts_with("src/v1"));
    for (path, text) in pages {
        assert!(!text.contains("learn.microsoft.com"), "`{path}` links to pages that are not there");
    }
    check("product", &files, &[ALL]);
}

/// Of a type that no page documents nobody knows whether its values are objects; what is read on its own is one.
#[test]
fn values_of_unknown_types_are_any_json() {
    let page = |folder: &str, name: &str, text: &str| (format!("v1.0/{folder}/{name}"), text.to_owned());
    let sources = Sources::from_tree([
        page(
            "resources",
            "plant.md",
            "# plant resource type\n\n## Properties\n\n|Property|Type|Description|\n|:--|:--|:--|\n\
             |id|String|The key.|\n|shade|[shade](shade.md)|Its colour.|\n|marks|[mark](mark.md) collection|What it says.|\n\
             |bed|[bed](bed.md)|Where it is.|\n\n## Relationships\n\n|Relationship|Type|Description|\n|:--|:--|:--|\n\
             |owner|[gardener](gardener.md)|Whose it is.|\n\n## JSON representation\n\n\
             <!-- { \"blockType\": \"resource\", \"keyProperty\": \"id\", \"@odata.type\": \"microsoft.graph.plant\" } -->\n\
             ```json\n{ \"id\": \"String\", \"shade\": 7, \"marks\": [ 1 ], \"bed\": {} }\n```\n",
        ),
        page(
            "api",
            "bed-get.md",
            "# Get bed\n\n## HTTP request\n\n```http\nGET /beds/{id}\n```\n\n## Response\n\n\
             If successful, this method returns a `200 OK` response code and a [bed](../resources/bed.md) object in the response body.\n",
        ),
    ]);
    let emitted = generator::write(&generator::read(&sources).models, &EmitOptions::default());
    let plant = &emitted.files["src/v1/models/plant.rs"];
    for field in [
        "pub shade: Option<crate::Value>",
        "pub marks: Option<Vec<crate::Value>>",
        "pub bed: Option<models::Bed>",
        "pub owner: crate::Nav<models::Gardener>",
    ] {
        assert!(plant.contains(field), "{field} in {plant}");
    }
    assert!(!emitted.files.contains_key("src/v1/models/shade.rs"));
}

/// Arrays, slices and vectors, of values and of references to them.
#[test]
fn a_body_that_is_a_list_takes_any_list() {
    let mut model = model("small.json");
    model
        .operations
        .iter_mut()
        .filter_map(|operation| operation.body.as_mut())
        .for_each(|body| body.collection = true);
    let emitted = emit(std::slice::from_ref(&model), &EmitOptions::default());
    let taken = "body: impl crate::IntoValue<Vec<models::";
    assert!(emitted.files.values().any(|text| text.contains(taken)));
    assert!(!emitted.files.values().any(|text| text.contains("body: &Vec<")));
    // The program of conformance says which of them it passes.
    let calls = generator::emit::harness::table(&[model], &(0..9).collect());
    assert!(calls.contains("let body: Vec<models::"), "{calls}");
}

fn folder_of_pages() -> PathBuf {
    folder().join("hostile_pages")
}

#[test]
fn a_small_model_gives_the_kept_files() {
    let emitted = emitted("small.json");
    assert_eq!((emitted.types, emitted.enums, emitted.endpoints), (4, 2, 7));
    for (path, text) in &emitted.files {
        let kept = folder().join("small").join(path);
        fs::create_dir_all(kept.parent().unwrap()).unwrap();
        expect_file![kept].assert_eq(text);
    }
    let kept = texts(&folder().join("small")).into_keys().collect::<Vec<_>>();
    let paths: Vec<&String> = emitted.files.keys().collect();
    assert_eq!(kept.iter().collect::<Vec<_>>(), paths, "a kept file is no longer emitted");
}

#[test]
fn the_order_of_the_model_changes_nothing() {
    let mut turned = model("small.json");
    turned.types.reverse();
    turned.enums.reverse();
    turned.operations.reverse();
    turned.endpoints.reverse();
    // Endpoints name operations by their places, which are counted from the other end now.
    let turn = |place: &mut usize| *place = turned.operations.len() - 1 - *place;
    for endpoint in &mut turned.endpoints {
        turn(&mut endpoint.operation);
        endpoint.others.iter_mut().for_each(turn);
    }
    assert_eq!(emit(&[turned], &EmitOptions::default()).files, emitted("small.json").files);
}

#[test]
fn emitted_crates_compile_without_a_warning() {
    for name in ["small", "hostile"] {
        let emitted = generator::write(&[model(&format!("{name}.json"))], &EmitOptions::default());
        check(name, &complete_crate(&emitted, &EmitOptions::default()), &[ALL]);
    }
    check("hostile_pages", &complete_crate(&emitted_from_hostile_pages(), &EmitOptions::default()), &[ALL]);
    let options = EmitOptions { docs_revision: Some("0123abc".to_owned()), ..EmitOptions::default() };
    let files = complete_crate(&generator::write(&[], &options), &options);
    assert!(files["Cargo.toml"].contains("\n# Emitted from the docs at 0123abc.\n"));
    check("empty", &files, &[ALL]);
}

/// Everything in the runtime's folder is embedded: a crate that is emitted elsewhere has it all.
#[test]
fn the_runtime_is_embedded_whole() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../generated/src/runtime");
    let files = complete_crate(&generator::write(&[], &EmitOptions::default()), &EmitOptions::default());
    for file in texts(&source).into_keys() {
        assert!(files.contains_key(&format!("src/runtime/{file}")), "{file} is not embedded");
    }
}

/// The hostile model and pages try to close every literal and comment that their text stands in.
#[test]
fn text_of_a_page_is_never_code() {
    for emitted in [emitted("hostile.json"), emitted_from_hostile_pages()] {
        let mut seen = 0;
        for (path, text) in &emitted.files {
            for line in text.lines().map(str::trim_start).filter(|line| line.contains("fn injected()")) {
                let is_text =
                    line.starts_with("///") || line.contains('"') || line.starts_with("// @generated");
                assert!(is_text, "{path}: {line}");
                seen += 1;
            }
            if path.ends_with(".json") {
                assert!(serde_json::from_str::<serde_json::Value>(text).is_ok(), "{path}: {text}");
                assert!(!text.contains(generator::visible::is_hidden), "{path}");
                continue;
            }
            let file = syn::parse_file(text).unwrap();
            for item in file.items {
                assert!(!matches!(item, syn::Item::Fn(item) if item.sig.ident == "injected"), "{path}");
            }
        }
        assert!(seen > 0, "the text is no longer there");
    }
}

/// Rustdoc compiles every code block that does not say `text`: one between fences, and one that is indented. The emitter's own
/// say `no_run`, and what is in them of a page is literals.
#[test]
fn no_text_of_a_page_is_a_doctest() {
    let mut blocks = 0;
    for emitted in [emitted("small.json"), emitted("hostile.json"), emitted_from_hostile_pages()] {
        for (path, text) in &emitted.files {
            let mut fence: Option<String> = None;
            let (mut code, mut is_code) = (String::new(), false);
            for line in text.lines().filter_map(doc_line) {
                let ticks: String = line.chars().take_while(|c| *c == '`').collect();
                match &fence {
                    Some(open) if line == *open => {
                        fence = None;
                        assert!(!words(code.parse().unwrap()).contains("injected"), "{path}: {code}");
                        code.clear();
                    }
                    Some(_) if is_code => code += &format!("{}\n", line.strip_prefix("# ").unwrap_or(line)),
                    Some(_) => {}
                    // A backtick behind the marks makes it code within a line, not the head of a block.
                    None if ticks.len() >= 3 && !line[ticks.len()..].contains('`') => {
                        is_code = &line[ticks.len()..] == "no_run";
                        assert!(is_code || &line[ticks.len()..] == "text", "{path}: {line}");
                        fence = Some(ticks);
                        blocks += 1;
                    }
                    None => {
                        let is_block =
                            line.starts_with(' ') || line.starts_with('\t') || line.starts_with("~~~");
                        assert!(!is_block, "{path}: {line}");
                    }
                }
            }
            assert_eq!(fence, None, "{path}");
        }
    }
    assert!(blocks > 0, "no example is shown");
}

/// Every identifier in code, which those in literals are not.
fn words(tokens: proc_macro2::TokenStream) -> std::collections::BTreeSet<String> {
    let of = |tree: proc_macro2::TokenTree| match tree {
        proc_macro2::TokenTree::Ident(name) => [name.to_string()].into(),
        proc_macro2::TokenTree::Group(group) => words(group.stream()),
        _ => std::collections::BTreeSet::new(),
    };
    tokens.into_iter().flat_map(of).collect()
}

/// The text of a documentation comment, without the space that the emitter puts first.
fn doc_line(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let text = line.strip_prefix("///").or_else(|| line.strip_prefix("//!"))?;
    Some(text.strip_prefix(' ').unwrap_or(text))
}
