//! The action and the hooks for a docs repository, as they stand: the scripts run in a clone of pages, with a stand-in for cargo.

use crate::support::{Ended, Project, git, resource};
use serde_yaml::Value;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;

const LAMP: &str = "docs/api-reference/v1.0/resources/lamp.md";
const SHELF: &str = "docs/api-reference/v1.0/resources/shelf.md";

/// Stands in for cargo: tells what it was asked for, and puts the built command where a build would.
const CARGO: &str = r#"#!/bin/bash
set -eu
echo "$PWD: $*" >> "$STATE/calls"
mkdir -p target/xtask
ln -sf "$XTASK" target/xtask/xtask
"#;

fn file(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name)).unwrap()
}

/// A docs repository with a slip that is old and one that is new, beside a checkout of this one.
struct Docs {
    project: Project,
    /// The commit that the new slip is not in.
    base: String,
}

impl Docs {
    fn new() -> Self {
        let project = Project::new();
        let script = |path: &str, text: &str| {
            project.write(path, text);
            fs::set_permissions(project.path(path), fs::Permissions::from_mode(0o755)).unwrap();
        };
        script("linter/.github/actions/lint/run", &file(".github/actions/lint/run"));
        script("bin/cargo", CARGO);
        fs::create_dir(project.path("state")).unwrap();
        project.write(LAMP, resource("lamp").replace("|label|String|", "|label|fabric|"));
        git(&project, "docs", &["init", "--quiet", "--initial-branch=main"]);
        let commit = || {
            git(&project, "docs", &["add", "--all"]);
            git(&project, "docs", &["commit", "--quiet", "--message", "pages"]);
            git(&project, "docs", &["rev-parse", "HEAD"])
        };
        let base = commit();
        project.write(SHELF, resource("shelf").replace("|label|String|", "|label|board|"));
        commit();
        Self { project, base }
    }

    fn command(&self, program: &Path, folder: &str) -> Command {
        let search = std::env::var_os("PATH").unwrap_or_default();
        let search = [self.project.path("bin")].into_iter().chain(std::env::split_paths(&search));
        let mut command = Command::new(program);
        command.current_dir(self.project.path(folder)).env("PATH", std::env::join_paths(search).unwrap());
        command.env("STATE", self.project.path("state")).env("XTASK", env!("CARGO_BIN_EXE_xtask"));
        command.env_remove("CARGO_MANIFEST_DIR");
        command
    }

    /// Runs the step of the action with these inputs, and the defaults of the others, in a folder of the project.
    fn act(&self, folder: &str, inputs: &[(&str, &str)]) -> Ended {
        let action: Value = serde_yaml::from_str(&file(".github/actions/lint/action.yml")).unwrap();
        let steps = action["runs"]["steps"].as_sequence().unwrap();
        let step = steps.iter().find(|step| step["name"].as_str() == Some("Lint the pages")).unwrap();
        let script = step["run"].as_str().unwrap();
        assert!(!script.contains("${{"), "values reach a script by its environment: {script}");
        let mut command = self.command(Path::new("bash"), folder);
        command.args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script]);
        for (name, value) in step["env"].as_mapping().unwrap() {
            let value = value.as_str().unwrap().replace("${{ github.action_path }}", ACTION);
            let value = match value.strip_prefix("${{ inputs.").and_then(|rest| rest.strip_suffix(" }}")) {
                Some(input) => {
                    let declared = action["inputs"][input]["default"].as_str().unwrap();
                    let given = inputs.iter().find(|(name, _)| *name == input).map(|(_, value)| *value);
                    given.unwrap_or(declared).replace("${{ github.event.pull_request.base.sha }}", &self.base)
                }
                None => self.project.path(&value).display().to_string(),
            };
            command.env(name.as_str().unwrap(), value);
        }
        Ended::from(command.output().unwrap())
    }

    /// Runs a hook as pre-commit does, in the docs repository.
    fn hook(&self, id: &str) -> Ended {
        let hooks: Value = serde_yaml::from_str(&file(".pre-commit-hooks.yaml")).unwrap();
        let hook = hooks.as_sequence().unwrap().iter().find(|hook| hook["id"].as_str() == Some(id)).unwrap();
        assert_eq!(
            (hook["language"].as_str(), hook["pass_filenames"].as_bool()),
            (Some("script"), Some(false))
        );
        let entry = Path::new("linter").join(hook["entry"].as_str().unwrap());
        let mut command = self.command(&self.project.path(entry.to_str().unwrap()), "docs");
        command.args(hook["args"].as_sequence().unwrap().iter().map(|argument| argument.as_str().unwrap()));
        Ended::from(command.output().unwrap())
    }
}

const ACTION: &str = "linter/.github/actions/lint";

#[test]
fn a_pull_request_is_told_what_it_brings() {
    let docs = Docs::new();
    let ended = docs.act("docs", &[]);
    assert_eq!(ended.code, 1, "{}{}", ended.stdout, ended.stderr);
    assert!(ended.stdout.contains("::error"), "{}", ended.stdout);
    assert!(ended.stdout.contains("file=api-reference/v1.0/resources/shelf.md,"), "{}", ended.stdout);
    assert!(!ended.stdout.contains("lamp.md"), "what was there before is not shown: {}", ended.stdout);
    let calls = fs::read_to_string(docs.project.path("state/calls")).unwrap();
    assert!(calls.contains("linter: build --quiet --locked --profile xtask --package xtask"), "{calls}");
}

#[test]
fn the_inputs_of_the_action_do_what_they_say() {
    let docs = Docs::new();
    assert_eq!(docs.act("docs", &[("deny", "never")]).code, 0);
    let all = docs.act("", &[("docs", "docs"), ("since", "")]);
    assert!(all.code == 1 && all.stdout.contains("lamp.md"), "{}", all.stdout);
    docs.project
        .write("levels.toml", "[[level]]\nrule = \"type-unknown\"\npath = \"**\"\nseverity = \"info\"\n");
    let lesser = docs.act("docs", &[("settings", "../levels.toml"), ("sarif", "../found.sarif")]);
    assert_eq!(lesser.code, 0, "{}{}", lesser.stdout, lesser.stderr);
    let sarif = fs::read_to_string(docs.project.path("found.sarif")).unwrap();
    assert!(sarif.contains("2.1.0") && sarif.contains("shelf.md") && !sarif.contains("lamp.md"), "{sarif}");
    assert_eq!(docs.act("docs", &[("deny", "all")]).code, 2, "a level that is none is told");
}

#[test]
fn a_shallow_checkout_gets_the_commit_it_is_held_against() {
    let docs = Docs::new();
    let from = format!("file://{}", docs.project.path("docs").display());
    git(&docs.project, "", &["clone", "--quiet", "--depth=1", &from, "shallow"]);
    let ended = docs.act("shallow", &[]);
    assert!(ended.code == 1 && ended.stdout.contains("shelf.md"), "{}{}", ended.stdout, ended.stderr);
}

#[test]
fn hooks_look_at_what_is_about_to_be_committed() {
    let docs = Docs::new();
    docs.hook("graph-docs-lint").assert_done();
    let page =
        resource("desk").replace("# desk resource type", "# desk resource type\n\n## METHODS\n\nNone.");
    docs.project
        .write("docs/api-reference/v1.0/resources/desk.md", page.replace("|label|String|", "|label|wood|"));
    let ended = docs.hook("graph-docs-lint");
    assert!(ended.code == 1 && ended.stdout.contains("desk.md"), "{}{}", ended.stdout, ended.stderr);
    assert!(!ended.stdout.contains("shelf.md"), "{}", ended.stdout);
    let before = docs.project.listing("docs/api-reference");
    docs.hook("graph-docs-fix");
    let after = docs.project.listing("docs/api-reference");
    let changed: Vec<&String> =
        after.iter().filter(|(path, text)| before.get(*path) != Some(text)).map(|(path, _)| path).collect();
    assert_eq!(changed, ["v1.0/resources/desk.md"]);
}
