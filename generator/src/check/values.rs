//! A JSON value of an example against the type it should have.
//!
//! Takes a value, a type and the index of its version; reports `example-value-kind`, `example-enum-value`, `example-enum-case`,
//! `example-format` and `example-null`. Control information (`@odata.type` and every other name with `@`), open types,
//! types that nobody documents and untyped properties take anything; `null` is allowed unless the table says otherwise. Where a value names its
//! own type, it is held against that one; else the properties of derived types count as known.

use super::excerpt::Excerpt;
use super::formats::{self, is_placeholder};
use super::json::{described, first_line};
use super::nearness::nearest;
use crate::diagnostic::{Diagnostic, rules};
use crate::json::{Kind, Node};
use crate::model::{Enum, EnumMember, Index, Parameter, Primitive, Property, Type, TypeName};
use std::collections::BTreeSet;

rules! {
    EXAMPLE_ENUM_CASE = Info "example-enum-case" {
        what: "an example writes a member of an enumeration in another case than its table",
        why: "clients that compare exactly do not recognise it",
        cure: "write the member as its table has it",
        fix: Unsafe,
        found: [
            UPDATE: r#""active": false,
  "kind": "float"
}
```

### Response"# => r#""active": false,
  "kind": "Float"
}
```

### Response"#,
        ],
        passes: [
            UPDATE: r#""active": false,
  "kind": "float"
}
```

### Response"# => r#""active": false,
  "tags": ["Float"]
}
```

### Response"#,
        ],
    }

    EXAMPLE_ENUM_VALUE = Warning "example-enum-value" {
        what: "an example shows a value that its enumeration does not have",
        why: "either the example is wrong, or the list of members lacks one",
        cure: "use a documented member, or document this one",
        found: [GET: r#""kind": "radar""# => r#""kind": "raddar""#],
        passes: [GET: r#""kind": "radar""# => r#""kind": "unknownFutureValue""#],
    }

    EXAMPLE_FORMAT = Info "example-format" {
        what: "a text in an example is no date, duration or GUID, though its property is",
        why: "a service refuses it, and clients cannot read it",
        cure: "write the value in the form that OData has for the type",
        found: [
            UPDATE: r#""id": "7","# => r#""id": "7",
  "checkedDateTime": "7/1/2021 9:30 AM","#,
        ],
        passes: [
            UPDATE: r#""id": "7","# => r#""id": "7",
  "checkedDateTime": "2021-07-01T09:30:00.5+02:00","#,
        ],
    }

    EXAMPLE_NULL = Info "example-null" {
        what: "an example shows `null` for a property that is not nullable",
        why: "readers cannot tell whether to expect it",
        cure: "show a value, or correct the table",
        found: [
            GAUGE: "in metres.|\n|readingCount" => "in metres. Not nullable.|\n|readingCount",
            GET: r#""level": 2,"# => r#""level": null,"#,
        ],
        passes: [GET: r#""level": 2,"# => r#""level": null,"#],
    }

    EXAMPLE_VALUE_KIND = Warning "example-value-kind" {
        what: "the value of a property in an example is not of the property's type",
        why: "either the example or the table is wrong",
        cure: "correct the value, or the type in the table",
        fix: Unsafe,
        found: [
            GET: r#""active": true"# => r#""active": "true""#,
            GET: r#""level": 2"# => r#""level": {}"#,
            GET: r#""tags": ["harbour"]"# => r#""tags": "harbour""#,
        ],
        passes: [
            GET: r#""active": true"# => r#""active": null"#,
            GET: r#""level": 2"# => r#""level": "NaN""#,
        ],
    }
}

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
pub(super) struct DeclaredType<'a> {
    pub(super) name: &'a str,
    pub(super) type_name: &'a TypeName,
    pub(super) collection: bool,
    /// The page says that it is never null.
    pub(super) required: bool,
}

impl<'a> DeclaredType<'a> {
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
    pub(super) fn value(&mut self, node: &Node, expected: DeclaredType<'a>) {
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

    fn one(&mut self, node: &Node, expected: DeclaredType<'a>) {
        match expected.type_name {
            TypeName::Edm(primitive) => self.primitive(node, *primitive, expected),
            TypeName::Named(name) => match (self.index.enum_named(name), self.index.type_named(name)) {
                (Some(found), _) => self.enumeration(node, found, expected),
                (None, Some(found)) => self.structure(node, found, expected),
                (None, None) => {}
            },
        }
    }

    fn primitive(&mut self, node: &Node, primitive: Primitive, expected: DeclaredType<'_>) {
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
            self.report(Diagnostic::new(&EXAMPLE_FORMAT, place, message));
        }
    }

    fn null(&mut self, node: &Node, expected: DeclaredType<'_>) {
        let message =
            format!("expected a value for `{}`, which is not nullable, found `null`", expected.name);
        let report = Diagnostic::new(&EXAMPLE_NULL, self.body.place(&node.range), message);
        self.report(report);
    }

    fn kind(&mut self, node: &Node, expected: DeclaredType<'_>, what: &str) {
        let message = format!("expected {what} for `{}`, found {}", expected.name, described(node));
        let place = self.body.place(&first_line(node, self.body.text));
        let report = Diagnostic::new(&EXAMPLE_VALUE_KIND, place, message);
        let quoted = node.as_str().filter(|text| is_quoted_literal(text, expected));
        self.report(match quoted {
            Some(text) => report.help("remove the quotes").fix(place, text),
            None => report,
        });
    }

    fn enumeration(&mut self, node: &Node, wanted: &Enum, expected: DeclaredType<'_>) {
        let Kind::String(text) = &node.kind else {
            return self.kind(node, expected, &format!("a member of `{}`", wanted.name));
        };
        let values = text.split(',').map(str::trim).filter(|value| !value.is_empty());
        for value in values.filter(|value| !EnumMember::names_sentinel(value)) {
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
            let report = Diagnostic::new(&EXAMPLE_ENUM_CASE, place, message);
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
        self.report(Diagnostic::new(&EXAMPLE_ENUM_VALUE, place, message).help(help));
    }

    fn structure(&mut self, node: &Node, wanted: &'a Type, expected: DeclaredType<'a>) {
        match &node.kind {
            Kind::Object(_) => self.object(node, wanted),
            Kind::String(text) if is_placeholder(text) => {}
            _ if self.index.takes_anything(wanted) => {}
            _ => self.kind(node, expected, &format!("an object of type `{}`", wanted.name)),
        }
    }
}

/// True for `"true"` and `"1.5"` where a boolean or a number is expected.
fn is_quoted_literal(text: &str, expected: DeclaredType<'_>) -> bool {
    use Primitive as P;
    match expected.type_name {
        _ if expected.collection => false,
        TypeName::Edm(P::Boolean) => matches!(text, "true" | "false"),
        TypeName::Edm(P::Double | P::Single | P::Decimal) => text.parse::<f64>().is_ok(),
        TypeName::Edm(P::Int16 | P::Int32 | P::Int64) => text.parse::<i64>().is_ok(),
        _ => false,
    }
}
