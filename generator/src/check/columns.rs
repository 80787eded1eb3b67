//! Tables: columns that nothing reads, and tables without rows.
//!
//! Takes a page; reports `table-column` and `table-empty`, for the tables of sections that the model is made from.

use super::context::CheckContext;
use super::nearness::nearest;
use crate::diagnostic::{Diagnostic, rules};
use crate::parse::Page;
use crate::parse::blocks::BlockKind;
use crate::parse::table::Table;
use crate::vocabulary::columns::{self, Column};

rules! {
    TABLE_COLUMN = Info "table-column" {
        what: "a table has a column that no tool reads",
        why: "what stands in it is lost, or the whole table is",
        cure: "use the columns of the format",
        found: [
            CALIBRATE: r"|Parameter|Type|Description|
|:---|:---|:---|
|zero|Double|Height of the new zero above the old one.|
|silent|Boolean|`true` to tell nobody.|" => r"|Parameter|Type|Description|Since|
|:---|:---|:---|:---|
|zero|Double|Height of the new zero above the old one.|2024|
|silent|Boolean|`true` to tell nobody.|2025|",
        ],
        passes: [CALIBRATE: "|Parameter|Type|Description|" => "|Name|Type|Description|"],
    }

    TABLE_EMPTY = Info "table-empty" {
        what: "a table has a header and no rows",
        why: "readers cannot tell whether something is missing",
        cure: "add the rows, or write `None.` in its place",
        found: [DEVICE: "None." => "|Relationship|Type|Description|\n|:---|:---|:---|"],
        passes: [DEVICE: "None." => "|Relationship|Type|Description|\n|:---|:---|:---|\n|None|||"],
    }
}

pub(super) fn check(_: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    for section in &page.sections {
        for block in page.blocks.get(section.blocks.clone()).unwrap_or_default() {
            let BlockKind::Table(table) = &block.kind else { continue };
            if table.rows.is_empty() && !table.header.is_empty() {
                let message = "expected at least one row below this header, found none";
                let report = Diagnostic::new(&TABLE_EMPTY, block.span, message);
                found.push(report);
            }
            if let Some(kind) = columns::kind_of(section.kind) {
                check_columns(table, &columns::of(kind).collect::<Vec<_>>(), found);
            }
        }
    }
}

/// A table with less than two of the columns is of another kind, and is left alone.
fn check_columns(table: &Table, known: &[&Column], found: &mut Vec<Diagnostic>) {
    let names: Vec<String> = table.header.iter().map(|cell| cell.plain()).collect();
    let is_known = |name: &String| {
        let bare = name.trim_end_matches(['*', ':']);
        bare.is_empty() || known.iter().any(|column| column.is(bare))
    };
    let recognised = names.iter().filter(|name| !name.is_empty() && is_known(name)).count() > 1;
    for (at, (cell, name)) in table.header.iter().zip(&names).enumerate() {
        if !recognised || is_known(name) {
            continue;
        }
        let expected: Vec<String> = known.iter().take(3).map(|column| format!("`{}`", column.name)).collect();
        let message = format!("expected a column such as {}, found `{name}`", expected.join(", "));
        let report = Diagnostic::new(&TABLE_COLUMN, cell.span, message);
        let first = known.first().filter(|_| at == 0).map(|column| column.name);
        found.push(match nearest(name, known.iter().flat_map(|column| column.names())).or(first) {
            Some(right) => report.help(format!("write `{right}`")),
            None => report.help("put what it says into the description"),
        });
    }
}
