//! Reads the Microsoft Graph reference pages and emits a typed Rust crate.
//!
//! A page says ([`parse`]), the API is ([`model`]), Rust reads ([`emit`]):
//!
//! ```text
//! Sources -> parse -> Vec<Page> -> resolve -> Model -> Names -> emit -> files
//! ```

pub mod diagnostic;
pub mod emit;
pub mod model;
pub mod names;
pub mod source;
