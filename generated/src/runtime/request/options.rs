//! The query options of OData, where an endpoint has them: on single objects, and on collections.

use super::{List, Many, One, Request};
use crate::runtime::field::{Names, Orders};
use crate::runtime::object::Object;
use crate::runtime::path;
use crate::runtime::response::{Page, Scalar};
use std::marker::PhantomData;

impl<T> Request<T, One> {
    /// Asks for these properties only.
    #[must_use]
    pub fn select(mut self, names: impl Names<T>) -> Self {
        self.parts.add_list("$select", &list(&names));
        self
    }

    /// Asks for related objects with the answer.
    #[must_use]
    pub fn expand(mut self, names: impl Names<T>) -> Self {
        self.parts.add_list("$expand", &list(&names));
        self
    }
}

impl<T> Request<Page<T>, Many> {
    /// Asks for these properties only.
    #[must_use]
    pub fn select(mut self, names: impl Names<T>) -> Self {
        self.parts.add_list("$select", &list(&names));
        self
    }

    /// Asks for related objects with each item.
    #[must_use]
    pub fn expand(mut self, names: impl Names<T>) -> Self {
        self.parts.add_list("$expand", &list(&names));
        self
    }

    /// Orders the items: by `User::DISPLAY_NAME`, by `User::DISPLAY_NAME.desc()` the other way round, or by a text
    /// such as `"from/emailAddress/name desc"`.
    #[must_use]
    pub fn order_by(mut self, names: impl Orders<T>) -> Self {
        let mut list = Vec::new();
        names.push_to(&mut list);
        self.parts.add_list("$orderby", &list);
        self
    }

    /// Asks for the items that meet a condition: `startsWith(displayName,'A')`.
    #[must_use]
    pub fn filter(self, condition: impl Into<String>) -> Self {
        self.query("$filter", condition)
    }

    /// Asks for the items that match a search: `"displayName:Ada"`, quotes included. Allows advanced queries where the
    /// endpoint has them.
    #[must_use]
    pub fn search(self, text: impl Into<String>) -> Self {
        self.advanced().query("$search", text)
    }

    /// Asks for at most so many items on a page.
    #[must_use]
    pub fn top(self, count: u32) -> Self {
        self.query("$top", count.to_string())
    }

    /// Leaves out the first items.
    #[must_use]
    pub fn skip(self, count: u32) -> Self {
        self.query("$skip", count.to_string())
    }

    /// Asks for the number of all items with the first page. Allows advanced queries where the endpoint has them.
    #[must_use]
    pub fn count(self) -> Self {
        self.advanced().query("$count", "true")
    }

    /// Asks for the items of a derived type alone: `groups::members::list("crew").cast::<User>()`.
    #[must_use]
    pub fn cast<U: Object>(self) -> List<U> {
        self.cast_to(U::SCHEMA.name)
    }

    /// Asks for the items of a derived type by its qualified name, and reads them as `U`.
    #[must_use]
    pub fn cast_to<U>(self, type_name: &str) -> List<U> {
        let name = path::encode_segment(type_name).filter(|name| !name.starts_with('$'));
        self.below(name.ok_or("type"))
    }

    /// Asks for the number of items alone, at `/$count`; a `filter` or `search` set before stays.
    ///
    /// Where the endpoint has advanced queries they are allowed, without which the service counts nothing.
    #[must_use]
    pub fn count_only(self) -> Request<Scalar<i64>> {
        self.advanced().below(Ok("$count".to_owned()))
    }

    /// The same request for what stands one segment below, or the name of what is wrong with that segment.
    fn below<U, Kind>(self, segment: Result<String, &'static str>) -> Request<U, Kind> {
        let mut parts = self.parts;
        parts.path = parts.path.and_then(|path| Ok(format!("{path}/{}", segment?)));
        Request { parts, marker: PhantomData }
    }

    /// Allows advanced queries, such as a `filter` with `endsWith`: sends `ConsistencyLevel: eventual`, once.
    #[must_use]
    pub fn eventual(self) -> Self {
        let is_sent = self.parts.headers.iter().any(|(name, _)| name == "ConsistencyLevel");
        if is_sent { self } else { self.header("ConsistencyLevel", "eventual") }
    }

    fn advanced(self) -> Self {
        if self.parts.endpoint.advanced_queries { self.eventual() } else { self }
    }
}

fn list<T>(names: &impl Names<T>) -> Vec<String> {
    let mut list = Vec::new();
    names.push_to(&mut list);
    list
}
