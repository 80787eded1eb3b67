//! The `use` lines of a piece of code.
//!
//! Takes the items that the code names, one after the other; gives what the code calls each, and the lines. Of two items
//! of one name the first has a line; the other is called by its whole path.

use crate::emit::layout::identifier;
use crate::names::types::TypePath;
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use std::collections::{BTreeMap, BTreeSet};

/// The items that a piece of code names.
#[derive(Clone)]
pub(super) struct Imports {
    version: Ident,
    /// Names of the crate's own items: `Object`.
    own: BTreeSet<&'static str>,
    /// By the modules below the version, the names in them.
    items: BTreeMap<Vec<String>, BTreeSet<String>>,
    /// Modules of endpoints.
    modules: BTreeSet<Vec<String>>,
    /// True where the macro `json!` is used.
    json: bool,
}

/// How long a function may be with its modules.
const WIDE: usize = 68;

/// Items of the crate that code of examples names; a type of that name is called by its path.
const OWN: [&str; 4] = ["Body", "Object", "Prefer", "Value"];

impl Imports {
    pub(super) fn new(version: Ident) -> Self {
        let (own, items, modules) = (BTreeSet::new(), BTreeMap::new(), BTreeSet::new());
        Self { version, own, items, modules, json: false }
    }

    /// An item of the crate itself.
    pub(super) fn own(&mut self, name: &'static str) -> Ident {
        self.own.insert(name);
        identifier(name)
    }

    /// The macro for any JSON.
    pub(super) fn json(&mut self) -> Ident {
        self.json = true;
        identifier("json")
    }

    /// A type or enumeration.
    pub(super) fn model(&mut self, path: &TypePath) -> TokenStream {
        let modules = std::iter::once("models".to_owned()).chain(path.modules.iter().cloned());
        self.item(modules.collect(), &path.name)
    }

    /// The body of an action.
    pub(super) fn body(&mut self, name: &str) -> TokenStream {
        self.item(vec!["bodies".to_owned()], name)
    }

    /// The function of an endpoint, behind two modules, which tell what it is about, or one where their names are long.
    pub(super) fn function(&mut self, modules: &[String], name: &str) -> TokenStream {
        let is_wide =
            modules.iter().rev().take(2).map(|module| module.len() + 2).sum::<usize>() + name.len() > WIDE;
        let depth = modules.len().saturating_sub(if is_wide { 1 } else { 2 });
        let (named, called) = (modules.get(..=depth), modules.get(depth..));
        self.modules.extend(named.map(<[String]>::to_vec));
        let called = called.unwrap_or_default().iter().map(|name| identifier(name));
        let name = identifier(name);
        quote!(#(#called::)*#name)
    }

    fn item(&mut self, modules: Vec<String>, name: &str) -> TokenStream {
        let is_other =
            |(path, names): (&Vec<String>, &BTreeSet<String>)| *path != modules && names.contains(name);
        let is_taken = OWN.contains(&name) || self.items.iter().any(is_other);
        let ident = identifier(name);
        if is_taken {
            let (version, path) = (&self.version, modules.iter().map(|module| identifier(module)));
            return quote!(msgraph::#version::#(#path::)*#ident);
        }
        self.items.entry(modules).or_default().insert(name.to_owned());
        quote!(#ident)
    }

    /// The lines, in the order in which rustfmt has them.
    pub(super) fn lines(&self) -> TokenStream {
        let version = &self.version;
        let own = (!self.own.is_empty()).then(|| {
            let tree = tree(self.own.iter().copied());
            quote!(use msgraph::#tree;)
        });
        let mut lines: BTreeMap<&[String], TokenStream> = BTreeMap::new();
        for (path, names) in &self.items {
            let (modules, tree) =
                (path.iter().map(|name| identifier(name)), tree(names.iter().map(String::as_str)));
            lines.insert(path, quote!(use msgraph::#version::#(#modules::)*#tree;));
        }
        for path in &self.modules {
            let modules = path.iter().map(|name| identifier(name));
            lines.insert(path, quote!(use msgraph::#version::#(#modules)::*;));
        }
        let lines = lines.into_values();
        let json = self.json.then(|| {
            quote!(
                use serde_json::json;
            )
        });
        quote!(#own #(#lines)* #json)
    }
}

/// One name, or several in braces.
fn tree<'a>(names: impl Iterator<Item = &'a str>) -> TokenStream {
    let names: Vec<Ident> = names.map(identifier).collect();
    match names.as_slice() {
        [name] => quote!(#name),
        names => quote!({ #(#names),* }),
    }
}
