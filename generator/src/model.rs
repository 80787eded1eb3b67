//! The API as facts: what the pages say, joined, with every name resolved.
//!
//! Types only. The model knows neither markdown nor Rust; its wire names are untouched, its prose is a
//! [`Doc`], its types are qualified names. Serialised with serde it is the public contract that
//! `cargo xtask model` prints (`format` 1), so a field name here is a promise: keys may be added, never renamed.

mod doc;
mod endpoint;
mod index;
pub mod namespace;
mod operation;
pub mod site;
mod template;
mod type_name;
pub mod url;

pub use doc::{Doc, Part};
pub use endpoint::Endpoint;
pub use index::{Index, TypeMember};
pub use operation::{
    Account, Example, ExampleRequest, ExampleResponse, Header, Operation, OperationKind, Parameter,
    ParameterPlace, Permission, Response, Route, RouteOrigin, TypeUse,
};
pub use template::{Candidates, Closeness, Fit, ParameterStyle, Piece, Segment, Template, is_key};
pub(crate) use template::{MOST_SEGMENTS, is_guid, segment_texts};
pub use type_name::{Primitive, TypeName};
pub use url::{Server, Url};

use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The version of the exported document.
pub const FORMAT: u32 = 1;

/// Which of the two published versions of the API a page documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ApiVersion {
    /// The stable version, `https://graph.microsoft.com/v1.0`.
    #[serde(rename = "v1.0")]
    V1,
    /// The preview version, `https://graph.microsoft.com/beta`.
    #[serde(rename = "beta")]
    Beta,
}

impl ApiVersion {
    /// Both versions, in the order they are read and emitted.
    pub const ALL: [Self; 2] = [Self::V1, Self::Beta];

    /// The segment that names the version in a URL and in the docs' folders: `v1.0` or `beta`.
    pub fn segment(self) -> &'static str {
        match self {
            Self::V1 => "v1.0",
            Self::Beta => "beta",
        }
    }

    /// Reads `v1.0`, `v1` or `beta`, without regard to case.
    pub fn from_segment(text: &str) -> Option<Self> {
        match text.to_ascii_lowercase().as_str() {
            "v1.0" | "v1" => Some(Self::V1),
            "beta" => Some(Self::Beta),
            _ => None,
        }
    }
}

/// Everything one version of the API documents.
///
/// `types`, `enums` and `operations` are sorted by name; members stay in documented order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Model {
    /// The version the pages belong to.
    pub api_version: ApiVersion,
    /// Entity and complex types.
    pub types: Vec<Type>,
    /// Enumerations.
    pub enums: Vec<Enum>,
    /// Operations, one for each API page (or more, where a page documents several).
    pub operations: Vec<Operation>,
    /// One for each method and shape of the operations' routes, sorted by path.
    #[serde(default)]
    pub endpoints: Vec<Endpoint>,
}

impl Model {
    /// A version of which no page says anything.
    pub fn empty(api_version: ApiVersion) -> Self {
        let (types, enums, operations, endpoints) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { api_version, types, enums, operations, endpoints }
    }

    /// The namespace that the types of this API live in: `microsoft.graph`, unless the pages are those of another API.
    pub fn root_namespace(&self) -> String {
        namespace::root_of(&self.types, &self.enums)
    }
}

/// Where a fact stands: a page and a line of it, from 1.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Source {
    /// The page's path below `api-reference`, with `/`.
    pub file: Arc<str>,
    /// The line, from 1.
    pub line: u32,
}

impl Source {
    /// The name of the page in its public address: `user-sendmail` of `v1.0/api/user-sendmail.md`.
    pub fn page(&self) -> &str {
        let file = self.file.rsplit('/').next().unwrap_or_default();
        file.split_once('.').map_or(file, |(stem, _)| stem)
    }
}

/// Whether a type has an identity of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TypeKind {
    /// Has a key and can be addressed by a URL.
    Entity,
    /// A structured value.
    Complex,
}

/// An entity or complex type.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Type {
    /// The qualified name, in the casing the docs give most authority to.
    pub name: String,
    /// Entity or complex.
    pub kind: TypeKind,
    /// The qualified name of the base type.
    pub base: Option<String>,
    /// Never sent itself, only as one of its derived types.
    #[serde(rename = "abstract")]
    pub is_abstract: bool,
    /// May carry properties that are not documented.
    pub open: bool,
    /// The names of the key properties; inherited keys are not repeated.
    pub key: Vec<String>,
    /// What the page says of the type before its first section.
    pub description: Doc,
    /// Structural properties, in documented order. A row that repeats an inherited one stays.
    pub properties: Vec<Property>,
    /// Navigation properties (“Relationships”).
    pub navigation: Vec<Property>,
    /// Marked deprecated by the page.
    #[serde(default)]
    pub deprecated: bool,
    /// Nobody documents the type: it stands for a name that something else refers to.
    #[serde(default)]
    pub placeholder: bool,
    /// Where it is documented.
    pub source: Source,
}

impl Type {
    /// A type of which nothing more is said.
    pub fn new(name: String, kind: TypeKind, source: Source) -> Self {
        Self {
            name,
            kind,
            base: None,
            is_abstract: false,
            open: false,
            key: Vec::new(),
            description: Doc::default(),
            properties: Vec::new(),
            navigation: Vec::new(),
            deprecated: false,
            placeholder: false,
            source,
        }
    }
}

/// A property or relationship of a type.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Property {
    /// The wire name.
    pub name: String,
    /// The type of the value, or of one item where `collection`.
    #[serde(rename = "type")]
    pub type_name: TypeName,
    /// The value is a JSON array.
    pub collection: bool,
    /// Whether the value can be `null`; `None` where the docs do not say.
    pub nullable: Option<bool>,
    /// Set by the service only.
    pub read_only: bool,
    /// Must be given on creation.
    pub required: bool,
    /// The qualified type that the row says it is inherited from.
    pub inherited_from: Option<String>,
    /// The “possible values” of a property whose type stays a primitive.
    pub values: Vec<String>,
    /// Marked deprecated by its row.
    pub deprecated: bool,
    /// The description cell.
    pub description: Doc,
    /// Where the row stands.
    pub source: Source,
}

impl Property {
    /// A property of which nothing more is said.
    pub fn new(name: String, type_name: TypeName, source: Source) -> Self {
        Self {
            name,
            type_name,
            collection: false,
            nullable: None,
            read_only: false,
            required: false,
            inherited_from: None,
            values: Vec::new(),
            deprecated: false,
            description: Doc::default(),
            source,
        }
    }
}

/// An enumeration.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Enum {
    /// The qualified name.
    pub name: String,
    /// A value is a set of members, written with commas.
    pub flags: bool,
    /// The members, in documented order.
    pub members: Vec<EnumMember>,
    /// What the docs say of it.
    #[serde(default)]
    pub description: Doc,
    /// Where it is documented.
    pub source: Source,
}

impl Enum {
    /// An enumeration of which nothing more is said.
    pub fn new(name: String, source: Source) -> Self {
        Self { name, flags: false, members: Vec::new(), description: Doc::default(), source }
    }
}

/// A member of an enumeration.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EnumMember {
    /// The wire name.
    pub name: String,
    /// The number the docs give, if any.
    pub value: Option<i64>,
    /// What it means.
    pub description: Doc,
    /// Marked deprecated.
    #[serde(default)]
    pub deprecated: bool,
    /// Where it stands.
    pub source: Source,
}

impl EnumMember {
    /// The member that stands for all members of an evolvable enumeration that come later.
    pub const SENTINEL: &str = "unknownFutureValue";

    /// True for that member.
    pub fn is_sentinel(&self) -> bool {
        Self::names_sentinel(&self.name)
    }

    /// True for its name, which pages write in more than one way: `unknown_future_value`.
    pub fn names_sentinel(name: &str) -> bool {
        name.replace('_', "").eq_ignore_ascii_case(Self::SENTINEL)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_named_without_its_endings() {
        let source = |file: &str| Source { file: file.into(), line: 1 };
        assert_eq!(source("v1.0/api/user-get.md").page(), "user-get");
        assert_eq!(source("page.txt").page(), "page");
    }
}
