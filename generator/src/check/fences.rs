//! The fences of a page with the annotation above each.

use crate::parse::Page;
use crate::parse::annotation::Annotation;
use crate::parse::blocks::{BlockKind, Fence};

/// A fence and the annotation directly above it.
pub(super) struct Annotated<'a> {
    pub(super) fence: &'a Fence,
    pub(super) annotation: Option<&'a Annotation>,
}

/// Every fence of a page, in order.
pub(super) fn of(page: &Page) -> impl Iterator<Item = Annotated<'_>> {
    page.blocks.iter().enumerate().filter_map(|(at, block)| match &block.kind {
        BlockKind::Fence(fence) => Some(Annotated { fence, annotation: above(page, at) }),
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
