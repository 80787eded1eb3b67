//! Enumerations: tables first, then what the prose of properties lists.
//!
//! Takes the pages; gives the enumerations, sorted, and declares those that only prose knows. Several tables of one enumeration are joined in
//! page order; where they contradict each other, or the prose, it is reported.

use super::context::Context;
use super::prose;
use super::symbols::{self, SymbolKind};
use crate::diagnostic::{Diagnostic, rules};
use crate::model::namespace::short_name;
use crate::model::{Doc, Enum, EnumMember, TypeName};
use crate::parse::Page;
use crate::parse::page::{EnumFacts, MemberRow, PropertyRow, TypeMention};
use crate::parse::resource;
use crate::parse::type_expr::NameExpr;
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};

/// An enumeration in the making.
struct Draft {
    found: Enum,
    span: Span,
    /// The members of each of its tables; prose lists are checked against them, and decide between those that contradict
    /// each other.
    tables: Vec<(Span, Vec<EnumMember>)>,
    /// The members that the prose of its uses lists.
    listed: Vec<EnumMember>,
}

impl Draft {
    /// The members that hold: where prose lists some, those of the tables that have them all; where the tables have none of them,
    /// a table stands under a wrong heading, and the prose's own.
    fn settled(mut self, context: &mut Context<'_>) -> Enum {
        let has = |table: &[EnumMember], name: &str| {
            table.iter().any(|member| member.name.eq_ignore_ascii_case(name))
        };
        let all = |table: &[EnumMember]| self.listed.iter().all(|member| has(table, &member.name));
        let fitting: Vec<&[EnumMember]> =
            self.tables.iter().map(|(_, table)| table.as_slice()).filter(|table| all(table)).collect();
        let is_strange = |table: &[EnumMember]| !self.listed.iter().any(|member| has(table, &member.name));
        let chosen: Vec<EnumMember> = match fitting.as_slice() {
            _ if self.listed.is_empty() || fitting.len() == self.tables.len() => return self.found,
            [] if self.listed.len() > 1 && self.tables.iter().all(|(_, table)| is_strange(table)) => {
                self.listed.clone()
            }
            [] => return self.found,
            fitting => fitting.iter().flat_map(|table| table.iter().cloned()).collect(),
        };
        for (span, _) in self.tables.iter().filter(|(_, table)| !all(table)) {
            let message =
                format!("the properties of type `{}` have other values than this table", self.found.name);
            let found = Diagnostic::new(&rules::ENUM_CONTRADICTION, *span, message);
            context.report(found.help("put the table under the name of its own enumeration, or remove it"));
        }
        self.found.members.clear();
        merge(&mut self.found.members, chosen);
        self.found
    }
}

/// Resolves the enumerations of all pages.
pub(super) fn resolve(context: &mut Context<'_>) -> Vec<Enum> {
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

/// Every row of a page that has a type cell.
pub(super) fn rows(page: &Page) -> impl Iterator<Item = &PropertyRow> {
    let types = page.types.iter().flat_map(|facts| facts.properties.iter().chain(&facts.relationships));
    let operation = page
        .operation
        .iter()
        .flat_map(|facts| facts.parameters.iter().map(|(_, row)| row).chain(&facts.body.rows));
    types.chain(operation)
}

/// Every row of a page that has a value: relationships lead to entities, whatever their rows list.
fn value_rows(page: &Page) -> impl Iterator<Item = &PropertyRow> {
    let relationships: Vec<&PropertyRow> = page.types.iter().flat_map(|facts| &facts.relationships).collect();
    rows(page).filter(move |row| !relationships.iter().any(|other| std::ptr::eq(*other, *row)))
}

/// The short names that any type cell holds, in lower case.
pub(super) fn used_names(pages: &[&Page]) -> BTreeSet<String> {
    pages.iter().flat_map(|page| rows(page)).filter_map(named).collect()
}

/// The short names, in lower case, that relationships lead to and no property or parameter has for a type: those of entities,
/// whatever a table of members is headed.
pub(super) fn relationship_names(pages: &[&Page]) -> BTreeSet<String> {
    let types = || pages.iter().flat_map(|page| &page.types);
    let values = types().flat_map(|facts| &facts.properties);
    let operations = pages.iter().filter_map(|page| page.operation.as_ref());
    let sent =
        operations.flat_map(|facts| facts.parameters.iter().map(|(_, row)| row).chain(&facts.body.rows));
    let used: BTreeSet<String> = values.chain(sent).filter_map(named).collect();
    let targets = types().flat_map(|facts| &facts.relationships).filter_map(named);
    targets.filter(|name| !used.contains(name)).collect()
}

fn short_key(name: &str) -> String {
    short_name(name).to_ascii_lowercase()
}

fn report_targets(context: &mut Context<'_>, targets: &BTreeSet<String>) {
    let tables = context.pages.iter().flat_map(|page| &page.enums);
    let wrong: Vec<(String, Span)> = tables
        .filter(|facts| facts.certain && targets.contains(&short_key(&facts.name.value)))
        .map(|facts| (facts.name.value.clone(), facts.span))
        .collect();
    for (name, span) in wrong {
        let message = format!("`{name}` is documented as an enumeration, and a relationship leads to it");
        context.report(Diagnostic::new(&rules::ENUM_OR_TYPE, span, message));
    }
}

/// The namespace of each page. A page of enumerations that names none is in the one that all who use them are in.
pub(super) fn namespaces(pages: &[&Page], root: &str) -> Vec<String> {
    let stated: Vec<Option<&str>> = pages.iter().map(|page| symbols::stated_namespace(page)).collect();
    let mut users: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for (page, namespace) in pages.iter().zip(&stated) {
        for name in rows(page).filter_map(named) {
            users.entry(name).or_default().insert(namespace.unwrap_or(root));
        }
    }
    let of_users = |page: &Page| {
        let used = page.enums.iter().filter_map(|facts| users.get(&short_key(&facts.name.value)));
        let all: BTreeSet<&str> = used.flatten().copied().collect();
        all.first().copied().filter(|_| all.len() == 1 && page.types.is_empty())
    };
    let both = pages.iter().zip(&stated);
    both.map(|(page, stated)| stated.or_else(|| of_users(page)).unwrap_or(root).to_owned()).collect()
}

/// The short names, in lower case, of types of which each JSON representation shows a text and none shows anything else.
pub(super) fn shown_as_texts(pages: &[&Page]) -> BTreeSet<String> {
    let mut shown: BTreeMap<String, bool> = BTreeMap::new();
    for facts in pages.iter().flat_map(|page| &page.types) {
        let Some(json) = resource::json_of(facts) else { continue };
        for row in facts.properties.iter().chain(&facts.relationships) {
            let (Some(name), Some(value)) = (named(row), json.root.get(&row.name.value)) else { continue };
            let value = value.items().first().unwrap_or(value);
            let is_text =
                facts.properties.iter().any(|other| std::ptr::eq(other, row)) && value.as_str().is_some();
            *shown.entry(name).or_insert(true) &= is_text;
        }
    }
    shown.into_iter().filter(|(_, is_text)| *is_text).map(|(name, _)| name).collect()
}

/// The short name of the type that a row names, in lower case.
fn named(row: &PropertyRow) -> Option<String> {
    match &row.type_expr.name {
        NameExpr::Named(name) => Some(short_key(&symbols::clean(name))),
        _ => None,
    }
}

/// True for a table that lists the values of a property whose type stays a primitive: “mediaSizes values” below a property of
/// that name. Where any type cell has the name it is an enumeration all the same.
pub(super) fn lists_values(page: &Page, facts: &EnumFacts, used: &BTreeSet<String>) -> bool {
    let name = &facts.name.value;
    let primitive = |row: &PropertyRow| {
        row.name.value.eq_ignore_ascii_case(name) && matches!(row.type_expr.name, NameExpr::Primitive { .. })
    };
    !used.contains(&short_name(name).to_ascii_lowercase()) && rows(page).any(primitive)
}

/// True where a type cell of the same page has the name of an enumeration whose heading does not prove it.
fn is_referred_to(context: &Context<'_>, page: usize, facts: &EnumFacts) -> bool {
    let named = |row: &PropertyRow| matches!(&row.type_expr.name, NameExpr::Named(name) if name.eq_ignore_ascii_case(&facts.name.value));
    rows(context.pages[page]).any(named)
}

fn add_table(
    context: &mut Context<'_>,
    page: usize,
    facts: &EnumFacts,
    drafts: &mut BTreeMap<String, Draft>,
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
            let draft = Draft { found, span: facts.span, tables, listed: Vec::new() };
            drafts.insert(name.to_ascii_lowercase(), draft);
        }
    }
}

fn member_of_row(context: &Context<'_>, row: &MemberRow) -> EnumMember {
    EnumMember {
        name: row.name.value.clone(),
        value: row.value,
        description: prose::doc(&row.description, context.sources, context.site()),
        deprecated: row.deprecated,
        source: context.sources.source(row.name.span),
    }
}

/// Two tables of one enumeration should have the same members.
fn report_differing(context: &mut Context<'_>, facts: &EnumFacts, draft: &Draft, members: &[EnumMember]) {
    let missing = differing(&draft.found.members, members);
    if missing.is_empty() {
        return;
    }
    let names = missing.join("`, `");
    let message = format!("this table of `{}` and another one differ in `{names}`", draft.found.name);
    let found = Diagnostic::new(&rules::ENUM_CONTRADICTION, facts.name.span, message);
    context.report(found.related(draft.span, "the other table"));
}

/// The names that stand on one side only; `unknownFutureValue` is left out so often that it is no contradiction.
fn differing(a: &[EnumMember], b: &[EnumMember]) -> Vec<String> {
    let lacks = |side: &[EnumMember], member: &EnumMember| {
        !side.iter().any(|other| other.name.eq_ignore_ascii_case(&member.name))
    };
    let only = a.iter().filter(|member| lacks(b, member)).chain(b.iter().filter(|member| lacks(a, member)));
    only.map(|member| member.name.clone()).filter(|name| name != SENTINEL).collect()
}

/// The member that stands for all members to come.
const SENTINEL: &str = "unknownFutureValue";

fn merge(members: &mut Vec<EnumMember>, more: Vec<EnumMember>) {
    for member in more {
        match members.iter_mut().find(|other| other.name.eq_ignore_ascii_case(&member.name)) {
            Some(known) => {
                known.value = known.value.or(member.value);
                if known.description.is_empty() {
                    known.description = member.description;
                }
            }
            None => members.push(member),
        }
    }
}

/// “Possible values are” of a row whose type is no primitive: the members of an enumeration without a table.
fn add_prose(
    context: &mut Context<'_>,
    page: usize,
    row: &PropertyRow,
    drafts: &mut BTreeMap<String, Draft>,
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
                Draft { found, span: row.span, tables: Vec::new(), listed: Vec::new() },
            );
        }
    }
}

/// The enumeration whose members a row lists: what its type cell names, unless that is a primitive or a type.
fn enumeration_of(context: &Context<'_>, page: usize, row: &PropertyRow) -> Option<String> {
    let NameExpr::Named(written) = &row.type_expr.name else { return None };
    if row.notes.values.is_empty() && !row.type_expr.is_enum {
        return None;
    }
    let mention = TypeMention {
        name: written.clone(),
        target: row.type_expr.target.clone(),
        collection: false,
        span: row.type_expr.span,
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
fn listed(context: &Context<'_>, row: &PropertyRow) -> Vec<EnumMember> {
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

/// A row should list no value that the table of its enumeration lacks.
fn report_unlisted(context: &mut Context<'_>, row: &PropertyRow, draft: &Draft) {
    let is_known =
        |value: &str| draft.found.members.iter().any(|member| member.name.eq_ignore_ascii_case(value));
    let values = row.notes.values.iter().map(String::as_str);
    let unknown: Vec<&str> = values.filter(|value| !is_known(value)).collect();
    if unknown.is_empty() {
        return;
    }
    let names = unknown.join("`, `");
    let message = format!("`{}` lists `{names}` here and not in its table", draft.found.name);
    let cell = row.description.span;
    let place = unknown.first().map_or(cell, |value| context.sources.find_in(cell, value));
    let found = Diagnostic::new(&rules::ENUM_CONTRADICTION, place, message);
    let found = found.help("add it to the table, or correct it here");
    context.report(found.related(draft.span, "the table"));
}

/// A set of flags shows by its numbers, too: powers of two that are not simply 0, 1, 2; its sentinel has one as well.
fn finish(mut found: Enum) -> Enum {
    let values: Vec<i64> = found.members.iter().filter_map(|member| member.value).collect();
    let power = |value: &i64| *value == 0 || value.count_ones() == 1 && *value > 0;
    let sentinel = |member: &&EnumMember| member.name != SENTINEL;
    let own: Vec<i64> = found.members.iter().filter(sentinel).filter_map(|member| member.value).collect();
    let ascending = values.iter().enumerate().all(|(at, value)| i64::try_from(at) == Ok(*value));
    found.flags |= own.len() > 2 && own.contains(&4) && values.iter().all(power) && !ascending;
    found
}
