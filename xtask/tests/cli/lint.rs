//! `cargo xtask lint`, run as a user runs it.

use crate::support::{Project, git, json, resource};
use serde_json::Value;

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
    assert!(
        stdout.contains(" pages:      1 =      1 modelled +    0 reported +   0 set aside +    0 lost\n"),
        "{stdout}"
    );
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
    assert_eq!(slip["file"], "flat/lamp.md");
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
    project.run(&format!("{lint} --settings missing.toml")).assert_failure("missing.toml");
}

#[test]
fn settings_say_how_much_a_finding_matters() {
    let project = with_slip();
    let lint = "lint --docs flat --deny warning";
    project.write("flat/lint.toml", "[[level]]\nrule = \"*\"\npath = \"**\"\nseverity = \"info\"\n");
    let ended = project.run(lint);
    assert!(ended.assert_done().stdout.contains(" 0 warnings, "), "{}", ended.stdout);
    let dangling = "[[level]]\nrule = \"annotation-dangling\"\npath = \"*.md\"\nseverity = \"error\"\n";
    project.write("flat/lint.toml", dangling);
    let ended = project.run("lint --docs flat --least error --deny warning --format json");
    let found = json(&ended.stdout)["diagnostics"].clone();
    assert_eq!((ended.code, found.as_array().unwrap().len()), (1, 1), "{found}");
    assert_eq!(found[0]["severity"], "error");
    project.write("flat/lint.toml", dangling.replace("*.md", "beta/**"));
    let unused = project.run("lint --docs flat --statistics");
    let message = "flat/lint.toml:2: nothing to set the level of: no `annotation-dangling` at `beta/**`";
    assert!(unused.stdout.contains(message) && !unused.stdout.contains("-->"), "{}", unused.stdout);
}

#[test]
fn a_comment_of_the_page_allows_a_finding() {
    let project = with_slip();
    let text = std::fs::read_to_string(project.path(SLIP)).unwrap();
    let allowed = text.replace(
        "\n<!-- {\"blockType\": \"example\"",
        "\n<!-- lint-allow annotation-dangling: a test -->\n<!-- {\"blockType\": \"example\"",
    );
    assert_ne!(text, allowed);
    project.write(SLIP, allowed);
    let ended = project.run("lint --docs flat --rule annotation-dangling --rule allow-unused --deny info");
    assert!(ended.assert_done().stdout.contains("0 findings, 1 allowed"), "{}", ended.stdout);
}

#[test]
fn paths_limit_what_is_shown_and_not_what_is_read() {
    let project = with_slip();
    project.write("flat/other.md", resource("other"));
    let count = |paths: &str| {
        let ended =
            project.run(&format!("lint --docs flat --format json --rule annotation-dangling {paths}"));
        let document = json(&ended.assert_done().stdout);
        let read = document["ledger"]["pages"]["found"].as_u64().unwrap();
        (document["diagnostics"].as_array().unwrap().len(), read)
    };
    assert_eq!([count("flat/lamp.md"), count("flat/other.md"), count("flat")], [(1, 2), (0, 2), (1, 2)]);
    project.run("lint --docs flat flat/none.md").assert_failure("found none at `flat/none.md`");
}

#[test]
fn what_was_known_is_not_shown() {
    let project = with_slip();
    let lint = "lint --docs flat --rule annotation-dangling --deny info";
    project.run("lint --docs flat --write-baseline known.json").assert_done();
    let ended = project.run(&format!("{lint} --baseline known.json"));
    assert!(ended.assert_done().stdout.contains("0 findings, 0 allowed, 1 known before"), "{}", ended.stdout);
    let text = std::fs::read_to_string(project.path(SLIP)).unwrap();
    project.write(SLIP, text + "\n<!-- {\"blockType\": \"example\"} -->\n\nNor here.\n");
    let ended = project.run(&format!("{lint} --baseline known.json --format json"));
    let found = json(&ended.stdout);
    assert_eq!((ended.code, found["known"].as_u64()), (1, Some(1)), "{found}");
    assert_eq!(found["diagnostics"].as_array().unwrap().len(), 1);
    project.write("known.json", "{}");
    project
        .run(&format!("{lint} --baseline known.json"))
        .assert_failure("`known.json`: expected a list of findings");
}

#[test]
fn only_what_a_change_brings_is_shown() {
    let project = Project::new();
    let page = "docs/api-reference/v1.0/resources/lamp.md";
    let slip = "\n<!-- {\"blockType\": \"example\"} -->\n\nNothing follows.\n";
    project.write(page, resource("lamp") + slip);
    git(&project, "docs", &["init", "--quiet", "--initial-branch=main"]);
    git(&project, "docs", &["add", "--all"]);
    git(&project, "docs", &["commit", "--quiet", "--message=one"]);
    let lint = "lint --docs docs --rule annotation-dangling --format json --since main";
    let found = |ended: crate::support::Ended| json(&ended.assert_done().stdout)["diagnostics"].clone();
    assert_eq!(found(project.run(lint)), serde_json::json!([]));
    let before = resource("lamp").replace("A lamp of the house.", "A lamp of the house.\n\nOne line more.");
    project.write(page, before + slip + slip);
    let new = found(project.run(lint));
    assert_eq!(new.as_array().unwrap().len(), 1, "{new}");
    assert_eq!(new[0]["file"], "api-reference/v1.0/resources/lamp.md");
    project.run("lint --docs docs --since none").assert_failure("unknown revision: `none`");
}

#[test]
fn safe_cures_are_written_and_nothing_else() {
    let project = Project::new();
    let page = "docs/api-reference/v1.0/resources/lamp.md";
    let text = resource("lamp").replace("## Properties\n", "## PROPERTIES\n").replace('\n', "\r\n");
    project.write(page, &text);
    let lint = "lint --docs docs --rule heading-case --rule fence-language";
    let dry = project.run(&format!("{lint} --fix --dry-run"));
    let diff = &dry.assert_done().stdout;
    assert!(
        diff.contains("\n-## PROPERTIES\r\n+## Properties\r\n"),
        "lines end as those of the page: {diff}"
    );
    let read = || std::fs::read_to_string(project.path(page)).unwrap();
    assert_eq!(read(), text);
    let ended = project.run(&format!("{lint} --fix"));
    assert!(ended.assert_done().stdout.contains("0 findings"), "{}", ended.stdout);
    assert!(ended.stderr.contains("1 finding put right in 1 file"), "{}", ended.stderr);
    assert_eq!(read(), text.replace("## PROPERTIES", "## Properties"));
    let again = project.run(&format!("{lint} --fix"));
    assert!(again.assert_done().stderr.contains("0 findings put right in 0 files"), "{}", again.stderr);
}

#[test]
fn unsafe_cures_are_asked_for() {
    let project = Project::new();
    let page = "docs/api-reference/v1.0/resources/lamp.md";
    project.write(page, resource("lamp").replace("## Properties", "## Propertis"));
    let lint = "lint --docs docs --rule heading-spelling --fix";
    assert!(project.run(lint).assert_done().stderr.contains("0 findings put right"));
    assert!(
        project.run(&format!("{lint} --unsafe-fixes")).assert_done().stderr.contains("1 finding put right")
    );
    assert_eq!(std::fs::read_to_string(project.path(page)).unwrap(), resource("lamp"));
}

#[test]
fn github_is_given_what_it_shows_the_worst_first() {
    let project = Project::new();
    let slips = "\n<!-- {\"blockType\": \"example\"} -->\n\nNothing follows.\n".repeat(14);
    project.write("flat/lamp.md", resource("lamp") + &slips + "\n<!-- {\n");
    let ended =
        project.run("lint --docs flat --format github --rule annotation-dangling --rule comment-unclosed");
    let lines: Vec<&str> = ended.assert_done().stdout.lines().collect();
    assert!(lines[0].starts_with("::error ") && lines[1].starts_with("::notice "), "{lines:?}");
    assert_eq!(lines.len(), 12);
    assert_eq!(lines[11], "4 findings more; GitHub shows 10 of each level");
}

#[test]
fn findings_for_code_scanning() {
    let project = with_slip();
    project.write(SLIP, project.text(SLIP).replace("## Properties", "## PROPERTIES"));
    let document = json(&project.run("lint --docs flat --format sarif").assert_done().stdout);
    assert_eq!(document["version"], "2.1.0");
    let run = &document["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let results = run["results"].as_array().unwrap();
    assert!(results.len() > 1);
    for result in results {
        assert_eq!(
            rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()]["id"],
            result["ruleId"]
        );
        assert!(["note", "warning", "error"].contains(&result["level"].as_str().unwrap()));
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "flat/lamp.md");
        is_region(&place["region"]);
        assert!(!result["message"]["text"].as_str().unwrap().is_empty());
        assert!(result["partialFingerprints"].as_object().unwrap().values().all(Value::is_string));
        let changes = result["fixes"].as_array().into_iter().flatten().map(|fix| &fix["artifactChanges"][0]);
        for change in changes {
            assert_eq!(change["artifactLocation"]["uri"], "flat/lamp.md");
            is_region(&change["replacements"][0]["deletedRegion"]);
            assert!(change["replacements"][0]["insertedContent"]["text"].is_string());
        }
    }
    assert!(results.iter().any(|result| result["fixes"].is_array()), "{document}");
    for rule in rules {
        assert!(rule["shortDescription"]["text"].is_string() && rule["help"]["text"].is_string(), "{rule}");
    }
}

/// A region as SARIF has it: places from 1, and an end that is not before the start.
fn is_region(region: &Value) {
    let number = |key: &str| region[key].as_u64().unwrap();
    let (start, end) =
        ((number("startLine"), number("startColumn")), (number("endLine"), number("endColumn")));
    assert!(start.0 >= 1 && start.1 >= 1 && start <= end, "{region}");
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
