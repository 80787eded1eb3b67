//! Tables of methods: the operations of a type, with links to their pages.
//!
//! Takes the tables of a page; gives their rows. Which operation a link means is decided when the pages are joined.

use super::blocks::BlockKind;
use super::outline::Outline;
use super::page::MethodRow;
use super::rows;
use super::table::Table;
use super::type_expr::TypeExpr;
use crate::vocabulary::columns::{DESCRIPTION, METHOD, NAME, RETURNS};
use crate::vocabulary::intro::{DEPRECATED_METHOD, DEPRECATED_TITLE};

/// Reads the tables of methods of a page.
pub(super) fn read(outline: &Outline<'_>) -> Vec<MethodRow> {
    let mut out = Vec::new();
    for block in outline.sections.iter().flat_map(|section| outline.blocks_of(section)) {
        let BlockKind::Table(table) = &block.kind else { continue };
        let columns = table.column(&[&METHOD, &NAME]).zip(table.column(&[&RETURNS]));
        if let Some((title, returns)) = columns {
            out.extend(read_rows(table, title, returns));
        }
    }
    out
}

fn read_rows(table: &Table, title: usize, returns: usize) -> impl Iterator<Item = MethodRow> {
    let description = table.column(&[&DESCRIPTION]);
    table.rows.iter().filter_map(move |row| {
        let cell = row.cells.get(title)?;
        let target = cell.links().next().map(|link| link.target.clone());
        let returns = row.cells.get(returns).map(TypeExpr::read).and_then(|expr| rows::mention(&expr));
        let says = target.is_some() || !row.is_section();
        let title = cell.plain();
        let description = description.and_then(|at| row.cells.get(at));
        let deprecated = DEPRECATED_TITLE.is_in(&title)
            || description.is_some_and(|said| DEPRECATED_METHOD.is_in(&said.plain()));
        says.then_some(MethodRow { target, title, returns, deprecated, span: row.span })
    })
}
