//! Pages of a collection: items, links to what follows, and everything else that came with them.
//!
//! Takes the JSON of an answer, with the items below `value` or alone; gives a [`Page`], which is written as it was read. It does not ask
//! for the next page.

use super::{Reply, Response};
use crate::runtime::error::Error;
use crate::runtime::extra::Extra;
use crate::runtime::json::Json;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};

/// A page of a collection.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Page<T> {
    /// The items.
    pub value: Vec<T>,
    /// Where the next page is, unless this is the last: `list().follow(link)`.
    pub next_link: Option<String>,
    /// Where changes since this page can be asked for, on the last page of a delta query.
    pub delta_link: Option<String>,
    /// The number of all items, where it was asked for.
    pub count: Option<i64>,
    /// Everything else the page carries.
    pub extra: Extra,
    form: Form,
}

/// How the items of a page stood in its JSON.
#[derive(Clone, Debug, PartialEq)]
enum Form {
    /// `{"value": [..]}`
    Wrapped,
    /// `[..]`
    Bare,
    /// There was no list of items.
    Missing,
}

const NEXT_LINK: &str = "@odata.nextLink";
const DELTA_LINK: &str = "@odata.deltaLink";
const COUNT: &str = "@odata.count";

impl<T: Json> Page<T> {
    /// Reads a page from JSON.
    ///
    /// # Errors
    /// Gives the JSON back where it is neither an object nor an array.
    pub fn read(json: Value) -> Result<Self, Value> {
        let mut page = Self::from(Vec::new());
        match json {
            Value::Object(map) => page.read_object(map),
            json @ Value::Array(_) => {
                page.value = Vec::read(json)?;
                page.form = Form::Bare;
            }
            other => return Err(other),
        }
        Ok(page)
    }

    fn read_object(&mut self, mut map: Map<String, Value>) {
        self.form = Form::Missing;
        if let Some(value) = map.remove("value") {
            match Vec::read(value) {
                Ok(items) => (self.value, self.form) = (items, Form::Wrapped),
                Err(misfit) => drop(self.extra.insert("value", misfit)),
            }
        }
        self.next_link = take(&mut map, NEXT_LINK);
        self.delta_link = take(&mut map, DELTA_LINK);
        self.count = take(&mut map, COUNT);
        for (name, value) in map {
            self.extra.insert(name, value);
        }
    }
}

/// Takes a value out where it has the type asked for.
fn take<V: Json>(map: &mut Map<String, Value>, name: &str) -> Option<V> {
    match V::read(map.remove(name)?) {
        Ok(value) => Some(value),
        Err(misfit) => {
            map.insert(name.to_owned(), misfit);
            None
        }
    }
}

impl<T> From<Vec<T>> for Page<T> {
    fn from(value: Vec<T>) -> Self {
        let extra = Extra::default();
        Self { value, next_link: None, delta_link: None, count: None, extra, form: Form::Wrapped }
    }
}

impl<T> IntoIterator for Page<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.value.into_iter()
    }
}

impl<T: Json> Serialize for Page<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.form == Form::Bare {
            return self.value.view().serialize(serializer);
        }
        let mut map = serializer.serialize_map(None)?;
        if self.form == Form::Wrapped {
            map.serialize_entry("value", &self.value.view())?;
        }
        for (name, link) in [(NEXT_LINK, &self.next_link), (DELTA_LINK, &self.delta_link)] {
            if let Some(link) = link {
                map.serialize_entry(name, link)?;
            }
        }
        if let Some(count) = self.count {
            map.serialize_entry(COUNT, &count)?;
        }
        for (name, value) in self.extra.iter() {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl<T: Json> Response for Page<T> {
    fn from_reply(reply: &Reply<'_>) -> Result<Self, Error> {
        match reply.json()? {
            Value::Null => Ok(Self::from(Vec::new())),
            json => Self::read(json).map_err(|found| Error::unexpected(reply.status, "a collection", &found)),
        }
    }
}
