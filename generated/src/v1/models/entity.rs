// @generated from v1.0/resources/entity.md; do not edit.

use crate::v1::models;

/// The root of every type that has an identity.
/// Types that derive from it are addressed by id.
/// This is an abstract type.
///
/// Needs one of the features `applications`, `communications`, `device-management`, `drives`, `groups`, `me`, `service-principals`, `sites`, `users`.
///
/// Abstract: the service sends one of the types that derive from it.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-1.0)
#[non_exhaustive]
pub struct Entity {
    /// Key of the object.
    /// Read-only.
    pub id: Option<String>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl Entity {
    pub const ID: crate::Field<Self, String> = crate::Field::new("id");
}

impl Default for Entity {
    fn default() -> Self {
        Self {
            id: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for Entity {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.entity",
        properties: &["id"],
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(<Self as crate::Object>::SCHEMA, &self.extra, [&self.id])
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [&mut self.id],
        )
    }
}

crate::runtime::traits::object!(Entity);
