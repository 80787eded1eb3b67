//! What a request needs to be allowed: the least privileged scopes of its endpoint, for each kind of account.

use generator::answers::Answering;
use generator::model::{Account, Permission};

/// The scopes in a line: `work User.Read, personal User.Read, application User.Read.All`.
pub(crate) fn least(endpoint: &Answering<'_>) -> String {
    let pages = std::iter::once(endpoint.operation).chain(endpoint.others.iter().copied());
    // A page about a use of the endpoint may name no scopes.
    let rows = pages.map(|page| &page.permissions).find(|rows| !rows.is_empty());
    let rows: Vec<String> = rows.into_iter().flatten().map(row).collect();
    if rows.is_empty() { "scopes are not documented".to_owned() } else { rows.join(", ") }
}

fn row(row: &Permission) -> String {
    let account = match row.account {
        Account::DelegatedWork => "work",
        Account::DelegatedPersonal => "personal",
        Account::Application => "application",
    };
    let subject = row.scope.as_ref().map(|scope| format!(" ({scope})")).unwrap_or_default();
    let scope = row.least.first().or(row.higher.first()).filter(|_| row.supported);
    format!("{account}{subject} {}", scope.map_or("not supported", String::as_str))
}
