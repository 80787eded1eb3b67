//! Places: which file, and which bytes of it.

/// A file of [`Sources`](super::Sources).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub(super) u32);

/// A byte range of one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A range of `file`; an end before the start is taken as empty.
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        let start = u32::try_from(start).unwrap_or(u32::MAX);
        Self { file, start, end: u32::try_from(end).unwrap_or(u32::MAX).max(start) }
    }

    /// The bytes as a range.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The range of the file that a range of this one's text is.
    #[must_use]
    pub fn part(self, range: &std::ops::Range<usize>) -> Self {
        let start = self.range().start;
        Self::new(self.file, start + range.start, start + range.end)
    }

    /// The empty range at its start.
    #[must_use]
    pub fn head(self) -> Self {
        Self { end: self.start, ..self }
    }
}
