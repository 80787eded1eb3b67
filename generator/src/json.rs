//! JSON as the pages write it: strict JSON, and what a careful reader takes for it. This file alone knows jsonc-parser.
//!
//! Takes the text of an example or annotation; gives a tree whose nodes know their byte ranges, and the first slip that strict JSON
//! would refuse. Comments, trailing and missing commas, raw line ends in strings, no-break spaces, ellipses and unquoted
//! `<placeholders>` are read; anything else is a [`SyntaxError`]. It does not know what a member means.

use jsonc_parser::ast;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, CommentCollectionStrategy, ParseOptions, parse_to_ast};
use std::collections::BTreeMap;
use std::ops::Range;

/// Nesting deeper than this is refused: no page needs it, and the library recurses.
const MAX_DEPTH: usize = 100;

/// A JSON text.
#[derive(Clone, Debug, PartialEq)]
pub struct Json {
    /// Its value.
    pub root: Node,
    /// Why strict JSON refuses the text, if it does.
    pub slip: Option<SyntaxError>,
}

/// A value and the bytes of the text it stands on.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The bytes, counted from the start of the text.
    pub range: Range<usize>,
    /// The value.
    pub kind: Kind,
}

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as written.
    Number(String),
    /// A string, unescaped.
    String(String),
    /// An array.
    Array(Vec<Node>),
    /// An object; a name may stand twice.
    Object(Vec<Member>),
}

/// A member of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The name.
    pub name: String,
    /// The bytes of the name.
    pub name_range: Range<usize>,
    /// The value.
    pub value: Node,
}

/// Where and why a text is not JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// The byte, counted from the start of the text.
    pub offset: usize,
    /// A lower-case phrase.
    pub message: String,
}

/// True for a name that carries data: no control information of OData, no bound action or function.
pub fn is_data(name: &str) -> bool {
    !name.contains('@') && !name.starts_with('#') && !name.starts_with("odata.") && !name.trim().is_empty()
}

/// Reads a text leniently.
///
/// # Errors
/// Where even a lenient reader finds no value, and where the nesting is too deep.
pub fn read(text: &str) -> Result<Json, SyntaxError> {
    if let Some(offset) = too_deep(text) {
        return Err(SyntaxError { offset, message: format!("expected at most {MAX_DEPTH} nested values") });
    }
    let slip = strict_error(text);
    let first = match parse(text) {
        Ok(root) => return Ok(Json { root, slip }),
        Err(failure) => failure,
    };
    let repaired = repair(text);
    match parse(&repaired) {
        Ok(root) => Ok(Json { root, slip: slip.or(Some(first)) }),
        Err(_) => Err(slip.unwrap_or(first)),
    }
}

impl Node {
    /// The value of a member, by its exact name; the last one wins, as everywhere in JSON.
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.members().iter().rev().find(|member| member.name == name).map(|member| &member.value)
    }

    /// The values of all members by their names, as [`get`](Self::get) finds them one by one.
    pub fn by_name(&self) -> BTreeMap<&str, &Self> {
        self.members().iter().map(|member| (member.name.as_str(), &member.value)).collect()
    }

    /// The members of an object; none for anything else.
    pub fn members(&self) -> &[Member] {
        match &self.kind {
            Kind::Object(members) => members,
            _ => &[],
        }
    }

    /// The members of an object that carry data.
    pub fn data(&self) -> impl Iterator<Item = &Member> {
        self.members().iter().filter(|member| is_data(&member.name))
    }

    /// The items of an array; none for anything else.
    pub fn items(&self) -> &[Self] {
        match &self.kind {
            Kind::Array(items) => items,
            _ => &[],
        }
    }

    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match &self.kind {
            Kind::String(text) => Some(text),
            _ => None,
        }
    }

    /// A boolean, also one written as a string.
    pub fn as_bool(&self) -> Option<bool> {
        match &self.kind {
            Kind::Bool(value) => Some(*value),
            Kind::String(text) => text.trim().to_ascii_lowercase().parse().ok(),
            _ => None,
        }
    }
}

fn parse(text: &str) -> Result<Node, SyntaxError> {
    let collect = CollectOptions { comments: CommentCollectionStrategy::Off, tokens: false };
    let parsed = parse_to_ast(text, &collect, &ParseOptions::default()).map_err(|error| SyntaxError {
        offset: error.range().start,
        message: lower_first(&error.kind().to_string()),
    })?;
    let empty = || SyntaxError { offset: 0, message: "expected a JSON value, found none".to_owned() };
    parsed.value.map(node).ok_or_else(empty)
}

fn node(value: ast::Value<'_>) -> Node {
    let range = value.range();
    let kind = match value {
        ast::Value::NullKeyword(_) => Kind::Null,
        ast::Value::BooleanLit(literal) => Kind::Bool(literal.value),
        ast::Value::NumberLit(literal) => Kind::Number(literal.value.to_owned()),
        ast::Value::StringLit(literal) => Kind::String(literal.value.into_owned()),
        ast::Value::Array(array) => Kind::Array(array.elements.into_iter().map(node).collect()),
        ast::Value::Object(object) => Kind::Object(object.properties.into_iter().map(member).collect()),
    };
    Node { range: range.start..range.end, kind }
}

fn member(property: ast::ObjectProp<'_>) -> Member {
    let range = property.name.range();
    let name = property.name.into_string();
    Member { name, name_range: range.start..range.end, value: node(property.value) }
}

/// The library's recursion is bounded before it starts: the first bracket nested too deeply.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return Some(at);
        }
    }
    None
}

fn strict_error(text: &str) -> Option<SyntaxError> {
    let error = serde_json::from_str::<serde::de::IgnoredAny>(text).err()?;
    let line_start: usize =
        text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    // The library counts bytes and may stop inside a character.
    let column = line_start + error.column().saturating_sub(1);
    let offset = (0..=column.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    Some(plainly(text, offset, &error.to_string()))
}

/// The library's words in those of the messages, at the place where a reader looks for the slip.
fn plainly(text: &str, offset: usize, said: &str) -> SyntaxError {
    let said = said.split(" at line ").next().unwrap_or(said);
    let line = text.get(..offset).unwrap_or_default().rfind('\n').map_or(0, |at| at + 1);
    let curly = text.get(line..).and_then(|rest| rest.lines().next()?.find(['“', '”']));
    let before = text.get(..offset).unwrap_or_default().trim_end();
    let closes = text.get(offset..).is_some_and(|rest| rest.starts_with(['}', ']']));
    let message = match said {
        _ if curly.is_some() => "expected the quotation mark `\"`, found a curly one".to_owned(),
        _ if closes && before.ends_with(',') => {
            let message = "expected no comma behind the last item, found one".to_owned();
            return SyntaxError { offset: before.len() - 1, message };
        }
        "key must be a string" => "expected a name in double quotes".to_owned(),
        "trailing characters" => "expected the end of the value, found more text".to_owned(),
        _ if said.starts_with("control character") => "expected `\"` before the end of the line".to_owned(),
        _ => said.to_lowercase(),
    };
    SyntaxError { offset: curly.map_or(offset, |at| line + at), message }
}

/// Outside strings: no-break spaces and ellipses become spaces, `<name>` becomes a string. Every byte keeps its place.
fn repair(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut in_string, mut escaped) = (false, false);
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let mut length = c.len_utf8();
        match c {
            _ if in_string => {
                in_string = c != '"' || escaped;
                escaped = c == '\\' && !escaped;
                out.push(c);
            }
            '"' => {
                in_string = true;
                out.push(c);
            }
            '<' | '>' => out.push('"'),
            '\u{a0}' | '…' => out.extend(std::iter::repeat_n(' ', length)),
            '.' if rest.starts_with("...") => {
                length = 3;
                out.push_str("   ");
            }
            _ => out.push(c),
        }
        rest = &rest[length..];
    }
    out
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        read(text).unwrap().root.members().iter().map(|member| member.name.clone()).collect()
    }

    #[test]
    fn strict_json_has_no_slip() {
        let json = read("{\"a\": [1, null], \"b\": \"x\"}").unwrap();
        assert_eq!(json.slip, None);
        assert_eq!(json.root.get("b").and_then(Node::as_str), Some("x"));
    }

    #[test]
    fn what_people_write_is_read_and_reported() {
        for text in [
            "{\"a\": 1, \"b\": 2,}",
            "{\"a\": 1 \"b\": 2}",
            "{\"a\": 1, // why\n \"b\": 2}",
            "{\"a\": \"two\nlines\", \"b\": 2}",
            "{\"a\": 1,\u{a0}\"b\": 2}",
            "{\"a\": 1, \"b\": 2, ...}",
            "{\"a\": <id>, \"b\": 2}",
        ] {
            assert_eq!(names(text), ["a", "b"], "{text}");
            assert!(read(text).unwrap().slip.is_some(), "{text}");
        }
    }

    #[test]
    fn what_is_not_json_says_where() {
        let failure = read("{\"a\": }").unwrap_err();
        assert!((5..=7).contains(&failure.offset), "{failure:?}");
        assert!(read("").is_err());
        assert!(read(&"[".repeat(100_000)).is_err());
    }
}
