//! `cargo xtask regen`: pages in, a crate out.
//!
//! Takes pages; gives files and a summary. Without `--out` it renews the emitted part of `generated`, whose runtime is
//! written by hand; with it, it writes a complete crate that builds on its own. Which files
//! belong into a folder is the business of `target`, and how it changes that of [`crate::tree`]: only what differs, all or
//! nothing.

mod own;
mod target;

pub(crate) use own::{CHANGELOG, ORIGIN, is_part};
pub(crate) use target::{Target, refuse_foreign};

use crate::console::{self, Failure, Outcome};
use crate::docs::DocsArguments;
use crate::report::{self, Summary, counted, grouped};
use crate::tree::Change;
use crate::workspace::{Workspace, shell_word};
use clap::Args;
use generator::emit::{EmitOptions, Emitted, Only};
use generator::model::Model;
use generator::{Reading, source::Sources};
use std::cmp::Reverse;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Options of the command.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    docs: DocsArguments,
    /// Write a complete crate here, which builds on its own [default: the emitted part of `generated`]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Emit only the endpoints below these addresses, and the types that they need: `users,me/messages`
    #[arg(long, value_name = "ADDRESS", value_delimiter = ',', requires = "out")]
    only: Vec<String>,
    /// Write nothing; exit with 1 and name the files where the crate is not what the pages give
    #[arg(long)]
    check: bool,
    /// Let a run delete more than a quarter of what was emitted before, as other pages than before do
    #[arg(long)]
    replace: bool,
    /// How many threads to use; the bytes written are the same for any number [default: one for each core]
    #[arg(long, value_name = "N")]
    threads: Option<NonZeroUsize>,
}

/// How many areas are named, the largest first.
const FEATURES: usize = 5;

/// How many notes are shown.
const NOTES: usize = 3;

/// Runs the command.
///
/// # Errors
/// Where the pages cannot be read or the crate cannot be written; then nothing was changed.
pub(crate) fn run(arguments: &Arguments, workspace: &Workspace) -> Result<Outcome, Failure> {
    let started = Instant::now();
    if let Some(out) = &arguments.out {
        refuse_foreign(out)?;
    }
    let sources = arguments.docs.read(workspace)?;
    let options = EmitOptions {
        docs_revision: arguments.docs.revision(&sources, workspace),
        only: Only::new(&arguments.only),
    };
    let (reading, emitted) = generate(&sources, &options, arguments.threads)?;
    let target = match &arguments.out {
        Some(out) => Target::of_crate(out.clone(), &emitted, &options, arguments.check)?,
        None => Target::of_workspace(workspace, &emitted, &options)?,
    };
    if arguments.check {
        return check(&target, arguments);
    }
    let worst = report::worst(&reading.diagnostics);
    let rest = reading.diagnostics.len() - worst.len();
    let plan = target.write(arguments.replace)?;
    report::draw(&worst, &sources);
    let mut summary = summarise(&sources, &reading, &emitted);
    let is_listed = rest > 0 || emitted.notes.len() > NOTES;
    let list = if is_listed { Some(list(&reading, &emitted, &sources, workspace)?) } else { None };
    if let Some(list) = list {
        let notes = emitted.notes.len().saturating_sub(NOTES);
        let parts = [(rest, "finding"), (notes, "note")].into_iter().filter(|(count, _)| *count > 0);
        let parts: Vec<String> = parts.map(|(count, noun)| counted(count, noun)).collect();
        summary.line("", format!("{} not shown here; all are in `{}`", parts.join(" and "), list.display()));
    }
    summary.line("written", target.describe(&plan));
    if let Some(revision) = &options.docs_revision {
        summary.line("docs commit", revision);
    }
    summary.line("time", format!("{:.2} s", started.elapsed().as_secs_f64()));
    console::print(&summary.into_text())?;
    // Millions of small pieces: the end of the process frees them at once.
    std::mem::forget((sources, reading, emitted, target));
    Ok(Outcome::Done)
}

/// The work itself, on as many threads as asked for.
pub(crate) fn generate(
    sources: &Sources,
    options: &EmitOptions,
    threads: Option<NonZeroUsize>,
) -> Result<(Reading, Emitted), Failure> {
    let work = || {
        let reading = generator::read(sources);
        refuse_unknown(&options.only, &reading.models)?;
        let emitted = generator::write(&reading.models, options);
        Ok((reading, emitted))
    };
    let Some(threads) = threads else { return work() };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads.get()).build();
    pool.map_err(|error| Failure::new(format!("cannot start {threads} threads: {error}")))?.install(work)
}

/// Refuses a part of the API that the pages do not have.
fn refuse_unknown(only: &Only, models: &[Model]) -> Result<(), Failure> {
    let Some(unknown) = only.unknown(models).into_iter().next() else { return Ok(()) };
    let nearest: Vec<String> = unknown.nearest.iter().map(|address| format!("`{address}`")).collect();
    let failure = Failure::new(format!("no endpoint of the pages is below `{}`", unknown.address));
    Err(match nearest.as_slice() {
        [] => failure.help("an address is the names of a URL's segments: `users`, `me/messages`"),
        _ => failure.help(format!("the pages have {}", nearest.join(", "))),
    })
}

/// Names what differs; writes nothing.
fn check(target: &Target, arguments: &Arguments) -> Result<Outcome, Failure> {
    let (plan, shown) = (target.plan()?, target.root.display());
    let out = arguments.out.as_deref().map(|out| format!(" --out {}", shell_word(out)));
    let only = Some(arguments.only.join(",")).filter(|only| !only.is_empty());
    let only = only.map(|only| format!(" --only {}", shell_word(Path::new(&only)))).unwrap_or_default();
    let cure = format!(
        "run `cargo xtask regen{}{}{only}`",
        arguments.docs.to_command_line(),
        out.unwrap_or_default()
    );
    if plan.is_empty() {
        console::print(&format!(
            "{} of `{shown}` are up to date\n",
            counted(plan.unchanged, "emitted file")
        ))?;
        return Ok(Outcome::Done);
    }
    let lines = plan.changes.iter().map(|(path, change)| {
        let state = match change {
            Change::Add => "missing",
            Change::Update => "differs",
            Change::Delete => "stale",
        };
        format!("{state:<8} {}\n", target.root.join(path).display())
    });
    console::print(&lines.collect::<String>())?;
    let message = format!("{} of `{shown}` not as the pages give them", counted(plan.changes.len(), "file"));
    console::report(&message, Some(&cure));
    Ok(Outcome::Found)
}

fn summarise(sources: &Sources, reading: &Reading, emitted: &Emitted) -> Summary {
    let versions = reading.models.iter().map(|model| {
        let pages = sources.pages(Some(model.api_version)).count();
        format!("{} of {}", grouped(pages), model.api_version.segment())
    });
    let mut summary = Summary::default();
    summary
        .line("pages", versions.collect::<Vec<_>>().join(", "))
        .line("types", grouped(emitted.types))
        .line("enums", grouped(emitted.enums))
        .line("endpoints", grouped(emitted.endpoints));
    let mut features: Vec<_> = emitted.features.iter().collect();
    features.sort_by_key(|(_, size)| Reverse(**size));
    let largest = features.iter().take(FEATURES).map(|(name, size)| format!("{name} {}", grouped(**size)));
    let largest: Vec<String> = largest.collect();
    if !features.is_empty() {
        let areas = counted(features.len(), "area");
        summary
            .line("features", format!("{areas}; types and endpoints of the largest: {}", largest.join(", ")));
    }
    summary.lines("ledger", &report::ledger(&reading.ledger));
    for note in emitted.notes.iter().take(NOTES) {
        summary.line("note", note);
    }
    summary.line("diagnostics", report::severities(&reading.diagnostics));
    summary
}

/// Writes all findings and notes to a file in the target folder, and gives its path.
fn list(
    reading: &Reading,
    emitted: &Emitted,
    sources: &Sources,
    workspace: &Workspace,
) -> Result<PathBuf, Failure> {
    let path = workspace.target().join("regen-diagnostics.txt");
    fs_err::create_dir_all(workspace.target())?;
    let lines = report::lines(&reading.diagnostics, sources, sources.prefix());
    let notes = emitted.notes.iter().map(|note| format!("note: {note}"));
    let text: String = lines.chain(notes).map(|line| line + "\n").collect();
    fs_err::write(&path, console::as_printed(&text).as_bytes())?;
    Ok(path)
}
