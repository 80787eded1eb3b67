// @generated from all resource pages of beta; do not edit.

//! Types and enumerations of beta, namespace `cloud_licensing`, one file each.

mod allotment;
pub use allotment::Allotment;
mod assignee_types;
pub use assignee_types::AssigneeTypes;
