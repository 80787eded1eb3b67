//! The answers as data for the emitted crate: one JSON file for each version.
//!
//! Takes models; gives the text of the files, by path in the crate. An endpoint is a line, so that one is found by its
//! method and template and read without the others; its answer is the documented one, else the one made from its types.
//! The crate compiles the files only with its feature `examples`.

use super::answering::Answering;
use super::catalogue::Catalogue;
use crate::conformance::{Payload, ShownResponse};
use crate::emit::Only;
use crate::model::{ApiVersion, Model};
use crate::names;
use crate::visible::escape_json;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The files, for both versions and the part of the API that is emitted: a version without pages has no answers.
pub fn files(models: &[Model], only: &Only) -> BTreeMap<String, String> {
    let catalogue = Catalogue::of(models);
    ApiVersion::ALL.into_iter().map(|version| file(&catalogue, version, only)).collect()
}

fn file(catalogue: &Catalogue<'_>, version: ApiVersion, only: &Only) -> (String, String) {
    let of_version = |endpoint: &&Answering<'_>| {
        endpoint.callable.version == version && only.has(&endpoint.callable.template)
    };
    let mut lines: Vec<String> =
        catalogue.endpoints.iter().filter(of_version).map(|endpoint| line(catalogue, endpoint)).collect();
    lines.sort();
    let note = json!(format!("from the examples of {}; do not edit.", version.segment()));
    let head = format!("{{\n\"@generated\": {note}");
    let text = std::iter::once(head).chain(lines).collect::<Vec<_>>().join(",\n") + "\n}\n";
    (format!("src/{}/examples.json", names::version(version)), text)
}

fn line(catalogue: &Catalogue<'_>, endpoint: &Answering<'_>) -> String {
    let answer = endpoint.example().map(|exchange| exchange.answer.clone());
    let answer = json(&answer.unwrap_or_else(|| catalogue.made(endpoint)));
    let key = json!(format!("{} {}", endpoint.facts.method, endpoint.callable.path));
    escape_json(&format!("{key}: {answer}")).into_owned()
}

/// An answer: its status, and its headers and body where it has some.
fn json(answer: &ShownResponse) -> Value {
    let mut out = json!({ "status": answer.status });
    if !answer.headers.is_empty() {
        let headers =
            answer.headers.iter().map(|(name, value)| (name.trim().to_owned(), value.trim().into()));
        out["headers"] = Value::Object(headers.collect());
    }
    match &answer.body {
        Payload::Nothing => {}
        Payload::Json(json) => out["json"] = json.clone(),
        Payload::Text(text) => out["text"] = text.as_str().into(),
    }
    out
}
