// @generated from beta/resources/alternativesecurityid.md; do not edit.

use crate::beta::models;

/// A further security identifier of a device.
///
/// The `/beta` endpoint can change without notice.
/// Use it to try things out, and `/v1.0` for what must keep working.
///
/// Needs one of the features `me`, `users`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/alternativesecurityid?view=graph-rest-beta)
#[non_exhaustive]
pub struct AlternativeSecurityId {
    /// Used by the service itself.
    pub identity_provider: Option<String>,
    /// Used by the service itself.
    pub key: Option<crate::Binary>,
    /// Used by the service itself.
    pub type_: Option<i32>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl AlternativeSecurityId {
    pub const IDENTITY_PROVIDER: crate::Field<Self, String> = crate::Field::new(
        "identityProvider",
    );
    pub const KEY: crate::Field<Self, crate::Binary> = crate::Field::new("key");
    pub const TYPE: crate::Field<Self, i32> = crate::Field::new("type");
}

impl Default for AlternativeSecurityId {
    fn default() -> Self {
        Self {
            identity_provider: None,
            key: None,
            type_: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for AlternativeSecurityId {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.alternativeSecurityId",
        properties: &["identityProvider", "key", "type"],
        hierarchy: &crate::beta::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [&self.identity_provider, &self.key, &self.type_],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [&mut self.identity_provider, &mut self.key, &mut self.type_],
        )
    }
}

crate::runtime::traits::object!(AlternativeSecurityId);
