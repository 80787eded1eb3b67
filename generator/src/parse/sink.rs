//! Where the readers of a page put what is not a fact: their findings.
//!
//! Takes findings; keeps them. It counts nothing: what became of each place of a page is found out by the ledger, which does
//! not ask the readers.

use crate::diagnostic::Diagnostic;

/// The findings of one page.
pub(super) struct Sink<'a> {
    /// What was wrong.
    pub(super) diagnostics: &'a mut Vec<Diagnostic>,
}

impl<'a> Sink<'a> {
    /// A sink that adds to `diagnostics`.
    pub(super) fn new(diagnostics: &'a mut Vec<Diagnostic>) -> Self {
        Self { diagnostics }
    }

    /// Takes a finding.
    pub(super) fn report(&mut self, found: Diagnostic) {
        self.diagnostics.push(found);
    }
}
