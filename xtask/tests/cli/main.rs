//! The built command, run as a user runs it, in projects of its own: no network, nothing outside of temporary folders.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot go on stops; clippy sees the helpers of tests as plain code"
)]

#[cfg(unix)]
mod action;
mod conformance;
mod diff;
mod fetch;
mod hostile;
mod lint;
mod model;
mod regen;
mod release;
mod serve;
mod snippets;
mod support;
#[cfg(unix)]
mod workflows;
