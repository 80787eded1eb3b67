//! The git command, shielded from the repository and the settings of whoever calls.
//!
//! Takes a folder and arguments of git; gives what git prints, or its own words as the error. A repository may come from
//! a stranger: git runs none of its hooks, monitors and filters, and reaches no other machine but to fetch. It knows
//! nothing of pages, except where they lie in a repository ([`docs_repository`]).

mod docs_repository;
mod objects;

pub(crate) use docs_repository::{DocsRepository, Tree};

use crate::console::{self, Failure};
use std::ffi::OsStr;
use std::io::{ErrorKind, IsTerminal as _, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

/// Set by git for its hooks: they would lead every call to another repository.
const SHIELDED: [&str; 6] =
    ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_PREFIX"];

/// Settings by which a repository could name a program to run, and some words that nobody needs.
const SETTINGS: [&str; 5] = [
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.pager=cat",
    "submodule.recurse=false",
    "advice.detachedHead=false",
];

fn shielded() -> Command {
    let mut command = Command::new("git");
    for name in SHIELDED {
        command.env_remove(name);
    }
    for setting in SETTINGS {
        command.args(["-c", setting]);
    }
    // An answer is parsed or shown in one line, and nobody is there to type a password.
    command.env("LC_ALL", "C").env("GIT_TERMINAL_PROMPT", "0").stdin(Stdio::null());
    command
}

/// Git on a repository of somebody else: it reads objects that are there. It looks at no file of the checkout, where a
/// filter could be asked for, and fetches nothing, by whatever program.
fn reading() -> Command {
    let mut command = shielded();
    command.env("GIT_NO_LAZY_FETCH", "1").env("GIT_ALLOW_PROTOCOL", "none").env("GIT_OPTIONAL_LOCKS", "0");
    command
}

/// A repository with a folder of its own; never the one around it.
#[derive(Debug)]
pub(crate) struct Repository {
    folder: PathBuf,
    secret: Option<Secret>,
}

/// The part of an address that nobody must see, and how git is told of it: by the environment, which is not stored.
#[derive(Debug)]
struct Secret {
    /// `user:password@`
    login: String,
    /// The address up to the path, without the login.
    clean: String,
    /// The same with it.
    full: String,
}

impl Repository {
    /// Makes sure that `folder` is a repository. A login in `address`, where that is an address, is neither stored nor
    /// shown; the address without it is given back.
    ///
    /// # Errors
    /// Where git is missing or cannot create it.
    pub(crate) fn init(folder: &Path, address: &str) -> Result<(Self, String), Failure> {
        let mut git = shielded();
        git.args(["init", "--quiet"]).arg(folder);
        run(git, "init")?;
        let secret = Secret::of(address);
        let clean = secret.as_ref().map_or_else(|| address.to_owned(), |secret| secret.hide(address));
        Ok((Self { folder: folder.to_owned(), secret }, clean))
    }

    /// Runs git on it and gives what it prints.
    ///
    /// # Errors
    /// Where git fails; its own words are the message.
    pub(crate) fn run<S: AsRef<OsStr>>(&self, arguments: &[S]) -> Result<String, Failure> {
        let mut git = shielded();
        git.arg("--git-dir").arg(self.folder.join(".git")).arg("--work-tree").arg(&self.folder);
        // The kinds of addresses that name no program.
        git.env("GIT_ALLOW_PROTOCOL", "file:git:http:https:ssh");
        if let Some(secret) = &self.secret {
            secret.tell(&mut git);
        }
        git.args(arguments);
        let name = arguments.first().map(|name| name.as_ref().to_string_lossy().into_owned());
        run(git, &name.unwrap_or_default()).map_err(|failure| match &self.secret {
            Some(secret) => Failure::new(secret.hide(&failure.to_string())),
            None => failure,
        })
    }

    /// Runs git on it where that takes long: a terminal sees its progress.
    ///
    /// # Errors
    /// Where git fails; its own words are the message.
    pub(crate) fn run_long(&self, command: &str, arguments: &[&str]) -> Result<String, Failure> {
        let progress = if std::io::stderr().is_terminal() { "--progress" } else { "--quiet" };
        self.run(&[&[command, progress], arguments].concat())
    }
}

impl Secret {
    /// The login in an address: all of it on the web, where a name alone can be a token, else the password.
    fn of(address: &str) -> Option<Self> {
        let (scheme, rest) = address.split_once("://")?;
        let authority = rest.split('/').next()?;
        let (login, host) = authority.rsplit_once('@')?;
        let (user, password) = login.split_once(':').map_or((login, None), |(user, word)| (user, Some(word)));
        let is_web = scheme.starts_with("http");
        if !is_web && password.is_none() {
            return None;
        }
        let kept = if is_web { String::new() } else { format!("{user}@") };
        let (clean, full) = (format!("{scheme}://{kept}{host}"), format!("{scheme}://{authority}"));
        Some(Self { login: format!("{login}@"), clean, full })
    }

    /// Makes git put the login where the clean address stands.
    fn tell(&self, git: &mut Command) {
        let others =
            std::env::var_os("GIT_CONFIG_COUNT").and_then(|count| count.to_str()?.parse::<u32>().ok());
        let others = others.unwrap_or_default();
        git.env(format!("GIT_CONFIG_KEY_{others}"), format!("url.{}.insteadOf", self.full));
        git.env(format!("GIT_CONFIG_VALUE_{others}"), &self.clean);
        git.env("GIT_CONFIG_COUNT", (others + 1).to_string());
    }

    /// A text without the login.
    fn hide(&self, text: &str) -> String {
        let hidden = text.replace(&self.full, &self.clean).replace(&self.login, "");
        let password = self.login.trim_end_matches('@').rsplit(':').next().unwrap_or_default();
        if password.is_empty() { hidden } else { hidden.replace(password, "***") }
    }
}

fn run(mut git: Command, name: &str) -> Result<String, Failure> {
    let child = git.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let output = child.and_then(watch).map_err(|error| match error.kind() {
        ErrorKind::NotFound => Failure::new("cannot run `git`: no such program")
            .help("install git, and see that it is in the path"),
        _ => Failure::new(format!("cannot run `git`: {error}")),
    })?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).trim_end().to_owned());
    }
    Err(Failure::new(format!("`git {name}` failed: {}", words(&String::from_utf8_lossy(&output.stderr)))))
}

/// Waits for git, and shows on a terminal how far it is: what it says may be a stranger's words.
fn watch(mut child: Child) -> std::io::Result<Output> {
    let mut said = Vec::new();
    if let Some(mut pipe) = child.stderr.take() {
        let (is_shown, mut part) = (std::io::stderr().is_terminal(), [0; 4096]);
        std::thread::scope(|scope| -> std::io::Result<Output> {
            let waiting = scope.spawn(|| child.wait_with_output());
            loop {
                let read = pipe.read(&mut part)?;
                let Some(new) = part.get(..read).filter(|new| !new.is_empty()) else { break };
                if is_shown {
                    console::show_progress(&String::from_utf8_lossy(new));
                }
                said.extend_from_slice(new);
            }
            let ended = waiting.join().map_err(|_| std::io::Error::other("it could not be waited for"))??;
            Ok(Output { stderr: said, ..ended })
        })
    } else {
        child.wait_with_output()
    }
}

/// What git says of a failure: its errors, else its last line.
fn words(said: &str) -> String {
    let lines: Vec<&str> = said.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty()).collect();
    let kinds = ["fatal: ", "error: ", "remote: "];
    let errors: Vec<&str> =
        lines.iter().filter_map(|line| kinds.iter().find_map(|kind| line.strip_prefix(kind))).collect();
    match (errors.is_empty(), lines.last()) {
        (false, _) => errors.join("; "),
        (true, Some(last)) => (*last).to_owned(),
        (true, None) => "it said nothing".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_login_is_taken_out_of_an_address() {
        let of = |address: &str| Secret::of(address).map(|secret| secret.hide(address));
        assert_eq!(
            of("https://ada:s3cret@example.com:8/a.git").as_deref(),
            Some("https://example.com:8/a.git")
        );
        assert_eq!(of("https://token@example.com/a").as_deref(), Some("https://example.com/a"));
        assert_eq!(of("ssh://git:word@example.com/a").as_deref(), Some("ssh://git@example.com/a"));
        for plain in ["ssh://git@example.com/a", "https://example.com/a@b", "git@example.com:a/b", "docs.git"]
        {
            assert!(of(plain).is_none(), "{plain}");
        }
        let secret = Secret::of("https://ada:s3cret@example.com/a").unwrap();
        assert_eq!(
            secret.hide("no access to 'https://ada:s3cret@example.com/a' (s3cret)"),
            "no access to 'https://example.com/a' (***)"
        );
    }

    #[test]
    fn git_has_its_own_words() {
        let said = "remote: Counting\rfetching\nerror: one\nfatal: two\n\n";
        assert_eq!(words(said), "Counting; one; two");
        assert_eq!(words("first\nlast\n"), "last");
    }
}
