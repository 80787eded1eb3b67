//! The kinds of slips, each with what it is, why it matters and its cure.
//!
//! One list: `lint --explain`, the rules page of the docs and the severities all come from it.

mod checks;

pub use checks::*;

use super::Severity::{self, Error, Info, Warning};

/// A kind of slip.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its name on the command line and in files: lower-case words with hyphens.
    pub id: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What it is, in a line.
    pub what: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// How to put it right.
    pub cure: &'static str,
}

impl Rule {
    /// The rule with this id.
    pub fn find(id: &str) -> Option<&'static Self> {
        ALL.iter().copied().find(|rule| rule.id == id)
    }

    /// The rule that a misspelt id means, as far as one can tell.
    pub fn nearest(id: &str) -> Option<&'static Self> {
        let distance = |rule: &Self| strsim::damerau_levenshtein(rule.id, id);
        ALL.iter().copied().min_by_key(|rule| distance(rule)).filter(|rule| distance(rule) < 4)
    }
}

macro_rules! rules {
    ($($name:ident = $id:literal, $severity:ident, $what:literal, $why:literal, $cure:literal;)*) => {
        $(
            #[doc = $what]
            pub static $name: Rule =
                Rule { id: $id, severity: $severity, what: $what, why: $why, cure: $cure };
        )*
        pub(super) const LIST: &[&Rule] = &[$(&$name),*];
    };
}
use rules;

/// Every rule: first those of reading and joining the pages, then those of [`check`](crate::check).
pub static ALL: &[&Rule] = &joined::<{ LIST.len() + checks::LIST.len() }>(LIST, checks::LIST);

const fn joined<const N: usize>(first: &[&'static Rule], second: &[&'static Rule]) -> [&'static Rule; N] {
    let mut all = [first[0]; N];
    let mut at = 0;
    while at < N {
        all[at] = if at < first.len() { first[at] } else { second[at - first.len()] };
        at += 1;
    }
    all
}

rules! {
    ANNOTATION_DANGLING = "annotation-dangling", Info,
        "an annotation is not followed by the fence it describes",
        "the block below it is read without its name and type, and the annotation is lost",
        "put the comment directly above its fence";
    ANNOTATION_INVALID = "annotation-invalid", Warning,
        "an annotation is not JSON, not even leniently read",
        "what it says of the block below it is lost or guessed",
        "mend the JSON: every key and text in double quotes, a comma between two members, none behind the last";
    ANNOTATION_NOT_STRICT = "annotation-not-strict", Info,
        "an annotation is not strict JSON, though what it means is clear",
        "strict readers refuse it and lose the name and type of the block",
        "remove the trailing comma, comment or line end inside a text that is pointed at";
    BASE_CONTRADICTION = "base-contradiction", Warning,
        "annotation, prose and “Inherited from” rows of a page name base types that are not on one chain",
        "inherited properties are missing from the type, or come from the wrong one",
        "make all three name the same base type, or one of its bases";
    BASE_CYCLE = "base-cycle", Error,
        "a type is its own base type",
        "inheritance has no end",
        "correct the base type";
    COMMENT_UNCLOSED = "comment-unclosed", Error,
        "a comment is never closed",
        "everything below it is hidden from readers of the published page",
        "write `-->` behind the comment";
    FENCE_UNBALANCED = "fence-unbalanced", Warning,
        "a code block is not closed, or swallows the next one",
        "the sections inside it are published as code",
        "close the block with three backticks on a line of their own";
    FRONT_MATTER_INVALID = "front-matter-invalid", Error,
        "the front matter is not YAML",
        "title, description and kind of the page are lost",
        "put values that hold `:` or `#` in double quotes";
    ENUM_CONTRADICTION = "enum-contradiction", Warning,
        "two places list different members of one enumeration",
        "readers of one place do not expect the members of the other",
        "list the members in one table and link to it";
    ENUM_OR_TYPE = "enum-or-type", Warning,
        "one name is documented as a type and as an enumeration",
        "the table of members is not read",
        "rename the heading, or give the enumeration its own name";
    ENUM_MEMBER_TWICE = "enum-member-twice", Warning,
        "a member stands twice in one table of an enumeration",
        "one of the two descriptions is lost",
        "remove the second row";
    EXAMPLE_KIND = "example-kind", Warning,
        "a block is annotated as a request and holds a response, or the other way round",
        "tools that trust the annotation lose the example",
        "correct `blockType`";
    EXAMPLE_REQUEST_LINE = "example-request-line", Warning,
        "an example request does not begin with a method and a URL",
        "nobody can run it, and no code sample can be made from it",
        "begin the block with the method, a space and the URL";
    EXAMPLE_UNPAIRED = "example-unpaired", Warning,
        "a response names a request that the page does not have",
        "the response is paired with the wrong request, or with none",
        "use the name of the request's annotation";
    HTTP_BLANK_LINE = "http-blank-line", Info,
        "the blank line between the headers and the body of an example is missing, or stands elsewhere",
        "by HTTP's rules headers become body or body becomes headers",
        "put one blank line between the last header and the body, and none above";
    HTTP_STATUS_LINE = "http-status-line", Info,
        "an example response does not begin with a status line such as `HTTP/1.1 200 OK`",
        "the status is guessed",
        "write version, code and reason on the first line";
    INCLUDE_CYCLE = "include-cycle", Error,
        "an include includes itself",
        "the page cannot be published",
        "remove one of the two includes";
    INCLUDE_MISSING = "include-missing", Warning,
        "the file that an include names does not exist",
        "what it should say, permissions as a rule, is missing from the page",
        "correct the path, or add the file";
    JSON_ONLY = "json-only", Warning,
        "a property stands in the JSON representation and in no table",
        "nobody knows its type and meaning",
        "add a row for it, or remove it from the JSON";
    KEY_UNKNOWN = "key-unknown", Warning,
        "the key property of an annotation is not among the properties of the type",
        "the type is taken for an entity that it may not be",
        "add a row for the key, or remove `keyProperty`";
    LINK_CASE = "link-case", Info,
        "a link is right only where file names know no case",
        "it is broken on every other file system",
        "write the path in the case of the file";
    NAMESPACE_MISMATCH = "namespace-mismatch", Warning,
        "the namespace line and the annotation of a page disagree",
        "links and `@odata.type` values written after the page are wrong",
        "make the two agree";
    PARAMETERS_UNDOCUMENTED = "parameters-undocumented", Info,
        "the parameters of an action stand in its example alone",
        "their types are guessed from the values",
        "list them in a table under `## Request body`";
    PERMISSION_ACCOUNT = "permission-account", Warning,
        "a row of a permissions table names no account type",
        "its scopes belong to nobody",
        "begin the row with `Delegated (work or school account)`, `Delegated (personal Microsoft account)` or `Application`";
    PERMISSION_COMMA = "permission-comma", Info,
        "two scopes stand side by side without a comma",
        "readers cannot tell whether one or both are needed",
        "write a comma where one suffices, `and` where both are needed";
    PERMISSION_EMPTY = "permission-empty", Info,
        "a cell of a permissions table is empty",
        "readers cannot tell whether the account type is supported",
        "name the scopes, or write `Not supported.`";
    PERMISSION_SCOPE = "permission-scope", Warning,
        "a word in a permissions table is not a scope",
        "code that asks for it gets an error",
        "write the scope as the permissions reference has it";
    PERMISSION_TODO = "permission-todo", Warning,
        "the scopes are a placeholder that was never filled in",
        "nobody can call the operation without guessing",
        "name the scopes, or write `Not supported.`";
    ROUTE_NONE = "route-none", Error,
        "a page of an operation has no route",
        "the operation cannot be called and is not in the generated crate",
        "list every method and path in a fence under `## HTTP request`";
    TABLE_ROW_NAME = "table-row-name", Warning,
        "the first cell of a row names nothing",
        "the row cannot be read as a property, parameter, member or header",
        "write one name, without spaces, in the first cell";
    PROPERTY_CONTRADICTION = "property-contradiction", Warning,
        "two pages of one type give a property different types",
        "the type of one of the two is wrong",
        "make the two agree";
    PROPERTY_PATH = "property-path", Info,
        "a row names a path and not a property",
        "it cannot be read as a property of the type",
        "document the property on the page of its own type";
    PROPERTY_TWICE = "property-twice", Warning,
        "a property stands twice on one page",
        "one of the two rows is not read",
        "keep one of the two rows";
    RENDERED_EXAMPLE_CUT = "rendered-example-cut", Warning,
        "an example on a copied page ends before its brackets are closed",
        "the example is read as far as it goes; what follows it may have been taken for a part of it",
        "copy the whole example, or close its brackets";
    RENDERED_PAGE = "rendered-page", Info,
        "a page is a copy of the published text, not the markdown it is made from",
        "links, code marks and annotations are lost in the copy: types and examples are read from the text alone",
        "take the page's markdown file from the docs repository";
    ROUTE_ABSOLUTE = "route-absolute", Info,
        "a route is written with host or version",
        "readers copy it and bind their code to one host or version",
        "write the path alone, from its first `/`";
    ROUTE_BRACES = "route-braces", Warning,
        "braces or parentheses of a route do not balance",
        "where a placeholder ends is guessed",
        "close every brace and parenthesis that is opened";
    ROUTE_GARBAGE = "route-garbage", Error,
        "a line in the place of a route is none",
        "the operation has one route less, or none at all",
        "write the method and the path, or remove the line";
    ROUTE_METHOD_MISSING = "route-method-missing", Warning,
        "a route has no method, or no space behind it",
        "the method is guessed",
        "write the method, a space and the path on every line";
    ROUTE_SLASH = "route-slash", Info,
        "a route lacks its first slash or has one too many at its end",
        "joined to a base URL it gives a wrong one",
        "begin the path with one `/`, end it without";
    TABLE_HEADER_CELLS = "table-header-cells", Warning,
        "the separator row of a table has another number of columns than its header",
        "markdown does not take it for a table: it is published as running text",
        "write as many dashes between bars as there are columns";
    TABLE_ROW_BROKEN = "table-row-broken", Warning,
        "a row of a table is broken over two lines",
        "it is published as two rows, the second with its text in the wrong column",
        "join the two lines; `<br/>` breaks a line inside a cell";
    TABLE_ROW_CELLS = "table-row-cells", Warning,
        "a row has more or fewer cells than its table's header",
        "text lands in the wrong column or is cut off in the published page",
        "write one bar for each column; a bar that is text is written `\\|`";
    TYPE_AMBIGUOUS = "type-ambiguous", Warning,
        "a short name stands for types in several namespaces, none of them the page's own",
        "which one is meant is a guess",
        "write the qualified name";
    TYPE_CASE = "type-case", Info,
        "the name of a type is written in another case than on its own page",
        "code generators that know case make two types of it",
        "write the name as its own page has it";
    TYPE_LINK = "type-link", Warning,
        "the text of a type cell and the target of its link name different types",
        "one of the two is wrong",
        "make the two agree";
    TYPE_MISSING = "type-missing", Warning,
        "a row has no type",
        "its value is read as any JSON",
        "write the type in the type column";
    TYPE_NAMESPACE = "type-namespace", Info,
        "a type of another namespace is named without it",
        "it is found only as long as no other namespace has the name",
        "write the qualified name";
    TYPE_PRIMITIVE_SPELLING = "type-primitive-spelling", Info,
        "a primitive type is not written as OData has it",
        "readers that know the right spelling alone take it for a type of its own",
        "write `String`, `Boolean`, `Int32`, `DateTimeOffset` and the like";
    TYPE_UNKNOWN = "type-unknown", Warning,
        "no page documents a type that a page names",
        "its values are opaque JSON in the generated crate",
        "correct the name, or add a page for the type";
    TYPE_UNNAMED = "type-unnamed", Error,
        "a page documents a type and does not name it",
        "the type is missing from the model",
        "name it in `@odata.type` of the annotation above the JSON representation";
}
