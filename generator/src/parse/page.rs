//! A page: what one file says, as facts with places. Types only.
//!
//! Names are as written; nothing here knows another page. `resource`, `enumeration` and `operation` fill it.

use super::annotation::Annotation;
use super::blocks::Block;
use super::front_matter::FrontMatter;
use super::json::Json;
use super::route::RouteFact;
use super::section::Section;
use super::text::{Link, Spanned, Text};
use super::type_expr::TypeExpr;
use crate::model::{Account, ApiVersion, ParameterPlace};
use crate::source::{FileId, Role, Span};

/// What kind of page it turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageKind {
    /// Documents an operation.
    Operation,
    /// Documents a type.
    Resource,
    /// Documents enumerations and no type.
    Enumeration,
    /// Documents neither: an overview.
    Conceptual,
}

/// A page.
#[derive(Clone, Debug)]
pub struct Page {
    /// The file.
    pub file: FileId,
    /// The version it documents.
    pub version: ApiVersion,
    /// The folder it stands in.
    pub role: Role,
    /// What it documents.
    pub kind: PageKind,
    /// The YAML at its top.
    pub front_matter: FrontMatter,
    /// The first heading, or the title of the front matter.
    pub title: Text,
    /// The namespace line.
    pub namespace: Option<Spanned<String>>,
    /// The paragraphs above the first section.
    pub intro: Vec<Text>,
    /// Marked deprecated by its title or a note above the first section.
    pub deprecated: bool,
    /// Its headings, in order.
    pub sections: Vec<Section>,
    /// The types it documents.
    pub types: Vec<TypeFacts>,
    /// The enumerations it documents.
    pub enums: Vec<EnumFacts>,
    /// The operation it documents.
    pub operation: Option<OperationFacts>,
    /// The rows of its methods tables.
    pub methods: Vec<MethodRow>,
    /// Every link of it.
    pub links: Vec<Link>,
    /// Every annotation of it, in order, the page's own among them.
    pub annotations: Vec<Annotation>,
    /// Its blocks, those of its includes among them; sections and checks refer to them by index.
    pub blocks: Vec<Block>,
    /// The files whose text is part of it, each once for every place that names it.
    pub includes: Vec<Inclusion>,
    /// How its rows and routes came out.
    pub counts: Counts,
}

/// A file whose text is part of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inclusion {
    /// The included file.
    pub file: FileId,
    /// The place of the page that names it, or that names the file which names it.
    pub at: Span,
}

/// Accounting of one page: what was found is modelled or reported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows of recognised tables.
    pub rows: usize,
    /// Rows that became a fact.
    pub rows_modelled: usize,
    /// Rows that a diagnostic speaks of instead.
    pub rows_reported: usize,
    /// Routes of request blocks.
    pub routes: usize,
    /// Routes that a diagnostic speaks of instead.
    pub routes_reported: usize,
}

/// Where a claim about a base type stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BaseClaim {
    /// `baseType` of the annotation.
    Annotation,
    /// “Inherits from x”.
    Prose,
}

/// A reference to a type by name, link or both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeMention {
    /// The name as written.
    pub name: String,
    /// The link's target.
    pub target: Option<String>,
    /// Said to be several.
    pub collection: bool,
    /// Where.
    pub span: Span,
}

/// What a page says of one type.
#[derive(Clone, Debug)]
pub struct TypeFacts {
    /// The qualified name of the resource annotation.
    pub declared: Option<Spanned<String>>,
    /// The name in the page's title.
    pub titled: Option<Spanned<String>>,
    /// Types that the page says are derived from it.
    pub derived: Vec<TypeMention>,
    /// Claims about its base type.
    pub bases: Vec<(BaseClaim, TypeMention)>,
    /// The annotation or prose says it is abstract.
    pub is_abstract: bool,
    /// The annotation or prose says it is open.
    pub open: bool,
    /// `keyProperty`.
    pub key: Vec<Spanned<String>>,
    /// Rows under “Properties”.
    pub properties: Vec<PropertyRow>,
    /// Rows under “Relationships”.
    pub relationships: Vec<PropertyRow>,
    /// Its JSON representation, and where that text begins.
    pub json: Option<JsonFact>,
    /// `openType` was given, so that rows and JSON need not agree.
    pub optional: Vec<String>,
    /// The page's main place for it.
    pub span: Span,
}

/// JSON in a fence.
#[derive(Clone, Debug)]
pub struct JsonFact {
    /// The text's place.
    pub body: Span,
    /// The tree, where it could be read.
    pub json: Option<Json>,
}

/// A row of a property, relationship or parameter table.
#[derive(Clone, Debug)]
pub struct PropertyRow {
    /// The name, without markup and notes.
    pub name: Spanned<String>,
    /// What the type cell says.
    pub type_expr: TypeExpr,
    /// The description cell.
    pub description: Text,
    /// “Inherited from x”.
    pub inherited_from: Option<TypeMention>,
    /// What the description says by fixed phrases.
    pub notes: RowNotes,
    /// The row.
    pub span: Span,
}

/// What fixed phrases in a row say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowNotes {
    /// “Nullable”, “Not nullable”.
    pub nullable: Option<bool>,
    /// “Read-only”.
    pub read_only: bool,
    /// “Required”.
    pub required: bool,
    /// “Optional”.
    pub optional: bool,
    /// “Deprecated”.
    pub deprecated: bool,
    /// “Multi-valued”, “flags”.
    pub flags: bool,
    /// “Possible values are”.
    pub values: Vec<String>,
}

/// What a page says of one enumeration.
#[derive(Clone, Debug)]
pub struct EnumFacts {
    /// The name in its heading or title.
    pub name: Spanned<String>,
    /// The namespace line above it, where the page has several.
    pub namespace: Option<Spanned<String>>,
    /// Its members.
    pub members: Vec<MemberRow>,
    /// Said to be a set of flags.
    pub flags: bool,
    /// What is said of it.
    pub description: Text,
    /// Its heading says that it is an enumeration, so that it needs no type cell to prove it.
    pub certain: bool,
    /// The table.
    pub span: Span,
}

/// A row of a member table.
#[derive(Clone, Debug)]
pub struct MemberRow {
    /// The wire name.
    pub name: Spanned<String>,
    /// The number.
    pub value: Option<i64>,
    /// What it means.
    pub description: Text,
    /// Marked deprecated.
    pub deprecated: bool,
}

/// A row of a methods table.
#[derive(Clone, Debug)]
pub struct MethodRow {
    /// The link to the operation's page.
    pub target: Option<String>,
    /// What is shown.
    pub title: String,
    /// What it returns.
    pub returns: Option<TypeMention>,
    /// The row.
    pub span: Span,
}

/// What a page says of an operation.
#[derive(Clone, Debug, Default)]
pub struct OperationFacts {
    /// Its routes.
    pub routes: Vec<RouteFact>,
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
    pub body: Option<Spanned<String>>,
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
    pub body: Option<Spanned<String>>,
    /// The type the annotation names.
    pub declared: Option<Spanned<String>>,
    /// The annotation says it is a collection.
    pub collection: bool,
    /// The annotation says that properties are left out.
    pub truncated: bool,
}
