// @generated from v1.0/resources/user.md; do not edit.

use crate::v1::models;

/// An account of the directory, for a person of the organization or a guest.
///
/// Inherits from [directoryObject](<https://learn.microsoft.com/en-us/graph/api/resources/directoryobject?view=graph-rest-1.0>).
///
/// Unless `$select` asks for more, the service returns businessPhones, displayName, givenName, id, jobTitle, mail, mobilePhone, officeLocation, preferredLanguage, surname and userPrincipalName.
///
/// The alias `me` addresses the account that signed in: `/me` and `/users/{id}` lead to the same object.
///
/// Needs one of the features `groups`, `me`, `users`.
///
/// Derives from [`models::DirectoryObject`].
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/user?view=graph-rest-1.0)
///
/// ```no_run
/// use msgraph::Object;
/// use msgraph::v1::models::{PasswordProfile, User};
///
/// let password_profile = PasswordProfile::new()
///     .with(PasswordProfile::FORCE_CHANGE_PASSWORD_NEXT_SIGN_IN, true)
///     .with(PasswordProfile::PASSWORD, "{password}");
/// let user = User::new()
///     .with(User::ACCOUNT_ENABLED, true)
///     .with(User::DISPLAY_NAME, "Tomas Rey")
///     .with(User::MAIL_NICKNAME, "tomas")
///     .with(User::PASSWORD_PROFILE, password_profile)
///     .with(User::USER_PRINCIPAL_NAME, "tomas@example.com");
/// ```
#[non_exhaustive]
pub struct User {
    /// `true` if the account can sign in.
    /// Required on create.
    /// Supports `$filter` (`eq`, `ne`, `not`, `in`).
    pub account_enabled: Option<bool>,
    /// Office telephone numbers; the service keeps one at most.
    /// Returned by default.
    pub business_phones: Option<Vec<String>>,
    /// City of the address.
    /// Nullable.
    pub city: Option<String>,
    /// Employer, of use for guests.
    /// At most 64 characters.
    pub company_name: Option<String>,
    /// Country or region of the address, such as `Norway`.
    pub country: Option<String>,
    /// When the account was created.
    /// Read-only.
    pub created_date_time: Option<crate::DateTimeOffset>,
    /// When the account was deleted.
    /// Inherited from [directoryObject](<https://learn.microsoft.com/en-us/graph/api/resources/directoryobject?view=graph-rest-1.0>).
    pub deleted_date_time: Option<crate::DateTimeOffset>,
    /// Department in which the person works.
    pub department: Option<String>,
    /// Users and contacts whose manager is this account.
    /// Read-only.
    /// Supports `$expand`.
    pub direct_reports: crate::NavList<models::DirectoryObject>,
    /// Name that address books show.
    /// Required on create.
    /// Not nullable.
    pub display_name: Option<String>,
    /// First working day.
    pub employee_hire_date: Option<crate::DateTimeOffset>,
    /// Identifier that the organization assigned.
    /// At most 16 characters.
    pub employee_id: Option<String>,
    /// First name.
    pub given_name: Option<String>,
    /// Key of the account.
    /// Not nullable.
    /// Read-only.
    /// Inherited from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-1.0>).
    pub id: Option<String>,
    /// VoIP addresses for instant messages.
    /// Read-only.
    pub im_addresses: Option<Vec<String>>,
    /// Job title.
    /// At most 128 characters.
    pub job_title: Option<String>,
    /// SMTP address.
    /// Returned by default.
    pub mail: Option<String>,
    /// Mail alias.
    /// Required on create.
    pub mail_nickname: Option<String>,
    /// Manager of this account.
    pub manager: crate::Nav<models::DirectoryObject>,
    /// Groups and roles that hold this account directly.
    /// Read-only.
    pub member_of: crate::NavList<models::DirectoryObject>,
    /// All messages of the mailbox.
    ///
    /// Needs one of the features `me`, `users`.
    #[cfg(any(feature = "me", feature = "users"))]
    pub messages: crate::NavList<models::Message>,
    /// Main mobile number.
    pub mobile_phone: Option<String>,
    /// Where in the building the desk is.
    pub office_location: Option<String>,
    /// `true` if a local directory is the source of the account.
    /// Read-only.
    pub on_premises_sync_enabled: Option<bool>,
    /// Further mail addresses.
    pub other_mails: Option<Vec<String>>,
    /// `DisableStrongPassword`, `DisablePasswordExpiration`, or both with a comma between.
    pub password_policies: Option<String>,
    /// Password and what must happen to it at the next sign-in.
    /// Required on create; write-only in effect.
    pub password_profile: Option<models::PasswordProfile>,
    /// Picture of the account.
    /// Read-only.
    pub photo: crate::Nav<models::ProfilePhoto>,
    /// Postal code of the address.
    pub postal_code: Option<String>,
    /// Language in the form of ISO 639-1 with a region, such as `nb-NO`.
    pub preferred_language: Option<String>,
    /// All mail addresses with their prefix, such as `SMTP:`.
    /// Not nullable.
    /// Read-only.
    pub proxy_addresses: Option<Vec<String>>,
    /// State or province of the address.
    pub state: Option<String>,
    /// Street and number of the address.
    pub street_address: Option<String>,
    /// Family name.
    pub surname: Option<String>,
    /// Two-letter country code (ISO 3166).
    /// Set it before a license is assigned.
    pub usage_location: Option<String>,
    /// Sign-in name, `alias@domain`.
    /// The domain must be verified in the tenant.
    /// Required on create.
    pub user_principal_name: Option<String>,
    /// `Member` or `Guest`.
    pub user_type: Option<String>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl User {
    pub const ACCOUNT_ENABLED: crate::Field<Self, bool> = crate::Field::new(
        "accountEnabled",
    );
    pub const BUSINESS_PHONES: crate::Field<Self, Vec<String>> = crate::Field::new(
        "businessPhones",
    );
    pub const CITY: crate::Field<Self, String> = crate::Field::new("city");
    pub const COMPANY_NAME: crate::Field<Self, String> = crate::Field::new(
        "companyName",
    );
    pub const COUNTRY: crate::Field<Self, String> = crate::Field::new("country");
    pub const CREATED_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "createdDateTime",
    );
    pub const DELETED_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "deletedDateTime",
    );
    pub const DEPARTMENT: crate::Field<Self, String> = crate::Field::new("department");
    pub const DIRECT_REPORTS: crate::Field<
        Self,
        crate::NavList<models::DirectoryObject>,
    > = crate::Field::new("directReports");
    pub const DISPLAY_NAME: crate::Field<Self, String> = crate::Field::new(
        "displayName",
    );
    pub const EMPLOYEE_HIRE_DATE: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "employeeHireDate",
    );
    pub const EMPLOYEE_ID: crate::Field<Self, String> = crate::Field::new("employeeId");
    pub const GIVEN_NAME: crate::Field<Self, String> = crate::Field::new("givenName");
    pub const ID: crate::Field<Self, String> = crate::Field::new("id");
    pub const IM_ADDRESSES: crate::Field<Self, Vec<String>> = crate::Field::new(
        "imAddresses",
    );
    pub const JOB_TITLE: crate::Field<Self, String> = crate::Field::new("jobTitle");
    pub const MAIL: crate::Field<Self, String> = crate::Field::new("mail");
    pub const MAIL_NICKNAME: crate::Field<Self, String> = crate::Field::new(
        "mailNickname",
    );
    pub const MANAGER: crate::Field<Self, crate::Nav<models::DirectoryObject>> = crate::Field::new(
        "manager",
    );
    pub const MEMBER_OF: crate::Field<Self, crate::NavList<models::DirectoryObject>> = crate::Field::new(
        "memberOf",
    );
    #[cfg(any(feature = "me", feature = "users"))]
    pub const MESSAGES: crate::Field<Self, crate::NavList<models::Message>> = crate::Field::new(
        "messages",
    );
    pub const MOBILE_PHONE: crate::Field<Self, String> = crate::Field::new(
        "mobilePhone",
    );
    pub const OFFICE_LOCATION: crate::Field<Self, String> = crate::Field::new(
        "officeLocation",
    );
    pub const ON_PREMISES_SYNC_ENABLED: crate::Field<Self, bool> = crate::Field::new(
        "onPremisesSyncEnabled",
    );
    pub const OTHER_MAILS: crate::Field<Self, Vec<String>> = crate::Field::new(
        "otherMails",
    );
    pub const PASSWORD_POLICIES: crate::Field<Self, String> = crate::Field::new(
        "passwordPolicies",
    );
    pub const PASSWORD_PROFILE: crate::Field<Self, models::PasswordProfile> = crate::Field::new(
        "passwordProfile",
    );
    pub const PHOTO: crate::Field<Self, crate::Nav<models::ProfilePhoto>> = crate::Field::new(
        "photo",
    );
    pub const POSTAL_CODE: crate::Field<Self, String> = crate::Field::new("postalCode");
    pub const PREFERRED_LANGUAGE: crate::Field<Self, String> = crate::Field::new(
        "preferredLanguage",
    );
    pub const PROXY_ADDRESSES: crate::Field<Self, Vec<String>> = crate::Field::new(
        "proxyAddresses",
    );
    pub const STATE: crate::Field<Self, String> = crate::Field::new("state");
    pub const STREET_ADDRESS: crate::Field<Self, String> = crate::Field::new(
        "streetAddress",
    );
    pub const SURNAME: crate::Field<Self, String> = crate::Field::new("surname");
    pub const USAGE_LOCATION: crate::Field<Self, String> = crate::Field::new(
        "usageLocation",
    );
    pub const USER_PRINCIPAL_NAME: crate::Field<Self, String> = crate::Field::new(
        "userPrincipalName",
    );
    pub const USER_TYPE: crate::Field<Self, String> = crate::Field::new("userType");
}

impl Default for User {
    fn default() -> Self {
        Self {
            account_enabled: None,
            business_phones: None,
            city: None,
            company_name: None,
            country: None,
            created_date_time: None,
            deleted_date_time: None,
            department: None,
            direct_reports: crate::NavList::new(),
            display_name: None,
            employee_hire_date: None,
            employee_id: None,
            given_name: None,
            id: None,
            im_addresses: None,
            job_title: None,
            mail: None,
            mail_nickname: None,
            manager: crate::Nav::new(),
            member_of: crate::NavList::new(),
            #[cfg(any(feature = "me", feature = "users"))]
            messages: crate::NavList::new(),
            mobile_phone: None,
            office_location: None,
            on_premises_sync_enabled: None,
            other_mails: None,
            password_policies: None,
            password_profile: None,
            photo: crate::Nav::new(),
            postal_code: None,
            preferred_language: None,
            proxy_addresses: None,
            state: None,
            street_address: None,
            surname: None,
            usage_location: None,
            user_principal_name: None,
            user_type: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for User {
    type Base = models::DirectoryObject;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.user",
        properties: &[
            "accountEnabled",
            "businessPhones",
            "city",
            "companyName",
            "country",
            "createdDateTime",
            "deletedDateTime",
            "department",
            "directReports",
            "displayName",
            "employeeHireDate",
            "employeeId",
            "givenName",
            "id",
            "imAddresses",
            "jobTitle",
            "mail",
            "mailNickname",
            "manager",
            "memberOf",
            #[cfg(any(feature = "me", feature = "users"))]
            "messages",
            "mobilePhone",
            "officeLocation",
            "onPremisesSyncEnabled",
            "otherMails",
            "passwordPolicies",
            "passwordProfile",
            "photo",
            "postalCode",
            "preferredLanguage",
            "proxyAddresses",
            "state",
            "streetAddress",
            "surname",
            "usageLocation",
            "userPrincipalName",
            "userType",
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
                &self.business_phones,
                &self.city,
                &self.company_name,
                &self.country,
                &self.created_date_time,
                &self.deleted_date_time,
                &self.department,
                &self.direct_reports,
                &self.display_name,
                &self.employee_hire_date,
                &self.employee_id,
                &self.given_name,
                &self.id,
                &self.im_addresses,
                &self.job_title,
                &self.mail,
                &self.mail_nickname,
                &self.manager,
                &self.member_of,
                #[cfg(any(feature = "me", feature = "users"))]
                &self.messages,
                &self.mobile_phone,
                &self.office_location,
                &self.on_premises_sync_enabled,
                &self.other_mails,
                &self.password_policies,
                &self.password_profile,
                &self.photo,
                &self.postal_code,
                &self.preferred_language,
                &self.proxy_addresses,
                &self.state,
                &self.street_address,
                &self.surname,
                &self.usage_location,
                &self.user_principal_name,
                &self.user_type,
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
                &mut self.business_phones,
                &mut self.city,
                &mut self.company_name,
                &mut self.country,
                &mut self.created_date_time,
                &mut self.deleted_date_time,
                &mut self.department,
                &mut self.direct_reports,
                &mut self.display_name,
                &mut self.employee_hire_date,
                &mut self.employee_id,
                &mut self.given_name,
                &mut self.id,
                &mut self.im_addresses,
                &mut self.job_title,
                &mut self.mail,
                &mut self.mail_nickname,
                &mut self.manager,
                &mut self.member_of,
                #[cfg(any(feature = "me", feature = "users"))]
                &mut self.messages,
                &mut self.mobile_phone,
                &mut self.office_location,
                &mut self.on_premises_sync_enabled,
                &mut self.other_mails,
                &mut self.password_policies,
                &mut self.password_profile,
                &mut self.photo,
                &mut self.postal_code,
                &mut self.preferred_language,
                &mut self.proxy_addresses,
                &mut self.state,
                &mut self.street_address,
                &mut self.surname,
                &mut self.usage_location,
                &mut self.user_principal_name,
                &mut self.user_type,
            ],
        )
    }
}

crate::runtime::traits::object!(User);

crate::runtime::value::derived!(User : models::DirectoryObject);
