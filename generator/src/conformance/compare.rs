//! What was made beside what is documented.
//!
//! Takes an entry with its case and outcome; gives the faults of the request and of the response.

use super::canonical::{self, Canonical};
use super::exchange::{Built, Case, Outcome, Payload, Reason, Refused, UntypedMember};
use super::fault::Fault;
use super::half::Half;
use crate::check::is_placeholder;
use crate::emit::harness::Schema;
use crate::model::{ApiVersion, Fit, Index, Model, Url};
use serde_json::Value;
use std::collections::BTreeMap;

/// A fault with what it is about.
pub(super) type LocatedFault = (Fault, String);

/// The types of all versions.
pub(super) struct Types<'a>(BTreeMap<ApiVersion, Index<'a>>);

impl<'a> Types<'a> {
    pub(super) fn of(models: &'a [Model]) -> Self {
        Self(models.iter().map(|model| (model.api_version, Index::of(model))).collect())
    }

    /// The property of a type or of its bases that has the name but for its case.
    fn in_another_case(&self, version: ApiVersion, owner: &str, name: &str) -> Option<&'a str> {
        let index = self.0.get(&version)?;
        let mut members = index.members(index.type_named(owner)?);
        members.find(|member| member.name.eq_ignore_ascii_case(name)).map(|member| member.name.as_str())
    }
}

/// The faults of a request.
pub(super) fn request(
    types: &Types<'_>,
    version: ApiVersion,
    half: &Half,
    case: &Case,
    outcome: &Outcome,
) -> Vec<LocatedFault> {
    let built = match (&outcome.refused, &outcome.code) {
        (Some(refused), _) => return vec![refusal(refused, Fault::RequestRefused)],
        (None, Some(Ok(built))) => built,
        (None, Some(Err(refused))) => return vec![refusal(refused, Fault::RequestRefused)],
        (None, None) => return vec![(Fault::CodeMissing, String::new())],
    };
    let mut faults = Vec::new();
    faults.extend(url(half, built));
    faults.extend(headers(case, built));
    faults.extend(types.0.get(&version).and_then(|index| body(index, &half.schema, case, built)));
    let names = [Fault::RequestType, Fault::RequestName];
    faults.extend(findings(types, version, &outcome.request_findings, names));
    faults
}

/// The fault of a refusal; `other` is ours.
fn refusal(refused: &Refused, other: Fault) -> LocatedFault {
    let fault = match refused.reason {
        Reason::BodyKind => Fault::RequestKind,
        Reason::NotHttp => Fault::HttpInvalid,
        Reason::AnswerKind => Fault::ResponseKind,
        Reason::Other => other,
    };
    (fault, refused.detail.clone())
}

fn url(half: &Half, built: &Built) -> Vec<LocatedFault> {
    let made = Url::read(&built.url);
    let mut faults = Vec::new();
    // The same route with the same values: encoding, case, and the forms that OData takes for equal do not count.
    let fit = |path: &str| {
        let fit = half.template.as_ref()?.matches(path)?;
        let Fit { values, casts, counted, .. } = fit;
        Some((values, casts, counted))
    };
    let made_fit = fit(made.path);
    if made_fit.is_none() || made_fit != fit(&half.path) {
        faults.push((Fault::UrlDiffers, made.path.to_owned()));
    }
    // Arguments are found by name without regard to case, so what is sent is compared in the same way.
    let sorted = |mut query: Vec<(String, String)>| {
        query.iter_mut().for_each(|(name, value)| {
            name.make_ascii_lowercase();
            *value = canonical::names(name, value);
        });
        query.sort();
        query
    };
    let query = sorted(made.query_pairs());
    if query != sorted(half.query.clone()) {
        faults.push((Fault::QueryDiffers, format!("{query:?}")));
    }
    faults
}

fn headers(case: &Case, built: &Built) -> Vec<LocatedFault> {
    let is_sent = |(name, value): &&(String, String)| {
        built.headers.iter().any(|(sent, with)| sent.eq_ignore_ascii_case(name) && with == value)
    };
    // The client knows who asks, which code of an example need not say.
    let of_client = |name: &str| name.eq_ignore_ascii_case("authorization");
    let lost = case.headers.iter().filter(|header| !is_sent(header) && !of_client(&header.0));
    let is_given = |name: &str| case.headers.iter().any(|(given, _)| given.eq_ignore_ascii_case(name));
    // What says of the body what it is and how long belongs to the sending; pages leave it out as they like.
    let is_of_body = |name: &str| name == "content-type" || name == "content-length";
    let added = built.headers.iter().filter(|(name, _)| !is_of_body(name) && !is_given(name));
    lost.chain(added).map(|(name, value)| (Fault::HeaderDiffers, format!("{name}: {value}"))).collect()
}

/// No body and an empty object are the same to the service.
fn body(index: &Index<'_>, schema: &Schema, case: &Case, built: &Built) -> Option<LocatedFault> {
    let empty = Payload::Json(Value::Object(serde_json::Map::new()));
    let without = |payload: &Payload| {
        *payload == Payload::Nothing || *payload == empty || *payload == Payload::Text(String::new())
    };
    let is_same = |in_documented_case: bool| {
        let canonical = |payload: &Payload| match payload {
            Payload::Json(json) => Payload::Json(Canonical { index, in_documented_case }.body(json, schema)),
            other => other.clone(),
        };
        canonical(&built.body) == canonical(&case.body)
    };
    if is_same(false) || (without(&built.body) && without(&case.body)) {
        return None;
    }
    // Code has the names that are documented.
    let fault = if is_same(true) { Fault::RequestName } else { Fault::BodyDiffers };
    Some((fault, shorten(&built.body)))
}

/// The faults of a response.
pub(super) fn response(
    types: &Types<'_>,
    version: ApiVersion,
    case: &Case,
    outcome: &Outcome,
) -> Vec<LocatedFault> {
    let Some(shown) = &case.response else { return Vec::new() };
    let read = match (&outcome.response, &outcome.refused) {
        (Some(Ok(read)), _) => read,
        // Without a request there is nothing that the response could answer.
        (Some(Err(refused)), _) | (None, Some(refused)) => {
            return vec![refusal(refused, Fault::ResponseRefused)];
        }
        (None, _) => return vec![(Fault::ResponseRefused, String::new())],
    };
    let mut faults = Vec::new();
    if *read != shown.body && shown.body != Payload::Nothing {
        faults.push((Fault::ResponseDiffers, shorten(read)));
    }
    let names = [Fault::ResponseType, Fault::ResponseName];
    faults.extend(findings(types, version, &outcome.response_findings, names));
    faults
}

/// Documented members that reached no typed field; members that nobody documents are kept and no fault.
fn findings(
    types: &Types<'_>,
    version: ApiVersion,
    found: &[UntypedMember],
    [misfit, case]: [Fault; 2],
) -> Vec<LocatedFault> {
    let fact = |finding: &UntypedMember| {
        if is_stand_in(finding) {
            return None;
        }
        let place = format!("`{}` of `{}`", finding.name, finding.owner);
        let at = if finding.path.is_empty() { String::new() } else { format!(" at `{}`", finding.path) };
        if finding.mismatched {
            return Some((misfit, format!("{place}{at} is {}", shorten_json(&finding.value))));
        }
        let documented = types.in_another_case(version, &finding.owner, &finding.name)?;
        Some((case, format!("{place}{at} is documented as `{documented}`")))
    };
    found.iter().filter_map(fact).collect()
}

/// True for a text that stands for a value and is none, such as `"Boolean"`: it is kept and written back.
pub(super) fn is_stand_in(finding: &UntypedMember) -> bool {
    finding.mismatched && finding.value.as_str().is_some_and(is_placeholder)
}

fn shorten(payload: &Payload) -> String {
    match payload {
        Payload::Nothing => "nothing".to_owned(),
        Payload::Json(json) => shorten_json(json),
        Payload::Text(text) => text.chars().take(60).collect(),
    }
}

fn shorten_json(json: &Value) -> String {
    let text = json.to_string();
    let short: String = text.chars().take(60).collect();
    if short.len() < text.len() { format!("{short}...") } else { short }
}
