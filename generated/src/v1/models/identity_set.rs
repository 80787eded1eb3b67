// @generated from v1.0/resources/identityset.md; do not edit.

use crate::v1::models;

/// The actors of one action, by kind.
///
/// Needs one of the features `drives`, `groups`, `me`, `sites`, `users`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/identityset?view=graph-rest-1.0)
#[non_exhaustive]
pub struct IdentitySet {
    /// Application that acted.
    /// Nullable.
    pub application: Option<models::Identity>,
    /// Device that acted.
    /// Nullable.
    pub device: Option<models::Identity>,
    /// Person who acted.
    /// Nullable.
    pub user: Option<models::Identity>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl IdentitySet {
    pub const APPLICATION: crate::Field<Self, models::Identity> = crate::Field::new(
        "application",
    );
    pub const DEVICE: crate::Field<Self, models::Identity> = crate::Field::new("device");
    pub const USER: crate::Field<Self, models::Identity> = crate::Field::new("user");
}

impl Default for IdentitySet {
    fn default() -> Self {
        Self {
            application: None,
            device: None,
            user: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for IdentitySet {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.identitySet",
        properties: &["application", "device", "user"],
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [&self.application, &self.device, &self.user],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [&mut self.application, &mut self.device, &mut self.user],
        )
    }
}

crate::runtime::traits::object!(IdentitySet);
