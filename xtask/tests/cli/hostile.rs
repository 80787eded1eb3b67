//! Pages of a stranger: whatever they, their keys and their file names hold, what is printed and emitted is only text.

use crate::support::{Project, git, resource};

/// A title, a window's name, the clipboard and the screen, as terminals are told; a command to a GitHub runner; text
/// that runs the other way, and text that nobody sees.
const ATTACK: &str = "\u{1b}]0;pwned\u{7}\u{1b}]52;c;cHduZWQ=\u{7}\u{1b}[2J\u{1b}[8m\u{9b}2J\u{202e}live\u{2069}\u{200b}\u{e0041}\u{e0100}\u{3164}\u{115f}";
const COMMAND: &str = "\n::error::pwned\n##[error]pwned\r\n::set-env name=PATH::pwned\n";

/// A page that attacks with its title, prose, cells, routes, JSON keys and escapes, annotations and front matter.
fn page(name: &str) -> String {
    let escaped = serde_json::to_string(&format!("{ATTACK}{COMMAND}")).unwrap();
    let page = resource(name)
        .replace(
            "A lamp of the house.",
            &format!("A lamp {ATTACK} of the house &#27;[2J &#x202e; &#10;::error::pwned."),
        )
        .replace("What people call it.", &format!("What people {ATTACK} call it. [link](a{ATTACK}.md)"))
        .replace("description: \"A lamp.\"", "description: \"A \\e[2J\\u202e\\n::error::pwned\\n lamp.\"")
        .replace("|label|String|", &format!("|la{ATTACK}bel|Str{ATTACK}ing|"))
        .replace("\"label\": \"String\"", &format!("{escaped}: \"String\",\n  \"label\": {escaped}"))
        .replace("\"keyProperty\": \"id\"", &format!("{escaped}: {escaped}"));
    page + &format!(
        "\n## {ATTACK}\n\n<!-- {{\"blockType\": {escaped}}} -->\n``` http\nGET /lamps/{{{ATTACK}}}/x{ATTACK}\n```\n"
    )
}

fn operation() -> String {
    let escaped = serde_json::to_string(&format!("{ATTACK}{COMMAND}")).unwrap();
    format!(
        "---\ntitle: \"Get lamp{ATTACK}\"\ndoc_type: apiPageType\n---\n\n# Get lamp{ATTACK}\n\nNamespace: microsoft.graph\n\n\
         Read {ATTACK}.\n\n## Permissions\n\n|Permission type|Permissions|\n|:--|:--|\n\
         |Application|Lamp{ATTACK}.Read, &#27;[2J&#10;::error::pwned|\n\n\
         ## HTTP request\n\n``` http\nGET /lamps/{{id{ATTACK}}}/{ATTACK}\nGET /lamps/%1b%0a::error::pwned\n```\n\n\
         ## Response\n\n`200 OK` and a [lamp](../resources/lamp.md).\n\n## Examples\n\n\
         <!-- {{\"blockType\": \"request\", \"name\": {escaped}}} -->\n``` http\n\
         GET https://graph.microsoft.com/v1.0/lamps/1/{ATTACK}\n{ATTACK}: x\n```\n\n\
         <!-- {{\"blockType\": \"response\", \"@odata.type\": \"microsoft.graph.lamp\"}} -->\n``` http\n\
         HTTP/1.1 200 OK\nContent-Type: application/json\n\n{{ {escaped}: {escaped}, \"label\": 7 }}\n```\n"
    )
}

fn hostile() -> Project {
    let project = Project::new();
    project.write("docs/v1.0/resources/lamp.md", page("lamp"));
    project.write("docs/v1.0/api/lamp-get.md", operation());
    // A file system that takes such names.
    #[cfg(unix)]
    {
        let name = format!("docs/v1.0/api/evil{}{}.md", ATTACK, COMMAND.replace('/', ""));
        project.write(&name, operation().replace("/lamps/", "/evil/"));
    }
    project.write(
        "docs/lint.toml",
        "[[allow]]\nrule = \"enum-number\"\npath = \"a\\u001b]0;x\\u0007\\n::error::pwned\"\nreason = \"none\"\n",
    );
    project
}

fn assert_nothing_hidden(text: &str, what: &str) {
    let hidden: Vec<char> = text.chars().filter(|c| generator::visible::is_hidden(*c)).collect();
    assert!(hidden.is_empty(), "{what}: {hidden:?} in {text}");
}

/// What a terminal obeys or nobody sees, and lines that a runner takes for commands of the page's making.
fn assert_only_text(told: &str, what: &str) {
    assert_nothing_hidden(told, what);
    let obeyed: Vec<&str> = told
        .lines()
        .filter(|line| {
            let line = line.trim_start();
            line.starts_with("::error::") || line.starts_with("::set-env") || line.contains("##[")
        })
        .collect();
    assert!(obeyed.is_empty(), "{what}: {obeyed:?}");
}

#[test]
fn what_is_printed_is_only_text() {
    let project = hostile();
    project.write("old/v1.0/resources/lamp.md", resource("lamp"));
    project.write(
        "old/v1.0/api/lamp-get.md",
        operation().replace(ATTACK, "").replace("\"label\": 7", "\"label\": 8"),
    );
    git(&project, "docs", &["init", "--quiet"]);
    git(&project, "docs", &["add", "--all"]);
    git(&project, "docs", &["commit", "--quiet", "--message", "pages"]);
    let mut runs = vec!["model --docs docs".to_owned(), "regen --docs docs --out target/crate".to_owned()];
    runs.push("regen --docs docs --out target/crate --check".to_owned());
    runs.extend(
        ["text", "json", "github", "sarif"].map(|format| format!("lint --docs docs --format {format}")),
    );
    runs.extend(
        ["--statistics", "--fix --dry-run", "--fix --unsafe-fixes --dry-run"]
            .map(|what| format!("lint --docs docs {what}")),
    );
    runs.push("lint --docs docs --write-baseline target/known.json".to_owned());
    runs.push("snippets --docs docs".to_owned());
    for format in ["text", "markdown", "json", "github", "html", "changelog"] {
        for sides in ["old docs", "docs old", "HEAD old --docs docs"] {
            runs.push(format!("diff {sides} --format {format}"));
        }
    }
    for arguments in runs {
        let ended = project.run(&arguments);
        ended.assert_done();
        assert_only_text(&ended.stdout, &arguments);
        assert_only_text(&ended.stderr, &arguments);
        assert!(!format!("{}{}", ended.stdout, ended.stderr).is_empty(), "{arguments}");
    }
    let list = std::fs::read_to_string(project.path("target/regen-diagnostics.txt")).unwrap();
    assert_only_text(&list, "the list of findings");
    let known = std::fs::read_to_string(project.path("target/known.json")).unwrap();
    assert_nothing_hidden(&known, "the findings that are known");
    // An exception that nothing used is told, and fails where anything is denied.
    project.write("docs/lint.toml", "");
    assert_eq!(project.run("lint --docs docs --baseline target/known.json --deny info").code, 0);
}

#[test]
fn what_is_emitted_is_only_text() {
    let project = hostile();
    project.run("regen --docs docs --out target/crate").assert_done();
    let files = project.listing("target/crate");
    assert!(files.keys().any(|path| path == "src/v1/models/lamp.rs"), "{:?}", files.keys());
    for (path, text) in files {
        assert!(path.chars().all(|c| c.is_ascii_alphanumeric() || "/_-.".contains(c)), "{path:?}");
        assert_nothing_hidden(&String::from_utf8(text).unwrap(), &path);
    }
}

#[test]
fn a_failure_is_only_text() {
    let project = hostile();
    let argument = format!("docs{ATTACK}{COMMAND}");
    for command in [["lint", "--docs"], ["regen", "--docs"], ["lint", "--rule"], ["fetch", "--from"]] {
        let output = project.command().args(command).arg(&argument).output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{command:?}: {told}");
        assert_only_text(&told, &format!("{command:?}"));
    }
}

/// Makes a docs repository that names a program wherever git takes one; each run of it leaves a file `ran`.
#[cfg(unix)]
fn armed(project: &Project) -> std::path::PathBuf {
    use std::os::unix::fs::PermissionsExt as _;
    let ran = project.path("ran");
    project.write("program", format!("#!/bin/sh\necho \"$0 $*\" >> '{}'\nexit 1\n", ran.display()));
    let program = project.path("program");
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    let run = |arguments: &[&str]| git(project, "docs", arguments);
    run(&["init", "--quiet"]);
    run(&["add", "--all"]);
    run(&["commit", "--quiet", "--message", "pages"]);
    project.write("docs/.gitattributes", "*.md filter=evil diff=evil\n*.* filter=evil\n");
    project.write("docs/.git/info/attributes", "*.md filter=evil diff=evil\n");
    let program = program.to_str().unwrap();
    for name in [
        "core.fsmonitor",
        "core.sshCommand",
        "core.gitProxy",
        "core.askPass",
        "core.pager",
        "core.editor",
        "core.alternateRefsCommand",
        "filter.evil.clean",
        "filter.evil.smudge",
        "filter.evil.process",
        "diff.evil.command",
        "diff.evil.textconv",
        "diff.external",
        "credential.helper",
        "gpg.program",
        "uploadpack.packObjectsHook",
        "remote.origin.uploadpack",
        "pager.ls-tree",
        "pager.rev-parse",
        "pager.cat-file",
        "alias.rev-parse",
    ] {
        run(&["config", name, program]);
    }
    run(&["config", "remote.origin.url", "ssh://example.invalid/docs.git"]);
    run(&["config", "remote.origin.promisor", "true"]);
    run(&["config", "remote.origin.partialclonefilter", "blob:none"]);
    run(&["config", "extensions.partialClone", "origin"]);
    for hook in
        ["post-index-change", "post-checkout", "reference-transaction", "pre-auto-gc", "fsmonitor-watchman"]
    {
        let path = project.path(&format!("docs/.git/hooks/{hook}"));
        std::fs::copy(program, &path).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    }
    // Git would look into a file whose time is not that of the index.
    project.write("docs/v1.0/resources/lamp.md", resource("lamp"));
    let _ = std::fs::remove_file(&ran);
    ran
}

#[cfg(unix)]
#[test]
fn git_runs_nothing_of_a_repository() {
    let project = Project::new();
    project.write("docs/v1.0/resources/lamp.md", resource("lamp"));
    project.write("docs/v1.0/resources/shelf.md", resource("shelf"));
    let ran = armed(&project);
    let told = |arguments: &str| {
        let ended = project.run(arguments);
        let by = std::fs::read_to_string(&ran).unwrap_or_default();
        assert!(by.is_empty(), "{arguments}: {by}");
        ended
    };
    let commit = told("regen --docs docs --out target/crate");
    assert!(commit.assert_done().stdout.contains("docs commit"), "{}", commit.stdout);
    assert!(!commit.stdout.contains("-dirty"), "the same text is no change: {}", commit.stdout);
    told("lint --docs docs").assert_done();
    told("model --docs docs").assert_done();
    assert_eq!(told("diff HEAD --docs docs").assert_done().stdout, "no changes\n");
    told("diff HEAD HEAD --docs docs").assert_done();
    // An object that is not there is not fetched.
    let object =
        git(&project, "docs", &["-c", "core.fsmonitor=false", "rev-parse", "HEAD:v1.0/resources/shelf.md"]);
    let (folder, name) = object.split_at(2);
    std::fs::remove_file(project.path(&format!("docs/.git/objects/{folder}/{name}"))).unwrap();
    let _ = std::fs::remove_file(&ran);
    told("diff HEAD --docs docs").assert_failure("is missing; the clone may be partial");
    assert!(told("regen --docs docs --out target/crate").assert_done().stdout.contains("-dirty"));
}

#[test]
fn a_repository_without_a_checkout_is_served_or_named() {
    let project = Project::new();
    project.write("docs/v1.0/resources/lamp.md", resource("lamp"));
    git(&project, "docs", &["init", "--quiet"]);
    for name in ["shelf", "chair"] {
        project.write(&format!("docs/v1.0/resources/{name}.md"), resource(name));
        git(&project, "docs", &["add", "--all"]);
        git(&project, "docs", &["commit", "--quiet", "--message", name]);
    }
    git(&project, "docs", &["clone", "--quiet", "--bare", ".", "../bare.git"]);
    let report = project.run("diff HEAD~1 HEAD --docs bare.git");
    assert!(report.assert_done().stdout.contains("v1.0/type/chair"), "{}", report.stdout);
    for command in ["regen", "lint", "model"] {
        let ended = project.run(&format!("{command} --docs bare.git"));
        ended.assert_failure("no page found in `bare.git`");
        assert!(ended.stderr.contains("a git repository without a checkout"), "{}", ended.stderr);
    }
}
