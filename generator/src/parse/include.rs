//! Includes: `[!INCLUDE [name](path)]` replaced by what stands in the file it names.
//!
//! Takes blocks; gives blocks, those of the included files among them with the places they have there, and which files those are. Missing targets are
//! passed over (snippets of other languages are left out of every copy) or reported, cycles are cut. In a cell or a
//! sentence the included text is put in line.

use super::blocks::{Block, BlockKind};
use super::markdown;
use super::page::Inclusion;
use super::text::{Link, Text, TextPart};
use crate::diagnostic::{Diagnostic, Severity, rules};
use crate::source::{FileId, Sources, Span};

/// Includes nested deeper than this are cut; the pages use two levels.
const MAX_DEPTH: usize = 8;

/// More includes than these are put into no page, nor more bytes of them: files that include each other multiply.
const MOST: usize = 250;
const MOST_BYTES: usize = 4 << 20;

/// Expands every include of `blocks`, which stand in `file`; gives the files that were put in, too.
pub(super) fn expand(
    blocks: Vec<Block>,
    file: FileId,
    sources: &Sources,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Vec<Block>, Vec<Inclusion>) {
    let mut out = Vec::with_capacity(blocks.len());
    let mut expander =
        Expander { sources, diagnostics, open: vec![file], included: Vec::new(), bytes: 0, is_full: false };
    expander.expand(blocks, &mut out);
    (out, expander.included)
}

struct Expander<'a> {
    sources: &'a Sources,
    diagnostics: &'a mut Vec<Diagnostic>,
    /// The files being read, outermost first.
    open: Vec<FileId>,
    /// What was put in so far.
    included: Vec<Inclusion>,
    /// How many bytes they have.
    bytes: usize,
    /// Another include was left out.
    is_full: bool,
}

impl Expander<'_> {
    fn expand(&mut self, blocks: Vec<Block>, out: &mut Vec<Block>) {
        for mut block in blocks {
            match &mut block.kind {
                BlockKind::Include { target } => {
                    let target = std::mem::take(target);
                    if let Some(inner) = self.read(&target, block.span) {
                        self.expand(inner, out);
                        self.open.pop();
                    }
                    continue;
                }
                BlockKind::Paragraph(text) | BlockKind::Item(text) => self.put_in_line(text),
                BlockKind::Table(table) => {
                    for row in &mut table.rows {
                        row.cells.iter_mut().for_each(|cell| self.put_in_line(cell));
                    }
                }
                _ => {}
            }
            out.push(block);
        }
    }

    /// The blocks of a target, which is then open; the caller closes it.
    fn read(&mut self, target: &str, span: Span) -> Option<Vec<Block>> {
        if target.starts_with('~') || target.contains("/snippets/") {
            return None;
        }
        let path = self.sources.resolve_path(span.file, target);
        let found = self.sources.find(&path).or_else(|| {
            let other = self.sources.find_ignoring_case(&path)?;
            let right = &self.sources.file(other).path;
            let message = format!("expected the include's path in its own case, `{right}`, found `{path}`");
            self.diagnostics.push(Diagnostic::new(&rules::LINK_CASE, span, message));
            Some(other)
        });
        let Some(file) = found else {
            self.diagnostics.push(self.missing(&path, span));
            return None;
        };
        if self.open.contains(&file) || self.open.len() > MAX_DEPTH {
            let message =
                format!("expected an include that does not include itself, found `{path}` inside itself");
            self.diagnostics.push(Diagnostic::new(&rules::INCLUDE_CYCLE, span, message));
            return None;
        }
        let text = &self.sources.file(file).text;
        if self.included.len() >= MOST || self.bytes + text.len() > MOST_BYTES {
            self.report_full(span);
            return None;
        }
        self.bytes += text.len();
        self.note(file, span);
        self.open.push(file);
        // Slips inside an include are reported once, by whoever reads the include itself.
        Some(markdown::read(file, text, &mut Vec::new()).blocks)
    }

    /// Reports the first include that is left out.
    fn report_full(&mut self, span: Span) {
        if !std::mem::replace(&mut self.is_full, true) {
            let at =
                self.included.last().filter(|_| self.open.len() > 1).map_or(span, |inclusion| inclusion.at);
            let message = format!(
                "expected at most {MOST} includes and {} MiB of their text on a page, found more",
                MOST_BYTES >> 20
            );
            self.diagnostics.push(Diagnostic::new(&rules::INCLUDE_BUDGET, at, message));
        }
    }

    /// An include that is not there: outside of the pages that were read it may well be.
    fn missing(&self, path: &str, span: Span) -> Diagnostic {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let is_read = || self.sources.iter().any(|(_, file)| file.path.starts_with(folder));
        if path.starts_with("../") && !is_read() {
            let message = format!("the include `{path}` lies outside of the pages that were read");
            let mut outside = Diagnostic::new(&rules::INCLUDE_MISSING, span, message);
            outside.severity = Severity::Info;
            return outside.help("give the folder that holds both");
        }
        let message = format!("expected an include at `{path}`, found no such file");
        Diagnostic::new(&rules::INCLUDE_MISSING, span, message)
    }

    /// Remembers what is put in; inside an include the place is the one in the page.
    fn note(&mut self, file: FileId, span: Span) {
        let outer = self.included.last().map(|inclusion| inclusion.at);
        let at = outer.filter(|_| self.open.len() > 1).unwrap_or(span);
        self.included.push(Inclusion { file, at });
    }

    fn put_in_line(&mut self, text: &mut Text) {
        let mut from = 0;
        while let Some(at) = find_marker(&text.parts[from..]).map(|at| from + at) {
            let TextPart::Link(link) = text.parts[at + 1].clone() else { return };
            let inserted = self.read_in_line(&link);
            from = at + 1 + inserted.len();
            cut_marker(&mut text.parts, at, inserted);
        }
    }

    /// The prose of a link's target, its own includes expanded while the target is still open.
    fn read_in_line(&mut self, link: &Link) -> Vec<TextPart> {
        let Some(blocks) = self.read(&link.target, link.span) else { return Vec::new() };
        let mut expanded = Vec::new();
        self.expand(blocks, &mut expanded);
        self.open.pop();
        expanded.iter().filter_map(Block::prose).flat_map(|text| text.parts.clone()).collect()
    }
}

/// The part that ends in `[!INCLUDE ` and is followed by a link and a `]`.
fn find_marker(parts: &[TextPart]) -> Option<usize> {
    parts.windows(3).position(|window| match window {
        [TextPart::Plain(before), TextPart::Link(_), TextPart::Plain(after)] => {
            before.trim_end().to_ascii_uppercase().ends_with("[!INCLUDE") && after.starts_with(']')
        }
        _ => false,
    })
}

/// Puts `inserted` in the place of the marker at `at`.
fn cut_marker(parts: &mut Vec<TextPart>, at: usize, inserted: Vec<TextPart>) {
    if let TextPart::Plain(before) = &mut parts[at] {
        let keep = before.trim_end().len().saturating_sub("[!INCLUDE".len());
        before.truncate(keep);
    }
    if let TextPart::Plain(after) = &mut parts[at + 2] {
        after.remove(0);
    }
    parts.splice(at + 1..at + 2, inserted);
}
