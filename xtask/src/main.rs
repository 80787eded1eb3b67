//! `cargo xtask`: the commands of this workspace.
//!
//! Takes arguments, gives an exit code ([`console`]). Each command is one file; what they share (reading pages,
//! printing, paths, git) is one file each as well. Whatever can be computed without files and terminals is in the
//! `generator` library.

mod cargo;
mod conformance;
mod console;
mod diff;
mod docs;
mod fetch;
mod git;
mod lint;
mod model;
mod regen;
mod release;
mod report;
mod serve;
mod snippets;
mod tree;
mod workspace;

use clap::{Parser, Subcommand};
use console::{Failure, Outcome};
use std::process::ExitCode;
use workspace::Workspace;

/// Reading and printing allocate millions of small pieces; this allocator takes a fifth off the time of `regen`.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[derive(Debug, Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    about = "Reads Microsoft Graph reference pages and emits a typed Rust crate",
    version
)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Emit the crate that the pages describe: without options, from `docs-input` into `generated`
    Regen(regen::Arguments),
    /// Emit a crate anew with the version and the changelog that its docs ask for; publishes nothing
    Release(release::Arguments),
    /// Fetch the reference pages that Microsoft publishes into the target folder
    Fetch(fetch::Arguments),
    /// Print what the pages say as one JSON document
    Model(model::Arguments),
    /// Show what the pages get wrong
    Lint(lint::Arguments),
    /// Run every example of the pages through the crate they describe
    Conformance(conformance::Arguments),
    /// Answer requests on loopback as the pages show, for tests of programs in any language
    Serve(serve::Arguments),
    /// Write the Rust code of every example for the pages
    Snippets(snippets::Arguments),
    /// Show what changed in the API between two revisions of its pages
    Diff(diff::Arguments),
}

impl Command {
    fn run(self, workspace: &Workspace) -> Result<Outcome, Failure> {
        match self {
            Self::Regen(arguments) => regen::run(&arguments, workspace),
            Self::Release(arguments) => release::run(&arguments, workspace),
            Self::Fetch(arguments) => fetch::run(&arguments, workspace),
            Self::Model(arguments) => model::run(&arguments, workspace),
            Self::Lint(arguments) => lint::run(&arguments, workspace),
            Self::Conformance(arguments) => conformance::run(&arguments, workspace),
            Self::Serve(arguments) => serve::run(&arguments, workspace),
            Self::Snippets(arguments) => snippets::run(&arguments, workspace),
            Self::Diff(arguments) => diff::run(&arguments, workspace),
        }
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    console::finish(arguments.command.run(&Workspace::find()))
}
