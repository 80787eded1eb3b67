//! Type cells that say one type and link to the page of another.
//!
//! Takes a page; reports `type-link` where both types are documented. Where the text names no type at all the link decides, and that
//! is reported where types are joined.

use super::context::CheckContext;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::Index;
use crate::model::namespace::{self, short_name};
use crate::parse::Page;
use crate::parse::page::PropertyRow;
use crate::parse::type_expr::NameExpr;
use crate::resolve::symbols::clean;

pub(super) fn check(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    let Some(index) = context.index(page.version) else { return };
    let of_types = page.types.iter().flat_map(|facts| facts.properties.iter().chain(&facts.relationships));
    let operation = page.operation.iter();
    let of_operation = operation.flat_map(|operation| {
        let parameters = operation.parameters.iter().map(|(_, row)| row);
        parameters.chain(&operation.body.rows).chain(&operation.response.rows)
    });
    found.extend(of_types.chain(of_operation).filter_map(|row| mismatch(context, index, row)));
}

fn mismatch(context: &CheckContext<'_>, index: &Index<'_>, row: &PropertyRow) -> Option<Diagnostic> {
    let NameExpr::Named(written) = &row.type_expr.name else { return None };
    let path = row.type_expr.target.as_deref()?.split('#').next().filter(|path| !path.is_empty())?;
    let span = row.type_expr.span;
    let file = context.sources.find_ignoring_case(&context.sources.resolve_path(span.file, path))?;
    let page = context.page(file)?;
    let named = page.types.iter().flat_map(|facts| facts.declared.iter().chain(&facts.titled));
    let names: Vec<&str> =
        named.chain(page.enums.iter().map(|facts| &facts.name)).map(|name| name.value.as_str()).collect();
    let said = clean(written);
    let is_same = |name: &&str| short_name(name).eq_ignore_ascii_case(short_name(&said));
    // Both have their namespace: then it is part of the name.
    let is_other = |name: &&str| {
        namespace::is_qualified(name) && index.has_type(&said) && !name.eq_ignore_ascii_case(&said)
    };
    let agrees = names.iter().any(|name| is_same(name) && !is_other(name));
    let linked = names.first().filter(|_| !agrees && index.declares(short_name(&said)))?;
    let linked = if is_same(linked) { linked } else { short_name(linked) };
    let message = format!("the text says `{said}` and the link leads to the page of `{linked}`");
    let report = Diagnostic::new(&rules::TYPE_LINK, span, message);
    Some(report)
}
