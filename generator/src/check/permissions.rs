//! Permission tables: their order, and scopes that stand twice.
//!
//! Takes a page; reports `permission-order` and `permission-twice`. Only scopes of one resource are compared, by what their names say:
//! `ReadBasic` < `Read` < `ReadWrite`, and `X` < `X.All`. Cells that say more than a list (labels, `and`, several lines) are passed over.

use super::context::CheckContext;
use crate::diagnostic::{Diagnostic, rules};
use crate::parse::Page;
use crate::parse::blocks::BlockKind;
use crate::parse::permissions::is_scope;
use crate::parse::table::{Row, Table};
use crate::parse::text::{Spanned, Text, TextPart};
use crate::source::Span;
use crate::vocabulary::Phrase;
use crate::vocabulary::columns::PERMISSION_TYPE;
use crate::vocabulary::scopes::{BOTH, FROM_LEAST, FROM_MOST, HIGHER_PRIVILEGED, LEAST_PRIVILEGED};
use std::collections::BTreeMap;

rules! {
    PERMISSION_ORDER = Warning "permission-order" {
        what: "the scopes of a row stand in another order than the header states",
        why: "readers take the first one, which gives away more than the call needs",
        cure: "put the scopes in the order that the header states, as a rule the least privileged first",
        found: [GET: "|Gauge.Read, Gauge.ReadWrite|" => "|Gauge.ReadWrite, Gauge.Read|"],
        passes: [
            GET: "|Permissions (from least to most privileged)|" => "|Permissions (from most to least privileged)|",
            GET: "|Gauge.Read, Gauge.ReadWrite|" => "|Gauge.ReadWrite, Gauge.Read|",
            GET: "|Gauge.Read.All, Gauge.ReadWrite.All|" => "|Gauge.ReadWrite.All, Gauge.Read.All|",
        ],
    }

    PERMISSION_TWICE = Info "permission-twice" {
        what: "a scope stands twice in one row of a permissions table",
        why: "readers look for a difference that is not there",
        cure: "keep one of the two",
        found: [GET: "|Gauge.Read, Gauge.ReadWrite|" => "|Gauge.Read, Gauge.ReadWrite, Gauge.ReadWrite|"],
        passes: [GET: "|Gauge.Read, Gauge.ReadWrite|" => "|Gauge.Read, Gauge.ReadWrite, Gauge.ReadWrite.All|"],
    }
}

pub(super) fn check(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    for block in &page.blocks {
        let BlockKind::Table(table) = &block.kind else { continue };
        if table.column(&[&PERMISSION_TYPE]) != Some(0) {
            continue;
        }
        for row in &table.rows {
            check_row(context, table, row, found);
        }
    }
}

/// How the columns of a table are ordered.
fn order(table: &Table) -> Option<Order> {
    let headers: Vec<String> = table.header.iter().map(|cell| cell.plain()).collect();
    let at = |phrase: &Phrase| headers.iter().position(|header| phrase.is_in(header));
    match (at(&LEAST_PRIVILEGED), at(&HIGHER_PRIVILEGED)) {
        (Some(least), Some(higher)) => Some(Order::Ranked { least, higher }),
        _ if headers.len() != 2 => None,
        _ if at(&FROM_LEAST).is_some() => Some(Order::Ascending),
        _ if at(&FROM_MOST).is_some() => Some(Order::Descending),
        _ => None,
    }
}

enum Order {
    Ascending,
    Descending,
    Ranked { least: usize, higher: usize },
}

fn check_row(context: &CheckContext<'_>, table: &Table, row: &Row, found: &mut Vec<Diagnostic>) {
    let scopes = |at: usize| row.cells.get(at).map(|cell| list(context, cell)).unwrap_or_default();
    match order(table) {
        Some(Order::Ascending) => {
            let scopes = scopes(1);
            found.extend(pair(&scopes).map(|(greater, lesser)| ascending(greater, lesser)));
            check_twice(&scopes, found);
        }
        Some(Order::Descending) => {
            let scopes = scopes(1);
            let reversed: Vec<_> = scopes.iter().rev().cloned().collect();
            found.extend(pair(&reversed).map(|(greater, lesser)| descending(greater, lesser)));
            check_twice(&scopes, found);
        }
        Some(Order::Ranked { least, higher }) => {
            let (least, higher) = (scopes(least), scopes(higher));
            check_ranked(&least, &higher, found);
            check_twice(&[least, higher].concat(), found);
        }
        None => {}
    }
}

/// The scopes of a cell that is a plain list of them.
fn list(context: &CheckContext<'_>, cell: &Text) -> Vec<Spanned<String>> {
    let plain = cell.plain();
    let says_more = plain.contains(':')
        || plain.split_whitespace().any(|word| BOTH.is_in(word))
        || cell.parts.iter().any(|part| matches!(part, TextPart::Break | TextPart::Link(_)));
    if says_more {
        return Vec::new();
    }
    let raw = context.sources.text(cell.span);
    let mut out = Vec::new();
    let mut offset = 0;
    for word in raw.split([' ', ',', ';', '\u{a0}', '`', '*']) {
        let token = word.trim_end_matches('.');
        let start = cell.span.range().start + offset;
        offset += word.len()
            + raw.get(offset + word.len()..).and_then(|r| r.chars().next()).map_or(0, char::len_utf8);
        if is_scope(token) {
            out.push(Spanned::new(token.to_owned(), Span::new(cell.span.file, start, start + token.len())));
        }
    }
    out
}

/// The first pair of a list whose greater one stands in front.
fn pair(scopes: &[Spanned<String>]) -> Option<(&Spanned<String>, &Spanned<String>)> {
    let mut before = ByResource::new();
    scopes.iter().find_map(|lesser| {
        let same = before.entry(resource(&lesser.value)).or_default();
        let greater = same.iter().copied().find(|greater| exceeds(&greater.value, &lesser.value));
        add(same, lesser);
        Some((greater?, lesser))
    })
}

/// Scopes by their resource, in order, each of those that grant the same once: there are six.
type ByResource<'a> = BTreeMap<&'a str, Vec<&'a Spanned<String>>>;

fn resource(scope: &str) -> &str {
    scope.split('.').next().unwrap_or_default()
}

fn add<'a>(same: &mut Vec<&'a Spanned<String>>, scope: &'a Spanned<String>) {
    let is_known = |known: &&Spanned<String>| known.value == scope.value;
    if Grant::of(&scope.value).is_some() && !same.iter().any(is_known) {
        same.push(scope);
    }
}

fn check_ranked(least: &[Spanned<String>], higher: &[Spanned<String>], found: &mut Vec<Diagnostic>) {
    let mut above = ByResource::new();
    higher.iter().for_each(|scope| add(above.entry(resource(&scope.value)).or_default(), scope));
    for greater in least {
        let same = above.get(resource(&greater.value)).into_iter().flatten().copied();
        if let Some(lesser) = same.into_iter().find(|lesser| exceeds(&greater.value, &lesser.value)) {
            found.push(ascending(greater, lesser));
            return;
        }
    }
}

fn ascending(greater: &Spanned<String>, lesser: &Spanned<String>) -> Diagnostic {
    let message =
        format!("expected `{}` before `{}`, which grants more, found it behind", lesser.value, greater.value);
    Diagnostic::new(&PERMISSION_ORDER, lesser.span, message).related(greater.span, "this one grants more")
}

/// In a table whose header says that the most privileged scope comes first.
fn descending(greater: &Spanned<String>, lesser: &Spanned<String>) -> Diagnostic {
    let message =
        format!("expected `{}` before `{}`, which grants less, found it behind", greater.value, lesser.value);
    let report = Diagnostic::new(&PERMISSION_ORDER, greater.span, message);
    report
        .related(lesser.span, "this one grants less")
        .help("put the most privileged scope first, as the header says")
}

fn check_twice(scopes: &[Spanned<String>], found: &mut Vec<Diagnostic>) {
    let mut seen: BTreeMap<&str, &Spanned<String>> = BTreeMap::new();
    for scope in scopes {
        let first = *seen.entry(&scope.value).or_insert(scope);
        if std::ptr::eq(first, scope) {
            continue;
        }
        let message = format!("the scope `{}` stands twice in this row", scope.value);
        let report = Diagnostic::new(&PERMISSION_TWICE, scope.span, message);
        found.push(report.related(first.span, "the first one"));
    }
}

/// What a scope grants: the resource, how much of it may be done, and to how many.
struct Grant<'a> {
    resource: &'a str,
    verb: usize,
    all: bool,
}

impl<'a> Grant<'a> {
    fn of(scope: &'a str) -> Option<Self> {
        let mut parts = scope.split('.');
        let resource = parts.next()?;
        let verb = parts.next()?;
        let verb = ["ReadBasic", "Read", "ReadWrite"].iter().position(|known| *known == verb)?;
        let all = match (parts.next(), parts.next()) {
            (None, _) => false,
            (Some("All"), None) => true,
            _ => return None,
        };
        Some(Self { resource, verb, all })
    }
}

/// True where the first scope grants all that the second does, and more.
fn exceeds(greater: &str, lesser: &str) -> bool {
    let (Some(greater), Some(lesser)) = (Grant::of(greater), Grant::of(lesser)) else { return false };
    greater.resource == lesser.resource
        && greater.verb >= lesser.verb
        && greater.all >= lesser.all
        && (greater.verb, greater.all) != (lesser.verb, lesser.all)
}

#[cfg(test)]
mod tests {
    use super::exceeds;

    #[test]
    fn scopes_of_one_resource_are_ordered() {
        assert!(exceeds("Mail.ReadWrite", "Mail.Read"));
        assert!(exceeds("User.Read.All", "User.ReadBasic.All"));
        assert!(exceeds("Files.Read.All", "Files.Read"));
        assert!(!exceeds("User.ReadWrite", "User.Read.All"), "neither grants all that the other does");
        assert!(!exceeds("Mail.Read", "Mail.Read") && !exceeds("Mail.ReadWrite", "Calendars.Read"));
    }
}
