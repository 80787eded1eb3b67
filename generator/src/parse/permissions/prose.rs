//! Permissions that sentences name, in the place of a table.
//!
//! Takes the prose below the heading of permissions, where no table of them stands; gives the scopes of each sentence for the accounts that
//! it names, or that the heading above it names. For whom a scope is where no account is named, the page does not say; each such passage is a finding, read or not.

use super::super::blocks::Block;
use super::super::outline::Outline;
use super::super::page::PermissionRow;
use super::super::section::Section;
use super::super::sink::Sink;
use super::super::text::Text;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::Account;
use crate::source::Span;
use crate::vocabulary::scopes::NOT_SUPPORTED;
use crate::vocabulary::{SectionKind, accounts, shapes};

/// Reads the sentences about permissions.
pub(super) fn read(outline: &Outline<'_>, sink: &mut Sink<'_>) -> Vec<PermissionRow> {
    let sections: Vec<&Section> =
        outline.sections.iter().filter(|section| section.kind == SectionKind::Permissions).collect();
    if sections.iter().any(|section| lacks_include(outline, section)) {
        return Vec::new();
    }
    let mut out = Vec::new();
    for section in sections {
        // What a heading or a line of its own names is meant by all below it.
        let mut heading = accounts::account(&section.title);
        let mut below: Vec<PermissionRow> = Vec::new();
        for text in outline.blocks_of(section).iter().filter_map(Block::prose) {
            let plain = text.plain();
            let scopes = scopes(&plain);
            let mut rows: Vec<PermissionRow> =
                plain.split_inclusive(". ").flat_map(|sentence| of_sentence(sentence, text)).collect();
            if scopes.is_empty() && rows.is_empty() {
                heading = accounts::account(&plain).filter(|_| accounts::ALONE.is_in(&plain)).or(heading);
                rows.extend(heading.filter(|_| NOT_SUPPORTED.is_in(&plain)).map(|of| row(of, &[], text)));
            } else if !scopes.is_empty() {
                let message =
                    format!("expected a table of permissions, found `{}` in a sentence", scopes.join("`, `"));
                sink.report(Diagnostic::new(&rules::PERMISSION_PROSE, text.span, message));
                let of_heading = heading.filter(|_| rows.is_empty());
                rows.extend(of_heading.map(|account| row(account, &scopes, text)));
            }
            rows.into_iter().for_each(|row| add(&mut below, row));
        }
        out.extend(below);
    }
    out
}

/// Adds a row; what an account has on further lines below one heading is what more suffices.
fn add(rows: &mut Vec<PermissionRow>, row: PermissionRow) {
    let known =
        rows.iter_mut().find(|known| known.account == row.account && known.supported && row.supported);
    match known {
        Some(known) => known.higher.extend(row.least.into_iter().chain(row.higher)),
        None => rows.push(row),
    }
}

fn row(account: Account, scopes: &[String], text: &Text) -> PermissionRow {
    PermissionRow {
        account,
        least: scopes.iter().take(1).cloned().collect(),
        higher: scopes.iter().skip(1).cloned().collect(),
        supported: !scopes.is_empty(),
        scope: None,
        span: text.span,
    }
}

/// True where the table may stand in a file that is not at hand.
fn lacks_include(outline: &Outline<'_>, section: &Section) -> bool {
    let heading = section.heading;
    let later = outline.sections.iter().map(|section| section.heading);
    let next = later
        .filter(|other| other.file == heading.file && other.start > heading.start)
        .min_by_key(|at| at.start);
    let end = next.map_or(outline.sources.file(heading.file).text.len(), |next| next.range().start);
    let whole = Span::new(heading.file, heading.range().start, end);
    let named = outline.sources.text(whole).matches("[!INCLUDE").count();
    let is_here = |at: Span| at.file == whole.file && whole.start <= at.start && at.end <= whole.end;
    named > outline.includes.iter().filter(|include| is_here(include.at)).count()
}

fn of_sentence(sentence: &str, text: &Text) -> Vec<PermissionRow> {
    let scopes = scopes(sentence);
    // “Application: Room.Read” in a list.
    let label = sentence.split_once(':').and_then(|(label, said)| Some((accounts::account(label)?, said)));
    if let Some((account, said)) = label {
        let is_said = !scopes.is_empty() || NOT_SUPPORTED.is_in(said.trim());
        return is_said.then(|| row(account, &scopes, text)).into_iter().collect();
    }
    let named = [
        (Account::DelegatedWork, &accounts::SAYS_DELEGATED),
        (Account::Application, &accounts::SAYS_APPLICATION),
    ];
    let named = named.into_iter().filter(|(_, phrase)| !scopes.is_empty() && phrase.is_in(sentence));
    named.map(|(account, _)| row(account, &scopes, text)).collect()
}

/// The scopes that a text names, each once.
fn scopes(text: &str) -> Vec<String> {
    let mut scopes: Vec<String> = Vec::new();
    for scope in shapes::SCOPE.find_all(text).map(|range| text[range].to_owned()) {
        if !scopes.contains(&scope) {
            scopes.push(scope);
        }
    }
    scopes
}
