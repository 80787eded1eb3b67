// @generated from v1.0/resources/folder.md; do not edit.

use crate::v1::models;

/// The facet of an item that is a folder.
///
/// Needs one of the features `drives`, `groups`, `me`, `sites`, `users`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/folder?view=graph-rest-1.0)
#[non_exhaustive]
pub struct Folder {
    /// How many items the folder holds directly.
    pub child_count: Option<i32>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl Folder {
    pub const CHILD_COUNT: crate::Field<Self, i32> = crate::Field::new("childCount");
}

impl Default for Folder {
    fn default() -> Self {
        Self {
            child_count: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for Folder {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.folder",
        properties: &["childCount"],
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [&self.child_count],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [&mut self.child_count],
        )
    }
}

crate::runtime::traits::object!(Folder);
