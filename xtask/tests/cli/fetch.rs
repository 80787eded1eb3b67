//! `cargo xtask fetch` from a bare repository on disk: what is checked out, what is printed, and what a crate says of it.

use crate::support::{Ended, Project, git, resource};

/// Commits all files of `upstream` and publishes them in the bare repository; gives the commit.
fn publish(project: &Project) -> String {
    git(project, "upstream", &["add", "--all"]);
    git(project, "upstream", &["commit", "--quiet", "--message", "pages"]);
    git(project, "upstream", &["push", "--quiet", "--force", "../docs.git", "HEAD:refs/heads/main"]);
    git(project, "upstream", &["rev-parse", "HEAD"])
}

/// A project beside a docs repository: pages, includes, and much that is not wanted.
fn with_upstream() -> (Project, String) {
    let project = Project::new();
    for path in [
        "upstream/api-reference/v1.0/resources/lamp.md",
        "upstream/api-reference/beta/resources/lamp.md",
        "upstream/api-reference/beta/resources/deep/lamp.md",
    ] {
        project.write(path, resource("lamp"));
    }
    for path in [
        "api-reference/v1.0/api/lamp-get.md",
        "api-reference/v1.0/includes/note.md",
        "api-reference/v1.0/includes/snippets/csharp/lamp.md",
        "api-reference/v1.0/toc.yml",
        "api-reference/v1.0/resources/media/lamp.png",
        "api-reference/includes/permissions/lamp.md",
        "concepts/includes/shared.md",
        "concepts/overview.md",
        "README.md",
    ] {
        project.write(&format!("upstream/{path}"), format!("# {path}\n"));
    }
    std::fs::create_dir(project.path("docs.git")).unwrap();
    git(&project, "docs.git", &["init", "--quiet", "--bare", "--initial-branch=main"]);
    git(&project, "upstream", &["init", "--quiet", "--initial-branch=main"]);
    let commit = publish(&project);
    (project, commit)
}

fn pages(project: &Project) -> Vec<String> {
    project.listing("target/docs").into_keys().filter(|path| !path.starts_with(".git/")).collect()
}

#[test]
fn pages_and_includes_are_checked_out_and_nothing_else() {
    let (project, commit) = with_upstream();
    let ended = project.run("fetch --from docs.git");
    assert_eq!(
        pages(&project),
        [
            "api-reference/beta/resources/deep/lamp.md",
            "api-reference/beta/resources/lamp.md",
            "api-reference/includes/permissions/lamp.md",
            "api-reference/v1.0/api/lamp-get.md",
            "api-reference/v1.0/includes/note.md",
            "api-reference/v1.0/resources/lamp.md",
            "concepts/includes/shared.md",
        ]
    );
    let stdout = &ended.assert_done().stdout;
    assert!(stdout.contains(&commit), "{stdout}");
    assert!(stdout.contains("cargo xtask regen --docs target/docs --out target/graph\n"), "{stdout}");
}

#[test]
fn a_second_fetch_updates_and_a_revision_can_be_named() {
    let (project, first) = with_upstream();
    project.run("fetch --from docs.git").assert_done();
    project.write("upstream/api-reference/v1.0/resources/shelf.md", resource("shelf"));
    std::fs::remove_file(project.path("upstream/concepts/includes/shared.md")).unwrap();
    let second = publish(&project);
    assert!(project.run("fetch --from docs.git").assert_done().stdout.contains(&second));
    assert!(pages(&project).contains(&"api-reference/v1.0/resources/shelf.md".to_owned()));
    assert!(!pages(&project).contains(&"concepts/includes/shared.md".to_owned()));
    let ended = project.run(&format!("fetch --from docs.git --rev {first}"));
    assert!(ended.assert_done().stdout.contains(&first), "{}", ended.stdout);
    assert!(!pages(&project).contains(&"api-reference/v1.0/resources/shelf.md".to_owned()));
    assert!(project.run("fetch --from docs.git --rev main").assert_done().stdout.contains(&second));
}

#[test]
fn a_crate_names_the_commit_it_was_made_from() {
    let (project, commit) = with_upstream();
    project.run("fetch --from docs.git").assert_done();
    let ended = project.run("regen --docs target/docs --api-version v1.0 --out target/graph");
    assert!(ended.assert_done().stdout.contains(&commit), "{}", ended.stdout);
    let manifest = std::fs::read_to_string(project.path("target/graph/Cargo.toml")).unwrap();
    assert!(manifest.contains(&commit), "{manifest}");
    // Another commit that changes no page leaves the crate as it is.
    project.write("upstream/README.md", "other words\n");
    let later = publish(&project);
    project.run("fetch --from docs.git").assert_done();
    project.run("regen --docs target/docs --api-version v1.0 --out target/graph --check").assert_done();
    project.run("regen --docs target/docs --api-version v1.0 --out target/graph").assert_done();
    let manifest = std::fs::read_to_string(project.path("target/graph/Cargo.toml")).unwrap();
    assert!(manifest.contains(&later) && !manifest.contains(&commit), "{manifest}");
    let commit = later;
    project.write("target/docs/api-reference/v1.0/resources/lamp.md", resource("lamp") + "\nedited\n");
    let edited = project.run("regen --docs target/docs --api-version v1.0 --out target/edited");
    assert!(edited.assert_done().stdout.contains(&format!("{commit}-dirty")), "{}", edited.stdout);
    let own = project.run("regen --out target/own");
    assert!(!own.assert_done().stdout.contains("docs commit"), "{}", own.stdout);
}

#[test]
fn the_pages_of_this_repository_have_no_commit() {
    let project = Project::new();
    git(&project, "", &["init", "--quiet"]);
    git(&project, "", &["add", "--all"]);
    git(&project, "", &["commit", "--quiet", "--message", "all"]);
    let ended = project.run("regen --out target/own");
    assert!(!ended.assert_done().stdout.contains("docs commit"), "{}", ended.stdout);
}

#[test]
fn a_fetch_that_fails_is_one_line_and_keeps_the_pages() {
    let (project, _) = with_upstream();
    project.run("fetch --from docs.git").assert_done();
    let before = pages(&project);
    let ended = project.run("fetch --from docs.git --rev no-such");
    ended.assert_failure("`git fetch` failed: couldn't find remote ref no-such");
    assert!(ended.stderr.contains("help: name a branch, a tag or a whole commit"), "{}", ended.stderr);
    let ended = project.run("fetch --from missing.git");
    ended.assert_failure("`git fetch` failed: 'missing.git' does not appear to be a git repository; ");
    assert!(ended.stderr.contains("help: see that the repository of `--from` is there"), "{}", ended.stderr);
    project.run("fetch --from=--upload-pack=x").assert_failure("expected the name of a repository");
    project
        .run("fetch --from docs.git --rev=--all")
        .assert_failure("expected a branch, a tag or a commit, found `--all`");
    for rule in ["main:refs/heads/mine", "+main", "refs/heads/*:refs/heads/*", "^main", "a..b"] {
        project
            .run(&format!("fetch --from docs.git --rev {rule}"))
            .assert_failure("expected a branch, a tag or a commit");
    }
    assert_eq!(pages(&project), before);
}

#[test]
fn a_repository_without_pages_is_refused() {
    let (project, _) = with_upstream();
    git(&project, "upstream", &["rm", "--quiet", "-r", "api-reference"]);
    publish(&project);
    project.run("fetch --from docs.git").assert_failure("expected reference pages in commit");
}

#[test]
fn a_missing_git_is_one_line() {
    let project = Project::new();
    let ended = project.command().args(["fetch", "--from", "x"]).env("PATH", "").output().unwrap();
    Ended::from(ended).assert_failure("cannot run `git`: no such program");
}

#[test]
fn the_commit_before_a_fetch_has_a_name() {
    let (project, first) = with_upstream();
    let ended = project.run("fetch --from docs.git");
    assert!(!ended.assert_done().stdout.contains("previous"), "{}", ended.stdout);
    project.write("upstream/api-reference/v1.0/resources/shelf.md", resource("shelf"));
    let second = publish(&project);
    let stdout = project.run("fetch --from docs.git").assert_done().stdout.clone();
    assert!(stdout.contains(&first) && stdout.contains(&second), "{stdout}");
    assert!(stdout.contains("cargo xtask diff previous fetched --docs target/docs\n"), "{stdout}");
    let report = project.run("diff previous fetched --docs target/docs");
    assert!(report.assert_done().stdout.contains("v1.0/type/shelf"), "{}", report.stdout);
    // Nothing new: the names stay where they are.
    let again = project.run("fetch --from docs.git").assert_done().stdout.clone();
    assert!(!again.contains("previous"), "{again}");
    assert_eq!(git(&project, "target/docs", &["rev-parse", "previous"]), first);
}

#[test]
fn a_password_is_neither_shown_nor_stored() {
    let project = Project::new();
    for address in ["http://ada:s3cret@127.0.0.1:1/docs.git", "http://s3cret@127.0.0.1:1/docs.git"] {
        let ended = project.run(&format!("fetch --from {address}"));
        ended.assert_failure("`git fetch` failed");
        assert!(!ended.stderr.contains("s3cret"), "{}", ended.stderr);
        assert!(ended.stderr.contains("http://127.0.0.1:1/docs.git"), "{}", ended.stderr);
    }
    for (path, text) in project.listing("target/docs") {
        assert!(!String::from_utf8_lossy(&text).contains("s3cret"), "{path}");
    }
    assert!(!project.listing("target/docs").is_empty());
}
