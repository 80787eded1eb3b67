// @generated from beta/resources/intune-shared-deviceandappmanagementassignmentfiltertype.md; do not edit.

use crate::beta::models;

/// What `deviceAndAppManagementAssignmentFilterType` of `deviceAndAppManagementAssignmentTarget` can be.
///
/// Needs the feature `device-management`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/intune-shared-deviceandappmanagementassignmentfiltertype?view=graph-rest-beta)
#[derive(Clone)]
#[non_exhaustive]
pub enum DeviceAndAppManagementAssignmentFilterType {
    /// There is no filter.
    None,
    /// Only what matches the filter is in the target.
    Include,
    /// What matches the filter is not in the target.
    Exclude,
    /// A member that the docs do not name.
    Other(crate::Unknown),
}

impl crate::Enumeration for DeviceAndAppManagementAssignmentFilterType {
    const NAME: &'static str = "microsoft.graph.deviceAndAppManagementAssignmentFilterType";
    const MEMBERS: &'static [(&'static str, Self)] = &[
        ("none", Self::None),
        ("include", Self::Include),
        ("exclude", Self::Exclude),
    ];
    fn as_str(&self) -> &str {
        match self {
            Self::None => "none",
            Self::Include => "include",
            Self::Exclude => "exclude",
            Self::Other(text) => text.as_str(),
        }
    }
    fn other(text: crate::Unknown) -> Self {
        Self::Other(text)
    }
}

crate::runtime::traits::enumeration!(DeviceAndAppManagementAssignmentFilterType);
