// @generated from all pages of v1.0; do not edit.

//! The stable version, `v1.0` of the API: endpoints in modules that mirror the URL, types in [`models`].
#![allow(missing_docs, reason = "the pages do not describe everything")]
#![allow(deprecated, reason = "what the docs mark as deprecated still refers to itself")]
#![allow(unused_imports, reason = "every file has the same ones")]

pub mod bodies;
mod endpoints;
pub(crate) mod hierarchy;
pub mod models;
pub use endpoints::ENDPOINTS;

#[cfg(feature = "applications")]
pub mod applications;
#[cfg(feature = "communications")]
pub mod communications;
#[cfg(feature = "device-management")]
pub mod device_management;
#[cfg(feature = "drives")]
pub mod drives;
#[cfg(feature = "groups")]
pub mod groups;
#[cfg(feature = "me")]
pub mod me;
#[cfg(feature = "service-principals")]
pub mod service_principals;
#[cfg(feature = "sites")]
pub mod sites;
#[cfg(feature = "teams")]
pub mod teams;
#[cfg(feature = "users")]
pub mod users;
