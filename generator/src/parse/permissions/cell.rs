//! Cells of permission tables: scopes, combinations of scopes, and what stands there instead of them.
//!
//! Takes the text of a cell; gives its statements, with a finding for every word that is no scope. Which account and which
//! privilege a cell is for, the table says.

use super::super::text::{Text, TextPart};
use super::findings::PermissionFindings;
use crate::diagnostic::{Diagnostic, rules};
use crate::source::Span;
use crate::vocabulary::scopes;
use std::collections::BTreeSet;

/// One statement of a cell.
pub(super) struct Cell {
    /// “For **user** resource:”.
    pub(super) about: Option<String>,
    /// The scopes in the order of the cell; `A and B` is one item.
    pub(super) scopes: Vec<String>,
    /// False for “Not supported”.
    pub(super) supported: bool,
}

impl Cell {
    /// The statements of a cell, one for each resource it speaks of; at least one.
    pub(super) fn read(cell: &Text, findings: &mut PermissionFindings<'_>) -> Vec<Self> {
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
            let scopes = read_scopes(rest, cell.span, findings);
            let supported = !is_unsupported(rest);
            match out.last_mut().filter(|last| last.about == about) {
                Some(last) => {
                    let known: BTreeSet<String> = last.scopes.iter().cloned().collect();
                    last.scopes.extend(scopes.into_iter().filter(|scope| !known.contains(scope)));
                    last.supported |= supported;
                }
                None => out.push(Self { about: about.clone(), scopes, supported }),
            }
        }
        if out.is_empty() {
            findings.push(Diagnostic::new(
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
    let (Some(label), Some(rest)) = (scopes::LABEL.group(line, "label"), scopes::LABEL.group(line, "rest"))
    else {
        return (None, line);
    };
    if scopes::TODO.is_in(label) { (None, line) } else { (Some(label.trim().to_owned()), rest) }
}

fn is_unsupported(text: &str) -> bool {
    text.trim_matches(|c: char| c.is_whitespace() || "*.".contains(c)).is_empty()
        || scopes::NOT_SUPPORTED.is_in(text)
}

fn read_scopes(text: &str, span: Span, findings: &mut PermissionFindings<'_>) -> Vec<String> {
    if is_unsupported(text) || scopes::NOT_NEEDED.is_in(text) {
        return Vec::new();
    }
    if scopes::TODO.is_in(text) {
        let found = Diagnostic::new(
            &rules::PERMISSION_TODO,
            span,
            "expected scopes, found a placeholder that was never filled in",
        );
        findings.push(found);
        return Vec::new();
    }
    let (mut out, mut seen): (Vec<String>, BTreeSet<String>) = Default::default();
    let mut strange: Option<String> = None;
    for item in scopes::ONE_OF.split(text) {
        for scope in read_item(item, span, &mut strange, findings) {
            if seen.insert(scope.clone()) {
                out.push(scope);
            }
        }
    }
    if let Some(word) = strange {
        let is_plain = |word: &&str| !is_scope(word.trim_matches([',', '.']));
        match text.split_whitespace().filter(is_plain).count() {
            0..4 => findings.strange(span, &word),
            _ => findings.sentence(span),
        }
    }
    out
}

/// One item: a scope, `A and B`, or scopes whose comma is missing.
fn read_item(
    item: &str,
    span: Span,
    strange: &mut Option<String>,
    findings: &mut PermissionFindings<'_>,
) -> Vec<String> {
    let mut all = Vec::new();
    let mut pending: Vec<String> = Vec::new();
    let mut joined = false;
    for word in item.split_whitespace() {
        // An underscore that opens no emphasis is text, and part of no scope.
        let token = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '_');
        if scopes::BOTH.is_in(word) {
            joined = true;
        } else if is_scope(token) {
            if !joined && !pending.is_empty() {
                all.push(std::mem::take(&mut pending).join(" and "));
                findings.missing_comma(span, token);
            }
            pending.push(token.to_owned());
            joined = false;
        } else if !token.is_empty() && !scopes::FILLER.is_in(token) {
            strange.get_or_insert_with(|| token.to_owned());
            break;
        }
    }
    if !pending.is_empty() {
        all.push(pending.join(" and "));
    }
    all
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
