//! `cargo xtask conformance`: can the emitted crate do what the pages show?
//!
//! Takes pages. Emits the crate, and beside it a program that calls its functions with every example of the pages;
//! builds and runs that program; gives what came of it, printed. What an example asks for, and what is right, is
//! [`generator::conformance`]'s business. The program's fixed half stands in `xtask/harness`.

use crate::cargo;
use crate::console::{self, Failure, Outcome};
use crate::docs::DocsArguments;
use crate::regen::refuse_foreign;
use crate::report::{Summary, counted, grouped};
use crate::tree::{self, Files};
use crate::workspace::{Workspace, absolute};
use clap::Args;
use generator::conformance::{self, CasePlan, ConformanceReport, Diagnosed, Side};
use generator::emit::{EmitOptions, complete_crate, emit, harness};
use generator::model::{ApiVersion, Model};
use generator::source::Sources;
use generator::visible::one_line;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// The fixed half of the program, by path in its folder.
const PROGRAM: [(&str, &str); 7] = [
    ("src/client.rs", include_str!("../harness/client.rs")),
    ("src/exchange.rs", include_str!("../../generator/src/conformance/exchange.rs")),
    ("src/looker.rs", include_str!("../harness/looker.rs")),
    ("src/main.rs", include_str!("../harness/main.rs")),
    ("src/messages.rs", include_str!("../harness/messages.rs")),
    ("src/payload.rs", include_str!("../harness/payload.rs")),
    ("src/run.rs", include_str!("../harness/run.rs")),
];

/// Options of the command.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    docs: DocsArguments,
    /// Where the crate and the program that calls it are written and built [default: `conformance` in the target folder]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// Runs the command: [`Outcome::Found`] where an example fails by a fault of ours.
///
/// # Errors
/// Where the pages cannot be read, and where the crate or the program cannot be built or run.
pub(crate) fn run(arguments: &Arguments, workspace: &Workspace) -> Result<Outcome, Failure> {
    let started = Instant::now();
    let folder = arguments.out.clone().unwrap_or_else(|| workspace.target().join("conformance"));
    refuse_foreign(&folder.join("crate"))?;
    let sources = arguments.docs.read(workspace)?;
    let reading = generator::read(&sources);
    let found = reading.all_findings(&sources);
    let found: Diagnosed =
        found.iter().map(|found| (sources.file(found.span.file).path.clone(), found.rule.id)).collect();
    let wanted = arguments.docs.api_version;
    let models: Vec<Model> = reading
        .models
        .into_iter()
        .filter(|model| wanted.is_none_or(|version| version == model.api_version))
        .collect();
    let plan = conformance::plan(&models);
    let options =
        EmitOptions { docs_revision: arguments.docs.revision(&sources, workspace), ..EmitOptions::default() };
    step(&format!("emitting the crate and {} calls of it", grouped(plan.endpoints.len())));
    write(&folder, &models, &plan, &options, workspace)?;
    step("building them");
    build(&folder)?;
    step(&format!("running {}", counted(plan.input.cases.len(), "example")));
    let outcomes = exchange(&folder, &plan)?;
    let mut report = ConformanceReport::of(&plan, &outcomes, &models);
    report.diagnose(&found);
    console::print(&table(&report, started).into_text())?;
    console::print(&failures(&report, &sources))?;
    Ok(if report.faults(Side::Ours).is_empty() { Outcome::Done } else { Outcome::Found })
}

/// Says on a terminal what is being done.
fn step(text: &str) {
    if std::io::stderr().is_terminal() {
        console::say(text);
    }
}

/// Writes the crate, the program and its input; what is as it should be keeps its time, so that cargo builds little.
fn write(
    folder: &Path,
    models: &[Model],
    plan: &CasePlan,
    options: &EmitOptions,
    workspace: &Workspace,
) -> Result<(), Failure> {
    let emitted = emit(models, options);
    tree::bring(&folder.join("crate"), &complete_crate(&emitted, options), &["src"], |_| Ok(()))?;
    let program = folder.join("program");
    let mut files: Files =
        PROGRAM.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    files.insert("Cargo.toml".to_owned(), manifest(models));
    files.insert("src/table.rs".to_owned(), harness::table(models, &plan.endpoints));
    files.insert("src/snippets.rs".to_owned(), harness::code_module(&plan.snippets));
    tree::bring(&program, &files, &[], |_| Ok(()))?;
    // The versions of this workspace, which are there without a network.
    let lock = workspace.root().join("Cargo.lock");
    if lock.exists() && !program.join("Cargo.lock").exists() {
        fs_err::copy(lock, program.join("Cargo.lock"))?;
    }
    let input = serde_json::to_vec(&plan.input)
        .map_err(|error| Failure::new(format!("cannot write the cases as JSON: {error}")))?;
    fs_err::write(folder.join("cases.json"), input)?;
    Ok(())
}

fn manifest(models: &[Model]) -> String {
    let features: Vec<&str> = models
        .iter()
        .map(|model| match model.api_version {
            ApiVersion::V1 => "\"v1\"",
            ApiVersion::Beta => "\"beta\"",
        })
        .chain(["\"full\""])
        .collect();
    format!(
        "# @generated by `cargo xtask conformance`\n\
         [package]\nname = \"msgraph-conformance\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n\
         [dependencies]\nhttp = \"1\"\n\
         msgraph = {{ path = \"../crate\", default-features = false, features = [{}] }}\n\
         serde = {{ version = \"1\", features = [\"derive\"] }}\nserde_json = \"1\"\n\n\
         [profile.dev]\ndebug = false\nincremental = false\n\n[workspace]\n",
        features.join(", ")
    )
}

/// Builds the program.
fn build(folder: &Path) -> Result<(), Failure> {
    cargo::build("the emitted crate or its program", |command| {
        command.arg("--manifest-path").arg(folder.join("program").join("Cargo.toml"));
        command.arg("--target-dir").arg(absolute(&folder.join("target")));
    })
}

/// Runs the program on its input.
fn exchange(folder: &Path, plan: &CasePlan) -> Result<Vec<conformance::Outcome>, Failure> {
    let name = format!("msgraph-conformance{}", std::env::consts::EXE_SUFFIX);
    let program = absolute(&folder.join("target").join("debug").join(name));
    let output = Command::new(program).arg(folder.join("cases.json")).output();
    let output = output.map_err(|error| Failure::new(format!("cannot run the program: {error}")))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(Failure::new(format!("the program that runs the examples failed: {said}")));
    }
    let outcomes: Vec<conformance::Outcome> = serde_json::from_slice(&output.stdout).map_err(|error| {
        Failure::new(format!("the program that runs the examples printed no JSON: {error}"))
    })?;
    let (found, expected) = (outcomes.len(), plan.input.cases.len());
    if found != expected {
        return Err(Failure::new(format!("expected {expected} outcomes of the program, found {found}")));
    }
    Ok(outcomes)
}

fn table(report: &ConformanceReport, started: Instant) -> Summary {
    let mut summary = Summary::default();
    let of = |part: usize, whole: usize| {
        let share = if whole == 0 { 100.0 } else { 100.0 * part as f64 / whole as f64 };
        format!("{:>7}  {share:6.2} %", grouped(part))
    };
    summary
        .line("examples", format!("{:>7}", grouped(report.examples)))
        .line("elsewhere", format!("{:>7}  more that other servers answer", grouped(report.elsewhere)))
        .line("requests", format!("{:>7}", grouped(report.requests)))
        .line("  matched", format!("{}  of the requests", of(report.matched, report.requests)))
        .line("  rebuilt", format!("{}  of the matched", of(report.rebuilt, report.matched)))
        .line("  typed", format!("{}  of the matched, by the types alone", of(report.typed, report.matched)))
        .line("responses", format!("{:>7}  with a body", grouped(report.responses)))
        .line("  readable", format!("{}  of the responses", of(report.readable, report.responses)))
        .line("  decoded", format!("{}  of the readable", of(report.decoded, report.readable)))
        .line("  returned", format!("{}  of the readable", of(report.round_tripped, report.readable)))
        .line("undocumented", format!("{:>7}  members, kept and written back", grouped(report.undocumented)))
        .line(
            "stand-ins",
            format!("{:>7}  members with a text for a value, kept too", grouped(report.stand_ins)),
        );
    reasons(&mut summary, "ways out", &report.ways_out);
    let ours = report.faults(Side::Ours);
    reasons(&mut summary, "our faults", &ours);
    reasons(&mut summary, "page faults", &report.faults(Side::Page));
    summary.line("undiagnosed", format!("{:>7}  of the faults of pages", grouped(report.undiagnosed())));
    summary.line("time", format!("{:>7.1} s", started.elapsed().as_secs_f64()));
    summary
}

fn reasons<R: Ord + Display>(summary: &mut Summary, label: &str, counts: &BTreeMap<R, usize>) {
    let mut rows: Vec<(&R, &usize)> = counts.iter().collect();
    rows.sort_by_key(|(reason, count)| (std::cmp::Reverse(**count), *reason));
    if rows.is_empty() {
        summary.line(label, format!("{:>7}", 0));
    }
    for (at, (fault, count)) in rows.into_iter().enumerate() {
        summary.line(if at == 0 { label } else { "" }, format!("{:>7}  {fault}", grouped(*count)));
    }
}

/// Every failure in a line, ours first.
fn failures(report: &ConformanceReport, sources: &Sources) -> String {
    let of = |side: Side| {
        let failures = report.failures.iter().filter(move |failure| failure.fault.side() == side);
        let lines = failures.map(|failure| format!("{}{failure}", sources.prefix()));
        lines.map(|line| one_line(&line).into_owned() + "\n").collect::<String>()
    };
    let section =
        |title: &str, lines: String| if lines.is_empty() { lines } else { format!("\n{title}:\n{lines}") };
    section("our faults", of(Side::Ours)) + &section("faults of the pages", of(Side::Page))
}
