//! Accounting: everything that was found is modelled or reported.
//!
//! Takes the counts of the pages; gives the three lines that every command ends with, and whether they balance.

use crate::parse::Page;
use crate::parse::page::PageKind;
use std::fmt;

/// What was found, and what became of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// How many there are.
    pub found: usize,
    /// How many are in the model.
    pub modelled: usize,
    /// How many a diagnostic speaks of instead.
    pub reported: usize,
}

/// The ledger of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// Pages in; an overview page, which documents nothing, counts as modelled.
    pub pages: Entry,
    /// Rows in recognised tables.
    pub rows: Entry,
    /// Routes in request blocks.
    pub routes: Entry,
}

impl Entry {
    /// True where nothing was lost.
    pub fn balances(&self) -> bool {
        self.found == self.modelled + self.reported
    }

    fn add(&mut self, found: usize, modelled: usize, reported: usize) {
        self.found += found;
        self.modelled += modelled;
        self.reported += reported;
    }
}

impl Ledger {
    /// Adds the pages up. `routes_modelled` is counted in the model, so that a route lost on the way there shows.
    pub fn of(pages: &[Page], routes_modelled: usize) -> Self {
        let mut ledger = Self::default();
        for page in pages {
            let refused = page.kind == PageKind::Operation
                && page.operation.as_ref().is_none_or(|operation| operation.routes.is_empty());
            ledger.pages.add(1, usize::from(!refused), usize::from(refused));
            ledger.rows.add(page.counts.rows, page.counts.rows_modelled, page.counts.rows_reported);
            ledger.routes.add(page.counts.routes, 0, page.counts.routes_reported);
        }
        ledger.routes.modelled = routes_modelled;
        ledger
    }

    /// Counts files that were not read, each of which a finding speaks of.
    pub fn add_refused(&mut self, files: usize) {
        self.pages.add(files, 0, files);
    }

    /// True where every line balances.
    pub fn balances(&self) -> bool {
        self.pages.balances() && self.rows.balances() && self.routes.balances()
    }
}

impl fmt::Display for Ledger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines = [("pages", self.pages), ("rows", self.rows), ("routes", self.routes)];
        for (at, (name, entry)) in lines.into_iter().enumerate() {
            let end = if at + 1 < lines.len() { "\n" } else { "" };
            write!(
                f,
                "{name:>6}: {:>6} = {:>6} modelled + {:>4} reported{end}",
                entry.found, entry.modelled, entry.reported
            )?;
        }
        Ok(())
    }
}
