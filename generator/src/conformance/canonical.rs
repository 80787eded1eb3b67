//! Bodies and lists of names in the one form in which two that mean the same are equal.
//!
//! Takes a body and the documented types of what is in it. An `@odata.type` that names the documented type says nothing
//! and is left out; one that names another type stays, without the `#` that OData 4.01 makes optional. Members stay in
//! the case in which they are written, or get the one in which they are documented, as the caller asks. Everything else
//! stays as it is.

use crate::emit::harness::Schema;
use crate::model::Index;
use serde_json::{Map, Value};

/// The annotation that names the type of an object.
const ODATA_TYPE: &str = "@odata.type";

/// A list of names in an option of the query, without the spaces and the direction that change nothing.
pub(super) fn names(option: &str, value: &str) -> String {
    if !matches!(option, "$select" | "$expand" | "$orderby") {
        return value.to_owned();
    }
    let names = value.split(',').map(str::trim);
    let names = names.map(|name| name.strip_suffix(" asc").filter(|_| option == "$orderby").unwrap_or(name));
    names.collect::<Vec<_>>().join(",")
}

/// How bodies are brought to their canonical form.
pub(super) struct Canonical<'a> {
    pub(super) index: &'a Index<'a>,
    /// Members get the case in which they are documented.
    pub(super) in_documented_case: bool,
}

impl Canonical<'_> {
    /// The body in its canonical form.
    pub(super) fn body(&self, json: &Value, schema: &Schema) -> Value {
        match (schema, json) {
            (Schema::Members(types), Value::Object(members)) => {
                let canonical = members.iter().map(|(name, value)| {
                    let documented = types.iter().find(|(other, _)| other.eq_ignore_ascii_case(name));
                    let declared = documented.and_then(|(_, declared)| declared.as_deref());
                    (self.name(name, documented.map(|(name, _)| name.as_str())), self.value(value, declared))
                });
                Value::Object(canonical.collect())
            }
            (Schema::Type(name), _) => self.value(json, Some(name)),
            _ => self.value(json, None),
        }
    }

    fn name(&self, written: &str, documented: Option<&str>) -> String {
        documented.filter(|_| self.in_documented_case).unwrap_or(written).to_owned()
    }

    fn value(&self, json: &Value, declared: Option<&str>) -> Value {
        match json {
            Value::Array(items) => items.iter().map(|item| self.value(item, declared)).collect(),
            Value::Object(members) => self.object(members, declared),
            plain => plain.clone(),
        }
    }

    fn object(&self, members: &Map<String, Value>, declared: Option<&str>) -> Value {
        let named = members.get(ODATA_TYPE).and_then(Value::as_str);
        let named = named.map(|name| name.trim_start_matches('#'));
        let is_redundant = named.zip(declared).is_some_and(|(named, of)| named.eq_ignore_ascii_case(of));
        let item = named.or(declared).and_then(|name| self.index.type_named(name));
        let documented = |name: &str| {
            let mut members = item.map(|item| self.index.members(item))?;
            members.find(|member| member.name.eq_ignore_ascii_case(name))
        };
        let canonical = members.iter().filter_map(|(name, value)| match named {
            Some(_) if name == ODATA_TYPE && is_redundant => None,
            Some(named) if name == ODATA_TYPE => Some((name.clone(), Value::from(named))),
            _ => {
                let property = documented(name);
                let declared = property.and_then(|property| property.type_name.named());
                let name = self.name(name, property.map(|property| property.name.as_str()));
                Some((name, self.value(value, declared)))
            }
        });
        Value::Object(canonical.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn lists_of_names_are_compared_by_their_names() {
        assert_eq!(names("$select", "id, name"), "id,name");
        assert_eq!(names("$orderby", "id asc,name desc"), "id,name desc");
        assert_eq!(names("$filter", "id eq 1, 2"), "id eq 1, 2");
    }

    #[test]
    fn a_type_that_is_declared_says_nothing() {
        let index = Index::of_parts(&[], &[]);
        let canonical = Canonical { index: &index, in_documented_case: false };
        let body = |json: Value| canonical.body(&json, &Schema::Type("a.b".to_owned()));
        assert_eq!(body(json!({ "@odata.type": "#A.B", "x": 1 })), json!({ "x": 1 }));
        assert_eq!(body(json!({ "@odata.type": "#a.c" })), json!({ "@odata.type": "a.c" }));
        assert_ne!(body(json!({ "x": 1 })), body(json!({ "X": 1 })));
    }

    #[test]
    fn members_get_their_documented_case_where_that_is_asked() {
        let index = Index::of_parts(&[], &[]);
        let schema = Schema::Members([("hasHeaders".to_owned(), None)].into());
        let canonical = |in_documented_case| {
            Canonical { index: &index, in_documented_case }.body(&json!({ "HasHeaders": true }), &schema)
        };
        assert_eq!(canonical(true), json!({ "hasHeaders": true }));
        assert_eq!(canonical(false), json!({ "HasHeaders": true }));
    }
}
