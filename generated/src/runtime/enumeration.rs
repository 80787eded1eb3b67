//! Enumerations that keep what they do not know.
//!
//! An emitted enumeration has a variant for each documented member and `Other` for any other text, which is
//! kept as it is. [`Flags`] holds several members of one, as text with commas between them.

use super::json::{Json, Node};
use serde_json::Value;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;

/// A set of names, to which a service may add.
pub trait Enumeration: Sized + Clone + 'static {
    /// The qualified name: `microsoft.graph.bodyType`.
    const NAME: &'static str;

    /// The documented members with their wire names.
    const MEMBERS: &'static [(&'static str, Self)];

    /// The wire name.
    fn as_str(&self) -> &str;

    /// A member the docs do not name.
    #[doc(hidden)]
    fn other(text: Unknown) -> Self;

    /// The member of a wire name; any other text is kept as it is, so that it is written back as it came.
    fn from_text(text: &str) -> Self {
        let found = Self::MEMBERS.iter().find(|(name, _)| *name == text);
        found.map_or_else(|| Self::other(Unknown(text.into())), |(_, member)| member.clone())
    }

    /// The documented member that is meant, for a `match`: services send `HTML` for `html`, which is equal to it but kept as
    /// it came. A text that names no member in any case stays what it is.
    #[must_use]
    fn member(&self) -> Self {
        let found = Self::MEMBERS.iter().find(|(name, _)| is_same(name, self.as_str()));
        found.map_or_else(|| self.clone(), |(_, member)| member.clone())
    }
}

/// Names of members are compared without regard to case.
pub(crate) fn is_same(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b)
}

/// The text of a member the docs do not name. Made by `From<&str>` of the enumeration, so that a documented
/// member that is written as documented is never in disguise.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Unknown(Box<str>);

impl Unknown {
    /// The wire name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Several members of an enumeration, in the order they were sent or inserted.
#[derive(Clone)]
pub struct Flags<E> {
    text: String,
    marker: PhantomData<fn() -> E>,
}

impl<E: Enumeration> Flags<E> {
    /// No member at all.
    pub fn new() -> Self {
        Self { text: String::new(), marker: PhantomData }
    }

    /// The members.
    pub fn iter(&self) -> impl Iterator<Item = E> {
        self.names().map(E::from_text)
    }

    /// True where the member is in the set.
    pub fn contains(&self, member: &E) -> bool {
        self.names().any(|name| is_same(name, member.as_str()))
    }

    /// Adds a member; says whether it was new.
    pub fn insert(&mut self, member: &E) -> bool {
        let new = !self.contains(member);
        if new {
            if !self.text.is_empty() {
                self.text.push(',');
            }
            self.text.push_str(member.as_str());
        }
        new
    }

    /// The set as it is sent: names with commas between them.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What makes two sets equal: the names in a fixed order and case.
    fn lower_names(&self) -> Vec<String> {
        let mut names: Vec<String> = self.names().map(str::to_ascii_lowercase).collect();
        names.sort_unstable();
        names
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        self.text.split(',').map(str::trim).filter(|name| !name.is_empty())
    }
}

impl<E: Enumeration> Default for Flags<E> {
    fn default() -> Self {
        Self::new()
    }
}

impl<E: Enumeration> PartialEq for Flags<E> {
    fn eq(&self, other: &Self) -> bool {
        self.lower_names() == other.lower_names()
    }
}

impl<E: Enumeration> Eq for Flags<E> {}

impl<E: Enumeration> Hash for Flags<E> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.lower_names().hash(state);
    }
}

impl<E> fmt::Debug for Flags<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.text.fmt(f)
    }
}

impl<E> From<&str> for Flags<E> {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), marker: PhantomData }
    }
}

impl<E: Enumeration> FromIterator<E> for Flags<E> {
    fn from_iter<I: IntoIterator<Item = E>>(members: I) -> Self {
        let mut flags = Self::new();
        for member in members {
            flags.insert(&member);
        }
        flags
    }
}

impl<E: Enumeration> Json for Flags<E> {
    fn view(&self) -> Node<'_> {
        Node::Text(&self.text)
    }

    fn fits(value: &Value) -> bool {
        value.is_string()
    }

    fn read(value: Value) -> Result<Self, Value> {
        String::read(value).map(|text| Self { text, marker: PhantomData })
    }
}
