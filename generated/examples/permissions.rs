//! Lists the scopes that some endpoints need together, for each kind of account.
//!
//! Each endpoint is given by its method and route: `cargo run --example permissions -- "GET /users/{id}" "POST /me/sendMail"`.
//! The set is least privileged first: it starts from the least scope of each endpoint and leaves out what
//! the others make superfluous. No scope of the result can be left out.

use msgraph::{Account, Endpoint, Permission, v1};
use std::collections::BTreeSet;
use std::error::Error;

const ACCOUNTS: [(Account, &str); 3] = [
    (Account::DelegatedWork, "work or school account"),
    (Account::DelegatedPersonal, "personal account"),
    (Account::Application, "application"),
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut routes: Vec<String> = std::env::args().skip(1).collect();
    if routes.is_empty() {
        routes = ["GET /users", "PATCH /users/{id}", "POST /me/sendMail"].map(str::to_owned).to_vec();
    }
    let endpoints = routes.iter().map(|route| find(route)).collect::<Result<Vec<_>, _>>()?;
    for (account, name) in ACCOUNTS {
        match least(&endpoints, account) {
            Ok(scopes) => println!("{name}: {}", scopes.into_iter().collect::<Vec<_>>().join(", ")),
            Err(endpoint) => println!("{name}: {} {} is not for it", endpoint.method, endpoint.template),
        }
    }
    Ok(())
}

pub(crate) fn find(route: &str) -> Result<&'static Endpoint, String> {
    let is_it = |endpoint: &&&Endpoint| format!("{} {}", endpoint.method, endpoint.template) == route;
    let found = v1::ENDPOINTS.iter().find(is_it).copied();
    found.ok_or_else(|| format!("expected an endpoint such as `GET /users/{{id}}`, found `{route}`"))
}

/// The scopes, or an endpoint that the kind of account can not use.
pub(crate) fn least<'a>(
    endpoints: &[&'a Endpoint],
    account: Account,
) -> Result<BTreeSet<&'static str>, &'a Endpoint> {
    let mut needs = Vec::new();
    for endpoint in endpoints {
        let rows: Vec<_> = endpoint.permissions().filter(|row| row.account == account).collect();
        if rows.is_empty() || rows.iter().any(|row| !row.is_supported()) {
            return Err(endpoint);
        }
        needs.extend(rows.iter().map(ways));
    }
    let mut scopes: BTreeSet<_> = needs.iter().filter_map(|ways| ways.first()).flatten().copied().collect();
    for scope in scopes.clone() {
        scopes.remove(scope);
        if !needs.iter().all(|ways| ways.iter().any(|way| way.is_subset(&scopes))) {
            scopes.insert(scope);
        }
    }
    Ok(scopes)
}

/// Each set of scopes that suffices, least privileged first; `A and B` is one of two.
fn ways(row: &Permission) -> Vec<BTreeSet<&'static str>> {
    let scopes = row.least.iter().chain(&row.higher);
    scopes.map(|scope| scope.split(" and ").map(str::trim).collect()).collect()
}
