//! Pages of a collection: items, links to what follows, and everything else that came with them.
//!
//! Takes an answer with the items below `value` or alone; gives a [`Page`], which is written as it was read. An item
//! that does not fit is kept beside the others. It does not ask for the next page.

use super::{Reply, Response};
use crate::runtime::error::Error;
use crate::runtime::extra::Extra;
use crate::runtime::json::{Json, Node};
use crate::runtime::reader::{Form, Frame, Framed, Items, read_items};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value;
use std::collections::BTreeMap;

/// A page of a collection.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Page<T> {
    /// The items.
    pub value: Vec<T>,
    /// Items that do not fit the type, such as `null`, by their place among all that were sent.
    pub misfits: BTreeMap<usize, Value>,
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

const NEXT_LINK: &str = "@odata.nextLink";
const DELTA_LINK: &str = "@odata.deltaLink";
const COUNT: &str = "@odata.count";

/// Takes a value out where it has the type asked for.
fn take<V: Json>(extra: &mut Extra, name: &str) -> Option<V> {
    match V::read(extra.remove(name)?) {
        Ok(value) => Some(value),
        Err(misfit) => {
            extra.insert(name, misfit);
            None
        }
    }
}

/// Reads the number of items. Where it stands as a text, it is left for the page to be written as it was read.
fn take_count(extra: &mut Extra) -> Option<i64> {
    let json = extra.get(COUNT)?;
    if json.is_i64() { take(extra, COUNT) } else { i64::read(json.clone()).ok() }
}

impl<T> From<Vec<T>> for Page<T> {
    fn from(value: Vec<T>) -> Self {
        let (misfits, extra) = (BTreeMap::new(), Extra::default());
        let (next_link, delta_link, count) = (None, None, None);
        Self { value, misfits, next_link, delta_link, count, extra, form: Form::Wrapped }
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
            return self.view().serialize(serializer);
        }
        let mut map = serializer.serialize_map(None)?;
        if self.form == Form::Wrapped {
            map.serialize_entry("value", &self.view())?;
        }
        for (name, link) in [(NEXT_LINK, &self.next_link), (DELTA_LINK, &self.delta_link)] {
            if let Some(link) = link {
                map.serialize_entry(name, link)?;
            }
        }
        if let (Some(count), None) = (self.count, self.extra.get(COUNT)) {
            map.serialize_entry(COUNT, &count)?;
        }
        for (name, value) in self.extra.iter() {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl<T: Json> Page<T> {
    /// All items, each where it was sent.
    fn view(&self) -> Node<'_> {
        let mut nodes = Vec::with_capacity(self.value.len() + self.misfits.len());
        let mut items = self.value.iter();
        loop {
            let misfit = self.misfits.get(&nodes.len()).map(Node::Json);
            match misfit.or_else(|| items.next().map(T::view)) {
                Some(node) => nodes.push(node),
                None => return Node::List(nodes),
            }
        }
    }
}

impl<T: Json> Response for Page<T> {
    fn from_reply(reply: &Reply<'_>) -> Result<Self, Error> {
        let mut place = Items::<T>::default();
        let mut framed = Ok(Frame::default());
        reply.read(&mut |json| read_items(json, &mut place).map(|read| framed = read))?;
        let Frame { mut extra, form } = check_frame(framed, reply)?;
        place.items.shrink_to_fit();
        Ok(Self {
            value: place.items,
            misfits: place.misfits,
            next_link: take(&mut extra, NEXT_LINK),
            delta_link: take(&mut extra, DELTA_LINK),
            count: take_count(&mut extra),
            extra,
            form,
        })
    }
}

/// What a page came in, where it is one: a service that fails on its way sends an `error` after some items.
fn check_frame(framed: Framed, reply: &Reply<'_>) -> Result<Frame, Error> {
    let frame = framed.map_err(|found| Error::unexpected(reply, "a collection", &found))?;
    if let Some(error) = frame.extra.get("error").and_then(|error| Error::embedded(reply, error)) {
        return Err(error);
    }
    match frame.extra.get("value") {
        Some(found) => Err(Error::unexpected(reply, "a list of items below `value`", found)),
        None => Ok(frame),
    }
}
