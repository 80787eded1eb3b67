//! Tables of markdown: rows of cells, read from their raw lines.
//!
//! ```text
//! table      := row separator row*
//! row        := "|"? cell ("|" cell)* "|"?
//! separator  := "|"? dashes ("|" dashes)* "|"?        dashes := ":"? "-"+ ":"?
//! ```
//!
//! Takes the raw lines of a table; gives cells with their places. Where a row and its header disagree it is read as a careful
//! person would, and reported: bars in code spans and in running text are text, a row broken over two lines is
//! one row, missing cells are empty. It does not know what a column means.

mod slips;

use super::html_table;
use super::inline::{self, Definitions};
use crate::diagnostic::{Diagnostic, rules};
use crate::parse::table::{Row, Table};
use crate::parse::text::Text;
use crate::source::{FileId, Span};
use std::ops::Range;

/// Reads the table that stands at `span` of `text`.
pub(super) fn read(
    span: Span,
    text: &str,
    definitions: &Definitions,
    diagnostics: &mut Vec<Diagnostic>,
) -> Table {
    if html_table::is_table(&text[span.range()]) {
        return html_table::read(span, text, definitions, diagnostics);
    }
    let mut lines = lines(text, span.range());
    if lines.is_empty() {
        return Table::unread(span);
    }
    let rule = lines.iter().skip(1).position(|line| is_separator(&text[line.clone()]));
    let separator = rule.map(|rule| lines.remove(rule + 1));
    let header = lines.remove(0);
    diagnostics.extend(slips::rule(span.file, &header, rule.map(|rule| &lines[..rule])));
    let lines = joined_lines(span, text, lines, diagnostics).into_iter();
    let reader = Cells { file: span.file, text, definitions };
    let header_cells = split(&text[header.clone()], false);
    let header_cells: Vec<Text> =
        header_cells.into_iter().map(|cell| reader.cell(shift(cell, header.start))).collect();
    let columns = header_cells.len();
    if let Some(separator) = separator.clone() {
        let separators = split(&text[separator.clone()], false).len();
        if separators != columns {
            let at = Span::new(span.file, separator.start, separator.end);
            diagnostics.push(slips::separator(at, &text[separator], columns, separators));
        }
    }
    let leading_bar = text[separator.unwrap_or(header.clone())].trim_start().starts_with('|');
    let joined = join_broken(text, lines, leading_bar, columns);
    let counts: Vec<usize> =
        joined.iter().map(|line| split(&text[line.range.clone()], false).len()).collect();
    let whole_header = Span::new(span.file, header.start, header.end);
    let header_slip = slips::header(whole_header, &header_cells, &counts);
    let mut row_slips = Vec::new();
    let mut rows = Vec::new();
    for line in joined {
        let row = Span::new(span.file, line.range.start, line.range.end);
        if line.broken {
            let message = "this row of the table is broken over two lines";
            let help = "join the lines: a row ends at the end of its line";
            diagnostics.push(Diagnostic::new(&rules::TABLE_ROW_BROKEN, row, message).help(help));
        }
        rows.push(Row { span: row, cells: reader.row(line.range, columns, &mut row_slips) });
    }
    match header_slip.filter(|_| row_slips.len() == rows.len()) {
        Some(slip) => diagnostics.push(slip),
        None => diagnostics.append(&mut row_slips),
    }
    Table { span, header: header_cells, rows }
}

struct Cells<'a> {
    file: FileId,
    text: &'a str,
    definitions: &'a Definitions,
}

impl Cells<'_> {
    fn cell(&self, range: Range<usize>) -> Text {
        inline::read_cell(self.file, self.text, range, self.definitions)
    }

    fn row(&self, line: Range<usize>, columns: usize, diagnostics: &mut Vec<Diagnostic>) -> Vec<Text> {
        let raw = &self.text[line.clone()];
        let mut cells = split(raw, false);
        if cells.len() > columns {
            let outside_code = split(raw, true);
            if outside_code.len() >= columns {
                cells = outside_code;
            }
        }
        let found = cells.len();
        if found > columns && columns > 0 {
            // The text column is the last one: its bars are text.
            let end = cells[found - 1].end;
            cells.truncate(columns);
            cells[columns - 1].end = end;
        }
        let mut texts: Vec<Text> = cells.into_iter().map(|cell| self.cell(shift(cell, line.start))).collect();
        let end = Span::new(self.file, line.end, line.end);
        texts.resize(columns, Text::empty(end));
        let span = Span::new(self.file, line.start, line.end);
        let section = Row { span, cells: texts };
        if found != columns && !section.is_section() && !section.is_blank() && found != 0 {
            let surplus = section.cells.last().filter(|_| found > columns);
            let surplus = surplus.map(|cell| (cell.span, &self.text[cell.span.range()]));
            diagnostics.push(slips::row(span, columns, found, surplus));
        }
        section.cells
    }
}

/// A row's lines.
struct RowLines {
    range: Range<usize>,
    broken: bool,
}

/// The longest row that may go on in a further line, in bytes: each line of it is held against all above.
const LONGEST_BROKEN: usize = 16 << 10;

/// Joins a line to the row above where it is that row's second half: the table's rows begin with a bar and this one does not.
fn join_broken(
    text: &str,
    lines: impl Iterator<Item = Range<usize>>,
    leading_bar: bool,
    columns: usize,
) -> Vec<RowLines> {
    let mut out: Vec<RowLines> = Vec::new();
    for range in lines {
        let raw = text[range.clone()].trim();
        if raw.is_empty() {
            continue;
        }
        let starts_row = raw.starts_with('|') || !leading_bar;
        // Behind a row that is whole, a line without bars is text that stands too close to the table.
        let continues = |last: &RowLines| {
            let above = &text[last.range.clone()];
            above.len() < LONGEST_BROKEN
                && (split(above, false).len() < columns || !above.trim_end().ends_with('|'))
        };
        match out.last_mut() {
            Some(last) if !starts_row && continues(last) => {
                last.range.end = range.end;
                last.broken = true;
            }
            _ => out.push(RowLines { range, broken: false }),
        }
    }
    out
}

/// The lines that are rows or parts of rows. The first blank line or comment between them is reported.
fn joined_lines(
    table: Span,
    text: &str,
    lines: Vec<Range<usize>>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Range<usize>> {
    let gaps: Vec<bool> = gaps(text, &lines);
    let last = gaps.iter().rposition(|is_gap| !is_gap).unwrap_or(0);
    let first = gaps.iter().take(last).position(|is_gap| *is_gap);
    if let Some(gap) = first.and_then(|at| lines.get(at)) {
        let place = Span::new(table.file, gap.start, gap.end);
        let message = "expected the rows of a table in lines without a gap, found another line between them";
        let help = "remove the line, or move it below the table: the site ends the table there";
        diagnostics.push(Diagnostic::new(&rules::TABLE_ROW_BROKEN, place, message).help(help));
    }
    lines.into_iter().zip(gaps).filter(|(_, is_gap)| !is_gap).map(|(line, _)| line).collect()
}

/// Which lines are blank or stand in a comment.
fn gaps(text: &str, lines: &[Range<usize>]) -> Vec<bool> {
    let mut in_comment = false;
    let is_gap = |line: &Range<usize>| {
        let raw = text[line.clone()].trim();
        in_comment |= raw.starts_with("<!--");
        let is_gap = in_comment || raw.is_empty();
        in_comment &= !raw.ends_with("-->");
        is_gap
    };
    lines.iter().map(is_gap).collect()
}

/// The lines of a range, without their ends; a note between the rows of a table that is no quotation itself is blank.
fn lines(text: &str, range: Range<usize>) -> Vec<Range<usize>> {
    let mut start = range.start;
    let before = text[..start].rsplit('\n').next().unwrap_or_default();
    let is_quoted = [before, &text[range.clone()]].iter().any(|text| text.trim_start().starts_with('>'));
    let mut out = Vec::new();
    for line in text[range].split_inclusive('\n') {
        let body = line.trim_end_matches('\n');
        let quote = body.len() - body.trim_start_matches(['>', ' ']).len();
        let is_note = !is_quoted && body.starts_with('>');
        out.push(if is_note { start..start } else { start + quote..start + body.len() });
        start += line.len();
    }
    out
}

fn shift(range: Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}

/// The ranges of the cells of a line, trimmed; `\|` is text, and bars in code spans too where `code_aware`.
fn split(line: &str, code_aware: bool) -> Vec<Range<usize>> {
    let mut cells = Vec::new();
    let mut start = 0;
    let mut code = false;
    let mut escaped = false;
    for (at, c) in line.char_indices() {
        match c {
            '\\' if !escaped => {
                escaped = true;
                continue;
            }
            '`' if code_aware => code = !code && line[at + 1..].contains('`'),
            '|' if !escaped && !code => {
                cells.push(start..at);
                start = at + 1;
            }
            _ => {}
        }
        escaped = false;
    }
    cells.push(start..line.len());
    if cells.first().is_some_and(|cell| line[cell.clone()].trim().is_empty()) && cells.len() > 1 {
        cells.remove(0);
    }
    if cells.last().is_some_and(|cell| line[cell.clone()].trim().is_empty()) && cells.len() > 1 {
        cells.pop();
    }
    cells.into_iter().map(|cell| trim(line, cell)).collect()
}

fn trim(line: &str, cell: Range<usize>) -> Range<usize> {
    let raw = &line[cell.clone()];
    let start = cell.start + raw.len() - raw.trim_start().len();
    start..(cell.start + raw.trim_end().len()).max(start)
}

/// Where a table begins in a paragraph that the library did not take for one.
pub(super) fn find_in_paragraph(raw: &str) -> Option<usize> {
    let mut before: Option<usize> = None;
    let mut offset = 0;
    for line in raw.split_inclusive('\n') {
        if let Some(header) = before
            && is_separator(line)
            && raw[header..offset].contains('|')
        {
            return Some(header);
        }
        before = Some(offset);
        offset += line.len();
    }
    None
}

fn is_separator(line: &str) -> bool {
    let line = line.trim().trim_start_matches(['>', ' ']);
    line.contains('|')
        && line.contains('-')
        && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
}

/// True for lines that are rows of a table without its header.
pub(super) fn looks_like_rows(raw: &str) -> bool {
    raw.lines().all(|line| line.trim_start().starts_with('|')) && raw.matches('|').count() > 1
}
