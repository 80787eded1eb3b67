//! Type cells as pages have them.

use super::*;
use crate::model::ApiVersion;
use crate::source::{Role, Sources};

fn span(text: &str) -> Span {
    let sources = Sources::from_texts([("x.md".to_owned(), text.to_owned(), ApiVersion::V1, Role::Page)]);
    Span::new(sources.find("x.md").unwrap(), 0, text.len())
}

fn shown(expr: TypeExpr) -> (String, bool) {
    let name = match expr.name {
        NameExpr::Primitive { primitive, .. } => format!("Edm.{}", primitive.name()),
        NameExpr::Named(name) => name,
        NameExpr::Missing => String::new(),
    };
    (name, expr.collection)
}

fn read(text: &str) -> (String, bool) {
    shown(TypeExpr::read_text(text, span(text)))
}

#[test]
fn collections_in_every_spelling() {
    for text in [
        "user collection",
        "Collection(user)",
        "collection of user objects",
        "user[]",
        "user Collection",
        "`collection(user)`",
        "array(user)",
        "List<user>",
        "Collection of(user)",
    ] {
        assert_eq!(read(text), ("user".to_owned(), true), "{text}");
    }
}

#[test]
fn primitives_with_notes() {
    for text in [
        "String",
        "string (readonly)",
        "String (optional)",
        "string, maximum size 20",
        "(Optional) String",
        "`Edm.String`",
        "String (url)",
    ] {
        assert_eq!(read(text), ("Edm.String".to_owned(), false), "{text}");
    }
    assert_eq!(read("string (timestamp)").0, "Edm.DateTimeOffset");
    assert_eq!(read("String or null").0, "Edm.String");
    assert_eq!(read("true or false").0, "Edm.Boolean");
    assert_eq!(read("stringCollection"), ("Edm.String".to_owned(), true));
    assert_eq!(read("int").0, "Edm.Int32");
    assert_eq!(read("JSON object").0, "Edm.Untyped");
}

#[test]
fn a_link_tells_a_type_from_a_primitive_of_its_name() {
    let linked = |text: &str, target: &str| {
        let span = span(text);
        let link = Link { text: text.to_owned(), target: target.to_owned(), span };
        shown(TypeExpr::read(&Text { span, parts: vec![TextPart::Link(link)] })).0
    };
    assert_eq!(linked("stream", "../resources/stream.md"), "stream");
    assert_eq!(linked("Stream", "../resources/file.md"), "Edm.Stream");
    assert_eq!(linked("DateTimeOffset", "/dotnet/api/system.datetimeoffset"), "Edm.DateTimeOffset");
}

#[test]
fn names_with_notes() {
    assert_eq!(read("itemAnalytics resource").0, "itemAnalytics");
    assert_eq!(read("appHostedMediaConfig or serviceHostedMediaConfig").0, "appHostedMediaConfig");
    assert_eq!(read("outcome collection. Holds grades"), ("outcome".to_owned(), true));
    assert_eq!(read("microsoft.graph.callRecords.session").0, "microsoft.graph.callRecords.session");
}
