// @generated from v1.0/resources/profilephoto.md; do not edit.

use crate::v1::models;

/// A picture of an account or a group, and its size.
///
/// Inherits from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-1.0>).
///
/// Needs one of the features `groups`, `me`, `users`.
///
/// Derives from [`models::Entity`].
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/profilephoto?view=graph-rest-1.0)
#[non_exhaustive]
pub struct ProfilePhoto {
    /// Height in pixels.
    /// Read-only.
    pub height: Option<i32>,
    /// Size of the picture in the form `240X240`.
    /// Read-only.
    /// Inherited from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-1.0>).
    pub id: Option<String>,
    /// Width in pixels.
    /// Read-only.
    pub width: Option<i32>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl ProfilePhoto {
    pub const HEIGHT: crate::Field<Self, i32> = crate::Field::new("height");
    pub const ID: crate::Field<Self, String> = crate::Field::new("id");
    pub const WIDTH: crate::Field<Self, i32> = crate::Field::new("width");
}

impl Default for ProfilePhoto {
    fn default() -> Self {
        Self {
            height: None,
            id: None,
            width: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for ProfilePhoto {
    type Base = models::Entity;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.profilePhoto",
        properties: &["height", "id", "width"],
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [&self.height, &self.id, &self.width],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [&mut self.height, &mut self.id, &mut self.width],
        )
    }
}

crate::runtime::traits::object!(ProfilePhoto);
