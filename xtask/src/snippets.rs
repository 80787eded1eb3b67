//! `cargo xtask snippets`: the Rust code of every example, as the files that pages include.
//!
//! Takes pages; writes one file for each example that has a name, and with `--write` the tabs that include them into the
//! pages. What the code is, and where a tab belongs, is [`generator::conformance`]'s business.

use crate::console::{self, Failure, Outcome};
use crate::docs::DocsArguments;
use crate::report::{Summary, grouped};
use crate::tree::Files;
use crate::workspace::Workspace;
use clap::Args;
use generator::conformance::tabs::{self, ExamplePlace};
use generator::conformance::{self, CasePlan, NamedRequest};
use generator::source::Sources;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Options of the command.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    docs: DocsArguments,
    /// Where the files are written [default: `snippets` in the target folder]
    #[arg(long, value_name = "DIR", conflicts_with = "write")]
    out: Option<PathBuf>,
    /// Write the files beside the pages, and into the pages the tabs that include them
    #[arg(long)]
    write: bool,
    /// Write nothing; exit with 1 where something would be written
    #[arg(long)]
    check: bool,
}

/// What is to be written, and what not.
#[derive(Default)]
struct Wanted {
    /// Texts by their paths below the folder of the pages.
    files: Files,
    /// How many tabs are new.
    tabs: usize,
    /// Examples without code.
    without_code: usize,
    /// Examples whose file another one has already, with other code.
    taken: usize,
}

/// Runs the command: [`Outcome::Found`] where `--check` finds something to write.
///
/// # Errors
/// Where the pages cannot be read, or a file cannot be written.
pub(crate) fn run(arguments: &Arguments, workspace: &Workspace) -> Result<Outcome, Failure> {
    let sources = arguments.docs.read(workspace)?;
    let version = arguments.docs.api_version;
    let mut models = generator::read(&sources).models;
    models.retain(|model| version.is_none_or(|version| version == model.api_version));
    let plan = conformance::plan(&models);
    let mut wanted = Wanted::default();
    let pages = wanted.add_files(&plan);
    let root = match (&arguments.out, arguments.write) {
        (Some(out), _) => out.clone(),
        (None, true) => PathBuf::from(sources.prefix()),
        (None, false) => workspace.target().join("snippets"),
    };
    let count = wanted.files.len();
    if arguments.write {
        wanted.add_tabs(&sources, &pages)?;
    }
    let changed: Vec<(&String, &String)> =
        wanted.files.iter().filter(|(path, text)| !is_written(&root.join(path), text)).collect();
    if !arguments.check {
        for (path, text) in &changed {
            write(&root.join(path), text)?;
        }
    }
    let mut summary = Summary::default();
    summary
        .line("snippets", format!("{:>7}", grouped(count)))
        .line("without code", format!("{:>7}  examples", grouped(wanted.without_code)))
        .line("name taken", format!("{:>7}  examples, by others with other code", grouped(wanted.taken)))
        .line("tabs", format!("{:>7}  new", grouped(wanted.tabs)));
    let verb = if arguments.check { "to write" } else { "written" };
    summary.line(verb, format!("{:>7}  files in `{}`", grouped(changed.len()), root.display()));
    console::print(&summary.into_text())?;
    Ok(if arguments.check && !changed.is_empty() { Outcome::Found } else { Outcome::Done })
}

/// The examples of each page that have a file.
type Pages<'p> = BTreeMap<&'p str, Vec<ExamplePlace<'p>>>;

impl Wanted {
    /// Adds the file of each example, and gives those that have one.
    fn add_files<'p>(&mut self, plan: &'p CasePlan) -> Pages<'p> {
        let mut pages = Pages::new();
        for NamedRequest { name, source, snippet } in plan.named() {
            let path = tabs::file_name(name).map(|file| format!("{}{file}", folder(&source.file)));
            let (Some(snippet), Some(path)) = (snippet, path) else {
                self.without_code += 1;
                continue;
            };
            let text = tabs::file_text(&snippet.code);
            if self.files.get(&path).is_some_and(|other| *other != text) {
                self.taken += 1;
                continue;
            }
            self.files.insert(path, text);
            pages.entry(&source.file).or_default().push(ExamplePlace { line: source.line, name });
        }
        pages
    }

    /// Adds the pages with new tabs. They are read again, because what was read has other line ends.
    fn add_tabs(&mut self, sources: &Sources, pages: &Pages<'_>) -> Result<(), Failure> {
        for (page, places) in pages {
            let text = fs_err::read_to_string(format!("{}{page}", sources.prefix()))?;
            if let Some((text, added)) = tabs::with_tabs(&text, places) {
                self.files.insert((*page).to_owned(), text);
                self.tabs += added;
            }
        }
        Ok(())
    }
}

/// Where the files of a page stand: `../includes/snippets/rust/` as the page sees it.
fn folder(page: &str) -> String {
    let mut folders: Vec<&str> = page.split('/').collect();
    folders.truncate(folders.len().saturating_sub(2));
    let above: String = folders.iter().map(|folder| format!("{folder}/")).collect();
    format!("{above}includes/snippets/rust/")
}

fn is_written(path: &Path, text: &str) -> bool {
    fs_err::read(path).is_ok_and(|found| found == text.as_bytes())
}

/// Writes a file beside its place first, so that it is never half there.
fn write(path: &Path, text: &str) -> Result<(), Failure> {
    if let Some(folder) = path.parent() {
        fs_err::create_dir_all(folder)?;
    }
    let stage = path.with_extension("md.new");
    fs_err::write(&stage, text)?;
    Ok(fs_err::rename(&stage, path)?)
}
