// @generated from v1.0/resources/passwordcredential.md; do not edit.

use crate::v1::models;

/// A client secret of an app or a service principal.
///
/// Needs one of the features `applications`, `service-principals`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/passwordcredential?view=graph-rest-1.0)
#[non_exhaustive]
pub struct PasswordCredential {
    /// Name by which people tell secrets apart.
    pub display_name: Option<String>,
    /// When the secret expires, in UTC.
    pub end_date_time: Option<crate::DateTimeOffset>,
    /// First three characters of the secret.
    /// Read-only.
    pub hint: Option<String>,
    /// Key of the secret.
    pub key_id: Option<crate::Guid>,
    /// The secret, returned once, when it is made.
    /// Read-only.
    pub secret_text: Option<String>,
    /// When the secret becomes valid, in UTC.
    pub start_date_time: Option<crate::DateTimeOffset>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl PasswordCredential {
    pub const DISPLAY_NAME: crate::Field<Self, String> = crate::Field::new(
        "displayName",
    );
    pub const END_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "endDateTime",
    );
    pub const HINT: crate::Field<Self, String> = crate::Field::new("hint");
    pub const KEY_ID: crate::Field<Self, crate::Guid> = crate::Field::new("keyId");
    pub const SECRET_TEXT: crate::Field<Self, String> = crate::Field::new("secretText");
    pub const START_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "startDateTime",
    );
}

impl Default for PasswordCredential {
    fn default() -> Self {
        Self {
            display_name: None,
            end_date_time: None,
            hint: None,
            key_id: None,
            secret_text: None,
            start_date_time: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for PasswordCredential {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.passwordCredential",
        properties: &[
            "displayName",
            "endDateTime",
            "hint",
            "keyId",
            "secretText",
            "startDateTime",
        ],
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [
                &self.display_name,
                &self.end_date_time,
                &self.hint,
                &self.key_id,
                &self.secret_text,
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
                &mut self.display_name,
                &mut self.end_date_time,
                &mut self.hint,
                &mut self.key_id,
                &mut self.secret_text,
                &mut self.start_date_time,
            ],
        )
    }
}

crate::runtime::traits::object!(PasswordCredential);
