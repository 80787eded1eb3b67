// @generated from v1.0/resources/user.md; do not edit.

use crate::v1::models;

/// A person.
///
/// Needs one of the features `me`, `users`.
///
/// Derives from [`models::DirectoryObject`].
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/user?view=graph-rest-1.0)
#[non_exhaustive]
pub struct User {
    pub business_phones: Option<Vec<String>>,
    /// The name shown.
    pub display_name: Option<String>,
    /// The key.
    pub id: Option<String>,
    /// Whom the user reports to.
    pub manager: crate::Nav<models::DirectoryObject>,
    pub messages: crate::NavList<models::Message>,
    pub roles: Option<crate::Flags<models::UserRoles>>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl User {
    pub const BUSINESS_PHONES: crate::Field<Self, Vec<String>> = crate::Field::new(
        "businessPhones",
    );
    pub const DISPLAY_NAME: crate::Field<Self, String> = crate::Field::new(
        "displayName",
    );
    pub const ID: crate::Field<Self, String> = crate::Field::new("id");
    pub const MANAGER: crate::Field<Self, crate::Nav<models::DirectoryObject>> = crate::Field::new(
        "manager",
    );
    pub const MESSAGES: crate::Field<Self, crate::NavList<models::Message>> = crate::Field::new(
        "messages",
    );
    pub const ROLES: crate::Field<Self, crate::Flags<models::UserRoles>> = crate::Field::new(
        "roles",
    );
}

impl Default for User {
    fn default() -> Self {
        Self {
            business_phones: None,
            display_name: None,
            id: None,
            manager: crate::Nav::new(),
            messages: crate::NavList::new(),
            roles: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for User {
    type Base = models::DirectoryObject;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.user",
        properties: &[
            "businessPhones",
            "displayName",
            "id",
            "manager",
            "messages",
            "roles",
        ],
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [
                &self.business_phones,
                &self.display_name,
                &self.id,
                &self.manager,
                &self.messages,
                &self.roles,
            ],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [
                &mut self.business_phones,
                &mut self.display_name,
                &mut self.id,
                &mut self.manager,
                &mut self.messages,
                &mut self.roles,
            ],
        )
    }
}

crate::runtime::traits::object!(User);
