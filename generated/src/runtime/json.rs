//! How Rust values and JSON meet: one view for writing, one method for reading.
//!
//! Takes [`Value`]s from `serde_json` and gives typed values, and back. Reading is a plain method on a
//! plain value instead of a generic visitor, so that each type costs a few lines of machine code and a
//! consumer compiles none of it again. It does not know objects' properties; see [`super::object`].

mod plain;

use super::object::{Fields, FieldsMut, Object, read_object};
use serde::ser::{Serialize, SerializeSeq, Serializer};
use serde_json::{Number, Value};
use std::fmt;

/// A borrowed look at a value, on its way to JSON.
pub enum Node<'a> {
    /// Not there: the property is left out.
    Absent,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A text.
    Text(&'a str),
    /// JSON that was never typed.
    Json(&'a Value),
    /// An object.
    Object(Fields<'a>),
    /// An array.
    List(Vec<Node<'a>>),
}

/// A value that can stand in JSON.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is nothing that a request can carry as JSON",
    label = "expected a type of the crate, or any JSON",
    note = "any JSON is `&serde_json::json!(..)`; a type of your own becomes that by `serde_json::to_value`"
)]
pub trait Json: Sized {
    /// Looks at the value. What is seen can be read again as the same value.
    fn view(&self) -> Node<'_>;

    /// True where [`Json::read`] takes the JSON.
    fn fits(value: &Value) -> bool;

    /// Reads a value.
    ///
    /// # Errors
    /// Gives the JSON back where it does not fit the type.
    fn read(value: Value) -> Result<Self, Value>;

    /// What of the JSON fits, where not all of it does: the items of a list that fit.
    #[doc(hidden)]
    fn salvage(_: &Value) -> Option<Self> {
        None
    }

    /// An object without properties; `None` for a type of other values.
    #[doc(hidden)]
    fn blank() -> Option<Self> {
        None
    }

    /// The fields of an object, to be filled one by one.
    #[doc(hidden)]
    fn fields_of(&mut self) -> Option<FieldsMut<'_>> {
        None
    }
}

impl Node<'_> {
    /// The text, where the node is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Json(value) => value.as_str(),
            _ => None,
        }
    }

    /// The same as a value of its own. [`Node::Absent`] is `null`.
    pub fn to_value(&self) -> Value {
        match self {
            Self::Absent => Value::Null,
            Self::Bool(value) => Value::Bool(*value),
            Self::Number(number) => Value::Number(number.clone()),
            Self::Text(text) => Value::String((*text).to_owned()),
            Self::Json(value) => (*value).clone(),
            Self::Object(fields) => Value::Object(fields.to_map()),
            Self::List(items) => Value::Array(items.iter().map(Node::to_value).collect()),
        }
    }
}

impl fmt::Debug for Node<'_> {
    /// Prints values without the names of the variants.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent => f.write_str("absent"),
            Self::Bool(value) => value.fmt(f),
            Self::Number(number) => fmt::Display::fmt(number, f),
            Self::Text(text) => text.fmt(f),
            Self::Json(value) => fmt::Display::fmt(value, f),
            Self::Object(fields) => fields.fmt(f),
            Self::List(items) => items.fmt(f),
        }
    }
}

impl PartialEq for Node<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Object(a), Self::Object(b)) => a == b,
            (Self::List(a), Self::List(b)) => a == b,
            (Self::Absent, other) | (other, Self::Absent) => matches!(other, Self::Absent),
            _ => self.to_value() == other.to_value(),
        }
    }
}

impl Serialize for Node<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(number) => number.serialize(serializer),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Json(value) => value.serialize(serializer),
            Self::Object(fields) => fields.serialize(serializer),
            Self::List(items) => {
                let mut sequence = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    sequence.serialize_element(item)?;
                }
                sequence.end()
            }
        }
    }
}

#[diagnostic::do_not_recommend]
impl<T: Object> Json for T {
    fn view(&self) -> Node<'_> {
        Node::Object(self.fields())
    }

    fn fits(value: &Value) -> bool {
        value.is_object()
    }

    fn read(value: Value) -> Result<Self, Value> {
        match value {
            Value::Object(map) => {
                let mut object = T::default();
                read_object(object.fields_mut(), map);
                Ok(object)
            }
            other => Err(other),
        }
    }

    fn blank() -> Option<Self> {
        Some(T::default())
    }

    fn fields_of(&mut self) -> Option<FieldsMut<'_>> {
        Some(self.fields_mut())
    }
}

impl<T: Json> Json for Vec<T> {
    fn view(&self) -> Node<'_> {
        let mut nodes = Vec::with_capacity(self.len());
        for item in self {
            nodes.push(item.view());
        }
        Node::List(nodes)
    }

    fn fits(value: &Value) -> bool {
        all_fit(value, T::fits)
    }

    /// All items, or the array as it was: one item that does not fit gives back the whole.
    fn read(value: Value) -> Result<Self, Value> {
        if !Self::fits(&value) {
            return Err(value);
        }
        let Value::Array(values) = value else { return Err(value) };
        let mut items = Self::with_capacity(values.len());
        for value in values {
            if let Ok(item) = T::read(value) {
                items.push(item);
            }
        }
        Ok(items)
    }

    fn salvage(value: &Value) -> Option<Self> {
        let fitting = value.as_array()?.iter().filter(|item| T::fits(item));
        let items: Self = fitting.filter_map(|item| T::read(item.clone()).ok()).collect();
        (!items.is_empty()).then_some(items)
    }
}

/// True for an array of items that all fit. Not generic: it is compiled once, not for each type of item.
fn all_fit(value: &Value, fits: fn(&Value) -> bool) -> bool {
    value.as_array().is_some_and(|items| items.iter().all(fits))
}
