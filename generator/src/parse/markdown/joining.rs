//! Tables that the library ends too early, made whole.
//!
//! Takes the blocks of a file whose tables are still unread; gives them with every table's place stretched over all of its rows. A list, a
//! comment, a blank line or HTML inside a table ends it for CommonMark, and rows above the rule stand outside of it; a reader of
//! the page sees one table. How such rows are read, and what is reported, the reader of tables decides.

use super::{html_table, table};
use crate::parse::blocks::{Block, BlockKind};
use crate::parse::table::Table;
use crate::source::Span;
use std::collections::VecDeque;
use std::ops::Range;

/// Joins to each table the lines around it that are rows of it.
pub(super) fn join_rows(text: &str, blocks: &mut Vec<Block>) {
    take_header_above(text, blocks);
    let mut below: VecDeque<Block> = std::mem::take(blocks).into();
    while let Some(mut block) = below.pop_front() {
        if matches!(block.kind, BlockKind::Table(_)) {
            let range = block.span.range();
            let is_html = html_table::is_table(&text[range.clone()]);
            let end = if is_html { range.end } else { end_of_rows(text, &range) };
            while below.front().is_some_and(|block| block.span.range().start < end) {
                below.pop_front();
            }
            let next = below.front().map_or(text.len(), |block| block.span.range().start);
            block.span = Span::new(block.span.file, range.start, end.min(next));
            if !is_html {
                join_orphans(text, &mut block, &mut below);
            }
        }
        blocks.push(block);
    }
    // What is rows and belongs to no table is one whose rule is missing.
    for block in blocks {
        let raw = &text[block.span.range()];
        let is_table = table::looks_like_rows(raw) && raw.trim_end().lines().count() > 1;
        if matches!(block.kind, BlockKind::Paragraph(_)) && is_table {
            block.kind = BlockKind::Table(Table::unread(block.span));
        }
    }
}

/// The end of the last row in the lines that follow a table without a blank line, unless that stands within a cell.
fn end_of_rows(text: &str, table: &Range<usize>) -> usize {
    let whole = text[table.clone()].trim();
    let leading_bar = whole.starts_with('|');
    // A row whose last cell has no end yet goes on behind blank lines, up to a line that ends it and begins no other.
    let has_ends = leading_bar && whole.lines().next().is_some_and(|header| header.trim_end().ends_with('|'));
    let mut is_open = has_ends && !whole.ends_with('|');
    let (mut end, mut offset, mut in_comment) = (table.end, table.end, false);
    for (index, line) in text[table.end..].split_inclusive('\n').enumerate() {
        let start = offset;
        offset += line.len();
        let body = line.trim();
        // The rest of the table's own last line comes first.
        if index == 0 && body.is_empty() {
            continue;
        }
        in_comment |= body.starts_with("<!--") && !is_annotation(&text[start..]);
        if in_comment {
            in_comment = !body.contains("-->");
            continue;
        }
        let ends_here = body.starts_with(['#', '`', '~']) || body.starts_with("<!--");
        if ends_here || body.is_empty() && !(is_open && ends_cell(&text[offset..])) {
            break;
        }
        let is_row =
            if leading_bar { body.starts_with('|') || body.ends_with('|') } else { body.contains('|') };
        if is_row {
            end = offset - (line.len() - line.trim_end().len());
            is_open = has_ends && !body.ends_with('|');
        }
    }
    end
}

/// How many lines of a cell may stand behind a blank line in it.
const LINES_OF_A_CELL: usize = 30;

/// True where the first line with a bar at either end has it at its end alone: the lines up to there are the rest of a cell.
fn ends_cell(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim).take(LINES_OF_A_CELL);
    let stops =
        |line: &&str| line.starts_with('|') || line.ends_with('|') || line.starts_with(['#', '`', '~']);
    lines.find(stops).is_some_and(|line| line == "|" || line.ends_with('|') && !line.starts_with('|'))
}

/// A comment that holds an object is an annotation, of what comes next.
fn is_annotation(comment: &str) -> bool {
    comment.trim_start().strip_prefix("<!--").is_some_and(holds_object)
}

fn holds_object(inner: &str) -> bool {
    inner.trim_start().starts_with('{')
}

/// Rows behind blank lines or stray prose come as a paragraph that holds nothing else.
fn join_orphans(text: &str, table: &mut Block, below: &mut VecDeque<Block>) {
    loop {
        let range = table.span.range();
        let orphan = below.iter().take(3).position(|block| {
            matches!(block.kind, BlockKind::Paragraph(_)) && table::looks_like_rows(&text[block.span.range()])
        });
        let Some((at, orphan)) = orphan.and_then(|at| Some((at, below.get(at)?.span.range()))) else {
            return;
        };
        let between = text.get(range.end..orphan.start).unwrap_or_default();
        let gaps = between.lines().filter(|line| line.trim().is_empty()).count();
        let is_stray = |block: &Block| match &block.kind {
            BlockKind::Comment { inner, .. } => !holds_object(&text[inner.range()]),
            _ => block.prose().is_some(),
        };
        if gaps > 3 || !below.iter().take(at).all(is_stray) {
            return;
        }
        // Behind an orphan that a comment ends, more rows may stand.
        let end = end_of_rows(text, &(range.start..orphan.end));
        table.span = Span::new(table.span.file, range.start, end);
        below.drain(..=at);
        while below.front().is_some_and(|block| block.span.range().start < end) {
            below.pop_front();
        }
    }
}

/// A header with a row between it and the rule: the library takes the row for the header, and the header for text.
fn take_header_above(text: &str, blocks: &mut Vec<Block>) {
    let mut above: Vec<Block> = Vec::with_capacity(blocks.len());
    for mut block in std::mem::take(blocks) {
        while let Some(header) = above.pop_if(|above| is_header(text, above, &block)) {
            block.span = Span::new(block.span.file, header.span.range().start, block.span.range().end);
        }
        above.push(block);
    }
    *blocks = above;
}

fn is_header(text: &str, above: &Block, table: &Block) -> bool {
    let (above_range, start) = (above.span.range(), table.span.range().start);
    matches!(table.kind, BlockKind::Table(_))
        && matches!(above.kind, BlockKind::Paragraph(_))
        && text[above_range.end..start.max(above_range.end)].matches('\n').count() == 1
        && table::looks_like_rows(&text[above_range])
}
