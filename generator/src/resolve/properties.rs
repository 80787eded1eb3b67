//! Rows and JSON members to properties and parameters.
//!
//! Takes rows of tables and members of JSON representations; gives model facts with their types resolved.

use super::context::{ResolveContext, is_any_json};
use super::prose;
use crate::json::{Kind, Member, Node};
use crate::model::{Parameter, ParameterPlace, Primitive, Property, TypeName, namespace};
use crate::parse::page::{EnumFacts, PropertyRow, TypeMention};
use crate::parse::text::unquoted;
use crate::parse::type_expr::{NameExpr, TypeExpr};
use crate::source::Span;

/// A property of a row.
pub(super) fn of_row(context: &mut ResolveContext<'_>, page: usize, row: &PropertyRow) -> Property {
    let (type_name, collection) = context.use_of(&row.type_expr, page);
    let inherited_from = row.inherited_from.as_ref().and_then(|mention| ancestor(context, page, mention));
    let is_plain = type_name.named().is_none_or(is_any_json);
    let values = if is_plain { values(context, page, row) } else { Vec::new() };
    Property {
        name: row.name.value.clone(),
        type_name,
        collection,
        nullable: row.notes.nullable,
        read_only: row.notes.read_only,
        required: row.notes.required && !row.notes.optional,
        inherited_from,
        values,
        deprecated: row.notes.deprecated,
        description: prose::doc(&row.description, context.sources, context.site()),
        source: context.sources.source(row.span),
    }
}

/// The type of “Inherited from [x]”, documented or not; a link that leads to no page of a type names none.
fn ancestor(context: &mut ResolveContext<'_>, page: usize, mention: &TypeMention) -> Option<String> {
    let leads_to_page = mention.target.as_deref().is_some_and(|target| {
        let path = target.split('#').next().unwrap_or_default();
        path.ends_with(".md") && !path.starts_with('/') && !path.contains("://")
    });
    context.find_type(mention, page).or_else(|| leads_to_page.then(|| context.base_of(mention, page)))
}

/// The “possible values” of a row, or those of the table on its page that has the property's name.
fn values(context: &ResolveContext<'_>, page: usize, row: &PropertyRow) -> Vec<String> {
    if !row.notes.values.is_empty() {
        return row.notes.values.clone();
    }
    let named = |facts: &&EnumFacts| facts.name.value.eq_ignore_ascii_case(&row.name.value);
    let table = context.pages[page].enums.iter().find(named);
    table
        .map(|facts| facts.members.iter().map(|member| member.name.value.clone()).collect())
        .unwrap_or_default()
}

/// A parameter of a row.
pub(super) fn parameter(
    context: &mut ResolveContext<'_>,
    page: usize,
    row: &PropertyRow,
    place: ParameterPlace,
) -> Parameter {
    let (type_name, collection) = context.use_of(&row.type_expr, page);
    let values = if matches!(type_name, TypeName::Edm(_)) { values(context, page, row) } else { Vec::new() };
    Parameter {
        name: row.name.value.clone(),
        type_name,
        collection,
        required: row.notes.required && !row.notes.optional,
        place,
        description: prose::doc(&row.description, context.sources, context.site()),
        values,
        source: context.sources.source(row.span),
    }
}

/// A property that only the JSON representation shows. `span` is the member's place.
pub(super) fn of_member(
    context: &mut ResolveContext<'_>,
    page: usize,
    member: &Member,
    span: Span,
) -> Property {
    let (type_name, collection, values) = type_of_sample(context, page, &member.value, span);
    let source = context.sources.source(span);
    Property { collection, values, ..Property::new(member.name.clone(), type_name, source) }
}

/// The type of a sample value, whether it is a collection, and the values of `"a | b | c"`.
pub(super) fn type_of_sample(
    context: &mut ResolveContext<'_>,
    page: usize,
    value: &Node,
    span: Span,
) -> (TypeName, bool, Vec<String>) {
    let untyped = TypeName::Edm(Primitive::Untyped);
    match &value.kind {
        Kind::Null => (untyped, false, Vec::new()),
        Kind::Bool(_) => (TypeName::Edm(Primitive::Boolean), false, Vec::new()),
        Kind::Number(text) => (TypeName::Edm(number(text)), false, Vec::new()),
        Kind::String(text) => of_text(context, page, text, span),
        Kind::Array(items) => match items.first() {
            Some(first) => {
                let (name, _, values) = type_of_sample(context, page, first, span);
                (name, true, values)
            }
            None => (untyped, true, Vec::new()),
        },
        Kind::Object(_) => match value.get("@odata.type").and_then(Node::as_str) {
            Some(name) => {
                let written = name.trim_start_matches('#');
                let inner = crate::parse::annotation::strip_collection(written);
                let mention = TypeMention::named(inner.unwrap_or(written), span);
                (context.find(&mention, page).unwrap_or(untyped), inner.is_some(), Vec::new())
            }
            None => (untyped, false, Vec::new()),
        },
    }
}

fn number(text: &str) -> Primitive {
    match text.parse::<i64>() {
        Ok(value) if i32::try_from(value).is_ok() => Primitive::Int32,
        Ok(_) => Primitive::Int64,
        Err(_) => Primitive::Double,
    }
}

/// A text in a sample names its type, lists values, or is simply a value.
pub(super) fn of_text(
    context: &ResolveContext<'_>,
    page: usize,
    text: &str,
    span: Span,
) -> (TypeName, bool, Vec<String>) {
    let values = text.split('|').map(unquoted).filter(|value| !value.is_empty());
    let values: Vec<String> = values.map(str::to_owned).collect();
    if values.len() > 1 {
        return (TypeName::STRING, false, values);
    }
    let expr = TypeExpr::read_text(text, span);
    let name = match expr.name {
        NameExpr::Primitive { primitive, .. } => TypeName::Edm(primitive),
        NameExpr::Named(name) if namespace::is_qualified(&name) => {
            let mention = TypeMention::named(name, span);
            context.find(&mention, page).unwrap_or(TypeName::STRING)
        }
        NameExpr::Named(_) | NameExpr::Missing => TypeName::STRING,
    };
    (name, expr.collection, Vec::new())
}
