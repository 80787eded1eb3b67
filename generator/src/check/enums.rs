//! Enumerations: members that differ in case alone.
//!
//! Takes a page; reports `enum-member-case`. Members that stand twice in the same case are reported where the table is read.

use super::context::Context;
use crate::diagnostic::{Diagnostic, rules};
use crate::parse::Page;
use crate::parse::page::MemberRow;
use std::collections::BTreeMap;

pub(super) fn check(_: &Context<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    for facts in &page.enums {
        let mut seen: BTreeMap<String, &MemberRow> = BTreeMap::new();
        for member in &facts.members {
            let first = *seen.entry(member.name.value.to_lowercase()).or_insert(member);
            if first.name.value != member.name.value {
                let message =
                    format!("`{}` and `{}` differ in case alone", first.name.value, member.name.value);
                let report = Diagnostic::new(&rules::ENUM_MEMBER_CASE, member.name.span, message);
                found.push(report.related(first.name.span, "the other one"));
            }
        }
    }
}
