//! Every exchange that the input pages document, made with the crate that was emitted from them.
//!
//! A program that uses the crate writes each request with the emitted functions and types; method, URL, headers and
//! body must be those of the page. The documented answer is decoded into the emitted type, and what is encoded from
//! that must be the same JSON. An exchange without a case fails.

#![allow(clippy::unwrap_used, clippy::panic, reason = "the helpers of tests are tests")]

#[cfg(all(feature = "beta", feature = "full"))]
mod beta;
#[cfg(all(any(feature = "v1", feature = "beta"), feature = "full"))]
mod book;
#[cfg(all(feature = "v1", feature = "full"))]
mod v1;
