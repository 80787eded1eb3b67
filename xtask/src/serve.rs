//! `cargo xtask serve`: a Graph on loopback that answers as the pages show.
//!
//! Takes pages; writes what they say as data, builds the program that answers (the package `serve`) where it is not
//! built yet, and prints what that tells, line by line, until one of the two ends. What is answered is the program's
//! business.

use crate::cargo;
use crate::console::{self, Failure, Outcome};
use crate::docs::DocsArguments;
use crate::workspace::{Workspace, absolute};
use clap::Args;
use generator::export::export;
use std::io::{BufRead as _, BufReader};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Options of the command.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    docs: DocsArguments,
    /// The port to listen at; 0 for any that is free
    #[arg(long, value_name = "N", default_value_t = 8484)]
    port: u16,
    /// The address to listen at; any but loopback lets others in the network ask, too
    #[arg(long, value_name = "ADDR", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    listen: IpAddr,
    /// Turn this share of the requests away with 429: `0.1` is every tenth
    #[arg(long, value_name = "SHARE", default_value = "0")]
    throttle: String,
}

/// The package that has the program.
const PROGRAM: &str = "serve";

/// What helps where the program cannot listen.
const PORT_HELP: &str = "name another port with `--port`, or `--port 0` for any that is free";

/// This command is built with the profile that `.cargo/config.toml` names, so that the program shares what it is made of.
const PROFILE: &str = if cfg!(debug_assertions) { "dev" } else { "xtask" };

/// Runs the command.
///
/// # Errors
/// Where the pages cannot be read, and where the program cannot be built or cannot listen.
pub(crate) fn run(arguments: &Arguments, workspace: &Workspace) -> Result<Outcome, Failure> {
    let models = write_models(arguments, workspace)?;
    let program = build(workspace)?;
    if !arguments.listen.is_loopback() {
        console::say("note: this address is no loopback: others in the network can ask, too");
    }
    let address = SocketAddr::new(arguments.listen, arguments.port);
    let mut command = Command::new(program);
    command.arg(address.to_string()).arg(&arguments.throttle).args(&models);
    // It ends when this pipe does, however this process ends.
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child =
        command.spawn().map_err(|error| Failure::new(format!("cannot run the program: {error}")))?;
    let input = child.stdin.take();
    let lines = child.stdout.take().map(|lines| BufReader::new(lines).lines());
    let mut lines = lines.into_iter().flatten().map_while(Result::ok);
    let first = lines.next();
    // It has read them, or never will.
    models.iter().try_for_each(fs_err::remove_file)?;
    let printed = first.into_iter().chain(lines).try_for_each(|line| console::print(&(line + "\n")));
    drop(input);
    let output = child.wait_with_output();
    let output = output.map_err(|error| Failure::new(format!("cannot wait for the program: {error}")))?;
    printed?;
    if output.status.success() {
        return Ok(Outcome::Done);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let failure = Failure::new(said.trim());
    // The other reason is a share that is none, which says itself what it should be.
    let is_of_address = said.starts_with("cannot listen");
    Err(if is_of_address { failure.help(PORT_HELP) } else { failure })
}

/// Writes each version's model to the target folder.
fn write_models(arguments: &Arguments, workspace: &Workspace) -> Result<Vec<PathBuf>, Failure> {
    let sources = arguments.docs.read(workspace)?;
    let reading = generator::read(&sources);
    let folder = absolute(&workspace.target().join(PROGRAM));
    fs_err::create_dir_all(&folder)?;
    let wanted = arguments.docs.api_version;
    let models =
        reading.models.iter().filter(|model| wanted.is_none_or(|wanted| wanted == model.api_version));
    let write = |model: &generator::model::Model| {
        let text = export(model, &[], &sources)
            .map_err(|error| Failure::new(format!("cannot write the model as JSON: {error}")))?;
        // Two servers may run at once, each with pages of its own.
        let name = format!("{}-{}.json", model.api_version.segment(), std::process::id());
        let path = folder.join(name);
        fs_err::write(&path, text)?;
        Ok(path)
    };
    models.map(write).collect()
}

/// Builds the program and gives its path.
fn build(workspace: &Workspace) -> Result<PathBuf, Failure> {
    let (root, package) =
        (workspace.root().join("Cargo.toml"), workspace.root().join(PROGRAM).join("Cargo.toml"));
    if !package.is_file() {
        let shown = package.display();
        return Err(Failure::new(format!("expected the program's package at `{shown}`, found none"))
            .help("call it in a checkout of this repository"));
    }
    let target = absolute(&workspace.target());
    cargo::build("the program of this command", |command| {
        // With the package of this command, their dependencies have the same features, so that most is built already.
        command.args(["--locked", "--profile", PROFILE, "--package", "xtask", "--package", PROGRAM]);
        command.arg("--manifest-path").arg(root).arg("--target-dir").arg(&target);
    })?;
    let folder = if PROFILE == "dev" { "debug" } else { PROFILE };
    Ok(target.join(folder).join(format!("{PROGRAM}{}", std::env::consts::EXE_SUFFIX)))
}
