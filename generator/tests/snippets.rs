//! The code of examples: what a person would write, and nothing of a page but literals.

#![allow(clippy::unwrap_used, clippy::panic, clippy::disallowed_methods, reason = "tests")]

use generator::emit::{EmitOptions, emit};
use generator::source::Sources;
use proc_macro2::{TokenStream, TokenTree};
use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use std::collections::BTreeSet;

const RESOURCE: &str = r#"---
title: "lamp resource type"
doc_type: resourcePageType
---

# lamp resource type

Namespace: microsoft.graph

## Properties

| Property | Type | Description |
|:--|:--|:--|
| id | String | Key. |
| label | String | Label. |
| lit | Boolean | On. |
| watts | Int32 | Watts. |
| switchedAt | DateTimeOffset | When. |
"#;

/// A page whose example has this body and this query.
fn page(query: &str, body: &str) -> String {
    format!(
        r#"---
title: "Create lamp"
doc_type: apiPageType
---

# Create lamp

Namespace: microsoft.graph

Put up a lamp.

## HTTP request

``` http
POST /lamps
```

## Request body

In the request body, supply a JSON representation of the [lamp](../resources/lamp.md) object.

## Response

If successful, this method returns `201 Created` and a [lamp](../resources/lamp.md) object.

## Examples

<!-- {{ "blockType": "request", "name": "create_lamp" }} -->
````http
POST https://graph.microsoft.com/v1.0/lamps{query}
Content-Type: application/json

{body}
````

<!-- {{ "blockType": "response", "@odata.type": "microsoft.graph.lamp" }} -->
```http
HTTP/1.1 201 Created
```
"#
    )
}

/// The lines of the documentation of the function that creates a lamp.
fn documentation(query: &str, body: &str) -> Vec<String> {
    let texts = [
        ("v1.0/resources/lamp.md".to_owned(), RESOURCE.to_owned()),
        ("v1.0/api/lamp-create.md".to_owned(), page(query, body)),
    ];
    let models = generator::read(&Sources::from_tree(texts)).models;
    let emitted = emit(&models, &EmitOptions::default());
    let file = syn::parse_file(&emitted.files["src/v1/lamps.rs"]).unwrap();
    let function = file.items.into_iter().find_map(|item| match item {
        syn::Item::Fn(function) if function.sig.ident == "create" => Some(function),
        _ => None,
    });
    let line = |attribute: &syn::Attribute| match &attribute.meta {
        syn::Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    };
    function.unwrap().attrs.iter().filter_map(line).collect()
}

/// The code that is compiled, as a reader of markdown takes it out of the documentation: the one block that is no text.
fn compiled(documentation: &[String]) -> String {
    let text: String =
        documentation.iter().map(|line| format!("{}\n", line.strip_prefix(' ').unwrap_or(line))).collect();
    let (mut blocks, mut open) = (Vec::new(), None);
    for event in Parser::new(&text) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => open = Some((info, String::new())),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => panic!("a test by indentation: {text}"),
            Event::Text(line) => open.iter_mut().for_each(|(_, code)| code.push_str(&line)),
            Event::End(TagEnd::CodeBlock) => blocks.extend(open.take()),
            _ => {}
        }
    }
    blocks.retain(|(info, _)| &**info != "text");
    let [(info, code)] = blocks.as_slice() else { panic!("expected one test, found {blocks:?}") };
    assert_eq!(&**info, "no_run");
    code.lines().map(|line| format!("{}\n", line.strip_prefix("# ").unwrap_or(line))).collect()
}

/// Every identifier in code, which those in literals are not.
fn identifiers(tokens: TokenStream) -> BTreeSet<String> {
    let of = |tree: TokenTree| match tree {
        TokenTree::Ident(name) => [name.to_string()].into(),
        TokenTree::Group(group) => identifiers(group.stream()),
        _ => BTreeSet::new(),
    };
    tokens.into_iter().flat_map(of).collect()
}

#[test]
fn the_code_is_what_a_person_would_write() {
    let body = r##"{ "@odata.type": "#microsoft.graph.lamp", "label": "Desk", "lit": true, "watts": 40,
        "switchedAt": "2026-05-01T08:00:00Z", "id": null, "colour": "red" }"##;
    let code = compiled(&documentation("", body));
    let expected = r#"#[cfg(feature = "client")]
async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
use msgraph::Object;
use msgraph::v1::lamps;
use msgraph::v1::models::Lamp;

let lamp = Lamp::new()
    .with(Lamp::LABEL, "Desk")
    .with(Lamp::LIT, true)
    .with(Lamp::WATTS, 40)
    .with(Lamp::SWITCHED_AT, "2026-05-01T08:00:00Z")
    .clear(Lamp::ID)
    .with("colour", "red");
let lamp = client.send(lamps::create(&lamp)).await?;
println!("{}", lamp.id.unwrap_or_default());
Ok(())
}
"#;
    assert_eq!(code, expected);
}

#[test]
fn a_hostile_page_is_literals_only() {
    let texts = [
        r#"x\"); panic!(\"y"#,
        r##"\"# ; panic!()"##,
        "```\\n```rust\\npanic!()\\n```",
        "\\n# panic!()\\n#![no_core]",
        "\\u202e\\u200b\\u0007\\u0000",
        "*/ panic!() /*",
        "\\\\",
    ];
    let long = "`````\\nfn main() { panic!() } # ".repeat(9);
    for text in texts.into_iter().chain([long.as_str()]) {
        let body = format!(
            r#"{{ "label": "{text}", "{text}": "{text}", "watts": "{text}", "x": {{ "{text}": 1 }} }}"#
        );
        let shown = documentation("?$select=id&note=%22);panic!(%22%23", &body);
        let code = compiled(&shown);
        let file = syn::parse_file(&code).unwrap_or_else(|error| panic!("{error} in {code}"));
        assert_eq!(file.items.len(), 1, "{code}");
        let found = identifiers(code.parse().unwrap());
        for word in ["panic", "main", "no_core"] {
            assert!(!found.contains(word), "`{word}` is code in {code}");
        }
        assert!(!code.contains(['\u{202e}', '\u{200b}', '\u{7}', '\0']), "{code:?}");
    }
}
