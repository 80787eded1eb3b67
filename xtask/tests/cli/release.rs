//! `cargo xtask release`: what is written, what is refused, and that a second run writes nothing.

use crate::support::{Listing, Project, git, resource};

const LAMP: &str = "docs/api-reference/v1.0/resources/lamp.md";
const RELEASE: &str = "release --docs docs --out crate";

/// A docs repository of one commit, and a crate that was emitted from it and is its keeper's own.
struct Released {
    project: Project,
    first: String,
}

impl Released {
    fn new() -> Self {
        let project = Project::new();
        project.write(LAMP, resource("lamp"));
        git(&project, "docs", &["init", "--quiet", "--initial-branch=main"]);
        let first = commit(&project);
        project.run("regen --docs docs --out crate").assert_done();
        let manifest = project.text("crate/Cargo.toml").replace("\"msgraph\"", "\"acme\"");
        project.write("crate/Cargo.toml", manifest.replace("\"0.1.0\"", "\"1.4.2\" # ours"));
        Self { project, first }
    }

    /// Writes a page and commits it.
    fn edit(&self, path: &str, text: &str) -> String {
        self.project.write(path, text);
        commit(&self.project)
    }

    fn listing(&self) -> Listing {
        self.project.listing("crate")
    }

    #[track_caller]
    fn is_refused(&self, arguments: &str, expected: &str) {
        let before = self.listing();
        self.project.run(arguments).assert_failure(expected);
        assert!(self.listing() == before, "a refusal writes nothing");
    }
}

fn commit(project: &Project) -> String {
    git(project, "docs", &["add", "--all"]);
    git(project, "docs", &["commit", "--quiet", "--allow-empty", "--message", "pages"]);
    git(project, "docs", &["rev-parse", "HEAD"])
}

fn without_label(name: &str) -> String {
    let page = resource(name).replace("|label|String|What people call it.|\n", "");
    page.replace(",\n  \"label\": \"String\"", "")
}

#[test]
fn a_release_has_a_version_and_a_changelog() {
    let released = Released::new();
    let second = released.edit(LAMP, &without_label("lamp"));
    let told = released.project.run(RELEASE).assert_done().stdout.clone();
    assert!(told.contains("1.4.2 to 2.0.0, a major step"), "{told}");
    let manifest = released.project.text("crate/Cargo.toml");
    assert!(
        manifest.contains("name = \"acme\"") && manifest.contains("version = \"2.0.0\" # ours\n"),
        "{manifest}"
    );
    assert!(manifest.contains(&format!("docs at {second}.")), "{manifest}");
    let log = released.project.text("crate/CHANGELOG.md");
    let (_, release) = log.split_once("## [Unreleased]\n\n## [2.0.0] - 20").unwrap();
    let body = format!(
        "\n\nFrom the docs at `{second}`.\n\n### Removed\n\n- **Breaking:** `v1::models::Lamp.label`.\n"
    );
    assert!(release.ends_with(&body), "{release}");
    assert!(!released.project.text("crate/src/v1/models/lamp.rs").contains("label"));
    assert!(
        released
            .project
            .run("regen --check --docs docs --out crate")
            .assert_done()
            .stdout
            .contains("up to date")
    );

    let before = released.listing();
    let again = released.project.run(RELEASE).assert_done().stdout.clone();
    assert!(again.starts_with("nothing to release: "), "{again}");
    assert!(released.listing() == before, "a second run writes nothing");
    let diff = format!("diff {} {second} --docs docs --format changelog", released.first);
    assert_eq!(released.project.run(&diff).assert_done().stdout, body.split_once(".\n\n").unwrap().1);
}

#[test]
fn the_changelog_knows_the_last_release_where_the_crate_was_emitted_since() {
    let released = Released::new();
    released.edit("docs/api-reference/v1.0/resources/shelf.md", &resource("shelf"));
    released.project.run(RELEASE).assert_done();
    released.edit("docs/api-reference/v1.0/resources/desk.md", &resource("desk"));
    released.project.run("regen --docs docs --out crate").assert_done();
    let told = released.project.run(RELEASE).assert_done().stdout.clone();
    assert!(told.contains("1.5.0 to 1.6.0, a minor step"), "{told}");
    let log = released.project.text("crate/CHANGELOG.md");
    let newest = log.split("\n## ").nth(2).unwrap();
    assert!(newest.contains("- `v1::models::Desk`.") && !newest.contains("Shelf"), "{log}");
}

#[test]
fn a_change_of_words_is_a_patch_and_one_of_nothing_is_none() {
    let released = Released::new();
    released.edit(LAMP, &resource("lamp").replace("author: \"someone\"", "author: \"another\""));
    let before = released.listing();
    assert!(released.project.run(RELEASE).assert_done().stdout.contains("changed nothing of the crate"));
    assert!(released.listing() == before);
    released.edit(LAMP, &resource("lamp").replace("What people call it.", "What it is called."));
    released.project.run(RELEASE).assert_done();
    assert!(released.project.text("crate/Cargo.toml").contains("version = \"1.4.3\""));
    let log = released.project.text("crate/CHANGELOG.md");
    assert!(log.contains("### Changed\n\n- Documentation of `v1::models::Lamp.label`.\n"), "{log}");
}

#[test]
fn what_cannot_be_known_is_refused() {
    let released = Released::new();
    released.is_refused("release --docs docs --out nowhere", "`nowhere` is no crate that was emitted here");
    released
        .is_refused("release --docs docs --out generated", "`generated` is no crate that was emitted here");
    released
        .is_refused("release --docs docs-input --out crate", "`docs-input` has no commit to release from");
    released.is_refused(&format!("{RELEASE} --from no-such-commit"), "unknown revision: `no-such-commit`");
    released.project.write(LAMP, without_label("lamp"));
    released.is_refused(RELEASE, "the pages in `docs` are not those of their commit");
    commit(&released.project);

    let manifest = released.project.text("crate/Cargo.toml");
    let first = released.first.clone();
    let with = |from: &str, to: &str| released.project.write("crate/Cargo.toml", manifest.replace(from, to));
    with(&format!("# Emitted from the docs at {first}.\n"), "");
    released.is_refused(RELEASE, "`crate` names no commit of the docs");
    with(&first, &format!("{first}-dirty"));
    released.is_refused(RELEASE, "was emitted from pages of no commit");
    with("1.4.2", "1.4.2-rc.1");
    released.is_refused(RELEASE, "found `1.4.2-rc.1`");
    with("version = \"1.4.2\"", "version.workspace = true");
    released.is_refused(RELEASE, "expected a version such as `1.2.3` in `crate/Cargo.toml`, found none");
    with("", "");
    released.project.write("crate/CHANGELOG.md", "# Changelog\n\n## [2.0.0] - 2020-01-01\n");
    released.is_refused(RELEASE, "`crate/CHANGELOG.md` has a release 2.0.0 already");
    released.is_refused(&format!("{RELEASE} --from {first}"), "has a release 2.0.0 already");
}
