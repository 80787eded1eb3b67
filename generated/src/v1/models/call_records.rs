// @generated from all resource pages of v1.0; do not edit.

//! Types and enumerations of v1.0, namespace `call_records`, one file each.

#[cfg(feature = "communications")]
mod modality;
#[cfg(feature = "communications")]
pub use modality::Modality;
#[cfg(feature = "communications")]
mod session;
#[cfg(feature = "communications")]
pub use session::Session;
