//! Prints an enumeration with its table.

use super::areas::Areas;
use super::docs::Lines;
use super::layout::{Layout, identifier};
use super::reference;
use crate::model::{Enum, EnumMember};
use crate::names;
use crate::names::types::TypePath;
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use std::collections::BTreeSet;

/// The items of an enumeration.
pub(crate) fn items(
    layout: &Layout<'_>,
    areas: &Areas<'_>,
    item: &Enum,
    path: &TypePath,
) -> Vec<TokenStream> {
    let mut seen = BTreeSet::new();
    let members: Vec<&EnumMember> =
        item.members.iter().filter(|member| seen.insert(member.name.as_str())).collect();
    let wire: Vec<&str> = members.iter().map(|member| member.name.as_str()).collect();
    let variants: Vec<Ident> = names::variants(&wire).iter().map(|name| identifier(name)).collect();
    let name = identifier(&path.name);
    vec![
        declaration(&documentation(layout, areas, item), &name, &members, &variants),
        table(item, &name, &wire, &variants),
        quote!(crate::runtime::traits::enumeration!(#name);),
    ]
}

fn documentation(layout: &Layout<'_>, areas: &Areas<'_>, item: &Enum) -> Lines {
    let mut docs = Lines::default();
    docs.prose(&item.description).needs(areas.of_type(&item.name));
    if item.flags {
        docs.trusted("Members can be combined: properties hold [`Flags`](crate::Flags) of it.");
    }
    docs.trusted(format!("[Documentation]({})", reference::url(&item.source, layout.model.api_version)));
    docs
}

fn declaration(docs: &Lines, name: &Ident, members: &[&EnumMember], variants: &[Ident]) -> TokenStream {
    let docs = docs.attributes();
    let rows = members.iter().zip(variants).map(|(member, variant)| {
        let mut docs = Lines::default();
        docs.prose(&member.description);
        let (docs, deprecated) = (docs.attributes(), super::objects::deprecation(member.deprecated));
        quote!(#docs #deprecated #variant)
    });
    quote! {
        #docs
        #[derive(Clone)]
        #[non_exhaustive]
        pub enum #name {
            #(#rows,)*
            /// A member that the docs do not name.
            Other(crate::Unknown),
        }
    }
}

fn table(item: &Enum, name: &Ident, wire: &[&str], variants: &[Ident]) -> TokenStream {
    let qualified = &item.name;
    quote! {
        impl crate::Enumeration for #name {
            const NAME: &'static str = #qualified;
            const MEMBERS: &'static [(&'static str, Self)] = &[#((#wire, Self::#variants)),*];

            fn as_str(&self) -> &str {
                match self {
                    #(Self::#variants => #wire,)*
                    Self::Other(text) => text.as_str(),
                }
            }

            fn other(text: crate::Unknown) -> Self {
                Self::Other(text)
            }
        }
    }
}
