//! The facts of an endpoint as `'static` data: route, page, query options, permissions.
//!
//! Permissions and template are text in the form that the runtime's `Endpoint` reads; nothing of a page can
//! break out of it.

use super::shared::SharedPages;
use crate::emit::layout::{Layout, identifier};
use crate::emit::plan::Planned;
use crate::model::{Account, Operation, Permission, Piece, Template};
use crate::names;
use crate::visible::is_hidden;
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::BTreeSet;

/// The `static` with the facts of an endpoint, behind `gate`.
pub(super) fn facts(
    layout: &Layout<'_>,
    shared: &SharedPages<'_>,
    endpoint: &Planned<'_>,
    gate: &TokenStream,
) -> TokenStream {
    let name = identifier(&names::constant(&endpoint.name.function));
    // A module or a macro may have the name, too: the parentheses say which is meant.
    let docs = format!(" Facts of [`{}()`].", endpoint.name.function);
    let (method, template) = (&endpoint.route.method, runtime_template(&endpoint.template));
    let version = layout.model.api_version.segment();
    let operation = endpoint.operation;
    let page = operation.source.page();
    let pages = || std::iter::once(operation).chain(endpoint.others.iter().copied());
    let mut seen = BTreeSet::new();
    let options = pages().flat_map(|page| &page.query_options).map(String::as_str);
    let options = options.filter(|option| seen.insert(*option)).collect::<Vec<_>>().join(" ");
    let (scopes, deprecated) = (scopes_of(operation), operation.deprecated);
    let advanced = endpoint.has_advanced_queries();
    let others = endpoint.others.iter().filter_map(|other| shared.path(layout, other));
    let headers: Vec<&str> = endpoint.headers.iter().map(|header| header.name.as_str()).collect();
    let headers = headers.join(" ");
    quote! {
        #[doc = #docs]
        #gate
        pub static #name: crate::Endpoint = crate::Endpoint {
            method: #method,
            version: #version,
            template: #template,
            page: #page,
            query_options: #options,
            advanced_queries: #advanced,
            headers: #headers,
            scopes: #scopes,
            others: &[#(#others),*],
            deprecated: #deprecated,
        };
    }
}

/// All rows of a page.
pub(super) fn scopes_of(operation: &Operation) -> String {
    operation.permissions.iter().map(scopes).collect::<Vec<_>>().join("; ")
}

/// A row of the form that the runtime's `Endpoint::permissions` reads.
fn scopes(permission: &Permission) -> String {
    let account = match permission.account {
        Account::DelegatedWork => "work",
        Account::DelegatedPersonal => "personal",
        Account::Application => "application",
    };
    let list = |names: &[String]| names.iter().map(|name| plain(name)).collect::<Vec<_>>().join(", ");
    let scope = permission.scope.as_deref().map(|scope| format!("({})", plain(scope))).unwrap_or_default();
    let (least, higher) = (list(&permission.least), list(&permission.higher));
    match (permission.supported, higher.is_empty()) {
        (false, _) => format!("{account}{scope}:"),
        (true, true) => format!("{account}{scope}: {least}"),
        (true, false) => format!("{account}{scope}: {least} < {higher}"),
    }
}

/// Text without the characters that the form of the scopes is made of.
fn plain(text: &str) -> String {
    text.chars().map(|c| if ";:<,()\n\t".contains(c) || is_hidden(c) { ' ' } else { c }).collect()
}

/// The template as the runtime reads it: placeholders without alternatives, and nothing that a URL can not hold.
pub(crate) fn runtime_template(template: &Template) -> String {
    let mut out = String::new();
    for segment in &template.segments {
        out.push('/');
        for piece in &segment.pieces {
            match piece {
                Piece::Text(text) => text.chars().for_each(|c| push_literal(&mut out, c)),
                Piece::Placeholder { name, .. } => {
                    out.push('{');
                    out.extend(name.chars().filter(|c| !is_hidden(*c) && !"{}\n\t".contains(*c)));
                    out.push('}');
                }
            }
        }
    }
    out
}

fn push_literal(out: &mut String, c: char) {
    let is_plain = c.is_ascii_graphic() && !"{}<>\"\\^`|%#?".contains(c);
    if is_plain {
        out.push(c);
    } else {
        let mut bytes = [0; 4];
        c.encode_utf8(&mut bytes).bytes().for_each(|byte| out.push_str(&format!("%{byte:02X}")));
    }
}
