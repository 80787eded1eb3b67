//! Findings as a document in SARIF 2.1.0, which code scanning reads.
//!
//! Takes a run; gives the document. Each rule that found something is described, each finding has its place, its second place where there
//! is one, its replacement as a `fix`, and a fingerprint that stays when lines move.

use super::Run;
use generator::diagnostic::{Applicability, Diagnostic, Rule, Severity};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The document of a run.
pub(super) fn document(run: &Run<'_>) -> Value {
    let mut rules: BTreeMap<&str, &'static Rule> = BTreeMap::new();
    rules.extend(run.findings.shown.iter().map(|finding| (finding.rule.id, finding.rule)));
    let results: Vec<Value> = run
        .findings
        .shown
        .iter()
        .map(|finding| result(run, finding, rules.keys().position(|id| *id == finding.rule.id)))
        .collect();
    json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "msgraph-lint",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules.into_values().map(described).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn described(rule: &'static Rule) -> Value {
    json!({
        "id": rule.id,
        "shortDescription": { "text": rule.what },
        "fullDescription": { "text": format!("{}: {}", rule.what, rule.why) },
        "help": { "text": rule.cure },
        "defaultConfiguration": { "level": level(rule.severity) },
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Info => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

fn result(run: &Run<'_>, finding: &Diagnostic, rule_index: Option<usize>) -> Value {
    let record = run.record(finding);
    let mut result = json!({
        "ruleId": record.rule,
        "ruleIndex": rule_index,
        "level": level(record.severity),
        "message": { "text": format!("{}; {}", record.message, finding.cure()) },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": uri(&record.file) },
            "region": region([record.line, record.column, record.end_line, record.end_column]),
        }}],
        "partialFingerprints": { "ruleAndMessage/v1": format!("{}: {}", record.rule, record.message) },
    });
    if let Some((span, note)) = &finding.related {
        let place = run.record(&Diagnostic::new(finding.rule, *span, note.as_str()));
        result["relatedLocations"] = json!([{
            "message": { "text": note },
            "physicalLocation": {
                "artifactLocation": { "uri": uri(&place.file) },
                "region": region([place.line, place.column, place.end_line, place.end_column]),
            },
        }]);
    }
    let is_shown = finding.rule.fix != Applicability::Display;
    if let Some((fix, own)) = record.fix.as_ref().zip(finding.fix.as_ref()).filter(|_| is_shown) {
        let file = run.path(&run.sources.file(own.span.file).path);
        result["fixes"] = json!([{
            "description": { "text": finding.cure() },
            "artifactChanges": [{
                "artifactLocation": { "uri": uri(&file) },
                "replacements": [{
                    "deletedRegion": region([fix.line, fix.column, fix.end_line, fix.end_column]),
                    "insertedContent": { "text": fix.text },
                }],
            }],
        }]);
    }
    result
}

fn region([start_line, start_column, end_line, end_column]: [u32; 4]) -> Value {
    json!({
        "startLine": start_line,
        "startColumn": start_column,
        "endLine": end_line,
        "endColumn": end_column,
    })
}

/// A path as a relative URI reference.
fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' | b'(' | b')' => {
                out.push(char::from(byte));
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn paths_are_encoded() {
        assert_eq!(uri("api-reference/v1.0/api/a b,ü.md"), "api-reference/v1.0/api/a%20b%2C%C3%BC.md");
    }
}
