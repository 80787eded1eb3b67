// @generated from beta/resources/enums-cloudlicensing.md; do not edit.

use crate::beta::models;

/// What `assignableTo` of `allotment` can be.
///
/// Needs the feature `admin`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/enums-cloudlicensing?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub enum AssigneeTypes {
    None,
    User,
    Group,
    Device,
    UnknownFutureValue,
    /// A member that the docs do not name.
    Other(crate::Unknown),
}

impl crate::Enumeration for AssigneeTypes {
    const NAME: &'static str = "microsoft.graph.cloudLicensing.assigneeTypes";
    const MEMBERS: &'static [(&'static str, Self)] = &[
        ("none", Self::None),
        ("user", Self::User),
        ("group", Self::Group),
        ("device", Self::Device),
        ("unknownFutureValue", Self::UnknownFutureValue),
    ];
    fn as_str(&self) -> &str {
        match self {
            Self::None => "none",
            Self::User => "user",
            Self::Group => "group",
            Self::Device => "device",
            Self::UnknownFutureValue => "unknownFutureValue",
            Self::Other(text) => text.as_str(),
        }
    }
    fn other(text: crate::Unknown) -> Self {
        Self::Other(text)
    }
}

crate::runtime::traits::enumeration!(AssigneeTypes);
