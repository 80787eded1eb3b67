// @generated from v1.0/resources/driveitem.md; do not edit.

use crate::v1::models;

/// A file, a folder or another item of a drive.
/// An item is addressed by key, `/drive/items/{item-id}`, or by path, `/drive/root:/{item-path}`.
/// Facets tell what it is: file is there for files and folder for folders.
///
/// Inherits from [baseItem](<https://learn.microsoft.com/en-us/graph/api/resources/baseitem?view=graph-rest-1.0>).
///
/// Needs one of the features `drives`, `groups`, `me`, `sites`, `users`.
///
/// Derives from [`models::BaseItem`].
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/driveitem?view=graph-rest-1.0)
#[non_exhaustive]
pub struct DriveItem {
    /// Tag of the content only; a change of metadata leaves it as it is.
    /// Read-only.
    pub c_tag: Option<String>,
    /// What a folder holds.
    /// Supports `$expand`.
    pub children: crate::NavList<models::DriveItem>,
    /// The bytes of a file.
    pub content: Option<crate::Value>,
    /// Who created the item.
    /// Inherited from [baseItem](<https://learn.microsoft.com/en-us/graph/api/resources/baseitem?view=graph-rest-1.0>).
    pub created_by: Option<models::IdentitySet>,
    /// Account of the creator.
    /// Inherited from [baseItem](<https://learn.microsoft.com/en-us/graph/api/resources/baseitem?view=graph-rest-1.0>).
    ///
    /// Needs one of the features `groups`, `me`, `users`.
    #[cfg(any(feature = "groups", feature = "me", feature = "users"))]
    pub created_by_user: crate::Nav<models::User>,
    /// When the item was created.
    /// Inherited from [baseItem](<https://learn.microsoft.com/en-us/graph/api/resources/baseitem?view=graph-rest-1.0>).
    pub created_date_time: Option<crate::DateTimeOffset>,
    /// Text that users see.
    /// Inherited from [baseItem](<https://learn.microsoft.com/en-us/graph/api/resources/baseitem?view=graph-rest-1.0>).
    pub description: Option<String>,
    /// Tag of metadata and content.
    /// Inherited from [baseItem](<https://learn.microsoft.com/en-us/graph/api/resources/baseitem?view=graph-rest-1.0>).
    pub e_tag: Option<String>,
    /// Present if the item is a file.
    /// Read-only.
    pub file: Option<models::File>,
    /// Present if the item is a folder.
    /// Read-only.
    pub folder: Option<models::Folder>,
    /// Key of the item in its drive.
    /// Inherited from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-1.0>).
    pub id: Option<String>,
    /// Who last changed the item.
    /// Inherited from [baseItem](<https://learn.microsoft.com/en-us/graph/api/resources/baseitem?view=graph-rest-1.0>).
    pub last_modified_by: Option<models::IdentitySet>,
    /// Account that last changed the item.
    /// Inherited from [baseItem](<https://learn.microsoft.com/en-us/graph/api/resources/baseitem?view=graph-rest-1.0>).
    ///
    /// Needs one of the features `groups`, `me`, `users`.
    #[cfg(any(feature = "groups", feature = "me", feature = "users"))]
    pub last_modified_by_user: crate::Nav<models::User>,
    /// When the item last changed.
    /// Inherited from [baseItem](<https://learn.microsoft.com/en-us/graph/api/resources/baseitem?view=graph-rest-1.0>).
    pub last_modified_date_time: Option<crate::DateTimeOffset>,
    /// File name with its extension.
    /// Inherited from [baseItem](<https://learn.microsoft.com/en-us/graph/api/resources/baseitem?view=graph-rest-1.0>).
    pub name: Option<String>,
    /// Folder that holds the item.
    /// Inherited from [baseItem](<https://learn.microsoft.com/en-us/graph/api/resources/baseitem?view=graph-rest-1.0>).
    pub parent_reference: Option<models::ItemReference>,
    /// Bytes.
    /// Read-only.
    pub size: Option<i64>,
    /// WebDAV address of the item.
    /// Read-only.
    pub web_dav_url: Option<String>,
    /// Address that opens the item in a browser.
    /// Inherited from [baseItem](<https://learn.microsoft.com/en-us/graph/api/resources/baseitem?view=graph-rest-1.0>).
    pub web_url: Option<String>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl DriveItem {
    pub const C_TAG: crate::Field<Self, String> = crate::Field::new("cTag");
    pub const CHILDREN: crate::Field<Self, crate::NavList<models::DriveItem>> = crate::Field::new(
        "children",
    );
    pub const CONTENT: crate::Field<Self, crate::Value> = crate::Field::new("content");
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
    pub const FILE: crate::Field<Self, models::File> = crate::Field::new("file");
    pub const FOLDER: crate::Field<Self, models::Folder> = crate::Field::new("folder");
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
    pub const SIZE: crate::Field<Self, i64> = crate::Field::new("size");
    pub const WEB_DAV_URL: crate::Field<Self, String> = crate::Field::new("webDavUrl");
    pub const WEB_URL: crate::Field<Self, String> = crate::Field::new("webUrl");
}

impl Default for DriveItem {
    fn default() -> Self {
        Self {
            c_tag: None,
            children: crate::NavList::new(),
            content: None,
            created_by: None,
            #[cfg(any(feature = "groups", feature = "me", feature = "users"))]
            created_by_user: crate::Nav::new(),
            created_date_time: None,
            description: None,
            e_tag: None,
            file: None,
            folder: None,
            id: None,
            last_modified_by: None,
            #[cfg(any(feature = "groups", feature = "me", feature = "users"))]
            last_modified_by_user: crate::Nav::new(),
            last_modified_date_time: None,
            name: None,
            parent_reference: None,
            size: None,
            web_dav_url: None,
            web_url: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for DriveItem {
    type Base = models::BaseItem;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.driveItem",
        properties: &[
            "cTag",
            "children",
            "content",
            "createdBy",
            #[cfg(any(feature = "groups", feature = "me", feature = "users"))]
            "createdByUser",
            "createdDateTime",
            "description",
            "eTag",
            "file",
            "folder",
            "id",
            "lastModifiedBy",
            #[cfg(any(feature = "groups", feature = "me", feature = "users"))]
            "lastModifiedByUser",
            "lastModifiedDateTime",
            "name",
            "parentReference",
            "size",
            "webDavUrl",
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
                &self.c_tag,
                &self.children,
                &self.content,
                &self.created_by,
                #[cfg(any(feature = "groups", feature = "me", feature = "users"))]
                &self.created_by_user,
                &self.created_date_time,
                &self.description,
                &self.e_tag,
                &self.file,
                &self.folder,
                &self.id,
                &self.last_modified_by,
                #[cfg(any(feature = "groups", feature = "me", feature = "users"))]
                &self.last_modified_by_user,
                &self.last_modified_date_time,
                &self.name,
                &self.parent_reference,
                &self.size,
                &self.web_dav_url,
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
                &mut self.c_tag,
                &mut self.children,
                &mut self.content,
                &mut self.created_by,
                #[cfg(any(feature = "groups", feature = "me", feature = "users"))]
                &mut self.created_by_user,
                &mut self.created_date_time,
                &mut self.description,
                &mut self.e_tag,
                &mut self.file,
                &mut self.folder,
                &mut self.id,
                &mut self.last_modified_by,
                #[cfg(any(feature = "groups", feature = "me", feature = "users"))]
                &mut self.last_modified_by_user,
                &mut self.last_modified_date_time,
                &mut self.name,
                &mut self.parent_reference,
                &mut self.size,
                &mut self.web_dav_url,
                &mut self.web_url,
            ],
        )
    }
}

crate::runtime::traits::object!(DriveItem);
