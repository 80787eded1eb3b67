// @generated from v1.0/resources/message.md; do not edit.

use crate::v1::models;

/// A mail.
///
/// Needs one of the features `me`, `users`.
///
/// Derives from [`models::DirectoryObject`].
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/message?view=graph-rest-1.0)
#[non_exhaustive]
pub struct Message {
    /// What it says.
    pub body: Option<models::ItemBody>,
    /// The key of the message.
    pub id: Option<String>,
    pub is_read: Option<bool>,
    pub received_date_time: Option<crate::DateTimeOffset>,
    #[deprecated = "the docs mark it as deprecated"]
    pub type_: Option<String>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl Message {
    pub const BODY: crate::Field<Self, models::ItemBody> = crate::Field::new("body");
    pub const ID: crate::Field<Self, String> = crate::Field::new("id");
    pub const IS_READ: crate::Field<Self, bool> = crate::Field::new("isRead");
    pub const RECEIVED_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "receivedDateTime",
    );
    pub const TYPE: crate::Field<Self, String> = crate::Field::new("type");
}

impl Default for Message {
    fn default() -> Self {
        Self {
            body: None,
            id: None,
            is_read: None,
            received_date_time: None,
            type_: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for Message {
    type Base = models::DirectoryObject;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.message",
        properties: &["body", "id", "isRead", "receivedDateTime", "type"],
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [&self.body, &self.id, &self.is_read, &self.received_date_time, &self.type_],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [
                &mut self.body,
                &mut self.id,
                &mut self.is_read,
                &mut self.received_date_time,
                &mut self.type_,
            ],
        )
    }
}

crate::runtime::traits::object!(Message);
