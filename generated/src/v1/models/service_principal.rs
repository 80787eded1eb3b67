// @generated from v1.0/resources/serviceprincipal.md; do not edit.

use crate::v1::models;

/// An app as one tenant uses it.
/// Where an [application](<https://learn.microsoft.com/en-us/graph/api/resources/application?view=graph-rest-1.0>) exists once, each tenant that uses it has a service principal of its own.
///
/// Inherits from [directoryObject](<https://learn.microsoft.com/en-us/graph/api/resources/directoryobject?view=graph-rest-1.0>).
///
/// Needs the feature `service-principals`.
///
/// Derives from [`models::DirectoryObject`].
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/serviceprincipal?view=graph-rest-1.0)
#[non_exhaustive]
pub struct ServicePrincipal {
    /// `false` keeps everyone from signing in to the app.
    pub account_enabled: Option<bool>,
    /// Further names, used by managed identities.
    /// Not nullable.
    pub alternative_names: Option<Vec<String>>,
    /// Text that the registration carries.
    /// Read-only.
    pub app_description: Option<String>,
    /// Name that the registration carries.
    /// Read-only.
    pub app_display_name: Option<String>,
    /// Client identifier of the app.
    /// Read-only.
    /// Alternate key.
    pub app_id: Option<String>,
    /// Tenant in which the app is registered.
    /// Read-only.
    pub app_owner_organization_id: Option<crate::Guid>,
    /// `true` if only those who were assigned can use the app.
    /// Not nullable.
    pub app_role_assignment_required: Option<bool>,
    /// Gallery template from which it was made.
    /// Read-only.
    pub application_template_id: Option<String>,
    /// When it was deleted.
    /// Inherited from [directoryObject](<https://learn.microsoft.com/en-us/graph/api/resources/directoryobject?view=graph-rest-1.0>).
    pub deleted_date_time: Option<crate::DateTimeOffset>,
    /// Text for users of the tenant.
    pub description: Option<String>,
    /// Name of the service principal.
    pub display_name: Option<String>,
    /// Start page of the app.
    pub homepage: Option<String>,
    /// Key of the service principal.
    /// Not nullable.
    /// Read-only.
    /// Inherited from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-1.0>).
    pub id: Option<String>,
    /// Address that starts the sign-in.
    pub login_url: Option<String>,
    /// Address that is called when the user signs out.
    pub logout_url: Option<String>,
    /// Groups that hold it.
    /// Read-only.
    pub member_of: crate::NavList<models::DirectoryObject>,
    /// Remarks of those who manage the app.
    pub notes: Option<String>,
    /// Who is warned before the certificate expires.
    /// Not nullable.
    pub notification_email_addresses: Option<Vec<String>>,
    /// What it owns.
    /// Read-only.
    pub owned_objects: crate::NavList<models::DirectoryObject>,
    /// Who may change it.
    /// Supports `$expand`.
    pub owners: crate::NavList<models::DirectoryObject>,
    /// Secrets of the service principal.
    /// Not nullable.
    pub password_credentials: Option<Vec<models::PasswordCredential>>,
    /// `password`, `saml`, `notSupported` or `oidc`.
    pub preferred_single_sign_on_mode: Option<String>,
    /// Thumbprint of the certificate that signs SAML tokens.
    pub preferred_token_signing_key_thumbprint: Option<String>,
    /// Addresses to which tokens may go.
    /// Not nullable.
    pub reply_urls: Option<Vec<String>>,
    /// URIs that name the app as a resource.
    /// Not nullable.
    pub service_principal_names: Option<Vec<String>>,
    /// `Application`, `ManagedIdentity` or `Legacy`.
    /// Read-only.
    pub service_principal_type: Option<String>,
    /// Which accounts can sign in.
    /// Read-only.
    pub sign_in_audience: Option<String>,
    /// Free keywords.
    /// Not nullable.
    pub tags: Option<Vec<String>>,
    /// Key with which tokens are encrypted.
    pub token_encryption_key_id: Option<crate::Guid>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl ServicePrincipal {
    pub const ACCOUNT_ENABLED: crate::Field<Self, bool> = crate::Field::new(
        "accountEnabled",
    );
    pub const ALTERNATIVE_NAMES: crate::Field<Self, Vec<String>> = crate::Field::new(
        "alternativeNames",
    );
    pub const APP_DESCRIPTION: crate::Field<Self, String> = crate::Field::new(
        "appDescription",
    );
    pub const APP_DISPLAY_NAME: crate::Field<Self, String> = crate::Field::new(
        "appDisplayName",
    );
    pub const APP_ID: crate::Field<Self, String> = crate::Field::new("appId");
    pub const APP_OWNER_ORGANIZATION_ID: crate::Field<Self, crate::Guid> = crate::Field::new(
        "appOwnerOrganizationId",
    );
    pub const APP_ROLE_ASSIGNMENT_REQUIRED: crate::Field<Self, bool> = crate::Field::new(
        "appRoleAssignmentRequired",
    );
    pub const APPLICATION_TEMPLATE_ID: crate::Field<Self, String> = crate::Field::new(
        "applicationTemplateId",
    );
    pub const DELETED_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "deletedDateTime",
    );
    pub const DESCRIPTION: crate::Field<Self, String> = crate::Field::new("description");
    pub const DISPLAY_NAME: crate::Field<Self, String> = crate::Field::new(
        "displayName",
    );
    pub const HOMEPAGE: crate::Field<Self, String> = crate::Field::new("homepage");
    pub const ID: crate::Field<Self, String> = crate::Field::new("id");
    pub const LOGIN_URL: crate::Field<Self, String> = crate::Field::new("loginUrl");
    pub const LOGOUT_URL: crate::Field<Self, String> = crate::Field::new("logoutUrl");
    pub const MEMBER_OF: crate::Field<Self, crate::NavList<models::DirectoryObject>> = crate::Field::new(
        "memberOf",
    );
    pub const NOTES: crate::Field<Self, String> = crate::Field::new("notes");
    pub const NOTIFICATION_EMAIL_ADDRESSES: crate::Field<Self, Vec<String>> = crate::Field::new(
        "notificationEmailAddresses",
    );
    pub const OWNED_OBJECTS: crate::Field<
        Self,
        crate::NavList<models::DirectoryObject>,
    > = crate::Field::new("ownedObjects");
    pub const OWNERS: crate::Field<Self, crate::NavList<models::DirectoryObject>> = crate::Field::new(
        "owners",
    );
    pub const PASSWORD_CREDENTIALS: crate::Field<
        Self,
        Vec<models::PasswordCredential>,
    > = crate::Field::new("passwordCredentials");
    pub const PREFERRED_SINGLE_SIGN_ON_MODE: crate::Field<Self, String> = crate::Field::new(
        "preferredSingleSignOnMode",
    );
    pub const PREFERRED_TOKEN_SIGNING_KEY_THUMBPRINT: crate::Field<Self, String> = crate::Field::new(
        "preferredTokenSigningKeyThumbprint",
    );
    pub const REPLY_URLS: crate::Field<Self, Vec<String>> = crate::Field::new(
        "replyUrls",
    );
    pub const SERVICE_PRINCIPAL_NAMES: crate::Field<Self, Vec<String>> = crate::Field::new(
        "servicePrincipalNames",
    );
    pub const SERVICE_PRINCIPAL_TYPE: crate::Field<Self, String> = crate::Field::new(
        "servicePrincipalType",
    );
    pub const SIGN_IN_AUDIENCE: crate::Field<Self, String> = crate::Field::new(
        "signInAudience",
    );
    pub const TAGS: crate::Field<Self, Vec<String>> = crate::Field::new("tags");
    pub const TOKEN_ENCRYPTION_KEY_ID: crate::Field<Self, crate::Guid> = crate::Field::new(
        "tokenEncryptionKeyId",
    );
}

impl Default for ServicePrincipal {
    fn default() -> Self {
        Self {
            account_enabled: None,
            alternative_names: None,
            app_description: None,
            app_display_name: None,
            app_id: None,
            app_owner_organization_id: None,
            app_role_assignment_required: None,
            application_template_id: None,
            deleted_date_time: None,
            description: None,
            display_name: None,
            homepage: None,
            id: None,
            login_url: None,
            logout_url: None,
            member_of: crate::NavList::new(),
            notes: None,
            notification_email_addresses: None,
            owned_objects: crate::NavList::new(),
            owners: crate::NavList::new(),
            password_credentials: None,
            preferred_single_sign_on_mode: None,
            preferred_token_signing_key_thumbprint: None,
            reply_urls: None,
            service_principal_names: None,
            service_principal_type: None,
            sign_in_audience: None,
            tags: None,
            token_encryption_key_id: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for ServicePrincipal {
    type Base = models::DirectoryObject;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.servicePrincipal",
        properties: &[
            "accountEnabled",
            "alternativeNames",
            "appDescription",
            "appDisplayName",
            "appId",
            "appOwnerOrganizationId",
            "appRoleAssignmentRequired",
            "applicationTemplateId",
            "deletedDateTime",
            "description",
            "displayName",
            "homepage",
            "id",
            "loginUrl",
            "logoutUrl",
            "memberOf",
            "notes",
            "notificationEmailAddresses",
            "ownedObjects",
            "owners",
            "passwordCredentials",
            "preferredSingleSignOnMode",
            "preferredTokenSigningKeyThumbprint",
            "replyUrls",
            "servicePrincipalNames",
            "servicePrincipalType",
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
                &self.account_enabled,
                &self.alternative_names,
                &self.app_description,
                &self.app_display_name,
                &self.app_id,
                &self.app_owner_organization_id,
                &self.app_role_assignment_required,
                &self.application_template_id,
                &self.deleted_date_time,
                &self.description,
                &self.display_name,
                &self.homepage,
                &self.id,
                &self.login_url,
                &self.logout_url,
                &self.member_of,
                &self.notes,
                &self.notification_email_addresses,
                &self.owned_objects,
                &self.owners,
                &self.password_credentials,
                &self.preferred_single_sign_on_mode,
                &self.preferred_token_signing_key_thumbprint,
                &self.reply_urls,
                &self.service_principal_names,
                &self.service_principal_type,
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
                &mut self.account_enabled,
                &mut self.alternative_names,
                &mut self.app_description,
                &mut self.app_display_name,
                &mut self.app_id,
                &mut self.app_owner_organization_id,
                &mut self.app_role_assignment_required,
                &mut self.application_template_id,
                &mut self.deleted_date_time,
                &mut self.description,
                &mut self.display_name,
                &mut self.homepage,
                &mut self.id,
                &mut self.login_url,
                &mut self.logout_url,
                &mut self.member_of,
                &mut self.notes,
                &mut self.notification_email_addresses,
                &mut self.owned_objects,
                &mut self.owners,
                &mut self.password_credentials,
                &mut self.preferred_single_sign_on_mode,
                &mut self.preferred_token_signing_key_thumbprint,
                &mut self.reply_urls,
                &mut self.service_principal_names,
                &mut self.service_principal_type,
                &mut self.sign_in_audience,
                &mut self.tags,
                &mut self.token_encryption_key_id,
            ],
        )
    }
}

crate::runtime::traits::object!(ServicePrincipal);

crate::runtime::value::derived!(ServicePrincipal : models::DirectoryObject);
