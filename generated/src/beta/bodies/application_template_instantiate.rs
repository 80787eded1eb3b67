// @generated from beta/api/applicationtemplate-instantiate.md; do not edit.

use crate::beta::models;

/// The body of an action.
///
/// Add an app of the gallery to the tenant, made from an [applicationTemplate](<https://learn.microsoft.com/en-us/graph/api/resources/applicationtemplate?view=graph-rest-beta>).
/// An [application](<https://learn.microsoft.com/en-us/graph/api/resources/application?view=graph-rest-beta>) and a [servicePrincipal](<https://learn.microsoft.com/en-us/graph/api/resources/serviceprincipal?view=graph-rest-beta>) come out of it.
///
/// An app that is not in the gallery has a template as well: `8adf8e6e-67b2-4cf2-a259-e3dc5476c621` in the global service.
///
/// The `/beta` endpoint can change without notice.
/// Use it to try things out, and `/v1.0` for what must keep working.
///
/// Needs the feature `application-templates`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/applicationtemplate-instantiate?view=graph-rest-beta)
#[non_exhaustive]
pub struct ApplicationTemplateInstantiate {
    /// Name of the app in the tenant.
    /// Required.
    pub display_name: Option<String>,
    /// Where the app is listed in the asset register of the organization.
    /// Optional.
    pub service_management_reference: Option<String>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl ApplicationTemplateInstantiate {
    pub const DISPLAY_NAME: crate::Field<Self, String> = crate::Field::new(
        "displayName",
    );
    pub const SERVICE_MANAGEMENT_REFERENCE: crate::Field<Self, String> = crate::Field::new(
        "serviceManagementReference",
    );
}

impl Default for ApplicationTemplateInstantiate {
    fn default() -> Self {
        Self {
            display_name: None,
            service_management_reference: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for ApplicationTemplateInstantiate {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "",
        properties: &["displayName", "serviceManagementReference"],
        hierarchy: &crate::Hierarchy::NONE,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [&self.display_name, &self.service_management_reference],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [&mut self.display_name, &mut self.service_management_reference],
        )
    }
}

crate::runtime::traits::object!(ApplicationTemplateInstantiate);
