//! What begins at a line of a copied page.
//!
//! Takes a text and one of its lines; gives its [`LineStart`], looking ahead only as far as the next few lines. How far
//! the block goes is for the readers of tables, code and prose to say.

use super::heading::{self, HeadingKind};
use super::line::{self, Line, LinePiece};
use super::table::{self, Form};
use super::{code, margin};
use crate::vocabulary::site;

/// What begins at a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineStart<'a> {
    /// Nothing.
    Blank,
    /// A word of the site's own, to be passed over.
    Furniture,
    /// The page's table of contents.
    Contents,
    /// `Namespace: microsoft.graph`.
    Namespace,
    /// A section's name.
    Heading(HeadingKind),
    /// The word of an alert, whose text follows.
    Alert(&'static str),
    /// A list item, without its mark.
    Item(LinePiece<'a>),
    /// A table's header.
    Table(Form),
    /// An HTTP message or a list of routes.
    Message,
    /// JSON that stands alone.
    Json,
    /// The caption of code in a language, whose info string it is.
    Snippet(&'static str),
    /// A sentence, or a part of one.
    Prose,
}

/// A title of values stands at most this many lines above its table.
const LINES_ABOVE_TABLE: usize = 4;

/// What begins at a line of `text`.
pub(super) fn of<'a>(text: &str, line: Line<'a>) -> LineStart<'a> {
    let raw = line.piece.text;
    if raw.is_empty() {
        LineStart::Blank
    } else if let Some(kind) = heading_kind(text, &line) {
        LineStart::Heading(kind)
    } else if let Some(form) = table::form(text, &line) {
        LineStart::Table(form)
    } else if code::is_message(raw) {
        LineStart::Message
    } else if code::begins_json(raw) {
        LineStart::Json
    } else if let Some(word) = site::alert(raw) {
        LineStart::Alert(word)
    } else if let Some(item) = item(line.piece) {
        LineStart::Item(item)
    } else {
        of_site(text, line)
    }
}

fn of_site<'a>(text: &str, line: Line<'a>) -> LineStart<'a> {
    let raw = line.piece.text;
    if let Some(info) = site::language(raw) {
        if code::begins_snippet(text, line.next) { LineStart::Snippet(info) } else { LineStart::Furniture }
    } else if site::CONTENTS.is_in(raw) {
        LineStart::Contents
    } else if site::is_furniture(raw) || raw.chars().all(|c| c == '-') && raw.len() > 1 {
        LineStart::Furniture
    } else if margin::is_namespace(raw) {
        LineStart::Namespace
    } else {
        LineStart::Prose
    }
}

/// The kind of a heading, also of one that only the table below it makes one.
pub(super) fn heading_kind(text: &str, line: &Line<'_>) -> Option<HeadingKind> {
    let above_table = || {
        let below = line::from(text, line.next).filter(|line| !line.is_blank()).take(LINES_ABOVE_TABLE);
        let mut below = below.take_while(|line| heading::kind(line.piece.text).is_none());
        below.any(|line| table::form(text, &line).is_some())
    };
    let values = heading::titles_values(line.piece.text) && above_table();
    heading::kind(line.piece.text).or(values.then_some(HeadingKind::Subsection))
}

/// A list item without its mark: `- `, `* `, a bullet, `1. `.
fn item(piece: LinePiece<'_>) -> Option<LinePiece<'_>> {
    let digits = piece.text.chars().take_while(char::is_ascii_digit).count();
    let rest = piece.text.get(digits..)?;
    let marks: &[char] = if digits > 0 { &['.', ')'] } else { &['-', '*', '\u{2022}', '\u{b7}', '\u{25e6}'] };
    let mark = rest.chars().next().filter(|c| marks.contains(c) && digits <= 2)?;
    let length = digits + mark.len_utf8();
    let body = piece.behind(length);
    (body.start > piece.start + length && !body.text.is_empty()).then_some(body)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> LineStart<'_> {
        of(text, line::at(text, 0).unwrap())
    }

    #[test]
    fn every_shape_is_known_by_its_first_line() {
        assert_eq!(first("Permissions\n"), LineStart::Heading(HeadingKind::Section));
        assert_eq!(first("tone values\nMember |\n---|\n"), LineStart::Heading(HeadingKind::Subsection));
        assert_eq!(first("tone values\nare many.\n"), LineStart::Prose);
        assert_eq!(first("Tip\nx"), LineStart::Alert("Tip"));
        assert_eq!(first("12. x"), LineStart::Item(LinePiece { start: 4, text: "x" }));
        assert_eq!(first("2.5 metres"), LineStart::Prose);
        assert_eq!(first("GET /trees"), LineStart::Message);
        assert_eq!(first("{"), LineStart::Json);
        assert_eq!(first("Go\nCopy\ngraph := client()"), LineStart::Snippet("go"));
        assert_eq!(first("Go\nJava\nGET /trees"), LineStart::Furniture);
        assert_eq!(first("---\n"), LineStart::Furniture);
    }
}
