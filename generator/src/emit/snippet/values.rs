//! Values of JSON as a person writes them in Rust, by the type of the property that they are for.
//!
//! Takes a value and its slot; gives an expression that a setter takes, with statements before it where objects are too
//! long to stand inside one another. Objects are the business of `objects`, values of no known type that of `json`. What
//! does not fit its documented type is refused here, and set by its name by who asks for the object around it.

use super::literal;
use super::table::Slot;
use super::writer::Writer;
use crate::emit::layout::{distinct_members, identifier};
use crate::json::{Kind, Node};
use crate::model::{Enum, Primitive, TypeName};
use crate::names;
use crate::vocabulary::number::singular;
use proc_macro2::TokenStream;
use quote::quote;

/// An expression, and what has to be equal for several in one list.
pub(super) struct ListItem {
    pub(super) tokens: TokenStream,
    /// Its Rust type, as far as it matters.
    pub(super) of: String,
}

impl<'a> Writer<'_, 'a> {
    /// A value for a slot; `None` where it is of another kind.
    pub(super) fn value(&mut self, name: &str, node: &Node, slot: Slot<'_>) -> Option<TokenStream> {
        self.attempt(|writer| match &node.kind {
            Kind::Array(items) if slot.collection => writer.list(name, items, slot.type_name),
            _ if slot.collection => None,
            _ => Some(writer.one(name, node, slot)?.tokens),
        })
    }

    fn list(&mut self, name: &str, items: &[Node], type_name: &TypeName) -> Option<TokenStream> {
        if items.is_empty() {
            let item = self.type_tokens(type_name);
            return Some(quote!(Vec::<#item>::new()));
        }
        let slot = Slot { type_name, collection: false, related: false };
        let name = singular(name);
        let written =
            items.iter().map(|item| self.one(&name, item, slot)).collect::<Option<Vec<ListItem>>>()?;
        let is_same = written.windows(2).all(|pair| pair[0].of == pair[1].of);
        if is_same {
            let tokens = written.iter().map(|item| &item.tokens);
            return Some(quote!([#(#tokens),*]));
        }
        // Members of an enumeration, of which one is not documented, are texts together.
        let texts = items.iter().map(|item| item.as_str().map(literal::text)).collect::<Option<Vec<_>>>()?;
        Some(quote!([#(#texts),*]))
    }

    fn one(&mut self, name: &str, node: &Node, slot: Slot<'_>) -> Option<ListItem> {
        match slot.type_name {
            TypeName::Edm(primitive) => self.primitive(name, *primitive, node),
            TypeName::Named(_) if self.layout.is_json(slot.type_name) => self.any(name, node),
            TypeName::Named(named) => match self.layout.index.enum_named(named) {
                Some(item) if !self.layout.index.has_type(named) => self.member(item, node.as_str()?),
                _ => {
                    let item = self.layout.index.type_named(named)?;
                    self.object(name, node, item, slot.related)
                }
            },
        }
    }

    fn primitive(&mut self, name: &str, primitive: Primitive, node: &Node) -> Option<ListItem> {
        use Primitive as P;
        match (primitive, &node.kind) {
            (P::Stream | P::Untyped, _) => self.any(name, node),
            (P::Boolean, Kind::Bool(value)) => Some(item(quote!(#value), "bool")),
            (P::Byte, Kind::Number(text)) => whole::<u8>(text, "_u8"),
            (P::SByte, Kind::Number(text)) => whole::<i8>(text, "_i8"),
            (P::Int16, Kind::Number(text)) => whole::<i16>(text, "_i16"),
            (P::Int32, Kind::Number(text)) => whole::<i32>(text, ""),
            (P::Int64 | P::Decimal, Kind::Number(text)) if !text.contains(['.', 'e', 'E']) => {
                whole::<i32>(text, "").or_else(|| whole::<i64>(text, "_i64"))
            }
            (P::Double | P::Single | P::Decimal, Kind::Number(text)) => {
                whole::<i32>(text, "").or_else(|| Some(item(float(text)?, "f64")))
            }
            (
                P::String | P::Binary | P::Date | P::DateTimeOffset | P::Duration | P::Guid | P::TimeOfDay,
                Kind::String(text),
            ) => Some(item(self.text(name, text), "text")),
            _ => None,
        }
    }

    /// A member by its variant where it is written as documented, or else by its text.
    fn member(&mut self, of: &'a Enum, text: &str) -> Option<ListItem> {
        let wire: Vec<&str> = distinct_members(of).into_iter().map(|member| member.name.as_str()).collect();
        let variants = names::variants(&wire);
        let path = self.layout.paths.get(&of.name)?.clone();
        let mut given = Vec::new();
        for name in text.split(if of.flags { "," } else { "\0" }) {
            match wire.iter().position(|wire| *wire == name).and_then(|at| variants.get(at)) {
                Some(variant) => given.push(identifier(variant)),
                None => return Some(item(literal::text(text), "text")),
            }
        }
        let path = self.imports.model(&path);
        Some(match given.as_slice() {
            [only] => item(quote!(#path::#only), &of.name),
            several => item(quote!([#(#path::#several),*]), &format!("several of {}", of.name)),
        })
    }

    /// How code names the type of one value.
    pub(super) fn type_tokens(&mut self, name: &TypeName) -> TokenStream {
        let path = name.named().filter(|_| !self.layout.is_json(name));
        match path.and_then(|named| self.layout.paths.get(named)) {
            Some(path) => {
                let flags = name.named().and_then(|named| self.layout.index.enum_named(named));
                let is_set = flags.is_some_and(|item| item.flags);
                let path = self.imports.model(path);
                if is_set { quote!(msgraph::Flags<#path>) } else { path }
            }
            None => plain_type(name),
        }
    }
}

/// What code gives for a value of a type that is no documented one.
fn plain_type(name: &TypeName) -> TokenStream {
    use Primitive as P;
    match name {
        TypeName::Edm(P::Boolean) => quote!(bool),
        TypeName::Edm(P::Double | P::Single | P::Decimal) => quote!(f64),
        TypeName::Edm(P::Byte) => quote!(u8),
        TypeName::Edm(P::SByte) => quote!(i8),
        TypeName::Edm(P::Int16) => quote!(i16),
        TypeName::Edm(P::Int32) => quote!(i32),
        TypeName::Edm(P::Int64) => quote!(i64),
        TypeName::Edm(P::Stream | P::Untyped) | TypeName::Named(_) => quote!(msgraph::Value),
        TypeName::Edm(_) => quote!(String),
    }
}

pub(super) fn item(tokens: TokenStream, of: &str) -> ListItem {
    ListItem { tokens, of: of.to_owned() }
}

/// A whole number that the type can hold.
pub(super) fn whole<T: std::str::FromStr>(text: &str, suffix: &str) -> Option<ListItem> {
    text.parse::<T>().ok()?;
    Some(item(literal::number(text, suffix)?, if suffix.is_empty() { "i32" } else { suffix }))
}

/// A number with a fraction or exponent.
pub(super) fn float(text: &str) -> Option<TokenStream> {
    text.contains(['.', 'e', 'E']).then(|| literal::number(text, ""))?
}
