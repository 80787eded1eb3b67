// @generated from all resource pages of v1.0; do not edit.

//! Types and enumerations of v1.0, namespace `call_records`, one file each.

mod modality;
pub use modality::Modality;
mod session;
pub use session::Session;
