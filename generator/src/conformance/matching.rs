//! Which endpoint an example shows, and the arguments that its function takes.
//!
//! Takes the endpoints and an example; gives a [`Case`]. An example is matched to a route of its own page, else to any documented
//! one; behind a collection `/$count` asks for the number of its items, and the name of a type for those of that type.

use super::bodies::{body, read_json};
use super::exchange::{Case, Payload, ShownResponse};
use super::fault::Fault;
use super::half::Half;
use crate::check::is_placeholder;
use crate::emit::asked::{headers, split_query};
use crate::emit::harness::{AnswerForm, Callable};
use crate::model::{
    ApiVersion, Closeness, ExampleRequest, ExampleResponse, Fit, Operation, Primitive, Server, Url,
};
use std::collections::BTreeMap;

/// The endpoints, found by version, method and shape.
pub(super) struct Callables {
    all: Vec<Callable>,
    by_shape: BTreeMap<(ApiVersion, String, String), usize>,
}

/// An endpoint and how an example asks for it.
struct MatchedEndpoint {
    endpoint: usize,
    arguments: Vec<String>,
    /// The derived type whose items are asked for.
    cast: Option<String>,
    /// True where the number of items alone is.
    counted: bool,
}

impl Callables {
    pub(super) fn of(callables: Vec<Callable>) -> Self {
        let by_shape = callables.iter().enumerate().map(|(at, callable)| {
            ((callable.version, callable.method.clone(), callable.template.shape()), at)
        });
        Self { by_shape: by_shape.collect(), all: callables }
    }

    /// The endpoints of an operation's own routes.
    fn own(&self, version: ApiVersion, operation: &Operation) -> Vec<usize> {
        let key = |route: &crate::model::Route| (version, route.method.clone(), route.template().shape());
        operation.requests.iter().filter_map(|route| self.by_shape.get(&key(route)).copied()).collect()
    }

    /// The endpoint that a request shows: of its own page, else any.
    fn find(
        &self,
        version: ApiVersion,
        operation: &Operation,
        method: &str,
        path: &str,
    ) -> Option<MatchedEndpoint> {
        let of_version = |at: &usize| self.all.get(*at).is_some_and(|callable| callable.version == version);
        let all = (0..self.all.len()).filter(of_version);
        let own = self.own(version, operation).into_iter();
        // A cast on the page's own collection is none of another page's ids.
        self.closest(own, method, path).or_else(|| self.closest(all, method, path))
    }

    /// The endpoint that a path fits most closely: as it stands, before what OData allows behind a collection.
    fn closest(
        &self,
        among: impl Iterator<Item = usize>,
        method: &str,
        path: &str,
    ) -> Option<MatchedEndpoint> {
        let fitting = among.filter_map(|at| {
            let callable = self.all.get(at).filter(|callable| callable.method == method)?;
            let found = MatchedEndpoint::of(at, callable, path)?;
            let has_tail = found.counted || found.cast.is_some();
            Some(((!has_tail, callable.template.text_length(), std::cmp::Reverse(at)), found))
        });
        fitting.max_by_key(|(closeness, _)| *closeness).map(|(_, found)| found)
    }

    /// The case of a request; what is wrong with it is noted in `half`.
    pub(super) fn request(
        &self,
        version: ApiVersion,
        operation: &Operation,
        request: &ExampleRequest,
        half: &mut Half,
    ) -> Option<Case> {
        let url = url_of(version, request).map_err(|fault| half.refuse(fault, "")).ok()?;
        (half.path, half.query) = (url.path.to_owned(), url.query_pairs());
        let Some(found) = self.find(version, operation, &request.method, url.path) else {
            half.refuse(Fault::RouteUnknown, "");
            return None;
        };
        let MatchedEndpoint { endpoint, mut arguments, cast, counted } = found;
        let callable = self.all.get(endpoint)?;
        half.template = Some(callable.template.clone());
        half.schema = callable.schema.clone();
        fill_in(&mut arguments, &callable.typed, &mut half.path);
        let (required, query) = split_query(half.query.clone(), callable.required.iter().map(String::as_str));
        let (body, instead) = body(request, callable.body, half);
        if let Some(misfit) = misfit(&arguments, &callable.typed) {
            half.refuse(Fault::ArgumentType, format!("`{misfit}`"));
        }
        Some(Case {
            version: version.segment().to_owned(),
            endpoint,
            arguments,
            required,
            query,
            headers: headers(&request.headers, matches!(body, Payload::Json(_))),
            body,
            instead,
            counted,
            cast,
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
        let has_method = |at: &&usize| self.all.get(**at).is_some_and(|c| Some(c.method.as_str()) == method);
        let endpoint = *own.iter().find(has_method).or(own.first())?;
        let callable = self.all.get(endpoint)?;
        Some(Case {
            version: version.segment().to_owned(),
            endpoint,
            arguments: callable.template.placeholders().map(|_| "1".to_owned()).collect(),
            required: callable.required.iter().map(|_| "1".to_owned()).collect(),
            query: Vec::new(),
            headers: Vec::new(),
            body: Payload::Nothing,
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
        half: &mut Half,
    ) {
        let answer = self.all.get(case.endpoint).map_or(AnswerForm::Empty, |callable| callable.answer);
        let text = response.body.as_deref().map(str::trim).filter(|text| !text.is_empty());
        half.has_body = text.is_some();
        let body = match text.map(|text| (text, read_json(text))) {
            None => Payload::Nothing,
            Some((_, Ok(json))) => Payload::Json(json),
            Some((text, Err(_))) if answer == AnswerForm::Bytes => Payload::Text(text.to_owned()),
            Some((_, Err(why))) => return half.refuse(Fault::ResponseNotJson, why),
        };
        let is_success = (200..300).contains(&response.status);
        if answer == AnswerForm::Empty && is_success && body != Payload::Nothing {
            let says_none = operation.response.status.contains(&204) || response.status == 204;
            return half.refuse(if says_none { Fault::ResponseUnexpected } else { Fault::AnswerDropped }, "");
        }
        case.response =
            Some(ShownResponse { status: response.status, headers: response.headers.clone(), body });
    }
}

impl MatchedEndpoint {
    /// The endpoint with the arguments that a path has for its function. Behind a collection `/$count` and the name of a type may stand.
    fn of(endpoint: usize, callable: &Callable, path: &str) -> Option<Self> {
        let Fit { closeness, values, casts_within, mut casts, counted } = callable.template.matches(path)?;
        let has_tail = counted || !casts.is_empty();
        let can_call = closeness > Closeness::Item && !casts_within && casts.len() <= 1;
        if !can_call || has_tail && callable.answer != AnswerForm::Page {
            return None;
        }
        let arguments = values.into_iter().collect::<Option<_>>()?;
        Some(Self { endpoint, arguments, cast: casts.pop(), counted })
    }
}

/// The URL of a request, where it is one of the service and of this version.
fn url_of(version: ApiVersion, request: &ExampleRequest) -> Result<Url<'_>, Fault> {
    let url = Url::read(request.url.trim());
    match (url.server(), url.api_version()) {
        (Server::Resembling | Server::Other, _) => Err(Fault::UrlForeign),
        (Server::Service, Some(named)) if named != version => Err(Fault::UrlVersion),
        (Server::Service, _) => Ok(url),
    }
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

/// The first argument that is not of its documented type.
fn misfit<'t>(arguments: &'t [String], typed: &[Option<Primitive>]) -> Option<&'t str> {
    let is_misfit = |(argument, primitive): &(&'t String, &Option<Primitive>)| match primitive {
        None => false,
        Some(Primitive::Boolean) => argument.parse::<bool>().is_err(),
        Some(Primitive::Int32) => argument.parse::<i32>().is_err(),
        Some(_) => argument.parse::<i64>().is_err(),
    };
    arguments.iter().zip(typed).find(is_misfit).map(|(argument, _)| argument.as_str())
}
