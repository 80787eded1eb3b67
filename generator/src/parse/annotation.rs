//! Annotations: the JSON in HTML comments that says what the next fence is.
//!
//! Takes the inside of a comment; gives the keys that the project reads, typed, and every key's place. Unknown keys are kept by
//! name. It does not look at the fence.

use super::text::Spanned;
use crate::diagnostic::{Diagnostic, rules};
use crate::json::{self, Json, Member, Node, SyntaxError};
use crate::source::Span;
use std::ops::Range;

/// What kind of block an annotation announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockType {
    /// The JSON representation of a type.
    Resource,
    /// An example request.
    Request,
    /// An example response.
    Response,
    /// A block without an example: a list of routes, as a rule.
    Ignored,
    /// A JSON example of a type.
    Example,
    /// One request a line.
    Samples,
    /// A table of permissions, or the include that holds it.
    Permissions,
    /// Anything else.
    Other,
}

/// The annotation of a block or, with `type` = `#page.annotation`, of the page.
#[derive(Clone, Debug)]
pub struct Annotation {
    /// The whole comment.
    pub span: Span,
    /// `blockType`, if given.
    pub block_type: Option<BlockType>,
    /// The JSON as it stands.
    pub json: Json,
    /// Where the JSON text begins in its file.
    pub offset: usize,
}

impl Annotation {
    /// Reads the inside of a comment. `None` for a comment that is no annotation (prose, tool directives).
    pub fn read(span: Span, inner: Span, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Self> {
        let raw = text.get(inner.range())?;
        let start = raw.find(|c: char| !c.is_whitespace())?;
        let body = &raw[start..];
        if !body.starts_with('{')
            || !(body.contains("blockType") || body.contains("#page.annotation") || body.contains("@odata"))
        {
            return None;
        }
        let offset = inner.range().start + start;
        // Comments are closed early by `-->` inside strings, and closing braces are forgotten: read up to what is there.
        let json = match json::read(body.trim_end()) {
            Ok(json) => json,
            Err(failure) => {
                let at = character(span, text, offset + failure.offset);
                let message = format!("expected an annotation in JSON: {}", failure.message);
                let finding = Diagnostic::new(&rules::ANNOTATION_INVALID, at, message);
                diagnostics.push(finding);
                return Self::salvage(span, body, offset);
            }
        };
        // A note behind the closing brace is left by those who keep a table by hand, and means nothing.
        let kind = json.root.get("blockType").and_then(Node::as_str).map(BlockType::from_name);
        let is_note =
            |slip: &SyntaxError| kind == Some(BlockType::Ignored) && slip.offset >= json.root.range.end;
        if let Some(slip) = json.slip.as_ref().filter(|slip| !is_note(slip)) {
            let at = character(span, text, offset + slip.offset);
            let message = format!("expected an annotation in strict JSON: {}", slip.message);
            let finding = Diagnostic::new(&rules::ANNOTATION_NOT_STRICT, at, message);
            diagnostics.push(if slip.message.contains("no comma") {
                finding.help("remove the comma").fix(at, "")
            } else {
                finding
            });
        }
        Some(Self::of(span, json, offset))
    }

    fn of(span: Span, json: Json, offset: usize) -> Self {
        let block_type = json.root.get("blockType").and_then(Node::as_str).map(BlockType::from_name);
        Self { span, block_type, json, offset }
    }

    /// The pairs of a broken annotation that are whole: `"key": "text"`, `"key": true`, one after the other.
    fn salvage(span: Span, body: &str, offset: usize) -> Option<Self> {
        let pairs: Vec<String> = body
            .split([',', '{', '}', '\n'])
            .map(str::trim)
            .filter(|pair| {
                pair.starts_with('"')
                    && json::read(&format!("{{{pair}}}")).is_ok_and(|read| read.slip.is_none())
            })
            .map(str::to_owned)
            .collect();
        let mut json = json::read(&format!("{{{}}}", pairs.join(","))).ok()?;
        // The ranges are those of the rebuilt text; all of them point at the comment.
        json.root.range = 0..0;
        Some(Self::of(span, json, offset))
    }

    /// True for the annotation of the page.
    pub fn is_page(&self) -> bool {
        self.text("type").is_some_and(|value| value.eq_ignore_ascii_case("#page.annotation"))
    }

    /// The text of a key.
    pub fn text(&self, key: &str) -> Option<&str> {
        self.json.root.get(key).and_then(Node::as_str)
    }

    /// The boolean of a key; absent is false.
    pub fn flag(&self, key: &str) -> bool {
        self.json.root.get(key).and_then(Node::as_bool).unwrap_or(false)
    }

    /// The texts of a key that is a text or an array of texts.
    pub fn texts(&self, key: &str) -> Vec<&str> {
        match self.json.root.get(key) {
            Some(node) if node.as_str().is_some() => node.as_str().into_iter().collect(),
            Some(node) => node.items().iter().filter_map(Node::as_str).collect(),
            None => Vec::new(),
        }
    }

    /// The type of the block: `@type`, which the docs' own checker prefers, or `@odata.type`; without `#` and `Collection(..)`,
    /// and whether it was a collection.
    pub fn odata_type(&self) -> Option<(Spanned<String>, bool)> {
        let key = if self.text("@type").is_some() { "@type" } else { "@odata.type" };
        let node = self.json.root.get(key)?;
        let written = node.as_str()?.trim();
        let inner = strip_collection(written);
        let bare = inner.unwrap_or(written).trim().trim_start_matches('#').to_owned();
        (!bare.is_empty()).then(|| (Spanned::new(bare, self.place(node)), inner.is_some()))
    }

    /// Where a node of the annotation stands.
    pub fn place(&self, node: &Node) -> Span {
        if self.json.root.range.is_empty() { self.span } else { self.part(&node.range) }
    }

    /// Where the name of a member of the annotation stands.
    pub fn place_of_name(&self, member: &Member) -> Span {
        self.part(&member.name_range)
    }

    fn part(&self, range: &Range<usize>) -> Span {
        Span::new(self.span.file, self.offset + range.start, self.offset + range.end)
    }
}

impl BlockType {
    fn from_name(name: &str) -> Self {
        match name.to_ascii_lowercase().as_str() {
            "resource" => Self::Resource,
            "request" => Self::Request,
            "response" => Self::Response,
            "ignored" | "ignore" => Self::Ignored,
            "example" => Self::Example,
            "samples" => Self::Samples,
            "permissions" => Self::Permissions,
            _ => Self::Other,
        }
    }
}

/// The character at an offset of the file, where it has one there.
fn character(comment: Span, text: &str, offset: usize) -> Span {
    let length = text.get(offset..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    Span::new(comment.file, offset, offset + length)
}

/// The inside of `Collection(..)`.
pub fn strip_collection(text: &str) -> Option<&str> {
    let head = text.get(..11)?;
    let rest = text.get(11..)?;
    head.eq_ignore_ascii_case("collection(").then(|| rest.strip_suffix(')').unwrap_or(rest))
}
