//! Lines and pieces of lines, trimmed, with their places.
//!
//! Takes a text and an offset; gives the line from there on. Knows nothing of what a line means.

use crate::parse::text::is_invisible;

/// A part of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LinePiece<'a> {
    /// Its first byte in the whole text.
    pub(super) start: usize,
    /// Its bytes.
    pub(super) text: &'a str,
}

/// A line, or what is left of one behind an offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line<'a> {
    /// What it says.
    pub(super) piece: LinePiece<'a>,
    /// The whole of it, white space included, without its end.
    pub(super) raw: LinePiece<'a>,
    /// Where the next line begins.
    pub(super) next: usize,
}

impl<'a> LinePiece<'a> {
    /// `raw`, which begins at `base`, trimmed.
    pub(super) fn new(base: usize, raw: &'a str) -> Self {
        let blank = |c: char| c.is_whitespace() || is_invisible(c);
        let tail = raw.trim_start_matches(blank);
        Self { start: base + raw.len() - tail.len(), text: tail.trim_end_matches(blank) }
    }

    /// One past its last byte.
    pub(super) fn end(self) -> usize {
        self.start + self.text.len()
    }

    /// What is left of it behind its first `length` bytes, trimmed.
    pub(super) fn behind(self, length: usize) -> Self {
        Self::new(self.start + length, self.text.get(length..).unwrap_or_default())
    }
}

impl Line<'_> {
    /// True where nothing can be read.
    pub(super) fn is_blank(&self) -> bool {
        self.piece.text.is_empty()
    }
}

/// The line from `offset` on; none at the end of the text.
pub(super) fn at(text: &str, offset: usize) -> Option<Line<'_>> {
    let rest = text.get(offset..).filter(|rest| !rest.is_empty())?;
    let length = rest.find('\n').unwrap_or(rest.len());
    let raw = rest.get(..length)?;
    let next = (offset + length + 1).min(text.len());
    Some(Line { piece: LinePiece::new(offset, raw), raw: LinePiece { start: offset, text: raw }, next })
}

/// The lines from `offset` on.
pub(super) fn from(text: &str, offset: usize) -> impl Iterator<Item = Line<'_>> {
    std::iter::successors(at(text, offset), |line| at(text, line.next))
}

/// The first line from `offset` on that is not blank.
pub(super) fn next_content(text: &str, offset: usize) -> Option<Line<'_>> {
    from(text, offset).find(|line| !line.is_blank())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_trimmed_and_keep_their_places() {
        let text = "\u{feff} a b \r\n\n\tc";
        let lines: Vec<_> =
            from(text, 0).map(|line| (line.piece.text, line.piece.start, line.next)).collect();
        assert_eq!(lines, [("a b", 4, 10), ("", 10, 11), ("c", 12, 13)]);
        assert_eq!(next_content(text, 10).map(|line| line.piece.text), Some("c"));
    }
}
