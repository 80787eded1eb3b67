//! The query options and headers of an example as calls on its request.
//!
//! Takes names and values; gives a method call for each, with the constants of the answer's type for names of its
//! properties. What the request has no method for goes by `query` or `header`.

use super::literal::{number, text};
use super::table::{PropertyTable, TableProperty};
use super::ways_out::WayOut;
use super::writer::Writer;
use crate::emit::layout::identifier;
use proc_macro2::TokenStream;
use quote::quote;

/// The header that allows advanced queries.
const CONSISTENCY_LEVEL: &str = "ConsistencyLevel";

/// How many names a tuple takes.
const MOST_NAMES: usize = 16;

/// What a request has methods for.
pub(super) struct RequestTarget<'b, 'a> {
    /// `select` and `expand`.
    pub(super) is_one: bool,
    /// Those and all others.
    pub(super) is_many: bool,
    /// What says which items count.
    pub(super) counts: bool,
    /// `search` and `count` allow advanced queries by themselves.
    pub(super) is_advanced: bool,
    /// The type that is answered with, as the code calls it, and its properties.
    pub(super) answer: Option<(TokenStream, &'b PropertyTable<'a>)>,
}

/// What names stand for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum NameRole {
    Properties,
    /// Constants of plain values are none.
    Relations,
    /// With a direction behind them.
    Orders,
}

impl Writer<'_, '_> {
    /// The calls for the query.
    pub(super) fn query(
        &mut self,
        query: &[(String, String)],
        headers: &[(String, String)],
        target: &RequestTarget<'_, '_>,
    ) -> Vec<TokenStream> {
        let is_eventual = headers.iter().any(is_eventual);
        let calls = query.iter().map(|(name, value)| {
            self.option(name, value, target, is_eventual).unwrap_or_else(|| {
                self.ways_out.push(WayOut::Query);
                let (value, name) = (self.text("value", value), text(name));
                quote!(.query(#name, #value))
            })
        });
        calls.collect()
    }

    fn option(
        &mut self,
        name: &str,
        value: &str,
        target: &RequestTarget<'_, '_>,
        is_eventual: bool,
    ) -> Option<TokenStream> {
        let (is_read, is_many) = (target.is_one || target.is_many, target.is_many);
        let chooses = is_many || target.counts;
        let allows = is_eventual || !target.is_advanced || target.counts;
        match name.to_ascii_lowercase().as_str() {
            "$select" if is_read => {
                let names = self.names("select", value, target, NameRole::Properties);
                Some(quote!(.select(#names)))
            }
            "$expand" if is_read => {
                let names = self.names("expand", value, target, NameRole::Relations);
                Some(quote!(.expand(#names)))
            }
            "$orderby" if is_many => {
                let names = self.names("order", value, target, NameRole::Orders);
                Some(quote!(.order_by(#names)))
            }
            "$filter" if chooses => {
                let condition = self.text("filter", value);
                Some(quote!(.filter(#condition)))
            }
            "$search" if chooses && allows => {
                let condition = self.text("search", value);
                Some(quote!(.search(#condition)))
            }
            "$count" if is_many && value == "true" && allows => Some(quote!(.count())),
            "$top" if chooses => {
                let count = whole(value)?;
                Some(quote!(.top(#count)))
            }
            "$skip" if chooses => {
                let count = whole(value)?;
                Some(quote!(.skip(#count)))
            }
            _ => None,
        }
    }

    /// A list of names: constants where they are properties of the answer, texts where they are not, and a variable where
    /// it is long and a text as a whole.
    fn names(
        &mut self,
        variable: &str,
        value: &str,
        target: &RequestTarget<'_, '_>,
        kind: NameRole,
    ) -> TokenStream {
        let (answer, index) = (target.answer.as_ref(), &self.layout.index);
        let parts: Vec<&str> = value.split(',').map(str::trim).collect();
        let named = |part: &&str| {
            let (name, direction) =
                part.split_once(' ').filter(|_| kind == NameRole::Orders).unwrap_or((part, ""));
            let direction = match direction.trim() {
                "" => TokenStream::new(),
                "asc" => quote!(.asc()),
                "desc" => quote!(.desc()),
                _ => return None,
            };
            let (path, table) = answer?;
            let holds_objects = |row: &&TableProperty<'_>| {
                row.slot.type_name.named().is_some_and(|name| index.has_type(name))
            };
            let row = table.exact(name).filter(|row| kind != NameRole::Relations || holds_objects(row))?;
            let constant = identifier(&row.constant);
            Some(quote!(#path::#constant #direction))
        };
        let found: Vec<Option<TokenStream>> = parts.iter().map(named).collect();
        let texts = found.iter().filter(|name| name.is_none()).count();
        self.ways_out.extend(std::iter::repeat_n(WayOut::Name, texts));
        if texts == parts.len() || parts.len() > MOST_NAMES {
            return self.text(variable, value);
        }
        let names = found.into_iter().zip(parts).map(|(name, part)| name.unwrap_or_else(|| text(part)));
        match names.collect::<Vec<_>>().as_slice() {
            [name] => name.clone(),
            names => quote!((#(#names),*)),
        }
    }

    /// The calls for the headers.
    pub(super) fn headers(
        &mut self,
        headers: &[(String, String)],
        query: &[(String, String)],
        target: &RequestTarget<'_, '_>,
    ) -> Vec<TokenStream> {
        let is_option = |name: &str| query.iter().any(|(given, _)| given.eq_ignore_ascii_case(name));
        let asks = target.counts || target.is_many && (is_option("$search") || is_option("$count"));
        let is_sent = asks && target.is_advanced;
        let mut calls = Vec::new();
        for header in headers {
            let (name, value) = header;
            match name.to_ascii_lowercase().as_str() {
                // The client knows who asks.
                "authorization" => {}
                _ if is_eventual(header) && is_sent => {}
                _ if is_eventual(header) => calls.push(quote!(.eventual())),
                "prefer" => calls.extend(value.split(", ").map(|preference| {
                    let preference = self.preference(preference);
                    quote!(.prefer(#preference))
                })),
                "if-match" => {
                    let etag = text(value);
                    calls.push(quote!(.if_match(#etag)));
                }
                "if-none-match" => {
                    let etag = text(value);
                    calls.push(quote!(.if_none_match(#etag)));
                }
                _ => {
                    let (value, name) = (self.text("value", value), text(name));
                    calls.push(quote!(.header(#name, #value)));
                }
            }
        }
        calls
    }

    /// A preference by its function, or as a text.
    fn preference(&mut self, written: &str) -> TokenStream {
        let simple = match written {
            "IdType=\"ImmutableId\"" => Some("immutable_ids"),
            "outlook.body-content-type=\"text\"" => Some("text_bodies"),
            "include-unknown-enum-members" => Some("unknown_enum_members"),
            "return=minimal" => Some("minimal"),
            "return=representation" => Some("representation"),
            "respond-async" => Some("respond_async"),
            _ => None,
        };
        if let Some(name) = simple {
            let (prefer, name) = (self.imports.own("Prefer"), identifier(name));
            return quote!(#prefer::#name());
        }
        if let Some(size) = written.strip_prefix("odata.maxpagesize=").and_then(whole) {
            let prefer = self.imports.own("Prefer");
            return quote!(#prefer::page_size(#size));
        }
        let zone = written.strip_prefix("outlook.timezone=\"").and_then(|rest| rest.strip_suffix('"'));
        if let Some(zone) = zone.filter(|zone| !zone.contains(['"', '\\'])) {
            let (prefer, zone) = (self.imports.own("Prefer"), text(zone));
            return quote!(#prefer::time_zone(#zone));
        }
        text(written)
    }
}

fn is_eventual((name, value): &(String, String)) -> bool {
    name.eq_ignore_ascii_case(CONSISTENCY_LEVEL) && value == "eventual"
}

/// A whole number that is written back as it came.
fn whole(written: &str) -> Option<TokenStream> {
    let count: u32 = written.parse().ok().filter(|count: &u32| count.to_string() == written)?;
    number(&count.to_string(), "")
}
