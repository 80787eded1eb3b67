//! Tables of a copied page: rows with a bar behind every cell, or tabs between cells.
//!
//! ```text
//! table     := row separator row*  |  tabbed tabbed+
//! row       := cell ("|" cell)* "|"?          separator := "---" ("|" "---")* "|"?
//! tabbed    := cell (tab cell)+
//! ```
//!
//! Takes a text and the header's line; gives a [`Table`] of plain cells. A cell that holds code runs over several
//! lines: where rows end with a bar a row ends at the line that has its last one. It does not know what a column means.

use super::line::{self, Line, LinePiece};
use super::{heading, prose};
use crate::diagnostic::{Diagnostic, rules};
use crate::parse::table::{Row, Table};
use crate::source::{FileId, Span};

/// A row runs over at most this many lines; a bar further down belongs to another row.
const ROW_LINES: usize = 200;

/// The first cell, which is a name or a short sentence, runs over at most this many lines.
const FIRST_CELL_LINES: usize = 6;

/// How the rows of a table are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Form {
    /// What stands between cells.
    mark: char,
    /// A bar stands before the first cell.
    leading: bool,
    /// A bar stands behind the last cell.
    trailing: bool,
    columns: usize,
}

/// The form of the table whose header a line is, if it is one.
pub(super) fn form(text: &str, header: &Line<'_>) -> Option<Form> {
    let raw = header.piece.text;
    let below = line::at(text, header.next)?;
    let (leading, trailing) = (raw.starts_with('|'), raw.ends_with('|') && raw.len() > 1);
    let bars = raw.matches('|').count();
    if bars > 0 && is_separator(below.piece.text) {
        let columns = (bars + 1).saturating_sub(usize::from(leading) + usize::from(trailing)).max(1);
        return Some(Form { mark: '|', leading, trailing, columns });
    }
    let columns = tabbed_cells(header)?;
    let tabbed = Form { mark: '\t', leading: false, trailing: false, columns };
    (tabbed_cells(&below) == Some(columns)).then_some(tabbed)
}

impl Form {
    /// True where the rows have a bar behind their last cell and none before their first, as no author writes them.
    pub(super) fn is_of_a_copy(self) -> bool {
        self.trailing && !self.leading
    }
}

fn is_separator(line: &str) -> bool {
    line.contains("--") && line.contains('|') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

/// How many cells a line has that begins with one and has tabs between them.
fn tabbed_cells(line: &Line<'_>) -> Option<usize> {
    let tabs = line.raw.text.matches('\t').count();
    (tabs > 0 && line.raw.start == line.piece.start).then_some(tabs + 1)
}

/// Reads a table; gives also where the text goes on.
pub(super) fn read(
    file: FileId,
    text: &str,
    header: Line<'_>,
    form: Form,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Table, usize) {
    let reader = RenderedTableReader { file, text, form };
    let separator = line::at(text, header.next).filter(|line| is_separator(line.piece.text));
    let mut next = separator.map_or(header.next, |line| line.next);
    let header_row = reader.row(&[header], &mut Vec::new());
    let mut end = separator.map_or(header.piece.end(), |line| line.piece.end());
    let mut rows = Vec::new();
    while let Some(lines) = reader.row_lines(next) {
        let row = reader.row(&lines, diagnostics);
        end = row.span.range().end;
        next = lines.last().map_or(next, |line| line.next);
        rows.push(row);
    }
    let span = Span::new(file, header.piece.start, end);
    (Table { span, header: header_row.cells, rows }, next)
}

struct RenderedTableReader<'a> {
    file: FileId,
    text: &'a str,
    form: Form,
}

impl<'a> RenderedTableReader<'a> {
    /// The lines of the row that begins at an offset; none where the table ends.
    fn row_lines(&self, at: usize) -> Option<Vec<Line<'a>>> {
        let first = line::at(self.text, at).filter(|line| self.begins_row(line))?;
        let run =
            if self.form.trailing || self.cell_marks(&first) == 0 { self.run_to_mark(first) } else { None };
        Some(run.unwrap_or_else(|| self.run_of_sentence(first)))
    }

    fn begins_row(&self, line: &Line<'a>) -> bool {
        let raw = line.piece.text;
        let ends = raw.is_empty() || heading::kind(raw).is_some() || self.begins_table(line);
        !ends && (self.cell_marks(line) > 0 || self.first_cell_is_alone(line))
    }

    fn begins_table(&self, line: &Line<'_>) -> bool {
        form(self.text, line).is_some_and(|form| form.mark == '|')
    }

    /// True where the first cell runs over its line, so that a mark comes first in the next one, or further down.
    fn first_cell_is_alone(&self, line: &Line<'a>) -> bool {
        let own = |line: &Line<'_>| {
            !line.is_blank() && heading::kind(line.piece.text).is_none() && !self.begins_table(line)
        };
        let mut below = line::from(self.text, line.next).take(FIRST_CELL_LINES).take_while(own);
        if self.form.trailing && !self.form.leading {
            return below.any(|line| self.cell_marks(&line) > 0);
        }
        !self.form.leading
            && below.next().is_some_and(|line| self.content(&line).text.starts_with(self.form.mark))
    }

    /// The lines up to the one that has the row's last mark; none where no line has it.
    fn run_to_mark(&self, first: Line<'a>) -> Option<Vec<Line<'a>>> {
        let mut lines = vec![first];
        let mut marks = self.cell_marks(&first);
        for line in line::from(self.text, first.next).take(ROW_LINES) {
            let last = lines.last()?;
            if marks >= self.marks_in_row() && self.ends_row(last) {
                return Some(lines);
            }
            if self.cuts_row(last, &line) {
                return None;
            }
            marks += self.cell_marks(&line);
            lines.push(line);
        }
        (marks >= self.marks_in_row()).then_some(lines)
    }

    /// True where a row that lacks cells ends all the same at `last`, because `line` cannot belong to it.
    fn cuts_row(&self, last: &Line<'_>, line: &Line<'a>) -> bool {
        let whole_row = self.cell_marks(line) >= self.marks_in_row() && self.ends_row(line);
        let short = self.ends_row(last) && (whole_row || line.is_blank());
        short || heading::kind(line.piece.text).is_some() || self.begins_table(line)
    }

    fn ends_row(&self, line: &Line<'_>) -> bool {
        !self.form.trailing || line.piece.text.ends_with(self.form.mark)
    }

    /// The line and those that go on with its last sentence.
    fn run_of_sentence(&self, first: Line<'a>) -> Vec<Line<'a>> {
        let goes_on = |line: &Line<'a>| {
            let sentence = !line.is_blank() && !line.piece.text.starts_with(char::is_uppercase);
            sentence && self.cell_marks(line) == 0 && !self.first_cell_is_alone(line)
        };
        let rest = line::from(self.text, first.next).take(if self.form.trailing { 0 } else { ROW_LINES });
        std::iter::once(first).chain(rest.take_while(goes_on)).collect()
    }

    fn cell_marks(&self, line: &Line<'_>) -> usize {
        self.content(line).text.matches(self.form.mark).count()
    }

    /// A line's cells. Tabs at the ends of a line are marks, though they are white space too.
    fn content(&self, line: &Line<'a>) -> LinePiece<'a> {
        if self.form.mark == '\t' { line.raw } else { line.piece }
    }

    fn marks_in_row(&self) -> usize {
        self.form.columns - 1 + usize::from(self.form.leading) + usize::from(self.form.trailing)
    }

    /// The cells of a row; the bars of its last cell are text.
    fn row(&self, lines: &[Line<'a>], diagnostics: &mut Vec<Diagnostic>) -> Row {
        let start = lines.first().map_or(0, |line| line.piece.start);
        let end = lines.last().map_or(start, |line| line.piece.end());
        let span = Span::new(self.file, start, end);
        let (cells, found) = self.split(lines);
        if found != self.form.columns {
            let columns = self.form.columns;
            let message = format!("expected {columns} cells in this row, as in the header, found {found}");
            diagnostics.push(Diagnostic::new(&rules::TABLE_ROW_CELLS, span, message));
        }
        let cells = cells.iter().map(|pieces| prose::join(self.file, pieces, end)).collect();
        Row { span, cells }
    }

    /// The pieces of each cell, as many as the header has, and how many cells were found.
    fn split(&self, lines: &[Line<'a>]) -> (Vec<Vec<LinePiece<'a>>>, usize) {
        let mut cells = vec![Vec::new(); self.form.columns];
        let (mut column, mut found) = (0, 1);
        for (at, line) in lines.iter().enumerate() {
            let mut rest = self.content(line);
            if at == 0 && self.form.leading && rest.text.starts_with(self.form.mark) {
                rest = rest.behind(1);
            }
            if at + 1 == lines.len() && self.form.trailing {
                rest.text = rest.text.strip_suffix('|').unwrap_or(rest.text);
            }
            found += rest.text.matches(self.form.mark).count();
            while column + 1 < self.form.columns
                && let Some(length) = rest.text.find(self.form.mark)
            {
                push(
                    &mut cells,
                    column,
                    LinePiece::new(rest.start, rest.text.get(..length).unwrap_or_default()),
                );
                rest = LinePiece {
                    start: rest.start + length + 1,
                    text: rest.text.get(length + 1..).unwrap_or_default(),
                };
                column += 1;
            }
            push(&mut cells, column, LinePiece::new(rest.start, rest.text));
        }
        (cells, found)
    }
}

fn push<'a>(cells: &mut [Vec<LinePiece<'a>>], column: usize, piece: LinePiece<'a>) {
    if let Some(cell) = cells.get_mut(column)
        && !piece.text.is_empty()
    {
        cell.push(piece);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ApiVersion;
    use crate::source::{Role, Sources};

    /// Header and rows, what follows, and the rules that were broken.
    fn cells(text: &str) -> (Vec<Vec<String>>, &str, Vec<&'static str>) {
        let sources =
            Sources::from_texts([("x.txt".to_owned(), text.to_owned(), ApiVersion::V1, Role::Page)]);
        let header = line::at(text, 0).unwrap();
        let mut found = Vec::new();
        let form = form(text, &header).unwrap();
        let (table, next) = read(sources.find("x.txt").unwrap(), text, header, form, &mut found);
        let all = std::iter::once(&table.header).chain(table.rows.iter().map(|row| &row.cells));
        let all = all.map(|row| row.iter().map(|cell| cell.plain()).collect()).collect();
        (all, &text[next..], found.iter().map(|d| d.rule.id).collect())
    }

    fn rows(text: &str) -> Vec<String> {
        cells(text).0.iter().map(|row| row.join("/")).collect()
    }

    #[test]
    fn rows_end_with_a_bar() {
        let text = "Name | Type |\n---|---|\nid | String |\n | none |\nThen text.\n";
        let (found, rest, broken) = cells(text);
        assert_eq!(found, [["Name", "Type"], ["id", "String"], ["", "none"]]);
        assert_eq!((rest, broken.len()), ("Then text.\n", 0));
        assert_eq!(rows("Member |\n---|\nred |\nblue |\n"), ["Member", "red", "blue"]);
    }

    #[test]
    fn a_row_runs_over_its_lines() {
        let text = "A | B |\n---|---|\nFirst\nor\nsecond | b |\nNo row.\nA | C |\n---|---|\n";
        assert_eq!(rows(text), ["A/B", "First or second/b"]);
        let text = "A | B | C |\n---|---|---|\nid\n| x | One of: red\n, blue\n. |\nlast | y | z |\n";
        assert_eq!(rows(text), ["A/B/C", "id/x/One of: red, blue.", "last/y/z"]);
    }

    #[test]
    fn a_row_with_other_cells_is_reported() {
        let (found, rest, broken) = cells("A | B |\n---|---|\na | {b | c} |\nlost |\n\nProperties\nx |\n");
        assert_eq!(found, [["A", "B"], ["a", "{b | c}"], ["lost", ""]]);
        assert_eq!((rest, broken), ("\nProperties\nx |\n", vec!["table-row-cells", "table-row-cells"]));
    }

    #[test]
    fn other_forms_of_rows() {
        assert_eq!(rows("A | B\n--|--\na | b\nc | d\nand more\n\nX"), ["A/B", "a/b", "c/d and more"]);
        assert_eq!(rows("| A | B |\n|--|--|\n| a | b |\nX\n"), ["A/B", "a/b"]);
        assert_eq!(rows("A\tB\na\t\n\td\ne\tf\nand g\nNo row\n"), ["A/B", "a/", "/d", "e/f and g"]);
    }
}
