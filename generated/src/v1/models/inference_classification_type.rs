// @generated from v1.0/resources/message.md; do not edit.

use crate::v1::models;

/// What `inferenceClassification` of `message` can be.
///
/// Needs one of the features `me`, `users`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/message?view=graph-rest-1.0)
#[derive(Clone)]
#[non_exhaustive]
pub enum InferenceClassificationType {
    Focused,
    Other2,
    /// A member that the docs do not name.
    Other(crate::Unknown),
}

impl crate::Enumeration for InferenceClassificationType {
    const NAME: &'static str = "microsoft.graph.inferenceClassificationType";
    const MEMBERS: &'static [(&'static str, Self)] = &[
        ("focused", Self::Focused),
        ("other", Self::Other2),
    ];
    fn as_str(&self) -> &str {
        match self {
            Self::Focused => "focused",
            Self::Other2 => "other",
            Self::Other(text) => text.as_str(),
        }
    }
    fn other(text: crate::Unknown) -> Self {
        Self::Other(text)
    }
}

crate::runtime::traits::enumeration!(InferenceClassificationType);
