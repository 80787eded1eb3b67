//! Findings for people: drawn with line and caret, and how many there are.
//!
//! Takes a run; prints it.

use super::Run;
use crate::console::{self, Failure};
use crate::report::{self, counted, grouped};
use generator::diagnostic::render::render;
use generator::lint::settings::Treatment;
use generator::lint::{Findings, count_by_rule};
use std::fmt::Write as _;

impl Run<'_> {
    pub(super) fn print_text(&self) -> Result<(), Failure> {
        let colour = console::colour_on_stdout();
        let drawn = self.findings.shown.iter().map(|finding| render(finding, self.sources, colour));
        let unused = self.unused_messages().map(|message| format!("warning: {message}"));
        let blocks: String = drawn.chain(unused).map(|block| block + "\n\n").collect();
        console::print(&(blocks + &self.totals()))
    }

    pub(super) fn print_statistics(&self) -> Result<(), Failure> {
        let unused: String = self.unused_messages().map(|message| format!("warning: {message}\n")).collect();
        console::print(&(unused + &self.totals()))
    }

    /// How many findings each rule has, how many there are, and the ledger.
    pub(super) fn totals(&self) -> String {
        let mut out = String::new();
        let counts = count_by_rule(&self.findings.shown);
        for count in &counts {
            let fixable = match count.fixable {
                0 => String::new(),
                fixable => format!(" ({} with a safe fix)", grouped(fixable)),
            };
            let (found, severity) = (grouped(count.found), count.severity.name());
            let _ = writeln!(out, "{found:>7}  {severity:<8} {}{fixable}", count.rule.id);
        }
        let Findings { shown, allowed, known, .. } = &self.findings;
        let severities = match shown.as_slice() {
            [] => String::new(),
            _ => format!(" ({})", report::severities(shown)),
        };
        let known = if *known == 0 { String::new() } else { format!(", {} known before", grouped(*known)) };
        let found = counted(shown.len(), "finding");
        let _ = writeln!(out, "{found}{severities}, {} allowed{known}", grouped(*allowed));
        let fixable: usize = counts.iter().map(|count| count.fixable).sum();
        if fixable > 0 {
            let _ = writeln!(out, "`--fix` puts {} of them right", grouped(fixable));
        }
        let _ = writeln!(out, "{}", report::ledger(&self.ledger));
        out
    }

    /// What to say of each entry of the settings that nothing needed.
    pub(super) fn unused_messages(&self) -> impl Iterator<Item = String> {
        self.findings.unused.iter().map(|entry| {
            let (list, line, rule) = (self.settings.display(), entry.line, entry.rule_id());
            let what = match entry.effect {
                Treatment::Allow(_) => "nothing to allow",
                Treatment::Level(_) => "nothing to set the level of",
            };
            format!("{list}:{line}: {what}: no `{rule}` at `{}`", entry.path)
        })
    }
}
