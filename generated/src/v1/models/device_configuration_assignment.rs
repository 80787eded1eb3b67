// @generated from v1.0/resources/intune-deviceconfig-deviceconfigurationassignment.md; do not edit.

use crate::v1::models;

/// The assignment of a device configuration to a target.
///
/// Inherits from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-1.0>).
///
/// Note: Calls to the Intune part of Microsoft Graph need a tenant with an active Intune license.
///
/// Needs the feature `device-management`.
///
/// Derives from [`models::Entity`].
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/intune-deviceconfig-deviceconfigurationassignment?view=graph-rest-1.0)
///
/// ```no_run
/// use msgraph::Object;
/// use msgraph::v1::models::{DeviceConfigurationAssignment, ScopeTagGroupAssignmentTarget};
///
/// let target = ScopeTagGroupAssignmentTarget::new()
///     .with(ScopeTagGroupAssignmentTarget::TARGET_TYPE, "user")
///     .with(
///         ScopeTagGroupAssignmentTarget::ENTRA_OBJECT_ID,
///         "5f0c1b7e-3a94-4d7c-9c55-2e8a6d1f7b30",
///     );
/// let device_configuration_assignment = DeviceConfigurationAssignment::new()
///     .with(DeviceConfigurationAssignment::TARGET, target);
/// ```
#[non_exhaustive]
pub struct DeviceConfigurationAssignment {
    /// Key of the assignment.
    /// Inherited from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-1.0>).
    pub id: Option<String>,
    /// To whom the configuration applies.
    pub target: Option<models::DeviceAndAppManagementAssignmentTarget>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl DeviceConfigurationAssignment {
    pub const ID: crate::Field<Self, String> = crate::Field::new("id");
    pub const TARGET: crate::Field<
        Self,
        models::DeviceAndAppManagementAssignmentTarget,
    > = crate::Field::new("target");
}

impl Default for DeviceConfigurationAssignment {
    fn default() -> Self {
        Self {
            id: None,
            target: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for DeviceConfigurationAssignment {
    type Base = models::Entity;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.deviceConfigurationAssignment",
        properties: &["id", "target"],
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [&self.id, &self.target],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [&mut self.id, &mut self.target],
        )
    }
}

crate::runtime::traits::object!(DeviceConfigurationAssignment);
