//! Tables that the library ends too early, made whole.
//!
//! Takes the blocks of a file whose tables are still unread; gives them with every table's place stretched over all of its rows. A list, a
//! comment, a blank line or HTML inside a table ends it for CommonMark, and rows above the rule stand outside of it; a reader of
//! the page sees one table. How such rows are read, and what is reported, the reader of tables decides.

use super::{html_table, table};
use crate::parse::blocks::{Block, BlockKind};
use crate::source::Span;
use std::ops::Range;

/// Joins to each table the lines around it that are rows of it.
pub(super) fn join_rows(text: &str, blocks: &mut Vec<Block>) {
    take_header_above(text, blocks);
    let mut at = 0;
    while at < blocks.len() {
        if matches!(blocks[at].kind, BlockKind::Table(_)) {
            let range = blocks[at].span.range();
            let is_html = html_table::is_table(&text[range.clone()]);
            let end = if is_html { range.end } else { end_of_rows(text, &range) };
            let inside = |block: &Block| block.span.range().start < end;
            let swallowed = blocks[at + 1..].iter().take_while(|block| inside(block)).count();
            let next = blocks.get(at + 1 + swallowed).map_or(text.len(), |block| block.span.range().start);
            blocks[at].span = Span::new(blocks[at].span.file, range.start, end.min(next));
            blocks.drain(at + 1..=at + swallowed);
            if !is_html {
                join_orphans(text, blocks, at);
            }
        }
        at += 1;
    }
}

/// The end of the last row in the lines that follow a table without a blank line.
fn end_of_rows(text: &str, table: &Range<usize>) -> usize {
    let leading_bar = text[table.clone()].trim_start().starts_with('|');
    let (mut end, mut offset) = (table.end, table.end);
    for (index, line) in text[table.end..].split_inclusive('\n').enumerate() {
        offset += line.len();
        let body = line.trim();
        // The rest of the table's own last line comes first.
        if index == 0 && body.is_empty() {
            continue;
        }
        if body.is_empty() || body.starts_with(['#', '`', '~']) || opens_comment(body) {
            break;
        }
        let is_row =
            if leading_bar { body.starts_with('|') || body.ends_with('|') } else { body.contains('|') };
        if is_row {
            end = offset - (line.len() - line.trim_end().len());
        }
    }
    end
}

/// A comment of several lines is an annotation, of what comes next.
fn opens_comment(line: &str) -> bool {
    line.starts_with("<!--") && !table::is_comment(line)
}

/// Rows behind blank lines or stray prose come as a paragraph that holds nothing else.
fn join_orphans(text: &str, blocks: &mut Vec<Block>, table: usize) {
    loop {
        let range = blocks[table].span.range();
        let is_prose = |block: &Block| block.prose().is_some();
        let orphan = (table + 1..blocks.len()).take(3).find(|at| {
            let raw = &text[blocks[*at].span.range()];
            matches!(blocks[*at].kind, BlockKind::Paragraph(_)) && table::looks_like_rows(raw)
        });
        let Some(orphan) = orphan else { return };
        let between = text.get(range.end..blocks[orphan].span.range().start).unwrap_or_default();
        let gaps = between.lines().filter(|line| line.trim().is_empty()).count();
        if gaps > 3 || !blocks[table + 1..orphan].iter().all(is_prose) {
            return;
        }
        let end = blocks[orphan].span.range().end;
        blocks[table].span = Span::new(blocks[table].span.file, range.start, end);
        blocks.drain(table + 1..=orphan);
    }
}

/// A header with a row between it and the rule: the library takes the row for the header, and the header for text.
fn take_header_above(text: &str, blocks: &mut Vec<Block>) {
    let mut at = 1;
    while at < blocks.len() {
        let (above, table) = (&blocks[at - 1], &blocks[at]);
        let (start, end) = (above.span.range(), table.span.range());
        let raw = &text[start.clone()];
        let adjoins = text[start.end..end.start.max(start.end)].matches('\n').count() == 1;
        let is_header = matches!(above.kind, BlockKind::Paragraph(_)) && table::looks_like_rows(raw);
        if is_header && adjoins && matches!(table.kind, BlockKind::Table(_)) {
            blocks[at].span = Span::new(table.span.file, start.start, end.end);
            blocks.remove(at - 1);
        } else {
            at += 1;
        }
    }
}
