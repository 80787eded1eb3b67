//! All rules, and what they say of themselves: one on a terminal ([`explain`]), all of them as a page of the docs ([`page`]).
//!
//! The one list of rules: what `diagnostic` declares for reading and joining the pages, what the files of `check`
//! declare, what the ledger finds, and what is wrong with comments that allow findings.

use super::inline;
use crate::check;
use crate::diagnostic::rules::{self, Edit};
use crate::diagnostic::{Applicability, Rule};
use crate::ledger;
use crate::visible::visible;
use std::fmt::Write as _;

/// Every rule, by id.
pub fn all() -> Vec<&'static Rule> {
    let others = [ledger::RULES, inline::RULES];
    let files = rules::RULES.iter().chain(check::RULES).chain(&others);
    let mut all: Vec<_> = files.flat_map(|file| file.iter().copied()).collect();
    all.sort_by_key(|rule| rule.id);
    all
}

/// The rule with this id.
pub fn find(id: &str) -> Option<&'static Rule> {
    all().into_iter().find(|rule| rule.id == id)
}

/// The rule that a misspelt id means, as far as one can tell.
pub fn nearest(id: &str) -> Option<&'static Rule> {
    let distance = |rule: &Rule| strsim::damerau_levenshtein(rule.id, id);
    all().into_iter().min_by_key(|rule| distance(rule)).filter(|rule| distance(rule) < 4)
}

/// What a rule says of itself, for a terminal.
pub fn explain(rule: &Rule) -> String {
    let Rule { id, severity, what, why, cure, found, passes, .. } = rule;
    let (severity, fix) = (severity.name(), fix_of(rule));
    let indented = |edits| example(edits).replace('\n', "\n    ");
    format!(
        "{id} ({severity})\n\n  what  {what}\n  why   {why}\n  cure  {cure}{fix}\n\n  found\n    {}\n\n  not found\n    {}\n",
        indented(found).trim_end(),
        indented(passes).trim_end(),
    )
}

/// Whether `lint --fix` can put its findings right.
fn fix_of(rule: &Rule) -> &'static str {
    match rule.fix {
        Applicability::Safe => " (`--fix`)",
        Applicability::Unsafe => " (`--fix --unsafe-fixes`)",
        Applicability::Display => "",
    }
}

/// What an example writes, text by text.
fn example(edits: &[Edit]) -> String {
    let texts: Vec<String> = edits.iter().map(written).collect();
    visible(&texts.join("\n..\n")).into_owned()
}

/// The text that an edit leaves; where it leaves none, the lines that it removes, struck with `-`.
fn written(edit: &Edit) -> String {
    let Edit { was, now, .. } = edit;
    let text = if now.trim().is_empty() { was } else { now };
    let short = |line: &str| match line.char_indices().nth(WIDEST) {
        Some((at, _)) => format!("{}..", &line[..at]),
        None => line.to_owned(),
    };
    let mark = if now.trim().is_empty() { "- " } else { "" };
    let lines: Vec<String> =
        text.trim_matches('\n').lines().map(|line| format!("{mark}{}", short(line))).collect();
    lines.join("\n")
}

/// Longer lines of examples are cut.
const WIDEST: usize = 300;

/// All rules as a page of markdown, by id.
pub fn page() -> String {
    let mut out = String::from(
        "# Lint rules\n\n\
         <!-- Generated from the rules of the generator; renew with `cargo xtask lint --rules-page`. -->\n\n\
         What `cargo xtask lint` finds in reference pages. `cargo xtask lint --explain RULE` prints one of these. The examples are changes \
         of pages without a slip; `- ` stands before a line that is removed.\n\n\
         | Rule | Severity | What it finds |\n|:--|:--|:--|\n",
    );
    let all = all();
    for rule in &all {
        let what = rule.what.replace('|', "\\|");
        let _ = writeln!(out, "| [`{0}`](#{0}) | {1} | {what} |", rule.id, rule.severity.name());
    }
    for rule in all {
        let Rule { id, severity, what, why, cure, found, passes, .. } = rule;
        let (severity, fix) = (severity.name(), fix_of(rule));
        let _ = write!(
            out,
            "\n## {id}\n\n- **Severity**: {severity}\n- **What**: {what}\n- **Why it matters**: {why}\n- **Cure**: {cure}{fix}\n\n\
             Found:\n\n{}\nNot found:\n\n{}",
            block(found),
            block(passes),
        );
    }
    out
}

/// An example as a block of code; its fence is longer than any in it.
fn block(edits: &[Edit]) -> String {
    let example = example(edits);
    let fence = if example.contains("````") { "`````" } else { "````" };
    format!("{fence}text\n{example}\n{fence}\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_rule_is_documented_once() {
        let page = page();
        for rule in all() {
            assert!(
                [rule.what, rule.why, rule.cure].iter().all(|text| !text.trim().is_empty()),
                "{}",
                rule.id
            );
            assert_eq!(page.matches(&format!("\n## {}\n", rule.id)).count(), 1, "{}", rule.id);
            assert!(explain(rule).starts_with(rule.id));
        }
    }

    #[test]
    fn ids_are_unique_and_well_formed() {
        let ids: BTreeSet<&str> = all().iter().map(|rule| rule.id).collect();
        assert_eq!(ids.len(), all().len(), "two rules have one id");
        assert!(ids.iter().all(|id| id.chars().all(|c| c.is_ascii_lowercase() || c == '-')));
    }

    #[test]
    fn the_page_of_the_docs_is_up_to_date() {
        expect_test::expect_file!["../../../docs/lint-rules.md"].assert_eq(&page());
    }
}
