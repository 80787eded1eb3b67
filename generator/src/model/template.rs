//! A route's path, read once into segments and placeholders.
//!
//! ```text
//! template  := ("/" segment)*
//! segment   := piece+
//! piece     := text | placeholder
//! placeholder := "{" name ("|" name)* "}"          in quotes: a quoted argument
//! ```
//!
//! `/drive/root:/{item-path}:/children` has the segments `drive`, `root:`, `{item-path}:`, `children`;
//! `search(q='{search-text}')` is one segment of three pieces. A value that a page wrote out is a placeholder too:
//! the `640` of `image(width=640)`, named after its parameter, and a segment that is a key, named `id`. Takes any text
//! and never fails: what is no placeholder is text. An ellipsis (`/childFolders/{id}/.../messages`), which stands for
//! what may be repeated there, is left out. It does not repair a route; the parser has done so, with a
//! diagnostic.

mod candidates;
mod fit;
mod written;

pub use candidates::Candidates;
pub use fit::{Closeness, Fit};
pub(crate) use written::is_guid;
pub use written::is_key;

use written::written_out;

/// The most segments that a route may have: there is a module for each, and a URL holds some 2,000 bytes.
pub(crate) const MOST_SEGMENTS: usize = 100;

/// The segment by which pages say “and so on”.
const ELLIPSIS: &str = "...";

/// A path with its placeholders apart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Template {
    /// What stands between the slashes.
    pub segments: Vec<Segment>,
}

/// What stands between two slashes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Segment {
    /// Text and placeholders, in order; never empty.
    pub pieces: Vec<Piece>,
}

/// A piece of a segment.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Piece {
    /// Stands for itself.
    Text(String),
    /// Is replaced by a value.
    Placeholder {
        /// The name, without braces and alternatives: `id` of `{id | userPrincipalName}`.
        name: String,
        /// What else the value can be, as documented: `userPrincipalName`.
        alternatives: Vec<String>,
        /// How a value is written.
        style: ParameterStyle,
    },
}

/// How the value of a placeholder is written into the URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ParameterStyle {
    /// Percent-encoded as one segment.
    Segment,
    /// Inside single quotes, which are doubled in the value.
    Quoted,
    /// A relative path: its slashes stay. Only after a segment that ends in `:`.
    Path,
}

impl Template {
    /// Reads a path, with or without its first slash.
    pub fn parse(path: &str) -> Self {
        let mut segments = Vec::new();
        let mut after_colon = false;
        for text in segment_texts(path) {
            let segment = Segment::parse(text, after_colon);
            after_colon = text.ends_with(':');
            segments.push(segment);
        }
        Self { segments }
    }

    /// The shape: text in lower case, every placeholder `{}`. Two routes of one shape and method are one endpoint.
    pub fn shape(&self) -> String {
        let mut out = String::new();
        for segment in &self.segments {
            out.push('/');
            for piece in &segment.pieces {
                match piece {
                    Piece::Text(text) => out.push_str(&text.to_ascii_lowercase()),
                    Piece::Placeholder { .. } => out.push_str("{}"),
                }
            }
        }
        out
    }

    /// The placeholders in order.
    pub fn placeholders(&self) -> impl Iterator<Item = &str> {
        self.segments.iter().flat_map(Segment::placeholders)
    }
}

impl Segment {
    fn parse(text: &str, after_colon: bool) -> Self {
        // Most placeholders are whole segments, and nothing in them is written out.
        let written = if text.starts_with('{') { Vec::new() } else { written_out(text) };
        let pieces = if written.is_empty() { Self::pieces(text, after_colon) } else { written };
        Self { pieces }
    }

    fn pieces(text: &str, after_colon: bool) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some(open) = rest.find('{') {
            let Some(length) = rest[open..].find('}') else { break };
            let (before, inner) = (&rest[..open], &rest[open + 1..open + length]);
            if !before.is_empty() {
                pieces.push(Piece::Text(before.to_owned()));
            }
            let style = match () {
                () if before.ends_with('\'') => ParameterStyle::Quoted,
                () if after_colon && pieces.is_empty() => ParameterStyle::Path,
                () => ParameterStyle::Segment,
            };
            pieces.push(placeholder(inner, style));
            rest = &rest[open + length + 1..];
        }
        if !rest.is_empty() || pieces.is_empty() {
            pieces.push(Piece::Text(rest.to_owned()));
        }
        pieces
    }

    /// The literal name of the segment: its text up to a `(`, or `None` where it starts with a placeholder.
    pub fn name(&self) -> Option<&str> {
        match self.pieces.first()? {
            Piece::Text(text) => Some(text.split('(').next().unwrap_or(text).trim_end_matches(':')),
            Piece::Placeholder { .. } => None,
        }
    }

    /// The placeholders in order.
    pub fn placeholders(&self) -> impl Iterator<Item = &str> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Placeholder { name, .. } => Some(name.as_str()),
            Piece::Text(_) => None,
        })
    }

    /// The placeholders with their style and the parameter they are the value of, if any: `q` of `search(q='{text}')`.
    pub fn parameters(&self) -> Vec<(&str, ParameterStyle, Option<&str>)> {
        let mut found = Vec::new();
        let mut before = "";
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => before = text,
                Piece::Placeholder { name, style, .. } => {
                    let assignment = before.rsplit(['(', ',']).next().unwrap_or_default();
                    let parameter = assignment.split_once('=').map(|(parameter, _)| parameter.trim());
                    found.push((name.as_str(), *style, parameter));
                }
            }
        }
        found
    }

    /// True where the segment calls a function or names a key: it has parentheses.
    pub fn has_arguments(&self) -> bool {
        matches!(self.pieces.first(), Some(Piece::Text(text)) if text.contains('('))
    }
}

fn placeholder(inner: &str, style: ParameterStyle) -> Piece {
    let mut names = inner.split('|').map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    let name = names.next().unwrap_or_default();
    Piece::Placeholder { name, alternatives: names.collect(), style }
}

/// The texts of the segments of a path, which slashes outside braces and parentheses part.
pub(crate) fn segment_texts(path: &str) -> impl Iterator<Item = &str> {
    let mut depth = 0_u32;
    let segments = path.split(move |c| {
        match c {
            '{' | '(' => depth += 1,
            '}' | ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == '/' && depth == 0
    });
    segments.filter(|segment| !segment.is_empty() && *segment != ELLIPSIS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placeholder(name: &str, alternatives: &[&str], style: ParameterStyle) -> Piece {
        let alternatives = alternatives.iter().map(|name| (*name).to_owned()).collect();
        Piece::Placeholder { name: name.to_owned(), alternatives, style }
    }

    #[test]
    fn alternatives_are_kept_apart() {
        let template = Template::parse("/users/{id | userPrincipalName}/messages");
        assert_eq!(template.segments.len(), 3);
        assert_eq!(
            template.segments[1].pieces,
            [placeholder("id", &["userPrincipalName"], ParameterStyle::Segment)]
        );
        assert_eq!(template.shape(), "/users/{}/messages");
    }

    #[test]
    fn a_quoted_argument_and_a_path() {
        let search = Template::parse("/drive/root/search(q='{search-text}')");
        assert_eq!(search.segments[2].name(), Some("search"));
        assert_eq!(search.segments[2].pieces[1], placeholder("search-text", &[], ParameterStyle::Quoted));
        let children = Template::parse("/drive/root:/{item-path}:/children");
        assert_eq!(children.segments[2].pieces[0], placeholder("item-path", &[], ParameterStyle::Path));
        assert_eq!(children.shape(), "/drive/root:/{}:/children");
    }

    #[test]
    fn a_value_that_is_written_out_is_a_placeholder() {
        for (written, documented) in [
            (
                "/charts/{id}/image(width=640, fittingMode='fit')",
                "/charts/{id}/image(width={w},fittingMode='{m}')",
            ),
            ("/applications(appId='')/owners", "/applications(appId='{appId}')/owners"),
            ("/classes/acdefc6b-2dc6-4e71-b1e9-6d9810ab1793/members", "/classes/{id}/members"),
            ("/domains/contoso.com/records", "/domains/{id}/records"),
            ("/lists/gDbc8U7HGwADDZocJgAAAA==/tasks", "/lists/{id}/tasks"),
            ("/cases/2192ca408ea2410eba3bec8ae873be6b/tags", "/cases/{id}/tags"),
            ("/items/12BE6DD0!119/children", "/items/{id}/children"),
            ("/users/ada@example.com", "/users/{id}"),
        ] {
            assert_eq!(Template::parse(written).shape(), Template::parse(documented).shape(), "{written}");
        }
        let image = Template::parse("/image(width=640,fittingMode='fit')");
        assert_eq!(image.placeholders().collect::<Vec<_>>(), ["width", "fittingMode"]);
    }

    #[test]
    fn what_is_no_value_stays_text() {
        for text in
            ["/delta()", "/range(address)", "/a(b=c", "/a(b=/c)", "/b2xUserFlows", "/windows81Policies"]
        {
            assert_eq!(Template::parse(text).placeholders().count(), 0, "{text}");
        }
    }

    #[test]
    fn text_that_is_no_template_stays_text() {
        for text in ["", "/", "{", "}{", "a{b", "/x(/y)/z", "(((", "{}"] {
            let _ = Template::parse(text).shape();
        }
        assert_eq!(Template::parse("/a{b").segments[0].pieces, [Piece::Text("a{b".to_owned())]);
    }
}
