//! Findings about how the names of types are written.
//!
//! Takes what a cell says and what it was read as; reports where the one is not how the other is written, with the cure. It finds
//! no names.

use super::super::symbols::Match;
use super::ResolveContext;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{Primitive, namespace};
use crate::source::Span;
use crate::vocabulary::type_cells;

impl ResolveContext<'_> {
    /// A primitive that is not written as OData has it.
    pub(super) fn report_spelling(&mut self, span: Span, primitive: Primitive) {
        let right = primitive.name();
        // `string (timestamp)` is one name of two words: only a first word that says it all can be replaced.
        let first = self.word(span, |word| !word.is_empty() && !type_cells::COLLECTION_WORD.is_in(word));
        let whole = first.filter(|at| type_cells::primitive(self.sources.text(*at)) == Some(primitive));
        let place = whole.unwrap_or(span);
        let written = self.sources.text(place).trim();
        let message = format!("expected `{right}`, found `{written}`");
        // That `url` is a text and `int` has 32 bits, only the author knows.
        let is_sure = whole.is_some() && written.eq_ignore_ascii_case(right);
        let report = Diagnostic::new(&rules::TYPE_PRIMITIVE_SPELLING, place, message);
        let report = report.help(format!("write `{right}`"));
        self.report(if is_sure { report.fix(place, right) } else { report });
    }

    /// The first word of a place that fits, without the markup around it.
    fn word(&self, span: Span, fits: impl Fn(&str) -> bool) -> Option<Span> {
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_');
        let mut start = span.range().start;
        for piece in self.sources.text(span).split_inclusive(|c| !is_part(c)) {
            let word = piece.trim_end_matches(|c| !is_part(c));
            if fits(word) {
                return Some(Span::new(span.file, start, start + word.len()));
            }
            start += piece.len();
        }
        None
    }

    /// A name that was found in another spelling or place than the cell says.
    pub(super) fn report_match(&mut self, written: &str, qualified: &str, how: Match, span: Span) {
        // Nobody knows how a type is spelled that no page documents.
        if how == Match::Case && self.placeholders.contains_key(qualified) {
            return;
        }
        let right = namespace::short_name(qualified);
        let found = match how {
            Match::Exact => return,
            Match::Case => {
                let message = format!("expected `{right}`, found `{written}`, which differs in case");
                let place = self.word(span, |word| word == written);
                let report = Diagnostic::new(&rules::TYPE_CASE, place.unwrap_or(span), message);
                let whole = match written.rsplit_once('.') {
                    Some((namespace, _)) => format!("{namespace}.{right}"),
                    None => right.to_owned(),
                };
                match place {
                    Some(place) => report.fix(place, whole),
                    None => report,
                }
            }
            Match::Target => Diagnostic::new(
                &rules::TYPE_LINK,
                span,
                format!("the text says `{written}` and the link leads to `{qualified}`"),
            ),
            Match::Plural => Diagnostic::new(
                &rules::TYPE_PLURAL,
                span,
                format!("expected the type `{right}`, found its plural, `{written}`; read as a collection"),
            )
            .help(format!("write `{right} collection`")),
            Match::Elsewhere => Diagnostic::new(
                &rules::TYPE_NAMESPACE,
                span,
                format!("expected `{qualified}` with its namespace, found `{written}`"),
            ),
        };
        let cure = if how == Match::Elsewhere { qualified } else { right };
        self.report(match how {
            Match::Plural => found,
            _ => found.help(format!("write `{cure}`")),
        });
    }
}
