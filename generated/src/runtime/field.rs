//! Properties as typed constants: `User::DISPLAY_NAME`.
//!
//! A [`Field`] names a property of one type and knows the type of its value. It sets and clears the
//! property, and it names it in query options, in an order and in conditions. It does not read: fields are
//! public, `user.display_name`. What has no constant is set by its wire name, a text.

use super::nav::{Nav, NavList};
use super::object::Object;
use serde_json::Value;
use std::fmt;
use std::marker::PhantomData;

/// A property of `T` with values of type `V`.
pub struct Field<T, V> {
    name: &'static str,
    marker: PhantomData<fn(T) -> V>,
}

impl<T, V> Field<T, V> {
    pub(crate) const fn new(name: &'static str) -> Self {
        Self { name, marker: PhantomData }
    }

    /// The wire name.
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// The smallest first, for `order_by`; so does the field alone.
    pub fn asc(self) -> Order<T> {
        Order { name: self.name, direction: "", marker: PhantomData }
    }

    /// The largest first, for `order_by`: `users::list().order_by(User::DISPLAY_NAME.desc())`.
    pub fn desc(self) -> Order<T> {
        Order { name: self.name, direction: " desc", marker: PhantomData }
    }
}

/// What a setter of `T` is given: a property by its constant, or by its name, for what has no constant.
#[diagnostic::on_unimplemented(
    message = "`{Self}` names no property of `{T}`",
    label = "expected a constant of `{T}`, such as `{T}::ID`, or a text",
    note = "a constant of another type does not fit; what has none is named by a text: `.with(\"@microsoft.graph.conflictBehavior\", \"rename\")`"
)]
pub trait Property<T> {
    /// The type of its values; any JSON, where it has no constant.
    type Value;

    /// The wire name.
    fn wire_name(&self) -> &str;
}

impl<T, V> Property<T> for Field<T, V> {
    type Value = V;

    fn wire_name(&self) -> &str {
        self.name
    }
}

/// What has no constant, by a text.
macro_rules! undocumented {
    ($($text:ty)+) => {$(
        impl<T> Property<T> for $text {
            type Value = Value;

            fn wire_name(&self) -> &str {
                self
            }
        }
    )+};
}

undocumented!(&str String &String);

impl<T, V> Clone for Field<T, V> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T, V> Copy for Field<T, V> {}

impl<T, V> fmt::Debug for Field<T, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Field({})", self.name)
    }
}

/// An order by a property of `T`: what [`Field::asc`] and [`Field::desc`] give.
pub struct Order<T> {
    name: &'static str,
    direction: &'static str,
    marker: PhantomData<fn(T)>,
}

impl<T> Clone for Order<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Order<T> {}

impl<T> fmt::Debug for Order<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Order({}{})", self.name, self.direction)
    }
}

/// Names of properties of `T`, for `$select`: a [`Field`], a text, or a tuple, array or list of them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` names no properties of `{T}`",
    label = "expected constants of `{T}`, such as `{T}::ID`, or texts",
    note = "several are a tuple: `({T}::ID, \"displayName\")`; a constant of another type does not fit, a text always does"
)]
pub trait Names<T> {
    /// Adds the names.
    fn push_to(&self, names: &mut Vec<String>);
}

/// Names of what is related to a `T`, for `$expand`: a [`Field`] of objects, a text, or a tuple, array or list of them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` names nothing that is related to `{T}`",
    label = "expected a constant of `{T}` for a relationship, or a text such as `\"manager($select=id)\"`",
    note = "a property that holds a plain value comes without being expanded, and is asked for by `select`; several are a tuple, and a text always fits"
)]
pub trait Relations<T> {
    /// Adds the names.
    fn push_to(&self, names: &mut Vec<String>);
}

/// What a property holds that can be expanded: objects.
#[doc(hidden)]
pub trait Related {}

#[diagnostic::do_not_recommend]
impl<T: Object> Related for T {}
impl<T: Object> Related for Vec<T> {}
impl Related for Value {}
impl Related for Vec<Value> {}
impl<T> Related for Nav<T> {}
impl<T> Related for NavList<T> {}

#[diagnostic::do_not_recommend]
impl<T, V: Related> Relations<T> for Field<T, V> {
    fn push_to(&self, names: &mut Vec<String>) {
        names.push(self.name.to_owned());
    }
}

/// What the items of a collection of `T` are ordered by: a [`Field`], its [`asc`](Field::asc) or [`desc`](Field::desc),
/// a text, or a tuple, array or list of them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no order of `{T}`",
    label = "expected a constant of `{T}`, its `.desc()`, or a text such as `\"displayName desc\"`",
    note = "several are a tuple; a constant of another type does not fit, a text always does"
)]
pub trait Orders<T> {
    /// Adds the names, each with its direction.
    fn push_to(&self, names: &mut Vec<String>);
}

impl<T, V> Names<T> for Field<T, V> {
    fn push_to(&self, names: &mut Vec<String>) {
        names.push(self.name.to_owned());
    }
}

impl<T, V> Orders<T> for Field<T, V> {
    fn push_to(&self, names: &mut Vec<String>) {
        names.push(self.name.to_owned());
    }
}

impl<T> Orders<T> for Order<T> {
    fn push_to(&self, names: &mut Vec<String>) {
        names.push(format!("{}{}", self.name, self.direction));
    }
}

macro_rules! tuples {
    ($trait:ident: $first:ident $($rest:ident)*) => {
        impl<T, $first: $trait<T>, $($rest: $trait<T>),*> $trait<T> for ($first, $($rest,)*) {
            #[allow(non_snake_case, reason = "the type parameters name the parts")]
            fn push_to(&self, names: &mut Vec<String>) {
                let ($first, $($rest,)*) = self;
                $first.push_to(names);
                $($rest.push_to(names);)*
            }
        }

        tuples!($trait: $($rest)*);
    };
    ($trait:ident:) => {};
}

/// All kinds of lists are made of texts and of what is said of one item.
macro_rules! names {
    ($trait:ident) => {
        impl<T> $trait<T> for str {
            fn push_to(&self, names: &mut Vec<String>) {
                names.push(self.to_owned());
            }
        }

        impl<T> $trait<T> for String {
            fn push_to(&self, names: &mut Vec<String>) {
                names.push(self.clone());
            }
        }

        impl<T, N: $trait<T> + ?Sized> $trait<T> for &N {
            fn push_to(&self, names: &mut Vec<String>) {
                (**self).push_to(names);
            }
        }

        impl<T, N: $trait<T>> $trait<T> for [N] {
            fn push_to(&self, names: &mut Vec<String>) {
                self.iter().for_each(|name| name.push_to(names));
            }
        }

        impl<T, N: $trait<T>, const COUNT: usize> $trait<T> for [N; COUNT] {
            fn push_to(&self, names: &mut Vec<String>) {
                self.as_slice().push_to(names);
            }
        }

        impl<T, N: $trait<T>> $trait<T> for Vec<N> {
            fn push_to(&self, names: &mut Vec<String>) {
                self.as_slice().push_to(names);
            }
        }

        tuples!($trait: A B C D E F G H I J K L M N O P);
    };
}

names!(Names);
names!(Relations);
names!(Orders);
