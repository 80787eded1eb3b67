//! The name of a type: an OData primitive or the qualified name of a documented type.
//!
//! Reads and writes the form of the metadata: `Edm.String`, `microsoft.graph.user`.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The OData primitives that the pages use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are OData's own")]
pub enum Primitive {
    Binary,
    Boolean,
    Byte,
    Date,
    DateTimeOffset,
    Decimal,
    Double,
    Duration,
    Guid,
    Int16,
    Int32,
    Int64,
    SByte,
    Single,
    Stream,
    String,
    TimeOfDay,
    /// Any JSON value (`Edm.Untyped`).
    Untyped,
}

impl Primitive {
    /// Every primitive, by name.
    pub const ALL: [Self; 18] = [
        Self::Binary,
        Self::Boolean,
        Self::Byte,
        Self::Date,
        Self::DateTimeOffset,
        Self::Decimal,
        Self::Double,
        Self::Duration,
        Self::Guid,
        Self::Int16,
        Self::Int32,
        Self::Int64,
        Self::SByte,
        Self::Single,
        Self::Stream,
        Self::String,
        Self::TimeOfDay,
        Self::Untyped,
    ];

    /// The name without `Edm.`, in OData's casing.
    pub fn name(self) -> &'static str {
        match self {
            Self::Binary => "Binary",
            Self::Boolean => "Boolean",
            Self::Byte => "Byte",
            Self::Date => "Date",
            Self::DateTimeOffset => "DateTimeOffset",
            Self::Decimal => "Decimal",
            Self::Double => "Double",
            Self::Duration => "Duration",
            Self::Guid => "Guid",
            Self::Int16 => "Int16",
            Self::Int32 => "Int32",
            Self::Int64 => "Int64",
            Self::SByte => "SByte",
            Self::Single => "Single",
            Self::Stream => "Stream",
            Self::String => "String",
            Self::TimeOfDay => "TimeOfDay",
            Self::Untyped => "Untyped",
        }
    }
}

/// The name of a type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", from = "String")]
pub enum TypeName {
    /// An OData primitive.
    Edm(Primitive),
    /// The qualified name of a type or enumeration of the model.
    Named(String),
}

impl TypeName {
    /// `Edm.String`, the type of most properties.
    pub const STRING: Self = Self::Edm(Primitive::String);

    /// The qualified name, unless this is a primitive.
    pub fn named(&self) -> Option<&str> {
        match self {
            Self::Edm(_) => None,
            Self::Named(name) => Some(name),
        }
    }
}

impl fmt::Display for TypeName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Edm(primitive) => write!(f, "Edm.{}", primitive.name()),
            Self::Named(name) => f.write_str(name),
        }
    }
}

impl From<TypeName> for String {
    fn from(name: TypeName) -> Self {
        name.to_string()
    }
}

impl From<String> for TypeName {
    /// Reads the exact form that [`fmt::Display`] writes; an unknown `Edm.` name stays a name.
    fn from(text: String) -> Self {
        let primitive = text
            .strip_prefix("Edm.")
            .and_then(|bare| Primitive::ALL.into_iter().find(|primitive| primitive.name() == bare));
        match primitive {
            Some(primitive) => Self::Edm(primitive),
            None => Self::Named(text),
        }
    }
}
