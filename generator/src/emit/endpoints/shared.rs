//! Pages that document an endpoint beside the one that it is made from.
//!
//! Takes the plan; gives a constant for each of these pages, and its path for the endpoints that name it. Some are named by twenty
//! endpoints, so what such a page says of scopes is printed once. What it says is the business of `facts`.

use super::facts;
use crate::emit::layout::{Layout, identifier};
use crate::emit::plan::Plan;
use crate::model::Operation;
use crate::names::{self, case};
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::BTreeMap;

/// The pages, by their files.
pub(super) struct SharedPages<'a> {
    pages: BTreeMap<&'a str, (String, &'a Operation)>,
}

impl<'a> SharedPages<'a> {
    /// Those that the endpoints name.
    pub(super) fn of(plan: &Plan<'a>) -> Self {
        let others = plan.endpoints.iter().flat_map(|endpoint| endpoint.others.iter().copied());
        let pages: BTreeMap<&str, &Operation> = others.map(|other| (&*other.source.file, other)).collect();
        let stems: Vec<&str> = pages.values().map(|page| page.source.page()).collect();
        let names = names::unique(&stems, &[], |stem| names::constant(&case::snake(stem)));
        let named = pages.into_iter().zip(names);
        Self { pages: named.map(|((file, page), name)| (file, (name, page))).collect() }
    }

    /// What stands for a page.
    pub(super) fn path(&self, layout: &Layout<'_>, page: &Operation) -> Option<TokenStream> {
        let (name, _) = self.pages.get(&*page.source.file)?;
        let (version, ident) = (layout.version(), identifier(name));
        Some(quote!(crate::#version::endpoints::pages::#ident))
    }

    /// The module of the constants; nothing without any.
    pub(super) fn module(&self) -> TokenStream {
        if self.pages.is_empty() {
            return TokenStream::new();
        }
        let rows = self.pages.values().map(|(name, page)| {
            let (ident, stem, scopes) = (identifier(name), page.source.page(), facts::scopes_of(page));
            quote!(pub(crate) const #ident: crate::OtherPage = crate::OtherPage { page: #stem, scopes: #scopes };)
        });
        quote! {
            /// Pages that document an endpoint beside the one that it is made from.
            #[allow(dead_code, reason = "a page is named by endpoints that may need a feature")]
            pub(crate) mod pages {
                #(#rows)*
            }
        }
    }
}
