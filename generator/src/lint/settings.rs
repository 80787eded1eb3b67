//! What a docs repository wants of its linter: findings that are allowed, and how much others matter.
//!
//! Takes a text in TOML, gives [`Settings`]. Which findings they speak of is decided in [`select`](super::select).
//!
//! ```toml
//! [[allow]]                       # these are not shown
//! rule = "table-row-cells"        # `*` is every rule
//! path = "beta/api/*.md"          # a glob over paths below `api-reference`; `*` stays within a folder
//! reason = "the rows are generated upstream"
//!
//! [[level]]                       # these matter more or less than their rule says; the last entry that fits decides
//! rule = "heading-case"
//! path = "**"
//! severity = "info"
//! ```

use super::rules;
use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::source::ReadError;
use glob::{MatchOptions, Pattern};
use serde::Deserialize;
use toml::Spanned;

/// Exceptions and levels, in order.
#[derive(Debug, Default)]
pub struct Settings {
    entries: Vec<Setting>,
}

/// What holds for some rules at some paths.
#[derive(Debug)]
pub struct Setting {
    /// The rule; `None` for all.
    pub rule: Option<&'static Rule>,
    /// Where: a glob over paths below `api-reference`.
    pub path: Pattern,
    /// What holds there.
    pub effect: Treatment,
    /// The line of its rule in the text, from 1.
    pub line: usize,
}

/// What an entry does to a finding.
#[derive(Debug, PartialEq, Eq)]
pub enum Treatment {
    /// It is not shown, for this reason.
    Allow(String),
    /// It matters this much.
    Level(Severity),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SettingsDocument {
    #[serde(default)]
    allow: Vec<AllowEntry>,
    #[serde(default)]
    level: Vec<LevelEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AllowEntry {
    rule: Spanned<String>,
    path: Spanned<String>,
    reason: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LevelEntry {
    rule: Spanned<String>,
    path: Spanned<String>,
    severity: Severity,
}

impl Settings {
    /// Reads settings.
    ///
    /// # Errors
    /// Where the text is not TOML of this form, names a rule that does not exist, has a path that is no glob, or
    /// allows something without a reason.
    pub fn parse(text: &str) -> Result<Self, ReadError> {
        let document: SettingsDocument = toml::from_str(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            let message = error.message().replace('\n', ", ");
            ReadError(format!("line {}: {message}", line_of(text, at)))
        })?;
        let mut entries = Vec::new();
        for AllowEntry { rule, path, reason } in document.allow {
            if reason.get_ref().trim().is_empty() {
                return Err(error(text, &reason, "expected a reason, found none"));
            }
            entries.push(Setting::new(text, &rule, &path, Treatment::Allow(reason.into_inner()))?);
        }
        for LevelEntry { rule, path, severity } in document.level {
            entries.push(Setting::new(text, &rule, &path, Treatment::Level(severity))?);
        }
        Ok(Self { entries })
    }

    /// The entries, exceptions first.
    pub fn entries(&self) -> &[Setting] {
        &self.entries
    }
}

impl Setting {
    fn new(
        text: &str,
        rule: &Spanned<String>,
        path: &Spanned<String>,
        effect: Treatment,
    ) -> Result<Self, ReadError> {
        let line = line_of(text, rule.span().start);
        let known = match rule.get_ref().as_str() {
            "*" => None,
            id => Some(rules::find(id).ok_or_else(|| error(text, rule, &format!("unknown rule `{id}`")))?),
        };
        let glob = Pattern::new(path.get_ref());
        let path = glob.map_err(|bad| error(text, path, &format!("expected a glob: {}", bad.msg)))?;
        Ok(Self { rule: known, path, effect, line })
    }

    /// True where it speaks of a finding that stands at `path`.
    pub fn covers(&self, finding: &Diagnostic, path: &str) -> bool {
        let options =
            MatchOptions { case_sensitive: true, require_literal_separator: true, ..MatchOptions::new() };
        self.rule.is_none_or(|rule| rule.id == finding.rule.id) && self.path.matches_with(path, options)
    }

    /// The id of its rule, `*` for all.
    pub fn rule_id(&self) -> &'static str {
        self.rule.map_or("*", |rule| rule.id)
    }
}

fn error(text: &str, at: &Spanned<String>, what: &str) -> ReadError {
    ReadError(format!("line {}: {what}", line_of(text, at.span().start)))
}

/// The line, from 1, of a byte offset.
fn line_of(text: &str, at: usize) -> usize {
    1 + text.bytes().take(at).filter(|byte| *byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bad_settings_are_refused_with_their_line() {
        let entry = |rule, path, reason| {
            format!("# list\n[[allow]]\nrule = \"{rule}\"\npath = \"{path}\"\nreason = \"{reason}\"\n")
        };
        let rule = "annotation-dangling";
        for (text, expected) in [
            (entry("no-such", "**", "r"), "line 3: unknown rule `no-such`"),
            (entry(rule, "a***", "r"), "line 4: expected a glob"),
            (entry(rule, "**", " "), "line 5: expected a reason, found none"),
            ("[[allow]]\nrule = \"x\"\n".to_owned(), "line 1: missing field `path`"),
            ("\n[[deny]]\n".to_owned(), "line 2: unknown field `deny`"),
            (
                "[[level]]\nrule = \"*\"\npath = \"**\"\nseverity = \"fatal\"\n".to_owned(),
                "line 4: unknown variant",
            ),
            ("allow = [\n".to_owned(), "line "),
        ] {
            let message = Settings::parse(&text).unwrap_err().to_string();
            assert!(message.starts_with(expected) && !message.contains('\n'), "{message:?} for {text:?}");
        }
        assert!(Settings::parse("").unwrap().entries().is_empty());
    }
}
