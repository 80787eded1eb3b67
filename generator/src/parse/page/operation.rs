//! What a page says of an operation, as facts with places. Types only.
//!
//! Names are as written; nothing here knows another page. `operation`, `permissions`, `responses` and `examples` fill it.

use super::{PropertyRow, TypeMention};
use crate::json::{self, Json, SyntaxError};
use crate::model::{Account, ParameterPlace};
use crate::parse::route::RouteFact;
use crate::parse::text::Spanned;
use crate::source::Span;
use std::sync::OnceLock;

/// What a page says of an operation.
#[derive(Clone, Debug, Default)]
pub struct OperationFacts {
    /// Its routes.
    pub routes: Vec<RouteFact>,
    /// Routes that its introduction names in a block of their own.
    pub introduced: Vec<RouteFact>,
    /// Its permissions.
    pub permissions: Vec<PermissionRow>,
    /// The query options it names, with `$`.
    pub query_options: Vec<Spanned<String>>,
    /// Request headers.
    pub headers: Vec<HeaderRow>,
    /// Parameters of path and query, by their sections.
    pub parameters: Vec<(ParameterPlace, PropertyRow)>,
    /// What the request body section says.
    pub body: BodyFacts,
    /// What the response section says.
    pub response: ResponseFacts,
    /// Its examples.
    pub examples: Vec<ExampleFacts>,
}

/// What a request body section says.
#[derive(Clone, Debug, Default)]
pub struct BodyFacts {
    /// There is such a section.
    pub present: bool,
    /// “Do not supply a request body”.
    pub none: bool,
    /// “a JSON representation of x”: the types its prose names.
    pub mentions: Vec<TypeMention>,
    /// The prose speaks of parameters.
    pub speaks_of_parameters: bool,
    /// Rows of its tables.
    pub rows: Vec<PropertyRow>,
    /// JSON that the section shows.
    pub samples: Vec<ExampleBody>,
}

/// What a response section says.
#[derive(Clone, Debug, Default)]
pub struct ResponseFacts {
    /// There is such a section.
    pub present: bool,
    /// The status codes it names.
    pub status: Vec<u16>,
    /// The types its prose names, in order.
    pub mentions: Vec<TypeMention>,
    /// “does not return anything”.
    pub none: bool,
    /// What its prose names stands in the body.
    pub in_body: bool,
    /// Rows of a table that describes the body.
    pub rows: Vec<PropertyRow>,
    /// The error codes it names.
    pub errors: Vec<u16>,
    /// The response headers it names.
    pub headers: Vec<String>,
}

/// A row of a permissions table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PermissionRow {
    /// For whom.
    pub account: Account,
    /// Scopes, least privileged first; each item suffices.
    pub least: Vec<String>,
    /// More privileged scopes, where the table has a column for them.
    pub higher: Vec<String>,
    /// False for “Not supported”.
    pub supported: bool,
    /// What the table is about, where there are several.
    pub scope: Option<String>,
    /// The row.
    pub span: Span,
}

/// A request header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderRow {
    /// Its name.
    pub name: String,
    /// What the page says of its value.
    pub value: String,
    /// “Required”.
    pub required: bool,
    /// The row.
    pub span: Span,
}

/// An example: a request, a response, or both.
#[derive(Clone, Debug, Default)]
pub struct ExampleFacts {
    /// The name of the request's annotation.
    pub name: Option<Spanned<String>>,
    /// The request.
    pub request: Option<RequestFacts>,
    /// The request is annotated as ignored: another way to ask for what the request above it asks for, as a rule.
    pub ignored: bool,
    /// The response.
    pub response: Option<ResponseExample>,
}

/// The body of an example. Many ask what its JSON says, which is read once.
#[derive(Clone, Debug)]
pub struct ExampleBody {
    /// The text.
    pub value: String,
    /// Where it stands.
    pub span: Span,
    json: OnceLock<Result<Json, SyntaxError>>,
}

impl ExampleBody {
    /// A body with this text.
    pub fn new(value: String, span: Span) -> Self {
        Self { value, span, json: OnceLock::new() }
    }

    /// What it says.
    ///
    /// # Errors
    /// Where [`json::read`] fails.
    pub fn json(&self) -> Result<&Json, &SyntaxError> {
        self.json.get_or_init(|| json::read(&self.value)).as_ref()
    }
}

/// An example request.
#[derive(Clone, Debug)]
pub struct RequestFacts {
    /// The method in capitals.
    pub method: String,
    /// The URL as written.
    pub url: Spanned<String>,
    /// Header names and values.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Option<ExampleBody>,
    /// `sampleKeys` of the annotation.
    pub sample_keys: Vec<String>,
}

/// An example response.
#[derive(Clone, Debug)]
pub struct ResponseExample {
    /// The status code.
    pub status: u16,
    /// The status line, or the body where there is none.
    pub span: Span,
    /// Header names and values.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Option<ExampleBody>,
    /// The type the annotation names.
    pub declared: Option<Spanned<String>>,
    /// The annotation says it is a collection.
    pub collection: bool,
    /// The annotation says that properties are left out.
    pub truncated: bool,
}
