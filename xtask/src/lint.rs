//! `cargo xtask lint`: shows what the pages get wrong, and puts right what has one cure.
//!
//! Takes the pages, the settings beside them and what is known already; prints findings, or what a rule says of itself. Exits with 1 where
//! what is shown is as severe as `--deny` says. What is found, and which of it is shown, the generator decides; how findings are
//! written stands in [`text`] and [`output`], how pages are mended in [`fix`].

mod fix;
mod output;
mod sarif;
mod text;

use crate::Outcome;
use crate::console::{self, Failure};
use crate::docs::{self, DocsArguments};
use crate::git::DocsRepository;
use crate::report::counted;
use crate::workspace::{Workspace, absolute, slashed};
use clap::{Args, ValueEnum};
use generator::Reading;
use generator::diagnostic::{Diagnostic, Rule, Severity};
use generator::ledger::Ledger;
use generator::lint::known::Known;
use generator::lint::{Findings, Question, Settings, inline, partial, rules, select};
use generator::source::Sources;
use std::path::{Path, PathBuf};

/// Options of the command.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Show only findings in these files and folders; all pages are read all the same
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    #[command(flatten)]
    docs: DocsArguments,
    /// Show only findings of this rule; may be given several times
    #[arg(long = "rule", value_name = "RULE")]
    rules: Vec<String>,
    /// Show only findings that are at least this severe: `info`, `warning` or `error`
    #[arg(long, value_name = "LEVEL", value_parser = parse_severity)]
    least: Option<Severity>,
    /// Show only findings that the pages of this git revision do not have
    #[arg(long, value_name = "REV", conflicts_with = "baseline")]
    since: Option<String>,
    /// Show only findings that this list does not have
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Write all findings as the list of those that are known, and show none
    #[arg(long, value_name = "FILE", conflicts_with_all = ["since", "baseline", "fix", "deny"])]
    write_baseline: Option<PathBuf>,
    /// Put right what has one safe cure, and show what is left
    #[arg(long)]
    fix: bool,
    /// With `--fix`: put right what has a probable cure, too; look at each
    #[arg(long, requires = "fix")]
    unsafe_fixes: bool,
    /// With `--fix`: write nothing, and print what would change as a diff
    #[arg(long, requires = "fix")]
    dry_run: bool,
    /// How to write the findings
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Show how many findings each rule has, and no finding
    #[arg(long, conflicts_with = "format")]
    statistics: bool,
    /// Exit with 1 where a finding that is shown is at least this severe: `info`, `warning` or `error`
    #[arg(long, value_name = "LEVEL", value_parser = parse_severity)]
    deny: Option<Severity>,
    /// Exceptions and levels [default: `lint.toml` in the folder of the pages, where there is one]
    #[arg(long, alias = "allow", value_name = "FILE")]
    settings: Option<PathBuf>,
    /// Say what a rule finds, why that matters and what cures it, with an example
    #[arg(long, value_name = "RULE", conflicts_with_all = ["rules", "deny", "settings", "fix"])]
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
    /// One document in SARIF 2.1.0, for code scanning
    Sarif,
}

/// What a run found, and what it takes to write it.
struct Run<'a> {
    sources: &'a Sources,
    /// What to put before the paths of pages for programs: the path of their folder in the docs repository.
    prefix: String,
    findings: Findings<'a>,
    ledger: Ledger,
    /// The settings, for messages.
    settings: PathBuf,
}

/// What was asked for, apart from the pages.
struct Asked {
    rules: Vec<&'static Rule>,
    settings: Settings,
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
/// Where the pages, the settings or what is known cannot be read, where a rule does not exist, and where a page cannot be written.
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
    let path = arguments.settings.clone();
    let path = path.unwrap_or_else(|| arguments.docs.path(workspace).join("lint.toml"));
    let asked = Asked {
        rules: arguments.rules.iter().map(|id| find_rule(id)).collect::<Result<_, _>>()?,
        settings: read_settings(&path, arguments.settings.is_some())?,
    };
    let mut sources = arguments.docs.read(workspace)?;
    if let Some(list) = &arguments.write_baseline {
        return write_baseline(list, &sources);
    }
    let question = arguments.question(&asked, &sources, workspace)?;
    if arguments.fix {
        let mending = fix::Mending {
            settings: &asked.settings,
            question: &question,
            is_bold: arguments.unsafe_fixes,
            is_dry: arguments.dry_run,
            prefix: &prefix(&sources, &arguments.docs.path(workspace)),
        };
        mending.run(&sources)?;
        if arguments.dry_run {
            return Ok(Outcome::Done);
        }
        sources = arguments.docs.read(workspace)?;
    }
    let (reading, found, allowed) = read(&sources);
    let findings = select(found, allowed, &sources, &asked.settings, &question);
    let prefix = prefix(&sources, &arguments.docs.path(workspace));
    let run = Run { sources: &sources, prefix, findings, ledger: reading.ledger, settings: path };
    match arguments.format {
        Format::Text if arguments.statistics => run.print_statistics(),
        Format::Text => run.print_text(),
        Format::Json => run.print_json(),
        Format::Github => run.print_github(),
        Format::Sarif => run.print_sarif(),
    }?;
    Ok(if run.is_denied(arguments.deny) { Outcome::Found } else { Outcome::Done })
}

/// Everything that is found in the pages and that their comments do not allow, with how many they do.
fn read(sources: &Sources) -> (Reading, Vec<Diagnostic>, usize) {
    let reading = generator::read(sources);
    let found = partial::fold(&reading.pages, sources, reading.all_findings(sources));
    let (found, allowed) = inline::apply(&reading.pages, sources, found);
    (reading, found, allowed)
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

/// Reads the settings; ones that were not asked for may be missing.
fn read_settings(path: &Path, is_asked_for: bool) -> Result<Settings, Failure> {
    if !is_asked_for && !path.is_file() {
        return Ok(Settings::default());
    }
    Settings::parse(&fs_err::read_to_string(path)?)
        .map_err(|error| Failure::new(format!("`{}`, {error}", path.display())))
}

fn write_baseline(path: &Path, sources: &Sources) -> Result<Outcome, Failure> {
    let (_, found, _) = read(sources);
    let known = Known::of(&found, sources);
    fs_err::write(path, known.to_json())?;
    console::say(&format!("{} written to `{}`", counted(known.count(), "finding"), path.display()));
    Ok(Outcome::Done)
}

/// A path below `api-reference`, as the docs repository has it; `prefix` is that of its pages.
fn in_repository(prefix: &str, below: &str) -> String {
    let path = format!("{prefix}{below}");
    match path.split_once("api-reference/../") {
        Some((outer, beside)) => format!("{outer}{beside}"),
        None => path,
    }
}

/// Where the folder of the pages stands in the docs repository; the part of its path from `api-reference` where there is none.
fn prefix(sources: &Sources, docs: &Path) -> String {
    let repository = DocsRepository::open(docs).ok();
    let folder = sources.prefix();
    let own = || docs::own_part(folder).to_owned();
    repository.and_then(|repository| repository.below_root(folder)).unwrap_or_else(own)
}

impl Arguments {
    fn question<'a>(
        &self,
        asked: &'a Asked,
        sources: &Sources,
        workspace: &Workspace,
    ) -> Result<Question<'a>, Failure> {
        let paths = self.paths.iter().map(|path| below(path, sources)).collect::<Result<Vec<_>, _>>()?;
        let known = match (&self.since, &self.baseline) {
            (Some(revision), _) => Some(self.known_since(revision, workspace)?),
            (None, Some(list)) => {
                let text = fs_err::read_to_string(list)?;
                let known = Known::parse(&text);
                Some(known.map_err(|error| Failure::new(format!("`{}`: {error}", list.display())))?)
            }
            (None, None) => None,
        };
        Ok(Question { rules: &asked.rules, paths, least: self.least, known })
    }

    /// The findings of a revision of the pages.
    fn known_since(&self, revision: &str, workspace: &Workspace) -> Result<Known, Failure> {
        let repository = DocsRepository::open(&self.docs.path(workspace))?;
        let commit = repository.commit(revision)?;
        let tree = repository.read(&commit, revision, self.docs.api_version, None)?;
        let sources = Sources::from_found(tree.into_found());
        let (_, found, _) = read(&sources);
        Ok(Known::of(&found, &sources))
    }
}

/// A path that the caller typed, as one below `api-reference`.
fn below(path: &Path, sources: &Sources) -> Result<String, Failure> {
    let base = absolute(Path::new(if sources.prefix().is_empty() { "." } else { sources.prefix() }));
    let typed = slashed(path);
    let candidates = [
        absolute(path).strip_prefix(&base).ok().map(slashed),
        typed.strip_prefix("api-reference/").map(str::to_owned),
        Some(typed.clone()),
    ];
    let is_there = |below: &String| {
        let folder = format!("{}/", below.trim_end_matches('/'));
        below.is_empty()
            || sources.iter().any(|(_, file)| *file.path == **below || file.path.starts_with(&folder))
    };
    candidates.into_iter().flatten().find(is_there).ok_or_else(|| {
        Failure::new(format!("expected a page or a folder of pages, found none at `{}`", path.display()))
            .help("name one of the pages that `--docs` reads")
    })
}

impl Run<'_> {
    /// An entry of the settings that nothing needs weighs as much as a warning.
    fn is_denied(&self, level: Option<Severity>) -> bool {
        level.is_some_and(|level| {
            self.findings.shown.iter().any(|finding| finding.severity >= level)
                || (level <= Severity::Warning && !self.findings.unused.is_empty())
        })
    }
}
