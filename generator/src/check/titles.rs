//! Titles: the first heading against the front matter, and against the name of the type.
//!
//! Takes a page; reports `title-differs`, `title-type` and `title-action`. Quotes, markup, spacing and case do
//! not count, nor does what a page is (“resource type”).

use super::context::CheckContext;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::namespace::{short_name, unqualified};
use crate::model::{Segment, Template};
use crate::parse::Page;
use crate::parse::blocks::BlockKind;
use crate::parse::text::Text;
use crate::vocabulary::slips::{KIND_OF_TYPE, OF_THE_SITE};

rules! {
    TITLE_ACTION = Info "title-action" {
        what: "the title of an action or function writes its name in another case than the route",
        why: "readers write the name as the title has it",
        cure: "write the name as the route has it",
        found: [CALIBRATE: "# gauge: calibrate" => "# gauge: Calibrate"],
        passes: [CALIBRATE: "# gauge: calibrate" => "# gauge: Calibrate it"],
    }

    TITLE_DIFFERS = Info "title-differs" {
        what: "the first heading of a page is not its title",
        why: "search results and the page show different names",
        cure: "write both alike",
        found: [GET: "# Get gauge" => "# Read a gauge"],
        passes: [GET: r#"title: "Get gauge""# => r#"title: "Get gauge - Microsoft Graph""#],
    }

    TITLE_TYPE = Info "title-type" {
        what: "the name in the title of a type's page is not that of the type",
        why: "readers write the name as the title has it",
        cure: "write the name as `@odata.type` has it",
        found: [
            STATION: r#"title: "station"# => r#"title: "Station"#,
            STATION: "# station" => "# Station",
        ],
        passes: [
            STATION: r#"title: "station resource type""# => r#"title: "Stations of gauges""#,
            STATION: "# station resource type" => "# Stations of gauges",
        ],
    }
}

pub(super) fn check(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    check_heading(page, found);
    check_type(page, found);
    check_action(context, page, found);
}

fn check_heading(page: &Page, found: &mut Vec<Diagnostic>) {
    let Some(title) = page.front_matter.values.get("title").filter(|title| !title.value.trim().is_empty())
    else {
        return;
    };
    let Some(heading) = first_heading(page) else { return };
    let shown = heading.plain();
    if plain(&shown) != plain(&title.value) {
        let message =
            format!("expected the title of the front matter, `{}`, found `{shown}`", title.value.trim());
        let report = Diagnostic::new(&TITLE_DIFFERS, heading.span, message);
        found.push(report.related(title.span, "the title"));
    }
}

fn first_heading(page: &Page) -> Option<&Text> {
    page.blocks.iter().find_map(|block| match &block.kind {
        BlockKind::Heading { level: 1, text } if block.span.file == page.file => Some(text),
        _ => None,
    })
}

/// The words of a title alone, without what search results add to it.
fn plain(title: &str) -> String {
    let title = OF_THE_SITE.split(title).next().unwrap_or(title).trim();
    let kept: String = title
        .to_lowercase()
        .chars()
        .map(|c| if c.is_alphanumeric() || matches!(c, ':' | '/' | '(' | ')') { c } else { ' ' })
        .collect();
    let mut words: Vec<&str> = kept.split_whitespace().collect();
    while words.len() > 1 && words.last().is_some_and(|word| KIND_OF_TYPE.is_in(word)) {
        words.pop();
    }
    words.join(" ")
}

fn check_type(page: &Page, found: &mut Vec<Diagnostic>) {
    let [facts] = page.types.as_slice() else { return };
    let (Some(titled), Some(declared)) = (&facts.titled, &facts.declared) else { return };
    let (shown, name) = (short_name(&titled.value), short_name(&declared.value));
    if shown == name || !first_heading(page).is_some_and(|heading| is_name(&heading.plain())) {
        return;
    }
    let differs = if shown.eq_ignore_ascii_case(name) { ", which differs in case" } else { "" };
    let message = format!("expected the name of the type, `{name}`, in this title, found `{shown}`{differs}");
    let report = Diagnostic::new(&TITLE_TYPE, titled.span, message);
    found.push(report.related(declared.span, "the type"));
}

/// True for a title that names a type and says nothing else: `user`, `user resource type`.
fn is_name(title: &str) -> bool {
    let mut words = title.split_whitespace().skip(1);
    words.all(|word| KIND_OF_TYPE.is_in(word))
}

/// `type: name` names an action or function, in the case of its route.
fn check_action(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    let (Some(operation), Some(heading)) = (&page.operation, first_heading(page)) else { return };
    let title = heading.plain();
    let Some(shown) = title.split_once(':').map(|(_, shown)| shown.trim()) else { return };
    let templates = operation.routes.iter().map(|route| (route, Template::parse(&route.path)));
    let mut other_case = None;
    for (route, template) in templates {
        let name = template.segments.last().and_then(Segment::name).map(unqualified).unwrap_or_default();
        if name == shown {
            return;
        }
        if other_case.is_none() && name.eq_ignore_ascii_case(shown) {
            other_case = Some((route, name.to_owned()));
        }
    }
    if let Some((route, name)) = other_case {
        let message = format!("expected the name of the route, `{name}`, in this title, found `{shown}`");
        let report = Diagnostic::new(&TITLE_ACTION, context.word(heading.span, shown), message);
        found.push(report.related(route.span, "the route"));
    }
}
