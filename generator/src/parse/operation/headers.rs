//! Tables of request headers.
//!
//! Takes a table; gives its headers, with what the page says of their values. Which table lists headers its heading says.

use crate::diagnostic::{Diagnostic, rules};
use crate::parse::page::HeaderRow;
use crate::parse::sink::Sink;
use crate::parse::table::{Row, Table};
use crate::parse::text::Text;
use crate::vocabulary::columns::{DESCRIPTION, MEMBER_VALUE, REQUIRED, VALUE};
use crate::vocabulary::notes;

/// The headers that the rows of a table name.
pub(super) fn read(table: &Table, sink: &mut Sink<'_>) -> Vec<HeaderRow> {
    let mut out = Vec::new();
    let value =
        table.column(&[&VALUE, &DESCRIPTION, &MEMBER_VALUE]).or_else(|| table.header.len().checked_sub(1));
    let required = table.column(&[&REQUIRED]);
    for row in &table.rows {
        let read = read_row(row, value, required);
        if read.is_none() && !row.is_blank() {
            let message = format!("expected the name of a header, found `{}`", label_of(row));
            sink.report(Diagnostic::new(&rules::TABLE_ROW_NAME, row.span, message));
        }
        out.extend(read);
    }
    out
}

fn label_of(row: &Row) -> String {
    row.cells.first().map(Text::plain).unwrap_or_default()
}

/// `value` is the column that says what the header holds, `required` the one that says whether it has to be sent.
fn read_row(row: &Row, value: Option<usize>, required: Option<usize>) -> Option<HeaderRow> {
    let label = label_of(row);
    let name = label.split([' ', '(', ':']).next().unwrap_or_default().trim_matches(['*', '`']).to_owned();
    let token = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || "-_".contains(c));
    // “Prefer: outlook.timezone” names the value, too.
    let named = label.split_once(':').map(|(_, value)| value.trim()).filter(|value| !value.is_empty());
    let cell = |at: Option<usize>| at.and_then(|at| row.cells.get(at)).map(Text::plain);
    let described = cell(value).unwrap_or_default();
    let required = match cell(required) {
        Some(said) => notes::YES.is_in(&said),
        None => row.cells.iter().skip(1).any(|cell| says_required(&cell.plain())),
    };
    let value = named.map_or(described, str::to_owned);
    token.then_some(HeaderRow { name, value, required, span: row.span })
}

fn says_required(text: &str) -> bool {
    notes::REQUIRED_HEADER.is_in(text)
        && !notes::OPTIONAL_HEADER.is_in(text)
        && !notes::CONDITIONAL_HEADER.is_in(text)
}
