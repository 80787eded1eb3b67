// @generated from beta/resources/publicclientapplication.md; do not edit.

use crate::beta::models;

/// Settings of a client that can keep no secret, such as a mobile app.
///
/// The `/beta` endpoint can change without notice.
/// Use it to try things out, and `/v1.0` for what must keep working.
///
/// Needs the feature `application-templates`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/publicclientapplication?view=graph-rest-beta)
#[non_exhaustive]
pub struct PublicClientApplication {
    /// Addresses to which tokens and codes may go.
    /// Not nullable.
    pub redirect_uris: Option<Vec<String>>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl PublicClientApplication {
    pub const REDIRECT_URIS: crate::Field<Self, Vec<String>> = crate::Field::new(
        "redirectUris",
    );
}

impl Default for PublicClientApplication {
    fn default() -> Self {
        Self {
            redirect_uris: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for PublicClientApplication {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.publicClientApplication",
        properties: &["redirectUris"],
        hierarchy: &crate::beta::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [&self.redirect_uris],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [&mut self.redirect_uris],
        )
    }
}

crate::runtime::traits::object!(PublicClientApplication);
