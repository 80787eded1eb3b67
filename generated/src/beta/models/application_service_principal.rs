// @generated from beta/resources/applicationserviceprincipal.md; do not edit.

use crate::beta::models;

/// The pair of objects that an instantiated template leaves in the tenant.
///
/// The `/beta` endpoint can change without notice.
/// Use it to try things out, and `/v1.0` for what must keep working.
///
/// Needs the feature `application-templates`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/applicationserviceprincipal?view=graph-rest-beta)
#[non_exhaustive]
pub struct ApplicationServicePrincipal {
    /// Registration of the app.
    pub application: Option<Box<models::Application>>,
    /// The app as this tenant uses it.
    pub service_principal: Option<Box<models::ServicePrincipal>>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl ApplicationServicePrincipal {
    pub const APPLICATION: crate::Field<Self, models::Application> = crate::Field::new(
        "application",
    );
    pub const SERVICE_PRINCIPAL: crate::Field<Self, models::ServicePrincipal> = crate::Field::new(
        "servicePrincipal",
    );
}

impl Default for ApplicationServicePrincipal {
    fn default() -> Self {
        Self {
            application: None,
            service_principal: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for ApplicationServicePrincipal {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.applicationServicePrincipal",
        properties: &["application", "servicePrincipal"],
        hierarchy: &crate::beta::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [&self.application, &self.service_principal],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [&mut self.application, &mut self.service_principal],
        )
    }
}

crate::runtime::traits::object!(ApplicationServicePrincipal);
