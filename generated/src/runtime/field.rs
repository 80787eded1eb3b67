//! Properties as typed constants: `User::DISPLAY_NAME`.
//!
//! A [`Field`] names a property of one type and knows the type of its value. It sets and clears the
//! property, and it names it in query options, in an order and in conditions. It does not read: fields are
//! public, `user.display_name`.

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

/// Names of properties of `T`, for `$select` and `$expand`: a [`Field`], a text, or a tuple, array or list of them.
#[diagnostic::on_unimplemented(
    message = "`{Self}` names no properties of `{T}`",
    label = "expected constants of `{T}`, such as `{T}::ID`, or texts",
    note = "several are a tuple: `({T}::ID, \"displayName\")`; a constant of another type does not fit, a text always does"
)]
pub trait Names<T> {
    /// Adds the names.
    fn push_to(&self, names: &mut Vec<String>);
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

/// Both kinds of lists are made of the same things.
macro_rules! names {
    ($trait:ident) => {
        impl<T, V> $trait<T> for Field<T, V> {
            fn push_to(&self, names: &mut Vec<String>) {
                names.push(self.name.to_owned());
            }
        }

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
names!(Orders);
