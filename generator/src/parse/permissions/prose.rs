//! Permissions that sentences name, in the place of a table.
//!
//! Takes the prose below the heading of permissions, where no table of them stands; gives the scopes of each sentence for the accounts that
//! it names. For whom a scope is where no account is named, the page does not say; each such passage is a finding, read or not.

use super::super::blocks::Block;
use super::super::outline::Outline;
use super::super::page::PermissionRow;
use super::super::section::Section;
use super::super::sink::Sink;
use super::super::text::Text;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::Account;
use crate::source::Span;
use crate::vocabulary::{SectionKind, accounts, shapes};

/// Reads the sentences about permissions.
pub(super) fn read(outline: &Outline<'_>, sink: &mut Sink<'_>) -> Vec<PermissionRow> {
    let sections: Vec<&Section> =
        outline.sections.iter().filter(|section| section.kind == SectionKind::Permissions).collect();
    if sections.iter().any(|section| lacks_include(outline, section)) {
        return Vec::new();
    }
    let sections = sections.into_iter();
    let passages = sections.flat_map(|section| outline.blocks_of(section)).filter_map(Block::prose);
    let mut out = Vec::new();
    for text in passages {
        let plain = text.plain();
        let scopes = scopes(&plain);
        if scopes.is_empty() {
            continue;
        }
        let message =
            format!("expected a table of permissions, found `{}` in a sentence", scopes.join("`, `"));
        sink.report(Diagnostic::new(&rules::PERMISSION_PROSE, text.span, message));
        out.extend(plain.split_inclusive(". ").flat_map(|sentence| of_sentence(sentence, text)));
    }
    out
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
    let labelled = sentence.split_once(':').and_then(|(label, _)| accounts::account(label));
    let named = [
        (Account::DelegatedWork, &accounts::SAYS_DELEGATED),
        (Account::Application, &accounts::SAYS_APPLICATION),
    ];
    let named = named.into_iter().filter(|(_, phrase)| labelled.is_none() && phrase.is_in(sentence));
    let accounts = named.map(|(account, _)| account).chain(labelled).filter(|_| !scopes.is_empty());
    let row = |account| PermissionRow {
        account,
        least: scopes.iter().take(1).cloned().collect(),
        higher: scopes.iter().skip(1).cloned().collect(),
        supported: true,
        scope: None,
        span: text.span,
    };
    accounts.map(row).collect()
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
