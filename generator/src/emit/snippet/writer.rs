//! A piece of code while it is written: its statements so far, and what they name.
//!
//! Takes expressions; gives variables for those that are too long to stand where they are used. What the expressions are
//! made of is decided in `values`, `objects`, `json` and `call`.

use super::imports::Imports;
use super::literal;
use super::print::{LINE, Statement};
use super::table::Tables;
use super::ways_out::WayOut;
use crate::emit::layout::{Layout, identifier};
use crate::emit::plan::Plan;
use crate::names::locals::Locals;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// A piece of code while it is written.
pub(super) struct Writer<'b, 'a> {
    pub(super) layout: &'b Layout<'a>,
    pub(super) plan: &'b Plan<'a>,
    pub(super) tables: &'b Tables<'a>,
    /// How many properties of one object are set.
    pub(super) most: usize,
    pub(super) imports: Imports,
    pub(super) locals: Locals,
    pub(super) statements: Vec<Statement>,
    pub(super) ways_out: Vec<WayOut>,
    /// The qualified type of the body, where that is a documented one.
    pub(super) made: Option<String>,
}

/// The part of a piece of code that makes a value.
pub(super) struct Made {
    pub(super) type_name: String,
    pub(super) imports: Imports,
    /// How many statements make it.
    pub(super) statements: usize,
}

impl<'b, 'a> Writer<'b, 'a> {
    pub(super) fn new(
        layout: &'b Layout<'a>,
        plan: &'b Plan<'a>,
        tables: &'b Tables<'a>,
        most: usize,
    ) -> Self {
        Self {
            layout,
            plan,
            tables,
            most,
            imports: Imports::new(layout.version()),
            locals: Locals::new(&["client"]),
            statements: Vec::new(),
            ways_out: Vec::new(),
            made: None,
        }
    }

    /// Writes what may come to nothing: then nothing of it is left.
    pub(super) fn attempt<T>(&mut self, write: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let (imports, statements, ways_out) =
            (self.imports.clone(), self.statements.len(), self.ways_out.len());
        let written = write(self);
        if written.is_none() {
            self.imports = imports;
            self.statements.truncate(statements);
            self.ways_out.truncate(ways_out);
        }
        written
    }

    /// A text: a variable where it is long, named after what it is for.
    pub(super) fn text(&mut self, name: &str, text: &str) -> TokenStream {
        if !literal::is_long(text) {
            return literal::text(text);
        }
        let name = self.locals.name(name);
        self.named_text(&name, text)
    }

    /// A text as a variable of this name.
    pub(super) fn named_text(&mut self, name: &str, text: &str) -> TokenStream {
        let room = LINE.saturating_sub(format!("let {name} = ;").len());
        let name = self.variable(name, &literal::within(text, room));
        quote!(#name)
    }

    /// A variable with a value.
    pub(super) fn variable(&mut self, name: &str, value: &TokenStream) -> Ident {
        let name = identifier(name);
        self.statements.push(Statement::Code(quote!(let #name = #value;)));
        name
    }

    /// Adds statements.
    pub(super) fn push(&mut self, statements: TokenStream) {
        self.statements.push(Statement::Code(statements));
    }
}
