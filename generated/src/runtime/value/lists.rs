//! Lists: vectors, arrays and slices of whatever the items of a list take.
//!
//! A `None` among the items is left out. Sets of flags are made from lists of their members.

use super::IntoValue;
use crate::runtime::enumeration::{Enumeration, Flags};
use crate::runtime::nav::NavList;
use crate::runtime::object::Slot as _;
use serde_json::Value;

fn array<V, S: IntoValue<V>>(items: impl IntoIterator<Item = S>) -> Option<Value> {
    Some(items.into_iter().filter_map(S::into_value).collect())
}

macro_rules! lists {
    ($($list:ident)*) => {$(
        impl<V, S: IntoValue<V>> IntoValue<$list<V>> for Vec<S> {
            fn into_value(self) -> Option<Value> {
                array(self)
            }
        }

        impl<V, S: IntoValue<V>, const N: usize> IntoValue<$list<V>> for [S; N] {
            fn into_value(self) -> Option<Value> {
                array(self)
            }
        }

        impl<'a, V, S> IntoValue<$list<V>> for &'a [S]
        where
            &'a S: IntoValue<V>,
        {
            fn into_value(self) -> Option<Value> {
                array(self)
            }
        }

        impl<'a, V, S> IntoValue<$list<V>> for &'a Vec<S>
        where
            &'a S: IntoValue<V>,
        {
            fn into_value(self) -> Option<Value> {
                array(self)
            }
        }

        impl<'a, V, S, const N: usize> IntoValue<$list<V>> for &'a [S; N]
        where
            &'a S: IntoValue<V>,
        {
            fn into_value(self) -> Option<Value> {
                array(self)
            }
        }
    )*};
}

lists!(Vec NavList);

impl<T: 'static> IntoValue<NavList<T>> for NavList<T> {
    fn into_value(self) -> Option<Value> {
        (&self).into_value()
    }
}

impl<T: 'static> IntoValue<NavList<T>> for &NavList<T> {
    fn into_value(self) -> Option<Value> {
        self.is_sent().then(|| self.view().to_value())
    }
}

impl<E: Enumeration> IntoValue<Flags<E>> for E {
    fn into_value(self) -> Option<Value> {
        Some(self.as_str().into())
    }
}

impl<E: Enumeration> IntoValue<Flags<E>> for Vec<E> {
    fn into_value(self) -> Option<Value> {
        set(self)
    }
}

impl<E: Enumeration, const N: usize> IntoValue<Flags<E>> for [E; N] {
    fn into_value(self) -> Option<Value> {
        set(self)
    }
}

fn set<E: Enumeration>(members: impl IntoIterator<Item = E>) -> Option<Value> {
    Some(members.into_iter().collect::<Flags<E>>().as_str().into())
}
