// @generated from beta/resources/intune-shared-deviceandappmanagementassignmenttarget.md; do not edit.

use crate::beta::models;

/// The base of all targets of an assignment.
///
/// The `/beta` endpoint can change without notice.
/// Use it to try things out, and `/v1.0` for what must keep working.
///
/// Note: Calls to the Intune part of Microsoft Graph need a tenant with an active Intune license.
///
/// Needs the feature `device-management`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/intune-shared-deviceandappmanagementassignmenttarget?view=graph-rest-beta)
#[non_exhaustive]
pub struct DeviceAndAppManagementAssignmentTarget {
    /// Filter that narrows the target.
    /// Nullable.
    pub device_and_app_management_assignment_filter_id: Option<String>,
    /// Whether the filter takes devices in or leaves them out.
    /// The possible values are: `none`, `include`, `exclude`.
    pub device_and_app_management_assignment_filter_type: Option<
        models::DeviceAndAppManagementAssignmentFilterType,
    >,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl DeviceAndAppManagementAssignmentTarget {
    pub const DEVICE_AND_APP_MANAGEMENT_ASSIGNMENT_FILTER_ID: crate::Field<
        Self,
        String,
    > = crate::Field::new("deviceAndAppManagementAssignmentFilterId");
    pub const DEVICE_AND_APP_MANAGEMENT_ASSIGNMENT_FILTER_TYPE: crate::Field<
        Self,
        models::DeviceAndAppManagementAssignmentFilterType,
    > = crate::Field::new("deviceAndAppManagementAssignmentFilterType");
}

impl Default for DeviceAndAppManagementAssignmentTarget {
    fn default() -> Self {
        Self {
            device_and_app_management_assignment_filter_id: None,
            device_and_app_management_assignment_filter_type: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for DeviceAndAppManagementAssignmentTarget {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.deviceAndAppManagementAssignmentTarget",
        properties: &[
            "deviceAndAppManagementAssignmentFilterId",
            "deviceAndAppManagementAssignmentFilterType",
        ],
        hierarchy: &crate::beta::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [
                &self.device_and_app_management_assignment_filter_id,
                &self.device_and_app_management_assignment_filter_type,
            ],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [
                &mut self.device_and_app_management_assignment_filter_id,
                &mut self.device_and_app_management_assignment_filter_type,
            ],
        )
    }
}

crate::runtime::traits::object!(DeviceAndAppManagementAssignmentTarget);
