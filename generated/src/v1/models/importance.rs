// @generated from v1.0/resources/message.md; do not edit.

use crate::v1::models;

/// What `importance` of `message` can be.
///
/// Needs one of the features `me`, `users`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/message?view=graph-rest-1.0)
#[derive(Clone)]
#[non_exhaustive]
pub enum Importance {
    /// Can wait.
    Low,
    /// The default.
    Normal,
    /// Mail clients mark the message.
    High,
    /// A member that the docs do not name.
    Other(crate::Unknown),
}

impl crate::Enumeration for Importance {
    const NAME: &'static str = "microsoft.graph.importance";
    const MEMBERS: &'static [(&'static str, Self)] = &[
        ("low", Self::Low),
        ("normal", Self::Normal),
        ("high", Self::High),
    ];
    fn as_str(&self) -> &str {
        match self {
            Self::Low => "low",
            Self::Normal => "normal",
            Self::High => "high",
            Self::Other(text) => text.as_str(),
        }
    }
    fn other(text: crate::Unknown) -> Self {
        Self::Other(text)
    }
}

crate::runtime::traits::enumeration!(Importance);
