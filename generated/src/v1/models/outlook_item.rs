// @generated from v1.0/resources/outlookitem.md; do not edit.

use crate::v1::models;

/// What all items of a mailbox have in common.
/// This is an abstract type: the service returns a [message](<https://learn.microsoft.com/en-us/graph/api/resources/message?view=graph-rest-1.0>) or a sibling of it.
///
/// Inherits from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-1.0>).
///
/// Needs one of the features `me`, `users`.
///
/// Derives from [`models::Entity`].
///
/// Abstract: the service sends one of the types that derive from it.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/outlookitem?view=graph-rest-1.0)
#[non_exhaustive]
pub struct OutlookItem {
    /// Names of the categories of the item.
    pub categories: Option<Vec<String>>,
    /// Version of the item; it differs after each change.
    /// Read-only.
    pub change_key: Option<String>,
    /// When the item was created, in UTC.
    /// Read-only.
    pub created_date_time: Option<crate::DateTimeOffset>,
    /// Key of the item.
    /// Read-only.
    /// Inherited from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-1.0>).
    pub id: Option<String>,
    /// When the item last changed, in UTC.
    /// Read-only.
    pub last_modified_date_time: Option<crate::DateTimeOffset>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl OutlookItem {
    pub const CATEGORIES: crate::Field<Self, Vec<String>> = crate::Field::new(
        "categories",
    );
    pub const CHANGE_KEY: crate::Field<Self, String> = crate::Field::new("changeKey");
    pub const CREATED_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "createdDateTime",
    );
    pub const ID: crate::Field<Self, String> = crate::Field::new("id");
    pub const LAST_MODIFIED_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "lastModifiedDateTime",
    );
}

impl Default for OutlookItem {
    fn default() -> Self {
        Self {
            categories: None,
            change_key: None,
            created_date_time: None,
            id: None,
            last_modified_date_time: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for OutlookItem {
    type Base = models::Entity;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.outlookItem",
        properties: &[
            "categories",
            "changeKey",
            "createdDateTime",
            "id",
            "lastModifiedDateTime",
        ],
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [
                &self.categories,
                &self.change_key,
                &self.created_date_time,
                &self.id,
                &self.last_modified_date_time,
            ],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [
                &mut self.categories,
                &mut self.change_key,
                &mut self.created_date_time,
                &mut self.id,
                &mut self.last_modified_date_time,
            ],
        )
    }
}

crate::runtime::traits::object!(OutlookItem);
