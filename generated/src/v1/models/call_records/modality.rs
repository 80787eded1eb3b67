// @generated from v1.0/resources/callrecords-session.md; do not edit.

use crate::v1::models;

/// What `modalities` of `session` can be.
///
/// Needs the feature `communications`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/callrecords-session?view=graph-rest-1.0)
#[derive(Clone)]
#[non_exhaustive]
pub enum Modality {
    /// Sound.
    Audio,
    /// Camera picture.
    Video,
    /// Screen, sent as video.
    VideoBasedScreenSharing,
    /// Files or other data.
    Data,
    /// Screen.
    ScreenSharing,
    /// Sentinel of an evolvable enumeration.
    /// Do not use.
    UnknownFutureValue,
    /// A member that the docs do not name.
    Other(crate::Unknown),
}

impl crate::Enumeration for Modality {
    const NAME: &'static str = "microsoft.graph.callRecords.modality";
    const MEMBERS: &'static [(&'static str, Self)] = &[
        ("audio", Self::Audio),
        ("video", Self::Video),
        ("videoBasedScreenSharing", Self::VideoBasedScreenSharing),
        ("data", Self::Data),
        ("screenSharing", Self::ScreenSharing),
        ("unknownFutureValue", Self::UnknownFutureValue),
    ];
    fn as_str(&self) -> &str {
        match self {
            Self::Audio => "audio",
            Self::Video => "video",
            Self::VideoBasedScreenSharing => "videoBasedScreenSharing",
            Self::Data => "data",
            Self::ScreenSharing => "screenSharing",
            Self::UnknownFutureValue => "unknownFutureValue",
            Self::Other(text) => text.as_str(),
        }
    }
    fn other(text: crate::Unknown) -> Self {
        Self::Other(text)
    }
}

crate::runtime::traits::enumeration!(Modality);
