// @generated from beta/resources/samlsinglesignonsettings.md; do not edit.

use crate::beta::models;

/// Settings of SAML sign-in.
///
/// The `/beta` endpoint can change without notice.
/// Use it to try things out, and `/v1.0` for what must keep working.
///
/// Needs the feature `application-templates`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/samlsinglesignonsettings?view=graph-rest-beta)
#[non_exhaustive]
pub struct SamlSingleSignOnSettings {
    /// Address to which the app sends the user after the sign-in.
    pub relay_state: Option<String>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl SamlSingleSignOnSettings {
    pub const RELAY_STATE: crate::Field<Self, String> = crate::Field::new("relayState");
}

impl Default for SamlSingleSignOnSettings {
    fn default() -> Self {
        Self {
            relay_state: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for SamlSingleSignOnSettings {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.samlSingleSignOnSettings",
        properties: &["relayState"],
        hierarchy: &crate::beta::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [&self.relay_state],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [&mut self.relay_state],
        )
    }
}

crate::runtime::traits::object!(SamlSingleSignOnSettings);
