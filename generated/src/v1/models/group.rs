// @generated from v1.0/resources/group.md; do not edit.

use crate::v1::models;

/// Directory objects that share access, as a security group or a Microsoft 365 group.
///
/// Inherits from [directoryObject](<https://learn.microsoft.com/en-us/graph/api/resources/directoryobject?view=graph-rest-1.0>).
///
/// Needs the feature `groups`.
///
/// Derives from [`models::DirectoryObject`].
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/group?view=graph-rest-1.0)
///
/// ```no_run
/// use msgraph::Object;
/// use msgraph::v1::models::Group;
///
/// let group = Group::new()
///     .with(Group::DESCRIPTION, "Field staff")
///     .with(Group::DISPLAY_NAME, "River gauges")
///     .with(Group::GROUP_TYPES, ["Unified"])
///     .with(Group::MAIL_ENABLED, true)
///     .with(Group::MAIL_NICKNAME, "gauges")
///     .with(Group::SECURITY_ENABLED, false);
/// ```
#[non_exhaustive]
pub struct Group {
    /// Label of sensitivity that the tenant defined, such as `Low`.
    pub classification: Option<String>,
    /// When the group was created.
    /// Read-only.
    pub created_date_time: Option<crate::DateTimeOffset>,
    /// Who created the group.
    /// Nullable.
    /// Read-only.
    pub created_on_behalf_of: crate::Nav<models::DirectoryObject>,
    /// When the group was deleted.
    /// Inherited from [directoryObject](<https://learn.microsoft.com/en-us/graph/api/resources/directoryobject?view=graph-rest-1.0>).
    pub deleted_date_time: Option<crate::DateTimeOffset>,
    /// What the group is for.
    pub description: Option<String>,
    /// Name of the group.
    /// Required on create.
    pub display_name: Option<String>,
    /// When the group expires.
    /// Nullable.
    /// Read-only.
    pub expiration_date_time: Option<crate::DateTimeOffset>,
    /// `Unified` makes it a Microsoft 365 group, `DynamicMembership` one with rules; empty means a security group.
    /// Not nullable.
    pub group_types: Option<Vec<String>>,
    /// Key of the group.
    /// Not nullable.
    /// Read-only.
    /// Inherited from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-1.0>).
    pub id: Option<String>,
    /// `true` if directory roles can be assigned to the group.
    /// Can be set on create only.
    pub is_assignable_to_role: Option<bool>,
    /// SMTP address of the group.
    /// Read-only.
    pub mail: Option<String>,
    /// `true` if the group receives mail.
    /// Required on create.
    pub mail_enabled: Option<bool>,
    /// Mail alias, unique for Microsoft 365 groups.
    /// Required on create.
    pub mail_nickname: Option<String>,
    /// Groups that hold this group.
    /// Read-only.
    pub member_of: crate::NavList<models::DirectoryObject>,
    /// Direct members.
    /// Supports `$expand`.
    pub members: crate::NavList<models::DirectoryObject>,
    /// Rule that selects the members of a group with dynamic membership.
    pub membership_rule: Option<String>,
    /// `On` or `Paused`.
    pub membership_rule_processing_state: Option<String>,
    /// Who may change the group.
    /// Supports `$expand`.
    pub owners: crate::NavList<models::DirectoryObject>,
    /// Picture of the group.
    pub photo: crate::Nav<models::ProfilePhoto>,
    /// Region in which the content is stored.
    pub preferred_data_location: Option<String>,
    /// Language of the group, such as `sv-SE`.
    pub preferred_language: Option<String>,
    /// Mail addresses that reach the group.
    /// Not nullable.
    /// Read-only.
    pub proxy_addresses: Option<Vec<String>>,
    /// When the group was last renewed.
    /// Read-only.
    pub renewed_date_time: Option<crate::DateTimeOffset>,
    /// `true` if the group can grant access.
    /// Required on create.
    pub security_enabled: Option<bool>,
    /// Windows security identifier.
    /// Read-only.
    pub security_identifier: Option<String>,
    /// Colour of a Microsoft 365 group, such as `Teal`.
    pub theme: Option<String>,
    /// Conversations not yet seen by the user who asks.
    /// Returned only on `$select`.
    pub unseen_count: Option<i32>,
    /// `Private`, `Public` or `HiddenMembership`.
    pub visibility: Option<String>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl Group {
    pub const CLASSIFICATION: crate::Field<Self, String> = crate::Field::new(
        "classification",
    );
    pub const CREATED_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "createdDateTime",
    );
    pub const CREATED_ON_BEHALF_OF: crate::Field<
        Self,
        crate::Nav<models::DirectoryObject>,
    > = crate::Field::new("createdOnBehalfOf");
    pub const DELETED_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "deletedDateTime",
    );
    pub const DESCRIPTION: crate::Field<Self, String> = crate::Field::new("description");
    pub const DISPLAY_NAME: crate::Field<Self, String> = crate::Field::new(
        "displayName",
    );
    pub const EXPIRATION_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "expirationDateTime",
    );
    pub const GROUP_TYPES: crate::Field<Self, Vec<String>> = crate::Field::new(
        "groupTypes",
    );
    pub const ID: crate::Field<Self, String> = crate::Field::new("id");
    pub const IS_ASSIGNABLE_TO_ROLE: crate::Field<Self, bool> = crate::Field::new(
        "isAssignableToRole",
    );
    pub const MAIL: crate::Field<Self, String> = crate::Field::new("mail");
    pub const MAIL_ENABLED: crate::Field<Self, bool> = crate::Field::new("mailEnabled");
    pub const MAIL_NICKNAME: crate::Field<Self, String> = crate::Field::new(
        "mailNickname",
    );
    pub const MEMBER_OF: crate::Field<Self, crate::NavList<models::DirectoryObject>> = crate::Field::new(
        "memberOf",
    );
    pub const MEMBERS: crate::Field<Self, crate::NavList<models::DirectoryObject>> = crate::Field::new(
        "members",
    );
    pub const MEMBERSHIP_RULE: crate::Field<Self, String> = crate::Field::new(
        "membershipRule",
    );
    pub const MEMBERSHIP_RULE_PROCESSING_STATE: crate::Field<Self, String> = crate::Field::new(
        "membershipRuleProcessingState",
    );
    pub const OWNERS: crate::Field<Self, crate::NavList<models::DirectoryObject>> = crate::Field::new(
        "owners",
    );
    pub const PHOTO: crate::Field<Self, crate::Nav<models::ProfilePhoto>> = crate::Field::new(
        "photo",
    );
    pub const PREFERRED_DATA_LOCATION: crate::Field<Self, String> = crate::Field::new(
        "preferredDataLocation",
    );
    pub const PREFERRED_LANGUAGE: crate::Field<Self, String> = crate::Field::new(
        "preferredLanguage",
    );
    pub const PROXY_ADDRESSES: crate::Field<Self, Vec<String>> = crate::Field::new(
        "proxyAddresses",
    );
    pub const RENEWED_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "renewedDateTime",
    );
    pub const SECURITY_ENABLED: crate::Field<Self, bool> = crate::Field::new(
        "securityEnabled",
    );
    pub const SECURITY_IDENTIFIER: crate::Field<Self, String> = crate::Field::new(
        "securityIdentifier",
    );
    pub const THEME: crate::Field<Self, String> = crate::Field::new("theme");
    pub const UNSEEN_COUNT: crate::Field<Self, i32> = crate::Field::new("unseenCount");
    pub const VISIBILITY: crate::Field<Self, String> = crate::Field::new("visibility");
}

impl Default for Group {
    fn default() -> Self {
        Self {
            classification: None,
            created_date_time: None,
            created_on_behalf_of: crate::Nav::new(),
            deleted_date_time: None,
            description: None,
            display_name: None,
            expiration_date_time: None,
            group_types: None,
            id: None,
            is_assignable_to_role: None,
            mail: None,
            mail_enabled: None,
            mail_nickname: None,
            member_of: crate::NavList::new(),
            members: crate::NavList::new(),
            membership_rule: None,
            membership_rule_processing_state: None,
            owners: crate::NavList::new(),
            photo: crate::Nav::new(),
            preferred_data_location: None,
            preferred_language: None,
            proxy_addresses: None,
            renewed_date_time: None,
            security_enabled: None,
            security_identifier: None,
            theme: None,
            unseen_count: None,
            visibility: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for Group {
    type Base = models::DirectoryObject;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.group",
        properties: &[
            "classification",
            "createdDateTime",
            "createdOnBehalfOf",
            "deletedDateTime",
            "description",
            "displayName",
            "expirationDateTime",
            "groupTypes",
            "id",
            "isAssignableToRole",
            "mail",
            "mailEnabled",
            "mailNickname",
            "memberOf",
            "members",
            "membershipRule",
            "membershipRuleProcessingState",
            "owners",
            "photo",
            "preferredDataLocation",
            "preferredLanguage",
            "proxyAddresses",
            "renewedDateTime",
            "securityEnabled",
            "securityIdentifier",
            "theme",
            "unseenCount",
            "visibility",
        ],
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [
                &self.classification,
                &self.created_date_time,
                &self.created_on_behalf_of,
                &self.deleted_date_time,
                &self.description,
                &self.display_name,
                &self.expiration_date_time,
                &self.group_types,
                &self.id,
                &self.is_assignable_to_role,
                &self.mail,
                &self.mail_enabled,
                &self.mail_nickname,
                &self.member_of,
                &self.members,
                &self.membership_rule,
                &self.membership_rule_processing_state,
                &self.owners,
                &self.photo,
                &self.preferred_data_location,
                &self.preferred_language,
                &self.proxy_addresses,
                &self.renewed_date_time,
                &self.security_enabled,
                &self.security_identifier,
                &self.theme,
                &self.unseen_count,
                &self.visibility,
            ],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [
                &mut self.classification,
                &mut self.created_date_time,
                &mut self.created_on_behalf_of,
                &mut self.deleted_date_time,
                &mut self.description,
                &mut self.display_name,
                &mut self.expiration_date_time,
                &mut self.group_types,
                &mut self.id,
                &mut self.is_assignable_to_role,
                &mut self.mail,
                &mut self.mail_enabled,
                &mut self.mail_nickname,
                &mut self.member_of,
                &mut self.members,
                &mut self.membership_rule,
                &mut self.membership_rule_processing_state,
                &mut self.owners,
                &mut self.photo,
                &mut self.preferred_data_location,
                &mut self.preferred_language,
                &mut self.proxy_addresses,
                &mut self.renewed_date_time,
                &mut self.security_enabled,
                &mut self.security_identifier,
                &mut self.theme,
                &mut self.unseen_count,
                &mut self.visibility,
            ],
        )
    }
}

crate::runtime::traits::object!(Group);

crate::runtime::value::derived!(Group : models::DirectoryObject);
