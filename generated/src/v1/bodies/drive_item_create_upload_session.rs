// @generated from v1.0/api/driveitem-createuploadsession.md; do not edit.

use crate::v1::models;

/// The body of an action.
///
/// Open an [uploadSession](<https://learn.microsoft.com/en-us/graph/api/resources/uploadsession?view=graph-rest-1.0>), to write a large file in ranges of bytes.
///
/// Needs one of the features `drives`, `groups`, `me`, `sites`, `users`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/driveitem-createuploadsession?view=graph-rest-1.0)
#[non_exhaustive]
pub struct DriveItemCreateUploadSession {
    /// `true` keeps the file from appearing until a last, empty request.
    /// Optional.
    pub defer_commit: Option<bool>,
    /// What is known of the file.
    /// Optional.
    pub item: Option<models::DriveItemUploadableProperties>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl DriveItemCreateUploadSession {
    pub const DEFER_COMMIT: crate::Field<Self, bool> = crate::Field::new("deferCommit");
    pub const ITEM: crate::Field<Self, models::DriveItemUploadableProperties> = crate::Field::new(
        "item",
    );
}

impl Default for DriveItemCreateUploadSession {
    fn default() -> Self {
        Self {
            defer_commit: None,
            item: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for DriveItemCreateUploadSession {
    type Base = Self;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "",
        properties: &["deferCommit", "item"],
        hierarchy: &crate::Hierarchy::NONE,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [&self.defer_commit, &self.item],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [&mut self.defer_commit, &mut self.item],
        )
    }
}

crate::runtime::traits::object!(DriveItemCreateUploadSession);
