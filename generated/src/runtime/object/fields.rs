//! The fields of an object, to look at and to change, together with what it keeps besides them.
//!
//! Takes a schema, the slots of an object and its [`Extra`]; gives what is written for each name, and puts JSON where it belongs. JSON that
//! does not fit its slot is kept, never refused.

use super::{ODATA_TYPE, Schema, Slot};
use crate::runtime::extra::{Exact, Extra, Kept};
use crate::runtime::json::Node;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};
use std::fmt;

/// The fields of an object, to look at.
pub struct Fields<'a> {
    schema: &'static Schema,
    extra: &'a Extra,
    slots: Box<[&'a dyn Slot]>,
}

impl<'a> Fields<'a> {
    /// The slots stand in the order of the schema's properties.
    pub fn new<const N: usize>(schema: &'static Schema, extra: &'a Extra, slots: [&'a dyn Slot; N]) -> Self {
        debug_assert_eq!(schema.properties.len(), N);
        Self { schema, extra, slots: Box::new(slots) }
    }

    /// The type's table.
    pub fn schema(&self) -> &'static Schema {
        self.schema
    }

    /// What the object carries besides its typed fields.
    pub fn extra(&self) -> &'a Extra {
        self.extra
    }

    /// Everything that is written to JSON, by name: the `@odata.type`, without which a reader that streams cannot know
    /// what follows, the typed properties, then the rest.
    pub fn entries(&self) -> impl Iterator<Item = (&'a str, Node<'a>)> + '_ {
        let names = self.schema.properties.iter();
        let typed = names.zip(&self.slots).map(|(name, slot)| (*name, self.known(name, slot.view())));
        let typed = typed.filter(|(_, node)| !matches!(node, Node::Absent));
        let rest = self.extra.iter().map(|(name, value)| (name, Node::Json(value)));
        let of_type = rest.clone().filter(|(name, _)| *name == ODATA_TYPE);
        of_type.chain(typed).chain(rest.filter(|(name, _)| *name != ODATA_TYPE))
    }

    /// What is written for one name, if anything.
    pub fn get(&self, name: &str) -> Option<Node<'a>> {
        self.entries().find(|(entry, _)| *entry == name).map(|(_, node)| node)
    }

    fn known(&self, name: &str, node: Node<'a>) -> Node<'a> {
        match (self.extra.kept(name), &node) {
            (Some(Kept::Null), Node::Absent) => Node::Json(&Value::Null),
            (Some(Kept::Mismatched(json)), Node::Absent) => Node::Json(json),
            (Some(Kept::Exact(exact)), _) if node.to_value() == exact.written => Node::Json(&exact.json),
            _ => node,
        }
    }

    pub(crate) fn to_map(&self) -> Map<String, Value> {
        self.entries().map(|(name, node)| (name.to_owned(), node.to_value())).collect()
    }
}

impl PartialEq for Fields<'_> {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.schema, other.schema) && self.entries().eq(other.entries())
    }
}

impl fmt::Debug for Fields<'_> {
    /// Prints what is there and leaves out what is not.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.schema.name.rsplit('.').next().unwrap_or_default();
        let mut out = f.debug_struct(name);
        for (name, node) in self.entries() {
            out.field(name, &node);
        }
        out.finish()
    }
}

impl Serialize for Fields<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, node) in self.entries() {
            map.serialize_entry(name, &node)?;
        }
        map.end()
    }
}

/// The fields of an object, to change.
pub struct FieldsMut<'a> {
    schema: &'static Schema,
    extra: &'a mut Extra,
    slots: Box<[&'a mut dyn Slot]>,
}

impl<'a> FieldsMut<'a> {
    /// The slots stand in the order of the schema's properties.
    pub fn new<const N: usize>(
        schema: &'static Schema,
        extra: &'a mut Extra,
        slots: [&'a mut dyn Slot; N],
    ) -> Self {
        debug_assert_eq!(schema.properties.len(), N);
        Self { schema, extra, slots: Box::new(slots) }
    }

    /// Puts JSON into the property of a name, or among the unknown ones.
    pub(crate) fn put_named(&mut self, name: &str, value: Value) {
        match self.find(name) {
            Some((name, slot)) => {
                slot.clear();
                let kept = put(slot, value);
                self.extra.keep(name, kept);
            }
            None => {
                self.extra.insert(name, value);
            }
        }
    }

    pub(crate) fn take_named(&mut self, name: &str) {
        match self.find(name) {
            Some((name, slot)) => {
                slot.clear();
                self.extra.keep(name, None);
            }
            None => {
                self.extra.remove(name);
            }
        }
    }

    fn find(&mut self, name: &str) -> Option<(&'static str, &mut (dyn Slot + 'a))> {
        let at = self.schema.position(name)?;
        let slot = self.slots.get_mut(at)?;
        Some((self.schema.properties.get(at)?, &mut **slot))
    }
}

/// Puts a value and says what of its JSON the slot can not give back.
fn put(slot: &mut dyn Slot, value: Value) -> Option<Kept> {
    if value.is_null() {
        return Some(Kept::Null);
    }
    let sent = may_be_written_differently(&value).then(|| value.clone());
    let (json, is_partial) = match slot.put(value) {
        Ok(()) => (sent?, false),
        Err(misfit) => (misfit, true),
    };
    let written = slot.view();
    if matches!(written, Node::Absent) {
        return Some(Kept::Mismatched(json));
    }
    let written = written.to_value();
    (written != json).then(|| Kept::Exact(Exact { json, written, is_partial }))
}

/// True for a number, for its text, and for a list of such: `1` and `"1"` read as a float would be written `1.0`.
fn may_be_written_differently(value: &Value) -> bool {
    match value {
        Value::Number(_) => true,
        Value::String(text) => text.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte)),
        Value::Array(items) => items.iter().any(may_be_written_differently),
        _ => false,
    }
}

// What follows is called for each type. It is not generic, so that its body is compiled once.

/// Reads every property of a JSON object.
pub(crate) fn read_object(mut fields: FieldsMut<'_>, map: Map<String, Value>) {
    for (name, value) in map {
        fields.put_named(&name, value);
    }
}

/// Copies what one object holds into an empty one of the same type.
pub(crate) fn copy_object(from: Fields<'_>, to: FieldsMut<'_>) {
    to.extra.clone_from(from.extra);
    let names = to.schema.properties.iter();
    for ((name, slot), other) in names.zip(to.slots).zip(from.slots) {
        let node = other.view();
        // A slot can read what it shows; if a type ever did not, the JSON would still be kept.
        if !matches!(node, Node::Absent)
            && let Err(misfit) = slot.put(node.to_value())
        {
            to.extra.keep(name, Some(Kept::Mismatched(misfit)));
        }
    }
}
