//! Relationships, decoded when asked for.
//!
//! A relationship is sent only where a request expands it. Its holder keeps the JSON and decodes it on
//! access, which is also where a derived type is asked for. Types therefore do not contain one another
//! through relationships, and reading a user does not compile everything a user is related to.

use super::hierarchy::read_as;
use super::json::{Json, Node};
use super::object::{Object, Slot};
use serde_json::Value;
use std::fmt;
use std::marker::PhantomData;

/// A relationship to one object.
pub struct Nav<T> {
    json: Option<Box<Value>>,
    marker: PhantomData<fn() -> T>,
}

/// A relationship to many objects.
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

    /// Replaces the object.
    pub fn set(&mut self, object: &T) {
        self.json = Some(Box::new(object.view().to_value()));
    }
}

impl<T> Nav<T> {
    /// The JSON as it was sent.
    pub fn json(&self) -> Option<&Value> {
        self.json.as_deref()
    }
}

impl<T: Object> NavList<T> {
    /// The objects, in the order sent; none where the relationship was not expanded.
    pub fn iter(&self) -> impl Iterator<Item = T> {
        self.json().iter().filter_map(|json| T::read(json.clone()).ok())
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
        self.json = Some(many(value)?);
        Ok(())
    }

    fn clear(&mut self) {
        self.json = None;
    }
}

// Not generic, so that they are compiled once and not for each type of object.

fn one(value: Value) -> Result<Value, Value> {
    if value.is_object() { Ok(value) } else { Err(value) }
}

fn many(value: Value) -> Result<Vec<Value>, Value> {
    match value {
        Value::Array(items) if items.iter().all(Value::is_object) => Ok(items),
        other => Err(other),
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
