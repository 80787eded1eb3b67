//! Lines of a page that differ, and the two sides that they stand on.

use super::modelled::ModelledLines;
use crate::diff::page::{PagePart, PageText};
use crate::diff::wording::stated;
use std::ops::Range;

/// Lines of both sides, with their numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines {
    pub(super) base: Vec<(u32, String)>,
    pub(super) head: Vec<(u32, String)>,
    /// Runs of lines of the head that stand in the place of nothing.
    pub(super) inserted: Vec<Range<u32>>,
}

/// One side of a page.
pub(super) struct PageSide<'a> {
    pub(super) page: &'a PageText,
    /// Lines of includes that only this side has, each at the line that names the include.
    pub(super) put_in: Vec<(u32, &'a str)>,
    /// The lines that the model stands on.
    pub(super) modelled: &'a ModelledLines,
}

impl PageSide<'_> {
    pub(super) fn put_in(&self) -> impl Iterator<Item = (u32, String)> {
        self.put_in.iter().map(|(line, text)| (*line, (*text).to_owned()))
    }

    /// True where lines that were put in state all that a line states, and it states something.
    pub(super) fn puts_in(&self, part: PagePart, text: &str) -> bool {
        let said = stated(part, &[(0, text.to_owned())]);
        let put_in: Vec<(u32, String)> = self.put_in().collect();
        !said.is_empty() && said.is_subset(&stated(part, &put_in))
    }

    /// True for a line that names an include.
    pub(super) fn includes_at(&self, line: u32) -> bool {
        self.page.includes.iter().any(|inclusion| inclusion.line == line)
    }
}
