//! Which endpoint an example shows, and the arguments that its function takes.
//!
//! Takes the endpoints and an example; gives a [`Case`]. An example is matched to a route of its own page, else to any documented
//! one; behind a collection `/$count` asks for the number of its items, and the name of a type for those of that type.

use super::address::Address;
use super::bodies::{body, headers, read_json};
use super::cases::{Case, Part, Payload, Shown};
use super::{Fault, paths};
use crate::check::is_placeholder;
use crate::emit::harness::{AnswerForm, BodyForm, Callable};
use crate::model::{ApiVersion, ExampleRequest, ExampleResponse, Operation, Primitive, namespace};
use std::collections::BTreeMap;

/// What asks for the number of items of a collection.
const COUNT: &str = "/$count";

/// The endpoints, found by version, method and shape.
pub(super) struct Index {
    callables: Vec<Callable>,
    by_shape: BTreeMap<(ApiVersion, String, String), usize>,
}

/// An endpoint and how an example asks for it.
struct Found {
    endpoint: usize,
    arguments: Vec<String>,
    tail: Tail,
}

/// What OData allows behind every collection.
#[derive(Clone, Debug, Default, PartialEq)]
struct Tail {
    /// The derived type whose items are asked for.
    cast: Option<String>,
    /// True where their number alone is.
    counted: bool,
}

impl Tail {
    /// The path of the collection and what stands behind it; `None` where nothing does.
    fn of(path: &str) -> Option<(&str, Self)> {
        let (path, counted) = path.strip_suffix(COUNT).map_or((path, false), |collection| (collection, true));
        let cast = path.rsplit_once('/').filter(|(_, last)| namespace::is_qualified(last));
        let (path, cast) =
            cast.map_or((path, None), |(collection, name)| (collection, Some(name.to_owned())));
        (counted || cast.is_some()).then_some((path, Self { cast, counted }))
    }
}

impl Index {
    pub(super) fn of(callables: Vec<Callable>) -> Self {
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

    /// The endpoint that a request shows: of its own page, else any.
    fn find(&self, version: ApiVersion, operation: &Operation, method: &str, path: &str) -> Option<Found> {
        let of_version = |at: &usize| self.callables.get(*at).is_some_and(|c| c.version == version);
        let all = (0..self.callables.len()).filter(of_version);
        let own = self.own(version, operation).into_iter();
        // A cast on the page's own collection is none of another page's ids.
        self.with_tail(own, method, path).or_else(|| self.with_tail(all, method, path))
    }

    /// The endpoint that a path fits as it stands, else without what OData allows behind a collection.
    fn with_tail(
        &self,
        among: impl Iterator<Item = usize> + Clone,
        method: &str,
        path: &str,
    ) -> Option<Found> {
        self.closest(among.clone(), method, path, &Tail::default()).or_else(|| {
            let (path, tail) = Tail::of(path)?;
            self.closest(among, method, path, &tail)
        })
    }

    /// The endpoint that a path fits most closely, with the values of its placeholders.
    fn closest(
        &self,
        among: impl Iterator<Item = usize>,
        method: &str,
        path: &str,
        tail: &Tail,
    ) -> Option<Found> {
        let fitting = among.filter_map(|at| {
            let callable = self.callables.get(at).filter(|callable| callable.method == method)?;
            if *tail != Tail::default() && callable.answer != AnswerForm::Page {
                return None;
            }
            let arguments = paths::arguments(&callable.template, path)?;
            Some((
                paths::closeness(&callable.template),
                Found { endpoint: at, arguments, tail: tail.clone() },
            ))
        });
        let best = fitting.max_by_key(|(closeness, found)| (*closeness, usize::MAX - found.endpoint));
        best.map(|(_, found)| found)
    }

    /// The case of a request; what is wrong with it is noted in `part`.
    pub(super) fn request(
        &self,
        version: ApiVersion,
        operation: &Operation,
        request: &ExampleRequest,
        part: &mut Part,
    ) -> Option<Case> {
        let address = address_of(version, request).map_err(|fault| part.refuse(fault, "")).ok()?;
        (part.path, part.query) = (address.path.clone(), address.query.clone());
        let Some(found) = self.find(version, operation, &request.method, &address.path) else {
            part.refuse(Fault::RouteUnknown, "");
            return None;
        };
        let Found { endpoint, mut arguments, tail } = found;
        let callable = self.callables.get(endpoint)?;
        fill_in(&mut arguments, &callable.typed, &mut part.path);
        let (required, query) = split_query(address.query, &callable.required);
        let (body, instead) = body(request, callable.body, part);
        Some(Case {
            version: version.segment(),
            endpoint,
            arguments,
            required,
            query,
            headers: headers(&request.headers, &body),
            body,
            instead,
            counted: tail.counted,
            cast: tail.cast,
            response: None,
        })
    }

    /// A case for a response alone: any endpoint of its page, with made-up arguments.
    pub(super) fn stand_in(
        &self,
        version: ApiVersion,
        operation: &Operation,
        method: Option<&str>,
    ) -> Option<Case> {
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
            instead: false,
            counted: false,
            cast: None,
            response: None,
        })
    }

    pub(super) fn response(
        &self,
        operation: &Operation,
        response: &ExampleResponse,
        case: &mut Case,
        part: &mut Part,
    ) {
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

/// The address of a request, where it is one of the service and of this version.
fn address_of(version: ApiVersion, request: &ExampleRequest) -> Result<Address, Fault> {
    let address = Address::read(&request.url).ok_or(Fault::UrlForeign)?;
    let named = address.version.as_deref().and_then(ApiVersion::from_segment);
    if named.is_some_and(|named| named != version) { Err(Fault::UrlVersion) } else { Ok(address) }
}

/// The values of the options that a function requires, in its order, and what else the query holds.
fn split_query(query: Vec<(String, String)>, required: &[String]) -> (Vec<String>, Vec<(String, String)>) {
    let value_of = |name: &String| {
        let given = query.iter().find(|(given, _)| given.eq_ignore_ascii_case(name));
        given.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let values = required.iter().map(value_of).collect();
    let is_required = |name: &str| required.iter().any(|required| required.eq_ignore_ascii_case(name));
    (values, query.into_iter().filter(|(name, _)| !is_required(name)).collect())
}

/// Gives numbers and booleans a value where the example shows a placeholder, which only a text can hold.
fn fill_in(arguments: &mut [String], typed: &[Option<Primitive>], path: &mut String) {
    for (argument, primitive) in arguments.iter_mut().zip(typed) {
        let Some(primitive) = primitive.filter(|_| is_placeholder(argument)) else { continue };
        let value = if primitive == Primitive::Boolean { "true" } else { "1" };
        *path = path.replacen(argument.as_str(), value, 1);
        value.clone_into(argument);
    }
}
