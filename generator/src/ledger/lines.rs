//! What single lines look like to somebody who knows no parser: rows, list items, lines of code.
//!
//! Takes a text; gives ranges of it. It knows tables with bars and tables in HTML, fences and comments; it
//! does not know what a heading announces.

use crate::vocabulary::shapes;
use std::borrow::Cow;
use std::ops::Range;

/// A line that can hold a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum FactLine {
    /// A row of a table, its header and rule apart, and where the table begins.
    Row(Range<usize>, usize),
    /// An item of a list.
    Item(Range<usize>),
    /// A line inside a fence.
    Code(Range<usize>),
}

/// A line as it is read one by one.
enum Raw {
    Bars(Range<usize>),
    Rule,
    Other(Option<FactLine>),
    /// A comment, which ends no table.
    Comment,
}

/// The lines of a text that can hold a fact.
pub(super) fn read(text: &str) -> Vec<FactLine> {
    let mut out = Vec::new();
    let mut table: Vec<Raw> = Vec::new();
    for raw in raw_lines(text) {
        match raw {
            Raw::Bars(_) | Raw::Rule => table.push(raw),
            Raw::Comment => {}
            Raw::Other(line) => {
                out.extend(rows(std::mem::take(&mut table), text));
                out.extend(line);
            }
        }
    }
    out.extend(rows(table, text));
    out.extend(html_rows(text));
    out
}

/// Lines outside fences and comments that are no row: where prose stands.
pub(super) fn prose(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let (mut fence, mut comment) = (None, false);
    for range in line_ranges(text) {
        let line = text[range.clone()].trim();
        if !is_hidden(line, &mut fence, &mut comment) && fence.is_none() {
            out.push(range);
        }
    }
    out
}

fn line_ranges(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split_inclusive('\n').map(move |line| {
        let range = start..start + line.trim_end().len();
        start += line.len();
        range.start..range.end.max(range.start)
    })
}

fn raw_lines(text: &str) -> Vec<Raw> {
    let (mut fence, mut comment) = (None, false);
    let mut out = Vec::new();
    for range in line_ranges(text) {
        let line = text[range.clone()].trim_start_matches(['>', ' ', '\t']).trim_end();
        let was_code = fence.is_some();
        let raw = match () {
            () if is_hidden(line, &mut fence, &mut comment) => {
                if was_code || fence.is_some() {
                    Raw::Other(None)
                } else {
                    Raw::Comment
                }
            }
            () if fence.is_some() => Raw::Other(Some(FactLine::Code(range))),
            () if is_rule(line) => Raw::Rule,
            () if has_bar(line) => Raw::Bars(range),
            () if is_item(line) => Raw::Other(Some(FactLine::Item(range))),
            () => Raw::Other(None),
        };
        out.push(raw);
    }
    out
}

/// True for the lines that open or close a fence, and for those of a comment; keeps track of both.
fn is_hidden(line: &str, fence: &mut Option<String>, comment: &mut bool) -> bool {
    if *comment {
        *comment = !line.contains("-->");
        return true;
    }
    let marks: String = line.chars().take_while(|c| matches!(c, '`' | '~')).collect();
    if marks.len() >= 3 {
        match fence {
            Some(open) if marks.starts_with(open.as_str()) => *fence = None,
            Some(_) => return false,
            None => *fence = Some(marks),
        }
        return true;
    }
    if fence.is_none() && line.starts_with("<!--") {
        *comment = !line.contains("-->");
        return true;
    }
    false
}

fn is_rule(line: &str) -> bool {
    let of_dashes = line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'));
    of_dashes && line.contains('-') && (line.contains('|') || line.contains("--"))
}

pub(super) fn is_item(line: &str) -> bool {
    line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ")
}

/// True for a bar that is no text.
fn has_bar(line: &str) -> bool {
    line.split(is_bar()).nth(1).is_some()
}

/// Finds the bars that are no text in the letters of a line, one after the other.
fn is_bar() -> impl FnMut(char) -> bool {
    let mut before = ' ';
    move |c| std::mem::replace(&mut before, c) != '\\' && c == '|'
}

/// The rows of lines with bars that stand together: the first line is the header where a rule follows somewhere; of a sentence that
/// holds a bar there is one line alone, which does not begin with one.
fn rows(lines: Vec<Raw>, text: &str) -> Vec<FactLine> {
    let has_rule = lines.iter().any(|line| matches!(line, Raw::Rule));
    let ranges: Vec<Range<usize>> = lines
        .into_iter()
        .filter_map(|line| match line {
            Raw::Bars(range) => Some(range),
            _ => None,
        })
        .collect();
    let alone = ranges.len() == 1 && !has_rule;
    let table = ranges.first().map_or(0, |range| range.start);
    let continued = continuations(&ranges, text);
    let rows = ranges.into_iter().zip(continued).skip(usize::from(has_rule));
    let rows = rows.filter(|(_, is_continued)| !is_continued).map(|(range, _)| range);
    let rows = rows.filter(|range| !alone || starts_with_bar(&text[range.clone()]));
    let rows = rows.filter(|range| states_something(&text[range.clone()]));
    rows.map(|range| FactLine::Row(range, table)).collect()
}

/// Whether each line goes on with the row of the line before it: among rows that begin with a bar it does not, and none has ended before it.
fn continuations(ranges: &[Range<usize>], text: &str) -> Vec<bool> {
    let line = |range: &Range<usize>| text[range.clone()].trim_matches(['>', ' ', '\t']);
    let is_barred = ranges.iter().any(|range| starts_with_bar(line(range)));
    let has_ended = |at: usize| at.checked_sub(1).is_some_and(|before| line(&ranges[before]).ends_with('|'));
    (0..ranges.len()).map(|at| is_barred && !starts_with_bar(line(&ranges[at])) && !has_ended(at)).collect()
}

fn starts_with_bar(line: &str) -> bool {
    line.trim_start().starts_with('|')
}

/// False for a blank row, and for one that titles those below it: one cell in bold, and nothing beside it.
fn states_something(row: &str) -> bool {
    let cells = cells(row);
    let mut said = cells.iter().filter(|cell| !cell.is_empty());
    match (said.next(), said.next()) {
        (None, _) => false,
        (Some(only), None) => !(only.starts_with("**") && cells.len() > 1),
        _ => true,
    }
}

/// The rows of tables in HTML; those of a text are taken for one table.
fn html_rows(text: &str) -> Vec<FactLine> {
    let rows = shapes::HTML_ROW.find_all(text).filter(|range| shapes::HTML_DATA.is_in(&text[range.clone()]));
    let rows: Vec<Range<usize>> = rows.collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let comments = shapes::HTML_COMMENT.places(text);
    let rows: Vec<Range<usize>> = rows.into_iter().filter(|range| !comments.hold(range.start)).collect();
    let table = rows.first().map_or(0, |range| range.start);
    rows.into_iter().map(|range| FactLine::Row(range, table)).collect()
}

/// The cells of a row, trimmed; those of a row in HTML, too.
pub(super) fn cells(row: &str) -> Vec<Cow<'_, str>> {
    if row.trim_start().starts_with('<') {
        let found = shapes::HTML_CELL.find_all(row);
        let cells = found.filter_map(|range| shapes::HTML_CELL.group(&row[range], "cell"));
        let cells: Vec<Cow<'_, str>> = cells.map(|cell| cell.trim().into()).collect();
        if !cells.is_empty() {
            return cells;
        }
    }
    let row = row.trim_start_matches(['>', ' ', '\t']).trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let end = row.strip_suffix('|').filter(|rest| !rest.ends_with('\\'));
    let cells = end.unwrap_or(row).split(is_bar()).map(str::trim);
    cells
        .map(|cell| if cell.contains('\\') { cell.replace("\\|", "|").into() } else { cell.into() })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows_of(text: &str) -> Vec<&str> {
        let lines = read(text).into_iter();
        lines
            .filter_map(
                |line| if let FactLine::Row(range, _) = line { Some(text[range].trim()) } else { None },
            )
            .collect()
    }

    #[test]
    fn escaped_bars_are_text() {
        assert_eq!(cells(r"> | a\|b | c\| |"), ["a|b", "c|"]);
        assert_eq!(cells(r"|a||b\|"), ["a", "", "b|"]);
        assert_eq!(cells("<tr><td> a|b </td><td>c</td></tr>"), ["a|b", "c"]);
        assert!(rows_of("Any of `a\\|b` or c.\n").is_empty());
    }

    #[test]
    fn rows_are_seen_however_the_table_is_broken() {
        assert_eq!(rows_of("|P|T|\n|:-|:-|\n|a|b|\n\n|c|d|\n|e|f|\n"), ["|a|b|", "|c|d|", "|e|f|"]);
        assert_eq!(rows_of("|P|T|\n|a|b|\n|:-|:-|\n|c|d|\n"), ["|a|b|", "|c|d|"]);
        assert_eq!(rows_of("P | T\n--- | ---\na | b\n<!-- x -->\nc | d\n"), ["a | b", "c | d"]);
        assert_eq!(rows_of("<table><tr><th>P</th></tr><tr><td>a</td></tr></table>"), ["<tr><td>a</td></tr>"]);
        assert_eq!(rows_of("|P|T|\n|:-|:-|\n|a|b\nmore. |\n|c|d|\n"), ["|a|b", "|c|d|"]);
        assert_eq!(rows_of("|P|T|\n|:-|:-|\n|a|b|\nc|d|\n"), ["|a|b|", "c|d|"]);
        assert_eq!(rows_of("|P|T|\n|:-|:-|\n|a|b\n<p>more</p>\nlast |\n|c|d|\n"), ["|a|b", "|c|d|"]);
        assert!(rows_of("Any of a | b.\n").is_empty());
        assert!(rows_of("|P|T|\n|:-|:-|\n|**Group**||\n| | |\n").is_empty());
        assert!(rows_of("<!--\n|a|b|\n-->\n```\n|a|b|\n```\n").is_empty());
    }
}
