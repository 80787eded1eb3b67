//! Holds a document against a JSON schema: as much of it as the schemas of this project use.
//!
//! Takes both as values; gives what is wrong, with the place in the document. A keyword that it does not know is wrong,
//! too, so that nothing of a schema is passed over.

use regex::Regex;
use serde_json::Value;

/// Everything about `document` that `schema` does not allow.
pub(crate) fn errors(schema: &Value, document: &Value) -> Vec<String> {
    let mut found = Vec::new();
    check(schema, schema, document, "", &mut found);
    found
}

fn check(root: &Value, schema: &Value, value: &Value, place: &str, found: &mut Vec<String>) {
    let keywords = schema.as_object().expect("a schema is an object");
    let mut wrong = |what: String| found.push(format!("{place}: {what}"));
    for (keyword, wanted) in keywords {
        match keyword.as_str() {
            "$schema" | "$defs" | "title" | "description" | "properties" | "items" | "$ref" => {}
            "type" if !is_of_type(wanted, value) => wrong(format!("expected {wanted}, found {value}")),
            "const" if value != wanted => wrong(format!("expected {wanted}, found {value}")),
            "enum" if !wanted.as_array().is_some_and(|all| all.contains(value)) => {
                wrong(format!("expected one of {wanted}, found {value}"));
            }
            "minimum" if value.as_f64() < wanted.as_f64() => {
                wrong(format!("expected at least {wanted}, found {value}"));
            }
            "pattern" => {
                let pattern = Regex::new(wanted.as_str().expect("a pattern is a text")).expect("a pattern");
                if value.as_str().is_some_and(|text| !pattern.is_match(text)) {
                    wrong(format!("expected a text like {wanted}, found {value}"));
                }
            }
            "required" => {
                for name in wanted.as_array().into_iter().flatten().filter_map(Value::as_str) {
                    if value.as_object().is_some_and(|members| !members.contains_key(name)) {
                        wrong(format!("expected a member `{name}`, found none"));
                    }
                }
            }
            "additionalProperties" => {
                assert_eq!(wanted, &Value::Bool(false), "no other form is known");
                for name in value.as_object().into_iter().flat_map(|members| members.keys()) {
                    if schema["properties"].get(name).is_none() {
                        wrong(format!("expected no member `{name}`"));
                    }
                }
            }
            "type" | "const" | "enum" | "minimum" => {}
            other => panic!("the keyword `{other}` is not known"),
        }
    }
    if let Some(name) = schema["$ref"].as_str() {
        let target = name.strip_prefix('#').and_then(|pointer| root.pointer(pointer));
        check(root, target.unwrap_or_else(|| panic!("no {name}")), value, place, found);
    }
    for (name, inner) in schema["properties"].as_object().into_iter().flatten() {
        if let Some(member) = value.get(name) {
            check(root, inner, member, &format!("{place}/{name}"), found);
        }
    }
    if let Some(inner) = schema.get("items") {
        for (at, item) in value.as_array().into_iter().flatten().enumerate() {
            check(root, inner, item, &format!("{place}/{at}"), found);
        }
    }
}

/// True where the value is of the type, or of one of the types.
fn is_of_type(wanted: &Value, value: &Value) -> bool {
    match wanted {
        Value::Array(all) => all.iter().any(|wanted| is_of_type(wanted, value)),
        _ => match wanted.as_str() {
            Some("null") => value.is_null(),
            Some("boolean") => value.is_boolean(),
            Some("integer") => value.is_i64() || value.is_u64(),
            Some("string") => value.is_string(),
            Some("array") => value.is_array(),
            Some("object") => value.is_object(),
            other => panic!("the type {other:?} is not known"),
        },
    }
}
