// @generated from v1.0/resources/emailaddress.md; do not edit.

use crate::v1::models;

/// The name and the address of a sender or recipient.
///
/// Needs one of the features `me`, `users`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/emailaddress?view=graph-rest-1.0)
#[non_exhaustive]
pub struct EmailAddress {
    /// SMTP address.
    pub address: Option<String>,
    /// Name to show instead of the address.
    pub name: Option<String>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl EmailAddress {
    pub const ADDRESS: crate::Field<Self, String> = crate::Field::new("address");
    pub const NAME: crate::Field<Self, String> = crate::Field::new("name");
}

impl Default for EmailAddress {
    fn default() -> Self {
        Self {
            address: None,
            name: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for EmailAddress {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.emailAddress",
        properties: &["address", "name"],
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [&self.address, &self.name],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [&mut self.address, &mut self.name],
        )
    }
}

crate::runtime::traits::object!(EmailAddress);
