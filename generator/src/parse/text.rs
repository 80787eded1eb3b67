//! Prose with its links, code and places: what a paragraph, a heading or a table cell says.
//!
//! Types and plain readings of them. Made by `markdown` and `rendered`; knows no syntax.

use crate::source::Span;

/// A run of prose and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The whole run.
    pub span: Span,
    /// Its parts in reading order.
    pub parts: Vec<TextPart>,
}

/// A part of a [`Text`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextPart {
    /// Plain text.
    Plain(String),
    /// Text set in bold.
    Strong(String),
    /// Text set as code.
    Code(String),
    /// A link.
    Link(Link),
    /// A line or paragraph break.
    Break,
}

/// A link and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// What is shown.
    pub text: String,
    /// The target as written, its reference resolved.
    pub target: String,
    /// The whole link.
    pub span: Span,
}

impl Link {
    /// True where the target is a page in markdown.
    pub fn leads_to_page(&self) -> bool {
        self.target.to_ascii_lowercase().contains(".md")
    }
}

impl Text {
    /// No text, at a place.
    pub fn empty(span: Span) -> Self {
        Self { span, parts: Vec::new() }
    }

    /// One run of plain text.
    pub fn plain_at(span: Span, text: impl Into<String>) -> Self {
        let text = text.into();
        let parts = if text.is_empty() { Vec::new() } else { vec![TextPart::Plain(text)] };
        Self { span, parts }
    }

    /// The text alone, trimmed; a break is a space.
    pub fn plain(&self) -> String {
        let mut out = String::new();
        for part in &self.parts {
            out.push_str(part.text());
        }
        out.trim_matches(|c: char| c.is_whitespace() || is_invisible(c)).to_owned()
    }

    /// True where nothing can be read.
    pub fn is_empty(&self) -> bool {
        self.parts.iter().all(|part| part.text().chars().all(|c| c.is_whitespace() || is_invisible(c)))
    }

    /// The links in order.
    pub fn links(&self) -> impl Iterator<Item = &Link> {
        self.parts.iter().filter_map(|part| match part {
            TextPart::Link(link) => Some(link),
            _ => None,
        })
    }

    /// The runs set as code, in order.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().filter_map(|part| match part {
            TextPart::Code(code) => Some(code.as_str()),
            _ => None,
        })
    }

    /// True where all that can be read is bold.
    pub fn is_strong(&self) -> bool {
        let mut readable = self.parts.iter().filter(|part| !part.text().trim().is_empty()).peekable();
        readable.peek().is_some() && readable.all(|part| matches!(part, TextPart::Strong(_)))
    }
}

impl TextPart {
    /// The text of the part; a break is a space.
    pub fn text(&self) -> &str {
        match self {
            Self::Plain(text) | Self::Strong(text) | Self::Code(text) => text,
            Self::Link(link) => &link.text,
            Self::Break => " ",
        }
    }
}

/// Zero-width characters, which pages carry by accident.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// A value at a place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }
}

/// A value without the quotation marks around it.
pub fn unquoted(value: &str) -> &str {
    value.trim().trim_matches(['"', '\'', '“', '”'])
}
