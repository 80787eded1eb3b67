//! Texts, truth values and numbers as JSON, and JSON itself.
//!
//! Takes JSON as services write it, which have texts for numbers that not every reader can hold; gives Rust's own types, and
//! back.

use super::super::value::Single;
use super::{Json, Node};
use serde_json::{Number, Value};

impl Single for String {}
impl Single for bool {}
impl Single for Value {}
impl Single for Number {}
impl Single for f64 {}

impl Json for String {
    fn view(&self) -> Node<'_> {
        Node::Text(self)
    }

    fn fits(value: &Value) -> bool {
        value.is_string()
    }

    fn read(value: Value) -> Result<Self, Value> {
        match value {
            Value::String(text) => Ok(text),
            other => Err(other),
        }
    }
}

impl Json for bool {
    fn view(&self) -> Node<'_> {
        Node::Bool(*self)
    }

    fn fits(value: &Value) -> bool {
        value.is_boolean()
    }

    fn read(value: Value) -> Result<Self, Value> {
        value.as_bool().ok_or(value)
    }
}

impl Json for Value {
    fn view(&self) -> Node<'_> {
        Node::Json(self)
    }

    fn fits(_: &Value) -> bool {
        true
    }

    fn read(value: Value) -> Result<Self, Value> {
        Ok(value)
    }
}

impl Json for Number {
    fn view(&self) -> Node<'_> {
        Node::Number(self.clone())
    }

    fn fits(value: &Value) -> bool {
        as_number(value).is_some()
    }

    fn read(value: Value) -> Result<Self, Value> {
        as_number(&value).ok_or(value)
    }
}

impl Json for f64 {
    /// OData writes what JSON has no number for as the texts `INF`, `-INF` and `NaN`.
    fn view(&self) -> Node<'_> {
        match Number::from_f64(*self) {
            Some(number) => Node::Number(number),
            None if self.is_nan() => Node::Text("NaN"),
            None if *self > 0.0 => Node::Text("INF"),
            None => Node::Text("-INF"),
        }
    }

    fn fits(value: &Value) -> bool {
        as_float(value).is_some()
    }

    fn read(value: Value) -> Result<Self, Value> {
        as_float(&value).ok_or(value)
    }
}

fn as_float(value: &Value) -> Option<f64> {
    match value.as_str() {
        Some("INF") => Some(f64::INFINITY),
        Some("-INF") => Some(f64::NEG_INFINITY),
        Some("NaN") => Some(f64::NAN),
        _ => as_number(value)?.as_f64(),
    }
}

/// A number, or the text of one, as services write those that not every reader of JSON can hold.
fn as_number(value: &Value) -> Option<Number> {
    match value {
        Value::Number(number) => Some(number.clone()),
        Value::String(text) => text.parse().ok(),
        _ => None,
    }
}

/// A whole number, also one that is written `5.0`.
#[allow(clippy::cast_possible_truncation, reason = "only floats that hold each whole number are taken")]
fn as_integer(value: &Value) -> Option<i64> {
    /// Up to here a float holds each whole number.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let number = as_number(value)?;
    let whole = |float: &f64| float.fract() == 0.0 && float.abs() <= EXACT;
    number.as_i64().or_else(|| number.as_f64().filter(whole).map(|float| float as i64))
}

macro_rules! integer {
    ($($type:ty),*) => {$(
        impl Single for $type {}

        impl Json for $type {
            fn view(&self) -> Node<'_> {
                Node::Number(Number::from(*self))
            }

            fn fits(value: &Value) -> bool {
                as_integer(value).is_some_and(|number| Self::try_from(number).is_ok())
            }

            fn read(value: Value) -> Result<Self, Value> {
                as_integer(&value).and_then(|number| Self::try_from(number).ok()).ok_or(value)
            }
        }
    )*};
}

integer!(i8, u8, i16, i32, i64);
