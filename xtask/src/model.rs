//! `cargo xtask model`: what the pages say, as one JSON document on standard output.
//!
//! Takes pages; gives a document that holds one version, and says where it left another out. The document's form is
//! [`generator::export`]'s business.

use crate::console::{self, Failure, Outcome};
use crate::docs::DocsArguments;
use crate::report;
use crate::workspace::Workspace;
use clap::Args;
use generator::export::export;

/// Options of the command.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    docs: DocsArguments,
}

/// Runs the command.
///
/// # Errors
/// Where the pages cannot be read.
pub(crate) fn run(arguments: &Arguments, workspace: &Workspace) -> Result<Outcome, Failure> {
    let sources = arguments.docs.read(workspace)?;
    let reading = generator::read(&sources);
    let wanted = arguments.docs.api_version;
    let mut models = reading.models.iter().filter(|model| wanted.is_none_or(|v| v == model.api_version));
    let model = models.next().ok_or_else(|| Failure::new("expected pages of one version, found none"))?;
    let text = export(model, &reading.all_findings(&sources), &sources)
        .map_err(|error| Failure::new(format!("cannot write the model as JSON: {error}")))?;
    console::print_json(&text)?;
    if let Some(other) = models.next() {
        let (written, left_out) = (model.api_version.segment(), other.api_version.segment());
        console::say(&format!(
            "note: this is `{written}`; use `--api-version {left_out}` for the other version"
        ));
    }
    console::say(&report::ledger(&reading.ledger));
    // Millions of small pieces: the end of the process frees them at once.
    std::mem::forget((sources, reading, text));
    Ok(Outcome::Done)
}
