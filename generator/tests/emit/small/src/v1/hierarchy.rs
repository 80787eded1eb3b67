// @generated from all resource pages of v1.0; do not edit.

//! Which types derive from which.

#[allow(dead_code, reason = "without an area there is no type")]
pub(crate) static HIERARCHY: crate::Hierarchy = crate::Hierarchy(
    &[
        ("microsoft.graph.message", "microsoft.graph.directoryObject"),
        ("microsoft.graph.user", "microsoft.graph.directoryObject"),
    ],
);
