//! What the pages say: text to [`Page`], page by page.
//!
//! Parsing never fails and never panics: any text gives a page and what was wrong with it. The parser knows no Rust and no
//! other page; names stay as written until `resolve` joins the pages.

pub mod annotation;
pub mod blocks;
mod deprecation;
mod enumeration;
mod examples;
pub mod front_matter;
pub mod http;
mod include;
pub mod markdown;
mod mentions;
mod methods;
pub mod operation;
mod outline;
pub mod page;
pub mod permissions;
mod phrases;
mod reader;
pub mod rendered;
pub mod resource;
mod responses;
pub mod route;
mod rows;
pub mod section;
mod sink;
pub mod table;
pub mod text;
pub mod type_expr;

pub use page::Page;

use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Sources};

/// Reads one page of `sources`.
pub fn read(sources: &Sources, file: FileId) -> (Page, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let page = reader::read(sources, file, &mut diagnostics);
    (page, diagnostics)
}
