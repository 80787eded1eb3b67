//! The table of a type against its JSON representation.
//!
//! Takes a page with the model's reading of its rows; reports `table-only`, `property-case` and `json-type`. A text in a representation
//! names a type (`"String"`, `"String (timestamp)"`) or is a sample; only what cannot be meant the same way is reported:
//! texts carry dates, keys and members of enumerations. Inherited rows and relationships may be left out of the JSON.
//! Properties of the JSON alone are reported where types are joined.

use super::context::CheckContext;
use super::excerpt::Excerpt;
use super::shown::ShownValue;
use crate::diagnostic::{Diagnostic, rules};
use crate::json::{Json, Member, is_data};
use crate::model::{Index, Property};
use crate::parse::Page;
use crate::parse::page::{PropertyRow, TypeFacts};
use crate::resolve::{slip_of, symbols, unpaired};
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};

rules! {
    JSON_TYPE = Warning "json-type" {
        what: "the table and the JSON representation of a type give a property different types",
        why: "one of the two is wrong",
        cure: "make the two agree",
        found: [
            STATION: r#""city": "String",
  "depth": "Int32""# => r#""city": ["String"],
  "depth": "String""#,
        ],
        passes: [
            STATION: r#""city": "String",
  "depth": "Int32""# => r#""city": "Ostende | Nieuport",
  "depth": 9"#,
        ],
    }

    PROPERTY_CASE = Error "property-case" {
        what: "the table and the JSON representation of a type write a property in different case",
        why: "names are compared exactly: one of the two does not work",
        cure: "write both as the service does",
        found: [STATION: "|city|String|" => "|City|String|"],
        passes: [STATION: "|city|String|Nearest town.|" => "|city|String|Nearest town, the City.|"],
    }

    TABLE_ONLY = Info "table-only" {
        what: "a property stands in the table and not in the JSON representation",
        why: "readers of the JSON do not know of it",
        cure: "add it to the JSON, or remove the row",
        found: [
            STATION: r#""city": "String",
  "depth": "Int32""# => r#""city": "String""#,
        ],
        passes: [
            STATION: r#""city": "String",
  "depth": "Int32""# => r#""city": "String",
  "...": "...""#,
        ],
    }
}

/// How the table and the JSON representation of a type disagree on a property.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Disagreement {
    /// The JSON alone has it.
    JsonOnly,
    /// The table alone has it.
    TableOnly,
    /// They write it in different case.
    Case,
    /// They give it different types.
    Type,
}

/// The disagreement that the rule with this id tells of.
pub(crate) fn disagreement(id: &str) -> Option<Disagreement> {
    let rules = [
        (&rules::JSON_ONLY, Disagreement::JsonOnly),
        (&TABLE_ONLY, Disagreement::TableOnly),
        (&PROPERTY_CASE, Disagreement::Case),
        (&JSON_TYPE, Disagreement::Type),
    ];
    rules.into_iter().find(|(rule, _)| rule.id == id).map(|(_, kind)| kind)
}

pub(super) fn check(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    let (Some(facts), Some(index)) = (page.types.first(), context.index(page.version)) else {
        return;
    };
    let Some(fact) = &facts.json else { return };
    let Some(json) = fact.json.as_ref().filter(|json| !json.root.members().is_empty()) else { return };
    let body = Excerpt::new(context.sources, context.sources.text(fact.body), fact.body);
    let abridged = body.is_abridged();
    let shown = Members::of(json);
    let rows: BTreeSet<&str> = facts.properties.iter().map(|row| row.name.value.as_str()).collect();
    let lower: BTreeSet<String> = rows.iter().map(|row| row.to_ascii_lowercase()).collect();
    let modelled = modelled(context, index, page, facts);
    let meant = unpaired(json.root.members().iter(), |member| &*member.name, &lower, rows.len());
    for row in facts.properties.iter().filter(|row| is_data(&row.name.value) && !row.name.value.contains('/'))
    {
        let name = row.name.value.as_str();
        if let Some(member) = shown.by_name.get(name) {
            let line = context.sources.line(row.span);
            let path = &*context.sources.file(row.span.file).path;
            let property = modelled.get(&(name, line, path)).copied();
            if let Some(report) = property.and_then(|property| compare(index, &body, property, row, member)) {
                found.push(report);
            }
            continue;
        }
        let twin = shown.in_any_case.get(&name.to_ascii_lowercase()).copied();
        let other_row = twin.is_some_and(|twin| rows.contains(twin.name.as_str()));
        match twin.filter(|_| !other_row) {
            Some(twin) => found.push(case(row, twin, &body)),
            // What the JSON has in its place is found where types are joined.
            None if slip_of(name, meant.iter().map(|member| &*member.name)).is_some() => {}
            None if row.inherited_from.is_none() && !abridged => found.push(table_only(row, fact.body)),
            None => {}
        }
    }
}

fn case(row: &PropertyRow, twin: &Member, body: &Excerpt<'_>) -> Diagnostic {
    let message = format!("the table says `{}` and the JSON representation `{}`", row.name.value, twin.name);
    Diagnostic::new(&PROPERTY_CASE, row.name.span, message)
        .related(body.place(&twin.name_range), "in the JSON")
}

fn table_only(row: &PropertyRow, body: Span) -> Diagnostic {
    let message =
        format!("expected `{}` in the JSON representation, found it in the table alone", row.name.value);
    Diagnostic::new(&TABLE_ONLY, row.name.span, message).related(body.head(), "the JSON representation")
}

/// The members of a representation by name; the first where there are several.
struct Members<'a> {
    by_name: BTreeMap<&'a str, &'a Member>,
    in_any_case: BTreeMap<String, &'a Member>,
}

impl<'a> Members<'a> {
    fn of(json: &'a Json) -> Self {
        let (mut by_name, mut in_any_case) = (BTreeMap::new(), BTreeMap::new());
        for member in json.root.members() {
            by_name.entry(member.name.as_str()).or_insert(member);
            in_any_case.entry(member.name.to_ascii_lowercase()).or_insert(member);
        }
        Self { by_name, in_any_case }
    }
}

/// The rows as the model has them, by name, line and file, where the type is resolved.
fn modelled<'a>(
    context: &CheckContext<'_>,
    index: &Index<'a>,
    page: &Page,
    facts: &TypeFacts,
) -> BTreeMap<(&'a str, u32, &'a str), &'a Property> {
    let name = symbols::type_name(facts, &symbols::namespace_of_page(page, &context.root));
    let of = name.and_then(|name| index.type_named(&name));
    let mut out = BTreeMap::new();
    for property in of.into_iter().flat_map(|of| &of.properties) {
        let key = (property.name.as_str(), property.source.line, &*property.source.file);
        out.entry(key).or_insert(property);
    }
    out
}

fn compare(
    index: &Index<'_>,
    body: &Excerpt<'_>,
    property: &Property,
    row: &PropertyRow,
    member: &Member,
) -> Option<Diagnostic> {
    let shown = ShownValue::of(&member.value, row.type_expr.span)?;
    // Where all else shows one value the model has one; the table still says that it is a collection.
    let collection = property.collection || row.type_expr.collection;
    let property = &Property { collection, ..property.clone() };
    if shown.fits(index, property) {
        return None;
    }
    let written = format!("{}{}", property.type_name, if property.collection { " collection" } else { "" });
    let message = format!(
        "the table says `{}` is `{written}` and the JSON representation {}",
        property.name,
        shown.what()
    );
    let place = body.place(&member.value.range);
    let report = Diagnostic::new(&JSON_TYPE, row.type_expr.span, message).related(place, "in the JSON");
    Some(report)
}
