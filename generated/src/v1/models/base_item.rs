// @generated from v1.0/resources/baseitem.md; do not edit.

use crate::v1::models;

/// What items of drives, lists and sites have in common.
/// This is an abstract type.
///
/// Inherits from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-1.0>).
///
/// Needs one of the features `drives`, `groups`, `me`, `sites`, `users`.
///
/// Derives from [`models::Entity`].
///
/// Abstract: the service sends one of the types that derive from it.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/baseitem?view=graph-rest-1.0)
#[non_exhaustive]
pub struct BaseItem {
    /// Who created the item.
    /// Read-only.
    pub created_by: Option<models::IdentitySet>,
    /// Account of the creator.
    /// Read-only.
    ///
    /// Needs one of the features `groups`, `me`, `users`.
    #[cfg(any(feature = "groups", feature = "me", feature = "users"))]
    pub created_by_user: crate::Nav<models::User>,
    /// When the item was created.
    /// Read-only.
    pub created_date_time: Option<crate::DateTimeOffset>,
    /// Text that users see.
    /// Nullable.
    pub description: Option<String>,
    /// Tag of this version of the whole item.
    /// Read-only.
    pub e_tag: Option<String>,
    /// Key of the item in its drive.
    /// Read-only.
    /// Inherited from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-1.0>).
    pub id: Option<String>,
    /// Who last changed the item.
    /// Read-only.
    pub last_modified_by: Option<models::IdentitySet>,
    /// Account that last changed the item.
    /// Read-only.
    ///
    /// Needs one of the features `groups`, `me`, `users`.
    #[cfg(any(feature = "groups", feature = "me", feature = "users"))]
    pub last_modified_by_user: crate::Nav<models::User>,
    /// When the item last changed.
    /// Read-only.
    pub last_modified_date_time: Option<crate::DateTimeOffset>,
    /// Name of the item.
    pub name: Option<String>,
    /// Where the item is.
    pub parent_reference: Option<models::ItemReference>,
    /// Address that opens the item in a browser.
    /// Read-only.
    pub web_url: Option<String>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl BaseItem {
    pub const CREATED_BY: crate::Field<Self, models::IdentitySet> = crate::Field::new(
        "createdBy",
    );
    #[cfg(any(feature = "groups", feature = "me", feature = "users"))]
    pub const CREATED_BY_USER: crate::Field<Self, crate::Nav<models::User>> = crate::Field::new(
        "createdByUser",
    );
    pub const CREATED_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "createdDateTime",
    );
    pub const DESCRIPTION: crate::Field<Self, String> = crate::Field::new("description");
    pub const E_TAG: crate::Field<Self, String> = crate::Field::new("eTag");
    pub const ID: crate::Field<Self, String> = crate::Field::new("id");
    pub const LAST_MODIFIED_BY: crate::Field<Self, models::IdentitySet> = crate::Field::new(
        "lastModifiedBy",
    );
    #[cfg(any(feature = "groups", feature = "me", feature = "users"))]
    pub const LAST_MODIFIED_BY_USER: crate::Field<Self, crate::Nav<models::User>> = crate::Field::new(
        "lastModifiedByUser",
    );
    pub const LAST_MODIFIED_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "lastModifiedDateTime",
    );
    pub const NAME: crate::Field<Self, String> = crate::Field::new("name");
    pub const PARENT_REFERENCE: crate::Field<Self, models::ItemReference> = crate::Field::new(
        "parentReference",
    );
    pub const WEB_URL: crate::Field<Self, String> = crate::Field::new("webUrl");
}

impl Default for BaseItem {
    fn default() -> Self {
        Self {
            created_by: None,
            #[cfg(any(feature = "groups", feature = "me", feature = "users"))]
            created_by_user: crate::Nav::new(),
            created_date_time: None,
            description: None,
            e_tag: None,
            id: None,
            last_modified_by: None,
            #[cfg(any(feature = "groups", feature = "me", feature = "users"))]
            last_modified_by_user: crate::Nav::new(),
            last_modified_date_time: None,
            name: None,
            parent_reference: None,
            web_url: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for BaseItem {
    type Base = models::Entity;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.baseItem",
        properties: &[
            "createdBy",
            #[cfg(any(feature = "groups", feature = "me", feature = "users"))]
            "createdByUser",
            "createdDateTime",
            "description",
            "eTag",
            "id",
            "lastModifiedBy",
            #[cfg(any(feature = "groups", feature = "me", feature = "users"))]
            "lastModifiedByUser",
            "lastModifiedDateTime",
            "name",
            "parentReference",
            "webUrl",
        ],
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [
                &self.created_by,
                #[cfg(any(feature = "groups", feature = "me", feature = "users"))]
                &self.created_by_user,
                &self.created_date_time,
                &self.description,
                &self.e_tag,
                &self.id,
                &self.last_modified_by,
                #[cfg(any(feature = "groups", feature = "me", feature = "users"))]
                &self.last_modified_by_user,
                &self.last_modified_date_time,
                &self.name,
                &self.parent_reference,
                &self.web_url,
            ],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [
                &mut self.created_by,
                #[cfg(any(feature = "groups", feature = "me", feature = "users"))]
                &mut self.created_by_user,
                &mut self.created_date_time,
                &mut self.description,
                &mut self.e_tag,
                &mut self.id,
                &mut self.last_modified_by,
                #[cfg(any(feature = "groups", feature = "me", feature = "users"))]
                &mut self.last_modified_by_user,
                &mut self.last_modified_date_time,
                &mut self.name,
                &mut self.parent_reference,
                &mut self.web_url,
            ],
        )
    }
}

crate::runtime::traits::object!(BaseItem);
