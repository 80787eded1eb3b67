//! One pass over the library's events: each block with its range, tables still unread.

use super::Pieces;
use super::inline::{self, Definitions, Ranged};
use super::{html_table, table};
use crate::parse::blocks::{Block, BlockKind, Fence};
use crate::parse::table::Table;
use crate::source::{FileId, Span};
use crate::vocabulary::{Occurrences, shapes};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::cell::OnceCell;
use std::ops::Range;

/// Reads the blocks in `range` of `masked`, which has the length of `text`; contents are taken from `text`.
pub(super) fn read(file: FileId, text: &str, masked: &str, range: Range<usize>) -> Pieces {
    let start = range.start;
    let parser = Parser::new_ext(&masked[range.clone()], Options::ENABLE_TABLES);
    let found = parser.reference_definitions().iter();
    let definitions: Definitions =
        found.map(|(label, def)| (label.to_lowercase(), def.dest.to_string())).collect();
    let events =
        parser.into_offset_iter().map(|(event, range)| (event, range.start + start..range.end + start));
    let mut reader =
        MarkdownReader { file, text, range, closings: OnceCell::new(), blocks: Vec::new(), run: Vec::new() };
    for (event, range) in events {
        reader.take(event, range);
    }
    Pieces { blocks: reader.blocks, definitions }
}

struct MarkdownReader<'a> {
    file: FileId,
    text: &'a str,
    /// What is read of it.
    range: Range<usize>,
    /// The ends of tables in HTML within that, found when the first table begins.
    closings: OnceCell<Occurrences>,
    blocks: Vec<Block>,
    /// The inline events since the block began.
    run: Vec<Ranged<'a>>,
}

impl<'a> MarkdownReader<'a> {
    fn take(&mut self, event: Event<'a>, range: Range<usize>) {
        match event {
            // The text of a tight item comes without a paragraph of its own; it ends where the next block begins.
            Event::Start(Tag::Paragraph | Tag::Item | Tag::List(_) | Tag::BlockQuote(_)) => self.end_item(),
            Event::Start(Tag::Heading { .. } | Tag::HtmlBlock | Tag::Table(_) | Tag::CodeBlock(_)) => {
                self.end_item()
            }
            Event::End(TagEnd::Item) => self.end_item(),
            Event::End(TagEnd::Heading(level)) => self.heading(level as u8, range),
            Event::End(TagEnd::Paragraph) => self.paragraph(range),
            Event::End(TagEnd::Table) => {
                self.run.clear();
                self.push(range.clone(), BlockKind::Table(Table::unread(self.span(range))));
            }
            Event::Start(_) if is_block(&event) => {}
            Event::End(TagEnd::CodeBlock) => self.fence(range),
            Event::End(TagEnd::HtmlBlock) => self.html(range),
            Event::Rule => self.push(range, BlockKind::Rule),
            Event::End(TagEnd::List(_) | TagEnd::BlockQuote(_)) => {}
            inline => self.run.push((inline, range)),
        }
    }

    fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.file, range.start, range.end)
    }

    fn push(&mut self, range: Range<usize>, kind: BlockKind) {
        let trimmed = self.text[range.clone()].trim_end().len();
        let span = self.span(range.start..range.start + trimmed);
        self.blocks.push(Block { span, kind });
    }

    fn end_item(&mut self) {
        let run = std::mem::take(&mut self.run);
        let (Some(start), Some(end)) = (run.first().map(|(_, r)| r.start), run.last().map(|(_, r)| r.end))
        else {
            return;
        };
        let text = inline::collect(self.span(start..end), run);
        self.push(start..end, BlockKind::Item(text));
    }

    fn heading(&mut self, level: u8, range: Range<usize>) {
        if !self.text[range.clone()].trim_start().starts_with('#') {
            // `text` above `---` ends a group of tabs; nobody here writes setext headings.
            let end = range.end;
            self.paragraph(range);
            self.push(end..end, BlockKind::Rule);
            return;
        }
        let text = inline::collect(self.span(range.clone()), std::mem::take(&mut self.run));
        let tab = text.links().find_map(|link| link.target.strip_prefix("#tab/").map(str::to_owned));
        let kind = match tab {
            Some(id) => BlockKind::Tab { id },
            None => BlockKind::Heading { level, text },
        };
        self.push(range, kind);
    }

    fn paragraph(&mut self, range: Range<usize>) {
        let run = std::mem::take(&mut self.run);
        let raw = &self.text[range.clone()];
        if let Some(at) = table::find_in_paragraph(raw) {
            // The library asks for as many separators as headers; what is a table to a reader is read as one.
            let split = range.start + at;
            if !self.text[range.start..split].trim().is_empty() {
                let above = run.into_iter().filter(|(_, r)| r.end <= split);
                let text = inline::collect(self.span(range.start..split), above);
                self.push(range.start..split, BlockKind::Paragraph(text));
            }
            self.push(split..range.end, BlockKind::Table(Table::unread(self.span(split..range.end))));
        } else if let Some(includes) = includes_alone(raw) {
            for (target, within) in includes {
                let (start, end) = (range.start + within.start, range.start + within.end);
                self.push(start..end, BlockKind::Include { target });
            }
        } else {
            let text = inline::collect(self.span(range.clone()), run);
            self.push(range, BlockKind::Paragraph(text));
        }
    }

    fn fence(&mut self, range: Range<usize>) {
        let run = std::mem::take(&mut self.run);
        let raw = &self.text[range.clone()];
        let mark = raw.trim_start();
        let fenced = mark.starts_with("```") || mark.starts_with("~~~");
        let first = mark.trim_start_matches(['`', '~']).lines().next().filter(|_| fenced);
        let info = first.unwrap_or_default().trim().to_ascii_lowercase();
        let texts: Vec<_> = run.iter().filter(|(event, _)| matches!(event, Event::Text(_))).collect();
        let start = texts.first().map_or(range.end, |(_, r)| r.start);
        let end = texts.last().map_or(start, |(_, r)| r.end);
        let whole: String =
            texts.iter().map(|(event, _)| if let Event::Text(text) = event { text } else { "" }).collect();
        let dedented = (whole != self.text[start..end]).then_some(whole);
        let last = raw.trim_end().lines().last().unwrap_or_default().trim_start_matches([' ', '>', '\t']);
        let closed = !fenced
            || (raw.trim().lines().count() > 1 && (last.starts_with("```") || last.starts_with("~~~")));
        let body = self.span(start..end);
        self.push(range, BlockKind::Fence(Fence { info, body, dedented, closed }));
    }

    fn html(&mut self, range: Range<usize>) {
        self.run.clear();
        let raw = &self.text[range.clone()];
        let first = self.blocks.len();
        if shapes::HTML_TABLE.is_in(raw) {
            let comments = shapes::HTML_COMMENT.places(raw);
            for table in
                self.tables(&range).into_iter().filter(|table| !comments.hold(table.start - range.start))
            {
                self.push(table.clone(), BlockKind::Table(Table::unread(self.span(table))));
            }
        }
        let mut from = 0;
        while let Some(open) = raw[from..].find("<!--").map(|at| from + at) {
            let Some(length) = raw[open..].find("-->") else { break };
            let inner = self.span(range.start + open + 4..range.start + (open + length).max(open + 4));
            let block = range.start + open..range.start + open + length + 3;
            self.push(block, BlockKind::Comment { inner, closed: true });
            from = open + length + 3;
        }
        self.blocks[first..].sort_by_key(|block| block.span.start);
    }

    /// The tables in HTML that begin in a range.
    fn tables(&self, range: &Range<usize>) -> Vec<Range<usize>> {
        let (whole, base) = (&self.text[self.range.clone()], self.range.start);
        let closings = self.closings.get_or_init(|| shapes::HTML_TABLE_END.places(whole));
        let found = html_table::find_all(whole, range.start - base..range.end - base, closings);
        found.into_iter().map(|table| table.start + base..table.end + base).collect()
    }
}

fn is_block(event: &Event<'_>) -> bool {
    matches!(event, Event::Start(Tag::TableHead | Tag::TableRow | Tag::TableCell))
}

/// The targets of a paragraph that holds nothing but `[!INCLUDE [name](path)]` lines.
fn includes_alone(raw: &str) -> Option<Vec<(String, Range<usize>)>> {
    let mut found = Vec::new();
    let mut offset = 0;
    for line in raw.split_inclusive('\n') {
        let body = line.trim().trim_start_matches(['>', ' ']);
        if !body.is_empty() {
            let target = super::inline::include_target(body)?;
            let start = offset + line.find(body).unwrap_or(0);
            found.push((target.to_owned(), start..start + body.len()));
        }
        offset += line.len();
    }
    (!found.is_empty()).then_some(found)
}
