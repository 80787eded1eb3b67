// @generated from v1.0/resources/datetimetimezone.md; do not edit.

use crate::v1::models;

/// A point in time, given as local time and the zone it is local to.
///
/// Needs one of the features `me`, `users`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/datetimetimezone?view=graph-rest-1.0)
#[non_exhaustive]
pub struct DateTimeTimeZone {
    /// Local time in the form `{date}T{time}`, such as `2026-03-02T09:15:00.0000000`.
    pub date_time: Option<String>,
    /// Name of the time zone, such as `W. Europe Standard Time`.
    pub time_zone: Option<String>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl DateTimeTimeZone {
    pub const DATE_TIME: crate::Field<Self, String> = crate::Field::new("dateTime");
    pub const TIME_ZONE: crate::Field<Self, String> = crate::Field::new("timeZone");
}

impl Default for DateTimeTimeZone {
    fn default() -> Self {
        Self {
            date_time: None,
            time_zone: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for DateTimeTimeZone {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.dateTimeTimeZone",
        properties: &["dateTime", "timeZone"],
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [&self.date_time, &self.time_zone],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [&mut self.date_time, &mut self.time_zone],
        )
    }
}

crate::runtime::traits::object!(DateTimeTimeZone);
