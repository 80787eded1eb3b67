//! Builds with cargo what a command needs and this one is not made of.
//!
//! Takes the arguments of `cargo build`; gives an error where it fails. Which package that is, and where it goes, is the
//! command's business.

use crate::console::{self, Failure};
use std::io::IsTerminal as _;
use std::process::{Command, Stdio};

/// Builds `what`. On a terminal cargo shows its own progress; elsewhere what it says is shown where it fails.
///
/// # Errors
/// Where cargo cannot be run, and where it fails.
pub(crate) fn build(what: &str, add_arguments: impl FnOnce(&mut Command)) -> Result<(), Failure> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.arg("build");
    add_arguments(&mut command);
    let is_terminal = std::io::stderr().is_terminal();
    command.stderr(if is_terminal { Stdio::inherit() } else { Stdio::piped() });
    let output = command.output().map_err(|error| Failure::new(format!("cannot run cargo: {error}")))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let first = said.lines().find(|line| line.starts_with("error")).unwrap_or("see above");
    console::say(said.trim_end());
    Err(Failure::new(format!("{what} does not build: {first}")))
}
