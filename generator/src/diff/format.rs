//! A [`Report`](super::Report) as text: one file a format.
//!
//! Takes a report; gives a string. Nothing here decides what a change is or how grave it is, and nothing prints.

mod changelog;
mod github;
mod html;
mod json;
mod markdown;
mod parts;
mod signature;
mod text;

pub use changelog::{ReleaseSection, changelog, changelog_sections};
pub use github::github;
pub use html::html;
pub use json::{FORMAT, json};
pub use markdown::{LIMIT, MARKER, markdown};
pub use text::text;
