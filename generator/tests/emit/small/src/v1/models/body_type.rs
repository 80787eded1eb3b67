// @generated from v1.0/resources/enums.md; do not edit.

use crate::v1::models;

/// How a body is written.
///
/// What `contentType` of `itemBody` can be.
///
/// Needs one of the features `me`, `users`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/enums?view=graph-rest-1.0)
#[derive(Clone)]
#[non_exhaustive]
pub enum BodyType {
    Text,
    Html,
    /// A member that the docs do not name.
    Other(crate::Unknown),
}

impl crate::Enumeration for BodyType {
    const NAME: &'static str = "microsoft.graph.bodyType";
    const MEMBERS: &'static [(&'static str, Self)] = &[
        ("text", Self::Text),
        ("html", Self::Html),
    ];
    fn as_str(&self) -> &str {
        match self {
            Self::Text => "text",
            Self::Html => "html",
            Self::Other(text) => text.as_str(),
        }
    }
    fn other(text: crate::Unknown) -> Self {
        Self::Other(text)
    }
}

crate::runtime::traits::enumeration!(BodyType);
