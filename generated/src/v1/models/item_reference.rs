// @generated from v1.0/resources/itemreference.md; do not edit.

use crate::v1::models;

/// Where an item of a drive is.
///
/// Needs one of the features `drives`, `groups`, `me`, `sites`, `users`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/itemreference?view=graph-rest-1.0)
#[non_exhaustive]
pub struct ItemReference {
    /// Key of the drive.
    /// Read-only.
    pub drive_id: Option<String>,
    /// `personal`, `business` or `documentLibrary`.
    /// Read-only.
    pub drive_type: Option<String>,
    /// Key of the item in its drive.
    /// Read-only.
    pub id: Option<String>,
    /// Name of the item.
    /// Read-only.
    pub name: Option<String>,
    /// Path of the item, percent-encoded.
    /// Read-only.
    pub path: Option<String>,
    /// Key for access through the shares of the service.
    pub share_id: Option<String>,
    /// Site that holds the library.
    /// Read-only.
    pub site_id: Option<String>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl ItemReference {
    pub const DRIVE_ID: crate::Field<Self, String> = crate::Field::new("driveId");
    pub const DRIVE_TYPE: crate::Field<Self, String> = crate::Field::new("driveType");
    pub const ID: crate::Field<Self, String> = crate::Field::new("id");
    pub const NAME: crate::Field<Self, String> = crate::Field::new("name");
    pub const PATH: crate::Field<Self, String> = crate::Field::new("path");
    pub const SHARE_ID: crate::Field<Self, String> = crate::Field::new("shareId");
    pub const SITE_ID: crate::Field<Self, String> = crate::Field::new("siteId");
}

impl Default for ItemReference {
    fn default() -> Self {
        Self {
            drive_id: None,
            drive_type: None,
            id: None,
            name: None,
            path: None,
            share_id: None,
            site_id: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for ItemReference {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.itemReference",
        properties: &["driveId", "driveType", "id", "name", "path", "shareId", "siteId"],
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [
                &self.drive_id,
                &self.drive_type,
                &self.id,
                &self.name,
                &self.path,
                &self.share_id,
                &self.site_id,
            ],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [
                &mut self.drive_id,
                &mut self.drive_type,
                &mut self.id,
                &mut self.name,
                &mut self.path,
                &mut self.share_id,
                &mut self.site_id,
            ],
        )
    }
}

crate::runtime::traits::object!(ItemReference);
