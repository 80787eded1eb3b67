//! `cargo xtask diff` on folders, commits and exported models: what is printed, and how it ends.

use crate::support::{Project, git, json, resource};
use serde_json::Value;

const LAMP: &str = "docs/api-reference/v1.0/resources/lamp.md";
const SHELF: &str = "docs/api-reference/v1.0/resources/shelf.md";

fn commit(project: &Project) -> String {
    git(project, "docs", &["add", "--all"]);
    git(project, "docs", &["commit", "--quiet", "--allow-empty", "--message", "pages"]);
    git(project, "docs", &["rev-parse", "HEAD"])
}

/// A docs repository of two commits: the second one adds `shelf` and takes away `lamp`.
fn with_history() -> (Project, String, String) {
    let project = Project::new();
    project.write(LAMP, resource("lamp"));
    project.write("docs/api-reference/v1.0/resources/chair.md", resource("chair"));
    project.write("docs/api-reference/v1.0/includes/snippets/csharp/lamp.md", [0xff, 0xfe]);
    git(&project, "docs", &["init", "--quiet", "--initial-branch=main"]);
    let first = commit(&project);
    project.write(SHELF, resource("shelf"));
    std::fs::remove_file(project.path(LAMP)).unwrap();
    let second = commit(&project);
    (project, first, second)
}

/// `rule address` of every change, without the rules about pages.
fn changes(report: &Value) -> Vec<String> {
    let line = |change: &Value| {
        format!("{} {}", change["rule"].as_str().unwrap(), change["address"].as_str().unwrap())
    };
    let all = report["changes"].as_array().unwrap().iter().map(line);
    all.filter(|line| !line.starts_with("page-")).collect()
}

const EXPECTED: [&str; 2] = ["type-removed v1.0/type/lamp", "type-added v1.0/type/shelf"];

#[test]
fn two_commits_are_read_from_objects() {
    let (project, first, second) = with_history();
    std::fs::remove_dir_all(project.path("docs/api-reference")).unwrap();
    for revisions in [format!("{first} {second}"), "HEAD~1 HEAD".to_owned(), "main~1 main".to_owned()] {
        let ended = project.run(&format!("diff {revisions} --docs docs --format json"));
        let report = json(&ended.assert_done().stdout);
        assert_eq!(changes(&report), EXPECTED, "{revisions}");
        assert_eq!(report["changes"][0]["base"]["file"], "api-reference/v1.0/resources/lamp.md");
    }
}

#[test]
fn without_a_head_the_pages_on_disk_are_compared() {
    let (project, first, _) = with_history();
    project.write("docs/api-reference/v1.0/resources/desk.md", resource("desk"));
    let report = json(&project.run(&format!("diff {first} --docs docs --format json")).assert_done().stdout);
    let found = changes(&report);
    assert!(found.contains(&"type-added v1.0/type/desk".to_owned()), "{found:?}");
    let desk =
        report["changes"].as_array().unwrap().iter().find(|c| c["address"] == "v1.0/type/desk").unwrap();
    assert_eq!(desk["head"]["file"], "api-reference/v1.0/resources/desk.md", "the repository's own path");
}

#[test]
fn folders_and_commits_give_the_same_report() {
    let (project, first, second) = with_history();
    let folder = |name: &str, commit: &str| {
        let to = project.path(name);
        git(&project, "docs", &["worktree", "add", "--quiet", to.to_str().unwrap(), commit]);
    };
    folder("before", &first);
    folder("after", &second);
    let of = |arguments: &str| {
        let report =
            json(&project.run(&format!("diff {arguments} --docs docs --format json")).assert_done().stdout);
        let prints =
            report["changes"].as_array().unwrap().iter().map(|change| change["fingerprint"].to_string());
        prints.collect::<Vec<_>>()
    };
    let commits = of(&format!("{first} {second}"));
    assert!(!commits.is_empty());
    assert_eq!(commits, of("before after"));
    assert_eq!(commits, of(&format!("before {second}")));
}

#[test]
fn exported_models_are_compared() {
    let (project, ..) = with_history();
    project.write("before/v1.0/resources/lamp.md", resource("lamp"));
    project.write("after/v1.0/resources/shelf.md", resource("shelf"));
    for side in ["before", "after"] {
        let model = project.run(&format!("model --docs {side}"));
        project.write(&format!("{side}.json"), &model.assert_done().stdout);
    }
    let report = json(&project.run("diff before.json after.json --format json").assert_done().stdout);
    assert_eq!(changes(&report), EXPECTED);
}

#[test]
fn equal_revisions_have_no_changes() {
    let (project, ..) = with_history();
    let ended = project.run("diff HEAD HEAD --docs docs --fail-on docs");
    assert_eq!(ended.assert_done().stdout, "no changes\n");
}

#[test]
fn a_change_at_the_level_ends_with_one_unless_it_is_accepted() {
    let (project, first, second) = with_history();
    let run = |more: &str| project.run(&format!("diff {first} {second} --docs docs {more}"));
    assert_eq!(run("").code, 0);
    assert_eq!(run("--fail-on breaking").code, 1);
    project.write(
        "accepted.toml",
        "[[accept]]\nrule = \"type-removed\"\naddress = \"v1.0/type/lamp\"\nreason = \"sold\"\n",
    );
    let accepted = run("--fail-on breaking --accept accepted.toml");
    assert!(accepted.assert_done().stdout.contains("accepted: sold"), "{}", accepted.stdout);
    project.write("levels.toml", "type-removed = \"docs\"\n");
    run("--fail-on breaking --levels levels.toml").assert_done();
    assert_eq!(run("--fail-on docs --levels levels.toml").code, 1);
}

#[test]
fn what_cannot_be_compared_ends_with_two() {
    let (project, ..) = with_history();
    project.write("wrong.toml", "no-such-rule = \"docs\"\n");
    project.write("wrong.json", "{}");
    std::fs::create_dir(project.path("empty")).unwrap();
    let cases = [
        ("nowhere HEAD --docs docs", "unknown revision: `nowhere`"),
        ("--docs docs -- --all", "unknown revision: `--all`"),
        ("./nowhere --docs docs", "no such file or folder: `./nowhere`"),
        ("empty docs", "no page found in `empty`"),
        ("wrong.json docs", "`wrong.json`: expected an exported model"),
        (
            "HEAD --docs docs --levels wrong.toml",
            "`wrong.toml`: expected a rule of the catalogue, found `no-such-rule`",
        ),
        ("HEAD --docs docs --accept missing.toml", "missing.toml"),
        ("HEAD --docs generated", "is in no git repository"),
    ];
    for (arguments, expected) in cases {
        project.run(&format!("diff {arguments}")).assert_failure(expected);
    }
}

#[test]
fn a_shallow_clone_says_how_to_deepen_it() {
    let (project, first, _) = with_history();
    let url = format!("file://{}", project.path("docs").display());
    git(&project, "docs", &["clone", "--quiet", "--depth=1", &url, "../shallow"]);
    let ended = project.run(&format!("diff {first} --docs shallow"));
    ended.assert_failure(&format!("unknown revision: `{first}`"));
    assert!(ended.stderr.contains("git fetch --unshallow"), "{}", ended.stderr);
}

#[test]
fn a_commit_without_pages_is_refused() {
    let (project, ..) = with_history();
    git(&project, "docs", &["rm", "-r", "--quiet", "api-reference"]);
    let empty = commit(&project);
    project.run(&format!("diff HEAD~1 {empty} --docs docs")).assert_failure("pages in the repository at");
}

#[test]
fn a_page_that_is_not_utf8_stops_nothing_and_is_told() {
    let (project, first, _) = with_history();
    let odd = "docs/api-reference/v1.0/resources/odd.md";
    let bytes = [resource("odd").as_bytes(), b"\nIt\x92s odd.\n".as_slice()].concat();
    project.write(odd, &bytes);
    let second = commit(&project);
    project.write(odd, [&bytes, b"It\x92s \x93still\x94 odd.\n".as_slice()].concat());
    let third = commit(&project);
    let told = "api-reference/v1.0/resources/odd.md:36:3: warning[file-encoding]: expected UTF-8, found the byte 0x92";
    for sides in [format!("{first} {second}"), format!("{second} {third}"), third.clone(), second.clone()] {
        let ended = project.run(&format!("diff {sides} --docs docs --format json"));
        let report = json(&ended.assert_done().stdout);
        let all = ended.stderr.lines().all(|line| line.starts_with(told));
        assert!(all && ended.stderr.contains(told), "{sides}: {}", ended.stderr);
        assert_eq!(
            changes(&report).contains(&"type-added v1.0/type/odd".to_owned()),
            sides.starts_with(&first)
        );
    }
    project.write("lamp/resources/lamp.md", resource("lamp"));
    project.write("marked/resources/lamp.md", format!("\u{feff}{}", resource("lamp")));
    let ended = project.run("diff lamp marked");
    assert_eq!((ended.assert_done().stdout.as_str(), ended.stderr.as_str()), ("no changes\n", ""));
}

#[cfg(unix)]
#[test]
fn a_link_of_a_commit_is_not_read() {
    let (project, ..) = with_history();
    let second = git(&project, "docs", &["rev-parse", "HEAD"]);
    std::os::unix::fs::symlink("chair.md", project.path("docs/api-reference/v1.0/resources/stool.md"))
        .unwrap();
    std::os::unix::fs::symlink("..", project.path("docs/api-reference/v1.0/resources/loop")).unwrap();
    let third = commit(&project);
    for sides in [format!("{second} {third}"), second] {
        let ended = project.run(&format!("diff {sides} --docs docs"));
        assert_eq!(ended.assert_done().stdout, "no changes\n", "{sides}");
        for name in ["loop", "stool.md"] {
            let told =
                format!("api-reference/v1.0/resources/{name}:1:1: error[file-refused]: expected a file");
            assert!(ended.stderr.contains(&told), "{sides}: {}", ended.stderr);
        }
    }
}
