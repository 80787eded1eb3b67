// @generated from beta/resources/applicationtemplate.md; do not edit.

use crate::beta::models;

/// An app of the gallery, ready to be added to a tenant.
///
/// Inherits from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-beta>).
///
/// The `/beta` endpoint can change without notice.
/// Use it to try things out, and `/v1.0` for what must keep working.
///
/// Needs the feature `full`.
///
/// Derives from [`models::Entity`].
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/applicationtemplate?view=graph-rest-beta)
#[non_exhaustive]
pub struct ApplicationTemplate {
    /// Categories of the app in the gallery.
    pub categories: Option<Vec<String>>,
    /// What the app does.
    pub description: Option<String>,
    /// Name of the app.
    pub display_name: Option<String>,
    /// Home page of the app.
    pub home_page_url: Option<String>,
    /// Key of the template.
    /// Read-only.
    /// Inherited from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-beta>).
    pub id: Option<String>,
    /// Address of the logo.
    pub logo_url: Option<String>,
    /// Publisher of the app.
    pub publisher: Option<String>,
    /// How accounts can be provisioned.
    pub supported_provisioning_types: Option<Vec<String>>,
    /// `oidc`, `password`, `saml` or `notSupported`.
    pub supported_single_sign_on_modes: Option<Vec<String>>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl ApplicationTemplate {
    pub const CATEGORIES: crate::Field<Self, Vec<String>> = crate::Field::new(
        "categories",
    );
    pub const DESCRIPTION: crate::Field<Self, String> = crate::Field::new("description");
    pub const DISPLAY_NAME: crate::Field<Self, String> = crate::Field::new(
        "displayName",
    );
    pub const HOME_PAGE_URL: crate::Field<Self, String> = crate::Field::new(
        "homePageUrl",
    );
    pub const ID: crate::Field<Self, String> = crate::Field::new("id");
    pub const LOGO_URL: crate::Field<Self, String> = crate::Field::new("logoUrl");
    pub const PUBLISHER: crate::Field<Self, String> = crate::Field::new("publisher");
    pub const SUPPORTED_PROVISIONING_TYPES: crate::Field<Self, Vec<String>> = crate::Field::new(
        "supportedProvisioningTypes",
    );
    pub const SUPPORTED_SINGLE_SIGN_ON_MODES: crate::Field<Self, Vec<String>> = crate::Field::new(
        "supportedSingleSignOnModes",
    );
}

impl Default for ApplicationTemplate {
    fn default() -> Self {
        Self {
            categories: None,
            description: None,
            display_name: None,
            home_page_url: None,
            id: None,
            logo_url: None,
            publisher: None,
            supported_provisioning_types: None,
            supported_single_sign_on_modes: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for ApplicationTemplate {
    type Base = models::Entity;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.applicationTemplate",
        properties: &[
            "categories",
            "description",
            "displayName",
            "homePageUrl",
            "id",
            "logoUrl",
            "publisher",
            "supportedProvisioningTypes",
            "supportedSingleSignOnModes",
        ],
        hierarchy: &crate::beta::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [
                &self.categories,
                &self.description,
                &self.display_name,
                &self.home_page_url,
                &self.id,
                &self.logo_url,
                &self.publisher,
                &self.supported_provisioning_types,
                &self.supported_single_sign_on_modes,
            ],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [
                &mut self.categories,
                &mut self.description,
                &mut self.display_name,
                &mut self.home_page_url,
                &mut self.id,
                &mut self.logo_url,
                &mut self.publisher,
                &mut self.supported_provisioning_types,
                &mut self.supported_single_sign_on_modes,
            ],
        )
    }
}

crate::runtime::traits::object!(ApplicationTemplate);
