// @generated from v1.0/resources/enums.md; do not edit.

use crate::v1::models;

/// What `roles` of `user` can be.
///
/// Needs one of the features `me`, `users`.
///
/// Members can be combined: properties hold [`Flags`](crate::Flags) of it.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/enums?view=graph-rest-1.0)
#[derive(Clone)]
#[non_exhaustive]
pub enum UserRoles {
    None,
    Reader,
    Writer,
    UnknownFutureValue,
    /// A member that the docs do not name.
    Other(crate::Unknown),
}

impl crate::Enumeration for UserRoles {
    const NAME: &'static str = "microsoft.graph.userRoles";
    const MEMBERS: &'static [(&'static str, Self)] = &[
        ("none", Self::None),
        ("reader", Self::Reader),
        ("writer", Self::Writer),
        ("unknownFutureValue", Self::UnknownFutureValue),
    ];
    fn as_str(&self) -> &str {
        match self {
            Self::None => "none",
            Self::Reader => "reader",
            Self::Writer => "writer",
            Self::UnknownFutureValue => "unknownFutureValue",
            Self::Other(text) => text.as_str(),
        }
    }
    fn other(text: crate::Unknown) -> Self {
        Self::Other(text)
    }
}

crate::runtime::traits::enumeration!(UserRoles);
