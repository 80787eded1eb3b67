//! Tables: a header, and rows of cells with their places. Types, and the little that can be asked of them.
//!
//! Made by `markdown` and `rendered`; what a column means, the vocabulary says.

use super::text::Text;
use crate::source::Span;
use crate::vocabulary::columns::Column;

/// A table.
#[derive(Clone, Debug)]
pub struct Table {
    /// The whole table.
    pub span: Span,
    /// The header's cells.
    pub header: Vec<Text>,
    /// The rows below the separator.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug)]
pub struct Row {
    /// The whole row.
    pub span: Span,
    /// As many cells as the header has.
    pub cells: Vec<Text>,
}

impl Table {
    /// A table whose lines are still to be read.
    pub fn unread(span: Span) -> Self {
        Self { span, header: Vec::new(), rows: Vec::new() }
    }

    /// The first column that is one of `columns`, by its header.
    pub fn column(&self, columns: &[&Column]) -> Option<usize> {
        let is_one = |cell: &Text| {
            let header = cell.plain();
            columns.iter().any(|column| column.is(&header))
        };
        self.header.iter().position(is_one)
    }
}

impl Row {
    /// True for a row that only titles the rows below it: one bold cell, the others empty.
    pub fn is_section(&self) -> bool {
        let mut cells = self.cells.iter();
        cells.next().is_some_and(Text::is_strong) && cells.all(Text::is_empty)
    }

    /// True where nothing can be read.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(Text::is_empty)
    }
}
