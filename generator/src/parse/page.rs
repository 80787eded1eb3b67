//! A page: what one file says, as facts with places. Types only.
//!
//! Names are as written; nothing here knows another page. `resource`, `enumeration` and `operation` fill it.

mod operation;

pub use operation::{
    BodyFacts, ExampleBody, ExampleFacts, HeaderRow, OperationFacts, PermissionRow, RequestFacts,
    ResponseExample, ResponseFacts,
};

use super::annotation::Annotation;
use super::blocks::Block;
use super::front_matter::FrontMatter;
use super::section::Section;
use super::text::{Link, Spanned, Text};
use super::type_expr::TypeExpr;
use crate::json::Json;
use crate::model::ApiVersion;
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

/// A paragraph, or an item of a list.
#[derive(Clone, Debug)]
pub struct Passage {
    /// What it says.
    pub text: Text,
    /// It is an item of a list.
    pub is_item: bool,
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
    /// The prose above the first section.
    pub intro: Vec<Passage>,
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
}

/// A file whose text is part of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inclusion {
    /// The included file.
    pub file: FileId,
    /// The place of the page that names it, or that names the file which names it.
    pub at: Span,
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
    /// This or what is mentioned before it is meant: the second of “a room or a desk”.
    pub either: bool,
    /// What stands beside the name says that it is one of a type; else only the name of a documented type is one.
    pub certain: bool,
    /// Where.
    pub span: Span,
}

impl TypeMention {
    /// One of a type, by its name alone.
    pub fn named(name: impl Into<String>, span: Span) -> Self {
        Self { name: name.into(), target: None, collection: false, either: false, certain: true, span }
    }
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
    /// It stands below a heading of its own, beside other types of the page: what the page says above is not of this one alone.
    pub is_part: bool,
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
    /// Marked deprecated.
    pub deprecated: bool,
    /// The row.
    pub span: Span,
}
