//! Properties as typed constants: `User::DISPLAY_NAME`.
//!
//! A [`Field`] names a property of one type and knows the type of its value. It sets and clears the
//! property, and it names it in query options. It does not read: fields are public, `user.display_name`.

use super::json::Json;
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

/// What a property of type `V` can be set to: the value itself, and what is commonly at hand for it.
pub trait IntoValue<V> {
    /// The value as JSON.
    fn into_value(self) -> Value;
}

impl<V: Json> IntoValue<V> for V {
    fn into_value(self) -> Value {
        self.view().to_value()
    }
}

impl IntoValue<String> for &str {
    fn into_value(self) -> Value {
        Value::from(self)
    }
}

impl IntoValue<i64> for i32 {
    fn into_value(self) -> Value {
        Value::from(self)
    }
}

impl IntoValue<Value> for &str {
    fn into_value(self) -> Value {
        Value::from(self)
    }
}

impl<V: Json, S: IntoValue<V>, const N: usize> IntoValue<Vec<V>> for [S; N] {
    fn into_value(self) -> Value {
        Value::Array(self.into_iter().map(S::into_value).collect())
    }
}

impl<V: Json, S: IntoValue<V> + Clone> IntoValue<Vec<V>> for &[S] {
    fn into_value(self) -> Value {
        Value::Array(self.iter().cloned().map(S::into_value).collect())
    }
}

impl<T: Object> IntoValue<Nav<T>> for T {
    fn into_value(self) -> Value {
        self.view().to_value()
    }
}

impl<T: Object> IntoValue<NavList<T>> for Vec<T> {
    fn into_value(self) -> Value {
        self.view().to_value()
    }
}

impl<T: Object, const N: usize> IntoValue<NavList<T>> for [T; N] {
    fn into_value(self) -> Value {
        Value::Array(self.iter().map(|item| item.view().to_value()).collect())
    }
}

/// Names of properties of `T`, for `$select`, `$expand` and `$orderby`: a [`Field`], a text, or a tuple, array
/// or list of them.
pub trait Names<T> {
    /// Adds the names.
    fn push_to(&self, names: &mut Vec<String>);
}

impl<T, V> Names<T> for Field<T, V> {
    fn push_to(&self, names: &mut Vec<String>) {
        names.push(self.name.to_owned());
    }
}

impl<T> Names<T> for &str {
    fn push_to(&self, names: &mut Vec<String>) {
        names.push((*self).to_owned());
    }
}

impl<T> Names<T> for String {
    fn push_to(&self, names: &mut Vec<String>) {
        names.push(self.clone());
    }
}

impl<T, N: Names<T>, const COUNT: usize> Names<T> for [N; COUNT] {
    fn push_to(&self, names: &mut Vec<String>) {
        self.iter().for_each(|name| name.push_to(names));
    }
}

impl<T, N: Names<T>> Names<T> for Vec<N> {
    fn push_to(&self, names: &mut Vec<String>) {
        self.iter().for_each(|name| name.push_to(names));
    }
}

macro_rules! tuple_of_names {
    ($($name:ident)+) => {
        impl<T, $($name: Names<T>),+> Names<T> for ($($name,)+) {
            #[allow(non_snake_case, reason = "the type parameters name the parts")]
            fn push_to(&self, names: &mut Vec<String>) {
                let ($($name,)+) = self;
                $($name.push_to(names);)+
            }
        }
    };
}

tuple_of_names!(A);
tuple_of_names!(A B);
tuple_of_names!(A B C);
tuple_of_names!(A B C D);
tuple_of_names!(A B C D E);
tuple_of_names!(A B C D E F);
tuple_of_names!(A B C D E F G);
tuple_of_names!(A B C D E F G H);
tuple_of_names!(A B C D E F G H I);
tuple_of_names!(A B C D E F G H I J);
tuple_of_names!(A B C D E F G H I J K);
tuple_of_names!(A B C D E F G H I J K L);
