//! Compares who may call one operation.
//!
//! Rows are compared by the kind of account (and, on pages with scopes for each resource, by resource). The model has the
//! least privileged scopes apart already, whatever order the table is in. Each rule speaks once for a row.

use super::context::DiffContext;
use crate::diff::address::Address;
use crate::diff::catalogue::{self as rules, ChangeRule};
use crate::diff::change::Change;
use crate::diff::level::{Level, Step};
use crate::diff::page::PagePart;
use crate::diff::pairing::Pairing;
use crate::diff::text::{squash, ticked};
use crate::diff::wording::bare;
use crate::model::{Account, Operation, Permission};
use crate::vocabulary::scopes;
use std::collections::BTreeSet;

/// Compares the permissions of two operations that are one.
pub(super) fn compare(
    context: &DiffContext<'_>,
    address: &Address,
    old: &Operation,
    new: &Operation,
    out: &mut Vec<Change>,
) {
    let key = |row: &Permission| (row.account, row.scope.as_deref().map(|name| squash(name).to_lowercase()));
    let mut pairing = Pairing::by_key(&old.permissions, &new.permissions, key);
    // A page that gives or drops the resource of its rows still speaks of the same accounts.
    let renamed = pairing.match_by_score(likeness);
    pairing.both.extend(renamed);
    let mut facts = Vec::new();
    if new.permissions.is_empty() && old.permissions.iter().any(|row| row.supported) {
        out.push(unread(address, old));
        return;
    }
    for row in pairing.removed.iter().filter(|row| row.supported) {
        let change = support(&rules::PERMISSION_TYPE_UNSUPPORTED, address, row);
        facts.push(change.at(row.source.clone(), None));
    }
    for row in pairing.added.iter().filter(|row| row.supported) {
        facts.push(support(&rules::PERMISSION_TYPE_SUPPORTED, address, row).at(None, row.source.clone()));
    }
    for (from, to) in &pairing.both {
        let mut of_row = Vec::new();
        if is_same_row(context, from, to) {
            of_row.extend(turned(address, from, to));
        } else {
            compare_row(address, from, to, &mut of_row);
        }
        let (base, head) = (&from.source, &to.source);
        facts.extend(of_row.into_iter().map(|change| change.at(base.clone(), head.clone())));
    }
    out.extend(facts.into_iter().map(|change| change.within(PagePart::Permissions)));
}

/// How likely two rows for one kind of account are one: the more scopes they share, the more.
fn likeness(a: &Permission, b: &Permission) -> u32 {
    if a.account != b.account {
        return 0;
    }
    let scopes =
        |row: &Permission| -> BTreeSet<String> { row.least.iter().chain(&row.higher).cloned().collect() };
    let shared = scopes(a).intersection(&scopes(b)).count();
    let least = a.least.iter().any(|scope| b.least.contains(scope));
    // Two names of resources are two resources, unless their scopes tell otherwise.
    let alone = u32::from(a.scope.is_none() || b.scope.is_none());
    alone + 2 * u32::try_from(shared).unwrap_or(0) + u32::from(least)
}

/// A page that says nothing of permissions any more does not say that nobody may call.
fn unread(address: &Address, old: &Operation) -> Change {
    let rows = old.permissions.iter().filter(|row| row.supported);
    let rows: Vec<String> = rows.map(|row| format!("{}: {}", row_name(row), all(row))).collect();
    let page = old.source.file.split_once('/').map_or(old.source.file.as_ref(), |(_, below)| below);
    let address = Address::root(address.version()).join("page", page);
    Change::new(&rules::PAGE_PARSE_REGRESSED, address, "the page no longer tells who may call")
        .values(rows.join("\n"), "nothing")
        .step(Step::None)
        .part(PagePart::Permissions)
}

fn account_name(account: Account) -> &'static str {
    match account {
        Account::DelegatedWork => "delegated_work",
        Account::DelegatedPersonal => "delegated_personal",
        Account::Application => "application",
    }
}

fn row_name(row: &Permission) -> String {
    let account = account_name(row.account);
    row.scope.as_ref().map_or_else(|| account.to_owned(), |scope| format!("{account}:{scope}"))
}

fn row_address(parent: &Address, row: &Permission) -> Address {
    parent.join("permission", &row_name(row))
}

fn all(row: &Permission) -> String {
    let scopes: Vec<&str> = row.least.iter().chain(&row.higher).map(String::as_str).collect();
    if scopes.is_empty() { "no scope named".to_owned() } else { scopes.join(", ") }
}

fn support(rule: &'static ChangeRule, address: &Address, row: &Permission) -> Change {
    let gone = rule == &rules::PERMISSION_TYPE_UNSUPPORTED;
    let predicate = if gone { "is no longer supported" } else { "is supported" };
    let change = Change::new(rule, row_address(address, row), format!("`{}` {predicate}", row_name(row)));
    if gone { change.values(all(row), "not supported") } else { change.values("not supported", all(row)) }
}

fn compare_row(address: &Address, from: &Permission, to: &Permission, out: &mut Vec<Change>) {
    match (from.supported, to.supported) {
        (true, false) => out.push(support(&rules::PERMISSION_TYPE_UNSUPPORTED, address, from)),
        (false, true) => out.push(support(&rules::PERMISSION_TYPE_SUPPORTED, address, to)),
        (true, true) => compare_scopes(address, from, to, out),
        (false, false) => {}
    }
}

/// True where a row reads the same on both sides: what it means can only have changed by the header of its table.
fn is_same_row(context: &DiffContext<'_>, from: &Permission, to: &Permission) -> bool {
    let before = from.source.as_ref().and_then(|source| context.base_pages.line(source));
    let after = to.source.as_ref().and_then(|source| context.head_pages.line(source));
    before.is_some_and(|before| after.is_some_and(|after| bare(before) == bare(after)))
}

/// The scopes of a row whose header ranks them the other way. The same scopes suffice, so who calls today may call tomorrow.
fn turned(address: &Address, from: &Permission, to: &Permission) -> Option<Change> {
    (from.supported && to.supported && least_differ(from, to)).then(|| {
        let message =
            format!("`{}`: another least privileged scope, by the header of the table alone", row_name(to));
        Change::new(&rules::PERMISSION_ORDER_CHANGED, row_address(address, to), message)
            .values(from.least.join(", "), to.least.join(", "))
    })
}

/// Scopes that are needed together.
type Combination = BTreeSet<String>;

/// A combination and how it is written.
type Scopes = (Combination, String);

fn combination(text: &str) -> Combination {
    let words: Vec<&str> = text.split_whitespace().collect();
    let scopes = words.split(|word| scopes::BOTH.is_in(word)).map(|words| words.join(" ").to_lowercase());
    scopes.filter(|scope| !scope.is_empty()).collect()
}

fn items(row: &Permission) -> Vec<Scopes> {
    let all = row.least.iter().chain(&row.higher);
    all.map(|text| (combination(text), text.clone())).collect()
}

fn compare_scopes(address: &Address, from: &Permission, to: &Permission, out: &mut Vec<Change>) {
    let (base, head) = (items(from), items(to));
    let mut pairing = Pairing::by_key(&base, &head, |(scopes, _)| scopes.clone());
    let combined = pairing.match_by_score(|(a, _), (b, _)| u32::from(!a.is_disjoint(b)));
    // What is part of a combination now, or was, has neither gone nor come.
    pairing.removed.retain(|(scopes, _)| !combined.iter().any(|(_, (now, _))| scopes.is_subset(now)));
    pairing.added.retain(|(scopes, _)| !combined.iter().any(|((was, _), _)| scopes.is_subset(was)));
    let mut push = |rule, predicate: String, before: Option<String>, after: Option<String>| {
        let message = format!("`{}`: {predicate}", row_name(to));
        let mut change = Change::new(rule, row_address(address, to), message);
        (change.before, change.after) = (before, after);
        if rule == &rules::PERMISSION_LEAST_PRIVILEGED_CHANGED {
            change.level = least_level(from, &base, &head);
        }
        out.push(change);
    };
    if let Some((before, after)) = least_changed(from, to, &combined) {
        let predicate = format!("least privileged changed from `{before}` to `{after}`");
        let rule = &rules::PERMISSION_LEAST_PRIVILEGED_CHANGED;
        push(rule, predicate, Some(before), Some(after));
        // The scopes that came or went at the top of the list are that change.
        pairing.removed.retain(|(_, text)| !from.least.contains(text));
        pairing.added.retain(|(_, text)| !to.least.contains(text));
    }
    let texts = |list: &[&Scopes]| -> Vec<String> { list.iter().map(|(_, text)| text.clone()).collect() };
    let (gone, come) = (texts(&pairing.removed), texts(&pairing.added));
    let list = |scopes: &[String]| ticked(scopes.iter().map(String::as_str));
    if !come.is_empty() {
        push(&rules::PERMISSION_ADDED, format!("{} added", list(&come)), None, Some(come.join(", ")));
    }
    if !gone.is_empty() {
        push(&rules::PERMISSION_REMOVED, format!("{} removed", list(&gone)), Some(gone.join(", ")), None);
    }
    for ((_, before), (_, after)) in &combined {
        let predicate = format!("`{before}` became `{after}`");
        let rule = &rules::PERMISSION_COMBINATION_CHANGED;
        push(rule, predicate, Some(before.clone()), Some(after.clone()));
    }
    let same = base.len() == head.len() && pairing.both.len() == base.len();
    if same && (from.least != to.least || from.higher != to.higher) && !least_differ(from, to) {
        let order = "scopes in another order".to_owned();
        push(&rules::PERMISSION_ORDER_CHANGED, order, Some(all(from)), Some(all(to)));
    }
}

/// The least privileged scopes before and after, where none of them stayed one and no combination explains it.
fn least_changed(
    from: &Permission,
    to: &Permission,
    combined: &[(&Scopes, &Scopes)],
) -> Option<(String, String)> {
    let explained = combined.iter().any(|((_, a), (_, b))| from.least.contains(a) && to.least.contains(b));
    (least_differ(from, to) && !explained).then(|| (from.least.join(", "), to.least.join(", ")))
}

/// Who has the old least scope may still call where it is listed. Where it came to be first among those that were listed before, the order
/// says something else than it did; where a new scope stands before it, less suffices.
fn least_level(from: &Permission, base: &[Scopes], head: &[Scopes]) -> Level {
    let least: Vec<Combination> = from.least.iter().map(|text| combination(text)).collect();
    let is_listed = |list: &[Scopes], scopes: &Combination| list.iter().any(|(other, _)| other == scopes);
    match head.first() {
        _ if !least.iter().any(|scopes| is_listed(head, scopes)) => Level::Breaking,
        Some((first, _)) if is_listed(base, first) => Level::Risky,
        _ => Level::Compatible,
    }
}

fn least_differ(from: &Permission, to: &Permission) -> bool {
    let set = |row: &Permission| -> BTreeSet<Combination> {
        row.least.iter().map(|text| combination(text)).collect()
    };
    let (before, after) = (set(from), set(to));
    !before.is_empty() && !after.is_empty() && before.is_disjoint(&after)
}
