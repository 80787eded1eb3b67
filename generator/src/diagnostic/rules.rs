//! The kinds of slips, each with what it is, why it matters and its cure.
//!
//! One list: `lint --explain`, the rules page of the docs and the severities all come from it.

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
}

macro_rules! rules {
    ($($name:ident = $id:literal, $severity:ident, $what:literal, $why:literal, $cure:literal;)*) => {
        $(
            #[doc = $what]
            pub static $name: Rule =
                Rule { id: $id, severity: $severity, what: $what, why: $why, cure: $cure };
        )*
        /// Every rule, by id.
        pub static ALL: &[&Rule] = &[$(&$name),*];
    };
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
}
