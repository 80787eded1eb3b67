//! The standard traits of emitted types: copying, comparing, printing, serde.
//!
//! Two macros implement them, `object!` and `enumeration!`; what they do is in the functions here. A crate has
//! well over a thousand emitted types, and the compiler pays for every expression of every implementation, so
//! each is a single call. What is long is not generic, so that it is compiled once.

use super::enumeration::{Enumeration, is_same};
use super::json::Node;
use super::object::{Fields, Object, copy_object};
use super::reader::read_fields;
use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};
use serde_json::Value;
use std::borrow::Cow;
use std::fmt::Debug;
use std::hash::{Hash, Hasher};

pub(crate) use std::fmt::{Formatter, Result as Formatted};

/// Copies an object.
pub(crate) fn copy<T: Object>(from: &T) -> T {
    let mut copy = T::default();
    copy_object(from.fields(), copy.fields_mut());
    copy
}

/// Compares two objects.
pub(crate) fn equal<T: Object>(a: &T, b: &T) -> bool {
    equal_fields(a.fields(), b.fields())
}

fn equal_fields(a: Fields<'_>, b: Fields<'_>) -> bool {
    a == b
}

/// Prints an object.
pub(crate) fn print<T: Object>(object: &T, f: &mut Formatter<'_>) -> Formatted {
    print_fields(object.fields(), f)
}

fn print_fields(fields: Fields<'_>, f: &mut Formatter<'_>) -> Formatted {
    fields.fmt(f)
}

/// Writes an object in any serde format.
///
/// # Errors
/// The format's own.
pub(crate) fn write<T: Object, S: Serializer>(object: &T, serializer: S) -> Result<S::Ok, S::Error> {
    object.fields().serialize(serializer)
}

/// Reads an object from any serde format.
///
/// # Errors
/// The format's own, and where the input is no object.
pub(crate) fn read<'de, T: Object, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut object = T::default();
    read_fields(object.fields_mut(), deserializer)?;
    Ok(object)
}

/// The wire name of a member as JSON.
pub(crate) fn view_member<E: Enumeration>(member: &E) -> Node<'_> {
    Node::Text(member.as_str())
}

/// A member from JSON; anything but text is given back.
///
/// # Errors
/// Gives the JSON back where it is no text.
pub(crate) fn take_member<E: Enumeration>(value: Value) -> Result<E, Value> {
    match value.as_str() {
        Some(text) => Ok(E::from_text(text)),
        None => Err(value),
    }
}

/// Compares two members by their wire names, without regard to case.
pub(crate) fn equal_members<E: Enumeration>(a: &E, b: &E) -> bool {
    is_same(a.as_str(), b.as_str())
}

/// Feeds the wire name of a member to a hasher, in one case.
pub(crate) fn hash_member<E: Enumeration, H: Hasher>(member: &E, state: &mut H) {
    member.as_str().to_ascii_lowercase().hash(state);
}

/// Prints the wire name of a member.
pub(crate) fn print_member<E: Enumeration>(member: &E, f: &mut Formatter<'_>) -> Formatted {
    f.write_str(member.as_str())
}

/// Prints the wire name of a member in quotes, as it stands in an object that is printed.
pub(crate) fn quote_member<E: Enumeration>(member: &E, f: &mut Formatter<'_>) -> Formatted {
    member.as_str().fmt(f)
}

/// Writes the wire name of a member.
///
/// # Errors
/// The format's own.
pub(crate) fn write_member<E: Enumeration, S: Serializer>(
    member: &E,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(member.as_str())
}

/// Reads a member by its wire name.
///
/// # Errors
/// The format's own, and where the input is no text.
pub(crate) fn read_member<'de, E: Enumeration, D: Deserializer<'de>>(deserializer: D) -> Result<E, D::Error> {
    let text = <Cow<'de, str>>::deserialize(deserializer)?;
    Ok(E::from_text(&text))
}

/// Implements the standard traits of an emitted object. Its paths are absolute: a type of the API may be named `Clone`.
macro_rules! object {
    ($type:ident) => {
        impl ::serde::Serialize for $type {
            fn serialize<S: ::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                $crate::runtime::traits::write(self, serializer)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $type {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                $crate::runtime::traits::read(deserializer)
            }
        }

        impl ::std::clone::Clone for $type {
            fn clone(&self) -> Self {
                $crate::runtime::traits::copy(self)
            }
        }

        impl ::std::fmt::Debug for $type {
            fn fmt(&self, f: &mut $crate::runtime::traits::Formatter) -> $crate::runtime::traits::Formatted {
                $crate::runtime::traits::print(self, f)
            }
        }

        impl ::std::cmp::PartialEq for $type {
            fn eq(&self, other: &Self) -> bool {
                $crate::runtime::traits::equal(self, other)
            }
        }
    };
}
pub(crate) use object;

/// Implements the standard traits of an emitted enumeration, all but `Clone`.
macro_rules! enumeration {
    ($type:ident) => {
        impl $crate::runtime::Json for $type {
            fn view(&self) -> $crate::runtime::Node<'_> {
                $crate::runtime::traits::view_member(self)
            }

            fn fits(value: &$crate::runtime::Value) -> bool {
                value.is_string()
            }

            fn read(value: $crate::runtime::Value) -> ::std::result::Result<Self, $crate::runtime::Value> {
                $crate::runtime::traits::take_member(value)
            }
        }

        impl $crate::runtime::value::Single for $type {}

        impl ::std::cmp::PartialEq for $type {
            fn eq(&self, other: &Self) -> bool {
                $crate::runtime::traits::equal_members(self, other)
            }
        }

        impl ::std::cmp::Eq for $type {}

        impl ::std::hash::Hash for $type {
            fn hash<H: ::std::hash::Hasher>(&self, state: &mut H) {
                $crate::runtime::traits::hash_member(self, state)
            }
        }

        impl ::std::fmt::Debug for $type {
            fn fmt(&self, f: &mut $crate::runtime::traits::Formatter) -> $crate::runtime::traits::Formatted {
                $crate::runtime::traits::quote_member(self, f)
            }
        }

        impl ::std::fmt::Display for $type {
            fn fmt(&self, f: &mut $crate::runtime::traits::Formatter) -> $crate::runtime::traits::Formatted {
                $crate::runtime::traits::print_member(self, f)
            }
        }

        impl ::std::convert::From<&str> for $type {
            fn from(text: &str) -> Self {
                $crate::runtime::Enumeration::from_text(text)
            }
        }

        impl ::serde::Serialize for $type {
            fn serialize<S: ::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                $crate::runtime::traits::write_member(self, serializer)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $type {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                $crate::runtime::traits::read_member(deserializer)
            }
        }
    };
}
pub(crate) use enumeration;
