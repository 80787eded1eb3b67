//! What an object carries besides its typed fields.
//!
//! Properties the docs do not name, `@odata` annotations, explicit `null`s, and JSON that does not fit its
//! documented type: all of it is kept and written back, so that reading and writing loses nothing. It
//! does not know the object's type; the names it is given are taken as they are.

use serde_json::Value;
use std::collections::BTreeMap;
use std::ops::Index;

/// What an object carries besides its typed fields. Takes one word while there is nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Extra {
    inner: Option<Box<Inner>>,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Inner {
    unknown: BTreeMap<String, Value>,
    /// Sorted by the names.
    known: Vec<(&'static str, Kept)>,
}

/// What is kept of a documented property beside or instead of its field.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kept {
    /// It is `null`.
    Null,
    /// Its JSON does not fit the documented type.
    Mismatched(Value),
    /// The field would write it differently, such as `1` as `1.0`, or holds only the items of a list that fit.
    Exact(Exact),
}

/// JSON as it was sent, which is written back while the field is what was read from it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Exact {
    /// As it was sent.
    pub(crate) json: Value,
    /// What the field writes for it.
    pub(crate) written: Value,
    /// Some of it does not fit the documented type.
    pub(crate) is_partial: bool,
}

impl Extra {
    /// Nothing.
    pub const fn new() -> Self {
        Self { inner: None }
    }

    /// An undocumented property or an annotation, such as `@odata.etag`.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.inner.as_ref()?.unknown.get(name)
    }

    /// True where there is such an undocumented property or annotation.
    pub fn contains_key(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Adds an undocumented property or an annotation, and gives what was there.
    pub fn insert(&mut self, name: impl Into<String>, value: impl Into<Value>) -> Option<Value> {
        self.inner.get_or_insert_default().unknown.insert(name.into(), value.into())
    }

    /// Removes an undocumented property or an annotation, and gives what was there.
    pub fn remove(&mut self, name: &str) -> Option<Value> {
        self.inner.as_mut()?.unknown.remove(name)
    }

    /// The undocumented properties and annotations, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> + Clone {
        let unknown = self.inner.iter().flat_map(|inner| &inner.unknown);
        unknown.map(|(name, value)| (name.as_str(), value))
    }

    /// Documented properties whose JSON does not fit their documented type. Their fields are `None`; of a list, the field
    /// has the items that fit.
    pub fn mismatched(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.known().filter_map(|(name, kept)| match kept {
            Kept::Mismatched(json) => Some((name, json)),
            Kept::Exact(exact) => exact.is_partial.then_some((name, &exact.json)),
            Kept::Null => None,
        })
    }

    /// Documented properties that are an explicit `null`.
    pub fn nulls(&self) -> impl Iterator<Item = &str> {
        self.known().filter(|(_, kept)| matches!(kept, Kept::Null)).map(|(name, _)| name)
    }

    pub(crate) fn is_null(&self, name: &str) -> bool {
        matches!(self.kept(name), Some(Kept::Null)) || self.get(name).is_some_and(Value::is_null)
    }

    pub(crate) fn kept(&self, name: &str) -> Option<&Kept> {
        let known = &self.inner.as_ref()?.known;
        known.get(place(known, name).ok()?).map(|(_, kept)| kept)
    }

    pub(crate) fn keep(&mut self, name: &'static str, kept: Option<Kept>) {
        let known = match (&kept, &mut self.inner) {
            (None, None) => return,
            (_, inner) => &mut inner.get_or_insert_default().known,
        };
        match (place(known, name), kept) {
            (Ok(at), Some(kept)) => known[at].1 = kept,
            (Ok(at), None) => drop(known.remove(at)),
            (Err(at), Some(kept)) => known.insert(at, (name, kept)),
            (Err(_), None) => {}
        }
    }

    fn known(&self) -> impl Iterator<Item = (&'static str, &Kept)> {
        self.inner.iter().flat_map(|inner| &inner.known).map(|(name, kept)| (*name, kept))
    }
}

/// `extra["Color"]`, which is `null` where there is no such property, as with `serde_json::Value`.
impl Index<&str> for Extra {
    type Output = Value;

    fn index(&self, name: &str) -> &Value {
        self.get(name).unwrap_or(&Value::Null)
    }
}

/// Where a name stands, or would stand.
fn place(known: &[(&'static str, Kept)], name: &str) -> Result<usize, usize> {
    known.binary_search_by(|(other, _)| (*other).cmp(name))
}
