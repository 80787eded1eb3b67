//! A text cut out of a page, whose parts have places in the page.

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
        let start = self.span.range().start;
        if self.exact { Span::new(self.span.file, start + range.start, start + range.end) } else { self.span }
    }
}
