// @generated from beta/resources/application.md; do not edit.

use crate::beta::models;

/// The registration of an app, in its beta form.
///
/// Inherits from [directoryObject](<https://learn.microsoft.com/en-us/graph/api/resources/directoryobject?view=graph-rest-beta>).
///
/// The `/beta` endpoint can change without notice.
/// Use it to try things out, and `/v1.0` for what must keep working.
///
/// Needs the feature `application-templates`.
///
/// Derives from [`models::DirectoryObject`].
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/application?view=graph-rest-beta)
#[non_exhaustive]
pub struct Application {
    /// Client identifier that tokens carry.
    /// Read-only.
    pub app_id: Option<String>,
    /// Template from which the app was made.
    /// Read-only.
    pub application_template_id: Option<String>,
    /// When the app was registered.
    /// Read-only.
    pub created_date_time: Option<crate::DateTimeOffset>,
    /// When the registration was deleted.
    /// Inherited from [directoryObject](<https://learn.microsoft.com/en-us/graph/api/resources/directoryobject?view=graph-rest-beta>).
    pub deleted_date_time: Option<crate::DateTimeOffset>,
    /// Text for those who manage the app.
    pub description: Option<String>,
    /// Name of the app.
    pub display_name: Option<String>,
    /// Which groups go into tokens: `None`, `SecurityGroup` or `All`.
    /// Nullable.
    pub group_membership_claims: Option<String>,
    /// Key of the registration.
    /// Read-only.
    /// Inherited from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-beta>).
    pub id: Option<String>,
    /// URIs that name the app as a resource.
    /// Not nullable.
    pub identifier_uris: Option<Vec<String>>,
    /// `true` if the app counts as a public client where nothing else tells.
    pub is_fallback_public_client: Option<bool>,
    /// Certificates of the app.
    /// Not nullable.
    pub key_credentials: Option<Vec<models::KeyCredential>>,
    /// Remarks of those who manage the app.
    pub notes: Option<String>,
    /// Who may change the registration.
    pub owners: crate::NavList<models::DirectoryObject>,
    /// Client secrets.
    /// Not nullable.
    pub password_credentials: Option<Vec<models::PasswordCredential>>,
    /// Settings of a client that can keep no secret.
    /// Nullable.
    pub public_client: Option<models::PublicClientApplication>,
    /// Verified domain of the publisher.
    /// Read-only.
    pub publisher_domain: Option<String>,
    /// Where the service publishes SAML metadata.
    /// Nullable.
    pub saml_metadata_url: Option<String>,
    /// Where the app is listed in the asset register of the organization.
    pub service_management_reference: Option<String>,
    /// Which accounts can sign in.
    pub sign_in_audience: Option<String>,
    /// Free keywords.
    /// Not nullable.
    pub tags: Option<Vec<String>>,
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
    pub const DELETED_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "deletedDateTime",
    );
    pub const DESCRIPTION: crate::Field<Self, String> = crate::Field::new("description");
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
    pub const IS_FALLBACK_PUBLIC_CLIENT: crate::Field<Self, bool> = crate::Field::new(
        "isFallbackPublicClient",
    );
    pub const KEY_CREDENTIALS: crate::Field<Self, Vec<models::KeyCredential>> = crate::Field::new(
        "keyCredentials",
    );
    pub const NOTES: crate::Field<Self, String> = crate::Field::new("notes");
    pub const OWNERS: crate::Field<Self, crate::NavList<models::DirectoryObject>> = crate::Field::new(
        "owners",
    );
    pub const PASSWORD_CREDENTIALS: crate::Field<
        Self,
        Vec<models::PasswordCredential>,
    > = crate::Field::new("passwordCredentials");
    pub const PUBLIC_CLIENT: crate::Field<Self, models::PublicClientApplication> = crate::Field::new(
        "publicClient",
    );
    pub const PUBLISHER_DOMAIN: crate::Field<Self, String> = crate::Field::new(
        "publisherDomain",
    );
    pub const SAML_METADATA_URL: crate::Field<Self, String> = crate::Field::new(
        "samlMetadataUrl",
    );
    pub const SERVICE_MANAGEMENT_REFERENCE: crate::Field<Self, String> = crate::Field::new(
        "serviceManagementReference",
    );
    pub const SIGN_IN_AUDIENCE: crate::Field<Self, String> = crate::Field::new(
        "signInAudience",
    );
    pub const TAGS: crate::Field<Self, Vec<String>> = crate::Field::new("tags");
}

impl Default for Application {
    fn default() -> Self {
        Self {
            app_id: None,
            application_template_id: None,
            created_date_time: None,
            deleted_date_time: None,
            description: None,
            display_name: None,
            group_membership_claims: None,
            id: None,
            identifier_uris: None,
            is_fallback_public_client: None,
            key_credentials: None,
            notes: None,
            owners: crate::NavList::new(),
            password_credentials: None,
            public_client: None,
            publisher_domain: None,
            saml_metadata_url: None,
            service_management_reference: None,
            sign_in_audience: None,
            tags: None,
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
            "deletedDateTime",
            "description",
            "displayName",
            "groupMembershipClaims",
            "id",
            "identifierUris",
            "isFallbackPublicClient",
            "keyCredentials",
            "notes",
            "owners",
            "passwordCredentials",
            "publicClient",
            "publisherDomain",
            "samlMetadataUrl",
            "serviceManagementReference",
            "signInAudience",
            "tags",
        ],
        hierarchy: &crate::beta::hierarchy::HIERARCHY,
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
                &self.deleted_date_time,
                &self.description,
                &self.display_name,
                &self.group_membership_claims,
                &self.id,
                &self.identifier_uris,
                &self.is_fallback_public_client,
                &self.key_credentials,
                &self.notes,
                &self.owners,
                &self.password_credentials,
                &self.public_client,
                &self.publisher_domain,
                &self.saml_metadata_url,
                &self.service_management_reference,
                &self.sign_in_audience,
                &self.tags,
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
                &mut self.deleted_date_time,
                &mut self.description,
                &mut self.display_name,
                &mut self.group_membership_claims,
                &mut self.id,
                &mut self.identifier_uris,
                &mut self.is_fallback_public_client,
                &mut self.key_credentials,
                &mut self.notes,
                &mut self.owners,
                &mut self.password_credentials,
                &mut self.public_client,
                &mut self.publisher_domain,
                &mut self.saml_metadata_url,
                &mut self.service_management_reference,
                &mut self.sign_in_audience,
                &mut self.tags,
            ],
        )
    }
}

crate::runtime::traits::object!(Application);

crate::runtime::value::derived!(Application : models::DirectoryObject);
