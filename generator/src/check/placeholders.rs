//! Placeholders: text that was to be replaced before the page was published, and never was.
//!
//! Takes a page; reports `placeholder-text` for the front matter's description, paragraphs and cells of tables. Scopes are looked at where
//! permissions are read.

use super::context::CheckContext;
use crate::diagnostic::{Diagnostic, rules};
use crate::parse::Page;
use crate::parse::blocks::BlockKind;
use crate::parse::table::Row;
use crate::parse::text::Text;
use crate::source::Span;
use crate::vocabulary::SectionKind;
use crate::vocabulary::notes::INHERITED_FROM;
use crate::vocabulary::slips::PLACEHOLDER;

rules! {
    PLACEHOLDER_TEXT = Info "placeholder-text" {
        what: "a description is a placeholder that was never filled in",
        why: "readers learn nothing from it",
        cure: "write the description",
        found: [
            STATION: r#""The place of a gauge.""# => r#""TODO: describe it""#,
            STATION: "|city|String|Nearest town.|" => "|city|String|Not yet documented|",
        ],
        passes: [STATION: "|city|String|Nearest town.|" => "|city|String|Town where the todo lists of the harbour are kept.|"],
    }
}

pub(super) fn check(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    if let Some(value) = page.front_matter.values.get("description")
        && PLACEHOLDER.is_in(&value.value)
    {
        report(value.span, &value.value, found);
    }
    for section in page.sections.iter().filter(|section| section.kind != SectionKind::Permissions) {
        for block in page.blocks.get(section.blocks.clone()).unwrap_or_default() {
            match &block.kind {
                BlockKind::Paragraph(text) | BlockKind::Item(text) => check_text(context, text, found),
                BlockKind::Table(table) => {
                    table.rows.iter().for_each(|row| check_row(context, row, found));
                }
                _ => {}
            }
        }
    }
}

/// The last cell of a row; “Description” is little to say of a property `description`, and meant all the same.
fn check_row(context: &CheckContext<'_>, row: &Row, found: &mut Vec<Diagnostic>) {
    let [name, .., last] = row.cells.as_slice() else { return };
    let said = last.plain();
    let repeats = said.to_lowercase().starts_with(&name.plain().to_lowercase());
    if !repeats {
        check_text(context, last, found);
    }
}

fn check_text(context: &CheckContext<'_>, text: &Text, found: &mut Vec<Diagnostic>) {
    let whole = text.plain();
    let plain = INHERITED_FROM.split(&whole).next().unwrap_or_default().trim();
    if PLACEHOLDER.is_in(plain) {
        report(context.within(text.span, plain), plain, found);
    }
}

fn report(span: Span, text: &str, found: &mut Vec<Diagnostic>) {
    let shown: String = text.trim().chars().take(40).collect();
    let message = format!("expected a description, found the placeholder `{shown}`");
    found.push(Diagnostic::new(&PLACEHOLDER_TEXT, span, message));
}
