//! Enumerations: tables first, then what the prose of properties lists.
//!
//! Takes the pages; gives the enumerations, sorted, and declares those that only prose knows. Several tables of one enumeration are joined in
//! page order; where they contradict each other, or the prose, it is reported.

mod draft;

use super::context::ResolveContext;
use super::prose;
use super::symbols::{self, SymbolKind};
use super::uses::{lists_values, relationship_names, rows, short_key, used_names};
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{Doc, Enum, EnumMember, TypeName};
use crate::parse::Page;
use crate::parse::page::{EnumFacts, MemberRow, PropertyRow, TypeMention};
use crate::parse::type_expr::NameExpr;
use crate::source::Span;
use draft::{EnumDraft, finish, merge, report_differing, report_unlisted};
use std::collections::{BTreeMap, BTreeSet};

/// Resolves the enumerations of all pages.
pub(super) fn resolve(context: &mut ResolveContext<'_>) -> Vec<Enum> {
    let mut drafts = BTreeMap::new();
    let used = used_names(&context.pages);
    let targets = relationship_names(&context.pages);
    report_targets(context, &targets);
    for page in 0..context.pages.len() {
        let tables = context.pages[page].enums.iter();
        let tables = tables.filter(|facts| !lists_values(context.pages[page], facts, &used));
        let tables = tables.filter(|facts| !targets.contains(&short_key(&facts.name.value)));
        let facts = tables.filter(|facts| facts.certain || is_referred_to(context, page, facts));
        let facts: Vec<EnumFacts> = facts.cloned().collect();
        for facts in facts {
            add_table(context, page, &facts, &mut drafts);
        }
    }
    for page in 0..context.pages.len() {
        for row in value_rows(context.pages[page]) {
            add_prose(context, page, row, &mut drafts);
        }
    }
    let mut out: Vec<Enum> = drafts.into_values().map(|draft| finish(draft.settled(context))).collect();
    out.sort_by(|a, b| a.name.cmp(&b.name));
    out
}

/// Every row of a page that has a value: relationships lead to entities, whatever their rows list.
fn value_rows(page: &Page) -> impl Iterator<Item = &PropertyRow> {
    let relationships: Vec<&PropertyRow> = page.types.iter().flat_map(|facts| &facts.relationships).collect();
    rows(page).filter(move |row| !relationships.iter().any(|other| std::ptr::eq(*other, *row)))
}

fn report_targets(context: &mut ResolveContext<'_>, targets: &BTreeSet<String>) {
    let tables = context.pages.iter().flat_map(|page| &page.enums);
    let wrong: Vec<(String, Span)> = tables
        .filter(|facts| facts.certain && targets.contains(&short_key(&facts.name.value)))
        .map(|facts| (facts.name.value.clone(), facts.span))
        .collect();
    for (name, span) in wrong.into_iter().chain(enums_of_relationships(context, targets)) {
        let message = format!("`{name}` is documented as an enumeration, and a relationship leads to it");
        context.report(Diagnostic::new(&rules::ENUM_OR_TYPE, span, message));
    }
}

/// The cells of relationships to what properties have, too: that is an enumeration, and the relationship is none.
fn enums_of_relationships(context: &ResolveContext<'_>, targets: &BTreeSet<String>) -> Vec<(String, Span)> {
    let kept = context.pages.iter().flat_map(|page| &page.enums).filter(|facts| facts.certain);
    let kept: BTreeSet<String> = kept.map(|facts| short_key(&facts.name.value)).collect();
    let rows = context.pages.iter().enumerate().flat_map(|(at, page)| {
        page.types.iter().flat_map(|facts| &facts.relationships).map(move |row| (at, &row.type_expr))
    });
    let found = rows.filter_map(|(at, expr)| {
        let name = expr.name.written()?;
        let mention = TypeMention { target: expr.target.clone(), ..TypeMention::named(&name, expr.span) };
        let key = short_key(&name);
        let is_enum = kept.contains(&key) && !targets.contains(&key);
        (is_enum && context.find_type(&mention, at).is_none()).then_some((name, expr.span))
    });
    found.collect()
}
/// True where a type cell of the same page has the name of an enumeration whose heading does not prove it.
fn is_referred_to(context: &ResolveContext<'_>, page: usize, facts: &EnumFacts) -> bool {
    let named = |row: &PropertyRow| matches!(&row.type_expr.name, NameExpr::Named(name) if name.eq_ignore_ascii_case(&facts.name.value));
    rows(context.pages[page]).any(named)
}

fn add_table(
    context: &mut ResolveContext<'_>,
    page: usize,
    facts: &EnumFacts,
    drafts: &mut BTreeMap<String, EnumDraft>,
) {
    let name = symbols::enum_name(facts, &context.namespaces[page]);
    // A heading may repeat the name of a type that the page is about; a table of members then belongs to none.
    if context.symbols.get(&name).is_some_and(|symbol| symbol.kind == SymbolKind::Type) {
        let message = format!("`{}` is documented as a type and as an enumeration", facts.name.value);
        context.report(Diagnostic::new(&rules::ENUM_OR_TYPE, facts.name.span, message));
        return;
    }
    context.symbols.declare(&name, SymbolKind::Enum, context.pages[page].file);
    let members: Vec<EnumMember> = facts.members.iter().map(|row| member_of_row(context, row)).collect();
    match drafts.get_mut(&name.to_ascii_lowercase()) {
        Some(draft) => {
            report_differing(context, facts, draft, &members);
            draft.found.flags |= facts.flags;
            draft.tables.push((facts.span, members.clone()));
            merge(&mut draft.found.members, members);
        }
        None => {
            let description = prose::doc(&facts.description, context.sources, context.site());
            let source = context.sources.source(facts.name.span);
            let tables = vec![(facts.span, members.clone())];
            let found = Enum { name: name.clone(), flags: facts.flags, members, description, source };
            let draft = EnumDraft { found, span: facts.span, tables, listed: Vec::new() };
            drafts.insert(name.to_ascii_lowercase(), draft);
        }
    }
}

fn member_of_row(context: &ResolveContext<'_>, row: &MemberRow) -> EnumMember {
    EnumMember {
        name: row.name.value.clone(),
        value: row.value,
        description: prose::doc(&row.description, context.sources, context.site()),
        deprecated: row.deprecated,
        source: context.sources.source(row.name.span),
    }
}

/// “Possible values are” of a row whose type is no primitive: the members of an enumeration without a table.
fn add_prose(
    context: &mut ResolveContext<'_>,
    page: usize,
    row: &PropertyRow,
    drafts: &mut BTreeMap<String, EnumDraft>,
) {
    let Some(name) = enumeration_of(context, page, row) else { return };
    match drafts.get_mut(&name.to_ascii_lowercase()) {
        Some(draft) if !draft.tables.is_empty() => {
            draft.found.flags |= row.notes.flags;
            merge(&mut draft.listed, listed(context, row));
            report_unlisted(context, row, draft);
        }
        Some(draft) => {
            draft.found.flags |= row.notes.flags;
            merge(&mut draft.found.members, listed(context, row));
        }
        None => {
            context.symbols.declare(&name, SymbolKind::Enum, context.pages[page].file);
            let found = Enum {
                name: name.clone(),
                flags: row.notes.flags,
                members: listed(context, row),
                description: Doc::default(),
                source: context.sources.source(row.span),
            };
            drafts.insert(
                name.to_ascii_lowercase(),
                EnumDraft { found, span: row.span, tables: Vec::new(), listed: Vec::new() },
            );
        }
    }
}

/// The enumeration whose members a row lists: what its type cell names, unless that is a primitive or a type.
fn enumeration_of(context: &ResolveContext<'_>, page: usize, row: &PropertyRow) -> Option<String> {
    let NameExpr::Named(written) = &row.type_expr.name else { return None };
    if row.notes.values.is_empty() && !row.type_expr.is_enum {
        return None;
    }
    let mention = TypeMention {
        target: row.type_expr.target.clone(),
        ..TypeMention::named(written, row.type_expr.span)
    };
    let name = match context.find(&mention, page) {
        Some(TypeName::Named(name)) => name,
        Some(TypeName::Edm(_)) => return None,
        None => context.symbols.qualify(&symbols::clean(written), &context.namespaces[page]),
    };
    let is_type = context.symbols.get(&name).is_some_and(|symbol| symbol.kind == SymbolKind::Type);
    (!is_type && !name.ends_with('.')).then_some(name)
}

/// The values of a row as members. What holds a space is a phrase about the value; names of members hold none.
fn listed(context: &ResolveContext<'_>, row: &PropertyRow) -> Vec<EnumMember> {
    let source = context.sources.source(row.span);
    let names = row.notes.values.iter().filter(|value| !value.contains(' '));
    let member = |name: &String| EnumMember {
        name: name.clone(),
        value: None,
        description: Doc::default(),
        deprecated: false,
        source: source.clone(),
    };
    names.map(member).collect()
}
