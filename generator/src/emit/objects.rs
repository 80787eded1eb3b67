//! Prints a struct with its table: an entity, a complex type, or the body of an action.
//!
//! Takes the members and their names; gives the items of one file. The struct is plain and public, the table
//! beside it is what the runtime reads and writes it by.

use super::areas::Gate;
use super::docs::DocLines;
use super::layout::identifier;
use crate::names;
use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, quote};

/// A struct to print.
pub(crate) struct Struct {
    /// Its Rust name.
    pub(crate) name: String,
    /// The qualified wire name; empty for a body.
    pub(crate) wire: String,
    /// What its documentation says.
    pub(crate) docs: DocLines,
    /// Marked deprecated.
    pub(crate) deprecated: bool,
    /// Its fields, in the order they are declared.
    pub(crate) fields: Vec<Field>,
    /// The tokens of the type it derives from.
    pub(crate) base: Option<TokenStream>,
    /// The tokens of all bases that something asks for: what derives from them may stand there.
    pub(crate) stands_for: Vec<TokenStream>,
    /// The tokens that name the hierarchy it belongs to.
    pub(crate) hierarchy: TokenStream,
}

/// A field to print.
pub(crate) struct Field {
    /// The wire name.
    pub(crate) wire: String,
    /// The type of its value: `String`.
    pub(crate) value: TokenStream,
    /// The type of the field: `Option<String>`.
    pub(crate) holder: TokenStream,
    /// The field without a value.
    pub(crate) empty: TokenStream,
    /// What its documentation says.
    pub(crate) docs: DocLines,
    /// Marked deprecated.
    pub(crate) deprecated: bool,
    /// The features it needs beyond the struct's.
    pub(crate) gate: Gate,
}

impl Struct {
    /// The items: the struct, its constants, its table, its traits.
    pub(crate) fn items(&self) -> Vec<TokenStream> {
        let name = identifier(&self.name);
        let wire: Vec<&str> = self.fields.iter().map(|field| field.wire.as_str()).collect();
        let fields: Vec<String> = names::fields(&wire);
        let derived = match self.stands_for.as_slice() {
            [] => TokenStream::new(),
            bases => quote!(crate::runtime::value::derived!(#name: #(#bases),*);),
        };
        vec![
            self.declaration(&name, &fields),
            self.constants(&name, &fields),
            self.default(&name, &fields),
            self.table(&name, &fields),
            quote!(crate::runtime::traits::object!(#name);),
            derived,
        ]
    }

    fn declaration(&self, name: &Ident, fields: &[String]) -> TokenStream {
        let docs = self.docs.attributes();
        let deprecated = deprecation(self.deprecated);
        let rows = self.fields.iter().zip(fields).map(|(field, name)| {
            let (docs, deprecated) = (field.docs.attributes(), deprecation(field.deprecated));
            let (name, holder, gate) = (identifier(name), &field.holder, field.gate.attribute());
            quote!(#docs #gate #deprecated pub #name: #holder)
        });
        quote! {
            #docs
            #deprecated
            #[non_exhaustive]
            pub struct #name {
                #(#rows,)*
                /// What the docs do not name, explicit nulls, and what does not fit its documented type.
                pub extra: crate::Extra,
            }
        }
    }

    fn constants(&self, name: &Ident, fields: &[String]) -> TokenStream {
        if self.fields.is_empty() {
            return TokenStream::new();
        }
        let rows = self.fields.iter().zip(fields).map(|(field, name)| {
            let constant = identifier(&names::constant(name));
            let (wire, value, gate) = (&field.wire, &field.value, field.gate.attribute());
            quote!(#gate pub const #constant: crate::Field<Self, #value> = crate::Field::new(#wire);)
        });
        quote!(impl #name { #(#rows)* })
    }

    /// Written out, because the derived one calls a function for each field.
    fn default(&self, name: &Ident, fields: &[String]) -> TokenStream {
        let rows = self.fields.iter().zip(fields).map(|(field, name)| {
            let (name, empty, gate) = (identifier(name), &field.empty, field.gate.attribute());
            quote!(#gate #name: #empty)
        });
        quote! {
            impl Default for #name {
                fn default() -> Self {
                    Self { #(#rows,)* extra: crate::Extra::new() }
                }
            }
        }
    }

    /// The runtime looks names up, so the table is sorted by them. Its functions are as long as the type is, and
    /// each is called in several places: inlined, they would be half of the crate's code.
    fn table(&self, name: &Ident, fields: &[String]) -> TokenStream {
        let mut rows: Vec<(&Field, &String)> = self.fields.iter().zip(fields).collect();
        rows.sort_by_key(|(field, _)| field.wire.as_str());
        let wire = rows.iter().map(|(field, _)| gated(field, &field.wire));
        let fields = rows.iter().map(|(field, name)| {
            let name = identifier(name);
            gated(field, quote!(&self.#name))
        });
        let fields_mut = rows.iter().map(|(field, name)| {
            let name = identifier(name);
            gated(field, quote!(&mut self.#name))
        });
        let (qualified, hierarchy) = (&self.wire, &self.hierarchy);
        let base = self.base.clone().unwrap_or_else(|| quote!(Self));
        quote! {
            impl crate::Object for #name {
                type Base = #base;

                const SCHEMA: &'static crate::Schema = &crate::Schema {
                    name: #qualified,
                    properties: &[#(#wire),*],
                    hierarchy: &#hierarchy,
                };

                #[inline(never)]
                fn fields(&self) -> crate::Fields<'_> {
                    crate::Fields::new(<Self as crate::Object>::SCHEMA, &self.extra, [#(#fields),*])
                }

                #[inline(never)]
                fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
                    crate::FieldsMut::new(
                        <Self as crate::Object>::SCHEMA,
                        &mut self.extra,
                        [#(#fields_mut),*],
                    )
                }
            }
        }
    }
}

/// An element of a list, which is there with its features only.
fn gated(field: &Field, element: impl ToTokens) -> TokenStream {
    let gate = field.gate.attribute();
    quote!(#gate #element)
}

/// The attribute that makes the compiler tell users.
pub(crate) fn deprecation(deprecated: bool) -> TokenStream {
    if deprecated { quote!(#[deprecated = "the docs mark it as deprecated"]) } else { TokenStream::new() }
}
