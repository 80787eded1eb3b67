//! What the pages got wrong: data, rendered late.
//!
//! A [`Diagnostic`] names a [`Rule`], a place, a message in the form “expected X, found Y”, and, where there is one, the cure.
//! Nothing here prints; [`render`] draws one into a string.

pub mod render;
pub mod rules;

use crate::source::Span;
use crate::visible::one_line;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

pub use rules::Rule;
pub(crate) use rules::rules;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// A slip that loses nothing.
    Info,
    /// A slip that was read around; what was read may not be what was meant.
    Warning,
    /// Something could not be read.
    Error,
}

impl Severity {
    /// `info`, `warning` or `error`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// What may be done with the replacements of a rule's findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applicability {
    /// They are shown: which of two sides is wrong, only the author knows.
    Display,
    /// They are probably right.
    Unsafe,
    /// They are what was meant, beyond doubt.
    Safe,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of slip it is.
    pub rule: &'static Rule,
    /// How much it matters: as its rule says, until settings say otherwise.
    pub severity: Severity,
    /// Where it stands.
    pub span: Span,
    /// What was expected and what was found: a lower-case phrase without a full stop.
    pub message: String,
    /// What to say at the caret, where that is shorter than the message.
    pub label: Option<String>,
    /// A second place that explains the first.
    pub related: Option<(Span, String)>,
    /// The cure in words, where it says more than that of the rule.
    pub help: Option<String>,
    /// The text that would cure it.
    pub fix: Option<Fix>,
}

/// A replacement that cures a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What to replace.
    pub span: Span,
    /// With what.
    pub replacement: String,
}

impl Diagnostic {
    /// A finding at a place.
    pub fn new(rule: &'static Rule, span: Span, message: impl Into<String>) -> Self {
        Self {
            rule,
            severity: rule.severity,
            span,
            message: shown(message),
            label: None,
            related: None,
            help: None,
            fix: None,
        }
    }

    /// Says something shorter at the caret.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(shown(label));
        self
    }

    /// Adds the cure in words, where there is more to say than the rule's [`cure`](Rule::cure): what to write here.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(shown(help));
        self
    }

    /// Adds a second place that explains the first.
    #[must_use]
    pub fn related(mut self, span: Span, note: impl Into<String>) -> Self {
        self.related = Some((span, shown(note)));
        self
    }

    /// Adds the text that would cure it.
    #[must_use]
    pub fn fix(mut self, span: Span, replacement: impl Into<String>) -> Self {
        self.fix = Some(Fix { span, replacement: replacement.into() });
        self
    }

    /// How to put it right: in its own words, where they say more than the rule's.
    pub fn cure(&self) -> &str {
        self.help.as_deref().unwrap_or(self.rule.cure)
    }

    /// How much it matters.
    pub fn severity(&self) -> Severity {
        self.severity
    }
}

/// The words of a finding: one line, whatever the page has that they speak of.
fn shown(words: impl Into<String>) -> String {
    let words = words.into();
    match one_line(&words) {
        Cow::Borrowed(_) => words,
        Cow::Owned(line) => line,
    }
}

/// Puts findings in reading order and drops those that say the same at the same place.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| {
        (a.span, a.rule.id, a.message.as_str()).cmp(&(b.span, b.rule.id, b.message.as_str()))
    });
    diagnostics.dedup_by(|a, b| a.span == b.span && a.rule.id == b.rule.id && a.message == b.message);
}
