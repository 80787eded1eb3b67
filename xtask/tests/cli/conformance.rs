//! `conformance`: the crate is emitted, built and called. Needs cargo and the dependencies of this workspace, no network.

use super::support::{Ended, reading_a_lamp, resource};
use std::path::Path;
use std::process::Command;

/// Runs the command on pages, with everything it writes in `out`.
fn conformance(docs: &Path, out: &Path) -> Ended {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.arg("conformance").arg("--docs").arg(docs).arg("--out").arg(out);
    command.env("CARGO_MANIFEST_DIR", env!("CARGO_MANIFEST_DIR")).env("CARGO_NET_OFFLINE", "true");
    Ended::from(command.output().unwrap())
}

/// The number behind a label of the summary.
fn figure(ended: &Ended, label: &str) -> usize {
    let line = ended.stdout.lines().find_map(|line| line.strip_prefix(label)).unwrap();
    line.split_whitespace().next().unwrap().replace(',', "").parse().unwrap()
}

/// The first example is as its resource says; the value of the second and the route of the third are not.
const EXAMPLES: &str = r#"<!-- { "blockType": "request", "name": "get_lamp" } -->
``` http
GET https://graph.microsoft.com/v1.0/lamps/desk%20lamp?$select=id,label
Prefer: light
```

<!-- { "blockType": "response", "@odata.type": "microsoft.graph.lamp" } -->
``` http
HTTP/1.1 200 OK
Content-Type: application/json

{ "id": "1", "label": "Desk", "@odata.etag": "W/1", "watts": 1.50 }
```

<!-- { "blockType": "request", "name": "get_other_lamp" } -->
``` http
GET https://graph.microsoft.com/v1.0/lamps/1
```

<!-- { "blockType": "response", "@odata.type": "microsoft.graph.lamp" } -->
``` http
HTTP/1.1 200 OK
Content-Type: application/json

{ "id": "1", "label": 7 }
```

<!-- { "blockType": "request", "name": "get_shade" } -->
``` http
GET https://graph.microsoft.com/v1.0/lamps/1/shade
```
"#;

/// A page whose examples ask for what OData allows behind a collection, and one whose request another server answers.
const LIST: &str = r#"---
title: "List lamps"
description: "Read all lamps."
author: "someone"
ms.prod: "things"
doc_type: apiPageType
---

# List lamps

Namespace: microsoft.graph

Read all lamps of the house.

## HTTP request

``` http
GET /lamps
```

## Response

If successful, this method returns `200 OK` and a collection of [lamp](../resources/lamp.md) objects.

## Examples

<!-- { "blockType": "request", "name": "count_lamps" } -->
``` http
GET https://graph.microsoft.com/v1.0/lamps/$count?$filter=watts gt 5
```

<!-- { "blockType": "response" } -->
``` http
HTTP/1.1 200 OK
Content-Type: text/plain

3
```

<!-- { "blockType": "request", "name": "cast_lamps" } -->
``` http
GET https://graph.microsoft.com/v1.0/lamps/microsoft.graph.lamp?$top=1
```

<!-- { "blockType": "response", "@odata.type": "microsoft.graph.lamp", "isCollection": true } -->
``` http
HTTP/1.1 200 OK
Content-Type: application/json

{ "value": [{ "id": "1", "label": "Desk" }] }
```

<!-- { "blockType": "request", "name": "notify" } -->
``` http
POST https://bot.example.com/callback
Content-Type: application/json

{ "lit": true }
```

<!-- { "blockType": "response" } -->
``` http
HTTP/1.1 204 No Content
```
"#;

#[test]
fn every_example_is_run_and_what_is_wrong_with_it_told() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let ended = conformance(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs-input"), &out);
    ended.assert_done();
    let requests = figure(&ended, "requests");
    assert!(requests > 40, "{}", ended.stdout);
    assert_eq!(figure(&ended, "  rebuilt"), requests, "{}", ended.stdout);
    assert_eq!(figure(&ended, "  returned"), figure(&ended, "responses"), "{}", ended.stdout);
    assert_eq!((figure(&ended, "our faults"), figure(&ended, "page faults")), (0, 0), "{}", ended.stdout);

    let docs = folder.path().join("docs");
    std::fs::create_dir_all(docs.join("v1.0/api")).unwrap();
    std::fs::create_dir_all(docs.join("v1.0/resources")).unwrap();
    std::fs::write(docs.join("v1.0/api/lamp-get.md"), reading_a_lamp(EXAMPLES)).unwrap();
    std::fs::write(docs.join("v1.0/api/lamp-list.md"), LIST).unwrap();
    std::fs::write(docs.join("v1.0/resources/lamp.md"), resource("lamp")).unwrap();
    let ended = conformance(&docs, &out);
    ended.assert_done();
    let figures = [
        ("elsewhere", 1),
        ("requests", 5),
        ("  matched", 4),
        ("  rebuilt", 4),
        ("  decoded", 4),
        ("  returned", 3),
        ("undocumented", 1),
        ("our faults", 0),
        ("undiagnosed", 0),
    ];
    for (label, count) in figures {
        assert_eq!(figure(&ended, label), count, "{label}\n{}", ended.stdout);
    }
    let told = [
        "lamp-get.md:56: GET https://graph.microsoft.com/v1.0/lamps/1/shade: no documented route fits the URL",
        "lamp-get.md:48: status 200: a property in the response does not fit its documented type: `label` of \
         `microsoft.graph.lamp` is 7",
    ];
    for line in told {
        assert!(ended.stdout.contains(line), "{line}\n{}", ended.stdout);
    }
}
