//! The layouts of permission tables, told by header and first column.
//!
//! Takes a table; gives which of its columns hold scopes, and for whom. What the cells say is read elsewhere.

use crate::model::Account;
use crate::parse::rows;
use crate::parse::table::{Row, Table};
use crate::parse::text::Text;
use crate::vocabulary::accounts::account;
use crate::vocabulary::columns::PERMISSION_TYPE;
use crate::vocabulary::{Phrase, scopes};

/// The layout of a table.
pub(super) enum PermissionLayout {
    /// A row for each account; columns of scopes, least privileged first unless `descending`.
    Ordered { label: usize, columns: Vec<usize>, descending: bool },
    /// A row for each account; one column for the least privileged scopes, one for the others.
    Ranked { label: usize, least: usize, higher: Option<usize> },
    /// A row for each resource; a column for each account.
    ByResource { accounts: Vec<(usize, Account)> },
}

/// A row of scopes with what it is labelled.
pub(super) struct Labelled<'t> {
    pub(super) row: &'t Row,
    /// Its cell with the label.
    pub(super) label: &'t Text,
    /// The account, by the row's own label or that of the row that heads it.
    pub(super) account: Option<Account>,
    /// What it is about, where the account stands in a row above.
    pub(super) about: Option<String>,
}

impl PermissionLayout {
    /// The layout of a table of permissions; `None` for any other table.
    pub(super) fn of(table: &Table) -> Option<Self> {
        if rows::is_property_table(table) || table.header.len() < 2 {
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
        let is_account =
            |at: usize, row: &Row| row.cells.get(at).is_some_and(|cell| account(&cell.plain()).is_some());
        // Behind the scopes, where the header says so: other tables have cells that begin like the label of an account.
        let may_label = |at: usize| at == 0 || PERMISSION_TYPE.is(&headers[at]);
        let label = (0..headers.len())
            .filter(|at| may_label(*at))
            .find(|at| table.rows.iter().any(|row| is_account(*at, row)))?;
        let titled = |phrase: &Phrase| headers.iter().position(|header| phrase.is_in(header));
        let (least, higher) = (titled(&scopes::LEAST_PRIVILEGED), titled(&scopes::HIGHER_PRIVILEGED));
        if let Some(least) = least {
            return Some(Self::Ranked { label, least, higher });
        }
        let descending = titled(&scopes::FROM_MOST).is_some();
        let columns = (0..headers.len()).filter(|at| *at != label).collect();
        Some(Self::Ordered { label, columns, descending })
    }

    /// The rows that hold scopes, with their accounts. A row of an account without scopes heads those below it that name none.
    pub(super) fn rows<'t>(&self, table: &'t Table) -> Vec<Labelled<'t>> {
        let at = match self {
            Self::Ordered { label, .. } | Self::Ranked { label, .. } => *label,
            Self::ByResource { .. } => 0,
        };
        let by_account = !matches!(self, Self::ByResource { .. });
        let label_of = |row: &'t Row| row.cells.get(at).filter(|label| !label.is_empty());
        let mut out = Vec::new();
        let mut head = None;
        for (row, next) in table.rows.iter().zip(table.rows.iter().skip(1).map(Some).chain([None])) {
            let Some(label) = label_of(row).or(row.cells.get(at).filter(|_| !row.is_blank())) else {
                continue;
            };
            let own = account(&label.plain());
            let is_bare = row.cells.iter().enumerate().all(|(column, cell)| column == at || cell.is_empty());
            let heads = |next: &'t Row| label_of(next).is_some_and(|label| account(&label.plain()).is_none());
            if own.is_some() && is_bare && by_account && next.is_some_and(heads) {
                head = own;
            } else if !row.is_section() {
                head = head.filter(|_| own.is_none());
                let about = head.map(|_| label.plain());
                out.push(Labelled { row, label, account: own.or(head), about });
            }
        }
        out
    }
}
