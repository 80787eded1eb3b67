//! Permission tables: account types, scopes, their order.
//!
//! ```text
//! by account  := "Permission type" | scopes                         ordered, the header says from which end
//!              | "Permission type" | "Least privileged .." | "Higher privileged .."
//!              | "Permission type" | scopes of resource A | scopes of resource B
//! by resource := resource | "Delegated (work ..)" | "Delegated (personal ..)" | "Application"
//! cell        := "Not supported." | (("For" resource ":")? scope (("," | "or") scope)*)+
//! scope       := token ("and" token)*
//! ```
//!
//! Takes tables; gives rows with the least privileged scope first, whichever way the table was written.

mod cell;
mod findings;
mod layout;
mod prose;

pub use cell::is_scope;

use super::blocks::BlockKind;
use super::outline::Outline;
use super::page::PermissionRow;
use super::section::Section;
use super::sink::Sink;
use super::table::{Row, Table};
use crate::diagnostic::{Diagnostic, rules};
use crate::model::Account;
use crate::vocabulary::{SectionKind, scopes};
use cell::Cell;
use findings::PermissionFindings;
use layout::{Labelled, PermissionLayout};

/// Reads the permission tables of a page.
pub(super) fn read(outline: &Outline<'_>, sink: &mut Sink<'_>) -> Vec<PermissionRow> {
    let mut out = Vec::new();
    for section in &outline.sections {
        if matches!(
            section.kind,
            SectionKind::ExampleRequest | SectionKind::ExampleResponse | SectionKind::Examples
        ) {
            continue;
        }
        for block in outline.blocks_of(section) {
            let BlockKind::Table(table) = &block.kind else { continue };
            if let Some(layout) = PermissionLayout::of(table) {
                let scope = scope_of(section);
                let mut findings =
                    PermissionFindings { sources: outline.sources, diagnostics: &mut *sink.diagnostics };
                out.extend(read_table(table, &layout, scope.as_deref(), &mut findings));
            }
        }
    }
    if out.is_empty() { prose::read(outline, sink) } else { out }
}

/// “Permissions acting on self”, “chat”: what the tables of a heading of its own are about.
fn scope_of(section: &Section) -> Option<String> {
    let own = !scopes::PLAIN_HEADING.is_in(&section.title) && section.level > 2;
    own.then(|| bare_scope(&section.title)).filter(|scope| !scope.is_empty())
}

/// What a heading or the header of a column is about: “self” in “Permissions acting on self (from least to most privileged)”.
fn bare_scope(title: &str) -> String {
    scopes::ABOUT.group(title, "about").unwrap_or_default().trim_end().to_owned()
}

fn read_table(
    table: &Table,
    layout: &PermissionLayout,
    scope: Option<&str>,
    findings: &mut PermissionFindings<'_>,
) -> Vec<PermissionRow> {
    let mut out = Vec::new();
    for labelled in layout.rows(table) {
        let (row, about) = (labelled.row, labelled.about.as_deref());
        match layout {
            PermissionLayout::ByResource { accounts } => {
                let resource = Some(labelled.label.plain()).filter(|text| !text.is_empty());
                let scope = resource.as_deref().or(scope);
                for (column, account) in accounts {
                    out.extend(read_ordered(row, *column, *account, scope, false, findings));
                }
            }
            PermissionLayout::Ordered { columns, descending, .. } => {
                let Some(account) = account_of(&labelled, findings) else { continue };
                for column in columns {
                    let header = table.header.get(*column).filter(|_| columns.len() > 1);
                    let header = header.map(|cell| bare_scope(&cell.plain()));
                    let scope = header.as_deref().or(about).or(scope);
                    out.extend(read_ordered(row, *column, account, scope, *descending, findings));
                }
            }
            PermissionLayout::Ranked { least, higher, .. } => {
                let Some(account) = account_of(&labelled, findings) else { continue };
                out.extend(read_ranked(row, *least, *higher, account, about.or(scope), findings));
            }
        }
    }
    out
}

fn account_of(labelled: &Labelled<'_>, findings: &mut PermissionFindings<'_>) -> Option<Account> {
    let label = labelled.label.plain();
    if labelled.account.is_none() && !label.is_empty() {
        let message = format!("expected an account type (delegated or application), found `{label}`");
        findings.push(Diagnostic::new(&rules::PERMISSION_ACCOUNT, labelled.label.span, message));
    }
    labelled.account
}

fn read_ordered(
    row: &Row,
    column: usize,
    account: Account,
    scope: Option<&str>,
    descending: bool,
    findings: &mut PermissionFindings<'_>,
) -> Vec<PermissionRow> {
    let Some(cell) = row.cells.get(column) else { return Vec::new() };
    let parts = Cell::read(cell, findings);
    let many = parts.len() > 1;
    parts
        .into_iter()
        .map(|part| {
            let mut scopes = part.scopes;
            if descending {
                scopes.reverse();
            }
            let higher = if scopes.len() > 1 { scopes.split_off(1) } else { Vec::new() };
            let scope =
                if many { part.about.or_else(|| scope.map(str::to_owned)) } else { scope.map(str::to_owned) };
            PermissionRow { account, least: scopes, higher, supported: part.supported, scope, span: row.span }
        })
        .collect()
}

fn read_ranked(
    row: &Row,
    least: usize,
    higher: Option<usize>,
    account: Account,
    scope: Option<&str>,
    findings: &mut PermissionFindings<'_>,
) -> Vec<PermissionRow> {
    let Some(cell) = row.cells.get(least) else { return Vec::new() };
    let above =
        higher.and_then(|at| row.cells.get(at)).map(|cell| Cell::read(cell, findings)).unwrap_or_default();
    let mut above: Vec<String> = above.into_iter().flat_map(|part| part.scopes).collect();
    let parts = Cell::read(cell, findings);
    let mut out = Vec::new();
    for part in parts {
        above.retain(|scope| !part.scopes.contains(scope));
        let higher = std::mem::take(&mut above);
        let scope = part.about.or_else(|| scope.map(str::to_owned));
        out.push(PermissionRow {
            account,
            supported: part.supported || !higher.is_empty(),
            least: part.scopes,
            higher,
            scope,
            span: row.span,
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ApiVersion;
    use crate::source::{Role, Sources};

    fn rows(text: &str) -> Vec<PermissionRow> {
        let page = format!("# x\n\n## Permissions\n\n{text}\n\n## HTTP request\n\n```http\nGET /x\n```\n");
        let sources = Sources::from_texts([("v1.0/api/x.md".to_owned(), page, ApiVersion::V1, Role::Api)]);
        let mut diagnostics = Vec::new();
        let page =
            super::super::reader::read(&sources, sources.find("v1.0/api/x.md").unwrap(), &mut diagnostics);
        page.operation.unwrap().permissions
    }

    #[test]
    fn the_header_says_which_end_is_the_least() {
        let ascending = rows(
            "|Permission type|Permissions (from least to most privileged)|\n|:-|:-|\n|Application|A.Read, A.Write|\n",
        );
        let descending = rows(
            "|Permission type|Permissions (from most to least privileged)|\n|:-|:-|\n|Application|A.Write, A.Read|\n",
        );
        assert_eq!(
            (&ascending[0].least, &ascending[0].higher),
            (&descending[0].least, &descending[0].higher)
        );
        assert_eq!(ascending[0].least, ["A.Read"]);
    }

    #[test]
    fn rows_below_an_account_without_scopes_are_its_own() {
        let found = rows(
            "|Permission type|Permissions (from most to least privileged)|\n|:-|:-|\n|Delegated (work or school account)||\n| &nbsp; **Doors** | D.Write, D.Read|\n| &nbsp; **Keys** | K.Write|\n|Delegated (personal Microsoft account)|Not yet available.|\n|Application||\n",
        );
        let said: Vec<_> =
            found.iter().map(|row| (row.account, row.scope.as_deref(), row.supported)).collect();
        assert_eq!(
            said,
            [
                (Account::DelegatedWork, Some("Doors"), true),
                (Account::DelegatedWork, Some("Keys"), true),
                (Account::DelegatedPersonal, None, false),
                (Account::Application, None, false),
            ]
        );
        assert_eq!(
            (&found[0].least[..], &found[0].higher[..]),
            (&["D.Read".to_owned()][..], &["D.Write".to_owned()][..])
        );
    }

    #[test]
    fn the_accounts_may_stand_behind_the_scopes() {
        let found = rows(
            "|Permissions (from least to most privileged)|Permission type|\n|:-|:-|\n|A.Read, A.Write|Application|\n",
        );
        assert_eq!(
            (found[0].account, &found[0].least[..]),
            (Account::Application, &["A.Read".to_owned()][..])
        );
    }

    #[test]
    fn ranked_columns_and_combinations() {
        let found = rows(
            "|Permission type|Least privileged permissions|Higher privileged permissions|\n|:-|:-|:-|\n|Delegated (work or school account)|A.Read and B.Read|A.Write, B.Write|\n|Application|Not supported.|Not supported.|\n",
        );
        assert_eq!(found[0].least, ["A.Read and B.Read"]);
        assert_eq!(found[0].higher, ["A.Write", "B.Write"]);
        assert!(found[0].supported && !found[1].supported);
    }

    #[test]
    fn a_matrix_by_resource() {
        let found = rows(
            "|Supported resource|Delegated (work or school account)|Application|\n|:-|:-|:-|\n|event|C.Read|Not supported|\n",
        );
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].scope.as_deref(), found[0].account), (Some("event"), Account::DelegatedWork));
        assert!(!found[1].supported);
    }

    #[test]
    fn a_cell_with_a_list_for_each_resource() {
        let found = rows(
            "|Permission type|Permissions (from least to most privileged)|\n|:-|:-|\n|Application|For **user** resource:<br/>U.Read, U.Write<br/>For **group** resource:<br/>G.Read*|\n",
        );
        assert_eq!(
            found.iter().map(|row| row.scope.as_deref()).collect::<Vec<_>>(),
            [Some("user"), Some("group")]
        );
        assert_eq!(found[1].least, ["G.Read"]);
    }
}
