//! A JSON value of an example against the type it should have.
//!
//! Takes a value, a type and the index of its version; reports `example-value-kind`, `example-enum-value`, `example-enum-case`,
//! `example-member-unknown`, `example-member-case`, `example-format` and `example-null`. Control information (`@odata.type` and every other name with `@`), open types,
//! types that nobody documents and untyped properties take anything; `null` is allowed unless the table says otherwise. Where a value names its
//! own type, it is held against that one; else the properties of derived types count as known.

use super::context::nearest;
use super::excerpt::Excerpt;
use super::formats::{self, is_placeholder};
use super::json::{data_members, described, first_line};
use crate::diagnostic::{Diagnostic, rules};
use crate::model::{Enum, Index, Parameter, Primitive, Property, Type, TypeKind, TypeName};
use crate::parse::json::{Kind, Member, Node};
use std::collections::BTreeSet;

/// What a comparison needs; findings go to `found`.
pub(super) struct Comparison<'a, 'f> {
    pub(super) index: &'a Index<'a>,
    pub(super) body: Excerpt<'a>,
    found: &'f mut Vec<Diagnostic>,
    /// What was said of this body: the items of an array share their slips.
    said: BTreeSet<String>,
}

/// A type as a table gives it, and what it is the type of.
#[derive(Clone, Copy)]
pub(super) struct Expected<'a> {
    pub(super) name: &'a str,
    pub(super) type_name: &'a TypeName,
    pub(super) collection: bool,
    /// The page says that it is never null.
    pub(super) required: bool,
}

impl<'a> Expected<'a> {
    pub(super) fn of(property: &'a Property) -> Self {
        let required = property.nullable == Some(false);
        let (name, type_name) = (property.name.as_str(), &property.type_name);
        Self { name, type_name, collection: property.collection, required }
    }

    pub(super) fn of_parameter(parameter: &'a Parameter) -> Self {
        let (name, type_name) = (parameter.name.as_str(), &parameter.type_name);
        Self { name, type_name, collection: parameter.collection, required: false }
    }
}

impl<'a, 'f> Comparison<'a, 'f> {
    /// A comparison of the values in `body`.
    pub(super) fn new(index: &'a Index<'a>, body: Excerpt<'a>, found: &'f mut Vec<Diagnostic>) -> Self {
        Self { index, body, found, said: BTreeSet::new() }
    }

    pub(super) fn report(&mut self, report: Diagnostic) {
        if self.said.insert(report.message.clone()) {
            self.found.push(report);
        }
    }

    /// Compares a value with the type of the property or parameter it belongs to.
    pub(super) fn value(&mut self, node: &Node, expected: Expected<'a>) {
        if matches!(node.kind, Kind::Null) && expected.required {
            self.null(node, expected);
        }
        if matches!(node.kind, Kind::Null) || self.is_untyped(expected.type_name) {
            return;
        }
        match (&node.kind, expected.collection) {
            (Kind::Array(items), true) => items.iter().for_each(|item| self.one(item, expected)),
            (_, true) => self.kind(node, expected, "an array"),
            (Kind::Array(_), false) => self.kind(node, expected, "a single value"),
            (_, false) => self.one(node, expected),
        }
    }

    /// True for a type that says nothing of its values: JSON of any kind, or a page without properties.
    fn is_untyped(&self, type_name: &TypeName) -> bool {
        match type_name {
            TypeName::Edm(primitive) => *primitive == Primitive::Untyped,
            TypeName::Named(name) => self
                .index
                .type_named(name)
                .is_some_and(|found| found.placeholder || self.index.members(found).next().is_none()),
        }
    }

    fn one(&mut self, node: &Node, expected: Expected<'a>) {
        match expected.type_name {
            TypeName::Edm(primitive) => self.primitive(node, *primitive, expected),
            TypeName::Named(name) => match (self.index.enum_named(name), self.index.type_named(name)) {
                (Some(found), _) => self.enumeration(node, found, expected),
                (None, Some(found)) => self.structure(node, found, expected),
                (None, None) => {}
            },
        }
    }

    fn primitive(&mut self, node: &Node, primitive: Primitive, expected: Expected<'_>) {
        use Primitive as P;
        let fits = match (&node.kind, primitive) {
            (Kind::Null, _) | (_, P::Untyped) => true,
            (Kind::Bool(_), P::Boolean) | (Kind::Number(_), P::Double | P::Single | P::Decimal) => true,
            (Kind::Number(text), P::Int16 | P::Int32 | P::Int64 | P::Byte | P::SByte) => {
                text.parse::<i128>().is_ok()
            }
            (Kind::String(text), P::Boolean) => is_placeholder(text),
            // Large numbers travel as texts, as OData allows.
            (Kind::String(text), P::Int64 | P::Decimal) => {
                text.parse::<f64>().is_ok() || is_placeholder(text)
            }
            (Kind::String(text), P::Double | P::Single) => {
                matches!(text.as_str(), "INF" | "-INF" | "NaN") || is_placeholder(text)
            }
            (Kind::String(text), P::Int16 | P::Int32 | P::Byte | P::SByte) => is_placeholder(text),
            (Kind::String(_), _) => true,
            _ => false,
        };
        if !fits {
            self.kind(node, expected, &format!("a value of `{}`", primitive.name()));
        } else if let Some((text, right)) =
            node.as_str().and_then(|text| Some((text, formats::expected(text, primitive)?)))
        {
            let message = format!("expected {right} for `{}`, found `{text}`", expected.name);
            let place = self.body.place(&node.range);
            self.report(
                Diagnostic::new(&rules::EXAMPLE_FORMAT, place, message)
                    .help("correct the value, or the type in the table"),
            );
        }
    }

    fn null(&mut self, node: &Node, expected: Expected<'_>) {
        let message =
            format!("expected a value for `{}`, which is not nullable, found `null`", expected.name);
        let report = Diagnostic::new(&rules::EXAMPLE_NULL, self.body.place(&node.range), message);
        self.report(report.help("show a value, or correct the table"));
    }

    fn kind(&mut self, node: &Node, expected: Expected<'_>, what: &str) {
        let message = format!("expected {what} for `{}`, found {}", expected.name, described(node));
        let place = self.body.place(&first_line(node, self.body.text));
        let report = Diagnostic::new(&rules::EXAMPLE_VALUE_KIND, place, message);
        let quoted = node.as_str().filter(|text| is_quoted_literal(text, expected));
        self.report(match quoted {
            Some(text) => report.help("remove the quotes").fix(place, text),
            None => report,
        });
    }

    fn enumeration(&mut self, node: &Node, wanted: &Enum, expected: Expected<'_>) {
        let Kind::String(text) = &node.kind else {
            return self.kind(node, expected, &format!("a member of `{}`", wanted.name));
        };
        let values = text.split(',').map(str::trim).filter(|value| !value.is_empty());
        for value in values.filter(|value| *value != "unknownFutureValue") {
            self.member_of_enum(node, value, wanted);
        }
    }

    fn member_of_enum(&mut self, node: &Node, value: &str, wanted: &Enum) {
        if wanted.members.is_empty() || wanted.members.iter().any(|member| member.name == value) {
            return;
        }
        let place = self.body.place(&node.range);
        let names = || wanted.members.iter().map(|member| member.name.as_str());
        if let Some(right) = names().find(|name| name.eq_ignore_ascii_case(value)) {
            let message = format!("expected the member `{right}` of `{}`, found `{value}`", wanted.name);
            let report = Diagnostic::new(&rules::EXAMPLE_ENUM_CASE, place, message);
            let alone = node.as_str() == Some(value);
            self.report(if alone {
                report.help("write the member as its table has it").fix(place, format!("\"{right}\""))
            } else {
                report.help(format!("write `{right}`"))
            });
            return;
        }
        if is_placeholder(value) {
            return;
        }
        let message = format!("expected a member of `{}`, found `{value}`", wanted.name);
        let shown: Vec<&str> = names().take(8).collect();
        let more = if wanted.members.len() > shown.len() { ", .." } else { "" };
        let help = match nearest(value, names()) {
            Some(right) => format!("write `{right}`"),
            None => format!("the documented members are `{}`{more}", shown.join("`, `")),
        };
        self.report(Diagnostic::new(&rules::EXAMPLE_ENUM_VALUE, place, message).help(help));
    }

    fn structure(&mut self, node: &Node, wanted: &'a Type, expected: Expected<'a>) {
        match &node.kind {
            Kind::Object(_) => self.object(node, wanted),
            Kind::String(text) if is_placeholder(text) => {}
            _ if self.index.takes_anything(wanted) => {}
            _ => self.kind(node, expected, &format!("an object of type `{}`", wanted.name)),
        }
    }

    /// Compares the members of an object with those of its type.
    pub(super) fn object(&mut self, node: &Node, wanted: &'a Type) {
        let own = node.get("@odata.type").and_then(Node::as_str);
        let own = own.and_then(|name| self.index.type_named(name.trim_start_matches('#')));
        let of = own.unwrap_or(wanted);
        let derived = if own.is_none() { self.index.descendants(of) } else { Vec::new() };
        for member in data_members(node) {
            let found = self.property(of, &derived, &member.name);
            match found {
                Some(property) => self.value(&member.value, Expected::of(property)),
                None if is_implied(of, member) => {}
                None => self.unknown(member, of, &derived),
            }
        }
    }

    /// The property of a name: the type's own or inherited, else that of a derived type.
    pub(super) fn property(&self, of: &'a Type, derived: &[&'a Type], name: &str) -> Option<&'a Property> {
        let own = self.index.members(of).find(|property| property.name == name);
        own.or_else(|| {
            let below = derived.iter().flat_map(|found| found.properties.iter().chain(&found.navigation));
            below.into_iter().find(|property| property.name == name)
        })
    }

    fn unknown(&mut self, member: &Member, of: &'a Type, derived: &[&'a Type]) {
        let names: Vec<&str> = self
            .index
            .members(of)
            .chain(derived.iter().flat_map(|found| found.properties.iter().chain(&found.navigation)))
            .map(|property| property.name.as_str())
            .collect();
        // An open type takes other names, but a known one in another case is hardly meant as one of them.
        if !self.is_in_another_case(member, &names) && !self.index.takes_anything(of) {
            self.nameless(member, &names, &format!("the type `{}`", of.name));
        }
    }

    /// Reports a member whose name is none of `names`; `owner` is what has them.
    pub(super) fn unknown_name(&mut self, member: &Member, names: &[&str], owner: &str) {
        if !self.is_in_another_case(member, names) {
            self.nameless(member, names, owner);
        }
    }

    /// Reports a member whose name differs from a known one in case alone; `false` where it does not.
    fn is_in_another_case(&mut self, member: &Member, names: &[&str]) -> bool {
        let name = member.name.as_str();
        let Some(right) = names.iter().find(|other| other.eq_ignore_ascii_case(name)) else { return false };
        let place = self.body.place(&member.name_range);
        let message = format!("expected `{right}`, found `{name}`, which differs in case");
        let report = Diagnostic::new(&rules::EXAMPLE_MEMBER_CASE, place, message);
        self.report(report.help("write the name as the table has it").fix(place, format!("\"{right}\"")));
        true
    }

    /// Reports a member whose name nobody knows.
    fn nameless(&mut self, member: &Member, names: &[&str], owner: &str) {
        let place = self.body.place(&member.name_range);
        let name = member.name.as_str();
        let message = format!("expected a property of {owner}, found `{name}`");
        let report = Diagnostic::new(&rules::EXAMPLE_MEMBER_UNKNOWN, place, message);
        self.report(match nearest(name, names.iter().copied()) {
            Some(right) => report.help(format!("write `{right}`, or document `{name}`")),
            None => report.help("correct the name, or document the property"),
        });
    }
}

/// True for what a value may have although no table lists it: the key of an entity, the error of an item that failed.
fn is_implied(of: &Type, member: &Member) -> bool {
    of.kind == TypeKind::Entity && member.name == "id"
        || member.name == "error" && member.value.get("code").is_some()
}

/// True for `"true"` and `"1.5"` where a boolean or a number is expected.
fn is_quoted_literal(text: &str, expected: Expected<'_>) -> bool {
    use Primitive as P;
    match expected.type_name {
        _ if expected.collection => false,
        TypeName::Edm(P::Boolean) => matches!(text, "true" | "false"),
        TypeName::Edm(P::Double | P::Single | P::Decimal) => text.parse::<f64>().is_ok(),
        TypeName::Edm(P::Int16 | P::Int32 | P::Int64) => text.parse::<i64>().is_ok(),
        _ => false,
    }
}
