//! Objects of documented types as a person writes them in Rust: made by `new`, `with`, `clear` and `bind`.
//!
//! Takes an object and its type; gives an expression where that is short, and else a variable. What the type does not
//! have, or has as another kind, is set by its wire name.

use super::imports::Imports;
use super::literal;
use super::print::{LINE, Statement, width};
use super::table::{PropertyTable, TableProperty};
use super::values::ListItem;
use super::ways_out::WayOut;
use super::writer::Writer;
use crate::emit::layout::identifier;
use crate::json::{Kind, Member, Node};
use crate::model::Type;
use crate::vocabulary::number::singular;
use proc_macro2::TokenStream;
use quote::quote;

/// The annotation that names the type of an object.
pub(super) const ODATA_TYPE: &str = "@odata.type";

/// How long an object may be where it is used, in characters.
const LONGEST: usize = 56;

/// What is set of an object.
#[derive(Default)]
struct Parts {
    setters: Vec<TokenStream>,
    /// How many members there are.
    all: usize,
}

impl<'a> Writer<'_, 'a> {
    /// An object of a documented type or of one that derives from it; a variable where it is long.
    pub(super) fn object(
        &mut self,
        name: &str,
        node: &Node,
        declared: &'a Type,
        is_exact: bool,
    ) -> Option<ListItem> {
        let Kind::Object(members) = &node.kind else { return None };
        let item = self.actual(node, declared, is_exact);
        let path = self.layout.paths.get(&item.name)?.clone();
        let path = self.imports.model(&path);
        let parts = self.parts(&path, self.tables.of(self.layout, item)?, members, Some(item));
        let tokens = parts.builder(&mut self.imports, &path);
        let is_short = parts.setters.len() <= 1 && width(&tokens) <= LONGEST;
        let tokens = if is_short { tokens } else { self.bound(name, &path, &parts) };
        Some(ListItem { tokens, of: item.name.clone() })
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

    /// A body as a variable.
    pub(super) fn body_object(
        &mut self,
        name: &str,
        path: &TokenStream,
        table: &PropertyTable<'a>,
        members: &[Member],
        of: Option<&'a Type>,
    ) -> TokenStream {
        let parts = self.parts(path, table, members, of);
        self.bound(name, path, &parts)
    }

    /// A variable of an object.
    fn bound(&mut self, name: &str, path: &TokenStream, parts: &Parts) -> TokenStream {
        let tokens = parts.builder(&mut self.imports, path);
        let made = width(&quote!(let mut = #path::new()));
        let name = self.locals.short(name, LINE.saturating_sub(made));
        if parts.all > self.most {
            let comment = format!("// The first {} of {} properties.", self.most, parts.all);
            self.statements.push(Statement::Lines(vec![comment]));
        }
        let ident = self.variable(&name, &tokens);
        quote!(#ident)
    }

    /// The call that sets by its name what the type does not have: a variable where the line would be too long with it.
    fn undocumented(&mut self, member: &Member) -> TokenStream {
        let key = literal::text(&member.name);
        let value = self.undocumented_value(member);
        quote!(.with(#key, #value))
    }

    fn undocumented_value(&mut self, member: &Member) -> TokenStream {
        let line = format!("    .with(\"{}\", \"\")", member.name);
        let name = if is_name(&member.name) { &member.name } else { "value" };
        match &member.value.kind {
            Kind::String(text) if line.len() + text.len() > LINE => {
                // Short enough that the line is, with it in the place of the quotes.
                let name = self.locals.short(name, (LINE + 2).saturating_sub(line.len()));
                self.named_text(&name, text)
            }
            Kind::Number(_) | Kind::Bool(_) | Kind::String(_) => {
                let value = self.any(name, &member.value).map(|item| item.tokens);
                value.unwrap_or_else(|| self.json(name, &member.value))
            }
            _ => self.json(name, &member.value),
        }
    }

    /// What is set of an object. That it is of its type it says by itself.
    fn parts(
        &mut self,
        path: &TokenStream,
        table: &PropertyTable<'a>,
        members: &[Member],
        of: Option<&'a Type>,
    ) -> Parts {
        let says_itself = |member: &Member| {
            let named = member.value.as_str().map(|name| name.trim_start_matches('#'));
            let is_own = |item: &Type| named.is_some_and(|name| name.eq_ignore_ascii_case(&item.name));
            member.name == ODATA_TYPE && of.is_some_and(is_own)
        };
        // Of a name that stands twice the last one wins, as everywhere in JSON.
        let last = members.iter().enumerate().filter(|(at, member)| {
            !members.iter().skip(at + 1).any(|later| later.name == member.name) && !says_itself(member)
        });
        let members: Vec<&Member> = last.map(|(_, member)| member).collect();
        let mut parts = Parts { all: members.len(), ..Parts::default() };
        for member in members.into_iter().take(self.most) {
            match self.setter(path, table, member) {
                Ok(setter) => parts.setters.push(setter),
                Err(why) => {
                    self.ways_out.push(why);
                    let setter = self.undocumented(member);
                    parts.setters.push(setter);
                }
            }
        }
        parts
    }

    /// The call that sets a property.
    fn setter(
        &mut self,
        path: &TokenStream,
        table: &PropertyTable<'a>,
        member: &Member,
    ) -> Result<TokenStream, WayOut> {
        let constant = |row: &TableProperty<'_>| {
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
}

impl Parts {
    fn builder(&self, imports: &mut Imports, path: &TokenStream) -> TokenStream {
        imports.own("Object");
        let setters = &self.setters;
        quote!(#path::new() #(#setters)*)
    }
}

/// True for what names a property. A GUID, or a text that stands where a name belongs, says nothing of the value.
fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}
