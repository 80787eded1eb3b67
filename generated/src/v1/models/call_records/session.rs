// @generated from v1.0/resources/callrecords-session.md; do not edit.

use crate::v1::models;

/// One leg of a call: two people, or one person and a meeting.
///
/// Inherits from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-1.0>).
///
/// Needs the feature `communications`.
///
/// Derives from [`models::Entity`].
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/callrecords-session?view=graph-rest-1.0)
#[non_exhaustive]
pub struct Session {
    /// When the last participant left, in UTC.
    pub end_date_time: Option<crate::DateTimeOffset>,
    /// Key of the session.
    /// Read-only.
    /// Inherited from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-1.0>).
    pub id: Option<String>,
    /// `true` for a call that a test made.
    /// Nullable.
    pub is_test: Option<bool>,
    /// Media that the session carried.
    /// The possible values are: `audio`, `video`, `videoBasedScreenSharing`, `data`, `screenSharing`, `unknownFutureValue`.
    pub modalities: Option<Vec<models::call_records::Modality>>,
    /// When the first participant joined, in UTC.
    pub start_date_time: Option<crate::DateTimeOffset>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl Session {
    pub const END_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "endDateTime",
    );
    pub const ID: crate::Field<Self, String> = crate::Field::new("id");
    pub const IS_TEST: crate::Field<Self, bool> = crate::Field::new("isTest");
    pub const MODALITIES: crate::Field<Self, Vec<models::call_records::Modality>> = crate::Field::new(
        "modalities",
    );
    pub const START_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "startDateTime",
    );
}

impl Default for Session {
    fn default() -> Self {
        Self {
            end_date_time: None,
            id: None,
            is_test: None,
            modalities: None,
            start_date_time: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for Session {
    type Base = models::Entity;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.callRecords.session",
        properties: &["endDateTime", "id", "isTest", "modalities", "startDateTime"],
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [
                &self.end_date_time,
                &self.id,
                &self.is_test,
                &self.modalities,
                &self.start_date_time,
            ],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [
                &mut self.end_date_time,
                &mut self.id,
                &mut self.is_test,
                &mut self.modalities,
                &mut self.start_date_time,
            ],
        )
    }
}

crate::runtime::traits::object!(Session);
