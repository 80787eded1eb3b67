//! The git command, shielded from the repository and the settings of whoever calls.
//!
//! Takes a folder and arguments of git; gives what git prints, or its last line as the error. It knows nothing of
//! pages, except where they lie in a repository ([`docs_repository`]).

mod docs_repository;

pub(crate) use docs_repository::{DocsRepository, Tree};

use crate::console::Failure;
use std::ffi::OsStr;
use std::io::{ErrorKind, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Set by git for its hooks: they would lead every call to another repository.
const SHIELDED: [&str; 6] =
    ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX"];

fn command() -> Command {
    let mut command = Command::new("git");
    for name in SHIELDED {
        command.env_remove(name);
    }
    // An answer is parsed or shown in one line, and nobody is there to type a password.
    command.env("LC_ALL", "C").env("GIT_TERMINAL_PROMPT", "0").stdin(Stdio::null());
    command
}

/// A repository with a folder of its own; never the one around it.
#[derive(Debug)]
pub(crate) struct Repository {
    folder: PathBuf,
}

impl Repository {
    /// Makes sure that `folder` is a repository.
    ///
    /// # Errors
    /// Where git is missing or cannot create it.
    pub(crate) fn init(folder: &Path) -> Result<Self, Failure> {
        let mut git = command();
        git.args(["init", "--quiet"]).arg(folder);
        run(git, "init", false)?;
        Ok(Self { folder: folder.to_owned() })
    }

    /// Runs git on it and gives what it prints.
    ///
    /// # Errors
    /// Where git fails; its last line is the message.
    pub(crate) fn run<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Result<String, Failure> {
        self.call(arguments, false)
    }

    /// Runs git on it where that takes long: a terminal sees its progress.
    ///
    /// # Errors
    /// Where git fails; its last line is the message, or stands above it on the terminal.
    pub(crate) fn run_long<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Result<String, Failure> {
        self.call(arguments, std::io::stderr().is_terminal())
    }

    fn call<S: AsRef<OsStr>>(&self, arguments: &[S], shown: bool) -> Result<String, Failure> {
        let mut git = command();
        git.arg("--git-dir")
            .arg(self.folder.join(".git"))
            .arg("--work-tree")
            .arg(&self.folder)
            .args(arguments);
        let name = arguments.first().map(|name| name.as_ref().to_string_lossy().into_owned());
        run(git, &name.unwrap_or_default(), shown)
    }
}

/// The commit of the repository that holds `folder`, ending in `-dirty` where tracked files were changed since.
/// `None` outside of git, for folders that the commit does not hold, and inside of `own_root`.
pub(crate) fn revision_of(folder: &Path, own_root: &Path) -> Option<String> {
    let ask = |arguments: &[&str]| {
        let mut git = command();
        git.arg("-C").arg(folder).args(arguments);
        run(git, "", false).ok().filter(|answer| !answer.is_empty())
    };
    let root = PathBuf::from(ask(&["rev-parse", "--show-toplevel"])?);
    if root.canonicalize().ok()? == own_root.canonicalize().ok()? {
        return None;
    }
    ask(&["ls-tree", "HEAD"])?;
    ask(&["describe", "--always", "--dirty", "--abbrev=40", "--exclude=*"])
}

fn run(mut git: Command, name: &str, shown: bool) -> Result<String, Failure> {
    if shown {
        git.stderr(Stdio::inherit());
    }
    let output = git.stdout(Stdio::piped()).output().map_err(|error| match error.kind() {
        ErrorKind::NotFound => Failure::new("cannot run `git`: no such program")
            .help("install git, and see that it is in the path"),
        _ => Failure::new(format!("cannot run `git`: {error}")),
    })?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).trim_end().to_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let last = said.lines().map(str::trim).rfind(|line| !line.is_empty()).unwrap_or("it printed why above");
    Err(Failure::new(format!("`git {name}` failed: {}", last.trim_start_matches("fatal: "))))
}
