// @generated from v1.0/resources/reminder.md; do not edit.

use crate::v1::models;

/// A reminder of a calendar event.
///
/// Needs one of the features `me`, `users`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/reminder?view=graph-rest-1.0)
#[non_exhaustive]
pub struct Reminder {
    /// Version of the reminder; it differs after each change.
    pub change_key: Option<String>,
    /// When the event ends.
    pub event_end_time: Option<models::DateTimeTimeZone>,
    /// Key of the event.
    /// Read-only.
    pub event_id: Option<String>,
    /// When the event starts.
    pub event_start_time: Option<models::DateTimeTimeZone>,
    /// Subject line of the event.
    pub event_subject: Option<String>,
    /// Address that opens the event in Outlook on the web.
    pub event_web_link: Option<String>,
    /// When the reminder appears.
    pub reminder_fire_time: Option<models::DateTimeTimeZone>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl Reminder {
    pub const CHANGE_KEY: crate::Field<Self, String> = crate::Field::new("changeKey");
    pub const EVENT_END_TIME: crate::Field<Self, models::DateTimeTimeZone> = crate::Field::new(
        "eventEndTime",
    );
    pub const EVENT_ID: crate::Field<Self, String> = crate::Field::new("eventId");
    pub const EVENT_START_TIME: crate::Field<Self, models::DateTimeTimeZone> = crate::Field::new(
        "eventStartTime",
    );
    pub const EVENT_SUBJECT: crate::Field<Self, String> = crate::Field::new(
        "eventSubject",
    );
    pub const EVENT_WEB_LINK: crate::Field<Self, String> = crate::Field::new(
        "eventWebLink",
    );
    pub const REMINDER_FIRE_TIME: crate::Field<Self, models::DateTimeTimeZone> = crate::Field::new(
        "reminderFireTime",
    );
}

impl Default for Reminder {
    fn default() -> Self {
        Self {
            change_key: None,
            event_end_time: None,
            event_id: None,
            event_start_time: None,
            event_subject: None,
            event_web_link: None,
            reminder_fire_time: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for Reminder {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.reminder",
        properties: &[
            "changeKey",
            "eventEndTime",
            "eventId",
            "eventStartTime",
            "eventSubject",
            "eventWebLink",
            "reminderFireTime",
        ],
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [
                &self.change_key,
                &self.event_end_time,
                &self.event_id,
                &self.event_start_time,
                &self.event_subject,
                &self.event_web_link,
                &self.reminder_fire_time,
            ],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [
                &mut self.change_key,
                &mut self.event_end_time,
                &mut self.event_id,
                &mut self.event_start_time,
                &mut self.event_subject,
                &mut self.event_web_link,
                &mut self.reminder_fire_time,
            ],
        )
    }
}

crate::runtime::traits::object!(Reminder);
