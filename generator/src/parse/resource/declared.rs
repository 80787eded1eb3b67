//! The types that the blocks of a page declare: each with its annotation and its JSON representation.
//!
//! Takes the fences of a page; gives a type for each resource block, without rows. Which table belongs to which of them, `resource`
//! decides.

use super::is_type_name;
use crate::json::{self, Json, Node};
use crate::parse::annotation::{Annotation, BlockType};
use crate::parse::blocks::{BlockKind, Fence};
use crate::parse::outline::Outline;
use crate::parse::page::{BaseClaim, JsonFact, TypeFacts, TypeMention};
use crate::parse::text::Spanned;
use crate::source::Span;
use crate::vocabulary::SectionKind;

pub(super) fn blank(span: Span) -> TypeFacts {
    TypeFacts {
        declared: None,
        titled: None,
        derived: Vec::new(),
        bases: Vec::new(),
        is_abstract: false,
        open: false,
        key: Vec::new(),
        properties: Vec::new(),
        relationships: Vec::new(),
        json: None,
        optional: Vec::new(),
        is_part: false,
        span,
    }
}

/// The types of resource blocks. Several blocks of one type are variants of it: the first one counts.
pub(super) fn declared(outline: &Outline<'_>) -> Vec<TypeFacts> {
    let mut out: Vec<TypeFacts> = Vec::new();
    for (annotation, fence) in outline.annotated() {
        let is_resource = annotation.is_some_and(|a| a.block_type == Some(BlockType::Resource));
        let section = outline.section_of(fence);
        // Without an annotation, the JSON under “JSON representation” is the type's.
        let implied = annotation.is_none() && section == SectionKind::JsonRepresentation && out.is_empty();
        if !(is_resource || implied) {
            continue;
        }
        let BlockKind::Fence(code) = &outline.blocks[fence].kind else { continue };
        let facts = of_fence(outline, annotation, code, outline.blocks[fence].span);
        let same = |other: &TypeFacts| match (&other.declared, &facts.declared) {
            (Some(a), Some(b)) => a.value.eq_ignore_ascii_case(&b.value),
            _ => false,
        };
        if facts.declared.is_some() && !out.iter().any(same) {
            out.push(facts);
        }
    }
    out
}

pub(super) fn of_fence(
    outline: &Outline<'_>,
    annotation: Option<&Annotation>,
    code: &Fence,
    span: Span,
) -> TypeFacts {
    let mut facts = blank(span);
    let text = code.dedented.as_deref().unwrap_or_else(|| outline.sources.text(code.body));
    let json = json::read(text).ok().map(first_of_array);
    let own = json.as_ref().and_then(|json| json.root.get("@odata.type")).and_then(Node::as_str);
    let own = own.map(|name| Spanned::new(name.trim().trim_start_matches('#').to_owned(), span));
    if let Some(annotation) = annotation {
        facts.span = annotation.span;
        read_annotation(annotation, &mut facts);
    }
    facts.declared = facts.declared.or(own).filter(|name| is_type_name(&name.value));
    facts.json = Some(JsonFact { body: code.body, json: json.filter(|_| code.dedented.is_none()) });
    facts
}

/// An array shows several values of the type: the first one stands for all.
fn first_of_array(mut json: Json) -> Json {
    if let Some(first) = json.root.items().first() {
        json.root = first.clone();
    }
    json
}

fn read_annotation(annotation: &Annotation, facts: &mut TypeFacts) {
    facts.declared = annotation.odata_type().map(|(name, _)| name);
    facts.is_abstract = annotation.flag("abstract") || annotation.flag("isAbstract");
    facts.open = annotation.flag("openType");
    facts.optional = annotation.texts("optionalProperties").into_iter().map(str::to_owned).collect();
    if let Some(node) = annotation.json.root.get("keyProperty") {
        let names = node.as_str().into_iter().flat_map(|names| names.split(','));
        facts.key = names
            .map(|name| Spanned::new(name.trim().to_owned(), annotation.place(node)))
            .filter(|key| !key.value.is_empty())
            .collect();
    }
    if let Some(node) = annotation.json.root.get("baseType")
        && let Some(name) =
            node.as_str().map(|name| name.trim().trim_start_matches('#')).filter(|name| !name.is_empty())
    {
        let mention = TypeMention::named(name, annotation.place(node));
        facts.bases.push((BaseClaim::Annotation, mention));
    }
}
