//! The workflows, as they stand: each script is run in a clone, with stand-ins for what a test cannot reach.

use crate::support::{Project, git, resource};
use serde_yaml::Value;
use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Output};

const PAGE: &str = "docs-input/api-reference/v1.0/resources/lamp.md";

/// Stands in for `gh`: one comment in a file among those of others, and what was done to it. It filters with `jq`, each page of comments on
/// its own, as `gh` does with what is built into it; where there is no `jq`, which the runners of GitHub have, only the one comment is listed.
const GH: &str = r#"#!/bin/bash
set -eu
echo "$*" >> "$STATE/calls"
if [ -n "${GH_FAILS:-}" ]; then echo 'gh: Resource not accessible by integration (HTTP 403)' >&2; exit 1; fi
for argument in "$@"; do
  case $argument in body=@*) body=${argument#body=@} ;; esac
done
case "$*" in
  *"--method DELETE"*) rm "$STATE/comment" ;;
  *"--method POST"* | *"--method PATCH"*) cp "$body" "$STATE/comment" ;;
  *--paginate*)
    if ! command -v jq > /dev/null; then
      if [ -f "$STATE/comment" ]; then echo 77; fi
      exit 0
    fi
    while [ "$1" != --jq ]; do shift; done
    bot='user: {login: "github-actions[bot]"}'
    marked='<!-- graph-docs-diff -->'
    jq --null-input '[{id: 5, user: {login: "ada"}, body: "'"$marked"' was here"}, {id: 6, '"$bot"', body: "on '"$marked"'"}]' | jq --raw-output "$2"
    if [ -f "$STATE/comment" ]; then
      jq --null-input --rawfile body "$STATE/comment" '[{id: 77, '"$bot"', body: $body}]' | jq --raw-output "$2"
    fi ;;
  *) exit 9 ;;
esac
"#;

/// Stands in for programs that would build, install or reach the network: says what it was asked for.
const OTHERS: &str = r#"#!/bin/bash
set -eu
name=$(basename "$0")
if [ "$name $1" = "cargo xtask" ]; then shift; CARGO_MANIFEST_DIR="$PWD/xtask" exec "$XTASK" "$@"; fi
echo "$name $* ${RUSTUP_TOOLCHAIN:-}" >> "$STATE/calls"
if [ "$name $*" = "${FAILS:-}" ]; then exit 1; fi
if [ "$name $1" = "cargo test" ]; then
  echo "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured"
  mkdir -p target/debug
  printf '#!/bin/bash\nCARGO_MANIFEST_DIR="$PWD/xtask" exec "$XTASK" "$@"\n' > target/debug/xtask
  chmod +x target/debug/xtask
fi
"#;

/// A workflow and the steps of one of its jobs.
struct Job {
    steps: Vec<Value>,
}

fn file(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name)).unwrap()
}

fn workflow(name: &str) -> Value {
    serde_yaml::from_str(&file(&format!(".github/workflows/{name}"))).unwrap()
}

impl Job {
    fn of(workflow_name: &str, job: &str) -> Self {
        let workflow = workflow(workflow_name);
        assert_eq!(workflow["defaults"]["run"]["shell"].as_str(), Some("bash"));
        Self { steps: workflow["jobs"][job]["steps"].as_sequence().unwrap().clone() }
    }

    fn step(&self, name: &str) -> &Value {
        self.steps.iter().find(|step| step["name"].as_str() == Some(name)).unwrap()
    }
}

/// A checkout of a pull request, and what GitHub would say of it.
struct Runner {
    project: Project,
    expressions: BTreeMap<String, String>,
    environment: BTreeMap<&'static str, String>,
}

impl Runner {
    /// A repository whose `main` has a page and its crate, and a clone of it with a branch on which `edit` was made.
    fn new(edit: impl FnOnce(&Project)) -> Self {
        let project = Project::new();
        project.run("regen").assert_done();
        project.write("xtask/.keep", "");
        let all = |project: &Project, folder: &str, message: &str| {
            git(project, folder, &["add", "--all", "--", ":!bin", ":!state", ":!target"]);
            git(project, folder, &["commit", "--quiet", "--allow-empty", "--message", message]);
        };
        git(&project, "", &["init", "--quiet", "--initial-branch=main"]);
        all(&project, "", "base");
        git(&project, "", &["remote", "add", "origin", "."]);
        git(&project, "", &["fetch", "--quiet", "origin"]);
        git(&project, "", &["checkout", "--quiet", "-b", "branch"]);
        edit(&project);
        all(&project, "", "edit");
        for (name, script) in [
            ("gh", GH),
            ("cargo", OTHERS),
            ("rustup", OTHERS),
            ("rustfmt", "#!/bin/bash\ncat\n"),
            ("pipx", OTHERS),
        ] {
            project.write(&format!("bin/{name}"), script);
            fs::set_permissions(project.path(&format!("bin/{name}")), fs::Permissions::from_mode(0o755))
                .unwrap();
        }
        fs::create_dir(project.path("state")).unwrap();
        let head = git(&project, "", &["rev-parse", "HEAD"]);
        let expressions = [
            ("github.event.pull_request.base.ref", "main"),
            ("github.event.pull_request.head.sha", head.as_str()),
            ("github.event.pull_request.head.repo.fork", "false"),
            ("github.event.pull_request.number", "5"),
            ("github.repository", "o/r"),
            ("github.server_url", "https://github.com"),
            ("github.token", "t"),
            ("contains(github.event.pull_request.labels.*.name, 'breaking-accepted')", "false"),
        ];
        let expressions = expressions.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        Self { project, expressions, environment: BTreeMap::new() }
    }

    fn state(&self, name: &str) -> String {
        fs::read_to_string(self.project.path("state").join(name)).unwrap_or_default()
    }

    /// The text with each `${{ expression }}` as this pull request has it.
    fn filled(&self, text: &str) -> String {
        let mut out = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("${{") {
            let (expression, after) = after.split_once("}}").unwrap();
            let value = self.expressions.get(expression.trim());
            out.push_str(before);
            assert!(value.is_some(), "the test knows no `{expression}`");
            out.push_str(value.unwrap());
            rest = after;
        }
        out + rest
    }

    /// Runs a step as GitHub does, in bash that ends at the first error, and takes its outputs.
    fn run(&mut self, step: &Value) -> Output {
        let script = step["run"].as_str().unwrap();
        assert!(!script.contains("${{"), "values reach a script by its environment: {script}");
        let path = |name: &str| self.project.path(&format!("state/{name}"));
        fs::write(path("script"), script).unwrap();
        fs::write(path("output"), "").unwrap();
        let mut command = Command::new("bash");
        command.args(["--noprofile", "--norc", "-eo", "pipefail"]).arg(path("script"));
        command
            .current_dir(self.project.path(""))
            .env_remove("CARGO_TARGET_DIR")
            .env_remove("RUSTUP_TOOLCHAIN");
        let search = std::env::var_os("PATH").unwrap_or_default();
        let search = [self.project.path("bin")].into_iter().chain(std::env::split_paths(&search));
        command.env("PATH", std::env::join_paths(search).unwrap());
        command.env("STATE", self.project.path("state")).env("XTASK", env!("CARGO_BIN_EXE_xtask"));
        command.env("GITHUB_OUTPUT", path("output")).env("GITHUB_STEP_SUMMARY", path("summary"));
        command.envs(&self.environment);
        for (name, value) in step["env"].as_mapping().into_iter().flatten() {
            command.env(name.as_str().unwrap(), self.filled(value.as_str().unwrap()));
        }
        let output = command.output().unwrap();
        if let Some(id) = step["id"].as_str() {
            for (name, value) in self.state("output").lines().filter_map(|line| line.split_once('=')) {
                self.expressions.insert(format!("steps.{id}.outputs.{name}"), value.to_owned());
                self.expressions.insert(format!("needs.compare.outputs.{name}"), value.to_owned());
            }
        }
        output
    }

    #[track_caller]
    fn passes(&mut self, job: &Job, step: &str) -> String {
        let output = self.run(job.step(step));
        let told = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
        assert!(output.status.success(), "{step}: {told}");
        told
    }

    #[track_caller]
    fn fails(&mut self, job: &Job, step: &str) -> String {
        let output = self.run(job.step(step));
        let told = String::from_utf8(output.stdout).unwrap() + &String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success(), "{step}: {told}");
        told
    }

    /// The step that comments, on a machine of its own that has the report of the first job and nothing else.
    fn comment(&mut self, outcome: fn(&mut Self, &Job, &str) -> String) -> String {
        let _ = fs::remove_dir_all(self.project.path("docs-diff"));
        fs::rename(self.project.path("target/diff"), self.project.path("docs-diff")).unwrap();
        let job = Job::of("docs-diff.yml", "comment");
        outcome(self, &job, "Keep the comment up to date")
    }
}

const COMPARE: &str = "Compare the pages";
const FRESH: &str = "The emitted crate is up to date";
const REASON: &str = "No breaking change without a reason";

fn add_a_page(project: &Project) {
    project.write("docs-input/api-reference/v1.0/resources/shelf.md", resource("shelf"));
    project.run("regen").assert_done();
}

fn remove_a_property(project: &Project) {
    project.write(
        PAGE,
        resource("lamp")
            .replace("|label|String|What people call it.|\n", "")
            .replace(",\n  \"label\": \"String\"", ""),
    );
    project.run("regen").assert_done();
}

#[test]
fn a_comment_is_made_updated_and_deleted() {
    let job = Job::of("docs-diff.yml", "compare");
    let mut runner = Runner::new(add_a_page);
    let told = runner.passes(&job, COMPARE);
    assert!(told.contains("::notice title=type-added,file=docs-input/"), "{told}");
    assert!(runner.state("summary").contains("shelf"), "{}", runner.state("summary"));
    runner.passes(&job, FRESH);
    runner.passes(&job, REASON);
    runner.comment(Runner::passes);
    let comment = runner.state("comment");
    assert!(comment.starts_with("<!-- graph-docs-diff -->") && comment.contains("shelf"), "{comment}");
    assert!(comment.contains("https://github.com/o/r/blob/"), "{comment}");
    assert!(
        runner.state("calls").contains("--method POST repos/o/r/issues/5/comments"),
        "{}",
        runner.state("calls")
    );

    runner.passes(&job, COMPARE);
    runner.comment(Runner::passes);
    assert!(
        runner.state("calls").contains("--method PATCH repos/o/r/issues/comments/77"),
        "{}",
        runner.state("calls")
    );

    // The pull request takes its edit back.
    git(&runner.project, "", &["revert", "--no-edit", "HEAD"]);
    let head = git(&runner.project, "", &["rev-parse", "HEAD"]);
    runner.expressions.insert("github.event.pull_request.head.sha".to_owned(), head);
    runner.passes(&job, COMPARE);
    runner.comment(Runner::passes);
    assert!(
        runner.state("calls").contains("--method DELETE repos/o/r/issues/comments/77"),
        "{}",
        runner.state("calls")
    );
    assert_eq!(runner.state("comment"), "");
    runner.passes(&job, COMPARE);
    runner.comment(Runner::passes);
    assert_eq!(runner.state("calls").matches("DELETE").count(), 1, "there is nothing to delete");
}

#[test]
fn a_stale_crate_fails() {
    let job = Job::of("docs-diff.yml", "compare");
    let mut runner = Runner::new(|project| {
        project.write("docs-input/api-reference/v1.0/resources/shelf.md", resource("shelf"));
    });
    runner.passes(&job, COMPARE);
    let told = runner.fails(&job, FRESH);
    assert!(told.contains("missing  generated/src/v1/models/shelf.rs"), "{told}");
    runner.comment(Runner::passes);
    assert!(runner.state("comment").contains("shelf"), "the comment comes all the same");
}

#[test]
fn a_breaking_change_needs_a_reason() {
    let job = Job::of("docs-diff.yml", "compare");
    let mut runner = Runner::new(remove_a_property);
    let told = runner.passes(&job, COMPARE);
    assert!(told.contains("::error title=property-removed"), "{told}");
    let told = runner.fails(&job, REASON);
    assert!(told.contains("::error::a breaking change is not accepted"), "{told}");
    let label = "contains(github.event.pull_request.labels.*.name, 'breaking-accepted')";
    runner.expressions.insert(label.to_owned(), "true".to_owned());
    runner.passes(&job, REASON);
    runner.expressions.insert(label.to_owned(), "false".to_owned());
    runner.project.write(
        "docs-input/accepted.toml",
        "[[accept]]\nrule = \"property-removed\"\naddress = \"v1.0/type/lamp/property/label\"\nreason = \"nobody used it\"\n",
    );
    runner.passes(&job, COMPARE);
    runner.passes(&job, REASON);
}

#[test]
fn a_comparison_that_cannot_run_fails() {
    let job = Job::of("docs-diff.yml", "compare");
    let mut runner = Runner::new(add_a_page);
    runner.project.write("docs-input/accepted.toml", "[[accept]]\nrule = \"no-such-rule\"\n");
    let told = runner.fails(&job, COMPARE);
    assert!(told.contains("error: `docs-input/accepted.toml`"), "{told}");
    assert!(!runner.expressions.contains_key("steps.compare.outputs.changes"), "then there is no comment");
}

#[test]
fn a_pull_request_from_a_fork_has_its_changes_in_the_summary() {
    let job = Job::of("docs-diff.yml", "compare");
    let mut runner = Runner::new(add_a_page);
    runner.expressions.insert("github.event.pull_request.head.repo.fork".to_owned(), "true".to_owned());
    runner.passes(&job, COMPARE);
    let told = runner.comment(Runner::passes);
    assert!(told.contains("::notice::a fork may not comment"), "{told}");
    assert_eq!(runner.state("calls"), "", "a token that may not comment is not used");
    assert!(runner.state("summary").contains("shelf"));
}

#[test]
fn a_comment_that_cannot_be_kept_fails() {
    let job = Job::of("docs-diff.yml", "compare");
    let mut runner = Runner::new(add_a_page);
    runner.passes(&job, COMPARE);
    runner.environment.insert("GH_FAILS", "1".to_owned());
    let told = runner.comment(Runner::fails);
    assert!(told.contains("HTTP 403"), "{told}");
}

/// The clone with the scripts and manifests that the steps of the CI workflow use.
fn with_scripts() -> Runner {
    Runner::new(|project| {
        for path in [
            ".ci/run",
            ".ci/oldest-rust",
            "Cargo.toml",
            "generated/Cargo.toml",
            "generator/Cargo.toml",
            "serve/Cargo.toml",
            "xtask/Cargo.toml",
        ] {
            project.write(path, file(path));
        }
        for script in [".ci/run", ".ci/oldest-rust"] {
            fs::set_permissions(project.path(script), fs::Permissions::from_mode(0o755)).unwrap();
        }
        project.write("xtask/harness/main.rs", "fn main() {}\n");
        project.run("regen").assert_done();
    })
}

#[test]
fn all_checks_are_run_and_each_can_fail() {
    let job = Job::of("ci.yml", "checks");
    let mut runner = with_scripts();
    let told = runner.passes(&job, "All checks");
    assert!(told.contains("3 tests passed, 0 failed, 1 ignored, in 1 programs"), "{told}");
    let calls = runner.state("calls");
    let checks: Vec<&str> = [
        "cargo fmt --all --check",
        "cargo clippy --locked",
        "cargo test --workspace",
        "cargo doc --workspace",
    ]
    .into_iter()
    .map(|check| {
        calls.lines().find(|call| call.starts_with(check)).unwrap_or_else(|| panic!("no {check} in {calls}"))
    })
    .collect();
    for check in checks {
        runner.environment.insert("FAILS", check.trim_end().to_owned());
        runner.fails(&job, "All checks");
    }
    runner.environment.remove("FAILS");
    runner.project.write("generated/src/v1/models/lamp.rs", "// @generated, and edited\n");
    assert!(runner.fails(&job, "All checks").contains("differs  generated/src/v1/models/lamp.rs"));
}

#[test]
fn each_package_is_built_with_the_rust_that_it_names() {
    let job = Job::of("ci.yml", "oldest-rust");
    let mut runner = with_scripts();
    runner.passes(&job, "Build with the oldest Rust");
    let (calls, manifest) = (runner.state("calls"), file("Cargo.toml"));
    let of_workspace = manifest.split_once("rust-version = \"").unwrap().1.split_once('"').unwrap().0;
    for package in ["generator", "serve", "xtask"] {
        let call = format!("cargo check --locked --package {package} --all-features {of_workspace}\n");
        assert!(calls.contains(&call), "{call} in {calls}");
    }
    assert!(calls.contains("cargo check --locked --package msgraph --all-features 1."), "{calls}");
    runner.environment.insert("FAILS", "cargo check --locked --package xtask --all-features".to_owned());
    runner.fails(&job, "Build with the oldest Rust");
}

#[test]
fn dependencies_and_workflows_are_checked() {
    let mut runner = with_scripts();
    runner.passes(&Job::of("ci.yml", "dependencies"), "Check the dependencies");
    runner.passes(&Job::of("ci.yml", "workflows"), "Check the workflows");
    let calls = runner.state("calls");
    assert!(calls.contains("cargo deny check ") && calls.contains("pipx run zizmor=="), "{calls}");
    runner.environment.insert("FAILS", "cargo deny check".to_owned());
    runner.fails(&Job::of("ci.yml", "dependencies"), "Check the dependencies");
}

#[test]
fn no_job_has_more_than_it_needs() {
    for name in ["ci.yml", "docs-diff.yml"] {
        let workflow = workflow(name);
        assert_eq!(workflow["permissions"].as_mapping().map(|rights| rights.len()), Some(0), "{name}");
        for (job, body) in workflow["jobs"].as_mapping().unwrap() {
            let rights = body["permissions"].as_mapping().unwrap();
            let runs_code = body["steps"].as_sequence().unwrap().iter().any(|step| {
                step["uses"].as_str().is_some_and(|action| action.starts_with("actions/checkout@"))
            });
            let writes = rights.values().any(|right| right.as_str() == Some("write"));
            assert!(!(runs_code && writes), "{name}: {job:?} runs the code of a pull request and may write");
            for step in body["steps"].as_sequence().unwrap() {
                let Some(action) = step["uses"].as_str() else { continue };
                let commit = action.split_once('@').unwrap().1;
                assert!(commit.len() == 40 && commit.chars().all(|c| c.is_ascii_hexdigit()), "{action}");
                if action.starts_with("actions/checkout@") {
                    assert_eq!(step["with"]["persist-credentials"].as_bool(), Some(false), "{name}");
                }
            }
        }
    }
}
