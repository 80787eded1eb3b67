//! The lay-outs of permission tables, told by header and first column.
//!
//! Takes a table; gives which of its columns hold scopes, and for whom. What the cells say is read elsewhere.

use crate::model::Account;
use crate::parse::rows;
use crate::parse::table::{Row, Table};
use crate::parse::text::Text;

/// The lay-out of a table.
pub(super) enum Form {
    /// A row for each account; columns of scopes, least privileged first unless `descending`.
    Ordered { columns: Vec<usize>, descending: bool },
    /// A row for each account; one column for the least privileged scopes, one for the others.
    Ranked { least: usize, higher: Option<usize> },
    /// A row for each resource; a column for each account.
    ByResource { accounts: Vec<(usize, Account)> },
}

impl Form {
    /// The lay-out of a table of permissions; `None` for any other table.
    pub(super) fn of(table: &Table) -> Option<Self> {
        if rows::is_property_table(table) {
            return None;
        }
        let headers: Vec<String> = table.header.iter().map(|cell| cell.plain().to_lowercase()).collect();
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
            .any(|row| row.cells.first().is_some_and(|cell| account(&cell.plain().to_lowercase()).is_some()));
        if !rows_are_accounts || headers.len() < 2 {
            return None;
        }
        let least = headers.iter().position(|header| header.starts_with("least privileged"));
        let higher = headers.iter().position(|header| {
            header.starts_with("higher privileged") || header.starts_with("more privileged")
        });
        if let Some(least) = least {
            return Some(Self::Ranked { least, higher });
        }
        let descending = headers.iter().any(|header| header.contains("from most to least"));
        Some(Self::Ordered { columns: (1..headers.len()).collect(), descending })
    }

    /// How many rows name no account although they should; each of them is reported.
    pub(super) fn refused(&self, table: &Table) -> usize {
        let unknown = |row: &&Row| {
            let label = label_of(row);
            !row.is_section() && !label.is_empty() && account(&label.to_lowercase()).is_none()
        };
        match self {
            Self::ByResource { .. } => 0,
            Self::Ordered { .. } | Self::Ranked { .. } => table.rows.iter().filter(unknown).count(),
        }
    }
}

/// The account a label speaks of.
pub(super) fn account(label: &str) -> Option<Account> {
    let label = label.trim_start_matches(|c: char| !c.is_alphanumeric());
    let word = label.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    match word {
        "delegated" if label.contains("personal") => Some(Account::DelegatedPersonal),
        "delegated" => Some(Account::DelegatedWork),
        "application" | "applications" => Some(Account::Application),
        _ => None,
    }
}

/// The first cell of a row.
pub(super) fn label_of(row: &Row) -> String {
    row.cells.first().map(Text::plain).unwrap_or_default()
}
