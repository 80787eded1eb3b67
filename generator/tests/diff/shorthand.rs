//! Revisions in shorthand, for the tests of `generator::diff`.
//!
//! A side is an object: `"type printer": {..}`, `"enum mode": {..}`, `"operation Get printer": {..}` hold what differs from
//! an empty node of the model; a property may be `"name: Type"`, a route `"GET /a"`, a permission
//! `"application: least, higher"`. `"page resources/a.md"` holds a text whose first line may name its part: `[properties]`.

use generator::diff::{PageFinding, PagePart, PageText, PartLines, Revision};
use generator::model::{ApiVersion, Model};
use serde_json::{Map, Value, json};

/// A pair of revisions from the keys `shared`, `base` and `head` of a case.
pub(crate) fn revisions(case: &Value) -> (Revision, Revision) {
    (revision(case, "base", "old"), revision(case, "head", "new"))
}

fn revision(case: &Value, side: &str, renamed: &str) -> Revision {
    let mut nodes = case["shared"].as_object().cloned().unwrap_or_default();
    nodes.extend(case[side].as_object().cloned().expect("a side is an object"));
    let text = Value::Object(nodes).to_string();
    let text = text.replace("{old|new}", case[renamed].as_str().unwrap_or_default());
    build(side, serde_json::from_str(&text).expect("a case is JSON"))
}

fn build(label: &str, nodes: Map<String, Value>) -> Revision {
    let mut revision = Revision {
        label: label.to_owned(),
        prefix: "api-reference/".to_owned(),
        models: Vec::new(),
        pages: Vec::new(),
        has_pages: true,
        findings: Vec::new(),
    };
    let mut model = json!({"api_version": "v1.0", "types": [], "enums": [], "operations": []});
    for (key, value) in nodes {
        let (kind, name) = key.split_once(' ').unwrap_or((&key, ""));
        match kind {
            "type" => push(&mut model["types"], type_node(name, &value)),
            "enum" => push(&mut model["enums"], enum_node(name, &value)),
            "operation" => push(&mut model["operations"], operation_node(name, &value)),
            "page" => revision.pages.push(page(name, value.as_str().expect("a page is a text"))),
            "findings" => revision.findings = findings(&value),
            _ => panic!("unknown key `{key}`"),
        }
    }
    revision.models = vec![serde_json::from_value::<Model>(model).expect("a case fits the model")];
    revision
}

fn push(list: &mut Value, node: Value) {
    list.as_array_mut().expect("a list").push(node);
}

fn merged(mut node: Value, with: &Value) -> Value {
    for (key, value) in with.as_object().into_iter().flatten() {
        match key.as_str() {
            "line" => node["source"]["line"] = value.clone(),
            "file" => node["source"]["file"] = value.clone(),
            _ => node[key] = value.clone(),
        }
    }
    node
}

fn source(file: &str, line: usize) -> Value {
    json!({"file": file, "line": line})
}

fn list(node: &mut Value, key: &str, item: impl Fn(&str, usize, &Value) -> Value) {
    let file = node["source"]["file"].as_str().expect("a file").to_owned();
    let items = node[key].as_array().cloned().unwrap_or_default();
    let built = items.iter().enumerate().map(|(at, value)| item(&file, at + 20, value));
    node[key] = built.collect::<Vec<_>>().into();
}

fn type_node(name: &str, with: &Value) -> Value {
    let file = format!("v1.0/resources/{}.md", name.to_lowercase());
    let node = json!({"name": format!("microsoft.graph.{name}"), "kind": "entity", "base": null, "abstract": false,
        "open": false, "key": [], "description": "", "properties": [], "navigation": [], "source": source(&file, 1)});
    let mut node = merged(node, with);
    list(&mut node, "properties", property);
    list(&mut node, "navigation", property);
    node
}

fn property(file: &str, line: usize, value: &Value) -> Value {
    let node = json!({"name": "", "type": "Edm.String", "collection": false, "nullable": null, "read_only": false,
        "required": false, "inherited_from": null, "values": [], "deprecated": false, "description": "",
        "source": source(file, line)});
    merged(node, &typed(value))
}

/// `"name: Collection(user)"` as an object.
fn typed(value: &Value) -> Value {
    let Some((name, type_name)) = value.as_str().and_then(|text| text.split_once(": ")) else {
        return value.clone();
    };
    let inner = type_name.strip_prefix("Collection(").and_then(|rest| rest.strip_suffix(')'));
    let bare = inner.unwrap_or(type_name);
    let primitive = ["String", "Boolean", "Int32", "Int64", "Double", "DateTimeOffset"].contains(&bare);
    let full = if primitive { format!("Edm.{bare}") } else { format!("microsoft.graph.{bare}") };
    json!({"name": name, "type": full, "collection": inner.is_some()})
}

fn enum_node(name: &str, with: &Value) -> Value {
    let file = format!("v1.0/resources/{}.md", name.to_lowercase());
    let node = json!({"name": format!("microsoft.graph.{name}"), "flags": false, "members": [], "source": source(&file, 1)});
    let mut node = merged(node, with);
    list(&mut node, "members", |file, line, value| {
        let node = json!({"name": value, "value": null, "description": "", "source": source(file, line)});
        merged(node, value)
    });
    node
}

fn operation_node(title: &str, with: &Value) -> Value {
    let file = format!("v1.0/api/{}.md", title.to_lowercase().replace([' ', ':', '(', ')'], "-"));
    let node = json!({"title": title, "kind": "other", "resource": null, "requests": [], "permissions": [],
        "query_options": [], "headers": [], "parameters": [], "body": null,
        "response": {"status": [], "type": null, "collection": false}, "examples": [], "deprecated": false,
        "source": source(&file, 1)});
    let mut node = merged(node, with);
    list(&mut node, "requests", route);
    list(&mut node, "permissions", permission);
    list(&mut node, "parameters", parameter);
    list(&mut node, "examples", example);
    node
}

/// `"GET /a"`, or `"GET /a implied"` where the list of requests does not have it.
fn route(file: &str, line: usize, value: &Value) -> Value {
    let (method, path) = value.as_str().and_then(|text| text.split_once(' ')).expect("a method and a path");
    let (path, origin) = path.split_once(' ').unwrap_or((path, "listed"));
    json!({"method": method, "path": path, "origin": origin, "source": source(file, line)})
}

/// `"application: least, higher, higher"`, or `"application@scope:"` where nothing is supported.
fn permission(_: &str, _: usize, value: &Value) -> Value {
    let (account, scopes) =
        value.as_str().and_then(|text| text.split_once(':')).expect("an account and scopes");
    let (account, scope) =
        account.split_once('@').map_or((account, None), |(account, scope)| (account, Some(scope)));
    let mut scopes = scopes.split(',').map(str::trim).filter(|scope| !scope.is_empty()).map(str::to_owned);
    let least: Vec<String> = scopes.next().into_iter().collect();
    let supported = !least.is_empty();
    let higher: Vec<String> = scopes.collect();
    json!({"account": account, "least": least, "higher": higher, "supported": supported, "scope": scope})
}

fn parameter(file: &str, line: usize, value: &Value) -> Value {
    let node = json!({"name": "", "type": "Edm.String", "collection": false, "required": false, "in": "body",
        "description": "", "source": source(file, line)});
    merged(node, &typed(value))
}

/// `"name: METHOD /url body"` as an example with a request.
fn example(file: &str, line: usize, value: &Value) -> Value {
    let Some((name, request)) = value.as_str().and_then(|text| text.split_once(": ")) else {
        return value.clone();
    };
    let mut parts = request.splitn(3, ' ');
    let (method, url, body) = (parts.next(), parts.next(), parts.next());
    let request =
        json!({"method": method, "url": url, "headers": [], "body": body, "source": source(file, line)});
    json!({"name": name, "request": request, "response": null})
}

fn page(name: &str, text: &str) -> PageText {
    let part = match text.lines().next().unwrap_or_default() {
        "[properties]" => PagePart::Properties,
        "[response]" => PagePart::Response,
        "[json]" => PagePart::Json,
        _ => PagePart::Other,
    };
    let last = u32::try_from(text.lines().count()).expect("a short page");
    let sections = vec![PartLines { part, first: 1, last }];
    PageText {
        file: format!("v1.0/{name}").into(),
        version: ApiVersion::V1,
        text: text.into(),
        sections: sections.into(),
        includes: Vec::new(),
        is_include: false,
    }
}

fn findings(value: &Value) -> Vec<PageFinding> {
    let one = |value: &Value| PageFinding {
        rule: value["rule"].as_str().expect("a rule").to_owned(),
        severity: serde_json::from_value(value["severity"].clone()).expect("a severity"),
        source: serde_json::from_value(value["source"].clone()).expect("a source"),
        message: value["message"].as_str().expect("a message").to_owned(),
    };
    value.as_array().into_iter().flatten().map(one).collect()
}
