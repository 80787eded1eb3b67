// @generated from v1.0/resources/intune-shared-scopetaggroupassignmenttarget.md; do not edit.

use crate::v1::models;

/// A target that is one object of the directory.
///
/// Inherits from [deviceAndAppManagementAssignmentTarget](<https://learn.microsoft.com/en-us/graph/api/resources/intune-shared-deviceandappmanagementassignmenttarget?view=graph-rest-1.0>).
///
/// Note: Calls to the Intune part of Microsoft Graph need a tenant with an active Intune license.
///
/// Needs the feature `device-management`.
///
/// Derives from [`models::DeviceAndAppManagementAssignmentTarget`].
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/intune-shared-scopetaggroupassignmenttarget?view=graph-rest-1.0)
#[non_exhaustive]
pub struct ScopeTagGroupAssignmentTarget {
    /// Key of the directory object.
    pub entra_object_id: Option<String>,
    /// Kind of the directory object, such as `user`.
    pub target_type: Option<String>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl ScopeTagGroupAssignmentTarget {
    pub const ENTRA_OBJECT_ID: crate::Field<Self, String> = crate::Field::new(
        "entraObjectId",
    );
    pub const TARGET_TYPE: crate::Field<Self, String> = crate::Field::new("targetType");
}

impl Default for ScopeTagGroupAssignmentTarget {
    fn default() -> Self {
        Self {
            entra_object_id: None,
            target_type: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for ScopeTagGroupAssignmentTarget {
    type Base = models::DeviceAndAppManagementAssignmentTarget;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.scopeTagGroupAssignmentTarget",
        properties: &["entraObjectId", "targetType"],
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [&self.entra_object_id, &self.target_type],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [&mut self.entra_object_id, &mut self.target_type],
        )
    }
}

crate::runtime::traits::object!(ScopeTagGroupAssignmentTarget);

crate::runtime::value::derived!(
    ScopeTagGroupAssignmentTarget : models::DeviceAndAppManagementAssignmentTarget
);
