// @generated from beta/resources/directoryobject.md; do not edit.

use crate::beta::models;

/// What all objects of the directory share.
///
/// Inherits from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-beta>).
///
/// The `/beta` endpoint can change without notice.
/// Use it to try things out, and `/v1.0` for what must keep working.
///
/// Needs one of the features `application-templates`, `me`, `users`.
///
/// Derives from [`models::Entity`].
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/directoryobject?view=graph-rest-beta)
#[non_exhaustive]
pub struct DirectoryObject {
    /// When the object was deleted; `null` if it was not.
    /// Read-only.
    pub deleted_date_time: Option<crate::DateTimeOffset>,
    /// Key of the object.
    /// Read-only.
    /// Inherited from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-beta>).
    pub id: Option<String>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl DirectoryObject {
    pub const DELETED_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "deletedDateTime",
    );
    pub const ID: crate::Field<Self, String> = crate::Field::new("id");
}

impl Default for DirectoryObject {
    fn default() -> Self {
        Self {
            deleted_date_time: None,
            id: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for DirectoryObject {
    type Base = models::Entity;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.directoryObject",
        properties: &["deletedDateTime", "id"],
        hierarchy: &crate::beta::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [&self.deleted_date_time, &self.id],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [&mut self.deleted_date_time, &mut self.id],
        )
    }
}

crate::runtime::traits::object!(DirectoryObject);
