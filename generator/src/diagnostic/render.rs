//! Draws a [`Diagnostic`] with its line and a caret: the only file that knows annotate-snippets.

use super::{Diagnostic, Fix, Severity};
use crate::source::{Sources, Span};
use annotate_snippets::{AnnotationKind, Level, Patch, Renderer, Snippet};

/// Draws one finding, plain or in colour; ends without a line feed.
pub fn render(diagnostic: &Diagnostic, sources: &Sources, colour: bool) -> String {
    let level = match diagnostic.severity() {
        Severity::Info => Level::INFO,
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
    };
    let path = |span: Span| format!("{}{}", sources.prefix(), sources.file(span.file).path);
    let text = |span: Span| sources.file(span.file).text.as_str();
    let main = diagnostic.span;
    let mut annotation = AnnotationKind::Primary.span(clamp(main, text(main)));
    if let Some(label) = &diagnostic.label {
        annotation = annotation.label(label);
    }
    let mut snippet = Snippet::source(text(main)).path(path(main)).annotation(annotation);
    // A second place on the same page stands in the same drawing, one on another page below it.
    let (beside, elsewhere): (Vec<_>, Vec<_>) =
        diagnostic.related.iter().partition(|(span, _)| span.file == main.file);
    for (span, note) in beside {
        snippet = snippet.annotation(AnnotationKind::Context.span(clamp(*span, text(*span))).label(note));
    }
    let mut group = level.primary_title(diagnostic.message.as_str()).id(diagnostic.rule.id).element(snippet);
    let mut report = vec![];
    // A patch that adds or removes whole lines draws as nothing that says so: the words do.
    let in_line = |fix: &&Fix| !fix.replacement.contains('\n') && !sources.text(fix.span).contains('\n');
    let fix = diagnostic.fix.as_ref().filter(in_line);
    if fix.is_none() {
        group = group.element(Level::HELP.message(diagnostic.cure()));
    }
    report.push(group);
    for (span, note) in elsewhere {
        let annotation = AnnotationKind::Primary.span(clamp(*span, text(*span)));
        let snippet = Snippet::source(text(*span)).path(path(*span)).annotation(annotation);
        report.push(Level::NOTE.secondary_title(note.as_str()).element(snippet));
    }
    if let Some(fix) = fix {
        let patch = Patch::new(clamp(fix.span, text(fix.span)), fix.replacement.as_str());
        report.push(
            Level::HELP
                .secondary_title(diagnostic.cure())
                .element(Snippet::source(text(fix.span)).patch(patch)),
        );
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.term_width(140).render(&report).to_string()
}

/// The range, cut to the text and to its own first line, so that one slip never draws a whole section.
fn clamp(span: Span, text: &str) -> std::ops::Range<usize> {
    let floor = |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let (start, end) = (floor(span.range().start), floor(span.range().end));
    let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    start..end.clamp(start, line_end.max(start))
}
