//! Which endpoint a request is for, and what is near where none is.
//!
//! Takes the catalogue, a method and a path below the version; gives the endpoint that the path fits best, with the
//! values of its placeholders. A route has a distance to a path, which is that of their segments: texts differ by their
//! letters, and a placeholder differs little from anything.

use crate::asks_otherwise;
use crate::refusal::{self, Refusal};
use generator::answers::{Answering, Catalogue};
use generator::emit::harness::AnswerForm;
use generator::model::{ApiVersion, Fit, Piece, Segment, Template, namespace};
use std::cmp::Reverse;

/// A request, read.
pub(crate) struct Asked<'r> {
    pub(crate) version: ApiVersion,
    /// The path as it came, with the version.
    pub(crate) path: &'r str,
    pub(crate) fit: Fit,
    /// The query, decoded.
    pub(crate) query: Vec<(String, String)>,
}

/// A path of more segments has no nearest route.
const LONGEST: usize = 40;

/// Signs of OData's paths that clients may encode, and which mean the same then. A slash is none of them: encoded, it is
/// part of a value.
const SIGNS: [(&str, &str); 7] =
    [("%24", "$"), ("%27", "'"), ("%28", "("), ("%29", ")"), ("%3A", ":"), ("%3D", "="), ("%2C", ",")];

/// The path with these signs as they are.
pub(crate) fn with_plain_signs(path: &str) -> String {
    let replaced = |path: String, (encoded, sign): &(&str, &str)| {
        path.replace(encoded, sign).replace(&encoded.to_ascii_lowercase(), sign)
    };
    SIGNS.iter().fold(path.to_owned(), replaced)
}

/// The endpoint that a request is for.
pub(crate) fn find<'c, 'a>(
    catalogue: &'c Catalogue<'a>,
    version: ApiVersion,
    method: &str,
    path: &str,
) -> Result<(&'c Answering<'a>, Fit), Refusal> {
    let first = name(path.trim_start_matches('/').split('/').next().unwrap_or_default());
    let fitting: Vec<(&Answering<'a>, Fit)> = of_version(catalogue, version)
        .filter(|endpoint| can_begin(&endpoint.callable.template, &first))
        .filter_map(|endpoint| Some((endpoint, fit(endpoint, path)?)))
        .collect();
    let asked = format!("{method} /{}{path}", version.segment());
    if of_version(catalogue, version).next().is_none() {
        return Err(refusal::no_pages(version.segment()));
    }
    if fitting.is_empty() {
        return Err(refusal::no_route(&asked, nearest(catalogue, version, method, path)));
    }
    let mut allowed: Vec<String> =
        fitting.iter().map(|(endpoint, _)| endpoint.callable.method.clone()).collect();
    allowed.sort();
    allowed.dedup();
    let best = fitting.into_iter().filter(|(endpoint, _)| endpoint.callable.method == method);
    let best = best.max_by_key(|(endpoint, fit)| {
        let length = endpoint.callable.template.text_length();
        (!asks_otherwise(fit), !fit.casts_within, fit.closeness, length, Reverse(&endpoint.facts.path))
    });
    best.ok_or_else(|| refusal::no_method(&asked, &allowed))
}

fn of_version<'c, 'a>(
    catalogue: &'c Catalogue<'a>,
    version: ApiVersion,
) -> impl Iterator<Item = &'c Answering<'a>> {
    catalogue.endpoints.iter().filter(move |endpoint| endpoint.callable.version == version)
}

/// False where a path that begins with this name cannot fit: most templates are told apart by their first.
fn can_begin(template: &Template, first: &str) -> bool {
    let own = template.segments.first().and_then(Segment::name);
    own.is_none_or(|own| name(own) == first)
}

/// The name of a segment as it is compared: without arguments and qualifier.
fn name(segment: &str) -> String {
    let bare = segment.split('(').next().unwrap_or(segment);
    namespace::unqualified(bare).trim_end_matches(':').to_ascii_lowercase()
}

/// How a path fits an endpoint. What OData allows behind a collection alone fits nothing else.
fn fit(endpoint: &Answering<'_>, path: &str) -> Option<Fit> {
    let fit = endpoint.callable.template.matches(path)?;
    let is_page = endpoint.callable.answer == AnswerForm::Page;
    (is_page || !fit.counted).then_some(fit)
}

/// The documented route that is least far from a path; of two, the one with the method that was asked for.
fn nearest(catalogue: &Catalogue<'_>, version: ApiVersion, method: &str, path: &str) -> Option<String> {
    let given: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    if given.len() > LONGEST || path.len() > 2000 {
        return None;
    }
    let near = of_version(catalogue, version).min_by_key(|endpoint| {
        let other_method = endpoint.callable.method != method;
        (distance(&endpoint.callable.template, &given), other_method, &endpoint.facts.path)
    });
    near.map(|endpoint| format!("{} {}", endpoint.facts.method, endpoint.facts.path))
}

/// The costs of an edit, in hundredths of a segment.
const SEGMENT: u32 = 100;
const VALUE: u32 = 10;

/// How much has to be edited to make one of the other.
fn distance(template: &Template, given: &[&str]) -> u32 {
    let mut row: Vec<u32> = (0u32..).step_by(SEGMENT as usize).take(given.len() + 1).collect();
    for segment in &template.segments {
        let mut before = row[0];
        row[0] += SEGMENT;
        for (at, text) in given.iter().enumerate() {
            let kept = before + segment_distance(segment, text);
            before = row[at + 1];
            row[at + 1] = kept.min(row[at] + SEGMENT).min(before + SEGMENT);
        }
    }
    row.last().copied().unwrap_or_default()
}

fn segment_distance(segment: &Segment, text: &str) -> u32 {
    let Some(Piece::Text(literal)) = segment.pieces.first() else { return VALUE };
    let (literal, text) = (name(literal), name(text));
    let longer = literal.chars().count().max(text.chars().count()).max(1);
    let edits = strsim::levenshtein(&literal, &text) * SEGMENT as usize / longer;
    u32::try_from(edits).unwrap_or(SEGMENT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encoded_signs_are_signs_and_encoded_slashes_are_not() {
        assert_eq!(with_plain_signs("/a/%24ref/f(q=%27x%27)/b%2Fc%3a"), "/a/$ref/f(q='x')/b%2Fc:");
    }

    #[test]
    fn a_slip_is_nearer_than_a_value() {
        let far = |route: &str, path: &str| {
            distance(&Template::parse(route), &path.split('/').skip(1).collect::<Vec<_>>())
        };
        assert!(far("/users/{id}", "/usrs/1") < far("/groups/{id}", "/usrs/1"));
        assert!(far("/users/{id}/messages", "/users/1/mesages") < far("/users/{id}", "/users/1/mesages"));
        assert_eq!(far("/users", "/users"), 0);
    }
}
