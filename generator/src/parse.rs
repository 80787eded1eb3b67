//! What the pages say: text to [`Page`], page by page.
//!
//! Parsing never fails and never panics: any text gives a page and what was wrong with it. The parser knows no Rust and no
//! other page; names stay as written until `resolve` joins the pages.

pub mod annotation;
pub mod blocks;
pub mod front_matter;
pub mod http;
pub mod json;
pub mod markdown;
pub mod route;
pub mod table;
pub mod text;
pub mod type_expr;
