// @generated from v1.0/api/team-clone.md; do not edit.

use crate::v1::models;

/// What `visibility` of `team: clone` can be.
///
/// Needs the feature `teams`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/team-clone?view=graph-rest-1.0)
#[derive(Clone)]
#[non_exhaustive]
pub enum TeamVisibilityType {
    Private,
    Public,
    HiddenMembership,
    UnknownFutureValue,
    /// A member that the docs do not name.
    Other(crate::Unknown),
}

impl crate::Enumeration for TeamVisibilityType {
    const NAME: &'static str = "microsoft.graph.teamVisibilityType";
    const MEMBERS: &'static [(&'static str, Self)] = &[
        ("private", Self::Private),
        ("public", Self::Public),
        ("hiddenMembership", Self::HiddenMembership),
        ("unknownFutureValue", Self::UnknownFutureValue),
    ];
    fn as_str(&self) -> &str {
        match self {
            Self::Private => "private",
            Self::Public => "public",
            Self::HiddenMembership => "hiddenMembership",
            Self::UnknownFutureValue => "unknownFutureValue",
            Self::Other(text) => text.as_str(),
        }
    }
    fn other(text: crate::Unknown) -> Self {
        Self::Other(text)
    }
}

crate::runtime::traits::enumeration!(TeamVisibilityType);
