// @generated from beta/resources/keycredential.md; do not edit.

use crate::beta::models;

/// A certificate of an app or a service principal.
///
/// The `/beta` endpoint can change without notice.
/// Use it to try things out, and `/v1.0` for what must keep working.
///
/// Needs the feature `application-templates`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/keycredential?view=graph-rest-beta)
#[non_exhaustive]
pub struct KeyCredential {
    /// Identifier of the certificate, most often its thumbprint.
    pub custom_key_identifier: Option<crate::Binary>,
    /// Name by which people tell certificates apart.
    pub display_name: Option<String>,
    /// When the certificate expires.
    pub end_date_time: Option<crate::DateTimeOffset>,
    /// The certificate itself.
    /// Returned only on `$select` of one object.
    pub key: Option<crate::Binary>,
    /// Key of the credential.
    pub key_id: Option<crate::Guid>,
    /// When the certificate becomes valid.
    pub start_date_time: Option<crate::DateTimeOffset>,
    /// Type of the key, such as `AsymmetricX509Cert`.
    pub type_: Option<String>,
    /// What the key does: `Sign` or `Verify`.
    pub usage: Option<String>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl KeyCredential {
    pub const CUSTOM_KEY_IDENTIFIER: crate::Field<Self, crate::Binary> = crate::Field::new(
        "customKeyIdentifier",
    );
    pub const DISPLAY_NAME: crate::Field<Self, String> = crate::Field::new(
        "displayName",
    );
    pub const END_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "endDateTime",
    );
    pub const KEY: crate::Field<Self, crate::Binary> = crate::Field::new("key");
    pub const KEY_ID: crate::Field<Self, crate::Guid> = crate::Field::new("keyId");
    pub const START_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "startDateTime",
    );
    pub const TYPE: crate::Field<Self, String> = crate::Field::new("type");
    pub const USAGE: crate::Field<Self, String> = crate::Field::new("usage");
}

impl Default for KeyCredential {
    fn default() -> Self {
        Self {
            custom_key_identifier: None,
            display_name: None,
            end_date_time: None,
            key: None,
            key_id: None,
            start_date_time: None,
            type_: None,
            usage: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for KeyCredential {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.keyCredential",
        properties: &[
            "customKeyIdentifier",
            "displayName",
            "endDateTime",
            "key",
            "keyId",
            "startDateTime",
            "type",
            "usage",
        ],
        hierarchy: &crate::beta::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [
                &self.custom_key_identifier,
                &self.display_name,
                &self.end_date_time,
                &self.key,
                &self.key_id,
                &self.start_date_time,
                &self.type_,
                &self.usage,
            ],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [
                &mut self.custom_key_identifier,
                &mut self.display_name,
                &mut self.end_date_time,
                &mut self.key,
                &mut self.key_id,
                &mut self.start_date_time,
                &mut self.type_,
                &mut self.usage,
            ],
        )
    }
}

crate::runtime::traits::object!(KeyCredential);
