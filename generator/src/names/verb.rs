//! What a function does, as its name says it.
//!
//! Takes the method, the template and what the endpoint's own page says; gives a [`Verb`]. Whether the last segment names a
//! collection, an item, one thing or an action decides; other routes do not.

use super::case::snake;
use super::segments::{Segments, holds_items, name_of};
use crate::model::{Operation, OperationKind, Segment, Template, TypeName};
use crate::vocabulary::number::looks_plural;

/// What a function does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    /// A word of its own: `list`, `get`.
    Plain(&'static str),
    /// The name of the last segment, an action or function.
    Call,
    /// `$ref`, `$value`, `$count`: the segment is part of the word.
    System(String),
}

impl Verb {
    pub(super) fn of(
        segments: &Segments<'_>,
        operation: &Operation,
        method: &str,
        template: &Template,
    ) -> Self {
        let mut names = template.segments.iter().rev().filter_map(|segment| name_of(segment));
        let end = LastSegment { segments, operation, method, before: names.nth(1) };
        match template.segments.last() {
            Some(last) => match name_of(last) {
                Some(name) if name.starts_with('$') => Self::System(end.system(name)),
                Some(name) if end.is_call(name, last) => Self::Call,
                Some(name) if !last.has_arguments() => Self::Plain(end.plain(name)),
                Some(_) | None => Self::Plain(end.of_one()),
            },
            None => Self::Plain(end.of_one()),
        }
    }

    /// True where the last segment is in the function's name, and no module.
    pub(super) fn takes_segment(&self) -> bool {
        matches!(self, Self::Call | Self::System(_))
    }

    /// The function's name, where `last` is that of the last segment.
    pub(super) fn function(&self, last: &str) -> String {
        match self {
            Self::Plain(word) => (*word).to_owned(),
            Self::Call => snake(last).trim_end_matches('_').to_owned(),
            Self::System(word) => word.clone(),
        }
    }
}

/// True for the key of one object in parentheses, `applications(appId='{id}')`, and not for a function with parameters.
pub(super) fn is_alternate_key(name: &str, segment: &Segment) -> bool {
    segment.has_arguments() && looks_plural(name)
}

/// What the last segment of a route is asked to do.
struct LastSegment<'a> {
    segments: &'a Segments<'a>,
    operation: &'a Operation,
    method: &'a str,
    /// The name before the last one: `users` of `/users/{id}/photo`.
    before: Option<&'a str>,
}

impl LastSegment<'_> {
    /// The word for a method on a name without an id behind it.
    fn plain(&self, name: &str) -> &'static str {
        match self.method {
            "GET" if self.lists(name) => "list",
            "POST" => "create",
            "PATCH" if self.is_collection(name) => "update_all",
            "PUT" if self.is_collection(name) => "replace_all",
            "DELETE" if self.is_collection(name) => "delete_all",
            _ => self.of_one(),
        }
    }

    fn says_list(&self) -> bool {
        self.operation.response.collection || self.operation.kind == OperationKind::List
    }

    /// A page that is called "List manager" and gives one object lists nothing where tables have one thing of that name.
    fn lists(&self, name: &str) -> bool {
        let is_one = !self.operation.response.collection && self.said(name) == Some(false);
        !is_one && self.says_list() || self.is_collection(name)
    }

    /// True where resource pages say that the name is that of a collection, or its page answers with an item of it.
    fn is_collection(&self, name: &str) -> bool {
        self.said(name) == Some(true)
    }

    /// Whether the name is that of a collection, as the pages say that are about it: the table of the operation's own type, that of the type
    /// which the name before it names, and what the page answers with, takes or is about. Where none of them does, a table of any type that has a
    /// collection of the name counts, and none that has one thing of it: what is added there takes no collection away.
    fn said(&self, name: &str) -> Option<bool> {
        let Operation { resource, response, body, .. } = self.operation;
        let of_owner = resource.as_deref().and_then(|owner| self.segments.is_collection_of(owner, name));
        let of_container = || self.segments.is_collection_below(self.before?, name);
        let thing = response.type_name.as_ref().or(body.as_ref().map(|body| &body.type_name));
        let thing = thing.and_then(TypeName::named).or(resource.as_deref());
        of_owner
            .or_else(of_container)
            .or_else(|| holds_items(name, thing?))
            .or_else(|| self.segments.names_collection(name).then_some(true))
    }

    /// The word for a method on one item.
    fn of_one(&self) -> &'static str {
        match self.method {
            "GET" => "get",
            "PATCH" => "update",
            "PUT" => "replace",
            "DELETE" => "delete",
            _ => "create_with_id",
        }
    }

    /// The word for a method on `$ref`, `$value`, `$count` and the like.
    fn system(&self, name: &str) -> String {
        let word = match (name.to_ascii_lowercase().as_str(), self.method) {
            ("$ref", "GET") if self.says_list() => "list_refs",
            ("$ref", "GET") => "get_ref",
            ("$ref", "POST") => "add_ref",
            ("$ref", "PUT") => "set_ref",
            ("$ref", "DELETE") => "remove_ref",
            ("$count", "GET") => "count",
            // `POST /$batch` sends a batch: the name is the verb.
            (_, "POST") => return snake(name),
            _ => return format!("{}_{}", self.of_one(), snake(name)),
        };
        word.to_owned()
    }

    /// True where the last segment is an action or function, and not a resource or an alternate key.
    fn is_call(&self, name: &str, segment: &Segment) -> bool {
        match (self.operation.kind, self.method) {
            (OperationKind::Action, "POST") | (OperationKind::Function, "GET") => true,
            (_, "GET") if name == "delta" => true,
            (_, "GET") if segment.has_arguments() => self.says_list() || !is_alternate_key(name, segment),
            (OperationKind::Other, "POST") => !self.operation.response.status.contains(&201),
            // Pages call it "create" where an action makes something: no table has its name, and it is no plural.
            (_, "POST") => self.said(name).is_none() && !looks_plural(name),
            _ => false,
        }
    }
}
