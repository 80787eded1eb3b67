// @generated from v1.0/resources/identity.md; do not edit.

use crate::v1::models;

/// Who acted: a person, a device or an application.
///
/// Needs one of the features `drives`, `groups`, `me`, `sites`, `users`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/identity?view=graph-rest-1.0)
#[non_exhaustive]
pub struct Identity {
    /// Name of the actor; it can be out of date.
    pub display_name: Option<String>,
    /// Key of the actor.
    pub id: Option<String>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl Identity {
    pub const DISPLAY_NAME: crate::Field<Self, String> = crate::Field::new(
        "displayName",
    );
    pub const ID: crate::Field<Self, String> = crate::Field::new("id");
}

impl Default for Identity {
    fn default() -> Self {
        Self {
            display_name: None,
            id: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for Identity {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.identity",
        properties: &["displayName", "id"],
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [&self.display_name, &self.id],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [&mut self.display_name, &mut self.id],
        )
    }
}

crate::runtime::traits::object!(Identity);
