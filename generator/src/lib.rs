//! Reads the Microsoft Graph reference pages and emits a typed Rust crate.
//!
//! A page says ([`parse`]), the API is ([`model`]), Rust reads:
//!
//! ```text
//! Sources -> parse (per page, in parallel, order kept) -> Vec<Page> -> resolve -> Model -> Names -> emit -> files
//! ```

pub mod answers;
pub mod check;
pub mod conformance;
pub mod diagnostic;
pub mod diff;
pub mod emit;
pub mod export;
pub mod json;
pub mod ledger;
pub mod lint;
pub mod model;
pub mod names;
pub mod parse;
pub mod resolve;
pub mod source;
pub mod visible;
pub mod vocabulary;

pub use ledger::Ledger;

use diagnostic::Diagnostic;
use emit::{EmitOptions, Emitted};
use model::{ApiVersion, Model};
use parse::Page;
use rayon::prelude::*;
use source::{FileId, Role, Sources};

/// What all pages together say.
#[derive(Debug)]
pub struct Reading {
    /// One model for each version that has a page, v1.0 first.
    pub models: Vec<Model>,
    /// The pages, in path order.
    pub pages: Vec<Page>,
    /// What the pages got wrong, in reading order.
    pub diagnostics: Vec<Diagnostic>,
    /// What was found, and what became of it.
    pub ledger: Ledger,
}

impl Reading {
    /// Every finding: those of reading, and those of [`check`](check::check), in reading order.
    pub fn all_findings(&self, sources: &Sources) -> Vec<Diagnostic> {
        let mut found = check::check(sources, &self.pages, &self.models);
        found.extend(self.diagnostics.iter().cloned());
        diagnostic::sort(&mut found);
        found
    }
}

/// Reads all pages and joins them. Never fails: what cannot be read is reported.
pub fn read(sources: &Sources) -> Reading {
    let files: Vec<FileId> = sources.pages(None).collect();
    let parsed: Vec<Parsed> = files.par_iter().map(|file| parse::read(sources, *file)).collect();
    let (pages, found): (Vec<Page>, Vec<Vec<Diagnostic>>) = parsed.into_iter().unzip();
    let found = found.into_iter().flatten().chain(check::files(sources)).collect();
    let (models, mut diagnostics) = join(sources, &pages.iter().collect::<Vec<_>>(), found);
    let (mut ledger, lost) = Ledger::of(sources, &pages, &models, &diagnostics);
    ledger.add_refused(sources.iter().filter(|(_, file)| file.role == Role::Refused).count());
    diagnostics.extend(lost);
    diagnostic::sort(&mut diagnostics);
    Reading { models, pages, diagnostics, ledger }
}

/// Prints models as the emitted part of a crate: their Rust, and their examples as data for its feature `examples`.
pub fn write(models: &[Model], options: &EmitOptions) -> Emitted {
    let mut emitted = emit::emit(models, options);
    emitted.files.extend(answers::files(models, &options.only));
    emitted
}

/// A page and what was wrong with it.
pub(crate) type Parsed = (Page, Vec<Diagnostic>);

/// Joins pages, in path order, to one model for each version; adds what is wrong in the joining to `diagnostics`.
pub(crate) fn join(
    sources: &Sources,
    pages: &[&Page],
    mut diagnostics: Vec<Diagnostic>,
) -> (Vec<Model>, Vec<Diagnostic>) {
    let documented = ApiVersion::ALL.into_iter().filter(|v| pages.iter().any(|page| page.version == *v));
    let models =
        documented.map(|version| resolve::resolve(sources, version, pages, &mut diagnostics)).collect();
    diagnostic::sort(&mut diagnostics);
    (models, diagnostics)
}
