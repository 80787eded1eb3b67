//! What the prose of a page says of its type: base and derived types, that it is abstract, that it is open.
//!
//! Takes the paragraphs of a page; adds to the type. Which words say so, the vocabulary knows.

use crate::parse::blocks::{Block, BlockKind};
use crate::parse::outline::Outline;
use crate::parse::page::{BaseClaim, TypeFacts, TypeMention};
use crate::parse::phrases;
use crate::parse::text::Text;
use crate::vocabulary::{SectionKind, headings, types as words};

/// What the prose above the sections says, base type, open, abstract, and of the base type what is said above the properties.
pub(super) fn read_prose(outline: &Outline<'_>, facts: &mut TypeFacts) {
    outline.intro.iter().for_each(|passage| read_sentences(&passage.text, facts));
    let sections = outline.sections.iter().filter(|section| section.kind == SectionKind::Properties);
    let prose = sections.flat_map(|section| outline.blocks_of(section)).filter_map(Block::prose);
    facts.bases.extend(prose.filter_map(phrases::base).map(|base| (BaseClaim::Prose, base)));
}

pub(super) fn read_sentences(text: &Text, facts: &mut TypeFacts) {
    let plain = text.plain();
    let said = words::OF_A_TYPE.said_in(&plain);
    if !said.has(&words::OTHERS_INHERIT)
        && let Some(base) = phrases::base(text)
    {
        facts.bases.push((BaseClaim::Prose, base));
    }
    facts.is_abstract |= said.has(&words::ABSTRACT);
    facts.open |= said.has(&words::OPEN);
}

/// The types that the page lists as derived: in a section of its own, or in a sentence.
pub(super) fn derived(outline: &Outline<'_>) -> Vec<TypeMention> {
    let mut out: Vec<TypeMention> =
        outline.intro.iter().flat_map(|passage| phrases::derived(&passage.text)).collect();
    for section in &outline.sections {
        if !headings::lists_derived_types(&section.title) {
            continue;
        }
        for at in section.blocks.clone() {
            match &outline.blocks[at].kind {
                BlockKind::Table(table) => {
                    out.extend(table.rows.iter().filter_map(|row| phrases::first_link(row.cells.first()?)))
                }
                BlockKind::Item(text) => out.extend(phrases::first_link(text)),
                _ => {}
            }
        }
    }
    out
}
