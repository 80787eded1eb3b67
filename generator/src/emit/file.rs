//! A file of the emitted crate: a path, a header, and items in order.
//!
//! Takes items as tokens and prints each with one `prettyplease` call, a blank line between them. Tokens that
//! are no Rust are a fault of the emitter and are printed as a `compile_error!`, so that nothing is lost in silence.

use super::areas::Gate;
use super::layout::identifier;
use crate::visible::one_line;
use proc_macro2::TokenStream;
use quote::quote;

/// Declares the file of one type beside it, and re-exports the type: both with its features only.
pub(crate) fn export(file: &str, name: &str, gate: &Gate) -> TokenStream {
    let (file, name, gate) = (identifier(file), identifier(name), gate.attribute());
    quote!(#gate mod #file; #gate pub use #file::#name;)
}

/// A file of the emitted crate.
pub(crate) struct File {
    /// Where it stands in the crate: `src/v1/users.rs`.
    pub(crate) path: String,
    /// The page or pages it was made from, or what stands for them.
    pub(crate) origin: String,
    /// Inner documentation and attributes.
    pub(crate) head: TokenStream,
    /// What it declares.
    pub(crate) items: Vec<TokenStream>,
}

impl File {
    /// Path and text of the file. Tokens can not leave their thread, text can.
    pub(crate) fn print(self) -> (String, String) {
        // A comment ends with its line: a path with a line feed in it must not start another.
        let mut out = format!("// @generated from {}; do not edit.\n\n", one_line(&self.origin));
        out.push_str(&print_tokens(self.head));
        for item in self.items.into_iter().filter(|item| !item.is_empty()) {
            out.push('\n');
            out.push_str(&print_tokens(item));
        }
        (self.path, out)
    }
}

fn print_tokens(tokens: TokenStream) -> String {
    match syn::parse2::<syn::File>(tokens) {
        Ok(file) => prettyplease::unparse(&file),
        Err(error) => {
            let message = format!("the emitter made an item that is no Rust: {error}");
            let tokens = quote!(compile_error!(#message););
            syn::parse2::<syn::File>(tokens).map(|file| prettyplease::unparse(&file)).unwrap_or_default()
        }
    }
}
