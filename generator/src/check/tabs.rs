//! Groups of tabs: HTTP first, closed by a rule, no heading inside.
//!
//! Takes a page; reports `tab-group`.

use super::context::CheckContext;
use crate::diagnostic::{Diagnostic, rules};
use crate::parse::Page;
use crate::parse::blocks::{Block, BlockKind};

rules! {
    TAB_GROUP = Warning "tab-group" {
        what: "a group of tabs does not begin with HTTP, is never closed, or holds a heading",
        why: "what follows it is published inside the last tab",
        cure: "begin with the HTTP tab, end with `---`",
        found: [
            GET: "### Request\n" => r"### Request

# [C#](#tab/csharp)

A call of the client.
",
        ],
        passes: [
            GET: "### Request\n" => r"### Request

# [HTTP](#tab/http)
",
            GET: "/gauges/7\n```" => r"/gauges/7
```

# [C#](#tab/csharp)

A call of the client.

---",
        ],
    }
}

pub(super) fn check(_: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    let mut open: Option<&Block> = None;
    let mut seen: Vec<&str> = Vec::new();
    for block in &page.blocks {
        match &block.kind {
            BlockKind::Tab { id } => {
                if open.is_none() {
                    seen.clear();
                    check_first(block, id, found);
                }
                if seen.contains(&id.as_str()) {
                    let message = format!("expected each tab once in a group, found `{id}` a second time");
                    found.push(Diagnostic::new(&TAB_GROUP, block.span, message));
                }
                seen.push(id);
                open = Some(block);
            }
            BlockKind::Rule => open = None,
            BlockKind::Heading { .. } => check_closed(open.take(), Some(block), found),
            _ => {}
        }
    }
    check_closed(open, None, found);
}

fn check_first(block: &Block, id: &str, found: &mut Vec<Diagnostic>) {
    if id != "http" && id != "http-request" {
        let message = format!("expected `http` as the first tab of this group, found `{id}`");
        found.push(Diagnostic::new(&TAB_GROUP, block.span, message).help("put the HTTP tab first"));
    }
}

fn check_closed(open: Option<&Block>, heading: Option<&Block>, found: &mut Vec<Diagnostic>) {
    let Some(tab) = open else { return };
    let what = if heading.is_some() { "a heading" } else { "the end of the page" };
    let message = format!("expected `---` behind the last tab of this group, found {what}");
    let mut report = Diagnostic::new(&TAB_GROUP, tab.span, message);
    if let Some(heading) = heading {
        report = report.related(heading.span, "this is published inside the tab");
    }
    found.push(report.help("write `---` on a line of its own behind the last tab"));
}
