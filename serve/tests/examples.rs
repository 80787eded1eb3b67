//! Every example request of the pages, sent to the service, gets its documented answer.
//!
//! The requests are taken from the pages as they stand there: method, URL, headers and body as written. What is no request
//! of HTTP, or shows no answer, is counted with its reason.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, clippy::panic, reason = "tests")]

use bytes::Bytes;
use generator::answers::Catalogue;
use generator::json::{self, Kind, Node};
use generator::model::{ApiVersion, Example, ExampleRequest, ExampleResponse, Model, Server, Url};
use generator::source::Sources;
use http::Request;
use serde_json::Value;
use serve::{DOCUMENTED, Service, Share};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// How many examples came to what, and one of each.
type Outcomes = BTreeMap<String, (usize, String)>;

const ANSWERED: &str = "answered as documented";
const ANOTHER: &str = "another documented answer";

fn models(folder: &str) -> Option<Vec<Model>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder);
    let sources = folder.exists().then(|| Sources::read(&folder, ApiVersion::V1).unwrap())?;
    Some(generator::read(&sources).models)
}

/// The request as it goes over the wire; none where HTTP has no such request.
fn to_http(version: ApiVersion, shown: &ExampleRequest) -> Option<Request<Bytes>> {
    let url = Url::read(shown.url.trim());
    // Browsers and libraries encode what may not stand in a URL.
    let path = format!("/{}{}", url.version.unwrap_or(version.segment()), url.path);
    let path = match url.query {
        Some(query) => format!("{path}?{query}"),
        None => path,
    };
    let target: String = path
        .chars()
        .map(|c| if c.is_ascii_graphic() && !"\"<>\\^`{|}#".contains(c) { c.to_string() } else { encoded(c) })
        .collect();
    let mut builder = Request::builder().method(shown.method.as_str()).uri(target);
    for (name, value) in &shown.headers {
        let is_host = name.trim().eq_ignore_ascii_case("host");
        let value = http::HeaderValue::from_str(value.trim());
        if let (Ok(name), Ok(value), false) = (name.trim().parse::<http::HeaderName>(), value, is_host) {
            builder = builder.header(name, value);
        }
    }
    builder.body(Bytes::from(shown.body.clone().unwrap_or_default().trim().to_owned())).ok()
}

fn encoded(c: char) -> String {
    c.to_string().bytes().map(|byte| format!("%{byte:02X}")).collect()
}

fn value(node: &Node) -> Value {
    match &node.kind {
        Kind::Null => Value::Null,
        Kind::Bool(value) => Value::Bool(*value),
        Kind::Number(text) => serde_json::from_str(text).unwrap(),
        Kind::String(text) => Value::String(text.clone()),
        Kind::Array(items) => items.iter().map(value).collect(),
        Kind::Object(members) => {
            members.iter().map(|member| (member.name.clone(), value(&member.value))).collect()
        }
    }
}

/// What came of an example, as a reason; none where it shows no exchange of the service.
fn outcome(service: &Service<'_>, version: ApiVersion, example: &Example) -> Option<String> {
    let (request, response) = (example.request.as_ref()?, example.response.as_ref()?);
    if Url::read(request.url.trim()).server() == Server::Other {
        return None;
    }
    let Some(http) = to_http(version, request) else { return Some("the request is none of HTTP".to_owned()) };
    let (answer, _) = service.answer(&http);
    let documented = answer.headers().get(DOCUMENTED).map(|value| value.to_str().unwrap().to_owned());
    Some(match documented.as_deref() {
        None => refusal(answer.status().as_u16(), answer.body()),
        Some("example") if is_documented(response, answer.status().as_u16(), answer.body()) => {
            ANSWERED.to_owned()
        }
        Some("example") => ANOTHER.to_owned(),
        Some(_) => "made from types".to_owned(),
    })
}

/// The kind of a refusal: its message without what is in quotes.
fn refusal(status: u16, body: &[u8]) -> String {
    let body: Value = serde_json::from_slice(body).unwrap();
    let message = body["error"]["message"].as_str().unwrap();
    let parts = message.split('`').enumerate().filter(|(at, _)| at % 2 == 0).map(|(_, part)| part);
    let words = parts.collect::<Vec<_>>().join("..");
    format!("{status} {}", words.split([':', ';']).next().unwrap_or_default())
}

/// The same status, and the same body but for where its links lead.
fn is_documented(response: &ExampleResponse, status: u16, body: &[u8]) -> bool {
    let text = response.body.as_deref().map(str::trim).unwrap_or_default();
    let same_body = match json::read(text) {
        _ if text.is_empty() || status == 204 => body.is_empty(),
        Ok(json) => {
            serde_json::from_slice::<Value>(body).ok().map(without_hosts)
                == Some(without_hosts(value(&json.root)))
        }
        Err(_) => body == text.as_bytes(),
    };
    same_body && status == response.status
}

fn without_hosts(mut body: Value) -> Value {
    for name in ["@odata.nextLink", "@odata.deltaLink"] {
        if let Some(link) = body.get_mut(name) {
            let below = link.as_str().and_then(|link| link.split_once("://")?.1.split_once('/'));
            if let Some((_, below)) = below {
                *link = below.to_owned().into();
            }
        }
    }
    // Sessions are at addresses of their own.
    if let Some(session) = body.get_mut("uploadUrl") {
        *session = Value::Null;
    }
    body
}

/// What a request is, to tell those apart that pages show with several answers.
fn key(version: ApiVersion, request: &ExampleRequest) -> String {
    let url = Url::read(request.url.trim());
    let mut query = url.query_pairs();
    query.sort();
    let body: String = request.body.iter().flat_map(|body| body.split_whitespace()).collect();
    let version = url.version.unwrap_or(version.segment());
    format!("{} {version}{} {query:?} {body}", request.method, url.path)
}

/// The requests that are shown with more than one answer.
fn ambiguous(models: &[Model]) -> BTreeSet<String> {
    let mut answers: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for model in models {
        for example in model.operations.iter().flat_map(|operation| &operation.examples) {
            if let (Some(request), Some(response)) = (&example.request, &example.response) {
                let answer: String = response.body.iter().flat_map(|body| body.split_whitespace()).collect();
                let answer = format!("{} {answer}", response.status);
                answers.entry(key(model.api_version, request)).or_default().insert(answer);
            }
        }
    }
    answers.into_iter().filter(|(_, answers)| answers.len() > 1).map(|(key, _)| key).collect()
}

fn run(models: &[Model]) -> Outcomes {
    let ambiguous = ambiguous(models);
    let service = Service::new(Catalogue::of(models), Share::default());
    let mut outcomes = Outcomes::new();
    for model in models {
        for operation in &model.operations {
            for example in &operation.examples {
                let Some(outcome) = outcome(&service, model.api_version, example) else { continue };
                let request = example.request.as_ref().unwrap();
                let is_ambiguous = outcome == ANOTHER && ambiguous.contains(&key(model.api_version, request));
                let outcome = if is_ambiguous {
                    format!("{outcome}: pages show this request with several")
                } else {
                    outcome
                };
                let place = format!(
                    "{}:{}: {} {}",
                    request.source.file, request.source.line, request.method, request.url
                );
                let entry = outcomes.entry(outcome).or_insert((0, String::new()));
                entry.0 += 1;
                if entry.0 <= 3 {
                    entry.1 += &format!("\n      {place}");
                }
            }
        }
    }
    outcomes
}

fn shown(outcomes: &Outcomes) -> String {
    let mut rows: Vec<_> = outcomes.iter().collect();
    rows.sort_by_key(|(_, (count, _))| std::cmp::Reverse(*count));
    rows.iter().map(|(what, (count, places))| format!("{count:>6}  {what}{places}\n")).collect()
}

#[test]
fn every_example_of_the_pages_gets_its_documented_answer() {
    let outcomes = run(&models("docs-input").unwrap());
    assert_eq!(outcomes.len(), 1, "{}", shown(&outcomes));
    assert!(outcomes[ANSWERED].0 > 50, "{}", shown(&outcomes));
}

#[test]
#[ignore = "reads the pages beside the checkout"]
fn nearly_every_example_of_real_pages_does() {
    let Some(models) = models("../shared/corpus/graph-2021-07/api-reference") else { return };
    let outcomes = run(&models);
    println!("{}", shown(&outcomes));
    let all: usize = outcomes.values().map(|(count, _)| count).sum();
    let shown_with_several =
        outcomes.iter().find(|(what, _)| what.starts_with(ANOTHER) && what.len() > ANOTHER.len());
    let documented = outcomes[ANSWERED].0 + shown_with_several.map_or(0, |(_, (count, _))| *count);
    // The rest are requests that no route or type of the pages fits, and answers that cannot be read.
    assert!(outcomes[ANSWERED].0 * 100 >= all * 89 && documented * 100 >= all * 96, "{}", shown(&outcomes));
}
