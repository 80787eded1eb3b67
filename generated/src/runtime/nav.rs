//! Relationships, decoded when asked for.
//!
//! A relationship is sent only where a request expands it. Its holder keeps the JSON and decodes it on
//! access, which is also where a derived type is asked for. Types therefore do not contain one another
//! through relationships, and reading a user does not compile everything a user is related to. A [`Nav`] has the
//! methods of an [`Option`], a [`NavList`] those of a list; both give objects instead of references to them.

use super::hierarchy::read_as;
use super::json::{Json, Node};
use super::object::{Object, Slot};
use serde_json::Value;
use std::fmt;
use std::marker::PhantomData;

/// A relationship to one object, used like an [`Option`].
///
/// ```
/// # #[cfg(all(feature = "full", feature = "v1"))] {
/// use msgraph::v1::models::{DirectoryObject, User};
///
/// let user: User = serde_json::from_str(
///     r##"{ "manager": { "@odata.type": "#microsoft.graph.user", "id": "7", "displayName": "Ada" } }"##,
/// )?;
/// assert!(user.manager.is_some());
/// assert_eq!(user.manager.get().and_then(|manager| manager.id).as_deref(), Some("7"));
/// let manager: Option<User> = user.manager.get_as(); // what its `@odata.type` says it is
/// assert_eq!(manager.and_then(|manager| manager.display_name).as_deref(), Some("Ada"));
/// # }
/// # Ok::<_, serde_json::Error>(())
/// ```
pub struct Nav<T> {
    json: Option<Box<Value>>,
    marker: PhantomData<fn() -> T>,
}

/// A relationship to many objects, used like a list.
pub struct NavList<T> {
    json: Option<Vec<Value>>,
    marker: PhantomData<fn() -> T>,
}

impl<T: Object> Nav<T> {
    /// The object, where it was sent.
    pub fn get(&self) -> Option<T> {
        T::read(self.json()?.clone()).ok()
    }

    /// The object as a derived type, where its `@odata.type` says it is one.
    pub fn get_as<U: Object>(&self) -> Option<U> {
        read_as(self.json()?.clone()).ok()
    }

    /// Takes the object out.
    pub fn take(&mut self) -> Option<T> {
        T::read(*self.json.take()?).ok()
    }

    /// The object, where it was sent, or else an empty one.
    pub fn unwrap_or_default(&self) -> T {
        self.get().unwrap_or_default()
    }

    /// What a function makes of the object, where it was sent.
    pub fn map<U>(&self, function: impl FnOnce(T) -> U) -> Option<U> {
        self.get().map(function)
    }

    /// What a function finds in the object, where it was sent: `user.manager.and_then(|manager| manager.id)`.
    pub fn and_then<U>(&self, function: impl FnOnce(T) -> Option<U>) -> Option<U> {
        self.get().and_then(function)
    }

    /// Replaces the object.
    pub fn set(&mut self, object: &T) {
        self.json = Some(Box::new(object.view().to_value()));
    }
}

impl<T> Nav<T> {
    /// True where the object was sent.
    pub fn is_some(&self) -> bool {
        self.json.is_some()
    }

    /// True where it was not: the request did not expand the relationship, or there is no such object.
    pub fn is_none(&self) -> bool {
        self.json.is_none()
    }

    /// The JSON as it was sent.
    pub fn json(&self) -> Option<&Value> {
        self.json.as_deref()
    }
}

impl<T: Object> NavList<T> {
    /// The objects, in the order sent; none where the relationship was not expanded.
    pub fn iter(&self) -> Objects<'_, T> {
        Objects { json: self.json().iter(), marker: PhantomData }
    }

    /// The objects, as a list of their own.
    pub fn to_vec(&self) -> Vec<T> {
        self.iter().collect()
    }

    /// The first object.
    pub fn first(&self) -> Option<T> {
        self.iter().next()
    }

    /// The object at a place, counted from 0.
    pub fn get(&self, at: usize) -> Option<T> {
        T::read(self.json().get(at)?.clone()).ok()
    }

    /// The objects whose `@odata.type` is `U` or derives from it.
    pub fn iter_as<U: Object>(&self) -> impl Iterator<Item = U> {
        self.json().iter().filter_map(|json| read_as(json.clone()).ok())
    }

    /// Replaces the objects.
    pub fn set(&mut self, objects: &[T]) {
        self.json = Some(objects.iter().map(|object| object.view().to_value()).collect());
    }
}

impl<T> NavList<T> {
    /// True where the service sent the relationship, even an empty one.
    pub fn is_sent(&self) -> bool {
        self.json.is_some()
    }

    /// The number of objects sent.
    pub fn len(&self) -> usize {
        self.json().len()
    }

    /// True where no object was sent.
    pub fn is_empty(&self) -> bool {
        self.json().is_empty()
    }

    /// The JSON as it was sent.
    pub fn json(&self) -> &[Value] {
        self.json.as_deref().unwrap_or_default()
    }
}

impl<T: Object> From<T> for Nav<T> {
    fn from(object: T) -> Self {
        let mut nav = Self::new();
        nav.set(&object);
        nav
    }
}

impl<T: Object> From<Option<T>> for Nav<T> {
    fn from(object: Option<T>) -> Self {
        object.map(Self::from).unwrap_or_default()
    }
}

impl<T: Object> From<Vec<T>> for NavList<T> {
    fn from(objects: Vec<T>) -> Self {
        objects.into_iter().collect()
    }
}

impl<T: Object> FromIterator<T> for NavList<T> {
    fn from_iter<I: IntoIterator<Item = T>>(objects: I) -> Self {
        let json = objects.into_iter().map(|object| object.view().to_value()).collect();
        Self { json: Some(json), marker: PhantomData }
    }
}

/// The objects of a relationship, one after the other.
pub struct Objects<'a, T> {
    json: std::slice::Iter<'a, Value>,
    marker: PhantomData<fn() -> T>,
}

impl<T: Object> Iterator for Objects<'_, T> {
    type Item = T;

    fn next(&mut self) -> Option<T> {
        self.json.find_map(|json| T::read(json.clone()).ok())
    }
}

impl<T> fmt::Debug for Objects<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.json.fmt(f)
    }
}

impl<'a, T: Object> IntoIterator for &'a NavList<T> {
    type Item = T;
    type IntoIter = Objects<'a, T>;

    fn into_iter(self) -> Objects<'a, T> {
        self.iter()
    }
}

impl<T: 'static> Slot for Nav<T> {
    fn view(&self) -> Node<'_> {
        match &self.json {
            Some(json) => Node::Json(json),
            None => Node::Absent,
        }
    }

    fn put(&mut self, value: Value) -> Result<(), Value> {
        self.json = Some(Box::new(one(value)?));
        Ok(())
    }

    fn clear(&mut self) {
        self.json = None;
    }
}

impl<T: 'static> Slot for NavList<T> {
    fn view(&self) -> Node<'_> {
        many_nodes(self.json.as_deref())
    }

    fn put(&mut self, value: Value) -> Result<(), Value> {
        let (fitting, misfit) = many(value);
        self.json = fitting;
        misfit.map_or(Ok(()), Err)
    }

    fn clear(&mut self) {
        self.json = None;
    }
}

// Not generic, so that they are compiled once and not for each type of object.

fn one(value: Value) -> Result<Value, Value> {
    if value.is_object() { Ok(value) } else { Err(value) }
}

/// The objects of a list, and the list where it has other items, too.
fn many(value: Value) -> (Option<Vec<Value>>, Option<Value>) {
    match value {
        Value::Array(items) if items.iter().all(Value::is_object) => (Some(items), None),
        other => {
            let objects = other.as_array().into_iter().flatten().filter(|item| item.is_object());
            let objects: Vec<Value> = objects.cloned().collect();
            ((!objects.is_empty()).then_some(objects), Some(other))
        }
    }
}

fn many_nodes(json: Option<&[Value]>) -> Node<'_> {
    json.map_or(Node::Absent, |items| Node::List(items.iter().map(Node::Json).collect()))
}

macro_rules! holder {
    ($type:ident) => {
        impl<T> $type<T> {
            /// A relationship that was not sent.
            pub const fn new() -> Self {
                Self { json: None, marker: PhantomData }
            }
        }

        impl<T> Default for $type<T> {
            fn default() -> Self {
                Self::new()
            }
        }

        impl<T> Clone for $type<T> {
            fn clone(&self) -> Self {
                Self { json: self.json.clone(), marker: PhantomData }
            }
        }

        impl<T> fmt::Debug for $type<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.json.fmt(f)
            }
        }
    };
}

holder!(Nav);
holder!(NavList);
