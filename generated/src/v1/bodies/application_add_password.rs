// @generated from v1.0/api/application-addpassword.md; do not edit.

use crate::v1::models;

/// The body of an action.
///
/// Make a new client secret of an [application](<https://learn.microsoft.com/en-us/graph/api/resources/application?view=graph-rest-1.0>).
/// The response is the only place where the secret can be read.
///
/// Needs the feature `applications`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/application-addpassword?view=graph-rest-1.0)
#[non_exhaustive]
pub struct ApplicationAddPassword {
    /// Name and validity of the secret.
    /// Optional.
    pub password_credential: Option<models::PasswordCredential>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl ApplicationAddPassword {
    pub const PASSWORD_CREDENTIAL: crate::Field<Self, models::PasswordCredential> = crate::Field::new(
        "passwordCredential",
    );
}

impl Default for ApplicationAddPassword {
    fn default() -> Self {
        Self {
            password_credential: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for ApplicationAddPassword {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "",
        properties: &["passwordCredential"],
        hierarchy: &crate::Hierarchy::NONE,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [&self.password_credential],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [&mut self.password_credential],
        )
    }
}

crate::runtime::traits::object!(ApplicationAddPassword);
