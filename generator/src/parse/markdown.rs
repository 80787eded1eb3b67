//! Markdown text to blocks. This module alone knows pulldown-cmark.
//!
//! Takes the text of a file; gives its front matter and [`Block`]s with byte ranges. What CommonMark reads otherwise than the
//! authors meant is put right here: a setext heading is a paragraph above a rule, a table whose separator has
//! another number of columns is a table, rows behind a stray line still belong to their table, and a comment
//! or fence that is never closed ends where the next one begins. It does not know what a heading or a table means.

mod comment;
mod fence;
mod html_table;
mod inline;
mod joining;
mod reader;
mod table;

use super::blocks::{Block, BlockKind};
use crate::diagnostic::{Diagnostic, rules};
use crate::source::{FileId, Span};
use inline::Definitions;
use std::ops::Range;

/// A file as blocks.
#[derive(Debug)]
pub struct Markdown {
    /// The text between the two `---` lines at the top.
    pub front_matter: Option<Span>,
    /// The blocks in order.
    pub blocks: Vec<Block>,
}

/// Reads a whole file.
pub fn read(file: FileId, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Markdown {
    let open = comment::find_unclosed(text);
    let masked = (!open.is_empty()).then(|| comment::mask(text, &open));
    let masked = masked.as_deref().unwrap_or(text);
    let front_matter = find_front_matter(masked);
    let start = front_matter.as_ref().map_or(0, |found| found.end + FENCE.len());
    let Pieces { mut blocks, definitions } = read_pieces(file, text, masked, start);
    let front_matter = front_matter.map(|found| Span::new(file, found.start, found.end));
    if !open.is_empty() {
        let comments = open.into_iter().map(|range| unclosed(file, range, diagnostics));
        blocks = comments.collect::<Vec<_>>().into_iter().chain(blocks).collect();
        blocks.sort_by_key(|block| block.span.start);
    }
    report_fences(&blocks, diagnostics);
    joining::join_rows(text, &mut blocks);
    for block in &mut blocks {
        if let BlockKind::Table(found) = &mut block.kind {
            *found = table::read(block.span, text, &definitions, diagnostics);
        }
    }
    Markdown { front_matter, blocks }
}

/// The line above and below front matter.
const FENCE: &str = "---";

/// What stands between a first line `---` and the next one; blank lines may stand above. The library takes every such pair
/// for metadata, also further down, where `---` ends a group of tabs: so front matter is found here.
fn find_front_matter(text: &str) -> Option<Range<usize>> {
    let above = text.len() - text.trim_start_matches(['\n', ' ', '\u{feff}']).len();
    let opening = text[above..].lines().next().filter(|line| line.trim_end() == FENCE)?;
    let start = (above + opening.len() + 1).min(text.len());
    let mut end = start;
    for line in text[start..].split_inclusive('\n') {
        if line.trim_end() == FENCE {
            return Some(start..end);
        }
        end += line.len();
    }
    None
}

/// What the library's events give before tables are read.
struct Pieces {
    blocks: Vec<Block>,
    definitions: Definitions,
}

/// Reads the page in one piece or, where a fence swallows the next one, in several.
fn read_pieces(file: FileId, text: &str, masked: &str, mut start: usize) -> Pieces {
    let mut whole = Pieces { blocks: Vec::new(), definitions: Definitions::new() };
    // A fence in the front matter is no fence.
    let below = start;
    let ends = fence::swallowing_ends(&masked[below..]).into_iter().map(|end| below + end);
    for end in ends.chain([masked.len()]) {
        let piece = reader::read(file, text, masked, start..end);
        whole.blocks.extend(piece.blocks);
        whole.definitions.extend(piece.definitions);
        start = end;
    }
    whole
}

/// The block of a comment without an end.
fn unclosed(file: FileId, range: Range<usize>, diagnostics: &mut Vec<Diagnostic>) -> Block {
    let mark = Span::new(file, range.start, range.start + 4);
    diagnostics.push(
        Diagnostic::new(
            &rules::COMMENT_UNCLOSED,
            mark,
            "expected `-->` at the end of this comment, found none",
        )
        .help("write `-->` behind the closing brace of the annotation"),
    );
    let inner = Span::new(file, range.start + 4, range.end);
    let kind = BlockKind::Comment { inner, closed: false };
    Block { span: Span::new(file, range.start, range.end), kind }
}

fn report_fences(blocks: &[Block], diagnostics: &mut Vec<Diagnostic>) {
    for block in blocks {
        if let BlockKind::Fence(fence) = &block.kind
            && !fence.closed
        {
            diagnostics.push(Diagnostic::new(
                &rules::FENCE_UNBALANCED,
                block.span.head(),
                "expected a closing fence, found the end of the page",
            ));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{find_front_matter, read};
    use crate::source::Sources;

    #[test]
    fn front_matter_stands_at_the_top_alone() {
        let found = |text: &'static str| find_front_matter(text).map(|range| &text[range]);
        assert_eq!(found("\n---\ntitle: a\n---\n# a\n\n---\n## b\n---\n"), Some("title: a\n"));
        assert_eq!(found("# a\n\n---\n## b\n---\n"), None);
        assert_eq!(found("---\ntitle: a\n"), None);
        assert_eq!(found("---"), None);
    }

    #[test]
    fn a_fence_in_front_matter_is_none() {
        let sources =
            Sources::from_tree([("v1.0/api/x.md".to_owned(), "---\n```http\n## A\n---\n# b\n".to_owned())]);
        let (file, source) = sources.iter().next().unwrap();
        let found = read(file, &source.text, &mut Vec::new());
        assert_eq!(found.front_matter.map(|span| sources.text(span)), Some("```http\n## A\n"));
        assert_eq!(found.blocks.len(), 1);
    }
}
