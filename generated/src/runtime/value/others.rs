//! What is commonly at hand for a single value of another type: texts, numbers, bytes, dates, GUIDs.
//!
//! A number fits where all of its type do; into `i64`, whose values a service may well exceed, all integers do, and one that
//! is larger is sent as it is.

use super::{IntoValue, as_base};
use crate::runtime::enumeration::{Enumeration, Flags};
use crate::runtime::json::Json as _;
use crate::runtime::nav::Nav;
use crate::runtime::object::{Object, Slot as _};
use crate::runtime::text::{Binary, Date, DateTimeOffset, Duration, Guid, TimeOfDay};
use serde_json::{Number, Value};
use std::borrow::Cow;

/// Texts that travel as they are.
macro_rules! text {
    (@ [$($parameter:tt)*] $target:ty: $source:ty) => {
        #[diagnostic::do_not_recommend]
        impl<$($parameter)*> IntoValue<$target> for $source {
            fn into_value(self) -> Option<Value> {
                Some(Value::from(AsRef::<str>::as_ref(&self)))
            }
        }
    };
    ($parameters:tt $target:ty: $($source:ty),+) => {
        $(text!(@ $parameters $target: $source);)+
    };
}

macro_rules! texts {
    ($($target:ident)*) => {$(
        text!([] $target: &str, &&str, Cow<'_, str>, String, &String);
    )*};
}

texts!(Binary Date DateTimeOffset Duration Guid TimeOfDay);
text!([] String: &str, &&str, Cow<'_, str>, &Cow<'_, str>);
text!([] Value: &str, &&str, Cow<'_, str>, String, &String);
text!([E: Enumeration] E: &str, String, &String);
text!([E: Enumeration] Flags<E>: &str, String, &String);

/// A member of an enumeration is a text, for properties whose page lists the values and calls them texts.
impl<E: Enumeration> IntoValue<String> for E {
    fn into_value(self) -> Option<Value> {
        Some(Value::from(self.as_str()))
    }
}

/// What `serde_json` makes a value of.
macro_rules! plain {
    ($($target:ty: $($source:ty)+;)+) => {$($(
        #[diagnostic::do_not_recommend]
        impl IntoValue<$target> for $source {
            fn into_value(self) -> Option<Value> {
                Some(Value::from(self))
            }
        }

        #[diagnostic::do_not_recommend]
        impl IntoValue<$target> for &$source {
            fn into_value(self) -> Option<Value> {
                Some(Value::from(*self))
            }
        }
    )+)+};
}

plain! {
    i32: i8 u8 i16 u16;
    i64: i8 u8 i16 u16 i32 u32 u64 isize usize;
    f64: i8 u8 i16 u16 i32 u32 f32;
    Number: i8 u8 i16 u16 i32 u32 i64 u64 isize usize f32 f64;
    Value: bool i8 u8 i16 u16 i32 u32 i64 u64 isize usize f32 f64;
}

/// Nobody but its `@odata.type` says of an object in any JSON what it is.
impl<T: Object> IntoValue<Value> for T {
    fn into_value(self) -> Option<Value> {
        as_base(&self)
    }
}

impl<S: IntoValue<Value>> IntoValue<Value> for Vec<S> {
    fn into_value(self) -> Option<Value> {
        Some(self.into_iter().map(|item| item.into_value().unwrap_or_default()).collect())
    }
}

impl<S: IntoValue<Value>, const N: usize> IntoValue<Value> for [S; N] {
    fn into_value(self) -> Option<Value> {
        Some(self.into_iter().map(|item| item.into_value().unwrap_or_default()).collect())
    }
}

/// Bytes, which travel in base64. A text is taken for base64 already.
macro_rules! bytes {
    ($([$($parameter:tt)*] $source:ty;)+) => {$(
        impl<$($parameter)*> IntoValue<Binary> for $source {
            fn into_value(self) -> Option<Value> {
                Some(Value::from(Binary::from_bytes(self).as_str()))
            }
        }
    )+};
}

bytes! {
    [] Vec<u8>;
    [] &Vec<u8>;
    [] &[u8];
    [const N: usize] [u8; N];
    [const N: usize] &[u8; N];
}

impl<T: 'static> IntoValue<Nav<T>> for Nav<T> {
    fn into_value(self) -> Option<Value> {
        (&self).into_value()
    }
}

impl<T: 'static> IntoValue<Nav<T>> for &Nav<T> {
    fn into_value(self) -> Option<Value> {
        self.json().map(|_| self.view().to_value())
    }
}

/// What is written by its `Display` in the form that the service reads.
#[cfg(any(feature = "jiff", feature = "uuid"))]
macro_rules! displayed {
    ($($target:ty: $($source:ty)+;)+) => {$($(
        impl IntoValue<$target> for $source {
            fn into_value(self) -> Option<Value> {
                Some(Value::from(self.to_string()))
            }
        }

        impl IntoValue<$target> for &$source {
            fn into_value(self) -> Option<Value> {
                Some(Value::from(self.to_string()))
            }
        }
    )+)+};
}

#[cfg(feature = "jiff")]
displayed! {
    DateTimeOffset: jiff::Timestamp;
    Date: jiff::civil::Date;
    TimeOfDay: jiff::civil::Time;
    Duration: jiff::Span jiff::SignedDuration;
    String: jiff::Timestamp jiff::civil::DateTime jiff::civil::Date;
}

#[cfg(feature = "jiff")]
impl IntoValue<DateTimeOffset> for &jiff::Zoned {
    /// The point in time with its offset, without the name of the zone, which no service reads.
    fn into_value(self) -> Option<Value> {
        Some(Value::from(self.strftime("%Y-%m-%dT%H:%M:%S%.f%:z").to_string()))
    }
}

#[cfg(feature = "jiff")]
impl IntoValue<DateTimeOffset> for jiff::Zoned {
    fn into_value(self) -> Option<Value> {
        IntoValue::<DateTimeOffset>::into_value(&self)
    }
}

#[cfg(feature = "uuid")]
displayed! {
    Guid: uuid::Uuid;
    String: uuid::Uuid;
}
