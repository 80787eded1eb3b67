//! What is said of tables whose header, separator and rows have different numbers of cells.
//!
//! Takes counts and places; gives `table-header-cells` and `table-row-cells`, each with the text that would cure it where that
//! is certain. How the cells are read all the same, the table's reader decides.

use crate::diagnostic::{Diagnostic, rules};
use crate::parse::text::Text;
use crate::source::{FileId, Span};
use std::ops::Range;

/// A rule that stands below rows, `above`, instead of the header, or nowhere.
pub(super) fn rule(file: FileId, header: &Range<usize>, above: Option<&[Range<usize>]>) -> Vec<Diagnostic> {
    let found = |row: &Range<usize>, message, help| {
        Diagnostic::new(&rules::TABLE_ROW_BROKEN, Span::new(file, row.start, row.end), message).help(help)
    };
    let Some(above) = above else {
        let message = "expected a rule below the header of this table, found none";
        return vec![found(header, message, "write a row of dashes, `|:---|:---|`, below the header")];
    };
    let message = "expected the rule of the table below its header, found a row between them";
    above.iter().map(|row| found(row, message, "move the rule up, to the line below the header")).collect()
}

/// A separator row with another number of columns than the header.
pub(super) fn separator(place: Span, written: &str, columns: usize, found: usize) -> Diagnostic {
    let message = format!("expected {columns} columns in the separator row, as in the header, found {found}");
    let mut dashes: Vec<&str> = written
        .trim()
        .trim_matches('|')
        .split('|')
        .map(str::trim)
        .filter(|dashes| !dashes.is_empty())
        .collect();
    dashes.resize(columns, "---");
    Diagnostic::new(&rules::TABLE_HEADER_CELLS, place, message).fix(place, format!("|{}|", dashes.join("|")))
}

/// A header that all rows disagree with in the same way: one slip, and not one of each row.
pub(super) fn header(whole: Span, cells: &[Text], rows: &[usize]) -> Option<Diagnostic> {
    let columns = cells.len();
    let first = rows.first().copied().filter(|found| *found != columns && *found > 1)?;
    if rows.len() < 2 || rows.iter().any(|found| *found != first) {
        return None;
    }
    let message = format!("expected {first} cells in this header, as in every row, found {columns}");
    let help = if first < columns { "remove the column without a cell" } else { "name every column" };
    // The surplus cells of the header, where it has some.
    let place = cells.get(first).map_or(whole, |cell| Span { start: cell.span.start, ..whole });
    Some(Diagnostic::new(&rules::TABLE_ROW_CELLS, place, message).help(help))
}

/// A row with more or fewer cells than the header; `surplus` is the last cell with all that follows it.
pub(super) fn row(place: Span, columns: usize, found: usize, surplus: Option<(Span, &str)>) -> Diagnostic {
    let message = format!("expected {columns} cells in this row, as in the header, found {found}");
    let Some((last, text)) = surplus else {
        let report = Diagnostic::new(&rules::TABLE_ROW_CELLS, place, message);
        return report.help("write a bar for every column");
    };
    let report =
        Diagnostic::new(&rules::TABLE_ROW_CELLS, last, message).help("write a bar that is text as `\\|`");
    let is_text = text.split('|').all(|part| !part.trim().is_empty());
    if is_text && !text.contains("\\|") { report.fix(last, text.replace('|', "\\|")) } else { report }
}
