// @generated from v1.0/resources/driveitemuploadableproperties.md; do not edit.

use crate::v1::models;

/// What to say of a file before its upload.
///
/// Needs one of the features `drives`, `groups`, `me`, `sites`, `users`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/driveitemuploadableproperties?view=graph-rest-1.0)
#[non_exhaustive]
pub struct DriveItemUploadableProperties {
    /// Text that users see.
    /// OneDrive for home only.
    pub description: Option<String>,
    /// Size to be uploaded, so that the service can check the quota first.
    pub file_size: Option<i64>,
    /// File name with its extension.
    pub name: Option<String>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl DriveItemUploadableProperties {
    pub const DESCRIPTION: crate::Field<Self, String> = crate::Field::new("description");
    pub const FILE_SIZE: crate::Field<Self, i64> = crate::Field::new("fileSize");
    pub const NAME: crate::Field<Self, String> = crate::Field::new("name");
}

impl Default for DriveItemUploadableProperties {
    fn default() -> Self {
        Self {
            description: None,
            file_size: None,
            name: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for DriveItemUploadableProperties {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.driveItemUploadableProperties",
        properties: &["description", "fileSize", "name"],
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [&self.description, &self.file_size, &self.name],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [&mut self.description, &mut self.file_size, &mut self.name],
        )
    }
}

crate::runtime::traits::object!(DriveItemUploadableProperties);
