//! What the section of a page holds. A type only; which headings announce it, `headings` says.

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
