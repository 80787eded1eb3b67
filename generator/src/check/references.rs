//! References whose label nobody defines: `[text][label]` that is published with its brackets.
//!
//! Takes a page; reports `link-reference`. A defined reference has become a link when the page was read.

use super::context::CheckContext;
use crate::diagnostic::{Diagnostic, rules};
use crate::parse::Page;
use crate::parse::blocks::BlockKind;
use crate::parse::text::{Text, TextPart};

rules! {
    LINK_REFERENCE = Warning "link-reference" {
        what: "a reference such as `[text][label]` has no definition",
        why: "it is published as its own brackets",
        cure: "define the label at the end of the page, or write the link out",
        found: [STATION: "[gauge](gauge.md)" => "[gauge][gauge-page]"],
        passes: [STATION: "[gauge](gauge.md)." => "[gauge][gauge-page], as in `rows[0][1]`.\n\n[gauge-page]: gauge.md"],
    }
}

pub(super) fn check(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    for block in &page.blocks {
        match &block.kind {
            BlockKind::Heading { text, .. } | BlockKind::Paragraph(text) | BlockKind::Item(text) => {
                check_text(context, text, found);
            }
            BlockKind::Table(table) => {
                let cells = table.header.iter().chain(table.rows.iter().flat_map(|row| &row.cells));
                cells.for_each(|cell| check_text(context, cell, found));
            }
            _ => {}
        }
    }
}

fn check_text(context: &CheckContext<'_>, text: &Text, found: &mut Vec<Diagnostic>) {
    let plain = text.parts.iter().filter_map(|part| match part {
        TextPart::Plain(plain) if plain.contains("][") => Some(plain),
        _ => None,
    });
    for reference in plain.flat_map(|plain| references(plain)) {
        let place = context.within(text.span, reference);
        if place == text.span && context.sources.text(text.span) != reference {
            continue;
        }
        let label = reference.rsplit_once('[').map_or("", |(_, label)| label.trim_end_matches(']'));
        let label = if label.is_empty() {
            reference.trim_start_matches('[').split(']').next().unwrap_or("")
        } else {
            label
        };
        let message = format!("expected a definition of `[{label}]` on this page, found none");
        let report = Diagnostic::new(&LINK_REFERENCE, place, message);
        found.push(report.help(format!("add a line `[{label}]: ..` with the target")));
    }
}

/// Every `[text][label]` of a text, where `text` has letters and nothing stands directly before it.
fn references(plain: &str) -> Vec<&str> {
    let mut out = Vec::new();
    for (at, _) in plain.match_indices("][") {
        let Some(open) = plain.get(..at).and_then(|before| before.rfind('[')) else { continue };
        let Some(close) = plain.get(at + 2..).and_then(|after| after.find(']')) else { continue };
        let inner = plain.get(open + 1..at).unwrap_or_default();
        let glued = plain
            .get(..open)
            .is_some_and(|before| before.ends_with(|c: char| c.is_alphanumeric() || c == ']'));
        if !glued && inner.chars().any(char::is_alphabetic) {
            out.extend(plain.get(open..at + 3 + close));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::references;

    #[test]
    fn brackets_of_code_are_no_references() {
        assert_eq!(references("see [the user][user] and [group][]"), ["[the user][user]", "[group][]"]);
        assert!(references("rows[0][1] and a[x][y] and [][x]").is_empty());
    }
}
