//! The blocks of a page: headings, paragraphs, tables, fences, comments, includes, in reading order.
//!
//! Types only, and the little that can be asked of a block. `markdown` makes them from markdown, `rendered`
//! from a page copied as plain text; everything after reads blocks and does not care which.

use super::table::Table;
use super::text::Text;
use crate::source::Span;

/// A block and where it stands. After includes were expanded a block may stand in another file than its page.
#[derive(Clone, Debug)]
pub struct Block {
    /// The whole block.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// What a block is.
#[derive(Clone, Debug)]
pub enum BlockKind {
    /// `## Properties`.
    Heading {
        /// 1 to 6.
        level: u8,
        /// The heading's text.
        text: Text,
    },
    /// The head of a tab: `# [HTTP](#tab/http)`.
    Tab {
        /// The id after `#tab/`.
        id: String,
    },
    /// A paragraph, or a paragraph of a quotation.
    Paragraph(Text),
    /// An item of a list.
    Item(Text),
    /// A table.
    Table(Table),
    /// Fenced or indented code.
    Fence(Fence),
    /// An HTML comment; the span of what stands between `<!--` and `-->`.
    Comment {
        /// The content.
        inner: Span,
        /// False where `-->` is missing.
        closed: bool,
    },
    /// `[!INCLUDE [name](path)]` on a line of its own.
    Include {
        /// The path as written.
        target: String,
    },
    /// `---`, which also ends a group of tabs.
    Rule,
}

/// A block of code.
#[derive(Clone, Debug)]
pub struct Fence {
    /// The info string, in lower case: `http`, `json`, `msgraph-interactive`.
    pub info: String,
    /// The code, without the fence lines.
    pub body: Span,
    /// The code with the fence's own indentation removed, where it has one.
    pub dedented: Option<String>,
    /// False where the closing fence is missing.
    pub closed: bool,
}

impl Block {
    /// True for a block of code.
    pub fn is_fence(&self) -> bool {
        matches!(self.kind, BlockKind::Fence(_))
    }

    /// The text of a paragraph or list item.
    pub fn prose(&self) -> Option<&Text> {
        match &self.kind {
            BlockKind::Paragraph(text) | BlockKind::Item(text) => Some(text),
            _ => None,
        }
    }
}
