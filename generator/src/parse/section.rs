//! Sections: what a heading announces.
//!
//! Takes the blocks of a page; gives its headings with the blocks below each, the nesting resolved. A heading is known by its words, in
//! every spelling the pages use; a table under an unknown heading is known by its columns, elsewhere.

use super::blocks::{Block, BlockKind};
use crate::source::Span;
use std::ops::Range;

/// What a section holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SectionKind {
    /// Above the first heading, or under the page's title.
    Title,
    /// “Permissions”, “Prerequisites”.
    Permissions,
    /// “HTTP request”.
    HttpRequest,
    /// “Optional query parameters”.
    QueryParameters,
    /// “Function parameters”.
    FunctionParameters,
    /// “Path parameters”.
    PathParameters,
    /// “Request headers”.
    RequestHeaders,
    /// “Request body”.
    RequestBody,
    /// “Response”, outside the examples.
    Response,
    /// “Response headers”, “Error responses”: what may come back besides the body.
    ResponseDetails,
    /// “Example”, “Examples”, “Example 2: ..”.
    Examples,
    /// “Request” within the examples.
    ExampleRequest,
    /// “Response” within the examples.
    ExampleResponse,
    /// “Methods”.
    Methods,
    /// “Properties”.
    Properties,
    /// “Relationships”.
    Relationships,
    /// “JSON representation”.
    JsonRepresentation,
    /// “Members”.
    Members,
    /// “x values”: the members of an enumeration.
    Values,
    /// “See also”, “Related content”, “Next steps”.
    SeeAlso,
    /// Anything else.
    Other,
}

impl SectionKind {
    /// True where a change of its text may be a change of the API.
    pub fn is_modelled(self) -> bool {
        !matches!(self, Self::Title | Self::SeeAlso | Self::Other | Self::Examples)
    }
}

/// A heading and what stands below it, up to the next heading of any level.
#[derive(Clone, Debug)]
pub struct Section {
    /// 1 to 6; 0 for what stands above the first heading.
    pub level: u8,
    /// The heading's text, trimmed.
    pub title: String,
    /// What it holds, by its own words or those of a heading above it.
    pub kind: SectionKind,
    /// The heading.
    pub heading: Span,
    /// From the heading to the next one.
    pub span: Span,
    /// Its blocks, as indices.
    pub blocks: Range<usize>,
    /// The section it stands in, as an index.
    pub parent: Option<usize>,
}

/// Cuts the blocks into sections; the first one is what stands above the first heading.
pub fn outline(page: Span, blocks: &[Block]) -> Vec<Section> {
    let mut sections = vec![Section {
        level: 0,
        title: String::new(),
        kind: SectionKind::Title,
        heading: page.head(),
        span: page.head(),
        blocks: 0..0,
        parent: None,
    }];
    for (at, block) in blocks.iter().enumerate() {
        if let BlockKind::Heading { level, text } = &block.kind {
            let parent = parent_of(&sections, *level);
            let title = text.plain();
            let kind = kind_of(&title, *level, parent.map(|at| &sections[at]));
            let blocks = at + 1..at + 1;
            sections.push(Section {
                level: *level,
                title,
                kind,
                heading: block.span,
                span: block.span,
                blocks,
                parent,
            });
        } else if let Some(last) = sections.last_mut() {
            last.blocks.end = at + 1;
            if block.span.file == last.span.file {
                last.span.end = last.span.end.max(block.span.end);
            }
        }
    }
    sections
}

fn parent_of(sections: &[Section], level: u8) -> Option<usize> {
    (1..sections.len()).rev().find(|at| sections[*at].level < level)
}

fn kind_of(title: &str, level: u8, parent: Option<&Section>) -> SectionKind {
    let inherited = parent.map_or(SectionKind::Other, |parent| parent.kind);
    let in_examples = matches!(
        inherited,
        SectionKind::Examples | SectionKind::ExampleRequest | SectionKind::ExampleResponse
    );
    let words = words(title);
    let own = by_words(&words, in_examples);
    match own {
        Some(kind) => kind,
        None if level == 1 => SectionKind::Title,
        None if inherited == SectionKind::Title => SectionKind::Other,
        // A heading without a meaning of its own keeps that of the section it stands in, members of enumerations apart.
        None if matches!(inherited, SectionKind::SeeAlso) => SectionKind::Other,
        None => inherited,
    }
}

/// The heading in lower case, punctuation and numbers gone.
fn words(title: &str) -> String {
    let lower = title.to_lowercase();
    let cleaned: String =
        lower.chars().map(|c| if c.is_alphabetic() || c == '-' { c } else { ' ' }).collect();
    cleaned.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn by_words(words: &str, in_examples: bool) -> Option<SectionKind> {
    use SectionKind as K;
    let starts =
        |lead: &str| words == lead || words.strip_prefix(lead).is_some_and(|rest| rest.starts_with(' '));
    Some(match words {
        _ if starts("examples") || starts("example") => match () {
            () if in_examples && words.ends_with("request") => K::ExampleRequest,
            () if in_examples && words.ends_with("response") => K::ExampleResponse,
            () => K::Examples,
        },
        _ if starts("http request") || starts("http requests") => K::HttpRequest,
        _ if starts("request headers")
            || starts("optional request headers")
            || words == "headers"
            || starts("request header") =>
        {
            K::RequestHeaders
        }
        _ if starts("request body") || starts("request content") => K::RequestBody,
        _ if starts("response headers")
            || starts("response header")
            || starts("error response")
            || starts("error responses")
            || starts("error codes")
            || words == "errors" =>
        {
            K::ResponseDetails
        }
        _ if in_examples && starts("request") => K::ExampleRequest,
        _ if in_examples && (starts("response") || words.ends_with("response")) => K::ExampleResponse,
        _ if in_examples => return None,
        "permissions" | "prerequisites" | "permission" => K::Permissions,
        _ if starts("permissions") => K::Permissions,
        _ if words.contains("query parameter") || starts("odata query") || words == "query options" => {
            K::QueryParameters
        }
        _ if starts("function parameters") || starts("function parameter") => K::FunctionParameters,
        _ if starts("path parameters")
            || starts("path parameter")
            || starts("uri parameters")
            || starts("url parameters") =>
        {
            K::PathParameters
        }
        "parameters" => K::FunctionParameters,
        "response" | "responses" | "return value" => K::Response,
        _ if starts("response") => K::Response,
        "methods" | "method" | "operations" | "tasks" | "functions" | "actions" => K::Methods,
        "properties" | "property" | "instance attributes" | "common properties" | "attributes" | "fields" => {
            K::Properties
        }
        "relationships" | "relationship" | "navigation properties" | "navigation" => K::Relationships,
        _ if starts("json representation") || words == "json" || words == "json representations" => {
            K::JsonRepresentation
        }
        "members" | "member" | "enumeration members" | "enum members" => K::Members,
        "see also" | "related content" | "next steps" | "what s new" | "related topics" | "learn more" => {
            K::SeeAlso
        }
        "remarks" | "notes" | "known issues" | "known limitations" | "limitations" | "authorization" => {
            K::Other
        }
        _ if ["values", "value", "enumeration", "enum", "options", "members", "flags", "enum type"]
            .iter()
            .any(|tail| ends_in(words, tail)) =>
        {
            K::Values
        }
        _ => return None,
    })
}

/// `x values`: a name in front of the word.
fn ends_in(words: &str, tail: &str) -> bool {
    words.strip_suffix(tail).is_some_and(|lead| lead.ends_with(' ') && lead.split_whitespace().count() <= 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(title: &str) -> Option<SectionKind> {
        by_words(&words(title), false)
    }

    #[test]
    fn headings_in_the_spellings_of_the_pages() {
        assert_eq!(kind("HTTP Request (to upload large files)"), Some(SectionKind::HttpRequest));
        assert_eq!(kind("Prerequisites"), Some(SectionKind::Permissions));
        assert_eq!(kind("Permissions acting on self"), Some(SectionKind::Permissions));
        assert_eq!(kind("OData query parameters"), Some(SectionKind::QueryParameters));
        assert_eq!(kind("JSON Representation"), Some(SectionKind::JsonRepresentation));
        assert_eq!(kind("assigneeTypes values"), Some(SectionKind::Values));
        assert_eq!(kind("Example 2: Create a group"), Some(SectionKind::Examples));
        assert_eq!(kind("driveItem"), None);
    }

    #[test]
    fn request_and_response_mean_something_else_among_examples() {
        assert_eq!(by_words("request", true), Some(SectionKind::ExampleRequest));
        assert_eq!(by_words("response", true), Some(SectionKind::ExampleResponse));
        assert_eq!(by_words("response", false), Some(SectionKind::Response));
    }
}
