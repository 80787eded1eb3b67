//! The names of the members of a JSON object in an example against the properties of its type.
//!
//! Takes an object and its type; reports `example-member-unknown` and `example-member-case`, and hands each value to [`values`](super::values).
//! Where an object names its own type, it is held against that one; else the properties of derived types count as known.

use super::nearness::nearest;
use super::values::{Comparison, DeclaredType};
use crate::diagnostic::{Diagnostic, rules};
use crate::json::{Member, Node};
use crate::model::{Property, Type, TypeKind};

rules! {
    EXAMPLE_MEMBER_CASE = Warning "example-member-case" {
        what: "an example writes a property in another case than the table of its type",
        why: "names are compared exactly: the service ignores or refuses it",
        cure: "write the name as the table has it",
        fix: Unsafe,
        found: [GET: r#""active": true"# => r#""Active": true"#],
        passes: [GET: r#""tags": ["harbour"]"# => r#""tags": ["Active", "Level"]"#],
    }

    EXAMPLE_MEMBER_UNKNOWN = Warning "example-member-unknown" {
        what: "an example shows a property that its type does not have",
        why: "either the name is wrong, or the table of the type lacks it",
        cure: "correct the name, or document the property",
        found: [
            CALIBRATE: r#""silent": false"# => r#""loud": true"#,
            GET: r#""depth": 9"# => r#""depth": 9,
    "country": "Belgium""#,
        ],
        passes: [
            GET: r#""tags": ["harbour"]"# => r##""tags": ["harbour"],
  "tags@odata.count": 1,
  "#microsoft.graph.calibrate": {}"##,
            LIST: r#""value": ["# => r#""stations": ["#,
        ],
    }
}

impl<'a> Comparison<'a, '_> {
    /// Compares the members of an object with those of its type.
    pub(super) fn object(&mut self, node: &Node, wanted: &'a Type) {
        let own = node.get("@odata.type").and_then(Node::as_str);
        let own = own.and_then(|name| self.index.type_named(name.trim_start_matches('#')));
        let of = own.unwrap_or(wanted);
        let derived = if own.is_none() { self.index.descendants(of) } else { Vec::new() };
        for member in node.data() {
            let found = self.property(of, &derived, &member.name);
            match found {
                Some(property) => self.value(&member.value, DeclaredType::of(property)),
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
        let report = Diagnostic::new(&EXAMPLE_MEMBER_CASE, place, message);
        self.report(report.help("write the name as the table has it").fix(place, format!("\"{right}\"")));
        true
    }

    /// Reports a member whose name nobody knows.
    fn nameless(&mut self, member: &Member, names: &[&str], owner: &str) {
        let place = self.body.place(&member.name_range);
        let name = member.name.as_str();
        let message = format!("expected a property of {owner}, found `{name}`");
        let report = Diagnostic::new(&EXAMPLE_MEMBER_UNKNOWN, place, message);
        self.report(match nearest(name, names.iter().copied()) {
            Some(right) => report.help(format!("write `{right}`, or document `{name}`")),
            None => report,
        });
    }
}

/// True for what a value may have although no table lists it: the key of an entity, the error of an item that failed.
fn is_implied(of: &Type, member: &Member) -> bool {
    of.kind == TypeKind::Entity && member.name == "id"
        || member.name == "error" && member.value.get("code").is_some()
}
