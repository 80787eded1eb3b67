//! The exported model: one JSON document, written and read back.
//!
//! Takes a [`Model`] with the findings of its pages; gives the text that `cargo xtask model` prints, and reads such a
//! text again. The document is a versioned contract ([`FORMAT`]): keys may be added, never renamed. It does not
//! choose a version, and it neither reads nor writes files. Prose comes back as plain text: links and code spans
//! are not part of the contract.

use crate::diagnostic::{Diagnostic, Fix, Severity};
use crate::model::{ApiVersion, Endpoint, Enum, FORMAT, Model, Operation, Type};
use crate::source::{ReadError, Sources, Span};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A model read back with the findings that came with it.
#[derive(Debug, PartialEq)]
pub struct Imported {
    /// The model.
    pub model: Model,
    /// What its pages got wrong.
    pub diagnostics: Vec<Record>,
}

/// A [`Diagnostic`] without its sources: places are lines and columns from 1, columns in characters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// The id of its rule.
    pub rule: String,
    /// How much it matters.
    pub severity: Severity,
    /// The page's path below `api-reference`.
    pub file: String,
    /// The line it begins on.
    pub line: u32,
    /// The column it begins at.
    pub column: u32,
    /// The line it ends on.
    #[serde(default)]
    pub end_line: u32,
    /// The column after its last character.
    #[serde(default)]
    pub end_column: u32,
    /// What was expected and what was found.
    pub message: String,
    /// The cure in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// The text that would cure it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fix: Option<Replacement>,
}

/// A [`Fix`] without its sources.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replacement {
    /// The line the replaced text begins on.
    pub line: u32,
    /// The column it begins at.
    pub column: u32,
    /// The line it ends on.
    pub end_line: u32,
    /// The column after its last character.
    pub end_column: u32,
    /// What to put there.
    pub text: String,
}

/// The document, key by key.
#[derive(Serialize, Deserialize)]
struct ModelDocument<'a> {
    format: u32,
    api_version: ApiVersion,
    types: Cow<'a, [Type]>,
    enums: Cow<'a, [Enum]>,
    operations: Cow<'a, [Operation]>,
    #[serde(default)]
    endpoints: Cow<'a, [Endpoint]>,
    #[serde(default)]
    diagnostics: Vec<Record>,
}

/// The one key that is read before the others.
#[derive(Deserialize)]
struct FormatHeader {
    format: u32,
}

/// Writes the document, indented, with a line feed at its end. Findings of the other version's pages are left out.
///
/// # Errors
/// Where a value has no form in JSON, which no model built from pages has.
pub fn export(
    model: &Model,
    diagnostics: &[Diagnostic],
    sources: &Sources,
) -> Result<String, serde_json::Error> {
    let of_version = |d: &&Diagnostic| sources.file(d.span.file).version == model.api_version;
    let document = ModelDocument {
        format: FORMAT,
        api_version: model.api_version,
        types: Cow::Borrowed(&model.types),
        enums: Cow::Borrowed(&model.enums),
        operations: Cow::Borrowed(&model.operations),
        endpoints: Cow::Borrowed(&model.endpoints),
        diagnostics: diagnostics.iter().filter(of_version).map(|d| Record::new(d, sources)).collect(),
    };
    serde_json::to_string_pretty(&document).map(|text| text + "\n")
}

/// Reads a document that [`export`] wrote, of this format.
///
/// # Errors
/// Where the text is not JSON, has another format, or lacks a key; the message names line and column.
pub fn import(text: &str) -> Result<Imported, ReadError> {
    let not_a_model = |error: serde_json::Error| ReadError(format!("expected an exported model: {error}"));
    let header: FormatHeader = serde_json::from_str(text).map_err(not_a_model)?;
    if header.format != FORMAT {
        return Err(ReadError(format!("expected format `{FORMAT}`, found `{}`", header.format)));
    }
    let document: ModelDocument<'_> = serde_json::from_str(text).map_err(not_a_model)?;
    let model = Model {
        api_version: document.api_version,
        types: document.types.into_owned(),
        enums: document.enums.into_owned(),
        operations: document.operations.into_owned(),
        endpoints: document.endpoints.into_owned(),
    };
    Ok(Imported { model, diagnostics: document.diagnostics })
}

impl Record {
    /// The finding with its place in lines and columns.
    pub fn new(diagnostic: &Diagnostic, sources: &Sources) -> Self {
        let (start, end) = (diagnostic.span, tail(diagnostic.span));
        Self {
            rule: diagnostic.rule.id.to_owned(),
            severity: diagnostic.severity(),
            file: sources.file(start.file).path.to_string(),
            line: sources.line(start),
            column: sources.column(start),
            end_line: sources.line(end),
            end_column: sources.column(end),
            message: diagnostic.message.clone(),
            help: Some(diagnostic.cure().to_owned()),
            fix: diagnostic.fix.as_ref().map(|fix| Replacement::new(fix, sources)),
        }
    }
}

impl Replacement {
    fn new(fix: &Fix, sources: &Sources) -> Self {
        let end = tail(fix.span);
        Self {
            line: sources.line(fix.span),
            column: sources.column(fix.span),
            end_line: sources.line(end),
            end_column: sources.column(end),
            text: fix.replacement.clone(),
        }
    }
}

/// The empty range at the end of a range.
fn tail(span: Span) -> Span {
    Span { start: span.end, ..span }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules;
    use crate::model::{Doc, Source, TypeKind};
    use crate::source::Role;

    fn model() -> Model {
        let source = Source { file: "v1.0/resources/lamp.md".into(), line: 3 };
        let lamp = Type {
            open: true,
            key: vec!["id".to_owned()],
            description: Doc::text("Gives light."),
            ..Type::new("microsoft.graph.lamp".to_owned(), TypeKind::Entity, source)
        };
        Model { types: vec![lamp], ..Model::empty(ApiVersion::V1) }
    }

    fn sources() -> Sources {
        let page = |path: &str, version| (path.to_owned(), "ab\ncé| d\n".to_owned(), version, Role::Resource);
        Sources::from_texts([page("v1.0/x.md", ApiVersion::V1), page("beta/x.md", ApiVersion::Beta)])
    }

    fn finding(sources: &Sources, path: &str) -> Diagnostic {
        let file = sources.find(path).unwrap();
        let span = Span::new(file, 3, 7);
        Diagnostic::new(&rules::ANNOTATION_DANGLING, span, "expected a fence, found `d`").fix(span, "x")
    }

    #[test]
    fn what_is_exported_is_read_back() {
        let sources = sources();
        let findings = [finding(&sources, "v1.0/x.md"), finding(&sources, "beta/x.md")];
        let text = export(&model(), &findings, &sources).unwrap();
        let imported = import(&text).unwrap();
        assert_eq!(imported.model, model());
        assert_eq!(imported.diagnostics, [Record::new(&findings[0], &sources)]);
    }

    #[test]
    fn places_are_lines_and_columns_in_characters() {
        let sources = sources();
        let record = Record::new(&finding(&sources, "beta/x.md"), &sources);
        assert_eq!((record.line, record.column, record.end_line, record.end_column), (2, 1, 2, 4));
        assert_eq!(
            record.fix.map(|fix| (fix.column, fix.end_column, fix.text)),
            Some((1, 4, "x".to_owned()))
        );
    }

    #[test]
    fn the_keys_of_the_contract_come_in_order() {
        let text = export(&model(), &[], &sources()).unwrap();
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        let keys: Vec<&String> = value.as_object().unwrap().keys().collect();
        assert_eq!(
            keys,
            ["format", "api_version", "types", "enums", "operations", "endpoints", "diagnostics"]
        );
        assert_eq!((&value["format"], &value["api_version"]), (&1.into(), &"v1.0".into()));
    }

    #[test]
    fn other_texts_are_refused_in_one_line() {
        let newer = import(r#"{"format": 7, "models": []}"#).unwrap_err().to_string();
        assert_eq!(newer, "expected format `1`, found `7`");
        for text in ["", "{", "[]", r#"{"format": 1}"#, "{\"format\": 1, \"api_version\": \"v9\"}"] {
            let message = import(text).unwrap_err().to_string();
            assert!(
                message.starts_with("expected an exported model: ") && !message.contains('\n'),
                "{message}"
            );
        }
    }
}
