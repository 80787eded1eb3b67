// @generated from all resource pages of beta; do not edit.

//! Types and enumerations of beta, namespace `cloud_licensing`, one file each.

#[cfg(feature = "admin")]
mod allotment;
#[cfg(feature = "admin")]
pub use allotment::Allotment;
#[cfg(feature = "admin")]
mod assignee_types;
#[cfg(feature = "admin")]
pub use assignee_types::AssigneeTypes;
