//! Tables written in HTML.
//!
//! Takes the text of a `<table>`; gives cells with their places, which are read like those of a table with bars. The first row is the
//! header, whether its cells are `th` or `td`. It reads no attributes: a cell is one cell, whatever it spans.

use super::inline::{self, Definitions};
use crate::diagnostic::{Diagnostic, rules};
use crate::parse::table::{Row, Table};
use crate::parse::text::Text;
use crate::source::Span;
use crate::vocabulary::{Occurrences, shapes};
use std::ops::Range;

const OPENING: &str = "<table";

/// True for the text of a table in HTML.
pub(super) fn is_table(raw: &str) -> bool {
    let tag = raw.get(..OPENING.len()).filter(|tag| tag.eq_ignore_ascii_case(OPENING));
    tag.is_some() && raw[OPENING.len()..].starts_with(|c: char| c == '>' || c.is_whitespace())
}

/// The tables that begin in a range of a text, whose closing tags are given. Blank lines, which end a block of HTML, end none of them.
pub(super) fn find_all(text: &str, range: Range<usize>, closings: &Occurrences) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    for opening in shapes::HTML_TABLE.find_all(&text[range.clone()]) {
        let start = range.start + opening.start;
        if out.last().is_none_or(|last| last.end <= start) {
            let end = closings.next_from(start).map_or(range.end, |closing| closing.end);
            out.push(start..end);
        }
    }
    out
}

/// Reads a table.
pub(super) fn read(
    span: Span,
    text: &str,
    definitions: &Definitions,
    diagnostics: &mut Vec<Diagnostic>,
) -> Table {
    let base = span.range().start;
    let raw = &text[span.range()];
    let mut rows = shapes::HTML_ROW.find_all(raw).map(|row| {
        let cells = cells(&raw[row.clone()], base + row.start);
        let cells =
            cells.into_iter().map(|cell| inline::read_cell(span.file, text, cell, definitions)).collect();
        Row { span: Span::new(span.file, base + row.start, base + row.end), cells }
    });
    let header = rows.next().map(|row| row.cells).unwrap_or_default();
    let mut rows: Vec<Row> = rows.collect();
    rows.iter_mut().for_each(|row| row.cells.resize(header.len(), Text::empty(row.span)));
    if !rows.is_empty() {
        let place = Span::new(span.file, base, base + OPENING.len());
        diagnostics.push(Diagnostic::new(
            &rules::TABLE_HTML,
            place,
            "expected a table with bars, found one in HTML",
        ));
    }
    Table { span, header, rows }
}

/// The ranges of what stands in the cells of a row that begins at `base`.
fn cells(row: &str, base: usize) -> Vec<Range<usize>> {
    let found = shapes::HTML_CELL.find_all(row);
    let inner = found.filter_map(|cell| {
        let within = shapes::HTML_CELL.place_of(&row[cell.clone()], "cell")?;
        Some(base + cell.start + within.start..base + cell.start + within.end)
    });
    inner.collect()
}
