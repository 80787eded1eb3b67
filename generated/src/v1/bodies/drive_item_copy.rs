// @generated from v1.0/api/driveitem-copy.md; do not edit.

use crate::v1::models;

/// The body of an action.
///
/// Copy a [driveItem](<https://learn.microsoft.com/en-us/graph/api/resources/driveitem?view=graph-rest-1.0>) with all it holds.
/// The copy goes on after the response; the `Location` header names an address that tells how far it is.
///
/// Needs one of the features `drives`, `groups`, `me`, `sites`, `users`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/driveitem-copy?view=graph-rest-1.0)
#[non_exhaustive]
pub struct DriveItemCopy {
    /// Name of the copy.
    /// Optional.
    pub name: Option<String>,
    /// Folder for the copy: driveId and id.
    /// Optional.
    pub parent_reference: Option<models::ItemReference>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl DriveItemCopy {
    pub const NAME: crate::Field<Self, String> = crate::Field::new("name");
    pub const PARENT_REFERENCE: crate::Field<Self, models::ItemReference> = crate::Field::new(
        "parentReference",
    );
}

impl Default for DriveItemCopy {
    fn default() -> Self {
        Self {
            name: None,
            parent_reference: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for DriveItemCopy {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "",
        properties: &["name", "parentReference"],
        hierarchy: &crate::Hierarchy::NONE,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [&self.name, &self.parent_reference],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [&mut self.name, &mut self.parent_reference],
        )
    }
}

crate::runtime::traits::object!(DriveItemCopy);
