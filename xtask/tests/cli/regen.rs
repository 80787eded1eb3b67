//! `cargo xtask regen`, run as a user runs it: exit codes, what it prints, and what stands on disk afterwards.

use crate::support::{Ended, Listing, Project, reading_a_lamp, resource};
use std::process::Stdio;

const PAGE: &str = "docs-input/api-reference/v1.0/resources/lamp.md";

/// Emitted files by path: those of `generated` that are not written by hand.
fn emitted(project: &Project) -> Listing {
    let mut listing = project.listing("generated");
    listing.retain(|path, _| !["Cargo.toml", "src/lib.rs", "src/v1/notes.rs"].contains(&path.as_str()));
    listing
}

#[test]
fn pages_become_a_crate_and_a_second_run_writes_nothing() {
    let project = Project::new();
    let first = project.run("regen");
    assert!(first.assert_done().stdout.contains("1 of v1.0"), "{}", first.stdout);
    let files = project.listing("generated");
    assert!(emitted(&project).keys().any(|path| path.starts_with("src/v1/")));
    let again = project.run("regen");
    assert!(again.assert_done().stdout.contains("0 files, 0 deleted"), "{}", again.stdout);
    assert_eq!(project.listing("generated"), files);
}

#[test]
fn a_page_that_is_gone_takes_its_files_with_it_and_no_others() {
    let project = Project::new();
    project.run("regen").assert_done();
    let before = project.listing("generated");
    let more = PAGE.replace("lamp", "shelf");
    project.write(&more, resource("shelf"));
    project.run("regen").assert_done();
    assert_ne!(project.listing("generated"), before);
    std::fs::remove_file(project.path(&more)).unwrap();
    project.run("regen").assert_done();
    assert_eq!(project.listing("generated"), before);
}

#[test]
fn check_names_what_differs_and_writes_nothing() {
    let project = Project::new();
    let fresh = project.run("regen --check");
    assert_eq!(fresh.code, 1);
    assert!(fresh.stdout.contains("missing  generated/src/v1/"), "{}", fresh.stdout);
    assert!(fresh.stderr.contains("help: run `cargo xtask regen`\n"), "{}", fresh.stderr);
    assert!(emitted(&project).is_empty());
    project.run("regen").assert_done();
    project.run("regen --check").assert_done();

    let file = emitted(&project).into_keys().next().unwrap();
    project.write(&format!("generated/{file}"), "// edited\n");
    project.write("generated/src/v1/old.rs", "// @generated long ago\n");
    let before = project.listing("");
    let edited = project.run("regen --check");
    assert_eq!(edited.code, 1);
    assert!(edited.stdout.contains(&format!("differs  generated/{file}\n")), "{}", edited.stdout);
    assert!(edited.stdout.contains("stale    generated/src/v1/old.rs\n"), "{}", edited.stdout);
    assert_eq!(project.listing(""), before);
    project.run("regen").assert_done();
    project.run("regen --check").assert_done();
}

#[test]
fn the_cure_repeats_the_options() {
    let project = Project::new();
    let ended = project.run("regen --check --docs docs-input --out target/crate --api-version v1");
    let cure = "cargo xtask regen --docs docs-input --api-version v1.0 --out target/crate";
    assert!(ended.stderr.contains(cure), "{}", ended.stderr);
    assert_eq!(ended.code, 1);
    assert!(!project.path("target").exists());
}

#[test]
fn out_writes_a_whole_crate_and_renews_it() {
    let project = Project::new();
    project.run("regen --out target/crate").assert_done();
    let first = project.listing("target/crate");
    assert!(first.contains_key("Cargo.toml") && first.contains_key("src/lib.rs"));
    assert!(project.path("target").read_dir().unwrap().count() == 1);
    project.write("target/crate/mine.txt", "kept");
    project.run("regen --out target/crate").assert_done();
    let mut second = project.listing("target/crate");
    assert_eq!(second.remove("mine.txt").as_deref(), Some(b"kept".as_slice()));
    assert_eq!(second, first);
    assert!(emitted(&project).is_empty(), "`generated` is not touched");
}

#[test]
fn out_into_an_empty_folder_is_fine_and_into_another_one_is_not() {
    let project = Project::new();
    std::fs::create_dir(project.path("empty")).unwrap();
    project.run("regen --out empty").assert_done();
    project.write("photos/cat.jpg", "meow");
    let before = project.listing("");
    project
        .run("regen --out photos")
        .assert_failure("`photos` is not empty, and not a crate that was emitted here");
    project.run("regen --out generated").assert_failure("`generated` is not empty");
    project.run("regen --out photos/cat.jpg").assert_failure("found the file `photos/cat.jpg`");
    assert_eq!(project.listing(""), before);
}

#[test]
fn an_output_that_cannot_be_written_changes_nothing() {
    let project = Project::new();
    project.write("file", "not a folder");
    project.run("regen --out file/crate").assert_failure("file");
    std::fs::remove_dir_all(project.path("generated/src/v1")).unwrap();
    project.write("generated/src/v1", "a file where a folder must be");
    let before = project.listing("");
    project.run("regen").assert_failure("generated/src/v1");
    assert_eq!(project.listing(""), before);
}

#[test]
fn pages_that_cannot_be_read_are_one_line_and_change_nothing() {
    let project = Project::new();
    std::fs::create_dir(project.path("empty")).unwrap();
    std::fs::create_dir_all(project.path("odd/page.md/inner")).unwrap();
    let before = project.listing("");
    for (docs, expected) in [
        ("missing", "no such file or folder: `missing`"),
        ("empty", "no page found in `empty`"),
        ("odd", "no page found in `odd`"),
    ] {
        project.run(&format!("regen --docs {docs}")).assert_failure(expected);
        project.run(&format!("regen --docs {docs} --out other")).assert_failure(expected);
    }
    assert_eq!(project.listing(""), before);
}

#[test]
fn a_page_that_is_not_utf8_is_read_and_told() {
    let project = Project::new();
    let page = resource("lamp").replace("What people call it.", "It\u{1}s name.");
    let bytes: Vec<u8> = page.bytes().map(|byte| if byte == 1 { 0x92 } else { byte }).collect();
    project.write(PAGE, [b"\xef\xbb\xbf".as_slice(), &bytes].concat());
    let ended = project.run("regen");
    assert!(ended.assert_done().stdout.contains("types        1\n"), "{}", ended.stdout);
    let expected = "warning[file-encoding]: expected UTF-8, found the byte 0x92";
    assert!(ended.stderr.contains(expected) && ended.stderr.contains("lamp.md:20:17"), "{}", ended.stderr);
    let named = emitted(&project)
        .into_values()
        .any(|text| String::from_utf8(text).unwrap().contains("It\u{fffd}s name."));
    assert!(named, "the rest of the text is there");
}

#[cfg(unix)]
#[test]
fn nothing_but_files_below_the_pages_is_read() {
    use std::os::unix::fs::symlink;
    let project = Project::new();
    project.write("secret.md", "the secret");
    symlink(project.path("secret.md"), project.path("docs-input/api-reference/v1.0/resources/secret.md"))
        .unwrap();
    symlink("..", project.path("docs-input/api-reference/v1.0/resources/loop")).unwrap();
    let pipe = project.path("docs-input/api-reference/v1.0/resources/pipe.md");
    assert!(std::process::Command::new("mkfifo").arg(pipe).status().unwrap().success());
    for command in ["regen", "lint", "model"] {
        let ended = project.run(command);
        let told = format!("{}{}", ended.assert_done().stdout, ended.stderr);
        for expected in ["secret.md", "loop", "pipe.md", "file-refused"] {
            assert!(told.contains(expected), "{command}: no {expected} in {told}");
        }
        assert!(!told.contains("the secret"), "{command}: {told}");
    }
    let ended = project.run("regen");
    assert!(ended.stdout.contains("pages:      4 =      1 modelled +    3 reported"), "{}", ended.stdout);
    let secret =
        emitted(&project).into_values().any(|text| String::from_utf8_lossy(&text).contains("secret"));
    assert!(!secret);
}

#[test]
fn a_version_that_is_not_there_is_an_error() {
    let project = Project::new();
    project.run("regen --api-version beta").assert_failure("expected pages of version `beta`");
    let ended = project.run("regen --api-version 2");
    assert_eq!(ended.code, 2);
    assert!(ended.stderr.contains("expected `v1.0` or `beta`"), "{}", ended.stderr);
}

#[test]
fn a_part_is_a_crate_that_says_so() {
    let project = Project::new();
    project.write("docs-input/api-reference/v1.0/api/lamp-get.md", reading_a_lamp(""));
    let without_out = project.run("regen --only lamps");
    assert_eq!(without_out.code, 2);
    assert!(without_out.stderr.contains("--out <DIR>"), "{}", without_out.stderr);
    let unknown = project.run("regen --only lamp --out part");
    unknown.assert_failure("no endpoint of the pages is below `lamp`");
    assert!(unknown.stderr.contains("help: the pages have `lamps`"), "{}", unknown.stderr);
    assert!(!project.path("part").exists());
    project.run("regen --only lamps --out part").assert_done();
    let manifest = project.text("part/Cargo.toml");
    assert_eq!(manifest.lines().nth(1), Some("# Emitted with `--only lamps`."));
    project.run("regen --check --only lamps --out part").assert_done();
    let whole = project.run("regen --check --out part");
    assert!(whole.stdout.contains("differs  part/Cargo.toml\n"), "{}", whole.stdout);
    project.run("release --out part").assert_failure("is a part of the API");
}

#[test]
fn one_version_of_a_docs_repository_or_a_flat_folder() {
    let project = Project::new();
    project.write(&PAGE.replace("v1.0", "beta").replace("lamp", "shelf"), resource("shelf"));
    project.write("flat/shelf.md", resource("shelf"));
    for docs in
        ["docs-input", "docs-input/api-reference", "docs-input/api-reference/beta", "flat", "flat/shelf.md"]
    {
        let out = format!("target/{}", docs.replace('/', "-"));
        project.run(&format!("regen --docs {docs} --api-version beta --out {out}")).assert_done();
        let listing = project.listing(&out);
        assert!(listing.keys().any(|path| path.starts_with("src/beta/")), "{docs}: {:?}", listing.keys());
        // The other version's module is there, and empty: its feature must not break the build.
        let other = listing.keys().filter(|path| path.starts_with("src/v1/"));
        assert_eq!(other.collect::<Vec<_>>(), ["src/v1/examples.json", "src/v1/mod.rs"], "{docs}");
    }
}

#[test]
fn the_same_pages_give_the_same_bytes() {
    let project = Project::new();
    let names: Vec<String> = (0..30).map(|number| format!("thing{number}")).collect();
    for name in &names {
        project.write(&format!("up/{name}.md"), resource(name));
    }
    for name in names.iter().rev() {
        project.write(&format!("down/{name}.md"), resource(name));
    }
    project.run("regen --docs up --out out/up").assert_done();
    project.run("regen --docs down --out out/down").assert_done();
    project.run("regen --docs up --out out/one --threads 1").assert_done();
    project.run("regen --docs up --out out/many --threads 7").assert_done();
    let expected = project.listing("out/up");
    for other in ["out/down", "out/one", "out/many"] {
        assert_eq!(project.listing(other), expected, "{other}");
    }
    assert_eq!(project.run("regen --threads 0").code, 2);
}

#[test]
fn findings_beyond_the_worst_go_to_a_file() {
    let project = Project::new();
    let slip = "\n<!-- {\"blockType\": \"example\"} -->\n\nNothing follows.\n";
    project.write("flat/lamp.md", resource("lamp") + &slip.repeat(30));
    let ended = project.run("regen --docs flat --out target/crate");
    let expected = "not shown here; all are in `target/regen-diagnostics.txt`";
    assert!(ended.assert_done().stdout.contains(expected), "{}", ended.stdout);
    let list = std::fs::read_to_string(project.path("target/regen-diagnostics.txt")).unwrap();
    let found = list.lines().filter(|line| line.contains("[annotation-dangling]: "));
    assert_eq!(found.filter(|line| line.starts_with("flat/lamp.md:")).count(), 30, "{list}");
    assert!(ended.stderr.matches("-->").count() <= 2 * 20, "a bound on what is drawn: {}", ended.stderr);
}

#[test]
fn findings_go_to_the_checkout_that_the_run_is_in() {
    let project = Project::new();
    project.write("other/xtask/Cargo.toml", "");
    project.write("other/flat/lamp.md", resource("lamp").replace("String", "Strng").repeat(30));
    std::fs::create_dir_all(project.path("other/deep/inside")).unwrap();
    let run = |folder: &str, docs: &str| {
        let mut command = project.command();
        command.current_dir(project.path(folder)).env_remove("CARGO_MANIFEST_DIR");
        Ended::from(command.args(["regen", "--docs", docs, "--out", "crate"]).output().unwrap())
    };
    run("other/deep/inside", "../../flat").assert_done();
    assert!(project.path("other/target/regen-diagnostics.txt").is_file());
    // Outside of any checkout, what is written stays in the current folder.
    run("docs-input", "../other/flat").assert_done();
    assert!(project.path("docs-input/target/regen-diagnostics.txt").is_file());
}

#[test]
fn what_an_interrupted_run_left_is_put_right() {
    let project = Project::new();
    project.run("regen").assert_done();
    let before = project.listing("generated");
    // Stopped between two steps, where a file system cannot do both at once.
    std::fs::create_dir_all(project.path("generated/.regen-stage/old")).unwrap();
    std::fs::rename(project.path("generated/src"), project.path("generated/.regen-stage/old/src")).unwrap();
    project.write("generated/.regen-stage/new/src/v1/half.rs", "// @generated\n");
    assert_eq!(project.run("regen --check").code, 1);
    project.run("regen --docs missing").assert_failure("no such file");
    project.run("regen").assert_done();
    assert_eq!(project.listing("generated"), before);
}

#[test]
fn runs_on_a_folder_that_is_not_there_wait_for_each_other() {
    let project = Project::new();
    for number in 0..50 {
        project.write(&format!("more/thing{number}.md"), resource(&format!("thing{number}")));
    }
    let run = || {
        project.command().args(["regen", "--docs", "more", "--out", "target/deep/crate"]).output().unwrap()
    };
    let ended: Vec<Ended> = std::thread::scope(|scope| {
        let runs: Vec<_> = (0..4).map(|_| scope.spawn(run)).collect();
        runs.into_iter().map(|run| Ended::from(run.join().unwrap())).collect()
    });
    let first =
        ended.iter().filter(|ended| !ended.assert_done().stdout.contains("written      0 files")).count();
    assert_eq!(first, 1, "one wrote the crate, the others found it");
    assert_eq!(std::fs::read_dir(project.path("target/deep")).unwrap().count(), 1);
    project.run("regen --docs more --out target/deep/crate --check").assert_done();
}

/// Stops runs at moments spread over their whole length; each must leave the old tree or the new one.
#[cfg(unix)]
#[test]
fn a_killed_run_leaves_the_old_tree_or_the_new_one() {
    let project = Project::new();
    for number in 0..200 {
        project.write(&format!("more/thing{number}.md"), resource(&format!("thing{number}")));
    }
    project.run("regen").assert_done();
    let tree = |project: &Project| {
        let mut listing = project.listing("generated");
        listing.retain(|path, _| !path.starts_with(".regen-stage/"));
        listing
    };
    let old = tree(&project);
    let started = std::time::Instant::now();
    project.run("regen --docs more").assert_done();
    let (length, new) = (started.elapsed(), tree(&project));
    assert_ne!(old, new);
    for step in 0..20 {
        project.run("regen --replace").assert_done();
        let mut child =
            project.command().args(["regen", "--docs", "more"]).stdout(Stdio::null()).spawn().unwrap();
        std::thread::sleep(length * step / 20);
        child.kill().unwrap();
        child.wait().unwrap();
        let found = tree(&project);
        assert!(found == old || found == new, "killed after {step} of 20 steps: {:?}", found.keys());
    }
}

#[test]
fn much_is_deleted_only_where_that_is_meant() {
    let project = Project::new();
    for number in 0..60 {
        project.write(&format!("all/thing{number}.md"), resource(&format!("thing{number}")));
    }
    project.run("regen --docs all --out target/crate").assert_done();
    let before = project.listing("target/crate");
    let refused = project.run("regen --docs all/thing7.md --out target/crate");
    refused.assert_failure("this would delete 5");
    assert!(refused.stderr.contains("of the") && refused.stderr.contains("--replace"), "{}", refused.stderr);
    assert_eq!(project.listing("target/crate"), before);
    for number in 0..9 {
        std::fs::remove_file(project.path(&format!("all/thing{number}.md"))).unwrap();
    }
    project.run("regen --docs all --out target/crate").assert_done();
    project.run("regen --docs all/thing17.md --out target/crate --replace").assert_done();
    assert!(project.listing("target/crate").len() < before.len() - 40);
}

#[test]
fn a_folder_around_references_is_no_reference() {
    let project = Project::new();
    project.write("more/beta/api/shelf.md", "# Shelf\n");
    for command in ["regen --out target/crate", "lint", "model", "diff docs-input"] {
        let ended = project.run(&format!("{command} --docs ."));
        ended.assert_failure(
            "`.` is no folder of pages: it has references in it, such as `docs-input/api-reference`",
        );
        assert!(ended.stderr.contains("read all 2 pages as one folder with `--flat`"), "{}", ended.stderr);
    }
    assert!(!project.path("target").exists());
    project.run("regen --docs . --flat --out target/crate").assert_done();
    project.run("lint --docs more").assert_done();
}

#[test]
fn a_crate_keeps_what_is_its_own() {
    let project = Project::new();
    project.run("regen --out crate").assert_done();
    let starters = [".gitignore", "CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT", "README.md"];
    let first = project.listing("crate");
    assert!(starters.iter().all(|name| first.contains_key(*name)), "{:?}", first.keys());
    let manifest = String::from_utf8(first["Cargo.toml"].clone()).unwrap();
    let own = manifest.replace("name = \"msgraph\"", "name = \"acme-graph\"\nauthors = [\"Ada\"]");
    let own =
        own.replace("version = \"0.1.0\"", "version = \"2.3.4\"") + "\n[dev-dependencies]\nlog = \"0.4\"\n";
    assert_ne!(own, manifest);
    project.write("crate/Cargo.toml", &own);
    project.write("crate/README.md", "# Acme\n");
    project.write("crate/tests/mine.rs", "// by hand\n");
    std::fs::remove_file(project.path("crate/.gitignore")).unwrap();
    project.run("regen --out crate --check").assert_done();
    project.write("docs-input/api-reference/v1.0/resources/shelf.md", resource("shelf"));
    project.run("regen --out crate").assert_done();
    let second = project.listing("crate");
    assert_eq!(String::from_utf8(second["Cargo.toml"].clone()).unwrap(), own);
    assert_eq!(second["README.md"], b"# Acme\n");
    assert!(second.contains_key("tests/mine.rs") && second.contains_key("src/v1/models/shelf.rs"));
    assert!(!second.contains_key(".gitignore"), "what its keeper removed stays away");
    project.write("crate/Cargo.toml", "# @generated\nno manifest\n");
    project.run("regen --out crate").assert_failure("`crate/Cargo.toml` is no manifest");
}
