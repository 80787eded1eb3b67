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

use super::blocks::BlockKind;
use super::page::PermissionRow;
use super::reader::Reader;
use super::section::{Section, SectionKind};
use super::table::{Row, Table};
use super::text::{Text, TextPart};
use crate::diagnostic::{Diagnostic, rules};
use crate::model::Account;
use crate::source::Span;

/// Reads the permission tables of a page.
pub(super) fn read(reader: &mut Reader<'_>) -> Vec<PermissionRow> {
    let mut out = Vec::new();
    for at in 0..reader.page.sections.len() {
        let section = reader.page.sections[at].clone();
        if matches!(
            section.kind,
            SectionKind::ExampleRequest | SectionKind::ExampleResponse | SectionKind::Examples
        ) {
            continue;
        }
        for block in section.blocks.clone() {
            let blocks = reader.blocks;
            let BlockKind::Table(table) = &blocks[block].kind else { continue };
            if let Some(form) = Form::of(table) {
                reader.page.counts.rows += table.rows.len();
                reader.page.counts.rows_modelled += table.rows.len();
                let scope = scope_of(&section);
                out.extend(read_table(table, &form, scope.as_deref(), reader.diagnostics));
            }
        }
    }
    out
}

/// The lay-out of a table.
enum Form {
    /// A row for each account; columns of scopes, least privileged first unless `descending`.
    Ordered { columns: Vec<usize>, descending: bool },
    /// A row for each account; one column for the least privileged scopes, one for the others.
    Ranked { least: usize, higher: Option<usize> },
    /// A row for each resource; a column for each account.
    ByResource { accounts: Vec<(usize, Account)> },
}

impl Form {
    fn of(table: &Table) -> Option<Self> {
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
}

/// The account a label speaks of.
fn account(label: &str) -> Option<Account> {
    let label = label.trim_start_matches(|c: char| !c.is_alphanumeric());
    let word = label.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    match word {
        "delegated" if label.contains("personal") => Some(Account::DelegatedPersonal),
        "delegated" => Some(Account::DelegatedWork),
        "application" | "applications" => Some(Account::Application),
        _ => None,
    }
}

/// “Permissions acting on self”, “chat”: what the tables of a heading of its own are about.
fn scope_of(section: &Section) -> Option<String> {
    let lower = section.title.to_lowercase();
    let own = !matches!(lower.as_str(), "permissions" | "prerequisites" | "permission") && section.level > 2;
    let bare = section.title.strip_prefix("Permissions ").unwrap_or(&section.title);
    let bare = bare.strip_prefix("for ").or_else(|| bare.strip_prefix("acting on ")).unwrap_or(bare);
    own.then(|| bare.trim().to_owned()).filter(|scope| !scope.is_empty())
}

fn read_table(
    table: &Table,
    form: &Form,
    scope: Option<&str>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<PermissionRow> {
    let mut out = Vec::new();
    for row in table.rows.iter().filter(|row| !row.is_blank() && !row.is_section()) {
        match form {
            Form::ByResource { accounts } => {
                let resource = row.cells.first().map(Text::plain).filter(|text| !text.is_empty());
                for (column, account) in accounts {
                    out.extend(read_ordered(
                        row,
                        *column,
                        *account,
                        resource.as_deref().or(scope),
                        false,
                        diagnostics,
                    ));
                }
            }
            Form::Ordered { columns, descending } => {
                let Some(account) = account_of(row, diagnostics) else { continue };
                for column in columns {
                    let header = table.header.get(*column).map(Text::plain).filter(|_| columns.len() > 1);
                    out.extend(read_ordered(
                        row,
                        *column,
                        account,
                        header.as_deref().or(scope),
                        *descending,
                        diagnostics,
                    ));
                }
            }
            Form::Ranked { least, higher } => {
                let Some(account) = account_of(row, diagnostics) else { continue };
                out.extend(read_ranked(row, *least, *higher, account, scope, diagnostics));
            }
        }
    }
    out
}

fn account_of(row: &Row, diagnostics: &mut Vec<Diagnostic>) -> Option<Account> {
    let label = row.cells.first().map(Text::plain).unwrap_or_default();
    let found = account(&label.to_lowercase());
    if found.is_none() && !label.trim().is_empty() {
        let message = format!("expected an account type (delegated or application), found `{label}`");
        diagnostics.push(Diagnostic::new(&rules::PERMISSION_ACCOUNT, row.span, message));
    }
    found
}

fn read_ordered(
    row: &Row,
    column: usize,
    account: Account,
    scope: Option<&str>,
    descending: bool,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<PermissionRow> {
    let Some(cell) = row.cells.get(column) else { return Vec::new() };
    let parts = Cell::read(cell, diagnostics);
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
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<PermissionRow> {
    let Some(cell) = row.cells.get(least) else { return Vec::new() };
    let above = higher
        .and_then(|at| row.cells.get(at))
        .map(|cell| Cell::read(cell, &mut Vec::new()))
        .unwrap_or_default();
    let mut above: Vec<String> = above.into_iter().flat_map(|part| part.scopes).collect();
    let parts = Cell::read(cell, diagnostics);
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

/// One statement of a cell.
struct Cell {
    /// “For **user** resource:”.
    about: Option<String>,
    scopes: Vec<String>,
    supported: bool,
}

impl Cell {
    fn read(cell: &Text, diagnostics: &mut Vec<Diagnostic>) -> Vec<Self> {
        let mut out: Vec<Self> = Vec::new();
        let mut about = None;
        for line in lines(cell) {
            let (label, rest) = split_label(&line);
            if label.is_some() {
                about = label;
            }
            if rest.trim().is_empty() {
                continue;
            }
            let scopes = read_scopes(rest, cell.span, diagnostics);
            let supported = !is_unsupported(rest);
            match out.last_mut().filter(|last| last.about == about) {
                Some(last) => {
                    last.scopes.extend(
                        scopes.into_iter().filter(|scope| !last.scopes.contains(scope)).collect::<Vec<_>>(),
                    );
                    last.supported |= supported;
                }
                None => out.push(Self { about: about.clone(), scopes, supported }),
            }
        }
        if out.is_empty() {
            diagnostics.push(Diagnostic::new(
                &rules::PERMISSION_EMPTY,
                cell.span,
                "expected scopes or `Not supported.`, found nothing",
            ));
            out.push(Self { about: None, scopes: Vec::new(), supported: false });
        }
        out
    }
}

fn lines(cell: &Text) -> Vec<String> {
    let mut lines = vec![String::new()];
    for part in &cell.parts {
        match (part, lines.last_mut()) {
            (TextPart::Break, _) => lines.push(String::new()),
            (other, Some(line)) => line.push_str(other.text()),
            (_, None) => {}
        }
    }
    lines
}

/// `In teams: Scope.A` is about `teams`.
fn split_label(line: &str) -> (Option<String>, &str) {
    let Some((label, rest)) = line.split_once(':') else { return (None, line) };
    if label.contains('.') || label.to_lowercase().contains("todo") {
        return (None, line);
    }
    let label = label.trim();
    let label = ["For ", "In ", "for "].iter().find_map(|lead| label.strip_prefix(lead)).unwrap_or(label);
    let label = label.strip_suffix(" resource").unwrap_or(label);
    (Some(label.trim().to_owned()), rest)
}

fn is_unsupported(text: &str) -> bool {
    let lower = text.trim().trim_matches(['*', '.', ' ']).to_lowercase();
    lower.is_empty()
        || [
            "not supported",
            "not applicable",
            "not available",
            "n/a",
            "none",
            "not support",
            "no supported",
            "unsupported",
            "notsupported",
        ]
        .iter()
        .any(|phrase| lower.starts_with(phrase))
}

fn read_scopes(text: &str, span: Span, diagnostics: &mut Vec<Diagnostic>) -> Vec<String> {
    if is_unsupported(text) {
        return Vec::new();
    }
    if text.to_lowercase().contains("todo") {
        let found = Diagnostic::new(
            &rules::PERMISSION_TODO,
            span,
            "expected scopes, found a placeholder that was never filled in",
        );
        diagnostics.push(found.help("name the scopes, or write `Not supported.`"));
        return Vec::new();
    }
    let mut out: Vec<String> = Vec::new();
    let mut strange: Option<String> = None;
    for item in text.replace(" or ", ",").replace(" and/or ", ",").split([',', ';']) {
        for scope in read_item(item, span, &mut strange, diagnostics) {
            if !out.contains(&scope) {
                out.push(scope);
            }
        }
    }
    if let Some(word) = strange {
        let plain = text.split_whitespace().filter(|word| !is_scope(word.trim_matches([',', '.']))).count();
        let message = match plain {
            0..4 => format!("expected a scope such as `User.Read.All`, found `{word}`"),
            _ => "expected a list of scopes, found a sentence".to_owned(),
        };
        diagnostics.push(
            Diagnostic::new(&rules::PERMISSION_SCOPE, span, message)
                .help("write scopes with commas between them; say the rest below the table"),
        );
    }
    out
}

/// One item: a scope, `A and B`, or scopes whose comma is missing.
fn read_item(
    item: &str,
    span: Span,
    strange: &mut Option<String>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<String> {
    let combined = item.replace(" plus ", " and ").replace(" & ", " and ").replace(" + ", " and ");
    let mut all = Vec::new();
    let mut pending: Vec<String> = Vec::new();
    let mut joined = false;
    for word in combined.split_whitespace() {
        let token = word.trim_matches(|c: char| !c.is_alphanumeric());
        if word == "and" {
            joined = true;
        } else if is_scope(token) {
            if !joined && !pending.is_empty() {
                all.push(std::mem::take(&mut pending).join(" and "));
                let message = format!("expected a comma before `{token}`, found a space");
                diagnostics.push(
                    Diagnostic::new(&rules::PERMISSION_COMMA, span, message)
                        .help("write a comma where one of them suffices, `and` where both are needed"),
                );
            }
            pending.push(token.to_owned());
            joined = false;
        } else if !token.is_empty() && !is_filler(token) {
            strange.get_or_insert_with(|| token.to_owned());
            break;
        }
    }
    if !pending.is_empty() {
        all.push(pending.join(" and "));
    }
    all
}

fn is_filler(token: &str) -> bool {
    matches!(
        token.to_ascii_lowercase().as_str(),
        "for"
            | "the"
            | "a"
            | "an"
            | "only"
            | "required"
            | "permission"
            | "permissions"
            | "with"
            | "to"
            | "one"
            | "of"
            | "following"
            | "either"
            | "and"
    )
}

/// `User.Read.All`, `Sites.Selected`, `openid`.
pub fn is_scope(token: &str) -> bool {
    let known = ["openid", "profile", "email", "offline_access"].contains(&token);
    let parts: Vec<&str> = token.split('.').collect();
    known
        || parts.len() > 1
            && parts.iter().all(|part| {
                !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
            })
            && token.starts_with(|c: char| c.is_ascii_alphabetic())
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
