//! The HTML report in a browser: its filters show what they should, and its script runs without an error.
//!
//! Needs Chromium; without one the test says so and passes.

use crate::formats::example;
use generator::diff::format;
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// Uses every filter and writes down which changes are to be seen.
const VISITOR: &str = r#"<script>
  const seen = { errors: [] };
  window.addEventListener("error", (event) => seen.errors.push(event.message));
  const visible = () => [...document.querySelectorAll("article")].filter((row) => !row.hidden);
  const note = (name) => {
    seen[name] = [visible().map((row) => row.dataset.rule), document.getElementById("shown").textContent];
  };
  const set = (name, change) => {
    form.reset();
    change(form.elements);
    form.dispatchEvent(new Event("input"));
    note(name);
  };
  note("all");
  set("breaking", (fields) => [...fields.level].forEach((box) => { box.checked = box.value === "breaking"; }));
  set("rule", (fields) => { fields.rule.value = "permission-added"; });
  set("area", (fields) => { fields.area.value = "printjob"; });
  set("text", (fields) => { fields.text.value = "ISSHARED"; });
  set("nothing", (fields) => { fields.text.value = "no such text"; });
  const out = document.createElement("pre");
  out.id = "seen";
  out.textContent = JSON.stringify(seen);
  document.body.append(out);
</script></body>"#;

fn browser() -> Option<&'static str> {
    BROWSERS.into_iter().find(|name| Command::new(name).arg("--version").output().is_ok())
}

/// The page after its scripts have run.
fn visit(browser: &str, html: &str) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let page = folder.join("report.html");
    std::fs::write(&page, html).expect("a page");
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--dump-dom"])
        .arg(format!("--user-data-dir={}", folder.join("profile").display()))
        .arg(format!("file://{}", page.display()))
        .output()
        .expect("the browser runs");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn the_filters_of_the_page_show_what_they_should() {
    let Some(browser) = browser() else {
        println!("skipped: no Chromium found");
        return;
    };
    let html = format::html(&example()).replace("</body>", VISITOR);
    let dom = visit(browser, &html);
    let seen = dom.split("<pre id=\"seen\">").nth(1).and_then(|rest| rest.split("</pre>").next());
    let seen = seen.unwrap_or_else(|| panic!("the page wrote nothing down:\n{dom}")).replace("&amp;", "&");
    let seen: Value = serde_json::from_str(&seen).expect("what the page wrote down");
    let permission = "permission-added";
    assert_eq!(seen["errors"], json!([]));
    assert_eq!(seen["all"][1], "11 changes");
    assert_eq!(seen["breaking"], json!([["property-removed", "property-type-became-enum"], "2 changes"]));
    assert_eq!(seen["rule"], json!([[permission], "3 changes"]));
    assert_eq!(seen["area"], json!([["type-added"], "1 change"]));
    assert_eq!(seen["text"], json!([["property-removed"], "1 change"]));
    assert_eq!(seen["nothing"], json!([[], "0 changes"]));
}
