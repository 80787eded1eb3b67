//! The change that stands for lines which no rule covers.

use super::lines::Lines;
use super::places::{address, line};
use crate::diff::catalogue as rules;
use crate::diff::change::Change;
use crate::diff::page::{PagePart, PageText};
use crate::diff::text::cut;

/// Lines of a part that changed and that no rule covers. Each side is the page, and the text that holds the lines: the page
/// itself, or what it includes.
pub(super) fn change(
    (a, base): (&PageText, &PageText),
    (b, head): (&PageText, &PageText),
    part: PagePart,
    lines: &Lines,
) -> Change {
    let text = |lines: &[(u32, String)]| -> Option<String> {
        let all: Vec<&str> = lines.iter().map(|(_, text)| text.as_str()).collect();
        (!all.is_empty()).then(|| cut(&all.join("\n"), 600))
    };
    let first = |lines: &[(u32, String)]| lines.first().map(|(line, _)| *line);
    let message = format!("the {} section changed in a way the model does not hold", part.name());
    let change =
        Change::new(&rules::UNMODELLED_CONTENT_CHANGED, address(b).join("section", part.name()), message);
    let mut change = change.at(
        first(&lines.base).and_then(|at| line(base, at)).or_else(|| line(a, a.first_line(part)?)),
        first(&lines.head).and_then(|at| line(head, at)).or_else(|| line(b, b.first_line(part)?)),
    );
    (change.before, change.after) = (text(&lines.base), text(&lines.head));
    change
}
