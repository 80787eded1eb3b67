//! `cargo xtask model`, run as a user runs it, and what it shares with other commands that print much.

use crate::support::{Project, json, resource};

#[test]
fn the_model_is_one_json_document() {
    let project = Project::new();
    let ended = project.run("model");
    let model = json(&ended.assert_done().stdout);
    assert_eq!((&model["format"], &model["api_version"]), (&1.into(), &"v1.0".into()));
    assert_eq!(model["types"][0]["name"], "microsoft.graph.lamp");
    assert!(ended.stderr.contains(" pages:      1 =      1 modelled +    0 reported"), "{}", ended.stderr);
    assert_eq!(project.run("model").stdout, ended.stdout);
}

#[test]
fn the_model_of_either_version() {
    let project = Project::new();
    project.write("docs-input/api-reference/beta/resources/shelf.md", resource("shelf"));
    let both = project.run("model");
    assert_eq!(json(&both.assert_done().stdout)["api_version"], "v1.0");
    assert!(both.stderr.contains("`--api-version beta`"), "{}", both.stderr);
    let beta = json(&project.run("model --api-version beta").assert_done().stdout);
    assert_eq!(
        (&beta["api_version"], &beta["types"][0]["name"]),
        (&"beta".into(), &"microsoft.graph.shelf".into())
    );
    project.run("model --docs missing").assert_failure("no such file or folder");
}

#[test]
fn a_reader_that_closes_the_pipe_has_seen_enough() {
    let project = Project::new();
    for number in 0..300 {
        project.write(&format!("many/thing{number}.md"), resource(&format!("thing{number}")));
    }
    for command in ["model", "lint"] {
        let mut child = project
            .command()
            .args([command, "--docs", "many"])
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let ended = child.wait_with_output().unwrap();
        let stderr = String::from_utf8_lossy(&ended.stderr);
        assert!(ended.status.success() && !stderr.contains("panic"), "{command}: {stderr}");
    }
}
