//! `cargo xtask lint`: what the pages get wrong, drawn for people or written for programs.
//!
//! Takes pages and a list of allowed findings; gives the findings, printed in one of three forms. What there is to find
//! is decided where pages are read, and what to show in [`generator::lint`].

use crate::console::{self, Failure, Outcome};
use crate::docs::DocsArguments;
use crate::report::{self, counted, grouped};
use crate::workspace::Workspace;
use clap::{Args, ValueEnum};
use generator::diagnostic::{Diagnostic, Rule, Severity, render::render};
use generator::export::Record;
use generator::ledger::{Expected, Ledger};
use generator::lint::{AllowList, Findings, count_by_rule, rules, select};
use generator::source::Sources;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// Options of the command.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    docs: DocsArguments,
    /// Show only findings of this rule; may be given several times
    #[arg(long = "rule", value_name = "RULE")]
    rules: Vec<String>,
    /// How to write the findings
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Exit with 1 where a finding is at least this severe: `info`, `warning` or `error`
    #[arg(long, value_name = "LEVEL", value_parser = parse_severity)]
    deny: Option<Severity>,
    /// The list of allowed findings [default: `lint.toml` in the folder of the pages, where there is one]
    #[arg(long, value_name = "FILE")]
    allow: Option<PathBuf>,
    /// Say what a rule finds, why that matters and what cures it
    #[arg(long, value_name = "RULE", conflicts_with_all = ["rules", "deny", "allow"])]
    explain: Option<String>,
    /// Print all rules as the page `docs/lint-rules.md`
    #[arg(long, hide = true)]
    rules_page: bool,
    /// Print all that is understood of the pages' language as the page `docs/vocabulary.md`
    #[arg(long, hide = true)]
    vocabulary_page: bool,
}

/// The forms findings are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Drawn, with the line and a caret
    Text,
    /// One JSON document
    Json,
    /// Annotations of a GitHub workflow
    Github,
}

/// What a run found, and what it takes to write it.
struct Run<'a> {
    sources: &'a Sources,
    findings: Findings<'a>,
    ledger: Ledger,
    /// The allow list, for messages.
    list: PathBuf,
}

fn parse_severity(text: &str) -> Result<Severity, String> {
    let all = [Severity::Info, Severity::Warning, Severity::Error];
    all.into_iter()
        .find(|severity| severity.name() == text)
        .ok_or_else(|| "expected `info`, `warning` or `error`".to_owned())
}

/// Runs the command.
///
/// # Errors
/// Where the pages or the allow list cannot be read, and where a rule does not exist.
pub(crate) fn run(arguments: &Arguments, workspace: &Workspace) -> Result<Outcome, Failure> {
    if arguments.rules_page {
        console::print(&rules::page())?;
        return Ok(Outcome::Done);
    }
    if arguments.vocabulary_page {
        console::print(&generator::vocabulary::page())?;
        return Ok(Outcome::Done);
    }
    if let Some(id) = &arguments.explain {
        console::print(&rules::explain(find_rule(id)?))?;
        return Ok(Outcome::Done);
    }
    let wanted = arguments.rules.iter().map(|id| find_rule(id)).collect::<Result<Vec<_>, _>>()?;
    let path = arguments.allow.clone().unwrap_or_else(|| arguments.docs.path(workspace).join("lint.toml"));
    let list = read_allow_list(&path, arguments.allow.is_some())?;
    let sources = arguments.docs.read(workspace)?;
    let reading = generator::read(&sources);
    let all = reading.all_findings(&sources);
    let findings = select(&all, &sources, &wanted, &list);
    let run = Run { sources: &sources, findings, ledger: reading.ledger, list: path };
    match arguments.format {
        Format::Text => run.print_text(),
        Format::Json => run.print_json(),
        Format::Github => run.print_github(),
    }?;
    Ok(if run.is_denied(arguments.deny) { Outcome::Found } else { Outcome::Done })
}

fn find_rule(id: &str) -> Result<&'static Rule, Failure> {
    rules::find(id).ok_or_else(|| {
        let help = match rules::nearest(id) {
            Some(near) => format!("there is a rule `{}`; `docs/lint-rules.md` lists all", near.id),
            None => "`docs/lint-rules.md` lists all rules".to_owned(),
        };
        Failure::new(format!("unknown rule `{id}`")).help(help)
    })
}

/// Reads the allow list; one that was not asked for may be missing.
fn read_allow_list(path: &Path, is_asked_for: bool) -> Result<AllowList, Failure> {
    if !is_asked_for && !path.is_file() {
        return Ok(AllowList::default());
    }
    AllowList::parse(&fs_err::read_to_string(path)?)
        .map_err(|error| Failure::new(format!("`{}`, {error}", path.display())))
}

impl Run<'_> {
    /// An exception that allows nothing weighs as much as a warning.
    fn is_denied(&self, level: Option<Severity>) -> bool {
        level.is_some_and(|level| {
            self.findings.shown.iter().any(|finding| finding.severity() >= level)
                || (level <= Severity::Warning && !self.findings.unused.is_empty())
        })
    }

    fn print_text(&self) -> Result<(), Failure> {
        let colour = console::colour_on_stdout();
        let drawn = self.findings.shown.iter().map(|finding| render(finding, self.sources, colour));
        let unused = self.unused_messages().map(|message| format!("warning: {message}"));
        let blocks: String = drawn.chain(unused).map(|block| block + "\n\n").collect();
        console::print(&(blocks + &self.totals()))
    }

    fn totals(&self) -> String {
        let mut out = String::new();
        for (rule, count) in count_by_rule(&self.findings.shown) {
            let _ = writeln!(out, "{:>7}  {:<8} {}", grouped(count), rule.severity.name(), rule.id);
        }
        let shown = &self.findings.shown;
        let (found, allowed) = (counted(shown.len(), "finding"), grouped(self.findings.allowed));
        let severities = match shown.as_slice() {
            [] => String::new(),
            _ => format!(" ({})", report::severities(shown.iter().copied())),
        };
        let _ = writeln!(out, "{found}{severities}, {allowed} allowed");
        let _ = writeln!(out, "{}", report::ledger(&self.ledger));
        out
    }

    fn unused_messages(&self) -> impl Iterator<Item = String> {
        self.findings.unused.iter().map(|entry| {
            let (list, line) = (self.list.display(), entry.line);
            format!("{list}:{line}: nothing to allow: no `{}` at `{}`", entry.rule.id, entry.path)
        })
    }

    fn print_json(&self) -> Result<(), Failure> {
        let records = self.findings.shown.iter().map(|finding| Record::new(finding, self.sources));
        let unused = self.findings.unused.iter().map(|entry| {
            serde_json::json!({
                "rule": entry.rule.id, "path": entry.path.as_str(), "reason": entry.reason, "line": entry.line
            })
        });
        let account = |entry: generator::ledger::Entry| {
            serde_json::json!({
                "found": entry.found, "modelled": entry.modelled, "reported": entry.reported, "aside": entry.aside,
                "lost": entry.lost
            })
        };
        let mut ledger = serde_json::json!({ "pages": account(self.ledger.pages) });
        for expected in Expected::ALL {
            ledger[format!("{}s", expected.name())] = account(self.ledger.of_places(expected));
        }
        let document = serde_json::json!({
            "format": 1,
            "diagnostics": records.collect::<Vec<_>>(),
            "allowed": self.findings.allowed,
            "unused_allow_entries": unused.collect::<Vec<_>>(),
            "ledger": ledger,
        });
        console::print_json(&format!("{document:#}\n"))
    }

    fn print_github(&self) -> Result<(), Failure> {
        let findings = self.findings.shown.iter().map(|finding| annotation(finding, self.sources));
        let unused = self.unused_messages();
        let unused = unused.map(|message| format!("::warning title=allow list::{}", escape(&message)));
        console::print_commands(&findings.chain(unused).map(|line| line + "\n").collect::<String>())?;
        console::say(self.totals().trim_end());
        Ok(())
    }
}

/// A finding as a command of a GitHub workflow.
fn annotation(finding: &Diagnostic, sources: &Sources) -> String {
    let record = Record::new(finding, sources);
    let level = match record.severity {
        Severity::Info => "notice",
        Severity::Warning => "warning",
        Severity::Error => "error",
    };
    let help = record.help.map(|help| format!("\nhelp: {help}")).unwrap_or_default();
    format!(
        "::{level} file={},line={},endLine={},col={},endColumn={},title={}::{}",
        escape_property(&format!("{}{}", sources.prefix(), record.file)),
        record.line,
        record.end_line,
        record.column,
        record.end_column,
        record.rule,
        escape(&format!("{}{help}", record.message))
    )
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
    use generator::source::Span;

    #[test]
    fn an_annotation_is_one_line() {
        let sources = Sources::from_tree([("v1.0/api/a,b.md".to_owned(), "one\ntwo\n".to_owned())]);
        let file = sources.find("v1.0/api/a,b.md").unwrap();
        let rule = rules::find("annotation-dangling").unwrap();
        let finding = Diagnostic::new(rule, Span::new(file, 4, 7), "100 % wrong").help("mend it");
        let level = if rule.severity == Severity::Info { "notice" } else { "warning" };
        assert_eq!(
            annotation(&finding, &sources),
            format!(
                "::{level} file=v1.0/api/a%2Cb.md,line=2,endLine=2,col=1,endColumn=4,title={}::100 %25 wrong%0Ahelp: mend it",
                rule.id
            )
        );
    }
}
