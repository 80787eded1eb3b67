//! Typed models and endpoints of the Microsoft Graph API.

#[allow(dead_code, unused, reason = "a crate made from few pages does not use all of it")]
mod runtime;

pub use runtime::*;

#[cfg(feature = "client")]
pub mod client;

#[cfg(feature = "v1")]
#[rustfmt::skip]
pub mod v1;

#[cfg(feature = "beta")]
#[rustfmt::skip]
pub mod beta;
