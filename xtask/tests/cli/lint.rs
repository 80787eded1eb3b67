//! `cargo xtask lint`, run as a user runs it.

use crate::support::{Project, json, resource};

/// A page with one slip that every version of the rules finds: an annotation that describes nothing.
const SLIP: &str = "flat/lamp.md";

fn with_slip() -> Project {
    let project = Project::new();
    project.write(
        SLIP,
        resource("lamp") + "\n<!-- {\"blockType\": \"example\", \"name\": \"x\"} -->\n\nNothing follows.\n",
    );
    project
}

#[test]
fn findings_are_drawn_with_their_line_and_rule() {
    let project = with_slip();
    let ended = project.run("lint --docs flat --rule annotation-dangling");
    let stdout = &ended.assert_done().stdout;
    assert!(stdout.contains("[annotation-dangling]") && stdout.contains("flat/lamp.md:"), "{stdout}");
    assert!(stdout.contains("1 finding (0 errors, 0 warnings, 1 info), 0 allowed\n"), "{stdout}");
    assert!(stdout.contains(" pages:      1 =      1 modelled +    0 reported\n"), "{stdout}");
    assert!(!stdout.contains('\x1b'), "no colours outside of a terminal");
}

#[test]
fn findings_are_denied_by_level() {
    let project = with_slip();
    let rule = "lint --docs flat --rule annotation-dangling";
    let level =
        json(&project.run(&format!("{rule} --format json")).stdout)["diagnostics"][0]["severity"].clone();
    assert_eq!(project.run(&format!("{rule} --deny info")).code, 1);
    assert_eq!(project.run(&format!("{rule} --deny {}", level.as_str().unwrap())).code, 1);
    assert_eq!(project.run(&format!("{rule} --deny error")).code, i32::from(level == "error"));
    assert_eq!(project.run(&format!("{rule} --deny fatal")).code, 2);
}

#[test]
fn findings_for_programs() {
    let project = with_slip();
    let document = json(&project.run("lint --docs flat --format json").assert_done().stdout);
    let found = document["diagnostics"].as_array().unwrap();
    let slip = found.iter().find(|found| found["rule"] == "annotation-dangling").unwrap();
    assert_eq!(slip["file"], "lamp.md");
    let text = std::fs::read_to_string(project.path(SLIP)).unwrap();
    let line = text.lines().position(|line| line.contains("\"example\"")).unwrap() + 1;
    assert_eq!(slip["line"], line);
    assert_eq!(document["ledger"]["pages"]["found"], 1);
    let annotations = project.run("lint --docs flat --format github --rule annotation-dangling");
    let expected = format!(" file=flat/lamp.md,line={line},");
    assert!(annotations.assert_done().stdout.contains(&expected), "{}", annotations.stdout);
}

#[test]
fn an_allow_list_needs_reasons_and_must_be_used() {
    let project = with_slip();
    let entry = |path: &str| {
        format!("[[allow]]\nrule = \"annotation-dangling\"\npath = \"{path}\"\nreason = \"a test\"\n")
    };
    let lint = "lint --docs flat --rule annotation-dangling --deny info";
    project.write("flat/lint.toml", entry("*.md"));
    let allowed = project.run(lint);
    assert!(allowed.assert_done().stdout.contains("0 findings, 1 allowed"), "{}", allowed.stdout);
    project.write("other.toml", entry("*.md") + &entry("beta/**"));
    let unused = project.run(&format!("{lint} --allow other.toml"));
    let message = "other.toml:6: nothing to allow: no `annotation-dangling` at `beta/**`";
    assert!(unused.stdout.contains(message), "{}", unused.stdout);
    assert_eq!(unused.code, 1);
    project.write("flat/lint.toml", "[[allow]]\nrule = \"annotation-dangling\"\npath = \"*\"\n");
    project.run(lint).assert_failure("`flat/lint.toml`, line 1: missing field `reason`");
    project.run(&format!("{lint} --allow missing.toml")).assert_failure("missing.toml");
}

#[test]
fn a_rule_explains_itself() {
    let project = Project::new();
    let ended = project.run("lint --explain annotation-dangling");
    assert!(ended.assert_done().stdout.contains("cure"), "{}", ended.stdout);
    project.run("lint --explain no-such").assert_failure("unknown rule `no-such`");
    project.run("lint --rule no-such").assert_failure("unknown rule `no-such`");
    let near = project.run("lint --rule anotation-dangling");
    assert!(near.stderr.contains("help: there is a rule `annotation-dangling`"), "{}", near.stderr);
}
