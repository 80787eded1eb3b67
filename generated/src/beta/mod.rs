// @generated from all pages of beta; do not edit.

//! The preview version, `beta` of the API: endpoints in modules that mirror the URL, types in [`models`].
#![allow(missing_docs, reason = "the pages do not describe everything")]
#![allow(deprecated, reason = "what the docs mark as deprecated still refers to itself")]
#![allow(unused_imports, reason = "every file has the same ones")]

pub mod bodies;
mod endpoints;
pub(crate) mod hierarchy;
pub mod models;
pub use endpoints::ENDPOINTS;

#[cfg(feature = "admin")]
pub mod admin;
#[cfg(feature = "application-templates")]
pub mod application_templates;
#[cfg(feature = "device-management")]
pub mod device_management;
#[cfg(feature = "me")]
pub mod me;
#[cfg(feature = "users")]
pub mod users;
