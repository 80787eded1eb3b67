//! Operations as facts: routes, permissions, headers, parameters, body, response and examples. Types only.
//!
//! Field names are those of the exported document, as in [`super`].

use super::{Doc, Source, Template, TypeName};
use serde::{Deserialize, Serialize};

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
    /// What the routes that end in `$ref` refer to, where they take the address of an object that is there:
    /// `{"@odata.id": ".."}`. Any JSON where no page tells its type.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<TypeUse>,
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
    /// How the page documents it.
    #[serde(default, skip_serializing_if = "RouteOrigin::is_listed")]
    pub origin: RouteOrigin,
    /// Where the route stands.
    pub source: Source,
}

/// How a page documents a route.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RouteOrigin {
    /// In its list of requests.
    #[default]
    Listed,
    /// In an example alone, whose keys are placeholders here.
    Example,
    /// Not at all: other routes imply it, as those at `/users/{id}` imply the same at `/me`.
    Implied,
}

impl RouteOrigin {
    fn is_listed(&self) -> bool {
        *self == Self::Listed
    }
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
    /// The “possible values” that its description lists.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<String>,
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

impl Operation {
    /// The parameters that are properties of the body.
    pub fn body_parameters(&self) -> impl Iterator<Item = &Parameter> {
        self.parameters.iter().filter(|parameter| parameter.place == ParameterPlace::Body)
    }
}

impl ExampleRequest {
    /// True for the text of a body that says nothing: white space alone, or an object without members.
    pub fn is_blank(body: &str) -> bool {
        matches!(body.split_whitespace().collect::<String>().as_str(), "" | "{}")
    }
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
