//! The layouts of permission tables, told by header and first column.
//!
//! Takes a table; gives which of its columns hold scopes, and for whom. What the cells say is read elsewhere.

use crate::model::Account;
use crate::parse::rows;
use crate::parse::table::{Row, Table};
use crate::parse::text::Text;
use crate::vocabulary::accounts::account;
use crate::vocabulary::{Phrase, scopes};

/// The layout of a table.
pub(super) enum Layout {
    /// A row for each account; columns of scopes, least privileged first unless `descending`.
    Ordered { columns: Vec<usize>, descending: bool },
    /// A row for each account; one column for the least privileged scopes, one for the others.
    Ranked { least: usize, higher: Option<usize> },
    /// A row for each resource; a column for each account.
    ByResource { accounts: Vec<(usize, Account)> },
}

impl Layout {
    /// The layout of a table of permissions; `None` for any other table.
    pub(super) fn of(table: &Table) -> Option<Self> {
        if rows::is_property_table(table) {
            return None;
        }
        let headers: Vec<String> = table.header.iter().map(Text::plain).collect();
        let accounts: Vec<(usize, Account)> = headers
            .iter()
            .enumerate()
            .skip(1)
            .filter_map(|(at, header)| Some((at, account(header)?)))
            .collect();
        if accounts.len() >= 2 {
            return Some(Self::ByResource { accounts });
        }
        let rows_are_accounts = table
            .rows
            .iter()
            .any(|row| row.cells.first().is_some_and(|cell| account(&cell.plain()).is_some()));
        if !rows_are_accounts || headers.len() < 2 {
            return None;
        }
        let titled = |phrase: &Phrase| headers.iter().position(|header| phrase.is_in(header));
        let (least, higher) = (titled(&scopes::LEAST_PRIVILEGED), titled(&scopes::HIGHER_PRIVILEGED));
        if let Some(least) = least {
            return Some(Self::Ranked { least, higher });
        }
        let descending = titled(&scopes::FROM_MOST).is_some();
        Some(Self::Ordered { columns: (1..headers.len()).collect(), descending })
    }

    /// How many rows name no account although they should; each of them is reported.
    pub(super) fn refused(&self, table: &Table) -> usize {
        let unknown = |row: &&Row| {
            let label = label_of(row);
            !row.is_section() && !label.is_empty() && account(&label).is_none()
        };
        match self {
            Self::ByResource { .. } => 0,
            Self::Ordered { .. } | Self::Ranked { .. } => table.rows.iter().filter(unknown).count(),
        }
    }
}

/// The first cell of a row.
pub(super) fn label_of(row: &Row) -> String {
    row.cells.first().map(Text::plain).unwrap_or_default()
}
