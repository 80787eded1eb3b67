//! Sections: what a heading announces.
//!
//! Takes the blocks of a page; gives its headings with the blocks below each, the nesting resolved. A heading is known by its words, in
//! every spelling the pages use; a table under an unknown heading is known by its columns, elsewhere.

use super::blocks::{Block, BlockKind};
use crate::source::Span;
use crate::vocabulary::{SectionKind, headings};
use std::ops::Range;

/// A heading and what stands below it, up to the next heading of any level.
#[derive(Clone, Debug)]
pub struct Section {
    /// 1 to 6; 0 for what stands above the first heading.
    pub level: u8,
    /// The heading's text, trimmed.
    pub title: String,
    /// What it holds, by its own words or those of a heading above it.
    pub kind: SectionKind,
    /// The heading.
    pub heading: Span,
    /// From the heading to the next one.
    pub span: Span,
    /// Its blocks, as indices.
    pub blocks: Range<usize>,
    /// The section it stands in, as an index.
    pub parent: Option<usize>,
}

/// Cuts the blocks into sections; the first one is what stands above the first heading.
pub fn outline(page: Span, blocks: &[Block]) -> Vec<Section> {
    let mut sections = vec![Section {
        level: 0,
        title: String::new(),
        kind: SectionKind::Title,
        heading: page.head(),
        span: page.head(),
        blocks: 0..0,
        parent: None,
    }];
    for (at, block) in blocks.iter().enumerate() {
        if let BlockKind::Heading { level, text } = &block.kind {
            let parent = parent_of(&sections, *level);
            let title = text.plain();
            let is_title = *level == 1 && !sections.iter().any(|section| section.level == 1);
            let kind = if is_title && !headings::names_enumeration(&title) {
                SectionKind::Title
            } else {
                kind_of(&title, *level, parent.map(|at| &sections[at]))
            };
            let blocks = at + 1..at + 1;
            sections.push(Section {
                level: *level,
                title,
                kind,
                heading: block.span,
                span: block.span,
                blocks,
                parent,
            });
        } else if let Some(last) = sections.last_mut() {
            last.blocks.end = at + 1;
            if block.span.file == last.span.file {
                last.span.end = last.span.end.max(block.span.end);
            }
        }
    }
    sections
}

/// The section that a block stands in.
pub fn holding(sections: &[Section], block: usize) -> Option<&Section> {
    let at = sections.partition_point(|section| section.blocks.end <= block);
    sections.get(at).filter(|section| section.blocks.contains(&block))
}

/// The last section of a lower level: what stands between a section and its own parent is no lower than that section.
fn parent_of(sections: &[Section], level: u8) -> Option<usize> {
    let mut at = sections.len() - 1;
    while at > 0 && sections[at].level >= level {
        at = sections[at].parent.unwrap_or(0);
    }
    (at > 0).then_some(at)
}

fn kind_of(title: &str, level: u8, parent: Option<&Section>) -> SectionKind {
    let inherited = parent.map_or(SectionKind::Other, |parent| parent.kind);
    let in_examples = matches!(
        inherited,
        SectionKind::Examples | SectionKind::ExampleRequest | SectionKind::ExampleResponse
    );
    match headings::kind(title, in_examples) {
        // “JSON” among the outcomes of a response is one of them.
        Some(SectionKind::JsonRepresentation) if inherited == SectionKind::Response => inherited,
        Some(kind) => kind,
        None if level == 1 => SectionKind::Title,
        None if inherited == SectionKind::Title => SectionKind::Other,
        // A heading without a meaning of its own keeps that of the section it stands in, members of enumerations apart.
        None if matches!(inherited, SectionKind::SeeAlso) => SectionKind::Other,
        None => inherited,
    }
}
