//! Findings for programs: as JSON, and as annotations of a GitHub workflow.
//!
//! Takes a run; prints it. Paths are those of the docs repository.

use super::{Run, in_repository, sarif};
use crate::console::{self, Failure};
use crate::report::counted;
use generator::diagnostic::{Diagnostic, Severity};
use generator::export::Record;
use generator::ledger::{self, ExpectedFact};
use generator::lint::settings::Treatment;

/// GitHub shows this many annotations of each level that a step writes, and passes over the rest.
const SHOWN_OF_A_LEVEL: usize = 10;

impl Run<'_> {
    /// A finding for programs.
    pub(super) fn record(&self, finding: &Diagnostic) -> Record {
        let record = Record::new(finding, self.sources);
        Record { file: self.path(&record.file), ..record }
    }

    /// A path below `api-reference`, as the docs repository has it.
    pub(super) fn path(&self, below: &str) -> String {
        in_repository(&self.prefix, below)
    }

    pub(super) fn print_json(&self) -> Result<(), Failure> {
        let records = self.findings.shown.iter().map(|finding| self.record(finding));
        let unused = self.findings.unused.iter().map(|entry| {
            let mut object = serde_json::json!({
                "rule": entry.rule_id(), "path": entry.path.as_str(), "line": entry.line
            });
            match &entry.effect {
                Treatment::Allow(reason) => object["reason"] = reason.as_str().into(),
                Treatment::Level(severity) => object["severity"] = severity.name().into(),
            }
            object
        });
        let account = |entry: ledger::Tally| {
            serde_json::json!({
                "found": entry.found, "modelled": entry.modelled, "reported": entry.reported, "aside": entry.aside,
                "lost": entry.lost
            })
        };
        let mut ledger = serde_json::json!({ "pages": account(self.ledger.pages) });
        for expected in ExpectedFact::ALL {
            ledger[format!("{}s", expected.name())] = account(self.ledger.of_places(expected));
        }
        let document = serde_json::json!({
            "format": 1,
            "diagnostics": records.collect::<Vec<_>>(),
            "allowed": self.findings.allowed,
            "known": self.findings.known,
            "unused_allow_entries": unused.collect::<Vec<_>>(),
            "ledger": ledger,
        });
        console::print_json(&format!("{document:#}\n"))
    }

    pub(super) fn print_sarif(&self) -> Result<(), Failure> {
        console::print_json(&format!("{:#}\n", sarif::document(self)))
    }

    /// The worst first, as many as GitHub shows, and how many it would not.
    pub(super) fn print_github(&self) -> Result<(), Failure> {
        let unused = self.unused_messages();
        let unused: Vec<String> =
            unused.map(|message| format!("::warning title=lint settings::{}", escape(&message))).collect();
        let mut lines = Vec::new();
        let mut left = 0;
        for severity in [Severity::Error, Severity::Warning, Severity::Info] {
            let of_level = self.findings.shown.iter().filter(|finding| finding.severity == severity);
            let own = if severity == Severity::Warning { unused.as_slice() } else { &[] };
            let written: Vec<String> =
                own.iter().cloned().chain(of_level.map(|finding| self.annotation(finding))).collect();
            left += written.len().saturating_sub(SHOWN_OF_A_LEVEL);
            lines.extend(written.into_iter().take(SHOWN_OF_A_LEVEL));
        }
        if left > 0 {
            lines.push(format!(
                "{} more; GitHub shows {SHOWN_OF_A_LEVEL} of each level",
                counted(left, "finding")
            ));
        }
        console::print_commands(&lines.into_iter().map(|line| line + "\n").collect::<String>())?;
        console::say(self.totals().trim_end());
        Ok(())
    }

    /// A finding as a command of a GitHub workflow.
    fn annotation(&self, finding: &Diagnostic) -> String {
        let record = self.record(finding);
        let level = match record.severity {
            Severity::Info => "notice",
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        format!(
            "::{level} file={},line={},endLine={},col={},endColumn={},title={}::{}",
            escape_property(&record.file),
            record.line,
            record.end_line,
            record.column,
            record.end_column,
            record.rule,
            escape(&format!("{}\nhelp: {}", record.message, finding.cure()))
        )
    }
}

fn escape(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn escape_property(text: &str) -> String {
    escape(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use generator::ledger::Ledger;
    use generator::lint::{Findings, rules};
    use generator::source::{Sources, Span};

    #[test]
    fn an_annotation_is_one_line() {
        let sources = Sources::from_tree([("v1.0/api/a,b.md".to_owned(), "one\ntwo\n".to_owned())]);
        let file = sources.find("v1.0/api/a,b.md").unwrap();
        let rule = rules::find("annotation-dangling").unwrap();
        let finding = Diagnostic::new(rule, Span::new(file, 4, 7), "100 % wrong").help("mend it");
        let findings = Findings { shown: vec![], allowed: 0, known: 0, unused: vec![] };
        let prefix = "docs/api-reference/".to_owned();
        let run = Run {
            sources: &sources,
            prefix,
            findings,
            ledger: Ledger::default(),
            settings: "lint.toml".into(),
        };
        assert_eq!(
            run.annotation(&finding),
            "::notice file=docs/api-reference/v1.0/api/a%2Cb.md,line=2,endLine=2,col=1,endColumn=4,\
             title=annotation-dangling::100 %25 wrong%0Ahelp: mend it"
        );
        assert_eq!(run.path("../concepts/includes/a.md"), "docs/concepts/includes/a.md");
    }
}
