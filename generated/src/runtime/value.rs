//! What a property can be set to: its own type, and what a program commonly has at hand for it.
//!
//! Takes Rust values and gives JSON. [`IntoValue`] is implemented for pairs of what is given and what the property
//! holds: texts for all that travels as text, numbers that fit, bytes, lists of any kind, options, references,
//! and derived types where their base is asked for. Nothing is checked here that the service would check.

mod lists;
mod others;

use super::enumeration::{Enumeration, Flags};
use super::json::Json;
use super::nav::Nav;
use super::object::{Fields, ODATA_TYPE, Object};
use serde_json::{Map, Value};

/// What a property of type `V` can be set to: the value itself, and what is commonly at hand for it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no value for what holds `{V}`",
    label = "expected a value for `{V}`",
    note = "a text, date, GUID or enumeration takes `&str` and `String`; a list takes arrays, slices and vectors of what its items take; `Option`s and references of all these do, too",
    note = "an object is one of that type, such as `ItemBody::new().with(..)`, or of one that the docs derive from it"
)]
pub trait IntoValue<V> {
    /// The value as JSON; `None` for the `None` of an [`Option`], which leaves the property out.
    fn into_value(self) -> Option<Value>;
}

/// A type whose values are no lists: what [`IntoValue`] takes as it is.
#[doc(hidden)]
pub trait Single: Json {}

impl<T: Object> Single for T {}
impl<E: Enumeration> Single for Flags<E> {}

#[diagnostic::do_not_recommend]
impl<V: Single> IntoValue<V> for V {
    fn into_value(self) -> Option<Value> {
        Some(self.view().to_value())
    }
}

#[diagnostic::do_not_recommend]
impl<V: Single> IntoValue<V> for &V {
    fn into_value(self) -> Option<Value> {
        Some(self.view().to_value())
    }
}

impl<V, S: IntoValue<V>> IntoValue<V> for Option<S> {
    fn into_value(self) -> Option<Value> {
        self.and_then(S::into_value)
    }
}

impl<'a, V, S> IntoValue<V> for &'a Option<S>
where
    &'a S: IntoValue<V>,
{
    fn into_value(self) -> Option<Value> {
        self.as_ref().and_then(<&S>::into_value)
    }
}

#[diagnostic::do_not_recommend]
impl<T: Object> IntoValue<T> for Box<T> {
    fn into_value(self) -> Option<Value> {
        Some(self.view().to_value())
    }
}

// A function that begins to take derived types takes what was a `&T` by coercion before.
#[diagnostic::do_not_recommend]
impl<T: Object> IntoValue<T> for &Box<T> {
    fn into_value(self) -> Option<Value> {
        Some(self.view().to_value())
    }
}

#[diagnostic::do_not_recommend]
impl<T: Object> IntoValue<Nav<T>> for T {
    fn into_value(self) -> Option<Value> {
        Some(self.view().to_value())
    }
}

#[diagnostic::do_not_recommend]
impl<T: Object> IntoValue<Nav<T>> for &T {
    fn into_value(self) -> Option<Value> {
        Some(self.view().to_value())
    }
}

/// An object where its base is asked for: it says by its `@odata.type` what it is, without which the service takes it
/// for the base.
pub(crate) fn as_base<T: Object>(object: &T) -> Option<Value> {
    Some(tagged(object.fields()))
}

/// The JSON of an object with its `@odata.type` in front, as the object carries it or else by its schema. The
/// body of an action has no type.
pub(crate) fn tagged(fields: Fields<'_>) -> Value {
    let rest = fields.to_map();
    if rest.contains_key(ODATA_TYPE) || fields.schema().name.is_empty() {
        return Value::Object(rest);
    }
    let mut map = Map::with_capacity(rest.len() + 1);
    map.insert(ODATA_TYPE.to_owned(), Value::String(format!("#{}", fields.schema().name)));
    map.extend(rest);
    Value::Object(map)
}

/// Lets a type stand where one of its bases is asked for.
macro_rules! derived {
    ($type:ident: $($base:ty),+) => {
        $(
            impl crate::IntoValue<$base> for $type {
                fn into_value(self) -> ::std::option::Option<crate::Value> {
                    crate::runtime::value::as_base(&self)
                }
            }

            impl crate::IntoValue<$base> for &$type {
                fn into_value(self) -> ::std::option::Option<crate::Value> {
                    crate::runtime::value::as_base(self)
                }
            }
        )+
    };
}
pub(crate) use derived;
