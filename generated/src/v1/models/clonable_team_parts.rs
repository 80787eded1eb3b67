// @generated from v1.0/resources/clonableteamparts.md; do not edit.

use crate::v1::models;

/// What `partsToClone` of `team: clone` can be.
///
/// Needs the feature `teams`.
///
/// Members can be combined: properties hold [`Flags`](crate::Flags) of it.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/clonableteamparts?view=graph-rest-1.0)
#[derive(Clone)]
#[non_exhaustive]
pub enum ClonableTeamParts {
    /// Installed apps.
    Apps,
    /// Tabs of channels.
    Tabs,
    /// Settings of the team and the main ones of its group.
    Settings,
    /// Channels, without their messages.
    Channels,
    /// Members and owners.
    Members,
    /// A member that the docs do not name.
    Other(crate::Unknown),
}

impl crate::Enumeration for ClonableTeamParts {
    const NAME: &'static str = "microsoft.graph.clonableTeamParts";
    const MEMBERS: &'static [(&'static str, Self)] = &[
        ("apps", Self::Apps),
        ("tabs", Self::Tabs),
        ("settings", Self::Settings),
        ("channels", Self::Channels),
        ("members", Self::Members),
    ];
    fn as_str(&self) -> &str {
        match self {
            Self::Apps => "apps",
            Self::Tabs => "tabs",
            Self::Settings => "settings",
            Self::Channels => "channels",
            Self::Members => "members",
            Self::Other(text) => text.as_str(),
        }
    }
    fn other(text: crate::Unknown) -> Self {
        Self::Other(text)
    }
}

crate::runtime::traits::enumeration!(ClonableTeamParts);
