//! Which findings to show, and how much each matters.
//!
//! Takes what a run found and a [`Question`]: the rules and paths asked for, the [`Settings`] of the docs repository, and the
//! findings that are [`known`] already. Gives [`Findings`]. Comments of the pages allow findings, too ([`inline`]); what a set of pages
//! that is not whole lacks is told once ([`partial`]). All rules are listed
//! in [`rules`], replacements applied in [`fix`]. It finds nothing itself, and it does not print.

pub mod fix;
pub mod inline;
pub mod known;
pub mod partial;
pub mod rules;
pub mod settings;

pub use settings::Settings;

use crate::diagnostic::{Diagnostic, Rule, Severity};
use crate::source::Sources;
use known::Known;
use settings::{Setting, Treatment};
use std::collections::BTreeMap;

/// What to show of all that was found.
#[derive(Debug, Default)]
pub struct Question<'a> {
    /// Only findings of these rules; of all, where there are none.
    pub rules: &'a [&'static Rule],
    /// Only findings in these files, and in files below these folders: paths below `api-reference`; everywhere, where there are none.
    pub paths: Vec<String>,
    /// Only findings that are at least this severe.
    pub least: Option<Severity>,
    /// Only findings that are not among these.
    pub known: Option<Known>,
}

/// What is shown of a run's findings, and what is not.
#[derive(Debug)]
pub struct Findings<'a> {
    /// The ones to show, in their order, each as severe as the settings say.
    pub shown: Vec<Diagnostic>,
    /// How many settings and comments allow.
    pub allowed: usize,
    /// How many were known before.
    pub known: usize,
    /// Entries of the settings that no finding needed.
    pub unused: Vec<&'a Setting>,
}

/// Sifts findings, of which comments of the pages allowed `allowed` others.
///
/// Entries for rules that were not asked for count as used: nothing is known of them.
pub fn select<'a>(
    found: Vec<Diagnostic>,
    allowed: usize,
    sources: &Sources,
    settings: &'a Settings,
    question: &Question<'_>,
) -> Findings<'a> {
    let is_wanted =
        |rule: &Rule| question.rules.is_empty() || question.rules.iter().any(|one| one.id == rule.id);
    let mut used = vec![false; settings.entries().len()];
    let mut out = Findings { shown: Vec::new(), allowed, known: 0, unused: Vec::new() };
    let known = question.known.as_ref().map(|known| known.among(&found, sources)).unwrap_or_default();
    for (at, mut finding) in found.into_iter().enumerate().filter(|(_, finding)| is_wanted(finding.rule)) {
        let path = &sources.file(finding.span.file).path;
        let mut is_allowed = false;
        for (entry, used) in settings.entries().iter().zip(&mut used) {
            if entry.covers(&finding, path) {
                *used = true;
                match entry.effect {
                    Treatment::Allow(_) => is_allowed = true,
                    Treatment::Level(severity) => finding.severity = severity,
                }
            }
        }
        let is_asked =
            is_among(path, &question.paths) && question.least.is_none_or(|least| finding.severity >= least);
        match () {
            () if is_allowed => out.allowed += 1,
            () if !is_asked => {}
            () if known.contains(&at) => out.known += 1,
            () => out.shown.push(finding),
        }
    }
    let unused =
        settings.entries().iter().zip(used).filter(|(entry, used)| !used && entry.rule.is_none_or(is_wanted));
    out.unused = unused.map(|(entry, _)| entry).collect();
    out
}

/// True for a path that is one of `paths` or below one; for any, where there are none.
fn is_among(path: &str, paths: &[String]) -> bool {
    let below = |folder: &String| {
        path.strip_prefix(folder.trim_end_matches('/'))
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    paths.is_empty() || paths.iter().any(|one| one.is_empty() || below(one))
}

/// How many findings a rule has, and how many of them have a replacement.
#[derive(Clone, Copy, Debug)]
pub struct RuleCount {
    /// The rule.
    pub rule: &'static Rule,
    /// How much the most severe of its findings matters.
    pub severity: Severity,
    /// How many there are.
    pub found: usize,
    /// How many of them `lint --fix` mends.
    pub fixable: usize,
}

/// The findings of each rule: the most severe first, then the most frequent, then by id.
pub fn count_by_rule(diagnostics: &[Diagnostic]) -> Vec<RuleCount> {
    let mut counts: BTreeMap<&str, RuleCount> = BTreeMap::new();
    for diagnostic in diagnostics {
        let empty = RuleCount { rule: diagnostic.rule, severity: Severity::Info, found: 0, fixable: 0 };
        let count = counts.entry(diagnostic.rule.id).or_insert(empty);
        count.severity = count.severity.max(diagnostic.severity);
        count.found += 1;
        count.fixable += usize::from(fix::is_safe(diagnostic));
    }
    let mut counts: Vec<_> = counts.into_values().collect();
    counts.sort_by_key(|count| std::cmp::Reverse((count.severity, count.found)));
    counts
}

/// How many findings there are of a severity.
pub fn count_of<'a>(diagnostics: impl IntoIterator<Item = &'a Diagnostic>, severity: Severity) -> usize {
    diagnostics.into_iter().filter(|diagnostic| diagnostic.severity == severity).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    const RULE: &str = "annotation-dangling";

    fn entry(table: &str, rule: &str, path: &str, rest: &str) -> String {
        format!("[[{table}]]\nrule = \"{rule}\"\npath = \"{path}\"\n{rest}\n")
    }

    fn allow(path: &str) -> String {
        entry("allow", RULE, path, "reason = \"r\"")
    }

    /// The files of what is shown, with their levels; how many are allowed; how many entries are unused.
    fn run(settings: &str, question: Question<'_>) -> (Vec<String>, usize, usize) {
        let page = |path: &str| (path.to_owned(), "text".to_owned());
        let sources = Sources::from_tree(["v1.0/api/a.md", "v1.0/api/deep/b.md"].map(page));
        let rule = rules::find(RULE).unwrap();
        let findings: Vec<Diagnostic> =
            sources.iter().map(|(id, _)| Diagnostic::new(rule, Span::new(id, 0, 4), "m")).collect();
        let settings = Settings::parse(settings).unwrap();
        let sifted = select(findings, 0, &sources, &settings, &question);
        let shown =
            |found: &Diagnostic| format!("{} {}", sources.file(found.span.file).path, found.severity.name());
        (sifted.shown.iter().map(shown).collect(), sifted.allowed, sifted.unused.len())
    }

    fn all() -> Question<'static> {
        Question::default()
    }

    #[test]
    fn a_star_stays_within_its_folder() {
        assert_eq!(run(&allow("v1.0/api/*.md"), all()), (vec!["v1.0/api/deep/b.md info".to_owned()], 1, 0));
        assert_eq!(run(&allow("**/*.md"), all()), (vec![], 2, 0));
        assert_eq!(run(&entry("allow", "*", "**", "reason = \"r\""), all()), (vec![], 2, 0));
    }

    #[test]
    fn an_entry_that_no_finding_needs_is_unused() {
        let (shown, allowed, unused) = run(&allow("beta/**"), all());
        assert_eq!((shown.len(), allowed, unused), (2, 0, 1));
    }

    #[test]
    fn the_last_level_that_fits_decides() {
        let levels = entry("level", "*", "**", "severity = \"error\"")
            + &entry("level", RULE, "**/deep/*", "severity = \"warning\"");
        let both = vec!["v1.0/api/a.md error".to_owned(), "v1.0/api/deep/b.md warning".to_owned()];
        assert_eq!(run(&levels, all()), (both.clone(), 0, 0));
        let least = Question { least: Some(Severity::Error), ..all() };
        assert_eq!(run(&levels, least), (both[..1].to_vec(), 0, 0));
    }

    #[test]
    fn rules_and_paths_not_asked_for_are_not_shown() {
        let other = [rules::find("annotation-key").unwrap()];
        assert_eq!(run(&allow("beta/**"), Question { rules: &other, ..all() }), (vec![], 0, 0));
        let below = |path: &str| run("", Question { paths: vec![path.to_owned()], ..all() }).0.len();
        assert_eq!(
            [below("v1.0/api/deep"), below("v1.0/api/"), below("v1.0/api/a"), below("")],
            [1, 2, 0, 2]
        );
    }
}
