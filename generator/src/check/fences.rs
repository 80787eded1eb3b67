//! The fences of a page with the annotation above each.

use crate::parse::Page;
use crate::parse::annotation::Annotation;
use crate::parse::blocks::{BlockKind, Fence};
use crate::parse::section::SectionKind;
use crate::source::Span;

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
    page.blocks.iter().enumerate().filter_map(|(at, block)| match &block.kind {
        BlockKind::Fence(fence) => {
            Some(Annotated { fence, annotation: above(page, at), block: at, span: block.span })
        }
        _ => None,
    })
}

/// The last annotation among the comments directly above a block.
fn above(page: &Page, block: usize) -> Option<&Annotation> {
    let comments = page
        .blocks
        .get(..block)?
        .iter()
        .rev()
        .take_while(|above| matches!(above.kind, BlockKind::Comment { .. }));
    comments.into_iter().find_map(|comment| {
        page.annotations.iter().find(|annotation| annotation.span == comment.span && !annotation.is_page())
    })
}

/// What the section of a block holds.
pub(super) fn section(page: &Page, block: usize) -> Option<SectionKind> {
    page.sections.iter().find(|section| section.blocks.contains(&block)).map(|section| section.kind)
}

/// True where one place holds another.
pub(super) fn contains(outer: Span, inner: Span) -> bool {
    outer.file == inner.file
        && outer.range().start <= inner.range().start
        && inner.range().end <= outer.range().end
}
