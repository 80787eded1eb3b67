//! An enumeration in the making: the members of its tables, those that prose lists, and where they contradict each other.
//!
//! Takes members, table by table and row by row; gives the members that hold. It does not know which enumeration a row or a table
//! is about.

use super::super::context::ResolveContext;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{Enum, EnumMember};
use crate::parse::page::{EnumFacts, PropertyRow};
use crate::source::Span;

/// An enumeration in the making.
pub(super) struct EnumDraft {
    pub(super) found: Enum,
    pub(super) span: Span,
    /// The members of each of its tables; prose lists are checked against them, and decide between those that contradict
    /// each other.
    pub(super) tables: Vec<(Span, Vec<EnumMember>)>,
    /// The members that the prose of its uses lists.
    pub(super) listed: Vec<EnumMember>,
}

impl EnumDraft {
    /// The members that hold: where prose lists some, those of the tables that have them all; where the tables have none of them,
    /// a table stands under a wrong heading, and the prose's own.
    pub(super) fn settled(mut self, context: &mut ResolveContext<'_>) -> Enum {
        let has = |table: &[EnumMember], name: &str| {
            table.iter().any(|member| member.name.eq_ignore_ascii_case(name))
        };
        let all = |table: &[EnumMember]| self.listed.iter().all(|member| has(table, &member.name));
        let fitting: Vec<&[EnumMember]> =
            self.tables.iter().map(|(_, table)| table.as_slice()).filter(|table| all(table)).collect();
        let is_strange = |table: &[EnumMember]| !self.listed.iter().any(|member| has(table, &member.name));
        let chosen: Vec<EnumMember> = match fitting.as_slice() {
            _ if self.listed.is_empty() || fitting.len() == self.tables.len() => return self.found,
            [] if self.listed.len() > 1 && self.tables.iter().all(|(_, table)| is_strange(table)) => {
                self.listed.clone()
            }
            [] => return self.found,
            fitting => fitting.iter().flat_map(|table| table.iter().cloned()).collect(),
        };
        for (span, _) in self.tables.iter().filter(|(_, table)| !all(table)) {
            let message =
                format!("the properties of type `{}` have other values than this table", self.found.name);
            let found = Diagnostic::new(&rules::ENUM_CONTRADICTION, *span, message);
            context.report(found.help("put the table under the name of its own enumeration, or remove it"));
        }
        self.found.members.clear();
        merge(&mut self.found.members, chosen);
        self.found
    }
}

/// Two tables of one enumeration should have the same members.
pub(super) fn report_differing(
    context: &mut ResolveContext<'_>,
    facts: &EnumFacts,
    draft: &EnumDraft,
    members: &[EnumMember],
) {
    let missing = differing(&draft.found.members, members);
    if missing.is_empty() {
        return;
    }
    let names = missing.join("`, `");
    let message = format!("this table of `{}` and another one differ in `{names}`", draft.found.name);
    let found = Diagnostic::new(&rules::ENUM_CONTRADICTION, facts.name.span, message);
    context.report(found.related(draft.span, "the other table"));
}

/// The names that stand on one side only; `unknownFutureValue` is left out so often that it is no contradiction.
fn differing(a: &[EnumMember], b: &[EnumMember]) -> Vec<String> {
    let lacks = |side: &[EnumMember], member: &EnumMember| {
        !side.iter().any(|other| other.name.eq_ignore_ascii_case(&member.name))
    };
    let only = a.iter().filter(|member| lacks(b, member)).chain(b.iter().filter(|member| lacks(a, member)));
    only.filter(|member| !member.is_sentinel()).map(|member| member.name.clone()).collect()
}

pub(super) fn merge(members: &mut Vec<EnumMember>, more: Vec<EnumMember>) {
    for member in more {
        match members.iter_mut().find(|other| other.name.eq_ignore_ascii_case(&member.name)) {
            Some(known) => {
                known.value = known.value.or(member.value);
                if known.description.is_empty() {
                    known.description = member.description;
                }
            }
            None => members.push(member),
        }
    }
}

/// A row should list no value that the table of its enumeration lacks.
pub(super) fn report_unlisted(context: &mut ResolveContext<'_>, row: &PropertyRow, draft: &EnumDraft) {
    let is_known =
        |value: &str| draft.found.members.iter().any(|member| member.name.eq_ignore_ascii_case(value));
    let values = row.notes.values.iter().map(String::as_str);
    let unknown: Vec<&str> = values.filter(|value| !is_known(value)).collect();
    if unknown.is_empty() {
        return;
    }
    let names = unknown.join("`, `");
    let message = format!("`{}` lists `{names}` here and not in its table", draft.found.name);
    let cell = row.description.span;
    let place = unknown.first().map_or(cell, |value| context.sources.find_in(cell, value));
    let found = Diagnostic::new(&rules::ENUM_CONTRADICTION, place, message);
    let found = found.help("add it to the table, or correct it here");
    context.report(found.related(draft.span, "the table"));
}

/// A set of flags shows by its numbers, too: powers of two that are not simply 0, 1, 2, one of which may have gone; its sentinel has
/// one as well.
pub(super) fn finish(mut found: Enum) -> Enum {
    let values: Vec<i64> = found.members.iter().filter_map(|member| member.value).collect();
    let power = |value: &i64| *value == 0 || value.count_ones() == 1 && *value > 0;
    let sentinel = |member: &&EnumMember| !member.is_sentinel();
    let own: Vec<i64> = found.members.iter().filter(sentinel).filter_map(|member| member.value).collect();
    let ascending = values.iter().enumerate().all(|(at, value)| i64::try_from(at) == Ok(*value));
    found.flags |=
        own.len() > 2 && own.iter().any(|value| *value >= 4) && values.iter().all(power) && !ascending;
    found
}

#[cfg(test)]
mod tests {
    use super::finish;
    use crate::model::{Enum, EnumMember, Source};

    fn is_set(values: &[i64]) -> bool {
        let source = Source { file: "v1.0/resources/kind.md".into(), line: 1 };
        let member = |value: &i64| EnumMember {
            name: format!("m{value}"),
            value: Some(*value),
            description: Default::default(),
            deprecated: false,
            source: source.clone(),
        };
        let members = values.iter().map(member).collect();
        finish(Enum { members, ..Enum::new("microsoft.graph.kind".to_owned(), source.clone()) }).flags
    }

    #[test]
    fn flags_show_by_their_numbers() {
        assert!(is_set(&[0, 1, 2, 4]) && is_set(&[1, 2, 4, 8]));
        assert!(is_set(&[0, 1, 2, 8]), "one that is gone leaves a set");
        assert!(!is_set(&[0, 1, 2]) && !is_set(&[0, 1, 2, 3]) && !is_set(&[0, 4]));
    }
}
