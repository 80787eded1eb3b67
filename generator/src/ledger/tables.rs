//! Tables whose rows state something else than what stands first in them.
//!
//! Takes a page; gives its rows of status codes, and its tables that have columns of their own, and tells which of them holds a place. What
//! became of them, the ledger decides.

use crate::parse::Page;
use crate::parse::blocks::BlockKind;
use crate::parse::text::Text;
use crate::source::Span;
use crate::vocabulary::columns;

/// Parts of texts that do not meet, to be asked for the one that holds a place.
pub(super) struct DisjointSpans(Vec<Span>);

impl DisjointSpans {
    pub(super) fn of(parts: impl Iterator<Item = Span>) -> Self {
        let mut parts: Vec<Span> = parts.collect();
        parts.sort_by_key(|part| (part.file, part.range().start));
        Self(parts)
    }

    /// Which of the parts a place begins in.
    pub(super) fn holding(&self, place: Span) -> Option<usize> {
        let start = place.range().start;
        let behind = self.0.partition_point(|part| (part.file, part.range().start) <= (place.file, start));
        let at = behind.checked_sub(1)?;
        (self.0[at].file == place.file && self.0[at].range().contains(&start)).then_some(at)
    }
}

/// The rows of tables of status codes, with each word that can be one: the code is what the model has of such a row.
pub(super) fn rows_of_codes(page: &Page) -> impl Iterator<Item = (Span, String)> {
    let tables = page.blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::Table(table) => Some((table, table.column(&[&columns::STATUS])?)),
        _ => None,
    });
    let rows = tables.flat_map(|(table, at)| table.rows.iter().map(move |row| (row, at)));
    rows.flat_map(|(row, at)| {
        let said = row.cells.get(at).map(Text::plain).unwrap_or_default();
        let words = said.split(|c: char| !c.is_ascii_alphanumeric()).map(str::to_owned);
        words.map(|word| (row.span, word)).collect::<Vec<_>>()
    })
}

/// The tables of which at most one column is of the format.
pub(super) fn of_their_own(page: &Page) -> impl Iterator<Item = Span> {
    let is_known = |cell: &Text| columns::ALL.iter().any(|column| column.is(&cell.plain()));
    page.blocks.iter().filter_map(move |block| {
        let BlockKind::Table(table) = &block.kind else { return None };
        let known = table.header.iter().filter(|cell| is_known(cell)).count();
        let is_of_accounts = table.column(&[&columns::PERMISSION_TYPE]).is_some();
        (known < 2 && table.header.len() > known && !is_of_accounts).then_some(block.span)
    })
}
