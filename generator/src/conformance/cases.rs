//! Examples as cases: matched to the endpoint they show, with the arguments that its function takes.
//!
//! Takes models; gives the [`Input`] of the program that runs the cases, and what is wrong with examples that can not be
//! run. An example is matched to a route of its own page, else to any documented one.

use super::address::Address;
use super::{Fault, paths};
use crate::emit::harness::{AnswerForm, BodyForm, Callable, Relationships, callables, relationships};
use crate::model::{ApiVersion, Example, ExampleRequest, ExampleResponse, Model, Operation, Source};
use crate::parse::json::{self, Kind, Node};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// The file that the program reads.
#[derive(Debug, Serialize)]
pub struct Input {
    /// What to run, in order.
    pub cases: Vec<Case>,
    /// The types that relationships lead to.
    pub relationships: Relationships,
}

/// An exchange and the endpoint it is matched to.
#[derive(Clone, Debug, Serialize)]
pub struct Case {
    /// The version of the API.
    pub version: &'static str,
    /// The number of the endpoint in [`callables`].
    pub endpoint: usize,
    /// The values of the placeholders, decoded.
    pub arguments: Vec<String>,
    /// The values of the query parameters that are arguments.
    pub required: Vec<String>,
    /// The rest of the query, decoded.
    pub query: Vec<(String, String)>,
    /// The headers a caller gives.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Payload,
    /// The response, where one is shown.
    pub response: Option<Shown>,
}

/// A documented response.
#[derive(Clone, Debug, Serialize)]
pub struct Shown {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Payload,
}

/// A body, documented or made.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Payload {
    /// None.
    #[default]
    Nothing,
    /// A JSON document.
    Json(Value),
    /// Anything else.
    Text(String),
}

/// What the examples of all models come to.
#[derive(Debug)]
pub struct Plan {
    /// What the program reads.
    pub input: Input,
    /// The endpoints that the program needs.
    pub endpoints: BTreeSet<usize>,
    /// Every example, in the order of the pages.
    pub(super) entries: Vec<Entry>,
}

/// An example and what is known of it before it is run.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) version: ApiVersion,
    /// Its place among the cases, where it can be run.
    pub(super) case: Option<usize>,
    pub(super) request: Option<Part>,
    pub(super) response: Option<Part>,
}

/// One half of an example.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) source: Source,
    /// The request line or the status.
    pub(super) shown: String,
    pub(super) has_body: bool,
    /// The path of the URL, as written.
    pub(super) path: String,
    /// The whole query, decoded.
    pub(super) query: Vec<(String, String)>,
    /// What is wrong with it already; a part with one is not run.
    pub(super) fault: Option<(Fault, String)>,
}

/// Puts all examples of the models into cases.
pub fn plan(models: &[Model]) -> Plan {
    let index = Index::of(callables(models));
    let mut plan = Plan {
        input: Input { cases: Vec::new(), relationships: relationships(models) },
        endpoints: BTreeSet::new(),
        entries: Vec::new(),
    };
    for model in models {
        let mut operations: Vec<&Operation> = model.operations.iter().collect();
        operations.sort_by_key(|operation| (&operation.source, &operation.title));
        for operation in operations {
            for example in &operation.examples {
                plan.add(&index, model.api_version, operation, example);
            }
        }
    }
    plan
}

impl Plan {
    fn add(&mut self, index: &Index, version: ApiVersion, operation: &Operation, example: &Example) {
        let mut entry = Entry { version, case: None, request: None, response: None };
        let mut case = None;
        if let Some(request) = &example.request {
            let mut part =
                Part::of(&request.source, format!("{} {}", request.method, one_line(&request.url)));
            case = index.request(version, operation, request, &mut part);
            entry.request = Some(part);
        }
        if let Some(response) = &example.response {
            let mut part = Part::of(&response.source, format!("status {}", response.status));
            let wanted = example.request.as_ref().map(|request| request.method.as_str());
            case = case.or_else(|| index.stand_in(version, operation, wanted));
            if let Some(case) = &mut case {
                index.response(operation, response, case, &mut part);
            }
            entry.response = Some(part);
        }
        if let Some(case) = case {
            entry.case = Some(self.input.cases.len());
            self.endpoints.insert(case.endpoint);
            self.input.cases.push(case);
        }
        self.entries.push(entry);
    }
}

impl Part {
    fn of(source: &Source, shown: String) -> Self {
        let (path, query) = (String::new(), Vec::new());
        Self { source: source.clone(), shown, has_body: false, path, query, fault: None }
    }

    fn refuse(&mut self, fault: Fault, detail: impl Into<String>) {
        self.fault = Some((fault, detail.into()));
    }
}

/// The endpoints, found by version, method and shape.
struct Index {
    callables: Vec<Callable>,
    by_shape: BTreeMap<(ApiVersion, String, String), usize>,
}

impl Index {
    fn of(callables: Vec<Callable>) -> Self {
        let by_shape = callables.iter().enumerate().map(|(at, callable)| {
            ((callable.version, callable.method.clone(), callable.template.shape()), at)
        });
        Self { by_shape: by_shape.collect(), callables }
    }

    /// The endpoints of an operation's own routes.
    fn own(&self, version: ApiVersion, operation: &Operation) -> Vec<usize> {
        let key = |route: &crate::model::Route| (version, route.method.clone(), route.template().shape());
        operation.requests.iter().filter_map(|route| self.by_shape.get(&key(route)).copied()).collect()
    }

    /// The endpoint that a path fits most closely, with the values of its placeholders.
    fn closest(
        &self,
        among: impl Iterator<Item = usize>,
        method: &str,
        path: &str,
    ) -> Option<(usize, Vec<String>)> {
        let fitting = among.filter_map(|at| {
            let callable = self.callables.get(at).filter(|callable| callable.method == method)?;
            Some((paths::closeness(&callable.template), at, paths::arguments(&callable.template, path)?))
        });
        fitting
            .max_by_key(|(closeness, at, _)| (*closeness, usize::MAX - at))
            .map(|(_, at, values)| (at, values))
    }

    /// The case of a request; what is wrong with it is noted in `part`.
    fn request(
        &self,
        version: ApiVersion,
        operation: &Operation,
        request: &ExampleRequest,
        part: &mut Part,
    ) -> Option<Case> {
        let Some(address) = Address::read(&request.url) else {
            part.refuse(Fault::UrlForeign, "");
            return None;
        };
        if let Some(named) = address.version.as_deref().and_then(ApiVersion::from_segment)
            && named != version
        {
            part.refuse(Fault::UrlVersion, "");
            return None;
        }
        (part.path, part.query) = (address.path.clone(), address.query.clone());
        let own = self.own(version, operation);
        let everywhere = (0..self.callables.len())
            .filter(|at| self.callables.get(*at).is_some_and(|c| c.version == version));
        let found = self.closest(own.into_iter(), &request.method, &address.path);
        let Some((endpoint, arguments)) =
            found.or_else(|| self.closest(everywhere, &request.method, &address.path))
        else {
            part.refuse(Fault::RouteUnknown, "");
            return None;
        };
        let callable = self.callables.get(endpoint)?;
        let value_of = |name: &String| {
            let given = address.query.iter().find(|(given, _)| given.eq_ignore_ascii_case(name));
            given.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        let is_argument =
            |name: &str| callable.required.iter().any(|required| required.eq_ignore_ascii_case(name));
        let body = body(request, callable.body, part);
        Some(Case {
            version: version.segment(),
            endpoint,
            arguments,
            required: callable.required.iter().map(value_of).collect(),
            query: address.query.iter().filter(|(name, _)| !is_argument(name)).cloned().collect(),
            headers: headers(&request.headers, &body),
            body,
            response: None,
        })
    }

    /// A case for a response alone: any endpoint of its page, with made-up arguments.
    fn stand_in(&self, version: ApiVersion, operation: &Operation, method: Option<&str>) -> Option<Case> {
        let own = self.own(version, operation);
        let has_method =
            |at: &&usize| self.callables.get(**at).is_some_and(|c| Some(c.method.as_str()) == method);
        let endpoint = *own.iter().find(has_method).or(own.first())?;
        let callable = self.callables.get(endpoint)?;
        let body = match callable.body {
            BodyForm::Reference => Payload::Json(serde_json::json!({ "@odata.id": "1" })),
            _ => Payload::Nothing,
        };
        Some(Case {
            version: version.segment(),
            endpoint,
            arguments: callable.template.placeholders().map(|_| "1".to_owned()).collect(),
            required: callable.required.iter().map(|_| "1".to_owned()).collect(),
            query: Vec::new(),
            headers: Vec::new(),
            body,
            response: None,
        })
    }

    fn response(&self, operation: &Operation, response: &ExampleResponse, case: &mut Case, part: &mut Part) {
        let answer = self.callables.get(case.endpoint).map_or(AnswerForm::Empty, |callable| callable.answer);
        let text = response.body.as_deref().map(str::trim).filter(|text| !text.is_empty());
        part.has_body = text.is_some();
        let body = match text.map(|text| (text, read_json(text))) {
            None => Payload::Nothing,
            Some((_, Ok(json))) => Payload::Json(json),
            Some((text, Err(_))) if answer == AnswerForm::Bytes => Payload::Text(text.to_owned()),
            Some((_, Err(why))) => return part.refuse(Fault::ResponseNotJson, why),
        };
        let is_success = (200..300).contains(&response.status);
        if answer == AnswerForm::Empty && is_success && body != Payload::Nothing {
            let says_none = operation.response.status.contains(&204) || response.status == 204;
            return part.refuse(if says_none { Fault::ResponseUnexpected } else { Fault::AnswerDropped }, "");
        }
        case.response = Some(Shown { status: response.status, headers: response.headers.clone(), body });
    }
}

/// The body of a request as its function takes it; what is wrong with it is noted in `part`.
fn body(request: &ExampleRequest, form: BodyForm, part: &mut Part) -> Payload {
    let text = request.body.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let Some(text) = text else { return Payload::Nothing };
    part.has_body = true;
    match (form, read_json(text)) {
        (BodyForm::Bytes, _) => Payload::Text(text.to_owned()),
        (BodyForm::None, Ok(Value::Object(map))) if map.is_empty() => Payload::Nothing,
        (BodyForm::None, _) => {
            let has_none = matches!(request.method.as_str(), "GET" | "DELETE");
            part.refuse(if has_none { Fault::BodyUnexpected } else { Fault::BodyRefused }, "");
            Payload::Nothing
        }
        (_, Ok(json)) => Payload::Json(json),
        (_, Err(why)) => {
            part.refuse(Fault::RequestNotJson, why);
            Payload::Nothing
        }
    }
}

/// The headers a caller gives: not those that the address and the body bring with them.
fn headers(shown: &[(String, String)], body: &Payload) -> Vec<(String, String)> {
    let is_given = |(name, value): &&(String, String)| match name.trim().to_ascii_lowercase().as_str() {
        "host" | "content-length" => false,
        "content-type" => {
            !(matches!(body, Payload::Json(_))
                && value.trim().to_ascii_lowercase().starts_with("application/json"))
        }
        _ => true,
    };
    let trimmed = |(name, value): &(String, String)| (name.trim().to_owned(), value.trim().to_owned());
    shown.iter().filter(is_given).map(trimmed).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Reads JSON leniently.
fn read_json(text: &str) -> Result<Value, String> {
    json::read(text).map(|json| value(&json.root)).map_err(|failure| failure.message)
}

fn value(node: &Node) -> Value {
    match &node.kind {
        Kind::Null => Value::Null,
        Kind::Bool(value) => Value::Bool(*value),
        Kind::Number(text) => serde_json::from_str(text).unwrap_or_else(|_| Value::String(text.clone())),
        Kind::String(text) => Value::String(text.clone()),
        Kind::Array(items) => Value::Array(items.iter().map(value).collect()),
        Kind::Object(members) => {
            let members = members.iter().map(|member| (member.name.clone(), value(&member.value)));
            Value::Object(members.collect::<Map<_, _>>())
        }
    }
}
