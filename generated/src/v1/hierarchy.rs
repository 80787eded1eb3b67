// @generated from all resource pages of v1.0; do not edit.

//! Which types derive from which.

#[allow(dead_code, reason = "without an area there is no type")]
pub(crate) static HIERARCHY: crate::Hierarchy = crate::Hierarchy(
    &[
        ("microsoft.graph.application", "microsoft.graph.directoryObject"),
        ("microsoft.graph.baseItem", "microsoft.graph.entity"),
        ("microsoft.graph.callRecords.session", "microsoft.graph.entity"),
        ("microsoft.graph.deviceConfigurationAssignment", "microsoft.graph.entity"),
        ("microsoft.graph.directoryObject", "microsoft.graph.entity"),
        ("microsoft.graph.driveItem", "microsoft.graph.baseItem"),
        ("microsoft.graph.group", "microsoft.graph.directoryObject"),
        ("microsoft.graph.message", "microsoft.graph.outlookItem"),
        ("microsoft.graph.outlookItem", "microsoft.graph.entity"),
        ("microsoft.graph.profilePhoto", "microsoft.graph.entity"),
        (
            "microsoft.graph.scopeTagGroupAssignmentTarget",
            "microsoft.graph.deviceAndAppManagementAssignmentTarget",
        ),
        ("microsoft.graph.servicePrincipal", "microsoft.graph.directoryObject"),
        ("microsoft.graph.user", "microsoft.graph.directoryObject"),
    ],
);
