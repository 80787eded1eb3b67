//! Two revisions in, the list of changes out: every rule, every trap, every format, and what it does to the crate.
//!
//! `rules` and `formats` build models in a shorthand; `pages` and `public_api` read the pages of a small print shop in
//! `pages/`, with the edits that the files of `cases/` make to them.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a case that is no case stops its test; clippy sees the helpers of tests as plain code"
)]

mod browser;
mod case;
#[path = "../common/folder.rs"]
mod folder;
mod formats;
mod pages;
mod public_api;
mod rules;
mod schema;
mod shorthand;
