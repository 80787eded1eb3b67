// @generated from v1.0/resources/directoryobject.md; do not edit.

use crate::v1::models;

/// An object of the directory: a [user](<https://learn.microsoft.com/en-us/graph/api/resources/user?view=graph-rest-1.0>), a [group](<https://learn.microsoft.com/en-us/graph/api/resources/group?view=graph-rest-1.0>), an [application](<https://learn.microsoft.com/en-us/graph/api/resources/application?view=graph-rest-1.0>), a [servicePrincipal](<https://learn.microsoft.com/en-us/graph/api/resources/serviceprincipal?view=graph-rest-1.0>) or one of their kin.
/// A collection of this type can mix them; the `@odata.type` of each element tells which one it is.
///
/// Inherits from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-1.0>).
///
/// Needs one of the features `applications`, `groups`, `me`, `service-principals`, `users`.
///
/// Derives from [`models::Entity`].
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/directoryobject?view=graph-rest-1.0)
#[non_exhaustive]
pub struct DirectoryObject {
    /// When the object was moved to the deleted items; `null` while it is live.
    /// Read-only.
    pub deleted_date_time: Option<crate::DateTimeOffset>,
    /// Key of the object, unique in the tenant.
    /// Read-only.
    /// Inherited from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-1.0>).
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
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
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
