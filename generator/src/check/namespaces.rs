//! Namespace lines: absent, repeated, or naming what is no namespace.
//!
//! Takes a page; reports `namespace-missing`, `namespace-odd` and `namespace-glued`
//! (with a fix). That line and annotation disagree is reported where types are joined.

use super::context::CheckContext;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::namespace;
use crate::parse::Page;
use crate::parse::blocks::Block;
use crate::parse::page::PageKind;
use crate::parse::text::Text;
use crate::source::Span;
use crate::vocabulary::intro::NAMESPACE;

rules! {
    NAMESPACE_GLUED = Info "namespace-glued" {
        what: "text stands directly below the namespace line",
        why: "it is published on the same line as the namespace",
        cure: "put a blank line between the two",
        fix: Safe,
        found: [STATION: "Namespace: microsoft.graph\n" => "Namespace: microsoft.graph"],
        passes: [STATION: "Namespace: microsoft.graph\n" => "Namespace: microsoft.graph  \n\n"],
    }

    NAMESPACE_MISSING = Info "namespace-missing" {
        what: "a page has no line `Namespace: ..`",
        why: "readers must guess the namespace of its types",
        cure: "write the line below the title",
        found: [GET: "Namespace: microsoft.graph\n\n" => ""],
        passes: [GET: "Namespace: microsoft.graph\n\n" => "**Namespace: microsoft.graph**\n\n"],
    }

    NAMESPACE_ODD = Warning "namespace-odd" {
        what: "a namespace line names no namespace, or one that no type is in",
        why: "links and `@odata.type` values written after it are wrong",
        cure: "correct the namespace",
        found: [GET: "Namespace: microsoft.graph" => "Namespace: microsoft.grap"],
        passes: [GET: "Namespace: microsoft.graph" => "Namespace: microsoft.graph.sea"],
    }
}

pub(super) fn check(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    let documents = match page.kind {
        PageKind::Operation => true,
        PageKind::Resource => page.types.iter().any(|facts| facts.declared.is_some()),
        PageKind::Enumeration | PageKind::Conceptual => false,
    };
    if page.namespace.is_none() && documents {
        let message = "expected a line `Namespace: ..` below this title, found none";
        let report = Diagnostic::new(&NAMESPACE_MISSING, page.title.span, message);
        let help = format!("write `Namespace: {}`, or the namespace of the types", context.root);
        found.push(report.help(help));
    }
    for text in page.blocks.iter().filter_map(Block::prose) {
        if let Some(written) = written(context, text) {
            check_line(context, text, &written, found);
        }
    }
}

/// What stands behind `Namespace:` on its line, without code marks.
fn written(context: &CheckContext<'_>, text: &Text) -> Option<String> {
    let line = context.sources.text(text.span).lines().next()?.trim();
    let name = NAMESPACE.place_of(line, "name")?;
    line.get(name.start..).map(|rest| rest.trim().trim_matches(['`', '*']).to_owned())
}

fn check_line(context: &CheckContext<'_>, text: &Text, written: &str, found: &mut Vec<Diagnostic>) {
    let place = context.within(text.span, written);
    let well_formed =
        written.split('.').all(|part| !part.is_empty() && part.chars().all(char::is_alphanumeric));
    let below = context.sources.text(text.span).trim_end().lines().nth(1);
    let repeated = written.split('.').zip(written.split('.').skip(1)).any(|(one, next)| one == next);
    let root = &context.root;
    let message = match () {
        () if !well_formed => format!("expected a namespace such as `{root}`, found `{written}`"),
        () if !namespace::is_within(written, root) => {
            format!("expected `{root}` or a namespace below it, found `{written}`")
        }
        () if repeated => format!("expected a namespace without a part that repeats, found `{written}`"),
        () if below.is_some() => {
            let message = "expected a blank line below the namespace line, found text";
            let report = Diagnostic::new(&NAMESPACE_GLUED, place, message);
            let end = Span::new(place.file, place.range().end, place.range().end);
            found.push(report.fix(end, "\n"));
            return;
        }
        () => return,
    };
    found.push(
        Diagnostic::new(&NAMESPACE_ODD, place, message).help("write the namespace alone in its paragraph"),
    );
}
