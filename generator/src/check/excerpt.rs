//! A text cut out of a page, whose parts have places in the page.

use crate::json::Node;
use crate::source::{Sources, Span};
use std::ops::Range;

/// A text and where it stands.
#[derive(Clone, Copy)]
pub(super) struct Excerpt<'a> {
    pub(super) text: &'a str,
    pub(super) span: Span,
    /// The text stands in the page byte for byte; else its indentation was removed, and only the whole has a place.
    exact: bool,
}

impl<'a> Excerpt<'a> {
    pub(super) fn new(sources: &Sources, text: &'a str, span: Span) -> Self {
        Self { text, span, exact: sources.text(span) == text }
    }

    /// Where a range of the text stands.
    pub(super) fn place(&self, range: &Range<usize>) -> Span {
        if self.exact { self.span.part(range) } else { self.span }
    }

    /// Where a value of the text begins: its bracket.
    pub(super) fn start_of(&self, node: &Node) -> Span {
        self.place(&(node.range.start..node.range.start + 1))
    }

    /// True where an ellipsis says that something was left out.
    pub(super) fn is_abridged(&self) -> bool {
        self.text.contains("...") || self.text.contains('…')
    }
}
