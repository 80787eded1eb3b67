// @generated from v1.0/api/user-sendmail.md; do not edit.

use crate::v1::models;

/// The body of an action.
///
/// Send a mail.
///
/// Needs one of the features `me`, `users`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/user-sendmail?view=graph-rest-1.0)
#[non_exhaustive]
pub struct UserSendMail {
    /// The mail.
    pub message: Option<models::Message>,
    /// Keep a copy.
    pub save_to_sent_items: Option<bool>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl UserSendMail {
    pub const MESSAGE: crate::Field<Self, models::Message> = crate::Field::new(
        "message",
    );
    pub const SAVE_TO_SENT_ITEMS: crate::Field<Self, bool> = crate::Field::new(
        "saveToSentItems",
    );
}

impl Default for UserSendMail {
    fn default() -> Self {
        Self {
            message: None,
            save_to_sent_items: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for UserSendMail {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "",
        properties: &["message", "saveToSentItems"],
        hierarchy: &crate::Hierarchy::NONE,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [&self.message, &self.save_to_sent_items],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [&mut self.message, &mut self.save_to_sent_items],
        )
    }
}

crate::runtime::traits::object!(UserSendMail);
