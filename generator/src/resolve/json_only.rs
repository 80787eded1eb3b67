//! Properties that stand in the JSON representation of a type and in none of its tables.
//!
//! Takes the drafts of all types with their bases; adds the properties and reports `json-only`. A name that is a slip of one in the table is
//! no property. What a member tells of its type is read in `properties`.

use super::context::ResolveContext;
use super::properties;
use super::types::{Drafts, TypeDraft};
use crate::diagnostic::{Diagnostic, rules};
use crate::json::Member;
use crate::model::{Primitive, Property, TypeName};
use crate::parse::resource;
use crate::source::Span;
use std::collections::BTreeSet;

/// Of more pairs than these none is held against the other: where thousands of names differ, they are no slips.
const MOST_PAIRS: usize = 2_000_000;

/// Adds what only the JSON representation shows, once inherited properties are known.
pub(super) fn add(context: &mut ResolveContext<'_>, drafts: &mut Drafts<'_>) {
    let keys: Vec<String> = drafts.keys().cloned().collect();
    for key in keys {
        let known = all_names(drafts, &key);
        let Some(draft) = drafts.get_mut(&key) else { continue };
        let mut added = BTreeSet::new();
        for (at, facts) in draft.parts.clone() {
            let Some((json, body)) = resource::json_of(facts).zip(facts.json.as_ref().map(|json| json.body))
            else {
                continue;
            };
            let shown: BTreeSet<String> =
                json.root.members().iter().map(|member| member.name.to_ascii_lowercase()).collect();
            let rows = (0..).zip(&draft.finished.properties);
            let meant = unpaired(rows, |(_, row)| &row.name, &shown, json.root.members().len());
            let meant: Vec<usize> = meant.into_iter().map(|(at, _)| at).collect();
            for member in json.root.members() {
                add_member(context, draft, (&known, &meant), &mut added, at, member, body);
            }
        }
    }
}

fn add_member(
    context: &mut ResolveContext<'_>,
    draft: &mut TypeDraft<'_>,
    (known, meant): (&BTreeSet<String>, &[usize]),
    added: &mut BTreeSet<String>,
    at: usize,
    member: &Member,
    body: Span,
) {
    let name = &member.name;
    let span = body.part(&member.name_range);
    // Keys of a bag (`ca2a1df2-..`, `String-value`) are samples, not properties.
    let is_name = name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '.')) && !name.is_empty();
    let is_bag = draft.finished.open && draft.finished.properties.is_empty();
    if !is_name || is_bag || known.contains(&name.to_ascii_lowercase()) {
        return;
    }
    let property = properties::of_member(context, at, member, span);
    if property.type_name == TypeName::Edm(Primitive::Untyped)
        && member.value.members().is_empty()
        && name.contains('.')
    {
        return;
    }
    let rows = meant.iter().map(|at| &draft.finished.properties[*at]);
    let rows = rows.filter(|row| can_be_meant(row, &property));
    if let Some(row) = slip_of(name, rows.map(|row| row.name.as_str())) {
        let message = format!("expected `{row}`, as in the table, found `{name}`");
        context.report(Diagnostic::new(&rules::JSON_ONLY, span, message));
        return;
    }
    let message = format!("`{name}` stands in the JSON representation and in no table of the page");
    context.report(Diagnostic::new(&rules::JSON_ONLY, span, message));
    if added.insert(name.to_ascii_lowercase()) {
        draft.finished.properties.push(property);
    }
}

/// How alike two names have to be, from 0 to 1, for one to be a slip of the other: three letters of twenty.
const SLIP: f64 = 0.85;

/// The one of `names` that a name is a slip of: alike, and the only one that is.
pub(crate) fn slip_of<'n>(name: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let name = name.to_ascii_lowercase();
    let mut near = names
        .filter(|other| strsim::normalized_damerau_levenshtein(&name, &other.to_ascii_lowercase()) >= SLIP);
    let first = near.next()?;
    near.next().is_none().then_some(first)
}

/// What `wanted` names can be slips of: what is not among `taken`, which are in lower case and have a counterpart of their own.
pub(crate) fn unpaired<T>(
    all: impl Iterator<Item = T>,
    name: impl Fn(&T) -> &str,
    taken: &BTreeSet<String>,
    wanted: usize,
) -> Vec<T> {
    let found: Vec<T> = all.filter(|one| !taken.contains(&name(one).to_ascii_lowercase())).collect();
    if found.len().saturating_mul(wanted) > MOST_PAIRS { Vec::new() } else { found }
}

/// True where a sample can be one of a row: of its type, or a text, which samples give for all types.
fn can_be_meant(row: &Property, sample: &Property) -> bool {
    let is_of_type =
        sample.type_name == row.type_name || sample.type_name == TypeName::Edm(Primitive::String);
    is_of_type && sample.collection == row.collection
}

/// The names of a type's properties and relationships, inherited ones among them, in lower case.
pub(super) fn all_names(drafts: &Drafts<'_>, key: &str) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    let mut next = drafts.get(key);
    let mut left = 32;
    while let Some(draft) = next.filter(|_| left > 0) {
        let all = draft.finished.properties.iter().chain(&draft.finished.navigation);
        out.extend(all.map(|property| property.name.to_ascii_lowercase()));
        next = draft.finished.base.as_ref().and_then(|base| drafts.get(&base.to_ascii_lowercase()));
        left -= 1;
    }
    out
}
