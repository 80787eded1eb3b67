//! Objects as tables: the wire names of a type beside access to its fields.
//!
//! An emitted type implements [`Object`] with a table and two lists of references; everything else,
//! reading, writing, comparing, printing, is done here once for all of them. Reading never fails on an
//! object: JSON that does not fit the type its property has in the docs stays in [`Extra`].

mod changes;
mod fields;

pub use fields::{Fields, FieldsMut};
pub(crate) use fields::{copy_object, read_object};

use super::extra::Extra;
use super::field::Property;
use super::hierarchy::{Hierarchy, read_as};
use super::json::{Json, Node};
use super::value::IntoValue;
use serde::de::{Deserialize, Deserializer};
use serde_json::{Map, Value};
use std::fmt;

/// The annotation that names the type of an object.
pub(crate) const ODATA_TYPE: &str = "@odata.type";

/// A type of the API with named properties.
///
/// The methods here build values: `Group::new().with(Group::DISPLAY_NAME, "Crew")`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no type of the API",
    label = "expected a struct of `models` or `bodies`",
    note = "what no page describes is `serde_json::Value`"
)]
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

    /// Sets a property, by its constant or by its name. What [`IntoValue`] takes for a property of type `V`: the value
    /// itself or a reference to it, a text for all that travels as text, lists of any kind, and options, whose `None`
    /// leaves the property out. What has a name alone is any JSON, and an object there says by its `@odata.type` what it is.
    #[must_use]
    fn with<P: Property<Self>>(mut self, property: P, value: impl IntoValue<P::Value>) -> Self {
        self.set(property, value);
        self
    }

    /// Makes a property an explicit `null`, which clears it in an update.
    #[must_use]
    fn clear(mut self, property: impl Property<Self>) -> Self {
        self.fields_mut().put_named(property.wire_name(), Value::Null);
        self
    }

    /// Sets a property in place; the `None` of an option takes it out.
    fn set<P: Property<Self>>(&mut self, property: P, value: impl IntoValue<P::Value>) {
        match value.into_value() {
            Some(value) => self.fields_mut().put_named(property.wire_name(), value),
            None => self.unset(property),
        }
    }

    /// Takes a property out: it is neither set nor `null`, so an update leaves it as it is.
    fn unset(&mut self, property: impl Property<Self>) {
        self.fields_mut().take_named(property.wire_name());
    }

    /// Refers to existing objects when a relationship is created or changed: writes `name@odata.bind`. A relationship
    /// that a page shows and no table lists has a name alone: `team.bind("template", url)`.
    #[must_use]
    fn bind(mut self, relationship: impl Property<Self>, target: impl IntoValue<Value>) -> Self {
        if let Some(target) = target.into_value() {
            let name = format!("{}@odata.bind", relationship.wire_name());
            self.fields_mut().put_named(&name, target);
        }
        self
    }

    /// True where the property was sent, or is to be sent, as `null`.
    fn is_null(&self, property: impl Property<Self>) -> bool {
        self.fields().extra().is_null(property.wire_name())
    }

    /// The `@odata.type` the object carries, without its `#`.
    fn odata_type(&self) -> Option<String> {
        let fields = self.fields();
        let node = fields.get(ODATA_TYPE)?;
        node.as_str().map(|name| name.trim_start_matches('#').to_owned())
    }

    /// The version of the object that it was read in: its `@odata.etag`, or else its property of that name. A change that
    /// sends it with [`if_match`](crate::Request::if_match) is refused where someone else was faster.
    fn etag(&self) -> Option<&str> {
        changes::etag(&self.fields())
    }

    /// The object as a derived type, where its `@odata.type` says it is one. Nothing is lost: a typed value keeps what it does not know.
    ///
    /// ```
    /// # #[cfg(all(feature = "full", feature = "v1"))] {
    /// use msgraph::Object;
    /// use msgraph::v1::models::{DirectoryObject, User};
    ///
    /// let json = r##"{ "@odata.type": "#microsoft.graph.user", "mail": "ada@x.com" }"##;
    /// let member: DirectoryObject = serde_json::from_str(json)?;
    /// let user: Option<User> = member.cast();
    /// assert_eq!(user.and_then(|user| user.mail).as_deref(), Some("ada@x.com"));
    /// # }
    /// # Ok::<_, serde_json::Error>(())
    /// ```
    #[doc(alias = "downcast")]
    #[doc(alias = "downcast_ref")]
    fn cast<T: Object>(&self) -> Option<T> {
        read_as(self.view().to_value()).ok()
    }

    /// The object as the type it derives from, with its `@odata.type` set, so that the service reads it as what
    /// it is. A type without a base is its own.
    fn upcast(&self) -> Self::Base {
        let mut base = Self::Base::default();
        let mut fields = base.fields_mut();
        fields.put_named(ODATA_TYPE, Value::String(format!("#{}", Self::SCHEMA.name)));
        read_object(fields, self.fields().to_map());
        base
    }

    /// What has to be sent so that an object that is as `before` becomes as this one: the properties that are set
    /// differently, and a `null` for those that are set no more. What was only read is not sent.
    ///
    /// ```
    /// # #[cfg(all(feature = "full", feature = "v1"))] {
    /// use msgraph::Object;
    /// use msgraph::v1::models::User;
    ///
    /// let before = User::new().with(User::ID, "7").with(User::CITY, "Oslo").with(User::MAIL, "ada@x.com");
    /// let mut after = before.clone();
    /// after.city = Some("Bergen".into());
    /// after.mail = None;
    /// let changes = after.changes_since(&before);
    /// assert_eq!(changes, User::new().with(User::CITY, "Bergen").clear(User::MAIL));
    /// # }
    /// ```
    #[must_use]
    fn changes_since(&self, before: &Self) -> Self {
        let mut changes = Self::default();
        changes::copy_changes(&before.fields(), &self.fields(), changes.fields_mut());
        changes
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
    /// Gives the JSON back where it does not fit. The slot holds what of it fits then: of a list, the items that do.
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
        match T::read(value) {
            Ok(value) => {
                *self = Some(value);
                Ok(())
            }
            Err(misfit) => {
                *self = T::salvage(&misfit);
                Err(misfit)
            }
        }
    }

    fn clear(&mut self) {
        *self = None;
    }
}
