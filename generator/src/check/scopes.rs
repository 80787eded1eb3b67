//! Scopes: spelt as on no other page, and all but as one that many have.
//!
//! Takes all pages; reports `permission-spelling`.

use super::context::CheckContext;
use crate::diagnostic::{Diagnostic, rules};
use crate::source::Span;
use std::collections::BTreeMap;

rules! {
    PERMISSION_SPELLING = Warning "permission-spelling" {
        what: "a scope is written as on no other page, and all but as one that others have",
        why: "code that asks for it gets an error",
        cure: "write the scope as the permissions reference has it",
        fix: Unsafe,
        found: [
            GET: "Gauge.Read, Gauge.ReadWrite|" => "Guage.ReadWrite|",
            GET: "Not supported." => "Gauge.ReadWrite",
            UPDATE: "Not supported." => "Gauge.ReadWrite",
            CALIBRATE: "Not supported." => "Gauge.ReadWrite",
        ],
        passes: [
            GET: "Gauge.Read, Gauge.ReadWrite|" => "Gauge1.ReadWrite|",
            GET: "Not supported." => "Gauge.ReadWrite",
            UPDATE: "Not supported." => "Gauge.ReadWrite",
            CALIBRATE: "Not supported." => "Gauge.ReadWrite",
        ],
    }
}

/// A scope on fewer pages than this may be a slip.
const RARE: usize = 3;

/// How many times more pages must have the other spelling.
const MORE: usize = 5;

pub(super) fn check(context: &CheckContext<'_>, found: &mut Vec<Diagnostic>) {
    let uses = uses(context);
    let common: Vec<(&String, usize)> =
        uses.iter().map(|(scope, rows)| (scope, rows.len())).filter(|(_, rows)| *rows >= MORE).collect();
    for (scope, rows) in uses.iter().filter(|(_, rows)| rows.len() < RARE) {
        let mut more = common.iter().filter(|(_, other)| *other >= MORE * rows.len());
        let Some((right, pages)) = more.find(|(other, _)| is_slip(scope, other)) else { continue };
        for row in rows {
            let place = context.word(*row, scope);
            let message = format!("expected `{right}`, as in {pages} other rows, found `{scope}`");
            let report = Diagnostic::new(&PERMISSION_SPELLING, place, message);
            found.push(report.fix(place, right.as_str()));
        }
    }
}

/// The rows that name each scope.
fn uses(context: &CheckContext<'_>) -> BTreeMap<String, Vec<Span>> {
    let mut out: BTreeMap<String, Vec<Span>> = BTreeMap::new();
    for operation in context.pages.iter().filter_map(|page| page.operation.as_ref()) {
        for row in &operation.permissions {
            for scope in row.least.iter().chain(&row.higher).flat_map(|scope| scope.split(" and ")) {
                let rows = out.entry(scope.to_owned()).or_default();
                if rows.last() != Some(&row.span) {
                    rows.push(row.span);
                }
            }
        }
    }
    out
}

/// The same but for case, or but for one letter that is no digit.
fn is_slip(scope: &str, other: &str) -> bool {
    // One letter takes four bytes at most.
    if scope.len().abs_diff(other.len()) > 4 {
        return false;
    }
    let letters = |scope: &str| -> String { scope.chars().filter(|c| !c.is_ascii_digit()).collect() };
    if scope == other || letters(scope) == letters(other) {
        return false;
    }
    scope.eq_ignore_ascii_case(other) || other.len() > 8 && strsim::damerau_levenshtein(scope, other) == 1
}
