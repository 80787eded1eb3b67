//! The lines of a copied page, one after the other, to blocks.
//!
//! Takes the text from its title to its footer; gives its blocks in order. Each kind of block is read by its own file;
//! here it is only decided which one, and the blocks are put together.

use super::code::{self, Code};
use super::heading::{self, HeadingKind, OpenHeadings};
use super::line::{self, Line, LinePiece};
use super::shape::{self, LineStart};
use super::{json, message, prose, table};
use crate::diagnostic::{Diagnostic, rules};
use crate::parse::blocks::{Block, BlockKind, Fence};
use crate::parse::text::{Text, TextPart};
use crate::source::{FileId, Span};
use crate::vocabulary::site;
use std::collections::BTreeSet;

/// Reads the page whose title is `title`.
pub(super) fn read(
    file: FileId,
    text: &str,
    title: Line<'_>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Block> {
    let mut reader = RenderedReader {
        file,
        text,
        at: title.next,
        levels: OpenHeadings::default(),
        blocks: Vec::new(),
        diagnostics,
    };
    reader.push_heading(title.piece, 1);
    while let Some(line) = line::at(text, reader.at) {
        reader.at = line.next;
        reader.read_block(line);
    }
    reader.blocks
}

struct RenderedReader<'a, 'd> {
    file: FileId,
    text: &'a str,
    /// Where the next block begins.
    at: usize,
    levels: OpenHeadings,
    blocks: Vec<Block>,
    diagnostics: &'d mut Vec<Diagnostic>,
}

impl<'a> RenderedReader<'a, '_> {
    /// Reads the block that begins at a line; `at` stands behind the line.
    fn read_block(&mut self, line: Line<'a>) {
        match shape::of(self.text, line) {
            LineStart::Blank | LineStart::Furniture => {}
            LineStart::Contents => self.skip_contents(),
            LineStart::Namespace => self.namespace(line.piece),
            LineStart::Heading(kind) => self.heading(line.piece, kind),
            LineStart::Alert(word) => self.alert(line.piece, word),
            LineStart::Item(body) => self.item(line.piece, body),
            LineStart::Table(form) => self.table(line, form),
            LineStart::Message => self.fence("http", message::read(self.text, line)),
            LineStart::Json => self.fence("json", json::read(self.text, line)),
            LineStart::Snippet(info) => self.fence(info, code::snippet(self.text, line)),
            LineStart::Prose => self.paragraph(line.piece),
        }
    }

    fn push(&mut self, start: usize, end: usize, kind: BlockKind) {
        self.blocks.push(Block { span: Span::new(self.file, start, end), kind });
    }

    fn push_heading(&mut self, piece: LinePiece<'a>, level: u8) {
        let text = Text::plain_at(Span::new(self.file, piece.start, piece.end()), piece.text);
        self.push(piece.start, piece.end(), BlockKind::Heading { level, text });
    }

    fn heading(&mut self, piece: LinePiece<'a>, kind: HeadingKind) {
        let level = self.levels.level(kind);
        self.push_heading(piece, level);
    }

    /// Passes over the names of the page's sections, up to the first that stands there twice: that one is a heading.
    fn skip_contents(&mut self) {
        let mut seen = BTreeSet::new();
        while let Some(line) = line::next_content(self.text, self.at) {
            let name = line.piece.text;
            let listed = heading::kind(name).is_some() && seen.insert(name);
            if !listed && !site::is_furniture(name) {
                return;
            }
            self.at = line.next;
        }
    }

    /// The namespace is a paragraph of its own, whatever follows it.
    fn namespace(&mut self, piece: LinePiece<'a>) {
        let mut pieces = vec![piece];
        if let Some(name) = self.prose_below().filter(|_| piece.text.ends_with(':')) {
            pieces.push(name.piece);
            self.at = name.next;
        }
        self.push_paragraph(&pieces);
    }

    fn paragraph(&mut self, first: LinePiece<'a>) {
        let pieces = self.gather(first, false);
        self.push_paragraph(&pieces);
    }

    fn push_paragraph(&mut self, pieces: &[LinePiece<'a>]) {
        let text = prose::join(self.file, pieces, self.at);
        self.blocks.push(Block { span: text.span, kind: BlockKind::Paragraph(text) });
    }

    fn item(&mut self, whole: LinePiece<'a>, body: LinePiece<'a>) {
        let pieces = self.gather(body, true);
        let text = prose::join(self.file, &pieces, self.at);
        self.push(whole.start, text.span.range().end, BlockKind::Item(text));
    }

    /// An alert is a paragraph that begins as it does in markdown: `[!NOTE]`. A word that no text follows is dropped.
    fn alert(&mut self, word_piece: LinePiece<'a>, word: &str) {
        let Some(first) = self.prose_below() else { return };
        self.at = first.next;
        let pieces = self.gather(first.piece, false);
        let mut text = prose::join(self.file, &pieces, self.at);
        let mark = format!("[!{}] ", word.to_ascii_uppercase());
        match text.parts.first_mut() {
            Some(TextPart::Plain(plain)) => plain.insert_str(0, &mark),
            _ => text.parts.insert(0, TextPart::Plain(mark)),
        }
        self.push(word_piece.start, text.span.range().end, BlockKind::Paragraph(text));
    }

    /// The next line that is not blank, if it is a sentence.
    fn prose_below(&self) -> Option<Line<'a>> {
        line::next_content(self.text, self.at).filter(|line| shape::of(self.text, *line) == LineStart::Prose)
    }

    /// The lines that go on with the first one.
    fn gather(&mut self, first: LinePiece<'a>, in_item: bool) -> Vec<LinePiece<'a>> {
        let mut pieces = vec![first];
        let mut last = first.text;
        while let Some(line) = line::at(self.text, self.at)
            && shape::of(self.text, line) == LineStart::Prose
            && prose::continues(last, line.piece.text, in_item)
        {
            last = line.piece.text;
            pieces.push(line.piece);
            self.at = line.next;
        }
        pieces
    }

    fn table(&mut self, header: Line<'a>, form: table::Form) {
        let (table, next) = table::read(self.file, self.text, header, form, self.diagnostics);
        self.at = next;
        self.blocks.push(Block { span: table.span, kind: BlockKind::Table(table) });
    }

    fn fence(&mut self, info: &str, code: Code) {
        let body = Span::new(self.file, code.range.start, code.range.end);
        self.at = code.next;
        if code.cut {
            let head = body.head();
            let message = "expected the bracket that closes this example, found the end of its section";
            let finding = Diagnostic::new(&rules::RENDERED_EXAMPLE_CUT, head, message);
            self.diagnostics.push(finding.help(rules::RENDERED_EXAMPLE_CUT.cure));
        }
        let fence = Fence { info: info.to_owned(), body, dedented: None, closed: true };
        self.blocks.push(Block { span: body, kind: BlockKind::Fence(fence) });
    }
}
