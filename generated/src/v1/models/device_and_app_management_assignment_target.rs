// @generated from v1.0/resources/intune-shared-deviceandappmanagementassignmenttarget.md; do not edit.

use crate::v1::models;

/// The base of all targets of an assignment.
/// This is an abstract type; a payload names the derived type, such as [scopeTagGroupAssignmentTarget](<https://learn.microsoft.com/en-us/graph/api/resources/intune-shared-scopetaggroupassignmenttarget?view=graph-rest-1.0>).
///
/// Note: Calls to the Intune part of Microsoft Graph need a tenant with an active Intune license.
///
/// Needs the feature `device-management`.
///
/// Abstract: the service sends one of the types that derive from it.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/intune-shared-deviceandappmanagementassignmenttarget?view=graph-rest-1.0)
#[non_exhaustive]
pub struct DeviceAndAppManagementAssignmentTarget {
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl Default for DeviceAndAppManagementAssignmentTarget {
    fn default() -> Self {
        Self { extra: crate::Extra::new() }
    }
}

impl crate::Object for DeviceAndAppManagementAssignmentTarget {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.deviceAndAppManagementAssignmentTarget",
        properties: &[],
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(<Self as crate::Object>::SCHEMA, &self.extra, [])
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(<Self as crate::Object>::SCHEMA, &mut self.extra, [])
    }
}

crate::runtime::traits::object!(DeviceAndAppManagementAssignmentTarget);
