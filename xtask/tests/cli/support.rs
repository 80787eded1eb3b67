//! A project of its own in a temporary folder, and the built command run in it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A project: `docs-input`, `generated` and `xtask`, nothing else.
pub(crate) struct Project {
    folder: tempfile::TempDir,
}

/// How a run of the command ended.
pub(crate) struct Ended {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Every file below a folder with its bytes.
pub(crate) type Listing = BTreeMap<String, Vec<u8>>;

impl Project {
    /// A project whose `docs-input` holds one page, `lamp`, and whose `generated` holds what is written by hand.
    pub(crate) fn new() -> Self {
        let project = Self { folder: tempfile::tempdir().unwrap() };
        project.write("docs-input/api-reference/v1.0/resources/lamp.md", resource("lamp"));
        project.write("generated/Cargo.toml", "[package]\nname = \"msgraph\"\n");
        project.write("generated/src/lib.rs", "//! Written by hand.\n");
        project.write("generated/src/v1/notes.rs", "//! Written by hand, in an emitted folder.\n");
        std::fs::create_dir(project.path("xtask")).unwrap();
        project
    }

    pub(crate) fn path(&self, below: &str) -> PathBuf {
        self.folder.path().join(below)
    }

    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    pub(crate) fn text(&self, path: &str) -> String {
        std::fs::read_to_string(self.path(path)).unwrap()
    }

    /// Runs the command in the project's root, with arguments separated by spaces.
    pub(crate) fn run(&self, arguments: &str) -> Ended {
        let output = self.command().args(arguments.split_whitespace()).output().unwrap();
        Ended::from(output)
    }

    pub(crate) fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.current_dir(self.folder.path()).env("CARGO_MANIFEST_DIR", self.path("xtask"));
        command.env_remove("CARGO_TARGET_DIR");
        command
    }

    pub(crate) fn listing(&self, below: &str) -> Listing {
        let mut out = Listing::new();
        collect(&self.path(below), &self.path(below), &mut out);
        out
    }
}

impl From<Output> for Ended {
    fn from(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        let code = output.status.code().unwrap();
        Self { code, stdout: text(output.stdout), stderr: text(output.stderr) }
    }
}

impl Ended {
    /// Asserts that it could not run, said so in one line that holds `expected`, and printed nothing else but help.
    #[track_caller]
    pub(crate) fn assert_failure(&self, expected: &str) {
        let lines: Vec<&str> = self.stderr.lines().filter(|line| !line.starts_with("fetching ")).collect();
        let shape = matches!(lines.as_slice(), [error] | [error, _] if error.starts_with("error: "));
        let help = lines.get(1).is_none_or(|line| line.starts_with("help: "));
        assert!(shape && help && self.stderr.contains(expected), "{expected:?} in {:?}", self.stderr);
        assert_eq!((self.code, self.stdout.as_str()), (2, ""));
    }

    #[track_caller]
    pub(crate) fn assert_done(&self) -> &Self {
        assert_eq!(self.code, 0, "{}\n{}", self.stdout, self.stderr);
        self
    }
}

fn collect(root: &Path, folder: &Path, out: &mut Listing) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(root, &path, out);
        } else {
            let shown = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            out.insert(shown, std::fs::read(&path).unwrap());
        }
    }
}

/// A page of a resource, as small as can be.
pub(crate) fn resource(name: &str) -> String {
    format!(
        "---\ntitle: \"{name} resource type\"\ndescription: \"A {name}.\"\nauthor: \"someone\"\n\
         ms.prod: \"things\"\ndoc_type: resourcePageType\n---\n\n\
         # {name} resource type\n\nNamespace: microsoft.graph\n\nA {name} of the house.\n\n\
         ## Properties\n\n\
         |Property|Type|Description|\n|:---|:---|:---|\n\
         |id|String|The identifier of the {name}. Read-only.|\n|label|String|What people call it.|\n\n\
         ## JSON representation\n\n\
         <!-- {{\n  \"blockType\": \"resource\",\n  \"@odata.type\": \"microsoft.graph.{name}\",\n  \"keyProperty\": \"id\"\n}} -->\n\
         ``` json\n{{\n  \"id\": \"String (identifier)\",\n  \"label\": \"String\"\n}}\n```\n"
    )
}

/// The page of the operation that reads a lamp, with these examples.
pub(crate) fn reading_a_lamp(examples: &str) -> String {
    format!(
        r#"---
title: "Get lamp"
description: "Read one lamp."
author: "someone"
ms.prod: "things"
doc_type: apiPageType
---

# Get lamp

Namespace: microsoft.graph

Read one lamp of the house.

## HTTP request

``` http
GET /lamps/{{id}}
```

## Response

If successful, this method returns `200 OK` and a [lamp](../resources/lamp.md) object.

## Examples

{examples}"#
    )
}

/// A text as JSON.
#[track_caller]
pub(crate) fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).unwrap()
}

/// Runs git in a folder of the project, with an identity of its own and without the user's settings.
pub(crate) fn git(project: &Project, folder: &str, arguments: &[&str]) -> String {
    let output = Command::new("git")
        .current_dir(project.path(folder))
        .args([
            "-c",
            "user.name=Someone",
            "-c",
            "user.email=someone@example.com",
            "-c",
            "commit.gpgsign=false",
        ])
        .args(arguments)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_SYSTEM", "/dev/null")
        .output()
        .unwrap();
    assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}
