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
        "the fence below it is read without its name and type, and the annotation is lost",
        "put the comment directly before its fence";
}
