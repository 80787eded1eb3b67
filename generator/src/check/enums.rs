//! Enumerations: members that differ in case alone, numbers that stand twice or are missing, and properties whose values are
//! those of an enumeration that their type does not name.
//!
//! Takes a page; reports `enum-member-case`, `enum-number` and `enum-untyped`. Members that stand twice in the same case are reported
//! where the table is read.

use super::context::CheckContext;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{Enum, EnumMember, Model, Primitive};
use crate::parse::Page;
use crate::parse::page::{EnumFacts, MemberRow, PropertyRow};
use crate::parse::type_expr::NameExpr;
use std::collections::{BTreeMap, BTreeSet};

rules! {
    ENUM_MEMBER_CASE = Warning "enum-member-case" {
        what: "two members of one enumeration differ in case alone",
        why: "one of the two is a slip, and a reader cannot know which",
        cure: "remove the one that the service does not send",
        found: [GAUGE: "|radar|A radar above the water.|" => "|radar|A radar above the water.|\n|Radar|A radar below a bridge.|"],
        passes: [GAUGE: "|radar|A radar above the water.|" => "|radar|A radar above the water.|\n|radars|Several of them.|"],
    }

    ENUM_NUMBER = Warning "enum-number" {
        what: "a member of an enumeration has no number, or that of another member",
        why: "clients that go by the number take one for the other",
        cure: "give each member its own number",
        found: [
            GAUGE: r"|Member|Description|
|:---|:---|
|float|A float in a pipe.|
|radar|A radar above the water.|
|unknownFutureValue|Marks members to come.|" => r"|Member|Value|Description|
|:---|:---|:---|
|float|0|A float in a pipe.|
|radar|0|A radar above the water.|
|unknownFutureValue||Marks members to come.|",
        ],
        passes: [
            GAUGE: r"|Member|Description|
|:---|:---|
|float|A float in a pipe.|
|radar|A radar above the water.|
|unknownFutureValue|Marks members to come.|" => r"|Member|Value|Description|
|:---|:---|:---|
|float|0|A float in a pipe.|
|radar|1|A radar above the water.|
|unknownFutureValue|2|Marks members to come.|",
        ],
    }

    ENUM_UNTYPED = Info "enum-untyped" {
        what: "the values of a property of type `String` are those of a documented enumeration",
        why: "clients take any text for it, and readers do not find what the values mean",
        cure: "name the enumeration as the type, if the service declares it so",
        found: [
            STATION: "|city|String|Nearest town.|" => r"|city|String|Nearest town.|
|sensor|String|What measures there. Possible values are: `float`, `radar`.|",
            STATION: r#""city": "String","# => r#""city": "String",
  "sensor": "String","#,
        ],
        passes: [
            STATION: "|city|String|Nearest town.|" => r"|city|String|Nearest town.|
|sensor|String|What measures there. Possible values are: `float`, `sonar`.|",
            STATION: r#""city": "String","# => r#""city": "String",
  "sensor": "String","#,
        ],
    }
}

pub(super) fn check(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    for facts in &page.enums {
        check_case(facts, found);
        check_numbers(facts, found);
    }
    let rows = page.types.iter().flat_map(|facts| &facts.properties);
    found.extend(rows.filter_map(|row| untyped(context.enums(page.version)?, row)));
}

fn check_case(facts: &EnumFacts, found: &mut Vec<Diagnostic>) {
    let mut seen: BTreeMap<String, &MemberRow> = BTreeMap::new();
    for member in &facts.members {
        let first = *seen.entry(member.name.value.to_lowercase()).or_insert(member);
        if first.name.value != member.name.value {
            let message = format!("`{}` and `{}` differ in case alone", first.name.value, member.name.value);
            let report = Diagnostic::new(&ENUM_MEMBER_CASE, member.name.span, message);
            found.push(report.related(first.name.span, "the other one"));
        }
    }
}

/// Where most members have a number, each should have its own.
fn check_numbers(facts: &EnumFacts, found: &mut Vec<Diagnostic>) {
    let numbered = facts.members.iter().filter(|member| member.value.is_some()).count();
    if numbered * 2 <= facts.members.len() {
        return;
    }
    let mut seen: BTreeMap<i64, &MemberRow> = BTreeMap::new();
    for member in &facts.members {
        let name = member.name.value.as_str();
        let Some(value) = member.value else {
            let message = format!("expected a number for `{name}`, as the other members have, found none");
            let report = Diagnostic::new(&ENUM_NUMBER, member.name.span, message);
            found.push(report);
            continue;
        };
        let first = *seen.entry(value).or_insert(member);
        if first.name.value != name {
            let message = format!(
                "expected a number of its own for `{name}`, found `{value}`, that of `{}`",
                first.name.value
            );
            let report = Diagnostic::new(&ENUM_NUMBER, member.name.span, message);
            found.push(report.related(first.name.span, "the other one"));
        }
    }
}

/// A row of type `String` whose values are exactly the members of one documented enumeration.
fn untyped(enums: &ByMembers<'_>, row: &PropertyRow) -> Option<Diagnostic> {
    if !matches!(row.type_expr.name, NameExpr::Primitive { primitive: Primitive::String, .. }) {
        return None;
    }
    let values: BTreeSet<&str> = names(row.notes.values.iter().map(String::as_str));
    let Some([found]) = enums.get(&values).filter(|_| values.len() > 1).map(Vec::as_slice) else {
        return None;
    };
    let short = found.name.rsplit('.').next().unwrap_or(&found.name);
    let message = format!(
        "expected the enumeration `{}`, whose members are the values of `{}`, found `String`",
        found.name, row.name.value
    );
    let report = Diagnostic::new(&ENUM_UNTYPED, row.type_expr.span, message);
    Some(report.help(format!("write `{short}`, if the service declares the property so")))
}

/// Enumerations by the names of their members.
pub(super) type ByMembers<'a> = BTreeMap<BTreeSet<&'a str>, Vec<&'a Enum>>;

/// The enumerations of a model by their members.
pub(super) fn by_members(model: &Model) -> ByMembers<'_> {
    let mut out = ByMembers::new();
    for item in &model.enums {
        out.entry(names(item.members.iter().map(|member| member.name.as_str()))).or_default().push(item);
    }
    out
}

/// Names without the member that stands for those to come, which lists of values leave out.
fn names<'a>(values: impl Iterator<Item = &'a str>) -> BTreeSet<&'a str> {
    values.filter(|value| !EnumMember::names_sentinel(value)).collect()
}
