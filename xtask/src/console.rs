//! How every command ends and prints: exit codes, the two lines of an error, colours, and pipes that close early.
//!
//! Takes how a command ended, and finished text; gives an exit code, and writes to the two streams. What the text says
//! is the commands' business; that it is only text, and obeyed by no terminal, is seen to here ([`printable`]).
//!
//! | exit code | meaning |
//! |:--|:--|
//! | 0 | done |
//! | 1 | ran, and found what the caller asked to be told: stale files, denied findings |
//! | 2 | could not run: bad arguments or input, nothing was changed |

mod printable;

use generator::visible::one_line;
use std::borrow::Cow;
use std::fmt;
use std::io::{self, IsTerminal as _, Write as _};
use std::process::ExitCode;

/// How a command that ran has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// All is well.
    Done,
    /// It found what the caller asked to be told.
    Found,
}

/// Why a command could not run: one line, and the cure where there is one.
#[derive(Debug)]
pub(crate) struct Failure {
    message: String,
    help: Option<String>,
    reader_is_gone: bool,
}

impl Failure {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        let message = message.into().trim_end().replace('\n', "; ");
        Self { message, help: None, reader_is_gone: false }
    }

    #[must_use]
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl From<io::Error> for Failure {
    /// For errors that name their path, as those of `fs_err` do.
    fn from(error: io::Error) -> Self {
        let reader_is_gone = error.kind() == io::ErrorKind::BrokenPipe;
        Self { reader_is_gone, ..Self::new(error.to_string()) }
    }
}

impl From<generator::source::ReadError> for Failure {
    fn from(error: generator::source::ReadError) -> Self {
        Self::new(error.to_string())
    }
}

/// Prints how a command ended, and turns it into an exit code. A reader that closed the pipe has seen enough.
pub(crate) fn finish(result: Result<Outcome, Failure>) -> ExitCode {
    match result {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Found) => ExitCode::from(1),
        Err(failure) if failure.reader_is_gone => ExitCode::SUCCESS,
        Err(failure) => {
            report(&failure.message, failure.help.as_deref());
            ExitCode::from(2)
        }
    }
}

/// Prints an error and its cure.
pub(crate) fn report(message: &str, help: Option<&str>) {
    let (red, cyan, reset) =
        if colour_on_stderr() { ("\x1b[1;31m", "\x1b[1;36m", "\x1b[0m") } else { ("", "", "") };
    let (message, help) = (one_line(message), help.map(one_line));
    say(&format!("{red}error{reset}: {message}"));
    if let Some(help) = help {
        say(&format!("{cyan}help{reset}: {help}"));
    }
}

/// Writes a line to standard error; nobody is left to tell where that fails.
pub(crate) fn say(text: &str) {
    let _ = writeln!(io::stderr(), "{}", printable::text(text, colour_on_stderr()));
}

/// Writes part of a progress line to standard error; it may return to the line's start, and do nothing else.
pub(crate) fn show_progress(text: &str) {
    let parts: Vec<_> = text.split('\r').map(|part| printable::text(part, false)).collect();
    let _ = write!(io::stderr(), "{}", parts.join("\r"));
}

/// Writes text to standard output.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    write(&printable::text(text, colour_on_stdout()))
}

/// Writes the difference of two texts to standard output; its lines keep their ends.
pub(crate) fn print_difference(text: &str) -> Result<(), Failure> {
    write(&printable::difference(text))
}

/// Text as it would be printed, for a file that somebody will print.
pub(crate) fn as_printed(text: &str) -> Cow<'_, str> {
    printable::text(text, false)
}

/// Writes a JSON document to standard output.
pub(crate) fn print_json(document: &str) -> Result<(), Failure> {
    write(&printable::json(document))
}

/// Writes commands to a GitHub runner to standard output.
pub(crate) fn print_commands(commands: &str) -> Result<(), Failure> {
    write(&printable::commands(commands))
}

fn write(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(Failure::from)
}

/// True where standard output is a terminal that wants colours.
pub(crate) fn colour_on_stdout() -> bool {
    io::stdout().is_terminal() && wants_colour()
}

/// True where standard error is a terminal that wants colours.
pub(crate) fn colour_on_stderr() -> bool {
    io::stderr().is_terminal() && wants_colour()
}

/// False where the user asks for none: <https://no-color.org>.
fn wants_colour() -> bool {
    std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
        && std::env::var_os("TERM").is_none_or(|value| value != "dumb")
}
