//! What reading a permission table reports, each finding at the word that it speaks of.
//!
//! Takes words and the cell they stand in; gives findings with places. Which words are slips, `cell` says.

use crate::diagnostic::{Diagnostic, rules};
use crate::source::{Sources, Span};

/// Where findings go, and the texts they point into.
pub(super) struct PermissionFindings<'a> {
    pub(super) sources: &'a Sources,
    pub(super) diagnostics: &'a mut Vec<Diagnostic>,
}

impl PermissionFindings<'_> {
    pub(super) fn push(&mut self, found: Diagnostic) {
        self.diagnostics.push(found);
    }

    /// A word that is no scope.
    pub(super) fn strange(&mut self, cell: Span, word: &str) {
        let message = format!("expected a scope such as `User.Read.All`, found `{word}`");
        let place = self.sources.find_word_in(cell, word);
        self.push(no_scope(place, message));
    }

    /// A sentence in the place of scopes.
    pub(super) fn sentence(&mut self, cell: Span) {
        self.push(no_scope(cell, "expected a list of scopes, found a sentence".to_owned()));
    }

    /// Two scopes with nothing but a space between them.
    pub(super) fn missing_comma(&mut self, cell: Span, scope: &str) {
        let place = self.sources.find_word_in(cell, scope);
        let message = format!("expected a comma before `{scope}`, found a space");
        let found = Diagnostic::new(&rules::PERMISSION_COMMA, place, message);
        self.push(match self.gap(cell, place) {
            Some(gap) => found.fix(gap, ", "),
            None => found,
        });
    }

    /// The white space in front of a word of a cell.
    fn gap(&self, cell: Span, word: Span) -> Option<Span> {
        let (start, end) = (cell.range().start, word.range().start);
        let before = self.sources.text(Span::new(cell.file, start, end));
        let text = before.trim_end();
        (text.len() < before.len() && !text.is_empty()).then(|| Span::new(cell.file, start + text.len(), end))
    }
}

fn no_scope(place: Span, message: String) -> Diagnostic {
    Diagnostic::new(&rules::PERMISSION_SCOPE, place, message)
        .help("write scopes with commas between them; say the rest below the table")
}
