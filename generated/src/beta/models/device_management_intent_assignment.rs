// @generated from beta/resources/intune-deviceintent-devicemanagementintentassignment.md; do not edit.

use crate::beta::models;

/// The assignment of an intent to a target.
///
/// Inherits from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-beta>).
///
/// The `/beta` endpoint can change without notice.
/// Use it to try things out, and `/v1.0` for what must keep working.
///
/// Note: Calls to the Intune part of Microsoft Graph need a tenant with an active Intune license.
///
/// Needs the feature `device-management`.
///
/// Derives from [`models::Entity`].
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/intune-deviceintent-devicemanagementintentassignment?view=graph-rest-beta)
///
/// ```no_run
/// use msgraph::Object;
/// use msgraph::beta::models::{
///     DeviceAndAppManagementAssignmentFilterType, DeviceAndAppManagementAssignmentTarget,
///     DeviceManagementIntentAssignment,
/// };
///
/// let target = DeviceAndAppManagementAssignmentTarget::new()
///     .with(
///         DeviceAndAppManagementAssignmentTarget::DEVICE_AND_APP_MANAGEMENT_ASSIGNMENT_FILTER_TYPE,
///         DeviceAndAppManagementAssignmentFilterType::Include,
///     )
///     .with(
///         DeviceAndAppManagementAssignmentTarget::DEVICE_AND_APP_MANAGEMENT_ASSIGNMENT_FILTER_ID,
///         "e4d9b03a-2c75-4a86-b1f7-90c6d8e2a5f1",
///     );
/// let device_management_intent_assignment = DeviceManagementIntentAssignment::new()
///     .with(DeviceManagementIntentAssignment::TARGET, target);
/// ```
#[non_exhaustive]
pub struct DeviceManagementIntentAssignment {
    /// Key of the assignment.
    /// Inherited from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-beta>).
    pub id: Option<String>,
    /// To whom the intent applies.
    pub target: Option<models::DeviceAndAppManagementAssignmentTarget>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl DeviceManagementIntentAssignment {
    pub const ID: crate::Field<Self, String> = crate::Field::new("id");
    pub const TARGET: crate::Field<
        Self,
        models::DeviceAndAppManagementAssignmentTarget,
    > = crate::Field::new("target");
}

impl Default for DeviceManagementIntentAssignment {
    fn default() -> Self {
        Self {
            id: None,
            target: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for DeviceManagementIntentAssignment {
    type Base = models::Entity;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.deviceManagementIntentAssignment",
        properties: &["id", "target"],
        hierarchy: &crate::beta::hierarchy::HIERARCHY,
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

crate::runtime::traits::object!(DeviceManagementIntentAssignment);
