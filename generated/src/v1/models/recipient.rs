// @generated from v1.0/resources/recipient.md; do not edit.

use crate::v1::models;

/// Who sends or receives a message.
///
/// Needs one of the features `me`, `users`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/recipient?view=graph-rest-1.0)
#[non_exhaustive]
pub struct Recipient {
    /// Name and address.
    pub email_address: Option<models::EmailAddress>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl Recipient {
    pub const EMAIL_ADDRESS: crate::Field<Self, models::EmailAddress> = crate::Field::new(
        "emailAddress",
    );
}

impl Default for Recipient {
    fn default() -> Self {
        Self {
            email_address: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for Recipient {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.recipient",
        properties: &["emailAddress"],
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [&self.email_address],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [&mut self.email_address],
        )
    }
}

crate::runtime::traits::object!(Recipient);
