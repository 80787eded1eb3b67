//! Tokens of statements as lines of text.
//!
//! Takes `use` lines and statements; gives the lines as they stand in a function, without it. A literal keeps what it holds:
//! where it goes over several lines, spaces at their start are no part of it.

use proc_macro2::TokenStream;
use quote::quote;

/// How far the statements of a function are indented.
const INDENT: &str = "    ";

/// About how wide tokens are when they are printed in one line.
pub(super) fn width(tokens: &TokenStream) -> usize {
    let text = tokens.to_string();
    let glued = [" :: ", " (", "( ", " )", " . ", "& ", " ,"];
    let spaces: usize = glued.iter().map(|glue| text.matches(glue).count()).sum();
    text.chars().count().saturating_sub(spaces)
}

/// The lines; `None` for tokens that are no Rust, which are a fault of this crate.
pub(super) fn code(uses: &TokenStream, statements: &[TokenStream]) -> Option<Vec<String>> {
    let uses = syn::parse2::<syn::File>(uses.clone()).ok()?;
    let function = syn::parse2::<syn::File>(quote!(async fn example() { #(#statements)* })).ok()?;
    let (uses, function) = (prettyplease::unparse(&uses), prettyplease::unparse(&function));
    let mut lines: Vec<String> = uses.lines().map(str::to_owned).collect();
    let inner: Vec<&str> = function.lines().skip(1).collect();
    let inner = inner.split_last().map(|(_, inner)| inner).unwrap_or_default();
    if !lines.is_empty() && !inner.is_empty() {
        lines.push(String::new());
    }
    lines.extend(inner.iter().map(|line| line.strip_prefix(INDENT).unwrap_or(line).to_owned()));
    Some(lines)
}
