//! A page copied from the published site as plain text, read into the same blocks as markdown.
//!
//! ```text
//! page     := furniture* title line*
//! line     := heading | alert | item | table | message | json | snippet | furniture | prose
//! heading  := a section's name on a line of its own
//! table    := row separator? row*      row := cell (("|" | tab) cell)* "|"?
//! message  := (method " " url | status line) header* body?
//! json     := a bracket, up to the one that closes it
//! ```
//!
//! Takes the text; gives [`Block`]s with their places. In such a text a heading is known by its name alone, code has no
//! fence, and a run of code inside a sentence ends its line. The site's own words (buttons, tabs, bread crumbs,
//! footer) are dropped. There are no annotations and no links: which example is a request is for the reader of the
//! blocks to see from its content. What a section means is not known here.

mod code;
mod detect;
mod heading;
mod json;
mod line;
mod margin;
mod message;
mod prose;
mod reader;
mod shape;
mod table;

use super::blocks::Block;
use crate::diagnostic::{Diagnostic, rules};
use crate::source::{FileId, Span};

pub use detect::is_rendered;

/// Reads a text for which [`is_rendered`] holds; any other text gives blocks too, though not the ones its author meant.
pub fn read(file: FileId, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Vec<Block> {
    let Some(title) = margin::title(text) else { return Vec::new() };
    let at = Span::new(file, title.piece.start, title.piece.end());
    let message = "expected a page in markdown, found a copy of its published text";
    diagnostics.push(Diagnostic::new(&rules::RENDERED_PAGE, at, message).help(rules::RENDERED_PAGE.cure));
    let end = margin::footer(text, title.next);
    let body = text.get(..end).unwrap_or(text);
    reader::read(file, body, title, diagnostics)
}
