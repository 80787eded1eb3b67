//! Rows of property, relationship and parameter tables, and the fixed phrases in their descriptions.
//!
//! Takes a table; gives a [`PropertyRow`] for every row that names something, and accounts for the others. What a phrase means is
//! decided here and nowhere else: “Inherited from”, “Read-only”, “Nullable”, “Required”, “Possible values are”.

use super::page::{PropertyRow, TypeMention};
use super::phrases;
use super::sink::Sink;
use super::table::{Row, Table};
use super::text::{Spanned, Text, TextPart};
use super::type_expr::{NameExpr, TypeExpr};
use crate::diagnostic::{Diagnostic, rules};
use crate::vocabulary::columns::{
    Column, DESCRIPTION, MEMBER, NAME, PARAMETER, PROPERTY, QUERY_PARAMETER, RELATIONSHIP, REQUIRED, RETURNS,
    TYPE, VALUE,
};
use crate::vocabulary::{notes, type_cells};

/// The columns that name what a row is about.
const NAMES: &[&Column] = &[&PROPERTY, &NAME, &PARAMETER, &RELATIONSHIP, &QUERY_PARAMETER, &MEMBER];
/// The columns that say its type.
const TYPES: &[&Column] = &[&TYPE, &RETURNS, &VALUE];

/// True for a table with a column of names and one of types.
pub(super) fn is_property_table(table: &Table) -> bool {
    name_column(table).is_some() && table.column(&[&TYPE, &RETURNS]).is_some()
}

/// True for a table of parameters: a column of names, and one of types or descriptions.
pub(super) fn is_parameter_table(table: &Table) -> bool {
    let names = table.column(&[&PARAMETER, &NAME, &PROPERTY, &QUERY_PARAMETER]);
    is_property_table(table) || names == Some(0) && table.column(&[&DESCRIPTION]).is_some()
}

fn name_column(table: &Table) -> Option<usize> {
    table.column(NAMES)
}

/// Reads the rows of a table.
pub(super) fn read(table: &Table, sink: &mut Sink<'_>) -> Vec<PropertyRow> {
    let positions = Positions::of(table);
    let mut out = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        if row.is_section() || row.is_blank() {
            continue;
        }
        match read_row(row, &positions) {
            Some(read) => out.push(read),
            None => {
                let found = row.cells.get(positions.name).map(Text::plain).unwrap_or_default();
                let message = format!("expected a name in the first cell of this row, found `{found}`");
                sink.report(Diagnostic::new(&rules::TABLE_ROW_NAME, row.span, message));
            }
        }
    }
    out
}

struct Positions {
    name: usize,
    type_name: Option<usize>,
    description: Option<usize>,
    required: Option<usize>,
    /// The types stand in a column of values.
    holds_values: bool,
}

impl Positions {
    fn of(table: &Table) -> Self {
        let name = name_column(table).unwrap_or(0);
        let type_name = table.column(TYPES).filter(|at| *at != name);
        let required = table.column(&[&REQUIRED]);
        let last = table
            .header
            .len()
            .checked_sub(1)
            .filter(|last| *last != name && ![type_name, required].contains(&Some(*last)));
        let holds_values =
            type_name.and_then(|at| table.header.get(at)).is_some_and(|cell| VALUE.is(&cell.plain()));
        Self { holds_values, name, type_name, description: table.column(&[&DESCRIPTION]).or(last), required }
    }
}

fn read_row(row: &Row, positions: &Positions) -> Option<PropertyRow> {
    let cell = row.cells.get(positions.name)?;
    let (name, name_deprecated) = read_name(cell)?;
    let empty = Text::empty(row.span);
    let description = positions.description.and_then(|at| row.cells.get(at)).unwrap_or(&empty).clone();
    let type_cell = positions.type_name.and_then(|at| row.cells.get(at)).unwrap_or(&empty);
    let mut type_expr = TypeExpr::read(type_cell);
    // What a column of values shows may be an example or a sentence.
    if positions.holds_values && is_a_sentence(type_cell, &type_expr) {
        type_expr.name = NameExpr::Missing;
        type_expr.alternatives.clear();
    }
    let mut notes = phrases::read(&description);
    notes.deprecated |= name_deprecated;
    // “String (readonly)”, “String (optional)”: the type cell speaks too.
    let type_text = type_cell.plain();
    notes.read_only |= notes::READ_ONLY.is_in(&type_text);
    notes.optional |= notes::OPTIONAL_TYPE.is_in(&type_text);
    notes.nullable = notes.nullable.or(type_cells::SAYS_NULLABLE.is_in(&type_text).then_some(true));
    if let Some(cell) = positions.required.and_then(|at| row.cells.get(at)).map(Text::plain) {
        notes.required = notes::YES.is_in(&cell) || notes.required && !notes::NO.is_in(&cell);
    }
    let inherited_from = phrases::inherited_from(&description);
    Some(PropertyRow { name, type_expr, description, inherited_from, notes, span: row.span })
}

/// True for several words that are no primitive and link to no type.
fn is_a_sentence(cell: &Text, expr: &TypeExpr) -> bool {
    let is_named = matches!(expr.name, NameExpr::Named(_)) && cell.links().next().is_none();
    is_named && !expr.collection && cell.plain().contains(' ')
}

/// The name in a cell, without markup and notes, and whether it is marked deprecated.
pub(super) fn read_name(cell: &Text) -> Option<(Spanned<String>, bool)> {
    let first: String =
        cell.parts.iter().take_while(|part| !matches!(part, TextPart::Break)).map(TextPart::text).collect();
    let text: String = first.chars().filter(|c| !super::text::is_invisible(*c)).collect();
    let deprecated = notes::DEPRECATED_NAME.is_in(&text);
    let cut = match text.trim_start().strip_prefix('$').and_then(|option| option.find(' ')) {
        // `$filter with the any operator` is about the option.
        Some(space) => text.len() - text.trim_start().len() + 1 + space,
        None => text.find(['(', '[']).filter(|at| *at > 0).unwrap_or(text.len()),
    };
    let name = text
        .get(..cut)
        .unwrap_or(&text)
        .trim()
        .trim_matches(['`', '*', '"', ':', ',', '\u{a0}', ' '])
        .trim_start_matches('$');
    let name = notes::DEPRECATED_BEHIND.place_of(name, "mark").map_or(name, |mark| &name[..mark.start]);
    is_name(name).then(|| (Spanned::new(name.to_owned(), cell.span), deprecated))
}

/// True for a word that can be the name of a property or parameter.
pub(super) fn is_name(name: &str) -> bool {
    !name.is_empty()
        && name.chars().any(char::is_alphabetic)
        && name.chars().all(|c| c.is_alphanumeric() || "_-@.$/#".contains(c))
}

/// What a cell that names a type says, as a mention.
pub(super) fn mention(expr: &TypeExpr) -> Option<TypeMention> {
    let name = expr.name.written()?;
    let (target, collection) = (expr.target.clone(), expr.collection);
    Some(TypeMention { target, collection, ..TypeMention::named(name, expr.span) })
}
