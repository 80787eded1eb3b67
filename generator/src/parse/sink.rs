//! Where the readers of a page put what is not a fact: findings, and how rows and routes came out.
//!
//! Takes findings and counts; keeps them. A row or route is counted here once, as modelled or as reported.

use super::page::Counts;
use crate::diagnostic::Diagnostic;

/// Findings and counts of one page.
pub(super) struct Sink<'a> {
    /// How rows and routes came out.
    pub(super) counts: Counts,
    /// What was wrong.
    pub(super) diagnostics: &'a mut Vec<Diagnostic>,
}

impl<'a> Sink<'a> {
    /// A sink that adds to `diagnostics`.
    pub(super) fn new(diagnostics: &'a mut Vec<Diagnostic>) -> Self {
        Self { counts: Counts::default(), diagnostics }
    }

    /// Takes a finding.
    pub(super) fn report(&mut self, found: Diagnostic) {
        self.diagnostics.push(found);
    }

    /// Counts a row that became a fact, or says nothing.
    pub(super) fn row(&mut self) {
        self.rows(1);
    }

    /// Counts rows that became facts.
    pub(super) fn rows(&mut self, rows: usize) {
        self.counts.rows += rows;
        self.counts.rows_modelled += rows;
    }

    /// Counts a row that no fact can be made of, for a reason.
    pub(super) fn refuse_row(&mut self, found: Diagnostic) {
        self.refuse_rows(1);
        self.report(found);
    }

    /// Counts rows that no facts can be made of; each of them is reported.
    pub(super) fn refuse_rows(&mut self, rows: usize) {
        self.counts.rows += rows;
        self.counts.rows_reported += rows;
    }
}
