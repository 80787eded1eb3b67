//! What commands say at their end: counts, the ledger, and the findings that matter most.
//!
//! Takes numbers and findings; gives text, and draws findings on standard error. It decides neither what is found nor
//! how a command ends.

use crate::console;
use generator::diagnostic::{Diagnostic, Severity, render::render};
use generator::ledger::Ledger;
use generator::lint::count_of;
use generator::source::Sources;
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// How many findings are drawn at the end of a run that is not about findings.
const DRAWN: usize = 20;

/// A number with its thousands apart.
pub(crate) fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A number and a noun.
pub(crate) fn counted(number: usize, noun: &str) -> String {
    format!("{} {noun}{}", grouped(number), if number == 1 { "" } else { "s" })
}

/// How many findings there are of each severity.
pub(crate) fn severities<'a>(diagnostics: impl IntoIterator<Item = &'a Diagnostic> + Clone) -> String {
    let of = |severity| count_of(diagnostics.clone(), severity);
    format!(
        "{}, {}, {} info",
        counted(of(Severity::Error), "error"),
        counted(of(Severity::Warning), "warning"),
        grouped(of(Severity::Info))
    )
}

/// The ledger, a line for each account, and one more where something was lost.
pub(crate) fn ledger(ledger: &Ledger) -> String {
    match ledger.lost() {
        0 => ledger.to_string(),
        lost => format!(
            "{ledger}\n{} lost: `cargo xtask lint --rule place-lost` shows where",
            counted(lost, "place")
        ),
    }
}

/// A block of labelled lines.
#[derive(Debug, Default)]
pub(crate) struct Summary {
    text: String,
}

impl Summary {
    /// Adds a line.
    pub(crate) fn line(&mut self, label: &str, value: impl AsRef<str>) -> &mut Self {
        let _ = writeln!(self.text, "{label:<13}{}", value.as_ref());
        self
    }

    /// Adds lines under one label.
    pub(crate) fn lines(&mut self, label: &str, text: &str) -> &mut Self {
        for (at, line) in text.lines().enumerate() {
            self.line(if at == 0 { label } else { "" }, line);
        }
        self
    }

    /// The lines.
    pub(crate) fn into_text(self) -> String {
        self.text
    }
}

/// The findings to draw at the end of a run: the worst, errors first.
pub(crate) fn worst(diagnostics: &[Diagnostic]) -> Vec<&Diagnostic> {
    let of = |severity| diagnostics.iter().filter(move |diagnostic| diagnostic.severity() == severity);
    of(Severity::Error).chain(of(Severity::Warning)).take(DRAWN).collect()
}

/// Draws findings on standard error.
pub(crate) fn draw(diagnostics: &[&Diagnostic], sources: &Sources) {
    let colour = console::colour_on_stderr();
    for diagnostic in diagnostics {
        console::say(&format!("{}\n", render(diagnostic, sources, colour)));
    }
}

/// Every finding in a line, with its place; `prefix` stands before each path.
pub(crate) fn lines<'a>(
    diagnostics: &'a [Diagnostic],
    sources: &'a Sources,
    prefix: &'a str,
) -> impl Iterator<Item = String> + 'a {
    diagnostics.iter().map(move |diagnostic| {
        let file = &sources.file(diagnostic.span.file).path;
        let (line, column) = (sources.line(diagnostic.span), sources.column(diagnostic.span));
        let (severity, rule) = (diagnostic.severity().name(), diagnostic.rule.id);
        let help = diagnostic.help.as_ref().map(|help| format!("; help: {help}")).unwrap_or_default();
        format!("{prefix}{file}:{line}:{column}: {severity}[{rule}]: {}{help}", diagnostic.message)
    })
}

/// Says on standard error what is wrong with files, each line once however many revisions have it.
pub(crate) fn say_once(lines: impl IntoIterator<Item = String>) {
    let lines: BTreeSet<String> = lines.into_iter().collect();
    for line in lines.iter().take(DRAWN) {
        console::say(line);
    }
    if lines.len() > DRAWN {
        console::say(&format!(
            "and {} more; `cargo xtask lint` shows all",
            counted(lines.len() - DRAWN, "finding")
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use generator::ledger::{ExpectedFact, Tally};

    #[test]
    fn thousands_are_apart() {
        assert_eq!([0, 12, 999, 1000, 1_234_567].map(grouped), ["0", "12", "999", "1,000", "1,234,567"]);
        assert_eq!([counted(1, "type"), counted(2, "type")], ["1 type", "2 types"]);
    }

    #[test]
    fn a_ledger_with_a_loss_says_so() {
        let mut entries = Ledger::default();
        assert_eq!(ledger(&entries).lines().count(), 6);
        entries
            .places
            .insert(ExpectedFact::Row, Tally { found: 4, modelled: 3, lost: 1, ..Tally::default() });
        assert!(ledger(&entries).contains("\n1 place lost: "));
    }
}
