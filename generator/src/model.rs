//! The API as facts: what the pages say, joined, with every name resolved.
//!
//! Types only. The model knows neither markdown nor Rust; its wire names are untouched, its prose is a
//! [`Doc`], its types are qualified names. Serialised with serde it is the public contract that
//! `cargo xtask model` prints (`format` 1), so a field name here is a promise: keys may be added, never renamed.

mod doc;
mod template;
mod type_name;

pub use doc::{Doc, Part};
pub use template::{ParameterStyle, Piece, Segment, Template, is_key};
pub use type_name::{Primitive, TypeName};

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
}

/// Where a fact stands: a page and a line of it, from 1.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Source {
    /// The page's path below `api-reference`, with `/`.
    pub file: Arc<str>,
    /// The line, from 1.
    pub line: u32,
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

/// What an operation does to its resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OperationKind {
    /// Reads one.
    Get,
    /// Reads a collection.
    List,
    /// Adds one, by POST to a collection.
    Create,
    /// Changes one, by PATCH or PUT.
    Update,
    /// Removes one.
    Delete,
    /// A bound action: POST to a name.
    Action,
    /// A bound function: GET of a name.
    Function,
    /// Anything else: streams, `$ref`, uploads.
    Other,
}

/// An operation: one thing a caller can ask for, at one or more routes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Operation {
    /// The page's title.
    pub title: String,
    /// What it does.
    pub kind: OperationKind,
    /// The qualified type it belongs to.
    pub resource: Option<String>,
    /// What the page says of it before its first section.
    #[serde(default)]
    pub description: Doc,
    /// Every documented route.
    pub requests: Vec<Route>,
    /// Who may call it, per account type and, on some pages, per resource.
    pub permissions: Vec<Permission>,
    /// The OData query options it names, with `$`.
    pub query_options: Vec<String>,
    /// Request headers.
    pub headers: Vec<Header>,
    /// Parameters of the body, path and query, in documented order.
    pub parameters: Vec<Parameter>,
    /// The type of the body, where the body is one documented type.
    pub body: Option<TypeUse>,
    /// What comes back.
    pub response: Response,
    /// Requests and responses shown on the page.
    pub examples: Vec<Example>,
    /// Marked deprecated by the page.
    pub deprecated: bool,
    /// The page.
    pub source: Source,
}

/// A method and a path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// The HTTP method, in capitals.
    pub method: String,
    /// The path as documented, from its first `/`, without host, version and query string.
    pub path: String,
    /// Where the route stands.
    pub source: Source,
}

impl Route {
    /// The path as a template with its placeholders apart.
    pub fn template(&self) -> Template {
        Template::parse(&self.path)
    }
}

/// The kinds of accounts permissions are granted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Account {
    /// A signed-in user with a work or school account.
    DelegatedWork,
    /// A signed-in user with a personal account.
    DelegatedPersonal,
    /// The application itself.
    Application,
}

/// The scopes one kind of account needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Permission {
    /// For whom.
    pub account: Account,
    /// The least privileged scopes; each item suffices, `A and B` needs both.
    pub least: Vec<String>,
    /// More privileged scopes that also do, least privileged first.
    pub higher: Vec<String>,
    /// False where the page says the account type is not supported.
    pub supported: bool,
    /// What the row is about, where one page has scopes per resource (“self”, “chat”, a type name).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// Where the row stands: the page, or what it includes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

/// A request header a page names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The header's name.
    pub name: String,
    /// Its documented value, or what the page says of it.
    pub value: String,
    /// Whether it must be sent.
    pub required: bool,
    /// Where the row stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

/// Where a parameter goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ParameterPlace {
    /// A member of the JSON body.
    Body,
    /// A placeholder of the path, function arguments among them.
    Path,
    /// The query string.
    Query,
}

/// A parameter of an operation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Parameter {
    /// The wire name.
    pub name: String,
    /// The type of the value, or of one item where `collection`.
    #[serde(rename = "type")]
    pub type_name: TypeName,
    /// The value is a JSON array.
    pub collection: bool,
    /// Must be given.
    pub required: bool,
    /// Where it goes.
    #[serde(rename = "in")]
    pub place: ParameterPlace,
    /// What the page says of it.
    pub description: Doc,
    /// Where the row stands.
    pub source: Source,
}

/// A use of a type: one value or a collection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypeUse {
    /// The type of the value, or of one item where `collection`.
    #[serde(rename = "type")]
    pub type_name: TypeName,
    /// A collection.
    pub collection: bool,
}

/// What an operation answers with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Response {
    /// The success codes the page names, ascending.
    pub status: Vec<u16>,
    /// The type of the body; `None` for no content.
    #[serde(rename = "type")]
    pub type_name: Option<TypeName>,
    /// The body is a collection: `{"value": [..]}`.
    pub collection: bool,
    /// The error codes the page names, ascending.
    #[serde(default)]
    pub errors: Vec<u16>,
    /// The response headers the page names, in documented order.
    #[serde(default)]
    pub headers: Vec<String>,
}

/// A documented exchange: a request, a response, or both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Example {
    /// The name its annotation gives, if any.
    pub name: Option<String>,
    /// The request.
    pub request: Option<ExampleRequest>,
    /// The response.
    pub response: Option<ExampleResponse>,
}

/// A request as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExampleRequest {
    /// The HTTP method.
    pub method: String,
    /// The URL as written.
    pub url: String,
    /// Header names and values, in order.
    pub headers: Vec<(String, String)>,
    /// The body as written.
    pub body: Option<String>,
    /// The line of the request.
    pub source: Source,
}

/// A response as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExampleResponse {
    /// The status code.
    pub status: u16,
    /// Header names and values, in order.
    pub headers: Vec<(String, String)>,
    /// The body as written.
    pub body: Option<String>,
    /// The type its annotation names.
    #[serde(rename = "type")]
    pub type_name: Option<TypeName>,
    /// The annotation says it is a collection.
    pub collection: bool,
    /// The annotation says that properties are left out.
    pub truncated: bool,
    /// The line of the response.
    pub source: Source,
}
