// @generated from v1.0/resources/passwordprofile.md; do not edit.

use crate::v1::models;

/// The password of a new account and the rules for the first sign-in.
///
/// Needs one of the features `groups`, `me`, `users`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/passwordprofile?view=graph-rest-1.0)
#[non_exhaustive]
pub struct PasswordProfile {
    /// `true` if the next sign-in must set a new password.
    /// Default is `true`.
    pub force_change_password_next_sign_in: Option<bool>,
    /// As above, after multifactor authentication.
    /// Default is `false`.
    pub force_change_password_next_sign_in_with_mfa: Option<bool>,
    /// The password.
    /// Required on create; never returned.
    pub password: Option<String>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl PasswordProfile {
    pub const FORCE_CHANGE_PASSWORD_NEXT_SIGN_IN: crate::Field<Self, bool> = crate::Field::new(
        "forceChangePasswordNextSignIn",
    );
    pub const FORCE_CHANGE_PASSWORD_NEXT_SIGN_IN_WITH_MFA: crate::Field<Self, bool> = crate::Field::new(
        "forceChangePasswordNextSignInWithMfa",
    );
    pub const PASSWORD: crate::Field<Self, String> = crate::Field::new("password");
}

impl Default for PasswordProfile {
    fn default() -> Self {
        Self {
            force_change_password_next_sign_in: None,
            force_change_password_next_sign_in_with_mfa: None,
            password: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for PasswordProfile {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.passwordProfile",
        properties: &[
            "forceChangePasswordNextSignIn",
            "forceChangePasswordNextSignInWithMfa",
            "password",
        ],
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [
                &self.force_change_password_next_sign_in,
                &self.force_change_password_next_sign_in_with_mfa,
                &self.password,
            ],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [
                &mut self.force_change_password_next_sign_in,
                &mut self.force_change_password_next_sign_in_with_mfa,
                &mut self.password,
            ],
        )
    }
}

crate::runtime::traits::object!(PasswordProfile);
