// @generated from v1.0/resources/application.md; do not edit.

use crate::v1::models;

/// An app as its home tenant registered it.
///
/// Inherits from [directoryObject](<https://learn.microsoft.com/en-us/graph/api/resources/directoryobject?view=graph-rest-1.0>).
///
/// Needs the feature `applications`.
///
/// Derives from [`models::DirectoryObject`].
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/application?view=graph-rest-1.0)
///
/// ```no_run
/// use msgraph::Object;
/// use msgraph::v1::models::Application;
///
/// let application = Application::new()
///     .with(Application::DISPLAY_NAME, "Gauge reader")
///     .with(Application::SIGN_IN_AUDIENCE, "AzureADMyOrg");
/// ```
#[non_exhaustive]
pub struct Application {
    /// Client identifier that tokens carry.
    /// Not nullable.
    /// Read-only.
    /// Alternate key.
    pub app_id: Option<String>,
    /// Gallery template from which the app was made.
    /// Read-only.
    pub application_template_id: Option<String>,
    /// When the app was registered.
    /// Read-only.
    pub created_date_time: Option<crate::DateTimeOffset>,
    /// Who registered the app.
    /// Read-only.
    pub created_on_behalf_of: crate::Nav<models::DirectoryObject>,
    /// When the registration was deleted.
    /// Inherited from [directoryObject](<https://learn.microsoft.com/en-us/graph/api/resources/directoryobject?view=graph-rest-1.0>).
    pub deleted_date_time: Option<crate::DateTimeOffset>,
    /// Text for those who manage the app.
    /// At most 1,024 characters.
    pub description: Option<String>,
    /// Set if Microsoft switched the app off.
    /// Read-only.
    pub disabled_by_microsoft_status: Option<String>,
    /// Name of the app.
    /// Required on create.
    pub display_name: Option<String>,
    /// Which groups go into tokens: `None`, `SecurityGroup` or `All`.
    pub group_membership_claims: Option<String>,
    /// Key of the registration.
    /// Not nullable.
    /// Read-only.
    /// Inherited from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-1.0>).
    pub id: Option<String>,
    /// URIs that name the app as a resource.
    /// Not nullable.
    pub identifier_uris: Option<Vec<String>>,
    /// `true` if devices can sign in without a user.
    pub is_device_only_auth_supported: Option<bool>,
    /// `true` if the app counts as a public client where nothing else tells.
    /// Default is `false`.
    pub is_fallback_public_client: Option<bool>,
    /// Remarks of those who manage the app.
    pub notes: Option<String>,
    /// Who may change the registration.
    /// Supports `$expand`.
    pub owners: crate::NavList<models::DirectoryObject>,
    /// Client secrets.
    /// Not nullable.
    pub password_credentials: Option<Vec<models::PasswordCredential>>,
    /// Verified domain of the publisher.
    /// Read-only.
    pub publisher_domain: Option<String>,
    /// Where the app is listed in the asset register of the organization.
    pub service_management_reference: Option<String>,
    /// Which accounts can sign in, such as `AzureADMyOrg`.
    pub sign_in_audience: Option<String>,
    /// Free keywords.
    /// Not nullable.
    pub tags: Option<Vec<String>>,
    /// Key with which tokens are encrypted.
    pub token_encryption_key_id: Option<crate::Guid>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl Application {
    pub const APP_ID: crate::Field<Self, String> = crate::Field::new("appId");
    pub const APPLICATION_TEMPLATE_ID: crate::Field<Self, String> = crate::Field::new(
        "applicationTemplateId",
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
    pub const DISABLED_BY_MICROSOFT_STATUS: crate::Field<Self, String> = crate::Field::new(
        "disabledByMicrosoftStatus",
    );
    pub const DISPLAY_NAME: crate::Field<Self, String> = crate::Field::new(
        "displayName",
    );
    pub const GROUP_MEMBERSHIP_CLAIMS: crate::Field<Self, String> = crate::Field::new(
        "groupMembershipClaims",
    );
    pub const ID: crate::Field<Self, String> = crate::Field::new("id");
    pub const IDENTIFIER_URIS: crate::Field<Self, Vec<String>> = crate::Field::new(
        "identifierUris",
    );
    pub const IS_DEVICE_ONLY_AUTH_SUPPORTED: crate::Field<Self, bool> = crate::Field::new(
        "isDeviceOnlyAuthSupported",
    );
    pub const IS_FALLBACK_PUBLIC_CLIENT: crate::Field<Self, bool> = crate::Field::new(
        "isFallbackPublicClient",
    );
    pub const NOTES: crate::Field<Self, String> = crate::Field::new("notes");
    pub const OWNERS: crate::Field<Self, crate::NavList<models::DirectoryObject>> = crate::Field::new(
        "owners",
    );
    pub const PASSWORD_CREDENTIALS: crate::Field<
        Self,
        Vec<models::PasswordCredential>,
    > = crate::Field::new("passwordCredentials");
    pub const PUBLISHER_DOMAIN: crate::Field<Self, String> = crate::Field::new(
        "publisherDomain",
    );
    pub const SERVICE_MANAGEMENT_REFERENCE: crate::Field<Self, String> = crate::Field::new(
        "serviceManagementReference",
    );
    pub const SIGN_IN_AUDIENCE: crate::Field<Self, String> = crate::Field::new(
        "signInAudience",
    );
    pub const TAGS: crate::Field<Self, Vec<String>> = crate::Field::new("tags");
    pub const TOKEN_ENCRYPTION_KEY_ID: crate::Field<Self, crate::Guid> = crate::Field::new(
        "tokenEncryptionKeyId",
    );
}

impl Default for Application {
    fn default() -> Self {
        Self {
            app_id: None,
            application_template_id: None,
            created_date_time: None,
            created_on_behalf_of: crate::Nav::new(),
            deleted_date_time: None,
            description: None,
            disabled_by_microsoft_status: None,
            display_name: None,
            group_membership_claims: None,
            id: None,
            identifier_uris: None,
            is_device_only_auth_supported: None,
            is_fallback_public_client: None,
            notes: None,
            owners: crate::NavList::new(),
            password_credentials: None,
            publisher_domain: None,
            service_management_reference: None,
            sign_in_audience: None,
            tags: None,
            token_encryption_key_id: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for Application {
    type Base = models::DirectoryObject;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.application",
        properties: &[
            "appId",
            "applicationTemplateId",
            "createdDateTime",
            "createdOnBehalfOf",
            "deletedDateTime",
            "description",
            "disabledByMicrosoftStatus",
            "displayName",
            "groupMembershipClaims",
            "id",
            "identifierUris",
            "isDeviceOnlyAuthSupported",
            "isFallbackPublicClient",
            "notes",
            "owners",
            "passwordCredentials",
            "publisherDomain",
            "serviceManagementReference",
            "signInAudience",
            "tags",
            "tokenEncryptionKeyId",
        ],
        hierarchy: &crate::v1::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [
                &self.app_id,
                &self.application_template_id,
                &self.created_date_time,
                &self.created_on_behalf_of,
                &self.deleted_date_time,
                &self.description,
                &self.disabled_by_microsoft_status,
                &self.display_name,
                &self.group_membership_claims,
                &self.id,
                &self.identifier_uris,
                &self.is_device_only_auth_supported,
                &self.is_fallback_public_client,
                &self.notes,
                &self.owners,
                &self.password_credentials,
                &self.publisher_domain,
                &self.service_management_reference,
                &self.sign_in_audience,
                &self.tags,
                &self.token_encryption_key_id,
            ],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [
                &mut self.app_id,
                &mut self.application_template_id,
                &mut self.created_date_time,
                &mut self.created_on_behalf_of,
                &mut self.deleted_date_time,
                &mut self.description,
                &mut self.disabled_by_microsoft_status,
                &mut self.display_name,
                &mut self.group_membership_claims,
                &mut self.id,
                &mut self.identifier_uris,
                &mut self.is_device_only_auth_supported,
                &mut self.is_fallback_public_client,
                &mut self.notes,
                &mut self.owners,
                &mut self.password_credentials,
                &mut self.publisher_domain,
                &mut self.service_management_reference,
                &mut self.sign_in_audience,
                &mut self.tags,
                &mut self.token_encryption_key_id,
            ],
        )
    }
}

crate::runtime::traits::object!(Application);

crate::runtime::value::derived!(Application : models::DirectoryObject);
