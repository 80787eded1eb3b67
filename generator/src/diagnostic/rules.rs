//! The kinds of slips, each with what it is, why it matters, its cure, an example, and a near miss.
//!
//! A rule is declared by `rules!` where its check stands: in a file of [`check`](crate::check), or, for what `parse` and `resolve`
//! raise, in a file of this folder, by subject. [`lint::rules`](crate::lint::rules) lists all of them: `lint --explain`, the page of
//! the docs and the test that tries every example come from there.
//!
//! ```text
//! PERMISSION_TWICE = Info "permission-twice" {
//!     what: "a scope stands twice in one row of a permissions table",
//!     why: "readers look for a difference that is not there",
//!     cure: "keep one of the two",
//!     found: [GET: "|A.Read|" => "|A.Read, A.Read|"],
//!     passes: [GET: "|A.Read|" => "|A.Read, A.Read.All|"],
//! }
//! ```
//!
//! An example is a change of a small set of pages without a slip, `generator/tests/fixtures/check/clean`: in the page `GET` the text
//! on the left, which it has once, becomes the text on the right. `""` on the left makes a new page, `link to PATH` a symbolic link, and
//! `\x92` the one byte 0x92.

mod examples;
mod operations;
mod pages;
mod tables;
mod types;

pub(crate) use examples::*;
pub(crate) use operations::*;
pub(crate) use pages::*;
pub(crate) use tables::*;
pub(crate) use types::*;

use super::{Applicability, Severity};

/// The rules that are declared here, by subject.
pub(crate) const RULES: &[&[&Rule]] =
    &[examples::RULES, operations::RULES, pages::RULES, tables::RULES, types::RULES];

/// A kind of slip.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its name on the command line and in files: lower-case words with hyphens.
    pub id: &'static str,
    /// How much it matters, unless settings say otherwise.
    pub severity: Severity,
    /// What it is, in a line.
    pub what: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// How to put it right.
    pub cure: &'static str,
    /// What may be done with the replacements of its findings.
    pub fix: Applicability,
    /// Changes of the clean pages that make the slip.
    pub found: &'static [Edit],
    /// Changes of the clean pages that come near the slip and are right.
    pub passes: &'static [Edit],
}

/// A change of one of the clean pages.
#[derive(Debug, PartialEq, Eq)]
pub struct Edit {
    /// The page, by its path below `api-reference`.
    pub page: &'static str,
    /// What stands there, once; empty where there is no such page yet.
    pub was: &'static str,
    /// What stands there instead, or the new page.
    pub now: &'static str,
}

/// Declares rules as statics, and `RULES`, the list of them.
macro_rules! rules {
    ($($name:ident = $severity:ident $id:literal {
        what: $what:literal,
        why: $why:literal,
        cure: $cure:literal,
        $(fix: $fix:ident,)?
        found: [$($found:ident: $was:literal => $now:expr),+ $(,)?],
        passes: [$($passes:ident: $right:literal => $near:expr),+ $(,)?],
    })+) => {
        $(
            #[doc = $what]
            pub(crate) static $name: $crate::diagnostic::Rule = $crate::diagnostic::Rule {
                id: $id,
                severity: $crate::diagnostic::Severity::$severity,
                what: $what,
                why: $why,
                cure: $cure,
                fix: $crate::diagnostic::rules::applicability!($($fix)?),
                found: &[$($crate::diagnostic::rules::Edit {
                    page: $crate::diagnostic::rules::clean::$found, was: $was, now: $now,
                }),+],
                passes: &[$($crate::diagnostic::rules::Edit {
                    page: $crate::diagnostic::rules::clean::$passes, was: $right, now: $near,
                }),+],
            };
        )+
        /// The rules of this file.
        pub(crate) const RULES: &[&$crate::diagnostic::Rule] = &[$(&$name),+];
    };
}
pub(crate) use rules;

/// What a rule says of its replacements; they are shown where it says nothing.
macro_rules! applicability {
    () => {
        $crate::diagnostic::Applicability::Display
    };
    ($fix:ident) => {
        $crate::diagnostic::Applicability::$fix
    };
}
pub(crate) use applicability;

/// The pages that examples change or add.
pub(crate) mod clean {
    pub(crate) const CALIBRATE: &str = "v1.0/api/gauge-calibrate.md";
    pub(crate) const GET: &str = "v1.0/api/gauge-get.md";
    pub(crate) const LIST: &str = "v1.0/api/gauge-list-stations.md";
    pub(crate) const UPDATE: &str = "v1.0/api/gauge-update.md";
    pub(crate) const DEVICE: &str = "v1.0/resources/device.md";
    pub(crate) const GAUGE: &str = "v1.0/resources/gauge.md";
    pub(crate) const STATION: &str = "v1.0/resources/station.md";

    // These are not there until an example adds them.
    pub(crate) const DEPTHS: &str = "v1.0/resources/station-depths.md";
    pub(crate) const DISCLAIMER: &str = "v1.0/includes/beta-disclaimer.md";
    pub(crate) const MARK: &str = "v1.0/resources/land-sounding.md";
    pub(crate) const MORE: &str = "v1.0/api/gauge-list.md";
    pub(crate) const OVERVIEW: &str = "v1.0/resources/overview.md";
    pub(crate) const RENDERED: &str = "v1.0/api/gauge-list.txt";
    pub(crate) const TIDE: &str = "v1.0/includes/tide.md";
}
