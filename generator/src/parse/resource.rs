//! Types on a page: annotation, title, base types, property and relationship tables, JSON representation.
//!
//! Takes the blocks and sections of a page; gives [`TypeFacts`], one for each type with a resource block, at least one for a page
//! that documents a type at all. Enumerations are read elsewhere.

mod declared;
mod parts;
mod prose;

use super::blocks::{Block, BlockKind};
use super::front_matter::DocType;
use super::outline::Outline;
use super::page::TypeFacts;
use super::rows;
use super::sink::Sink;
use super::table::Table;
use super::text::{Spanned, Text};
use super::type_expr::NameExpr;
use super::{enumeration, phrases};
use crate::json::{Json, Node};
use crate::model::{Primitive, namespace};
use crate::source::{Role, Span};
use crate::vocabulary::columns::{PROPERTY, RELATIONSHIP, TYPE};
use crate::vocabulary::{SectionKind, types as words};
use declared::{blank, declared, of_fence};
use parts::TypeSection;
use prose::{derived, read_prose, read_sentences};

/// Reads the types of a page.
pub(super) fn read(outline: &Outline<'_>, sink: &mut Sink<'_>) -> Vec<TypeFacts> {
    let mut types = declared(outline);
    let titled = titled(&outline.title);
    let tables = tables(outline);
    // An overview may list properties; it documents the type no more than that.
    let overview = outline.front_matter.doc_type() == Some(DocType::Conceptual)
        && !titled.as_ref().is_some_and(|(_, sure)| *sure);
    let documents_type = !types.is_empty()
        || !tables.is_empty() && !overview
        || outline.role != Role::Api && titled.as_ref().is_some_and(|(_, sure)| *sure);
    if !documents_type {
        return types;
    }
    let parts = parts::of(outline, &types, &tables);
    if !parts.is_empty() {
        return read_parts(outline, types, &parts, &tables, sink);
    }
    if types.is_empty() {
        types.push(blank(outline.title.span));
    }
    let main = main_type(&types, titled.as_ref().map(|(name, _)| name.value.as_str()));
    types.swap(0, main);
    let first = &mut types[0];
    first.titled = titled.map(|(name, _)| name);
    read_prose(outline, first);
    first.derived.extend(derived(outline));
    tables.into_iter().for_each(|(kind, at)| read_table(outline, kind, at, first, sink));
    if outline.intro.iter().any(|passage| words::ALL_READ_ONLY.is_in(&passage.text.plain())) {
        first.properties.iter_mut().for_each(|row| row.notes.read_only = true);
    }
    name_enumerations(first);
    list_shown_values(first);
    types
}

/// Reads a page of several types: each has the tables, the prose and the JSON below its own heading.
fn read_parts(
    outline: &Outline<'_>,
    declared: Vec<TypeFacts>,
    parts: &[TypeSection],
    tables: &[(SectionKind, usize)],
    sink: &mut Sink<'_>,
) -> Vec<TypeFacts> {
    let mut rest = declared;
    let mut out = Vec::with_capacity(parts.len());
    for part in parts {
        let blocks = &outline.blocks[part.blocks.clone()];
        let is_below = |facts: &TypeFacts| blocks.iter().any(|block| is_within(facts.span, block.span));
        let mut facts = match rest.iter().position(is_below) {
            Some(own) => rest.remove(own),
            None => blank(part.name.span),
        };
        facts.is_part = true;
        facts.titled = Some(part.name.clone());
        if facts.json.is_none()
            && let Some(at) = part.fence(outline)
            && let BlockKind::Fence(code) = &outline.blocks[at].kind
        {
            facts.json = of_fence(outline, None, code, outline.blocks[at].span).json;
        }
        let own = tables.iter().filter(|(_, at)| part.blocks.contains(at));
        own.for_each(|(kind, at)| read_table(outline, *kind, *at, &mut facts, sink));
        blocks.iter().filter_map(Block::prose).for_each(|text| read_sentences(text, &mut facts));
        name_enumerations(&mut facts);
        list_shown_values(&mut facts);
        out.push(facts);
    }
    out.extend(rest);
    out
}

fn is_within(inner: Span, outer: Span) -> bool {
    inner.file == outer.file && outer.start <= inner.start && inner.end <= outer.end
}

/// Reads a table of a type. The sentence above it may say where its rows are inherited from.
fn read_table(
    outline: &Outline<'_>,
    kind: SectionKind,
    at: usize,
    facts: &mut TypeFacts,
    sink: &mut Sink<'_>,
) {
    let BlockKind::Table(table) = &outline.blocks[at].kind else { return };
    let mut read = rows::read(table, sink);
    let above = at.checked_sub(1).and_then(|above| outline.blocks[above].prose());
    if let Some(base) = above.and_then(phrases::inherited_rows) {
        let own = read.iter_mut().filter(|row| row.inherited_from.is_none());
        own.for_each(|row| row.inherited_from = Some(base.clone()));
    }
    match kind {
        SectionKind::Relationships => facts.relationships.extend(read),
        _ => facts.properties.extend(read),
    }
}

/// A row that says `String` and lists values, where the JSON names a type for it: that is the enumeration of these values.
fn name_enumerations(facts: &mut TypeFacts) {
    let Some(json) = facts.json.as_ref().and_then(|fact| fact.json.as_ref()) else { return };
    let shown = json.root.by_name();
    for row in facts.properties.iter_mut().filter(|row| !row.notes.values.is_empty()) {
        let is_text = matches!(row.type_expr.name, NameExpr::Primitive { primitive: Primitive::String, .. });
        let named = shown.get(row.name.value.as_str()).and_then(|node| named_by_sample(node));
        if let Some(name) = named.filter(|_| is_text) {
            row.type_expr.name = NameExpr::Named(name.trim_start_matches('#').to_owned());
            row.type_expr.is_enum = true;
        }
    }
}

/// A row of texts that lists no values, where the JSON shows them: `"a | b"`.
fn list_shown_values(facts: &mut TypeFacts) {
    let Some(json) = facts.json.as_ref().and_then(|fact| fact.json.as_ref()) else { return };
    let shown = json.root.by_name();
    for row in facts.properties.iter_mut().filter(|row| row.notes.values.is_empty()) {
        if matches!(row.type_expr.name, NameExpr::Primitive { primitive: Primitive::String, .. })
            && let Some(text) = shown.get(row.name.value.as_str()).and_then(|node| node.as_str())
        {
            row.notes.values = phrases::alternatives(text);
        }
    }
}

/// `microsoft.graph.x` of `"microsoft.graph.x"` and of `{"@odata.type": "microsoft.graph.x"}`.
fn named_by_sample(node: &Node) -> Option<&str> {
    let alone = node.members().len() == 1;
    let text = node.as_str().or_else(|| node.get("@odata.type").filter(|_| alone)?.as_str())?;
    Some(text.trim()).filter(|name| namespace::is_qualified(name.trim_start_matches('#')))
}

fn is_type_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || "._".contains(c))
}

/// The block whose type has the name of the title, else the first.
fn main_type(types: &[TypeFacts], title: Option<&str>) -> usize {
    let short = |facts: &TypeFacts| {
        facts
            .declared
            .as_ref()
            .map(|name| name.value.rsplit('.').next().unwrap_or_default().to_ascii_lowercase())
    };
    title
        .and_then(|title| {
            types.iter().position(|facts| short(facts).as_deref() == Some(&title.to_ascii_lowercase()))
        })
        .unwrap_or(0)
}

/// The name in `x resource type`, and whether those words prove that the page documents a type.
fn titled(title: &Text) -> Option<(Spanned<String>, bool)> {
    let plain = title.plain();
    let mut words = plain.split_whitespace();
    let name = words.next()?.trim_matches(['*', '`', '"', ':']).trim_start_matches('\\');
    let rest = words.collect::<Vec<_>>().join(" ");
    let sure = words::TYPE_TITLE.is_in(&rest) && !words::ENUM_TITLE.is_in(&rest);
    is_type_name(name).then(|| (Spanned::new(name.to_owned(), title.span), sure))
}

/// The tables of properties and relationships, as block indices with their section.
fn tables(outline: &Outline<'_>) -> Vec<(SectionKind, usize)> {
    let mut out = Vec::new();
    for section in &outline.sections {
        for at in section.blocks.clone() {
            let BlockKind::Table(table) = &outline.blocks[at].kind else { continue };
            let fits = match section.kind {
                // “Properties of a policy definition”: members of a JSON text, not of the type.
                _ if words::MEMBERS_OF_JSON.is_in(&section.title) => false,
                SectionKind::Properties | SectionKind::Relationships => {
                    let untyped =
                        table.header.len() > 1 && !enumeration::is_member_table(table, section.kind);
                    // A second table, without types, explains the values of a row.
                    let first = out.iter().all(|(kind, _)| *kind != section.kind);
                    rows::is_property_table(table) || untyped && first
                }
                _ if outline.role == Role::Api => false,
                // A table of properties under a heading of its own, or under the title.
                SectionKind::Other | SectionKind::Title | SectionKind::Values | SectionKind::SeeAlso => {
                    is_properties_by_shape(table)
                }
                SectionKind::JsonRepresentation => is_properties_by_shape(table),
                _ => false,
            };
            if fits {
                let relationship = table.column(&[&RELATIONSHIP]).is_some();
                let kind = if relationship { SectionKind::Relationships } else { section.kind };
                out.push((kind, at));
            }
        }
    }
    out
}

fn is_properties_by_shape(table: &Table) -> bool {
    table.column(&[&PROPERTY, &RELATIONSHIP]) == Some(0) && table.column(&[&TYPE]).is_some()
}

/// The tree of a resource block, for those who compare it with its table.
pub fn json_of(facts: &TypeFacts) -> Option<&Json> {
    facts.json.as_ref().and_then(|json| json.json.as_ref())
}
