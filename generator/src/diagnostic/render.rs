//! Draws a [`Diagnostic`] with its line and a caret: the only file that knows annotate-snippets.

use super::{Diagnostic, Fix, Severity};
use crate::source::{Sources, Span};
use annotate_snippets::{AnnotationKind, Level, Origin, Patch, Renderer, Snippet};

/// Draws one finding, plain or in colour; ends without a line feed.
pub fn render(diagnostic: &Diagnostic, sources: &Sources, colour: bool) -> String {
    let level = match diagnostic.severity() {
        Severity::Info => Level::INFO,
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
    };
    let path = |span: Span| format!("{}{}", sources.prefix(), sources.file(span.file).path);
    let main = diagnostic.span;
    let origin = |span: Span| {
        Origin::path(path(span)).line(sources.line(span) as usize).char_column(sources.column(span) as usize)
    };
    let can_draw = |span: Span| line_length(span, sources) <= LONGEST;
    // A second place on the same page stands in the same drawing, one far off or on another page below it.
    let (beside, elsewhere): (Vec<_>, Vec<_>) = diagnostic.related.iter().partition(|(span, _)| {
        span.file == main.file && is_near(*span, main) && can_draw(*span) && can_draw(main)
    });
    let title = level.primary_title(diagnostic.message.as_str()).id(diagnostic.rule.id);
    let mut group = if can_draw(main) {
        let drawn = beside.iter().map(|(span, _)| *span).chain([main]);
        let lines = DrawnLines::around(drawn, sources);
        let mut annotation = AnnotationKind::Primary.span(lines.within(main));
        if let Some(label) = &diagnostic.label {
            annotation = annotation.label(label);
        }
        let mut snippet = lines.snippet().path(path(main)).annotation(annotation);
        for (span, note) in beside {
            snippet = snippet.annotation(AnnotationKind::Context.span(lines.within(*span)).label(note));
        }
        title.element(snippet)
    } else {
        title.element(origin(main))
    };
    let mut report = vec![];
    // A patch that adds or removes whole lines draws as nothing that says so: the words do.
    let in_line = |fix: &&Fix| {
        !fix.replacement.contains('\n') && !sources.text(fix.span).contains('\n') && can_draw(fix.span)
    };
    let fix = diagnostic.fix.as_ref().filter(in_line);
    if fix.is_none() {
        group = group.element(Level::HELP.message(diagnostic.cure()));
    }
    report.push(group);
    for (span, note) in elsewhere {
        let title = Level::NOTE.secondary_title(note.as_str());
        if !can_draw(*span) {
            report.push(title.element(origin(*span)));
            continue;
        }
        let lines = DrawnLines::around([*span], sources);
        let annotation = AnnotationKind::Primary.span(lines.within(*span));
        report.push(title.element(lines.snippet().path(path(*span)).annotation(annotation)));
    }
    if let Some(fix) = fix {
        let lines = DrawnLines::around([fix.span], sources);
        let patch = Patch::new(lines.within(fix.span), fix.replacement.as_str());
        report.push(Level::HELP.secondary_title(diagnostic.cure()).element(lines.snippet().patch(patch)));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.term_width(140).render(&report).to_string()
}

/// The longest line that is drawn, in bytes; of others the place alone is told. A thousand findings on one line would else be a
/// thousand times the line.
const LONGEST: usize = 16 << 10;

/// How long the line is that a range begins on.
fn line_length(span: Span, sources: &Sources) -> usize {
    sources.line_span(span.file, sources.line(span)).range().len()
}

/// How far off, in bytes, a second place may be to stand in the drawing of the first.
const NEAR: u32 = 64 << 10;

fn is_near(one: Span, other: Span) -> bool {
    one.start.abs_diff(other.start) < NEAR
}

/// The lines of a file that a drawing shows. The library looks through all the text that it is given, which for a thousand findings
/// of one page would be a thousand times the page.
struct DrawnLines<'a> {
    file: &'a str,
    start: usize,
    end: usize,
    first: usize,
}

impl<'a> DrawnLines<'a> {
    /// The lines that hold these ranges of one file.
    fn around(spans: impl IntoIterator<Item = Span>, sources: &'a Sources) -> Self {
        let mut lines = Self { file: "", start: usize::MAX, end: 0, first: usize::MAX };
        for span in spans {
            let file = sources.file(span.file);
            lines.file = file.text.as_str();
            let cut = clamp(span, lines.file);
            let start = lines.file[..cut.start].rfind('\n').map_or(0, |at| at + 1);
            let end = lines.file[cut.end..].find('\n').map_or(lines.file.len(), |at| cut.end + at + 1);
            (lines.start, lines.end) = (lines.start.min(start), lines.end.max(end));
            lines.first = lines.first.min(sources.line(span) as usize);
        }
        lines
    }

    fn snippet<T: Clone>(&self) -> Snippet<'a, T> {
        Snippet::source(self.file.get(self.start..self.end).unwrap_or_default()).line_start(self.first)
    }

    /// A range of the file as one of these lines.
    fn within(&self, span: Span) -> std::ops::Range<usize> {
        let cut = clamp(span, self.file);
        cut.start - self.start..cut.end - self.start
    }
}

/// The range, cut to the text and to its own first line, so that one slip never draws a whole section.
fn clamp(span: Span, text: &str) -> std::ops::Range<usize> {
    let floor = |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let (start, end) = (floor(span.range().start), floor(span.range().end));
    let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    start..end.clamp(start, line_end.max(start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::rules;

    #[test]
    fn of_a_line_without_end_the_place_alone_is_told() {
        let drawn = |length: usize| {
            let text = format!("# a\n\n{}b\n", "é".repeat(length / 2));
            let at = text.len() - 2;
            let sources = Sources::from_tree([("v1.0/api/a.md".to_owned(), text)]);
            let (file, _) = sources.iter().next().unwrap();
            let place = Span::new(file, at, at + 1);
            let finding = Diagnostic::new(&rules::LINK_CASE, place, "found `b`")
                .related(place, "the other")
                .fix(place, "c");
            render(&finding, &sources, false)
        };
        assert!(drawn(LONGEST / 2).contains("ééé"));
        let told = drawn(LONGEST * 2);
        assert!(!told.contains('é') && told.len() < 500, "{told}");
        assert!(
            told.contains(&format!("v1.0/api/a.md:3:{}", LONGEST + 1)) && told.contains("the other"),
            "{told}"
        );
    }
}
