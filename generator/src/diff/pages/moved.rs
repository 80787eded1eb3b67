//! Which page of the base is which page of the head, where the path is another.
//!
//! A page moved where its path differs in case alone, where it documents the same things, or where what it documents is the same under
//! another name. Pages of one kind share most of their lines, whatever they are about: only pages that document nothing are told
//! by their lines.

use crate::diff::change::Change;
use crate::diff::page::PageText;
use crate::diff::pairing::Pairing;
use std::collections::{BTreeMap, BTreeSet};

/// Of a thousand lines, how many have to be the same.
const ENOUGH: usize = 600;

/// Takes the pages that moved out of those that came and went. `old` and `new` tell what a page documents; a change that stands on both
/// tells that it is the same thing.
pub(super) fn take<'a>(
    pairing: &mut Pairing<'a, PageText>,
    changes: &[Change],
    old: impl Fn(&PageText) -> BTreeSet<String>,
    new: impl Fn(&PageText) -> BTreeSet<String>,
) -> Vec<(&'a PageText, &'a PageText)> {
    let mut moved = pairing.match_by_key(|page| Some(page.file.to_ascii_lowercase()));
    let gone: BTreeSet<&str> = pairing.removed.iter().map(|page| page.file.as_ref()).collect();
    let documented = |page: &PageText| if gone.contains(page.file.as_ref()) { old(page) } else { new(page) };
    moved.extend(pairing.match_by_key(|page| Some(documented(page)).filter(|items| !items.is_empty())));
    let both = changes
        .iter()
        .filter_map(|change| Some((&*change.base.as_ref()?.file, &*change.head.as_ref()?.file)));
    let together: BTreeSet<(&str, &str)> = both.filter(|(old, new)| old != new).collect();
    let paired =
        |a: &PageText, b: &PageText| u32::from(together.contains(&(a.file.as_ref(), b.file.as_ref())));
    if !together.is_empty() {
        moved.extend(pairing.match_by_score(paired));
    }
    let numbers = Numbers::of(pairing.removed.iter().chain(&pairing.added).copied());
    let lines = |page| if documented(page).is_empty() { numbers.lines(page) } else { Vec::new() };
    moved.extend(pairing.match_by_look(lines, |a, b| likeness(a, b)));
    moved
}

/// A number for each line of any page, so that lines are compared as numbers.
struct Numbers<'a>(BTreeMap<&'a str, u32>);

impl<'a> Numbers<'a> {
    fn of(pages: impl Iterator<Item = &'a PageText>) -> Self {
        let lines: BTreeSet<&str> = pages.flat_map(lines).collect();
        Self(lines.into_iter().zip(0..).collect())
    }

    /// The lines of a page, in the order of their numbers, each once.
    fn lines(&self, page: &PageText) -> Vec<u32> {
        let all: BTreeSet<u32> = lines(page).filter_map(|line| self.0.get(line)).copied().collect();
        all.into_iter().collect()
    }
}

fn lines(page: &PageText) -> impl Iterator<Item = &str> {
    page.text.lines().map(str::trim).filter(|line| line.len() > 3)
}

/// Of a thousand lines, how many both have; 0 where that is not enough.
fn likeness(a: &[u32], b: &[u32]) -> u32 {
    let most = a.len().min(b.len());
    if most == 0 || most * 1000 < a.len().max(b.len()) * ENOUGH {
        return 0;
    }
    let shared = shared(a, b);
    let share = shared * 1000 / (a.len() + b.len() - shared).max(1);
    if share >= ENOUGH { u32::try_from(share).unwrap_or(0) } else { 0 }
}

fn shared(mut a: &[u32], mut b: &[u32]) -> usize {
    let mut count = 0;
    while let ([x, rest_of_a @ ..], [y, rest_of_b @ ..]) = (a, b) {
        count += usize::from(x == y);
        (a, b) = (if x <= y { rest_of_a } else { a }, if y <= x { rest_of_b } else { b });
    }
    count
}

/// The rows of tables that one revision has more often than the other: any other row that has gone from a page, or come, has moved.
pub(super) fn unbalanced_rows<'a>(base: &'a [PageText], head: &'a [PageText]) -> BTreeSet<&'a str> {
    let mut balance: BTreeMap<&str, i64> = BTreeMap::new();
    for (pages, step) in [(base, -1), (head, 1)] {
        let lines = pages.iter().flat_map(|page| page.text.lines());
        lines
            .map(str::trim)
            .filter(|line| is_row(line))
            .for_each(|row| *balance.entry(row).or_default() += step);
    }
    balance.into_iter().filter(|(_, balance)| *balance != 0).map(|(row, _)| row).collect()
}

/// True for a row of a table.
pub(super) fn is_row(line: &str) -> bool {
    line.contains('|')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_lines_make_two_pages_one() {
        assert_eq!(likeness(&[1, 2, 3, 4], &[1, 2, 3, 4]), 1000);
        assert_eq!(likeness(&[1, 2, 3, 4], &[2, 3, 4]), 750);
        assert_eq!(likeness(&[1, 2, 3, 4], &[3, 4, 5, 6]), 0);
        assert_eq!(likeness(&[1, 2, 3, 4], &[1]), 0);
    }
}
