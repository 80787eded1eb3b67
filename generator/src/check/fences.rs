//! The fences of a page with the annotation above each.

use crate::parse::Page;
use crate::parse::annotation::Annotation;
use crate::parse::blocks::{BlockKind, Fence};
use crate::parse::section;
use crate::source::{FileId, Span};
use crate::vocabulary::SectionKind;
use std::collections::BTreeMap;

/// A fence and the annotation directly above it.
pub(super) struct Annotated<'a> {
    pub(super) fence: &'a Fence,
    pub(super) annotation: Option<&'a Annotation>,
    /// The block it is, as an index.
    pub(super) block: usize,
    /// The whole block, fence lines and all.
    pub(super) span: Span,
}

/// Every fence of a page, in order.
pub(super) fn of(page: &Page) -> impl Iterator<Item = Annotated<'_>> {
    let mut annotations = Annotations::new();
    for annotation in page.annotations.iter().filter(|annotation| !annotation.is_page()) {
        annotations.entry(annotation.span).or_insert(annotation);
    }
    page.blocks.iter().enumerate().filter_map(move |(at, block)| match &block.kind {
        BlockKind::Fence(fence) => {
            Some(Annotated { fence, annotation: above(page, at, &annotations), block: at, span: block.span })
        }
        _ => None,
    })
}

/// Annotations by their places.
type Annotations<'a> = BTreeMap<Span, &'a Annotation>;

/// The fences of a page, to be found by what they hold.
pub(super) struct Fences<'a>(BTreeMap<(FileId, u32), Annotated<'a>>);

impl<'a> Fences<'a> {
    pub(super) fn of(page: &'a Page) -> Self {
        let mut out = BTreeMap::new();
        for fence in of(page) {
            out.entry((fence.fence.body.file, fence.fence.body.start)).or_insert(fence);
        }
        Self(out)
    }

    /// The fence whose text holds a place.
    pub(super) fn holding(&self, place: Span) -> Option<&Annotated<'a>> {
        let (_, fence) = self.0.range(..=(place.file, place.start)).next_back()?;
        contains(fence.fence.body, place).then_some(fence)
    }
}

/// The last annotation among the comments directly above a block.
fn above<'a>(page: &'a Page, block: usize, annotations: &Annotations<'a>) -> Option<&'a Annotation> {
    let comments = page
        .blocks
        .get(..block)?
        .iter()
        .rev()
        .take_while(|above| matches!(above.kind, BlockKind::Comment { .. }));
    comments.into_iter().find_map(|comment| annotations.get(&comment.span).copied())
}

/// What the section of a block holds.
pub(super) fn section(page: &Page, block: usize) -> Option<SectionKind> {
    section::holding(&page.sections, block).map(|section| section.kind)
}

/// True where one place holds another.
pub(super) fn contains(outer: Span, inner: Span) -> bool {
    outer.file == inner.file
        && outer.range().start <= inner.range().start
        && inner.range().end <= outer.range().end
}
