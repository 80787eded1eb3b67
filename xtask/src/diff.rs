//! `cargo xtask diff`: what changed in the API between two revisions of its pages.
//!
//! Takes two revisions ([`input`]) and a team's policy; gives a report, printed in one of six formats. What a change
//! is, and how grave, is [`generator::diff`]'s business.

pub(crate) mod input;

use crate::console::{self, Failure, Outcome};
use crate::docs::DocsArguments;
use crate::workspace::Workspace;
use clap::{Args, ValueEnum};
use generator::diff::{Accepted, Level, Levels, Report, compare, format};
use std::path::{Path, PathBuf};

/// Options of the command.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// What to compare with: a git revision, a folder of pages, or an exported model (`.json`)
    base: String,
    /// What to compare: the same kinds [default: the pages as they are on disk]
    head: Option<String>,
    #[command(flatten)]
    docs: DocsArguments,
    /// How to print the changes
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Exit with 1 where a change at or above this level is not accepted
    #[arg(long, value_name = "LEVEL", value_parser = parse_level)]
    fail_on: Option<Level>,
    /// Show no change below this level; the verdict counts them
    #[arg(long, value_name = "LEVEL", value_parser = parse_level)]
    min_level: Option<Level>,
    /// A TOML file with other levels for rules
    #[arg(long, value_name = "FILE")]
    levels: Option<PathBuf>,
    /// A TOML file with the changes that may land, and why
    #[arg(long, value_name = "FILE")]
    accept: Option<PathBuf>,
    /// The repository on the web, to link lines to: `https://github.com/owner/name`
    #[arg(long, value_name = "URL")]
    link: Option<String>,
}

/// How to print the changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For a person at a terminal
    Text,
    /// For a comment on a pull request
    Markdown,
    /// For programs: see docs/diff.schema.json
    Json,
    /// GitHub annotations
    Github,
    /// One page with filters
    Html,
    /// Entries for the changelog of the generated crate, by Rust path
    Changelog,
}

fn parse_level(text: &str) -> Result<Level, String> {
    Level::from_name(text).ok_or_else(|| "expected `breaking`, `risky`, `compatible` or `docs`".to_owned())
}

/// Runs the command.
///
/// # Errors
/// Where a revision or a policy file cannot be read.
pub(crate) fn run(arguments: &Arguments, workspace: &Workspace) -> Result<Outcome, Failure> {
    let levels = policy(arguments.levels.as_deref(), Levels::parse)?;
    let accepted = policy(arguments.accept.as_deref(), Accepted::parse)?;
    let (base, head) = input::read(&arguments.base, arguments.head.as_deref(), &arguments.docs, workspace)?;
    let changes = compare(&base.revision, &head.revision);
    let mut report = Report::new(&base.revision, &head.revision, changes, &levels, &accepted);
    if let Some(link) = &arguments.link {
        let url = |commit: Option<String>| {
            commit.map(|commit| format!("{}/blob/{commit}/", link.trim_end_matches('/')))
        };
        (report.base.url, report.head.url) = (url(base.commit), url(head.commit));
    }
    let fails = arguments.fail_on.is_some_and(|level| report.fails(level));
    if let Some(level) = arguments.min_level {
        report.hide_below(level);
    }
    match arguments.format {
        Format::Text => console::print(&format::text(&report, console::colour_on_stdout())),
        Format::Markdown => console::print(&format::markdown(&report)),
        Format::Json => console::print_json(&format::json(&report)),
        Format::Github => console::print_commands(&format::github(&report)),
        Format::Html => console::print(&format::html(&report)),
        Format::Changelog => console::print(&format::changelog(&report)),
    }?;
    Ok(if fails { Outcome::Found } else { Outcome::Done })
}

/// Reads a policy file; without one, the policy is to change nothing.
fn policy<T: Default>(path: Option<&Path>, parse: impl Fn(&str) -> Result<T, String>) -> Result<T, Failure> {
    let Some(path) = path else { return Ok(T::default()) };
    let text = fs_err::read_to_string(path)?;
    parse(&text).map_err(|message| Failure::new(format!("`{}`: {message}", path.display())))
}
