//! What an operation does: reads one, makes one, is an action.
//!
//! Takes the routes of a page, its title, where its first route leads and what comes back; gives the kind. Where the pages document the type that
//! a POST is sent to, its members decide whether that is an action; else the words of the title do. What is listed behind a documented type,
//! is none of its members and no plural is a function without parameters: `/me/drive/sharedWithMe`.

use super::addresses::{Addresses, PathEnd};
use crate::model::namespace::short_name;
use crate::model::{OperationKind, ParameterPlace, Response, Route, Segment, Template};
use crate::parse::page::OperationFacts;
use crate::vocabulary::number::looks_plural;
use crate::vocabulary::titles;

/// What the operation does.
pub(super) fn of(
    requests: &[Route],
    title: &str,
    facts: &OperationFacts,
    response: &Response,
    end: &PathEnd,
    addresses: &Addresses<'_>,
) -> OperationKind {
    use OperationKind as K;
    let Some(first) = requests.first() else { return K::Other };
    let template = first.template();
    let Some(last) = template.segments.last() else { return K::Other };
    let name = last.name().map(short_name);
    let titled = name.is_some_and(|name| names_operation(title, name));
    let stream = matches!(name, Some("$value" | "content" | "$count"));
    match first.method.as_str() {
        "GET" if stream || name == Some("$ref") => K::Other,
        "GET" if name == Some("delta") || titled || is_function(last, facts) => K::Function,
        "GET" if response.collection && is_unknown_to_tables(&template, end, title, addresses) => K::Function,
        "GET" if name.is_some() && (response.collection || titles::LISTS.is_in(title)) => K::List,
        "GET" => K::Get,
        "POST" if titled => K::Action,
        "POST" if name == Some("$ref") => K::Create,
        "POST" if is_action(&template, end, title) => K::Action,
        "POST" if creates(title, facts, response) => K::Create,
        // What the tables have as a collection is one, whatever the page calls what is done there.
        "POST" if end.is_member && end.target.as_ref().is_some_and(|target| target.collection) => K::Create,
        "POST" if name.is_some() => K::Action,
        "PUT" if stream => K::Other,
        "PUT" if titles::CREATES.is_in(title) && !titles::OR_REPLACES.is_in(title) => K::Create,
        "PATCH" | "PUT" => K::Update,
        "DELETE" => K::Delete,
        _ => K::Other,
    }
}

/// True where the last segment is no member of the documented type before it, nor the plural of a type, nor spoken of as what
/// is made: `createLink` of `/items/{id}/createLink`.
fn is_action(template: &Template, end: &PathEnd, title: &str) -> bool {
    let Some(name) = template.segments.last().and_then(Segment::name) else { return false };
    let makes_several = name.ends_with('s') && titles::CREATES.is_in(title);
    template.segments.len() > 1
        && end.owner.is_some()
        && !end.is_member
        && end.target.is_none()
        && !name.starts_with('$')
        && !makes_several
}

/// True where the tables have members of the type before the last segment, and none of its name, and its name is that of no collection either:
/// in OData that is a function. A page that is called after what it lists, `List transitive memberOf`, says otherwise.
fn is_unknown_to_tables(template: &Template, end: &PathEnd, title: &str, addresses: &Addresses<'_>) -> bool {
    let Some(name) = template.segments.last().and_then(Segment::name) else { return false };
    let owner = end.owner.as_deref().and_then(|owner| addresses.index.type_named(owner));
    let has_members = owner.is_some_and(|owner| addresses.index.members(owner).next().is_some());
    let subject = title.split_whitespace().last().map(str::to_ascii_lowercase);
    let is_subject = subject.is_some_and(|subject| name.to_ascii_lowercase().ends_with(&subject));
    has_members
        && !end.is_member
        && end.target.is_none()
        && !name.starts_with('$')
        && !name.contains('.')
        && !looks_plural(name)
        && !is_subject
}

/// `user: sendMail`, `assign action`: the title has the name of the last segment.
fn names_operation(title: &str, name: &str) -> bool {
    let lower = title.to_ascii_lowercase();
    let name = name.to_ascii_lowercase();
    let behind =
        lower.split_once(':').is_some_and(|(_, tail)| tail.split_whitespace().next() == Some(name.as_str()));
    let mut words = lower.split_whitespace();
    let alone = words.next() == Some(name.as_str())
        && words.next().is_none_or(|word| titles::NOUN_OF_CALL.is_in(word));
    behind || alone
}

/// Parentheses are a call unless they hold an alternate key: `applications(appId='{appId}')`.
fn is_function(last: &Segment, facts: &OperationFacts) -> bool {
    let documented = facts.parameters.iter().any(|(place, _)| *place == ParameterPlace::Path);
    let plural = last.name().is_some_and(|name| name.ends_with('s'));
    last.has_arguments() && (documented || !plural)
}

fn creates(title: &str, facts: &OperationFacts, response: &Response) -> bool {
    let body = !facts.body.speaks_of_parameters && !facts.body.none;
    titles::CREATES.is_in(title) || body && response.status.contains(&201)
}
