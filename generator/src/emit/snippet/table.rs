//! The properties of a type by the names that they have on the wire, with their constants.

use crate::emit::layout::{Layout, body_parameters};
use crate::model::{Model, Operation, Type, TypeName};
use crate::names;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// What a property, a parameter or an item of a list takes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slot<'a> {
    /// The type of the value, or of one item where `collection`.
    pub(super) type_name: &'a TypeName,
    pub(super) collection: bool,
    /// One related object, which is of exactly its type.
    pub(super) related: bool,
}

/// A property.
pub(super) struct TableProperty<'a> {
    wire: &'a str,
    /// The name of its constant, without the type.
    pub(super) constant: String,
    /// The name of its field.
    pub(super) field: String,
    pub(super) slot: Slot<'a>,
}

/// The properties of all types of a model, each put together when it is first asked for.
pub(crate) struct Tables<'a>(BTreeMap<&'a str, OnceLock<PropertyTable<'a>>>);

impl<'a> Tables<'a> {
    /// Nothing is put together yet.
    pub(crate) fn of_model(model: &'a Model) -> Self {
        Self(model.types.iter().map(|item| (item.name.as_str(), OnceLock::new())).collect())
    }

    /// The properties of a type; `None` for one of another model.
    pub(super) fn of(&self, layout: &Layout<'a>, item: &'a Type) -> Option<&PropertyTable<'a>> {
        Some(self.0.get(item.name.as_str())?.get_or_init(|| PropertyTable::of_type(layout, item)))
    }
}

/// The properties of a type.
pub(super) struct PropertyTable<'a>(Vec<TableProperty<'a>>);

impl<'a> PropertyTable<'a> {
    /// Those of a documented type, inherited ones among them.
    fn of_type(layout: &Layout<'a>, item: &'a Type) -> Self {
        let rows = layout.members(item).into_iter().map(|member| {
            let property = member.property;
            let related = layout.is_relationship(member) && !property.collection;
            let slot = Slot { type_name: &property.type_name, collection: property.collection, related };
            (property.name.as_str(), slot)
        });
        Self::of(rows.collect())
    }

    /// Those of the body of an action.
    pub(super) fn of_body(operation: &'a Operation) -> Self {
        let rows = body_parameters(operation).into_iter().map(|parameter| {
            let slot =
                Slot { type_name: &parameter.type_name, collection: parameter.collection, related: false };
            (parameter.name.as_str(), slot)
        });
        Self::of(rows.collect())
    }

    fn of(slots: Vec<(&'a str, Slot<'a>)>) -> Self {
        let wire: Vec<&str> = slots.iter().map(|(wire, _)| *wire).collect();
        let rows = names::fields(&wire).into_iter().zip(slots).map(|(field, (wire, slot))| TableProperty {
            wire,
            constant: names::constant(&field),
            field,
            slot,
        });
        Self(rows.collect())
    }

    /// The property of exactly this name.
    pub(super) fn exact(&self, wire: &str) -> Option<&TableProperty<'a>> {
        self.0.iter().find(|row| row.wire == wire)
    }

    /// The property that a name means, in whatever case.
    pub(super) fn meant(&self, wire: &str) -> Option<&TableProperty<'a>> {
        self.exact(wire).or_else(|| self.0.iter().find(|row| row.wire.eq_ignore_ascii_case(wire)))
    }
}
