//! Runs documented examples through an emitted crate: the fixed half of the program that `cargo xtask conformance` builds.
//!
//! Takes the path of a file with cases as JSON; gives, on standard output, what the crate made of each, in the same
//! order. The other half, `table`, is emitted: a function for each endpoint and each type. What is right or wrong is
//! not decided here.

#![allow(dead_code, reason = "what is used follows from the pages")]

mod table;

use msgraph::{
    Accepted, Answer, Body, Content, Error, Fields, Json, Many, Node, Object, One, Page, Reply, Request,
    Response, Scalar, Value,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeMap;
use std::process::ExitCode;

/// Calls the function of an endpoint.
pub(crate) type Call = fn(&mut Run<'_>) -> Result<(), String>;

/// Reads JSON as one type and looks for what it does not take.
pub(crate) type Look = fn(&mut Looker<'_>, &str, Value);

/// The file of cases.
#[derive(Deserialize)]
struct Input {
    cases: Vec<Case>,
    /// The types that relationships lead to: version, owner, property, target.
    relationships: BTreeMap<String, BTreeMap<String, BTreeMap<String, String>>>,
}

/// An exchange and the endpoint it is matched to.
#[derive(Deserialize)]
struct Case {
    version: String,
    endpoint: u32,
    arguments: Vec<String>,
    required: Vec<String>,
    query: Vec<(String, String)>,
    headers: Vec<(String, String)>,
    body: Payload,
    instead: bool,
    counted: bool,
    cast: Option<String>,
    response: Option<Shown>,
}

/// A documented response.
#[derive(Deserialize)]
struct Shown {
    status: u16,
    headers: Vec<(String, String)>,
    body: Payload,
}

/// A body, documented or made.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
enum Payload {
    #[default]
    Nothing,
    Json(Value),
    Text(String),
}

/// What became of a case.
#[derive(Debug, Default, Serialize)]
struct Outcome {
    request: Option<Built>,
    request_error: Option<String>,
    request_findings: Vec<Finding>,
    response: Option<Payload>,
    response_error: Option<String>,
    response_findings: Vec<Finding>,
}

/// The request that the function made.
#[derive(Debug, Serialize)]
struct Built {
    method: String,
    url: String,
    headers: Vec<(String, String)>,
    body: Payload,
}

/// A member that did not reach a typed field.
#[derive(Debug, Serialize)]
struct Finding {
    path: String,
    owner: String,
    name: String,
    /// True where the docs name it and its JSON does not fit the documented type.
    mismatched: bool,
    value: Value,
}

/// A case on its way.
pub(crate) struct Run<'a> {
    input: &'a Input,
    case: &'a Case,
    outcome: Outcome,
}

impl<'a> Run<'a> {
    /// A path argument.
    pub(crate) fn text(&self, at: usize) -> Result<&'a str, String> {
        self.case.arguments.get(at).map(String::as_str).ok_or_else(|| format!("argument {at} is missing"))
    }

    /// A path argument that is a number or a boolean.
    pub(crate) fn parsed<T: std::str::FromStr>(&self, at: usize) -> Result<T, String> {
        let text = self.text(at)?;
        text.parse().map_err(|_| format!("the argument `{text}` is not of its documented type"))
    }

    /// A parameter of the query that must be given.
    pub(crate) fn required(&self, at: usize) -> &'a str {
        self.case.required.get(at).map(String::as_str).unwrap_or_default()
    }

    /// The body as the function takes it.
    pub(crate) fn body<T: Json>(&mut self) -> Result<T, String> {
        let json = match &self.case.body {
            _ if self.case.instead => {
                return T::read(json!({})).or_else(|_| T::read(json!([]))).map_err(misfit);
            }
            Payload::Nothing => json!({}),
            Payload::Json(json) => json.clone(),
            Payload::Text(text) => Value::from(text.as_str()),
        };
        let body = T::read(json).map_err(misfit)?;
        let mut looker = Looker::new(self.input, &self.case.version);
        looker.node("", &body.view());
        self.outcome.request_findings = looker.findings;
        Ok(body)
    }

    /// The body as bytes.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        match &self.case.body {
            Payload::Nothing => Vec::new(),
            Payload::Json(json) => json.to_string().into_bytes(),
            Payload::Text(text) => text.clone().into_bytes(),
        }
    }

    /// The address that the body refers to.
    pub(crate) fn target(&self) -> Result<String, String> {
        if self.case.instead {
            return Ok(String::new());
        }
        let Payload::Json(json) = &self.case.body else {
            return Err("the body refers to nothing".to_owned());
        };
        let target = json.get("@odata.id").and_then(Value::as_str);
        target.map(str::to_owned).ok_or_else(|| "the body has no `@odata.id`".to_owned())
    }

    /// An endpoint that answers with an object.
    pub(crate) fn object<T: Object + Serialize, K>(&mut self, request: Request<T, K>)
    where
        Request<T, K>: Options,
    {
        self.build(request);
        let findings = self.respond(|reply, looker| {
            let answer = Answer::<T>::from_reply(reply)?;
            looker.node("", &answer.value.view());
            Ok(to_json(&answer))
        });
        self.outcome.response_findings = findings;
    }

    /// An endpoint that reads a collection, or counts its items.
    pub(crate) fn list<T: Json>(&mut self, request: Request<Page<T>, Many>) {
        match &self.case.cast {
            Some(name) => self.items(request.cast_to::<Value>(name)),
            None => self.items(request),
        }
    }

    fn items<T: Json>(&mut self, request: Request<Page<T>, Many>) {
        if self.case.counted {
            let request = self.options(request).count_only();
            self.scalar(request);
        } else {
            self.page(request);
        }
    }

    /// An endpoint that answers with a collection.
    pub(crate) fn page<T: Json, K>(&mut self, request: Request<Page<T>, K>)
    where
        Request<Page<T>, K>: Options,
    {
        self.build(request);
        let cast = self.case.cast.clone();
        let findings = self.respond(|reply, looker| {
            let page = Page::<T>::from_reply(reply)?;
            for (at, item) in page.value.iter().enumerate() {
                let path = format!("value[{at}]");
                match &cast {
                    Some(name) => looker.related(&path, name, &item.view().to_value()),
                    None => looker.node(&path, &item.view()),
                }
            }
            if let Some(value) = page.extra.get("value") {
                looker.found("", "", "value", true, value);
            }
            Ok(to_json(&page))
        });
        self.outcome.response_findings = findings;
    }

    /// An endpoint that answers with a single value.
    pub(crate) fn scalar<T: Json, K>(&mut self, request: Request<Scalar<T>, K>)
    where
        Request<Scalar<T>, K>: Options,
    {
        self.build(request);
        let _ = self.respond(|reply, _| Scalar::<T>::from_reply(reply).map(|scalar| to_json(&scalar)));
    }

    /// An endpoint that answers with nothing.
    pub(crate) fn empty<K>(&mut self, request: Request<(), K>)
    where
        Request<(), K>: Options,
    {
        self.build(request);
        let _ = self.respond(|reply, _| <()>::from_reply(reply).map(|()| Payload::Nothing));
    }

    /// An endpoint that starts work.
    pub(crate) fn accepted<K>(&mut self, request: Request<Accepted, K>)
    where
        Request<Accepted, K>: Options,
    {
        self.build(request);
        let _ = self.respond(|reply, _| {
            let accepted = Accepted::from_reply(reply)?;
            Ok(if accepted.body.is_null() { Payload::Nothing } else { Payload::Json(accepted.body) })
        });
    }

    /// An endpoint that answers with bytes.
    pub(crate) fn content<K>(&mut self, request: Request<Content, K>)
    where
        Request<Content, K>: Options,
    {
        self.build(request);
        let _ = self.respond(|reply, _| {
            let content = Content::from_reply(reply)?;
            Ok(match serde_json::from_slice(&content.bytes) {
                Ok(json) => Payload::Json(json),
                Err(_) if content.bytes.is_empty() => Payload::Nothing,
                Err(_) => Payload::Text(String::from_utf8_lossy(&content.bytes).into_owned()),
            })
        });
    }

    fn options<R: Options>(&self, mut request: R) -> R {
        for (name, value) in &self.case.query {
            request = request.option(name, value);
        }
        request
    }

    fn build<R: Options>(&mut self, mut request: R) {
        if !self.case.counted {
            request = self.options(request);
        }
        request = match &self.case.body {
            Payload::Json(json) if self.case.instead => request.instead(Body::Json(json.clone())),
            Payload::Text(text) if self.case.instead => {
                request.instead(Body::Bytes(text.clone().into_bytes()))
            }
            _ => request,
        };
        for (name, value) in &self.case.headers {
            request = request.with_header(name, value);
        }
        match request.http() {
            Ok((http, body)) => self.outcome.request = Some(Built::of(&http, body)),
            Err(error) => self.outcome.request_error = Some(error.to_string()),
        }
    }

    /// Reads the documented response, where there is one, and gives what was found in it.
    fn respond(
        &mut self,
        read: impl FnOnce(&Reply<'_>, &mut Looker<'_>) -> Result<Payload, Error>,
    ) -> Vec<Finding> {
        let Some(shown) = &self.case.response else { return Vec::new() };
        let mut looker = Looker::new(self.input, &self.case.version);
        let Some((response, body)) = shown.to_http() else {
            self.outcome.response_error = Some("the status or a header is none of HTTP".to_owned());
            return Vec::new();
        };
        let reply = Reply { status: response.status(), headers: response.headers(), body: &body };
        match read(&reply, &mut looker) {
            Ok(payload) => self.outcome.response = Some(payload),
            Err(Error::Graph(error)) if !error.json.is_null() => {
                self.outcome.response = Some(Payload::Json(json!({ "error": error.json })));
            }
            Err(error) => self.outcome.response_error = Some(error.to_string()),
        }
        looker.findings
    }
}

fn misfit(_: Value) -> String {
    "the body is JSON of another kind than the function takes".to_owned()
}

impl Built {
    fn of(http: &http::Request<Vec<u8>>, body: Payload) -> Self {
        let headers = http.headers().iter();
        let text = |value: &http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        Self {
            method: http.method().to_string(),
            url: http.uri().to_string(),
            headers: headers.map(|(name, value)| (name.to_string(), text(value))).collect(),
            body,
        }
    }
}

impl Shown {
    fn to_http(&self) -> Option<(http::Response<()>, Vec<u8>)> {
        let mut builder = http::Response::builder().status(self.status);
        for (name, value) in &self.headers {
            builder = builder.header(name.trim(), value.trim());
        }
        let body = match &self.body {
            Payload::Nothing => Vec::new(),
            Payload::Json(json) => json.to_string().into_bytes(),
            Payload::Text(text) => text.clone().into_bytes(),
        };
        Some((builder.body(()).ok()?, body))
    }
}

/// Puts query options into a request with the method that the request has for each.
pub(crate) trait Options: Sized {
    fn option(self, name: &str, value: &str) -> Self;
    fn with_header(self, name: &str, value: &str) -> Self;
    fn instead(self, body: Body) -> Self;
    fn http(&self) -> Result<(http::Request<Vec<u8>>, Payload), Error>;
}

macro_rules! options {
    (<$($parameter:ident),*> $request:ty, $($name:literal => $method:ident),*) => {
        impl<$($parameter),*> Options for $request {
            fn option(self, name: &str, value: &str) -> Self {
                match name {
                    $($name => self.$method(value),)*
                    _ => self.query(name.to_owned(), value),
                }
            }

            fn with_header(self, name: &str, value: &str) -> Self {
                self.header(name.to_owned(), value)
            }

            fn instead(self, body: Body) -> Self {
                self.with_body(body)
            }

            fn http(&self) -> Result<(http::Request<Vec<u8>>, Payload), Error> {
                let body = match self.body() {
                    None => Payload::Nothing,
                    Some(Body::Json(json)) => Payload::Json(json.clone()),
                    Some(other) => Payload::Text(String::from_utf8_lossy(&other.to_bytes()).into_owned()),
                };
                Ok((self.to_http()?, body))
            }
        }
    };
}

options!(<T> Request<T, ()>,);
options!(<T> Request<T, One>, "$select" => select, "$expand" => expand);
options!(<T> Request<Page<T>, Many>,
    "$select" => select, "$expand" => expand, "$orderby" => order_by, "$filter" => filter, "$search" => search);

fn to_json<T: Serialize>(value: &T) -> Payload {
    serde_json::to_value(value).map_or_else(|error| Payload::Text(error.to_string()), Payload::Json)
}

/// Looks through typed values for members that reached no typed field.
pub(crate) struct Looker<'a> {
    input: &'a Input,
    version: &'a str,
    findings: Vec<Finding>,
}

impl<'a> Looker<'a> {
    fn new(input: &'a Input, version: &'a str) -> Self {
        Self { input, version, findings: Vec::new() }
    }

    /// Reads JSON as `T` and looks through it.
    pub(crate) fn read<T: Object>(&mut self, path: &str, json: Value) {
        if let Ok(object) = T::read(json) {
            self.fields(path, &object.fields());
        }
    }

    fn node(&mut self, path: &str, node: &Node<'_>) {
        match node {
            Node::Object(fields) => self.object(path, fields, node),
            Node::List(items) => {
                for (at, item) in items.iter().enumerate() {
                    self.node(&format!("{path}[{at}]"), item);
                }
            }
            _ => {}
        }
    }

    /// An object that says it is of a derived type is looked at as one.
    fn object(&mut self, path: &str, fields: &Fields<'_>, node: &Node<'_>) {
        let declared = fields.get("@odata.type");
        let declared = declared.as_ref().and_then(Node::as_str).map(|name| name.trim_start_matches('#'));
        match declared {
            Some(name) if name != fields.schema().name => match self.look(name) {
                Some(look) => look(self, path, node.to_value()),
                None => self.fields(path, fields),
            },
            _ => self.fields(path, fields),
        }
    }

    fn fields(&mut self, path: &str, fields: &Fields<'_>) {
        let owner = fields.schema().name;
        let targets = self.input.relationships.get(self.version).and_then(|owners| owners.get(owner));
        for (name, value) in fields.extra().iter().filter(|(name, _)| !name.contains('@')) {
            self.found(path, owner, name, false, value);
        }
        for (name, value) in fields.extra().mismatched() {
            self.found(path, owner, name, true, value);
        }
        for (name, node) in fields.entries() {
            let below = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
            match targets.and_then(|targets| targets.get(name)) {
                Some(target) => self.related(&below, target, &node.to_value()),
                None => self.node(&below, &node),
            }
        }
    }

    /// What a relationship holds, as the type it leads to or the one it says it is.
    fn related(&mut self, path: &str, target: &str, json: &Value) {
        match json {
            Value::Array(items) => {
                for (at, item) in items.iter().enumerate() {
                    self.related(&format!("{path}[{at}]"), target, item);
                }
            }
            Value::Object(map) => {
                let declared = map.get("@odata.type").and_then(Value::as_str);
                let declared = declared.map(|name| name.trim_start_matches('#'));
                let look = declared.and_then(|name| self.look(name)).or_else(|| self.look(target));
                if let Some(look) = look {
                    look(self, path, json.clone());
                }
            }
            _ => {}
        }
    }

    fn look(&self, name: &str) -> Option<Look> {
        let version = self.version;
        let at = table::TYPES.binary_search_by(|(v, n, _)| (*v, *n).cmp(&(version, name))).ok()?;
        table::TYPES.get(at).map(|(_, _, look)| *look)
    }

    fn found(&mut self, path: &str, owner: &str, name: &str, mismatched: bool, value: &Value) {
        let (path, owner, name) = (path.to_owned(), owner.to_owned(), name.to_owned());
        self.findings.push(Finding { path, owner, name, mismatched, value: value.clone() });
    }
}

fn run(input: &Input, case: &Case) -> Outcome {
    let mut run = Run { input, case, outcome: Outcome::default() };
    let known = table::ENDPOINTS.binary_search_by_key(&case.endpoint, |(id, _)| *id);
    let call = known.ok().and_then(|at| table::ENDPOINTS.get(at)).map(|(_, call)| *call);
    let called = match call {
        Some(call) => call(&mut run),
        None => Err("the endpoint is not in the table".to_owned()),
    };
    if let Err(message) = called {
        run.outcome.request_error = Some(message);
    }
    run.outcome
}

fn main() -> ExitCode {
    let path = std::env::args().nth(1).unwrap_or_default();
    let input = std::fs::read(path).map_err(|error| error.to_string());
    let input =
        input.and_then(|text| serde_json::from_slice::<Input>(&text).map_err(|error| error.to_string()));
    let outcomes = input.map(|input| input.cases.iter().map(|case| run(&input, case)).collect::<Vec<_>>());
    let written = outcomes.and_then(|outcomes| {
        serde_json::to_writer(std::io::stdout().lock(), &outcomes).map_err(|error| error.to_string())
    });
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
