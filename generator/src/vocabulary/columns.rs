//! Columns: what the header of a table may call them.
//!
//! Takes the cell of a header; says which column it titles. What the cells below hold is read elsewhere. One word can title different
//! columns in tables of different kinds (`Value`), so a reader asks for the columns of its own kind.

use super::SectionKind;

/// A kind of table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TableKind {
    /// Permissions by account.
    Permissions,
    /// Operations of a type.
    Methods,
    /// Properties, relationships, properties of a body.
    Properties,
    /// Parameters of path and query.
    Parameters,
    /// Headers of requests and responses.
    Headers,
    /// Members of an enumeration.
    Members,
    /// Status codes.
    Codes,
}

/// A column.
#[derive(Debug)]
pub struct Column {
    /// What the format calls it.
    pub name: &'static str,
    /// What else pages call it.
    pub synonyms: &'static [&'static str],
    /// The tables that have it.
    pub tables: &'static [TableKind],
    /// What its cells hold.
    pub means: &'static str,
    /// A header that is not this column.
    pub not: &'static str,
}

impl Column {
    /// True where a cell of a header titles this column.
    pub fn is(&self, header: &str) -> bool {
        self.names().any(|name| name.eq_ignore_ascii_case(header))
    }

    /// Everything it is called, the format's own name first.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.name).chain(self.synonyms.iter().copied())
    }
}

/// The columns that the tables of a kind may have.
pub fn of(kind: TableKind) -> impl Iterator<Item = &'static Column> {
    ALL.iter().copied().filter(move |column| column.tables.contains(&kind))
}

/// The kind of the tables that a section has; `None` where any will do.
pub fn kind_of(section: SectionKind) -> Option<TableKind> {
    use SectionKind as K;
    Some(match section {
        K::Permissions => TableKind::Permissions,
        K::Methods => TableKind::Methods,
        K::Properties | K::Relationships | K::RequestBody => TableKind::Properties,
        K::FunctionParameters | K::PathParameters | K::QueryParameters => TableKind::Parameters,
        K::RequestHeaders => TableKind::Headers,
        K::Members => TableKind::Members,
        _ => return None,
    })
}

/// Declares columns, and the list `ALL` of them.
macro_rules! columns {
    ($($id:ident $name:literal $synonyms:tt in $tables:tt: $means:literal, not $not:literal;)*) => {
        $(
            #[doc = $means]
            pub static $id: Column = Column {
                name: $name,
                synonyms: &$synonyms,
                tables: { use TableKind::*; &$tables },
                means: $means,
                not: $not,
            };
        )*

        /// All columns.
        pub static ALL: &[&Column] = &[$(&$id),*];
    };
}

columns! {
    PERMISSION_TYPE "Permission type" [] in [Permissions]: "the account that the scopes of the row are for", not "Permission";
    METHOD "Method" ["Methods", "Task", "Function", "Action", "Operation"] in [Methods]:
        "a link to the page of an operation", not "Methodology";
    RETURNS "Return type" ["Returns", "Return", "Return types"] in [Methods]: "the type that the operation answers with", not "Type";
    PROPERTY "Property" ["Property name", "Properties", "Attribute", "Field", "Instance attribute"] in [Properties, Parameters, Headers]:
        "the name of a property", not "Property type";
    RELATIONSHIP "Relationship" ["Relationship name", "Relationships", "Navigation property"] in [Properties]:
        "the name of a navigation property", not "Relation";
    PARAMETER "Parameter" ["Parameter name", "Parameters"] in [Properties, Parameters, Headers]:
        "the name of a parameter", not "Parametric";
    QUERY_PARAMETER "Query parameter" ["Query parameters", "Query option"] in [Properties, Parameters]:
        "the name of a parameter of the query string", not "Query";
    HEADER "Header" ["Header name", "Headers", "Request header", "Response header"] in [Headers]: "the name of a header", not "Head";
    MEMBER "Member" ["Members", "Member name", "Enum member", "Enumeration member", "Enum value", "Enumeration value"] in [Members, Properties]:
        "the name of a member of an enumeration", not "Member type";
    ELEMENT "Element" [] in [Members]: "the name of a member, under a heading that announces members", not "Elements of the page";
    MEMBER_VALUE "Possible values" ["Values"] in [Members, Properties, Parameters, Headers]:
        "a value, where it is the name of the member", not "Value";
    NAME "Name" [] in [Methods, Properties, Parameters, Headers, Members]: "the name of what the row describes", not "Display name";
    TYPE "Type" ["Property type", "Data type", "Types", "Value type"] in [Properties, Parameters, Headers]:
        "the type of what the row describes", not "Type of use";
    VALUE "Value" [] in [Properties, Parameters, Headers, Members]:
        "a value: the number of a member, what a header holds, or in a table of properties the type", not "Valuation";
    NUMBER "Numeric value" ["Numerical value", "Enum value"] in [Members]: "the number of a member", not "Number";
    STATUS "Status code"
        ["HTTP status code", "HTTP status", "HTTP code", "Response code", "Error code", "Code"] in [Codes]:
        "the code of a status", not "Status";
    DESCRIPTION "Description"
        ["Descriptions", "Comments", "Notes", "Details", "Description and values", "Usage", "Meaning"]
        in [Methods, Properties, Parameters, Headers, Members]: "what is said of it", not "Describes";
    REQUIRED "Required" ["Required?", "Required (Y/N)", "Is required", "Mandatory"] in [Properties, Parameters, Headers]: "whether it has to be sent", not "Requirements";
    KEY "Key" [] in [Properties]: "whether it is part of the key", not "Keyword";
    EXAMPLE "Example" [] in [Parameters]: "a value to send", not "Examples of use";
}
