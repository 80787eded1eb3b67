//! `cargo xtask release`: a crate that was emitted before, at the docs as they are now, with a version and a changelog.
//!
//! Takes pages that are a commit, and the crate; writes the crate as `regen` does, the version that the changes since the last
//! release ask for, and what they are, all at once or nothing. It publishes nothing: tags and pushes are its user's. What
//! changed is [`generator::diff`]'s business, what the two files look like [`version`]'s and [`log`]'s.

mod log;
mod version;

use crate::console::{self, Failure, Outcome};
use crate::diff::input;
use crate::docs::DocsArguments;
use crate::git::DocsRepository;
use crate::regen::{self, Target};
use crate::report::{Summary, counted};
use crate::tree::{self, Change};
use crate::workspace::{Workspace, shell_word};
use clap::Args;
use generator::diff::format::{ReleaseSection, changelog_sections};
use generator::diff::{Accepted, Level, Levels, Report, Step, compare};
use generator::emit::EmitOptions;
use log::Log;
use std::path::PathBuf;
use std::time::Instant;
use version::Manifest;

/// Options of the command.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    docs: DocsArguments,
    /// The crate to release, which `regen --out` wrote
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The commit of the docs that the last release was made from [default: the one that the crate names]
    #[arg(long, value_name = "REV")]
    from: Option<String>,
    /// Let it delete more than a quarter of what was emitted before
    #[arg(long)]
    replace: bool,
}

/// Two commits of the docs.
struct Span {
    from: String,
    to: String,
}

/// Runs the command.
///
/// # Errors
/// Where it cannot know what changed, and where the crate cannot be written; then nothing was changed.
pub(crate) fn run(arguments: &Arguments, workspace: &Workspace) -> Result<Outcome, Failure> {
    let started = Instant::now();
    let shown = arguments.out.display();
    if !tree::is_emitted_crate(&arguments.out) {
        let out = shell_word(&arguments.out);
        return Err(Failure::new(format!("`{shown}` is no crate that was emitted here"))
            .help(format!("`cargo xtask regen --docs DIR --out {out}` makes one")));
    }
    if regen::is_part(&arguments.out)? {
        return Err(Failure::new(format!(
            "`{shown}` is a part of the API, whose changes are not told apart"
        ))
        .help(
            "`cargo xtask regen` renews it with the `--only` of its manifest; its version is yours to choose",
        ));
    }
    let manifest = Manifest::read(&arguments.out)?;
    let log = Log::read(&arguments.out)?;
    let sources = arguments.docs.read(workspace)?;
    let span = span(arguments, workspace, &manifest, &log, arguments.docs.revision(&sources, workspace))?;
    if span.from == span.to {
        let note = "a crate that was emitted anew since its last release names the new commit: say the old one with `--from`";
        console::print(&format!("nothing to release: `{shown}` names the commit of the docs\n({note})\n"))?;
        return Ok(Outcome::Done);
    }
    let (base, head) = input::read(&span.from, Some(&span.to), &arguments.docs, workspace)?;
    let changes = compare(&base.revision, &head.revision);
    let report =
        Report::new(&base.revision, &head.revision, changes, &Levels::default(), &Accepted::default());
    let options = EmitOptions { docs_revision: Some(span.to.clone()), ..EmitOptions::default() };
    let (_, emitted) = regen::generate(&sources, &options, None)?;
    let mut target = Target::of_crate(arguments.out.clone(), &emitted, &options, false)?;
    let Some(step) = step(&report, &target)? else {
        let from = &span.from;
        let unread = unread(&report).map(|text| format!("look at {text}\n"));
        console::print(&format!(
            "nothing to release: the docs changed nothing of the crate since `{from}`\n{}",
            unread.unwrap_or_default()
        ))?;
        return Ok(Outcome::Done);
    };
    let version = manifest.version.stepped(step);
    let log = log.with_release(&version.to_string(), &span.to, &sections(&report))?;
    target.set("CHANGELOG.md", log);
    target.edit("Cargo.toml", |text| version.written_into(text, &arguments.out))?;
    let plan = target.write(arguments.replace)?;
    let mut summary = Summary::default();
    summary
        .line("docs", format!("`{}` to `{}`", span.from, span.to))
        .line("changes", report.verdict())
        .line("version", format!("{} to {version}, a {step} step", manifest.version))
        .line("changelog", format!("`{}`", arguments.out.join("CHANGELOG.md").display()))
        .line("written", target.describe(&plan))
        .line("time", format!("{:.2} s", started.elapsed().as_secs_f64()));
    if let Some(text) = unread(&report) {
        summary.line("look at", text);
    }
    console::print(&summary.into_text())?;
    Ok(Outcome::Done)
}

/// How many changes nobody knows the effect of.
fn unread(report: &Report) -> Option<String> {
    let (_, count) = report.step();
    let changes = counted(count, "change");
    (count > 0).then(|| format!("{changes} that could not be read: `cargo xtask diff` shows where"))
}

/// From which commit of the docs to which.
fn span(
    arguments: &Arguments,
    workspace: &Workspace,
    manifest: &Manifest,
    log: &Log,
    revision: Option<String>,
) -> Result<Span, Failure> {
    let docs = arguments.docs.path(workspace);
    let shown = docs.display();
    let Some(to) = revision else {
        return Err(Failure::new(format!("`{shown}` has no commit to release from"))
            .help("name a clone of the docs with `--docs`; `cargo xtask fetch` makes one"));
    };
    if to.ends_with("-dirty") {
        return Err(Failure::new(format!("the pages in `{shown}` are not those of their commit"))
            .help("commit what was changed, or undo it: a release names the commit that it was made from"));
    }
    let named = arguments.from.clone().or_else(|| log.released_from()).or_else(|| manifest.origin.clone());
    let Some(from) = named else {
        return Err(Failure::new(format!("`{}` names no commit of the docs", arguments.out.display()))
            .help("say with `--from` which commit its last release was made from"));
    };
    if from.ends_with("-dirty") {
        return Err(Failure::new(format!(
            "`{}` was emitted from pages of no commit: `{from}`",
            arguments.out.display()
        ))
        .help("say with `--from` which commit its last release was made from"));
    }
    let from = DocsRepository::open(&docs)?.commit(&from)?;
    Ok(Span { from, to })
}

/// The step of the changes; a patch where no item changes and some file does; `None` where the code stays as it is.
fn step(report: &Report, target: &Target) -> Result<Option<Step>, Failure> {
    let step = report.step().0.max(Step::None);
    let plan = target.plan()?;
    let is_code = |(path, _): &(String, Change)| path.starts_with("src/");
    let is_same = step == Step::None && !plan.changes.iter().any(is_code);
    Ok((!is_same).then_some(step.max(Step::Patch)))
}

/// What the changelog says; of what it has no words for, that it is documentation.
fn sections(report: &Report) -> Vec<ReleaseSection> {
    let sections = changelog_sections(report);
    let is_silent = sections.is_empty() && report.entries().all(|(level, _)| level == Level::Docs);
    let lines = vec![format!(
        "- {}",
        if is_silent { "Documentation." } else { "What the endpoints say of themselves." }
    )];
    if sections.is_empty() { vec![ReleaseSection { title: "Changed", lines }] } else { sections }
}
