// @generated from beta/resources/user.md; do not edit.

use crate::beta::models;

/// An account of the directory, in its beta form.
///
/// Inherits from [directoryObject](<https://learn.microsoft.com/en-us/graph/api/resources/directoryobject?view=graph-rest-beta>).
///
/// The `/beta` endpoint can change without notice.
/// Use it to try things out, and `/v1.0` for what must keep working.
///
/// Needs one of the features `me`, `users`.
///
/// Derives from [`models::DirectoryObject`].
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/user?view=graph-rest-beta)
#[non_exhaustive]
pub struct User {
    /// `true` if the account can sign in.
    pub account_enabled: Option<bool>,
    /// Office telephone numbers.
    pub business_phones: Option<Vec<String>>,
    /// When the account was created.
    /// Read-only.
    pub created_date_time: Option<crate::DateTimeOffset>,
    /// When the account was deleted.
    /// Inherited from [directoryObject](<https://learn.microsoft.com/en-us/graph/api/resources/directoryobject?view=graph-rest-beta>).
    pub deleted_date_time: Option<crate::DateTimeOffset>,
    /// Department in which the person works.
    pub department: Option<String>,
    /// Devices of the account.
    pub devices: crate::NavList<models::Device>,
    /// Name that address books show.
    pub display_name: Option<String>,
    /// Identifier that the organization assigned.
    pub employee_id: Option<String>,
    /// First name.
    pub given_name: Option<String>,
    /// Key of the account.
    /// Read-only.
    /// Inherited from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-beta>).
    pub id: Option<String>,
    /// Information catalogs of the account.
    pub info_catalogs: Option<Vec<String>>,
    /// Job title.
    pub job_title: Option<String>,
    /// SMTP address.
    pub mail: Option<String>,
    /// Manager of the account.
    pub manager: crate::Nav<models::DirectoryObject>,
    /// Main mobile number.
    pub mobile_phone: Option<String>,
    /// Where in the building the desk is.
    pub office_location: Option<String>,
    /// Language, such as `fi-FI`.
    pub preferred_language: Option<String>,
    /// Family name.
    pub surname: Option<String>,
    /// Sign-in name, `alias@domain`.
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
    pub const CREATED_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "createdDateTime",
    );
    pub const DELETED_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "deletedDateTime",
    );
    pub const DEPARTMENT: crate::Field<Self, String> = crate::Field::new("department");
    pub const DEVICES: crate::Field<Self, crate::NavList<models::Device>> = crate::Field::new(
        "devices",
    );
    pub const DISPLAY_NAME: crate::Field<Self, String> = crate::Field::new(
        "displayName",
    );
    pub const EMPLOYEE_ID: crate::Field<Self, String> = crate::Field::new("employeeId");
    pub const GIVEN_NAME: crate::Field<Self, String> = crate::Field::new("givenName");
    pub const ID: crate::Field<Self, String> = crate::Field::new("id");
    pub const INFO_CATALOGS: crate::Field<Self, Vec<String>> = crate::Field::new(
        "infoCatalogs",
    );
    pub const JOB_TITLE: crate::Field<Self, String> = crate::Field::new("jobTitle");
    pub const MAIL: crate::Field<Self, String> = crate::Field::new("mail");
    pub const MANAGER: crate::Field<Self, crate::Nav<models::DirectoryObject>> = crate::Field::new(
        "manager",
    );
    pub const MOBILE_PHONE: crate::Field<Self, String> = crate::Field::new(
        "mobilePhone",
    );
    pub const OFFICE_LOCATION: crate::Field<Self, String> = crate::Field::new(
        "officeLocation",
    );
    pub const PREFERRED_LANGUAGE: crate::Field<Self, String> = crate::Field::new(
        "preferredLanguage",
    );
    pub const SURNAME: crate::Field<Self, String> = crate::Field::new("surname");
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
            created_date_time: None,
            deleted_date_time: None,
            department: None,
            devices: crate::NavList::new(),
            display_name: None,
            employee_id: None,
            given_name: None,
            id: None,
            info_catalogs: None,
            job_title: None,
            mail: None,
            manager: crate::Nav::new(),
            mobile_phone: None,
            office_location: None,
            preferred_language: None,
            surname: None,
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
            "createdDateTime",
            "deletedDateTime",
            "department",
            "devices",
            "displayName",
            "employeeId",
            "givenName",
            "id",
            "infoCatalogs",
            "jobTitle",
            "mail",
            "manager",
            "mobilePhone",
            "officeLocation",
            "preferredLanguage",
            "surname",
            "userPrincipalName",
            "userType",
        ],
        hierarchy: &crate::beta::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [
                &self.account_enabled,
                &self.business_phones,
                &self.created_date_time,
                &self.deleted_date_time,
                &self.department,
                &self.devices,
                &self.display_name,
                &self.employee_id,
                &self.given_name,
                &self.id,
                &self.info_catalogs,
                &self.job_title,
                &self.mail,
                &self.manager,
                &self.mobile_phone,
                &self.office_location,
                &self.preferred_language,
                &self.surname,
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
                &mut self.created_date_time,
                &mut self.deleted_date_time,
                &mut self.department,
                &mut self.devices,
                &mut self.display_name,
                &mut self.employee_id,
                &mut self.given_name,
                &mut self.id,
                &mut self.info_catalogs,
                &mut self.job_title,
                &mut self.mail,
                &mut self.manager,
                &mut self.mobile_phone,
                &mut self.office_location,
                &mut self.preferred_language,
                &mut self.surname,
                &mut self.user_principal_name,
                &mut self.user_type,
            ],
        )
    }
}

crate::runtime::traits::object!(User);

crate::runtime::value::derived!(User : models::DirectoryObject);
