//! Objects as tables: the wire names of a type beside access to its fields.
//!
//! An emitted type implements [`Object`] with a table and two lists of references; everything else,
//! reading, writing, comparing, printing, is done here once for all of them. Reading never fails on an
//! object: JSON that does not fit the type its property has in the docs stays in [`Extra`].

use super::extra::{Extra, Kept};
use super::field::{Field, IntoValue};
use super::hierarchy::Hierarchy;
use super::json::{Json, Node};
use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value};
use std::fmt;

/// The annotation that names the type of an object.
const ODATA_TYPE: &str = "@odata.type";

/// A type of the API with named properties.
///
/// The methods here build values: `Group::new().with(Group::DISPLAY_NAME, "Crew")`.
pub trait Object: Default + 'static {
    /// The type it derives from; itself, where the docs name none.
    type Base: Object;

    /// The name and properties of the type.
    const SCHEMA: &'static Schema;

    /// The fields, to look at.
    fn fields(&self) -> Fields<'_>;

    /// The fields, to change.
    fn fields_mut(&mut self) -> FieldsMut<'_>;

    /// A value without any property: nothing is set, nothing is `null`.
    fn new() -> Self {
        Self::default()
    }

    /// Sets a property.
    #[must_use]
    fn with<V>(mut self, field: Field<Self, V>, value: impl IntoValue<V>) -> Self {
        self.set(field, value);
        self
    }

    /// Makes a property an explicit `null`, which clears it in an update.
    #[must_use]
    fn clear<V>(mut self, field: Field<Self, V>) -> Self {
        self.fields_mut().put_named(field.name(), Value::Null);
        self
    }

    /// Sets a property in place.
    fn set<V>(&mut self, field: Field<Self, V>, value: impl IntoValue<V>) {
        self.fields_mut().put_named(field.name(), value.into_value());
    }

    /// Takes a property out: it is neither set nor `null`, so an update leaves it as it is.
    fn unset<V>(&mut self, field: Field<Self, V>) {
        self.fields_mut().take_named(field.name());
    }

    /// Refers to existing objects when a relationship is created or changed: writes `name@odata.bind`.
    #[must_use]
    fn bind<V>(mut self, field: Field<Self, V>, target: impl Into<Value>) -> Self {
        let name = format!("{}@odata.bind", field.name());
        self.fields_mut().put_named(&name, target.into());
        self
    }

    /// True where the property was sent, or is to be sent, as `null`.
    fn is_null<V>(&self, field: Field<Self, V>) -> bool {
        self.fields().extra.is_null(field.name())
    }

    /// The `@odata.type` the object carries, without its `#`.
    fn odata_type(&self) -> Option<String> {
        let fields = self.fields();
        let node = fields.get(ODATA_TYPE)?;
        node.as_str().map(|name| name.trim_start_matches('#').to_owned())
    }
}

/// A field that contains its own type is boxed.
impl<T: Object> Object for Box<T> {
    type Base = T::Base;

    const SCHEMA: &'static Schema = T::SCHEMA;

    fn fields(&self) -> Fields<'_> {
        T::fields(self)
    }

    fn fields_mut(&mut self) -> FieldsMut<'_> {
        T::fields_mut(self)
    }
}

/// What is known of a type, as data.
#[derive(Debug)]
pub struct Schema {
    /// The qualified name: `microsoft.graph.user`. Empty for the body of an action.
    pub name: &'static str,
    /// The wire names of the properties, sorted by their bytes, in the order of the slots.
    pub properties: &'static [&'static str],
    /// Which types derive from which, in the same version of the API.
    pub hierarchy: &'static Hierarchy,
}

impl Schema {
    /// Where a property stands in the table.
    fn position(&self, name: &str) -> Option<usize> {
        self.properties.binary_search(&name).ok()
    }
}

/// A field of an object: a place for one property.
pub trait Slot {
    /// Looks at the value; [`Node::Absent`] where there is none.
    fn view(&self) -> Node<'_>;

    /// Puts a value there.
    ///
    /// # Errors
    /// Gives the JSON back where it does not fit, and leaves the slot as it was.
    fn put(&mut self, value: Value) -> Result<(), Value>;

    /// Empties the slot.
    fn clear(&mut self);
}

impl<T: Json> Slot for Option<T> {
    fn view(&self) -> Node<'_> {
        match self {
            Some(value) => value.view(),
            None => Node::Absent,
        }
    }

    fn put(&mut self, value: Value) -> Result<(), Value> {
        *self = Some(T::read(value)?);
        Ok(())
    }

    fn clear(&mut self) {
        *self = None;
    }
}

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
            (Some(Kept::Exact(json)), _) if node.is_same_number(json) => Node::Json(json),
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
        if let Some((name, slot)) = self.find(name) {
            slot.clear();
            self.extra.keep(name, None);
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
    let written = has_number(&value).then(|| value.clone());
    match slot.put(value) {
        Err(misfit) => Some(Kept::Mismatched(misfit)),
        Ok(()) => written.filter(|json| slot.view().to_value() != *json).map(Kept::Exact),
    }
}

/// True for a number or a list of numbers: `1` read as a float would be written `1.0`.
fn has_number(value: &Value) -> bool {
    match value {
        Value::Number(_) => true,
        Value::Array(items) => items.first().is_some_and(Value::is_number),
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

/// Compares two objects of one type.
pub(crate) fn equal_objects(a: Fields<'_>, b: Fields<'_>) -> bool {
    a == b
}

/// Prints an object.
pub(crate) fn debug_object(fields: Fields<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    fmt::Debug::fmt(&fields, f)
}

/// Reads an object from any serde format.
///
/// # Errors
/// The format's own, and where the input is no object.
pub(crate) fn deserialize<'de, T: Object, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let map = Map::deserialize(deserializer)?;
    let mut object = T::default();
    read_object(object.fields_mut(), map);
    Ok(object)
}

/// Implements the standard traits of an emitted type on the shared routines.
macro_rules! object {
    ($type:ident) => {
        impl ::serde::Serialize for $type {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                ::serde::Serialize::serialize(&$crate::runtime::Object::fields(self), serializer)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $type {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::runtime::object::deserialize(deserializer)
            }
        }

        impl ::std::clone::Clone for $type {
            fn clone(&self) -> Self {
                let mut copy = Self::default();
                $crate::runtime::object::copy_object(
                    $crate::runtime::Object::fields(self),
                    $crate::runtime::Object::fields_mut(&mut copy),
                );
                copy
            }
        }

        impl ::std::fmt::Debug for $type {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                $crate::runtime::object::debug_object($crate::runtime::Object::fields(self), f)
            }
        }

        impl ::std::cmp::PartialEq for $type {
            fn eq(&self, other: &Self) -> bool {
                $crate::runtime::object::equal_objects(
                    $crate::runtime::Object::fields(self),
                    $crate::runtime::Object::fields(other),
                )
            }
        }
    };
}
pub(crate) use object;
