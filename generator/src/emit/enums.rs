//! Prints an enumeration with its table.

use super::areas::Areas;
use super::docs::{DocLines, code};
use super::layout::{self, Layout, identifier};
use super::reference;
use crate::model::namespace::short_name;
use crate::model::{Enum, EnumMember, Parameter, Property};
use crate::names;
use crate::names::types::TypePath;
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use std::collections::BTreeMap;

/// The items of an enumeration.
pub(crate) fn items(
    layout: &Layout<'_>,
    areas: &Areas<'_>,
    item: &Enum,
    path: &TypePath,
    uses: &[Use<'_>],
) -> Vec<TokenStream> {
    let members = layout::distinct_members(item);
    let wire: Vec<&str> = members.iter().map(|member| member.name.as_str()).collect();
    let variants: Vec<Ident> = names::variants(&wire).iter().map(|name| identifier(name)).collect();
    let name = identifier(&path.name);
    vec![
        declaration(&documentation(layout, areas, item, uses), &name, &members, &variants),
        table(item, &name, &wire, &variants),
        quote!(crate::runtime::traits::enumeration!(#name);),
    ]
}

/// Where a value of an enumeration stands: the property or parameter, and what has it.
pub(crate) type Use<'a> = (&'a str, &'a str);

/// How many of its uses the documentation of an enumeration names.
const SHOWN: usize = 4;

/// Where the values of each enumeration stand, in the order of the model.
pub(crate) fn uses<'a>(layout: &Layout<'a>) -> BTreeMap<&'a str, Vec<Use<'a>>> {
    let model = layout.model;
    let of_types = model.types.iter().flat_map(|item| {
        let named = |property: &'a Property| (property.type_name.named(), property.name.as_str());
        item.properties.iter().map(named).map(|(name, property)| (name, (property, short_name(&item.name))))
    });
    let of_operations = model.operations.iter().flat_map(|operation| {
        let named = |parameter: &'a Parameter| (parameter.type_name.named(), parameter.name.as_str());
        let title = operation.title.as_str();
        operation.parameters.iter().map(named).map(move |(name, parameter)| (name, (parameter, title)))
    });
    let uses = by_enumeration(layout, of_types);
    // Parameters have what properties have; only an enumeration of their own needs them to be named.
    by_enumeration(layout, of_operations).into_iter().chain(uses).collect()
}

fn by_enumeration<'a>(
    layout: &Layout<'a>,
    places: impl Iterator<Item = (Option<&'a str>, Use<'a>)>,
) -> BTreeMap<&'a str, Vec<Use<'a>>> {
    let mut uses: BTreeMap<&str, Vec<Use<'_>>> = BTreeMap::new();
    for (name, place) in places {
        if let Some(item) = name.and_then(|name| layout.index.enum_named(name)) {
            uses.entry(&item.name).or_default().push(place);
        }
    }
    uses
}

/// What the enumeration is for: the page often has no more than its members.
fn summary(uses: &[Use<'_>]) -> Option<String> {
    let shown: Vec<String> =
        uses.iter().take(SHOWN).map(|(name, owner)| format!("{} of {}", code(name), code(owner))).collect();
    let more = uses.len().checked_sub(SHOWN).filter(|more| *more > 0);
    let more = more.map(|more| format!(" and {more} more")).unwrap_or_default();
    (!shown.is_empty()).then(|| format!("What {}{more} can be.", shown.join(", ")))
}

fn documentation(layout: &Layout<'_>, areas: &Areas<'_>, item: &Enum, uses: &[Use<'_>]) -> DocLines {
    let mut docs = DocLines::default();
    docs.prose(&item.description);
    if let Some(summary) = summary(uses) {
        docs.trusted(summary);
    }
    docs.needs(&areas.of_type(&item.name));
    if item.flags {
        docs.trusted("Members can be combined: properties hold [`Flags`](crate::Flags) of it.");
    }
    docs.documented(reference::url(&item.source, layout.model));
    docs
}

fn declaration(docs: &DocLines, name: &Ident, members: &[&EnumMember], variants: &[Ident]) -> TokenStream {
    let docs = docs.attributes();
    let rows = members.iter().zip(variants).map(|(member, variant)| {
        let mut docs = DocLines::default();
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
