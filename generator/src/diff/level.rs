//! How much a change matters to a consumer, and what it does to the generated crate's version.
//!
//! Two scales and their names; nothing here knows a rule.

use serde::Serialize;
use std::fmt;

/// How much a change matters to somebody who calls the API today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Prose, examples, order or spelling.
    Docs,
    /// Working code goes on working.
    Compatible,
    /// Cannot be decided from the docs, or depends on how a consumer reads them.
    Risky,
    /// Working code can stop working.
    Breaking,
}

impl Level {
    /// Every level, the gravest first.
    pub const ALL: [Self; 4] = [Self::Breaking, Self::Risky, Self::Compatible, Self::Docs];

    /// `breaking`, `risky`, `compatible` or `docs`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Breaking => "breaking",
            Self::Risky => "risky",
            Self::Compatible => "compatible",
            Self::Docs => "docs",
        }
    }

    /// The level with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.name() == name)
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The step a change asks of the generated crate's version, in the sense of Cargo's semver rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Step {
    /// What was changed could not be read, so nor can its effect.
    Unknown,
    /// The public items and their behaviour stay; at most metadata moves.
    None,
    /// The public items stay; their docs, or the wire names behind them, move.
    Patch,
    /// Public items are added, or become deprecated.
    Minor,
    /// Public items vanish or change.
    Major,
}

impl Step {
    /// `unknown`, `none`, `patch`, `minor` or `major`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::None => "none",
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
