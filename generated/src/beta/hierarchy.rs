// @generated from all resource pages of beta; do not edit.

//! Which types derive from which.

#[allow(dead_code, reason = "without an area there is no type")]
pub(crate) static HIERARCHY: crate::Hierarchy = crate::Hierarchy(
    &[
        ("microsoft.graph.application", "microsoft.graph.directoryObject"),
        ("microsoft.graph.applicationTemplate", "microsoft.graph.entity"),
        ("microsoft.graph.cloudLicensing.allotment", "microsoft.graph.entity"),
        ("microsoft.graph.device", "microsoft.graph.directoryObject"),
        ("microsoft.graph.deviceManagementIntent", "microsoft.graph.entity"),
        ("microsoft.graph.deviceManagementIntentAssignment", "microsoft.graph.entity"),
        ("microsoft.graph.deviceManagementSettingInstance", "microsoft.graph.entity"),
        ("microsoft.graph.deviceManagementTemplate", "microsoft.graph.entity"),
        ("microsoft.graph.directoryObject", "microsoft.graph.entity"),
        ("microsoft.graph.servicePrincipal", "microsoft.graph.directoryObject"),
        ("microsoft.graph.user", "microsoft.graph.directoryObject"),
    ],
);
