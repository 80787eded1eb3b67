//! The query options of OData, where an endpoint has them: on single objects, and on collections.

use super::{Count, List, Many, One, Request};
use crate::runtime::argument::Argument;
use crate::runtime::field::{Names, Orders, Relations};
use crate::runtime::object::Object;
use crate::runtime::path::{self, Misfit};
use crate::runtime::response::Page;
use std::marker::PhantomData;

impl<T> Request<T, One> {
    /// Asks for these properties only.
    pub fn select(mut self, names: impl Names<T>) -> Self {
        self.parts.add_list("$select", &list(&names));
        self
    }

    /// Asks for related objects with the answer.
    pub fn expand(mut self, relations: impl Relations<T>) -> Self {
        let mut list = Vec::new();
        relations.push_to(&mut list);
        self.parts.add_list("$expand", &list);
        self
    }
}

impl<T> Request<Page<T>, Many> {
    /// Asks for these properties only.
    pub fn select(mut self, names: impl Names<T>) -> Self {
        self.parts.add_list("$select", &list(&names));
        self
    }

    /// Asks for related objects with each item.
    pub fn expand(mut self, relations: impl Relations<T>) -> Self {
        let mut list = Vec::new();
        relations.push_to(&mut list);
        self.parts.add_list("$expand", &list);
        self
    }

    /// Orders the items: by `User::DISPLAY_NAME`, by `User::DISPLAY_NAME.desc()` the other way round, or by a text
    /// such as `"from/emailAddress/name desc"`. A direction may stand alone behind its name, too:
    /// `("displayName", "desc")`.
    pub fn order_by(mut self, orders: impl Orders<T>) -> Self {
        let mut list = Vec::new();
        orders.push_to(&mut list);
        self.parts.add_list("$orderby", &with_directions(list));
        self
    }

    /// Asks for the items of a derived type alone: `groups::members::list("crew").cast::<User>()`.
    pub fn cast<U: Object>(self) -> List<U> {
        self.cast_to(U::SCHEMA.name)
    }

    /// Asks for the items of a derived type by its qualified name, and reads them as `U`.
    pub fn cast_to<U>(self, type_name: &str) -> List<U> {
        let name = path::encode_segment(type_name).filter(|name| !name.starts_with('$'));
        self.below(name.ok_or("type".into()))
    }

    /// Asks for the number of items alone, at `/$count`; a `filter` or `search` set before stays.
    ///
    /// Where the endpoint has advanced queries they are allowed, without which the service counts nothing.
    pub fn count_only(self) -> Count {
        self.advanced().below(Ok("$count".to_owned()))
    }

    /// The same request for what stands one segment below, or the name of what is wrong with that segment.
    fn below<U, Kind>(self, segment: Result<String, Misfit>) -> Request<U, Kind> {
        let mut parts = self.parts;
        parts.path = parts.path.and_then(|path| Ok(format!("{path}/{}", segment?)));
        Request { parts, marker: PhantomData }
    }
}

/// A kind of request that reads a collection.
#[diagnostic::on_unimplemented(
    message = "this request reads one object, or changes something: there is nothing to choose from",
    label = "expected a request that reads a collection, as the functions `list` make them",
    note = "`select` and `expand` are for requests that read one object, too; `query` adds any other parameter"
)]
pub trait ReadsMany {}

impl ReadsMany for Many {}

/// What chooses from a collection; on other requests the compiler says so.
impl<T, Kind> Request<T, Kind> {
    /// Asks for the items that meet a condition: `User::DISPLAY_NAME.starts_with("A")`, or a text such as
    /// `"startsWith(displayName,'A')"`. [`odata`](crate::odata) has literals that quote themselves.
    pub fn filter(self, condition: impl Into<String>) -> Self
    where
        Kind: ReadsMany,
    {
        self.query("$filter", condition.into())
    }

    /// Asks for the items that match a search: `"displayName:Ada"`, quotes included. Allows advanced queries where the
    /// endpoint has them.
    pub fn search(self, text: impl Argument) -> Self
    where
        Kind: ReadsMany,
    {
        self.advanced().query("$search", text)
    }

    /// Asks for at most so many items on a page.
    pub fn top(self, count: u32) -> Self
    where
        Kind: ReadsMany,
    {
        self.query("$top", count.to_string())
    }

    /// Leaves out the first items.
    pub fn skip(self, count: u32) -> Self
    where
        Kind: ReadsMany,
    {
        self.query("$skip", count.to_string())
    }

    /// Asks for the number of all items with the first page. Allows advanced queries where the endpoint has them.
    pub fn count(self) -> Self
    where
        Kind: ReadsMany,
    {
        self.advanced().query("$count", "true")
    }

    /// Allows advanced queries, such as a `filter` with `endsWith`: sends `ConsistencyLevel: eventual`, once.
    pub fn eventual(self) -> Self {
        self.header("ConsistencyLevel", "eventual")
    }

    fn advanced(self) -> Self {
        if self.parts.endpoint.is_some_and(|endpoint| endpoint.advanced_queries) {
            self.eventual()
        } else {
            self
        }
    }
}

/// Orders with each direction at the name that it stands behind.
fn with_directions(list: Vec<String>) -> Vec<String> {
    let mut orders: Vec<String> = Vec::new();
    for part in list {
        match orders.last_mut() {
            Some(order) if part == "desc" || part == "asc" => *order = format!("{order} {part}"),
            _ => orders.push(part),
        }
    }
    orders
}

fn list<T>(names: &impl Names<T>) -> Vec<String> {
    let mut list = Vec::new();
    names.push_to(&mut list);
    list
}
