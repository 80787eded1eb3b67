//! Typed models and endpoints of the Microsoft Graph API.

mod runtime;

pub use runtime::*;

#[cfg(feature = "v1")]
#[rustfmt::skip]
pub mod v1;

#[cfg(feature = "beta")]
#[rustfmt::skip]
pub mod beta;
