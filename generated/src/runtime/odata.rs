//! Expressions of `$filter`, with literals that quote themselves.
//!
//! Takes values and gives the text of a condition in which nothing of a value can be taken for a part of the condition:
//! quotes are doubled, and what is no number, date or GUID although it should be is a text. A condition may name any
//! property, also one inside another: `from/emailAddress/address`.
//!
//! ```
//! # #[cfg(all(feature = "full", feature = "v1"))] {
//! use msgraph::odata;
//! use msgraph::v1::models::User;
//! use msgraph::v1::users;
//!
//! let name = "O'Neil";
//! let by_hand = users::list().filter(format!("startsWith(displayName,{})", odata::text(name)));
//! let by_field = users::list().filter(User::DISPLAY_NAME.starts_with(name));
//! assert_eq!(by_hand.relative_url()?, by_field.relative_url()?);
//!
//! let active = User::ACCOUNT_ENABLED.eq(true).and(User::CITY.eq("Oslo").or(User::CITY.eq("Bergen")));
//! assert_eq!(active.as_str(), "accountEnabled eq true and (city eq 'Oslo' or city eq 'Bergen')");
//! # }
//! # Ok::<_, msgraph::Error>(())
//! ```

use super::enumeration::Enumeration;
use super::field::Field;
use super::text::{Binary, Date, DateTimeOffset, Duration, Guid, TimeOfDay};
use super::value::IntoValue;
use serde_json::{Number, Value};
use std::fmt;
use std::ops::Not;

/// A text as a literal: in quotes, with those in it doubled.
pub fn text(text: impl AsRef<str>) -> Expression {
    Expression(quoted(text.as_ref()))
}

/// A point in time as a literal: `2026-05-01T08:00:00Z`.
pub fn date_time(at: impl IntoValue<DateTimeOffset>) -> Expression {
    literal::<DateTimeOffset>(at)
}

/// A date as a literal: `2026-05-01`.
pub fn date(date: impl IntoValue<Date>) -> Expression {
    literal::<Date>(date)
}

/// A GUID as a literal, which stands without quotes. Most ids of Microsoft Graph are texts: see [`text()`].
pub fn guid(id: impl IntoValue<Guid>) -> Expression {
    literal::<Guid>(id)
}

/// A value as a literal of its type: `literal::<bool>(true)`; `null` for the `None` of an option.
pub fn literal<V: Literal>(value: impl IntoValue<V>) -> Expression {
    Expression(value.into_value().map_or_else(|| "null".to_owned(), |value| write::<V>(&value)))
}

/// A type whose values can stand in a condition.
pub trait Literal {
    /// How its texts are written.
    #[doc(hidden)]
    const FORM: Form;
}

/// How a text is written in a condition.
#[doc(hidden)]
#[derive(Debug)]
pub enum Form {
    /// In quotes.
    Quoted,
    /// As it is.
    Bare,
    /// In quotes, with a word before them.
    Prefixed(&'static str),
}

macro_rules! literals {
    ($($form:expr => $($type:ty)+;)+) => {$($(
        impl Literal for $type {
            const FORM: Form = $form;
        }
    )+)+};
}

literals! {
    Form::Quoted => String Value;
    Form::Bare => bool i8 u8 i16 i32 i64 f64 Number Date DateTimeOffset Guid TimeOfDay;
    Form::Prefixed("duration") => Duration;
    Form::Prefixed("binary") => Binary;
}

impl<E: Enumeration> Literal for E {
    const FORM: Form = Form::Quoted;
}

fn write<V: Literal>(value: &Value) -> String {
    write_as(&V::FORM, value)
}

fn write_as(form: &Form, value: &Value) -> String {
    let Some(text) = value.as_str() else { return value.to_string() };
    match form {
        Form::Bare if is_plain(text) => text.to_owned(),
        Form::Bare | Form::Quoted => quoted(text),
        Form::Prefixed(word) => format!("{word}{}", quoted(text)),
    }
}

/// True for what can only be a number, a date, a time or a GUID.
fn is_plain(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text.bytes().all(|c| c.is_ascii_alphanumeric() || b"-+:.".contains(&c))
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// A condition for [`filter`](crate::List::filter), or a literal in one. Its `Display` is its text.
#[derive(Clone, PartialEq, Eq)]
pub struct Expression(String);

impl Expression {
    /// A condition written by hand: `businessPhones/$count eq 0`.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text of the condition.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Both conditions.
    #[must_use]
    pub fn and(self, other: impl Into<Self>) -> Self {
        Self(format!("{} and {}", self.grouped(), other.into().grouped()))
    }

    /// One of the two conditions, or both.
    #[must_use]
    pub fn or(self, other: impl Into<Self>) -> Self {
        Self(format!("{} or {}", self.0, other.into().0))
    }

    /// `and` binds closer than `or`, which may stand anywhere in a condition that was written by hand.
    fn grouped(&self) -> String {
        if self.0.contains(" or ") { format!("({})", self.0) } else { self.0.clone() }
    }
}

/// Turns the condition round: `!User::CITY.eq("Oslo")`.
impl Not for Expression {
    type Output = Self;

    fn not(self) -> Self {
        Self(format!("not({})", self.0))
    }
}

impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Expression({})", self.0)
    }
}

impl From<&str> for Expression {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<String> for Expression {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<Expression> for String {
    fn from(condition: Expression) -> Self {
        condition.0
    }
}

/// What a property of type `V` can be compared with: what it can be set to, or a literal of this module.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is nothing to compare what holds `{V}` with",
    label = "expected a value for `{V}`",
    note = "a text, date, GUID or enumeration is compared with `&str` and `String`, too; a condition that has no method is a text"
)]
pub trait Operand<V, Kind> {
    /// The literal.
    #[doc(hidden)]
    fn into_literal(self) -> Expression;
}

/// How an operand is given. Both ways could else be those of one type, in the eyes of the compiler.
#[doc(hidden)]
#[derive(Debug)]
pub enum ByValue {}

#[doc(hidden)]
#[derive(Debug)]
pub enum AsLiteral {}

impl<V: Literal, S: IntoValue<V>> Operand<V, ByValue> for S {
    fn into_literal(self) -> Expression {
        literal::<V>(self)
    }
}

impl<V> Operand<V, AsLiteral> for Expression {
    fn into_literal(self) -> Expression {
        self
    }
}

macro_rules! comparisons {
    ($($(#[$doc:meta])* $name:ident)+) => {
        impl<T, V: Literal> Field<T, V> {
            $(
                $(#[$doc])*
                pub fn $name<Kind>(self, value: impl Operand<V, Kind>) -> Expression {
                    Expression(format!(concat!("{} ", stringify!($name), " {}"), self.name(), value.into_literal()))
                }
            )+
        }
    };
}

comparisons! {
    /// A condition: the property is equal to a value, `null` for the `None` of an option.
    eq
    /// A condition: the property is not equal to a value.
    ne
    /// A condition: the property is less than a value, or earlier.
    lt
    /// A condition: the property is at most a value.
    le
    /// A condition: the property is greater than a value, or later.
    gt
    /// A condition: the property is at least a value.
    ge
}

impl<T> Field<T, String> {
    /// A condition: the text begins with another.
    pub fn starts_with(self, start: impl AsRef<str>) -> Expression {
        self.call("startsWith", start.as_ref())
    }

    /// A condition: the text ends with another. Directory objects need [`eventual`](crate::List::eventual) and `count` for it.
    pub fn ends_with(self, end: impl AsRef<str>) -> Expression {
        self.call("endsWith", end.as_ref())
    }

    /// A condition: the text has another in it.
    pub fn contains(self, part: impl AsRef<str>) -> Expression {
        self.call("contains", part.as_ref())
    }

    fn call(self, function: &str, text: &str) -> Expression {
        Expression(format!("{function}({},{})", self.name(), quoted(text)))
    }
}

impl<T, V: Literal> Field<T, Vec<V>> {
    /// A condition: one of the items is equal to a value: `Group::GROUP_TYPES.any_eq("Unified")`.
    pub fn any_eq<Kind>(self, value: impl Operand<V, Kind>) -> Expression {
        Expression(format!("{}/any(x:x eq {})", self.name(), value.into_literal()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: Field<(), String> = Field::new("name");
    const AT: Field<(), DateTimeOffset> = Field::new("at");

    #[test]
    fn nothing_of_a_value_is_a_part_of_the_condition() {
        assert_eq!(NAME.eq("a' or 'x' eq 'x").as_str(), "name eq 'a'' or ''x'' eq ''x'");
        assert_eq!(AT.gt("2026-05-01T08:00:00Z").as_str(), "at gt 2026-05-01T08:00:00Z");
        assert_eq!(AT.gt("2026 or true").as_str(), "at gt '2026 or true'");
        assert_eq!(
            guid("8adf8e6e-67b2-4cf2-a259-e3dc5476c621").as_str(),
            "8adf8e6e-67b2-4cf2-a259-e3dc5476c621"
        );
        assert_eq!(guid(") or (true").as_str(), "') or (true'");
        assert_eq!(literal::<Duration>("PT1H").as_str(), "duration'PT1H'");
        assert_eq!(NAME.ne(None::<String>).as_str(), "name ne null");
        assert_eq!(AT.ge(date_time("2026-05-01T08:00:00Z")).as_str(), "at ge 2026-05-01T08:00:00Z");
    }

    #[test]
    fn conditions_are_joined() {
        let either = NAME.eq("a").or("size gt 3");
        assert_eq!(
            either.clone().and(NAME.contains("b")).as_str(),
            "(name eq 'a' or size gt 3) and contains(name,'b')"
        );
        assert_eq!((!either).as_str(), "not(name eq 'a' or size gt 3)");
        let tags: Field<(), Vec<String>> = Field::new("tags");
        assert_eq!(tags.any_eq("x").as_str(), "tags/any(x:x eq 'x')");
        assert_eq!(format!("{}", date("2026-05-01")), "2026-05-01");
    }
}
