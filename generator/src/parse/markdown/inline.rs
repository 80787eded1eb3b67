//! Inline markdown to [`Text`]: links with their references resolved, code, bold, breaks, entities.
//!
//! Takes events of the library, or the raw text of a table cell, which the library is asked to read by itself.

use crate::parse::text::{Link, Text, TextPart};
use crate::source::{FileId, Span};
use pulldown_cmark::{BrokenLink, CowStr, Event, Options, Parser, Tag, TagEnd};
use std::collections::BTreeMap;
use std::ops::Range;

/// Reference definitions: the label in lower case to the target.
pub(crate) type Definitions = BTreeMap<String, String>;

/// An event and the bytes it stands on.
pub(super) type Ranged<'a> = (Event<'a>, Range<usize>);

/// Reads the raw text of a cell at `range` of `text`.
pub(crate) fn read_cell(file: FileId, text: &str, range: Range<usize>, definitions: &Definitions) -> Text {
    let range = without_block_tags(text, range);
    let span = Span::new(file, range.start, range.end);
    let raw = text.get(range.clone()).unwrap_or_default();
    if !raw.contains(['[', '`', '*', '_', '<', '&', '\\', '\n', '#', '-', '+', '>']) {
        return Text::plain_at(span, raw);
    }
    // What would begin a block elsewhere is plain text in a cell.
    let skip = raw.len() - raw.trim_start_matches(['#', '-', '+', '>', ' ', '\t']).len();
    let body = &on_one_line(raw.get(skip..).unwrap_or_default());
    let mut resolve = |link: BrokenLink<'_>| {
        let target = definitions.get(&link.reference.to_lowercase())?;
        Some((CowStr::from(target.clone()), CowStr::from("")))
    };
    let parser = Parser::new_with_broken_link_callback(body, Options::empty(), Some(&mut resolve));
    let base = range.start + skip;
    let events = parser.into_offset_iter().map(|(event, r)| (event, r.start + base..r.end + base));
    let mut read = collect(span, events);
    if skip > 0 && !raw[..skip].trim().is_empty() {
        read.parts.insert(0, TextPart::Plain(raw[..skip].to_owned()));
    }
    read
}

/// A paragraph or list in HTML that begins a cell would be a block elsewhere; here it is text, and its tag is no part of it.
fn without_block_tags(text: &str, cell: Range<usize>) -> Range<usize> {
    let end = cell.start + text[cell.clone()].trim_end().len();
    let mut start = cell.start;
    loop {
        let rest = text[start..end.max(start)].trim_start();
        start = end - rest.len();
        let inner = rest.split_once('>').filter(|(open, _)| {
            let name = open.split_whitespace().next().unwrap_or_default();
            BLOCK_TAGS.iter().any(|tag| name.eq_ignore_ascii_case(tag))
        });
        match inner {
            Some((_, inner)) => start = end - inner.len(),
            None => return start..end,
        }
    }
}

/// The tags that begin a block of HTML and no cell, as they are opened.
const BLOCK_TAGS: [&str; 5] = ["<p", "<ul", "<ol", "<li", "<div"];

/// The text of a cell that goes on in further lines, in as many bytes: there is no list and no other block in a cell.
fn on_one_line(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    for (at, line) in raw.split('\n').enumerate() {
        let marker = line.trim_start().strip_prefix(['*', '-', '+']).filter(|rest| rest.starts_with(' '));
        match marker.filter(|_| at > 0) {
            Some(rest) => out.push_str(&" ".repeat(line.len() - rest.len() + 1)),
            None if at > 0 => out.push(' '),
            None => {}
        }
        out.push_str(marker.filter(|_| at > 0).unwrap_or(line));
    }
    out
}

/// Reads a run of inline events.
pub(super) fn collect<'a>(span: Span, events: impl IntoIterator<Item = Ranged<'a>>) -> Text {
    let mut collector = Collector {
        file: span.file,
        parts: Vec::new(),
        strong: 0,
        is_code: false,
        begins_row: false,
        link: None,
    };
    for (event, range) in events {
        collector.take(event, range);
    }
    Text { span, parts: collector.parts }
}

struct Collector {
    file: FileId,
    parts: Vec<TextPart>,
    strong: u32,
    /// What comes stands between `<code>` and its end.
    is_code: bool,
    /// The last tag began a row.
    begins_row: bool,
    /// The link that is open.
    link: Option<Link>,
}

impl Collector {
    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Text(text) if self.is_code => self.push(TextPart::Code(text.into_string())),
            Event::Text(text) => self.push_text(&text),
            Event::Code(code) => self.push(TextPart::Code(code.into_string())),
            Event::InlineHtml(html) if is_break(&html) => {
                self.begins_row = tag(&html) == "tr";
                self.push(TextPart::Break);
            }
            // What stands first in a row of a table in HTML within a cell is what the row is about.
            Event::InlineHtml(html) if matches!(tag(&html).as_str(), "td" | "th") => {
                self.is_code = std::mem::take(&mut self.begins_row) && tag(&html) == "td";
                self.push_text(" ");
            }
            Event::InlineHtml(html) if is_code(&html) => self.is_code = !html.starts_with("</"),
            Event::HardBreak => self.push(TextPart::Break),
            Event::SoftBreak => self.push_text(" "),
            Event::Start(Tag::Strong) => self.strong += 1,
            Event::End(TagEnd::Strong) => self.strong = self.strong.saturating_sub(1),
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                let span = Span::new(self.file, range.start, range.end);
                self.link = Some(Link { text: String::new(), target: dest_url.into_string(), span });
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                if let Some(link) = self.link.take() {
                    self.parts.push(TextPart::Link(link));
                }
            }
            Event::End(TagEnd::Paragraph) if !self.parts.is_empty() => self.push(TextPart::Break),
            _ => {}
        }
    }

    fn push(&mut self, part: TextPart) {
        match &mut self.link {
            Some(link) => link.text.push_str(part.text()),
            None => self.parts.push(part),
        }
    }

    fn push_text(&mut self, text: &str) {
        let strong = self.strong > 0;
        match (&mut self.link, self.parts.last_mut()) {
            (Some(link), _) => link.text.push_str(text),
            (None, Some(TextPart::Strong(last))) if strong => last.push_str(text),
            (None, Some(TextPart::Plain(last))) if !strong => last.push_str(text),
            (None, _) if strong => self.parts.push(TextPart::Strong(text.to_owned())),
            (None, _) => self.parts.push(TextPart::Plain(text.to_owned())),
        }
    }
}

/// The path of a line that is `[!INCLUDE [name](path)]` and nothing else.
pub(super) fn include_target(line: &str) -> Option<&str> {
    let rest = line.get(..9).filter(|head| head.eq_ignore_ascii_case("[!include")).and(line.get(9..))?;
    let open = rest.find("](")?;
    let close = rest[open..].find(')')?;
    let after = rest[open + close + 1..].trim();
    (after == "]").then(|| rest[open + 2..open + close].trim())
}

/// The letters of a tag.
fn tag(html: &str) -> String {
    html.chars().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase()).collect()
}

fn is_code(html: &str) -> bool {
    matches!(tag(html).as_str(), "code")
}

fn is_break(html: &str) -> bool {
    matches!(tag(html).as_str(), "br" | "p" | "li" | "ul" | "ol" | "div" | "tr" | "table")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ApiVersion;
    use crate::source::{Role, Sources};

    fn cell(raw: &str) -> Text {
        let sources = Sources::from_texts([("x.md".to_owned(), raw.to_owned(), ApiVersion::V1, Role::Page)]);
        let definitions = [("identityset".to_owned(), "identityset.md".to_owned())].into_iter().collect();
        read_cell(sources.find("x.md").unwrap(), raw, 0..raw.len(), &definitions)
    }

    #[test]
    fn a_reference_link_is_a_link_and_not_an_array() {
        let text = cell("[identitySet][]");
        let link = text.links().next().unwrap();
        assert_eq!((link.text.as_str(), link.target.as_str()), ("identitySet", "identityset.md"));
        assert_eq!(text.plain(), "identitySet");
    }

    #[test]
    fn a_cell_of_several_lines_holds_no_block() {
        let text = cell("One of:\n* `sand`\n<ul><li><code>clay</code></li></ul>");
        assert_eq!(text.codes().collect::<Vec<_>>(), ["sand", "clay"]);
        assert_eq!(text.plain().split_whitespace().collect::<Vec<_>>(), ["One", "of:", "sand", "clay"]);
    }

    #[test]
    fn breaks_code_and_bold_are_kept_apart() {
        let text = cell("**name** is `a` <br/> &lt;b&gt;");
        assert_eq!(text.plain(), "name is a   <b>");
        assert_eq!(text.codes().collect::<Vec<_>>(), ["a"]);
        assert!(!text.is_strong() && cell("**Members**").is_strong());
    }
}
