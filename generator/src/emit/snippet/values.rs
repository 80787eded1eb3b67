//! Values of JSON as a person writes them in Rust, by the type of the property that they are for.
//!
//! Takes a value and its slot; gives an expression that a setter takes, with statements before it where objects are too
//! long to stand inside one another. What does not fit its documented type is refused here, and kept in `extra` by who
//! asks for the object around it.

use super::literal;
use super::print;
use super::table::{Row, Slot, Table};
use super::ways_out::WayOut;
use super::writer::Writer;
use crate::emit::layout::{distinct_members, identifier};
use crate::json::{Kind, Member, Node};
use crate::model::{Enum, Primitive, Type, TypeName};
use crate::names;
use crate::vocabulary::number::singular;
use proc_macro2::TokenStream;
use quote::quote;

/// The annotation that names the type of an object.
pub(super) const ODATA_TYPE: &str = "@odata.type";

/// How long an object may be where it is used, in characters.
const LONGEST: usize = 56;

/// An expression, and what has to be equal for several in one list.
struct Item {
    tokens: TokenStream,
    /// Its Rust type, as far as it matters.
    of: String,
}

/// An object: the setters of its builder, and what goes into `extra` behind them.
#[derive(Default)]
struct Parts {
    setters: Vec<TokenStream>,
    extra: Vec<(String, TokenStream)>,
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
        let written = items.iter().map(|item| self.one(&name, item, slot)).collect::<Option<Vec<Item>>>()?;
        let is_same = written.windows(2).all(|pair| pair[0].of == pair[1].of);
        if is_same {
            let tokens = written.iter().map(|item| &item.tokens);
            return Some(quote!([#(#tokens),*]));
        }
        // Members of an enumeration, of which one is not documented, are texts together.
        let texts = items.iter().map(|item| item.as_str().map(literal::text)).collect::<Option<Vec<_>>>()?;
        Some(quote!([#(#texts),*]))
    }

    fn one(&mut self, name: &str, node: &Node, slot: Slot<'_>) -> Option<Item> {
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

    fn primitive(&mut self, name: &str, primitive: Primitive, node: &Node) -> Option<Item> {
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
    fn member(&mut self, of: &'a Enum, text: &str) -> Option<Item> {
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

    /// A value where any JSON may stand.
    fn any(&mut self, name: &str, node: &Node) -> Option<Item> {
        Some(match &node.kind {
            Kind::Bool(value) => item(quote!(#value), "bool"),
            Kind::Number(text) => match whole::<i32>(text, "") {
                Some(whole) => whole,
                None => item(float(text)?, "f64"),
            },
            Kind::String(text) => item(self.text(name, text), "text"),
            _ => item(self.json(node), "json"),
        })
    }

    /// Any JSON, by the macro for it.
    pub(super) fn json(&mut self, node: &Node) -> TokenStream {
        let (json, tokens) = (self.imports.json(), json_tokens(node));
        quote!(#json!(#tokens))
    }

    /// An object of a documented type or of one that derives from it; a variable where it is long.
    fn object(&mut self, name: &str, node: &Node, declared: &'a Type, is_exact: bool) -> Option<Item> {
        let Kind::Object(members) = &node.kind else { return None };
        let item = self.actual(node, declared, is_exact);
        let path = self.layout.paths.get(&item.name)?.clone();
        let path = self.imports.model(&path);
        let parts = self.parts(&path, &Table::of_type(self.layout, item), members, item);
        let is_short = parts.extra.is_empty() && parts.setters.len() <= 1;
        let tokens = parts.builder(&mut self.imports, &path);
        let is_short = is_short && print::width(&tokens) <= LONGEST;
        let tokens = if is_short {
            tokens
        } else {
            let name = self.locals.name(name);
            self.bound(&name, &tokens, &parts)
        };
        Some(Item { tokens, of: item.name.clone() })
    }

    /// The type that an object is of: the one that it names, where that derives from the declared one and may stand there.
    pub(super) fn actual(&self, node: &Node, declared: &'a Type, is_exact: bool) -> &'a Type {
        let named = node.get(ODATA_TYPE).and_then(Node::as_str).map(|name| name.trim_start_matches('#'));
        let named = named.and_then(|name| self.layout.index.type_named(name));
        let fits = |item: &&Type| {
            !is_exact
                && self.layout.stands_for(declared)
                && self.layout.index.is_a(&item.name, &declared.name)
        };
        named.filter(fits).unwrap_or(declared)
    }

    /// A variable of an object, with what is not documented.
    fn bound(&mut self, name: &str, tokens: &TokenStream, parts: &Parts) -> TokenStream {
        if parts.extra.is_empty() {
            let name = self.variable(name, tokens);
            return quote!(#name);
        }
        let ident = identifier(name);
        let lines = parts.extra.iter().map(|(key, value)| {
            let key = literal::text(key);
            quote!(#ident.extra.insert(#key, #value);)
        });
        let lines: TokenStream = lines.collect();
        self.statements.push(quote!(let mut #ident = #tokens; #lines));
        quote!(#ident)
    }

    /// A body as a variable.
    pub(super) fn body_object(
        &mut self,
        name: &str,
        path: &TokenStream,
        table: &Table<'a>,
        members: &[Member],
        of: Option<&'a Type>,
    ) -> TokenStream {
        let parts = match of {
            Some(item) => self.parts(path, table, members, item),
            None => self.untyped_parts(path, table, members),
        };
        let tokens = parts.builder(&mut self.imports, path);
        let name = self.locals.name(name);
        self.bound(&name, &tokens, &parts)
    }

    /// What is set of an object that is of a type. That it is of this type it says by itself.
    fn parts(&mut self, path: &TokenStream, table: &Table<'a>, members: &[Member], item: &'a Type) -> Parts {
        let says_itself = |member: &Member| {
            let named = member.value.as_str().map(|name| name.trim_start_matches('#'));
            member.name == ODATA_TYPE && named.is_some_and(|name| name.eq_ignore_ascii_case(&item.name))
        };
        let members: Vec<&Member> = members.iter().filter(|member| !says_itself(member)).collect();
        self.setters(path, table, &members)
    }

    fn untyped_parts(&mut self, path: &TokenStream, table: &Table<'a>, members: &[Member]) -> Parts {
        self.setters(path, table, &members.iter().collect::<Vec<_>>())
    }

    fn setters(&mut self, path: &TokenStream, table: &Table<'a>, members: &[&Member]) -> Parts {
        let mut parts = Parts::default();
        for (at, member) in members.iter().enumerate() {
            // Of a name that stands twice the last one wins, as everywhere in JSON.
            if members.iter().skip(at + 1).any(|later| later.name == member.name) {
                continue;
            }
            match self.setter(path, table, member) {
                Ok(setter) => parts.setters.push(setter),
                Err(why) => {
                    self.ways_out.push(why);
                    let value = self.extra(&member.value);
                    parts.extra.push((member.name.clone(), value));
                }
            }
        }
        parts
    }

    /// The call that sets a property.
    fn setter(
        &mut self,
        path: &TokenStream,
        table: &Table<'a>,
        member: &Member,
    ) -> Result<TokenStream, WayOut> {
        let constant = |row: &Row<'_>| {
            let name = identifier(&row.constant);
            quote!(#path::#name)
        };
        if let Some(name) = member.name.strip_suffix("@odata.bind") {
            let row = table.exact(name).ok_or(WayOut::Undocumented)?;
            let (constant, target) =
                (constant(row), self.references(name, &member.value).ok_or(WayOut::Misfit)?);
            return Ok(quote!(.bind(#constant, #target)));
        }
        let row = table.meant(&member.name).ok_or(WayOut::Undocumented)?;
        let constant = constant(row);
        if member.value.kind == Kind::Null {
            return Ok(quote!(.clear(#constant)));
        }
        let value = self.value(&member.name, &member.value, row.slot).ok_or(WayOut::Misfit)?;
        Ok(quote!(.with(#constant, #value)))
    }

    /// The addresses that a relationship is bound to.
    fn references(&mut self, name: &str, node: &Node) -> Option<TokenStream> {
        match &node.kind {
            Kind::String(address) => Some(self.text(name, address)),
            Kind::Array(items) if !items.is_empty() => {
                let addresses = items.iter().map(Node::as_str).collect::<Option<Vec<_>>>()?;
                let name = singular(name);
                let items: Vec<_> = addresses.into_iter().map(|address| self.text(&name, address)).collect();
                Some(quote!([#(#items),*]))
            }
            _ => None,
        }
    }

    /// A value for `extra`.
    fn extra(&mut self, node: &Node) -> TokenStream {
        match &node.kind {
            Kind::Null | Kind::Array(_) | Kind::Object(_) => self.json(node),
            _ => json_tokens(node),
        }
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

impl Parts {
    fn builder(&self, imports: &mut super::imports::Imports, path: &TokenStream) -> TokenStream {
        imports.own("Object");
        let setters = &self.setters;
        quote!(#path::new() #(#setters)*)
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

fn item(tokens: TokenStream, of: &str) -> Item {
    Item { tokens, of: of.to_owned() }
}

/// A whole number that the type can hold.
fn whole<T: std::str::FromStr>(text: &str, suffix: &str) -> Option<Item> {
    text.parse::<T>().ok()?;
    Some(item(literal::number(text, suffix)?, if suffix.is_empty() { "i32" } else { suffix }))
}

/// A number with a fraction or exponent.
fn float(text: &str) -> Option<TokenStream> {
    text.contains(['.', 'e', 'E']).then(|| literal::number(text, ""))?
}

/// JSON as the macro `json!` reads it. A number that is none of Rust is a text, as when it is read.
fn json_tokens(node: &Node) -> TokenStream {
    match &node.kind {
        Kind::Null => quote!(null),
        Kind::Bool(value) => quote!(#value),
        Kind::Number(text) => {
            let whole = whole::<i32>(text, "").or_else(|| whole::<i64>(text, "_i64"));
            let number = whole.map(|item| item.tokens).or_else(|| float(text));
            number.unwrap_or_else(|| literal::text(text))
        }
        Kind::String(text) => literal::text(text),
        Kind::Array(items) => {
            let items = items.iter().map(json_tokens);
            quote!([#(#items),*])
        }
        Kind::Object(members) => {
            let rows = members.iter().map(|member| {
                let (name, value) = (literal::text(&member.name), json_tokens(&member.value));
                quote!(#name: #value)
            });
            quote!({ #(#rows),* })
        }
    }
}
