//! Which findings to show, and which a list of exceptions allows.
//!
//! Takes the findings of a run, the rules asked for and an [`AllowList`]; gives [`Findings`]. It finds nothing itself, and
//! it does not print.
//!
//! The allow list is a text in TOML:
//!
//! ```toml
//! [[allow]]
//! rule = "table-row-cells"
//! path = "beta/api/*.md"          # a glob over paths below `api-reference`; `*` stays within a folder
//! reason = "the rows are generated upstream"
//! ```

pub mod rules;

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::source::Sources;
use glob::{MatchOptions, Pattern};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt;
use toml::Spanned;

/// Exceptions: rules that are allowed at some paths, each for a reason.
#[derive(Debug, Default)]
pub struct AllowList {
    entries: Vec<Allow>,
}

/// An exception.
#[derive(Debug)]
pub struct Allow {
    /// The rule that is allowed.
    pub rule: &'static Rule,
    /// Where: a glob over paths below `api-reference`.
    pub path: Pattern,
    /// Why.
    pub reason: String,
    /// The line of its rule in the list, from 1.
    pub line: usize,
}

/// Why a text is no allow list: one line, naming the line.
#[derive(Debug)]
pub struct AllowError(String);

impl fmt::Display for AllowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for AllowError {}

/// The findings of a run, sifted.
#[derive(Debug)]
pub struct Findings<'a> {
    /// The ones to show, in their order.
    pub shown: Vec<&'a Diagnostic>,
    /// How many the list allows.
    pub allowed: usize,
    /// Exceptions that allowed nothing.
    pub unused: Vec<&'a Allow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    #[serde(default)]
    allow: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    rule: Spanned<String>,
    path: Spanned<String>,
    reason: Spanned<String>,
}

impl AllowList {
    /// Reads a list.
    ///
    /// # Errors
    /// Where the text is not TOML of this form, names a rule that does not exist, has a path that is no glob, or
    /// gives no reason.
    pub fn parse(text: &str) -> Result<Self, AllowError> {
        let document: Document = toml::from_str(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            let message = error.message().replace('\n', ", ");
            AllowError(format!("line {}: {message}", line_of(text, at)))
        })?;
        let entries =
            document.allow.into_iter().map(|entry| Allow::new(entry, text)).collect::<Result<_, _>>()?;
        Ok(Self { entries })
    }

    /// The exceptions, in order.
    pub fn entries(&self) -> &[Allow] {
        &self.entries
    }
}

impl Allow {
    fn new(entry: Entry, text: &str) -> Result<Self, AllowError> {
        let fail = |at: &Spanned<String>, what: String| {
            AllowError(format!("line {}: {what}", line_of(text, at.span().start)))
        };
        let line = line_of(text, entry.rule.span().start);
        let rule = rules::find(entry.rule.get_ref())
            .ok_or_else(|| fail(&entry.rule, format!("unknown rule `{}`", entry.rule.get_ref())))?;
        let path = Pattern::new(entry.path.get_ref())
            .map_err(|error| fail(&entry.path, format!("expected a glob: {}", error.msg)))?;
        if entry.reason.get_ref().trim().is_empty() {
            return Err(fail(&entry.reason, "expected a reason, found none".to_owned()));
        }
        Ok(Self { rule, path, reason: entry.reason.into_inner(), line })
    }

    /// True where it allows `rule` at `path`.
    pub fn covers(&self, rule: &Rule, path: &str) -> bool {
        let options =
            MatchOptions { case_sensitive: true, require_literal_separator: true, ..MatchOptions::new() };
        self.rule.id == rule.id && self.path.matches_with(path, options)
    }
}

/// Sifts findings: those of `wanted` rules (of all, where it is empty) that `list` does not allow.
///
/// Exceptions for rules that were not asked for count as used: nothing is known of them.
pub fn select<'a>(
    diagnostics: &'a [Diagnostic],
    sources: &Sources,
    wanted: &[&'static Rule],
    list: &'a AllowList,
) -> Findings<'a> {
    let is_wanted = |rule: &Rule| wanted.is_empty() || wanted.iter().any(|one| one.id == rule.id);
    let mut used = vec![false; list.entries.len()];
    let (mut shown, mut allowed) = (Vec::new(), 0);
    for diagnostic in diagnostics.iter().filter(|diagnostic| is_wanted(diagnostic.rule)) {
        let path = &sources.file(diagnostic.span.file).path;
        let mut covered = false;
        for (entry, used) in list.entries.iter().zip(&mut used) {
            let covers = entry.covers(diagnostic.rule, path);
            *used |= covers;
            covered |= covers;
        }
        if covered {
            allowed += 1;
        } else {
            shown.push(diagnostic);
        }
    }
    let unused = list.entries.iter().zip(used).filter(|(entry, used)| !used && is_wanted(entry.rule));
    Findings { shown, allowed, unused: unused.map(|(entry, _)| entry).collect() }
}

/// How many findings each rule has: the most severe first, then the most frequent, then by id.
pub fn count_by_rule(diagnostics: &[&Diagnostic]) -> Vec<(&'static Rule, usize)> {
    let mut counts: BTreeMap<&str, (&'static Rule, usize)> = BTreeMap::new();
    for diagnostic in diagnostics {
        counts.entry(diagnostic.rule.id).or_insert((diagnostic.rule, 0)).1 += 1;
    }
    let mut counts: Vec<_> = counts.into_values().collect();
    counts.sort_by_key(|(rule, count)| std::cmp::Reverse((rule.severity, *count)));
    counts
}

/// How many findings there are of a severity.
pub fn count_of<'a>(diagnostics: impl IntoIterator<Item = &'a Diagnostic>, severity: Severity) -> usize {
    diagnostics.into_iter().filter(|diagnostic| diagnostic.severity() == severity).count()
}

/// The line, from 1, of a byte offset.
fn line_of(text: &str, at: usize) -> usize {
    1 + text.bytes().take(at).filter(|byte| *byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ApiVersion;
    use crate::source::{Role, Span};

    const RULE: &str = "annotation-dangling";

    fn list(path: &str) -> AllowList {
        AllowList::parse(&format!("[[allow]]\nrule = \"{RULE}\"\npath = \"{path}\"\nreason = \"r\"\n"))
            .unwrap()
    }

    fn run(path: &str, wanted: &[&'static Rule]) -> (Vec<String>, usize, usize) {
        let page = |path: &str| (path.to_owned(), "text".to_owned(), ApiVersion::V1, Role::Page);
        let sources = Sources::from_texts(["v1.0/api/a.md", "v1.0/api/deep/b.md"].map(page));
        let rule = rules::find(RULE).unwrap();
        let findings: Vec<Diagnostic> =
            sources.iter().map(|(id, _)| Diagnostic::new(rule, Span::new(id, 0, 4), "m")).collect();
        let list = list(path);
        let sifted = select(&findings, &sources, wanted, &list);
        let shown = sifted.shown.iter().map(|d| sources.file(d.span.file).path.to_string()).collect();
        (shown, sifted.allowed, sifted.unused.len())
    }

    #[test]
    fn a_star_stays_within_its_folder() {
        assert_eq!(run("v1.0/api/*.md", &[]), (vec!["v1.0/api/deep/b.md".to_owned()], 1, 0));
        assert_eq!(run("**/*.md", &[]), (vec![], 2, 0));
    }

    #[test]
    fn an_entry_that_allows_nothing_is_unused() {
        let (shown, allowed, unused) = run("beta/**", &[]);
        assert_eq!((shown.len(), allowed, unused), (2, 0, 1));
    }

    #[test]
    fn rules_not_asked_for_are_neither_shown_nor_unused() {
        let other = rules::find("annotation-key").unwrap();
        assert_eq!(run("beta/**", &[other]), (vec![], 0, 0));
    }

    #[test]
    fn bad_lists_are_refused_with_their_line() {
        let entry = |rule, path, reason| {
            format!("# list\n[[allow]]\nrule = \"{rule}\"\npath = \"{path}\"\nreason = \"{reason}\"\n")
        };
        for (text, expected) in [
            (entry("no-such", "**", "r"), "line 3: unknown rule `no-such`"),
            (entry(RULE, "a***", "r"), "line 4: expected a glob"),
            (entry(RULE, "**", " "), "line 5: expected a reason, found none"),
            ("[[allow]]\nrule = \"x\"\n".to_owned(), "line 1: missing field `path`"),
            ("\n[[deny]]\n".to_owned(), "line 2: unknown field `deny`"),
            ("allow = [\n".to_owned(), "line "),
        ] {
            let message = AllowList::parse(&text).unwrap_err().to_string();
            assert!(message.starts_with(expected) && !message.contains('\n'), "{message:?} for {text:?}");
        }
        assert!(AllowList::parse("").unwrap().entries().is_empty());
    }
}
