//! Looks through what the crate has read for members that reached no typed field.
//!
//! Takes values of emitted types, which keep what they do not know or cannot read; gives a [`UntypedMember`] for each such
//! member, with its path and the type it was found in. Values of derived types and of relationships are looked at as
//! the type they are, found in the emitted table by name. Whether a finding is a fault is not decided here.

use crate::exchange::{Input, UntypedMember};
use crate::{Look, table};
use msgraph::{Fields, Json, Node, Object, Value};

/// Looks through typed values for members that reached no typed field.
pub(crate) struct Looker<'a> {
    input: &'a Input,
    version: &'a str,
    pub(crate) findings: Vec<UntypedMember>,
}

impl<'a> Looker<'a> {
    /// Finds members in what is of this version.
    pub(crate) fn new(input: &'a Input, version: &'a str) -> Self {
        Self { input, version, findings: Vec::new() }
    }

    /// Reads JSON as `T` and looks through it.
    pub(crate) fn read<T: Object>(&mut self, path: &str, json: Value) {
        if let Ok(object) = T::read(json) {
            self.fields(path, &object.fields());
        }
    }

    /// Looks through a value.
    pub(crate) fn node(&mut self, path: &str, node: &Node<'_>) {
        match node {
            Node::Object(fields) => self.object(path, fields, node),
            Node::List(items) => {
                for (at, item) in items.iter().enumerate() {
                    self.node(&format!("{path}[{at}]"), item);
                }
            }
            _ => {}
        }
    }

    /// An object that says it is of a derived type is looked at as one.
    fn object(&mut self, path: &str, fields: &Fields<'_>, node: &Node<'_>) {
        let declared = fields.get("@odata.type");
        let declared = declared.as_ref().and_then(Node::as_str).map(|name| name.trim_start_matches('#'));
        match declared {
            Some(name) if name != fields.schema().name => match self.look(name) {
                Some(look) => look(self, path, node.to_value()),
                None => self.fields(path, fields),
            },
            _ => self.fields(path, fields),
        }
    }

    fn fields(&mut self, path: &str, fields: &Fields<'_>) {
        let owner = fields.schema().name;
        let targets = self.input.relationships.get(self.version).and_then(|owners| owners.get(owner));
        for (name, value) in fields.extra().iter().filter(|(name, _)| !name.contains('@')) {
            self.found(path, owner, name, false, value);
        }
        for (name, value) in fields.extra().mismatched() {
            self.found(path, owner, name, true, value);
        }
        for (name, node) in fields.entries() {
            let below = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
            match targets.and_then(|targets| targets.get(name)) {
                Some(target) => self.related(&below, target, &node.to_value()),
                None => self.node(&below, &node),
            }
        }
    }

    /// What a relationship holds, as the type it leads to or the one it says it is.
    pub(crate) fn related(&mut self, path: &str, target: &str, json: &Value) {
        match json {
            Value::Array(items) => {
                for (at, item) in items.iter().enumerate() {
                    self.related(&format!("{path}[{at}]"), target, item);
                }
            }
            Value::Object(map) => {
                let declared = map.get("@odata.type").and_then(Value::as_str);
                let declared = declared.map(|name| name.trim_start_matches('#'));
                let look = declared.and_then(|name| self.look(name)).or_else(|| self.look(target));
                if let Some(look) = look {
                    look(self, path, json.clone());
                }
            }
            _ => {}
        }
    }

    fn look(&self, name: &str) -> Option<Look> {
        let version = self.version;
        let at = table::TYPES.binary_search_by(|(v, n, _)| (*v, *n).cmp(&(version, name))).ok()?;
        table::TYPES.get(at).map(|(_, _, look)| *look)
    }

    /// Adds a finding.
    pub(crate) fn found(&mut self, path: &str, owner: &str, name: &str, mismatched: bool, value: &Value) {
        let (path, owner, name) = (path.to_owned(), owner.to_owned(), name.to_owned());
        self.findings.push(UntypedMember { path, owner, name, mismatched, value: value.clone() });
    }
}
