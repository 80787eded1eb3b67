//! What is done with the answer of a request: it is named, and one line uses it.

use super::table::Slot;
use super::writer::Writer;
use crate::emit::layout::identifier;
use crate::emit::plan::Answer;
use crate::model::{TypeName, namespace};
use proc_macro2::TokenStream;
use quote::quote;

/// Properties by which people tell objects apart, the most telling first.
const TELLING: [&str; 4] = ["displayName", "subject", "name", "id"];

impl<'a> Writer<'_, 'a> {
    /// Sends a request and uses its answer, an object with these properties selected.
    pub(super) fn send(&mut self, request: &TokenStream, answer: &Answer, selected: &[&str]) {
        let sent = quote!(client.send(#request).await?);
        let (name, part) = match answer {
            Answer::Empty => return self.push(quote!(#sent;)),
            Answer::Accepted => ("accepted".to_owned(), "location"),
            Answer::Content | Answer::Export(_) => ("content".to_owned(), "bytes"),
            Answer::Scalar(_) => ("answer".to_owned(), "value"),
            Answer::Any => {
                let name = identifier(&self.locals.name("answer"));
                let shown = line(&quote!("{}", #name));
                return self.push(quote!(let #name = #sent; #shown));
            }
            Answer::Page(item) => return self.page(&sent, item, selected),
            Answer::Object(item) => {
                let name = self.called(item, "answer");
                let shown = self.shown(&name, item, selected);
                self.push(quote!(let #name = #sent; #shown));
                return;
            }
        };
        let (name, field) = (identifier(&self.locals.name(&name)), identifier(part));
        let shown = match answer {
            Answer::Content | Answer::Export(_) => line(&quote!("{} bytes", #name.#field.len())),
            _ => line(&quote!("{:?}", #name.#field)),
        };
        self.push(quote!(let #name = #sent; #shown));
    }

    /// Sends a request that counts.
    pub(super) fn count(&mut self, request: &TokenStream) {
        let shown = line(&quote!("{}", count.value));
        self.push(quote! {
            let count = client.send(#request).await?;
            #shown
        });
    }

    fn page(&mut self, sent: &TokenStream, item: &TypeName, selected: &[&str]) {
        let page = identifier(&self.locals.name("page"));
        let name = self.called(item, "item");
        let shown = self.shown(&name, item, selected);
        self.push(quote! {
            let #page = #sent;
            for #name in #page.value { #shown }
        });
    }

    /// How wide the line is that sends a request of this width.
    pub(super) fn sending_width(&self, request: usize, answer: &Answer) -> usize {
        let name = match answer {
            Answer::Object(item) => self.called(item, "answer").to_string(),
            _ => "accepted".to_owned(),
        };
        format!("let {name} = client.send().await?;").len() + request
    }

    /// A name for a value of a type. It may be that of what was sent: what comes back stands in its place.
    fn called(&self, of: &TypeName, otherwise: &str) -> proc_macro2::Ident {
        let of = of.named().filter(|name| self.layout.index.has_type(name));
        identifier(&crate::names::case::snake(of.map_or(otherwise, namespace::short_name)))
    }

    /// The line that prints a value: of an object, the text that tells most of it.
    fn shown(&self, name: &proc_macro2::Ident, of: &TypeName, selected: &[&str]) -> TokenStream {
        let of = of.named().and_then(|named| self.layout.index.type_named(named));
        let table = of.filter(|item| self.layout.paths.contains_key(&item.name));
        let table = table.and_then(|item| self.tables.of(self.layout, item));
        let is_text = |slot: Slot<'_>| *slot.type_name == TypeName::STRING && !slot.collection;
        let telling = |wire: &&str| {
            let row = table?.exact(wire)?;
            is_text(row.slot).then(|| identifier(&row.field))
        };
        let chosen: Vec<&&str> =
            TELLING.iter().filter(|wire| selected.is_empty() || selected.contains(wire)).collect();
        let field = chosen.into_iter().chain(selected).find_map(telling);
        match field {
            Some(field) => line(&quote!("{}", #name.#field.unwrap_or_default())),
            None => {
                let format = format!("{{{name}:?}}");
                line(&quote!(#format))
            }
        }
    }
}

/// A line that prints. This crate prints nothing itself.
fn line(arguments: &TokenStream) -> TokenStream {
    let name = identifier("println");
    quote!(#name!(#arguments);)
}
