//! `snippets`: files for the pages, tabs in them, and nothing else.

use super::support::{Project, reading_a_lamp, resource};

const EXAMPLES: &str = r#"# [HTTP](#tab/http)
<!-- { "blockType": "request", "name": "get_lamp" } -->
``` http
GET https://graph.microsoft.com/v1.0/lamps/desk
```

# [C#](#tab/csharp)
[!INCLUDE [sample-code](../includes/snippets/csharp/get-lamp-csharp-snippets.md)]

---

<!-- { "blockType": "response", "@odata.type": "microsoft.graph.lamp" } -->
``` http
HTTP/1.1 200 OK

{ "id": "1" }
```
"#;

const PAGE: &str = "docs-input/api-reference/v1.0/api/lamp-get.md";
const FILE: &str = "v1.0/includes/snippets/rust/get-lamp-rust-snippets.md";

fn project() -> Project {
    let project = Project::new();
    project.write("docs-input/api-reference/v1.0/resources/lamp.md", resource("lamp"));
    project.write(PAGE, reading_a_lamp(EXAMPLES));
    project
}

#[test]
fn a_page_gets_three_lines_once() {
    let project = project();
    let checked = project.run("snippets --write --check");
    assert_eq!(checked.code, 1, "{}", checked.stderr);
    assert_eq!(std::fs::read_to_string(project.path(PAGE)).unwrap(), reading_a_lamp(EXAMPLES));
    assert_eq!(project.run("snippets --write").code, 0);
    let page = std::fs::read_to_string(project.path(PAGE)).unwrap();
    let tab = "# [Rust](#tab/rust)\n[!INCLUDE [sample-code](../includes/snippets/rust/get-lamp-rust-snippets.md)]\n\n";
    assert_eq!(page.replacen(tab, "", 1), reading_a_lamp(EXAMPLES));
    let text = std::fs::read_to_string(project.path(&format!("docs-input/api-reference/{FILE}"))).unwrap();
    assert!(
        text.contains(
            "```rust\n\nuse msgraph::v1::lamps;\n\nlet lamp = client.send(lamps::get(\"desk\")).await?;\n"
        ),
        "{text}"
    );
    let listing = project.listing("docs-input");
    assert_eq!(project.run("snippets --write").code, 0);
    assert_eq!(project.listing("docs-input"), listing);
    assert_eq!(project.run("snippets --write --check").code, 0);
}

#[test]
fn files_alone_leave_the_pages_as_they_are() {
    let project = project();
    let out = project.path("out");
    let ended = project.run(&format!("snippets --out {}", out.display()));
    assert_eq!(ended.code, 0, "{}", ended.stderr);
    assert!(out.join(FILE).is_file());
    assert_eq!(std::fs::read_to_string(project.path(PAGE)).unwrap(), reading_a_lamp(EXAMPLES));
}
