// @generated from beta/resources/device.md; do not edit.

use crate::beta::models;

/// A device that the directory knows.
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
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/resources/device?view=graph-rest-beta)
///
/// ```no_run
/// use msgraph::Object;
/// use msgraph::beta::models::{AlternativeSecurityId, Device};
///
/// let alternative_security_id = AlternativeSecurityId::new()
///     .with(AlternativeSecurityId::TYPE, 2)
///     .clear(AlternativeSecurityId::IDENTITY_PROVIDER)
///     .with(AlternativeSecurityId::KEY, "Z2F1Z2U=");
/// let device = Device::new()
///     .with(Device::ACCOUNT_ENABLED, true)
///     .with(Device::ALTERNATIVE_SECURITY_IDS, [alternative_security_id])
///     .with(Device::APPROXIMATE_LAST_SIGN_IN_DATE_TIME, "2026-05-30T06:12:00Z")
///     .with(Device::DEVICE_ID, "c8e1a7f3-64b2-4c1d-8f09-b2a95d3e6c17")
///     .with(Device::DEVICE_VERSION, 2)
///     .with(Device::DISPLAY_NAME, "FIELD-TABLET-4")
///     .with(Device::IS_COMPLIANT, true)
///     .with(Device::IS_MANAGED, true)
///     .with(Device::OPERATING_SYSTEM, "Windows")
///     .with(Device::OPERATING_SYSTEM_VERSION, "10.0.26100.1")
///     .with(Device::PHYSICAL_IDS, Vec::<String>::new())
///     .with(Device::PROFILE_TYPE, "RegisteredDevice")
///     .with(Device::SYSTEM_LABELS, Vec::<String>::new())
///     .with(Device::TRUST_TYPE, "AzureAd")
///     .with(Device::NAME, "FIELD-TABLET-4")
///     .with(Device::MANUFACTURER, "Northwater")
///     .with(Device::MODEL, "NT-4")
///     .with(Device::KIND, "Tablet")
///     .with(Device::STATUS, "Online")
///     .with(Device::PLATFORM, "Windows");
/// ```
#[non_exhaustive]
pub struct Device {
    /// Form factor of a device that is linked to a Microsoft account.
    pub kind: Option<String>,
    /// Maker of the device.
    pub manufacturer: Option<String>,
    /// Model of the device.
    pub model: Option<String>,
    /// Name of a device that is linked to a Microsoft account.
    pub name: Option<String>,
    /// Platform of the device.
    pub platform: Option<String>,
    /// Whether the device is online.
    pub status: Option<String>,
    /// `true` if the device can sign in.
    pub account_enabled: Option<bool>,
    /// Used by the service itself.
    /// Not nullable.
    pub alternative_security_ids: Option<Vec<models::AlternativeSecurityId>>,
    /// Last sign-in, more or less.
    /// Read-only.
    pub approximate_last_sign_in_date_time: Option<crate::DateTimeOffset>,
    /// Until when the device counts as compliant.
    /// Read-only.
    pub compliance_expiration_date_time: Option<crate::DateTimeOffset>,
    /// When the device was deleted.
    /// Inherited from [directoryObject](<https://learn.microsoft.com/en-us/graph/api/resources/directoryobject?view=graph-rest-beta>).
    pub deleted_date_time: Option<crate::DateTimeOffset>,
    /// Key that the registration service gave to the device.
    /// Alternate key.
    pub device_id: Option<String>,
    /// The service sets it; leave it `null`.
    pub device_metadata: Option<String>,
    /// Used by the service itself.
    pub device_version: Option<i32>,
    /// Name of the device.
    pub display_name: Option<String>,
    /// Key of the object.
    /// Read-only.
    /// Inherited from [entity](<https://learn.microsoft.com/en-us/graph/api/resources/entity?view=graph-rest-beta>).
    pub id: Option<String>,
    /// `true` if the device follows the policies of device management.
    pub is_compliant: Option<bool>,
    /// `true` if a management app looks after the device.
    pub is_managed: Option<bool>,
    /// Last synchronization with the local directory.
    /// Read-only.
    pub on_premises_last_sync_date_time: Option<crate::DateTimeOffset>,
    /// `true` if a local directory is the source of the object.
    /// Read-only.
    pub on_premises_sync_enabled: Option<bool>,
    /// Name of the operating system.
    pub operating_system: Option<String>,
    /// Version of the operating system.
    pub operating_system_version: Option<String>,
    /// Used by the service itself.
    /// Not nullable.
    pub physical_ids: Option<Vec<String>>,
    /// `RegisteredDevice`, `SecureVM`, `Printer`, `Shared` or `IoT`.
    pub profile_type: Option<String>,
    /// Labels that the system gave to the device.
    pub system_labels: Option<Vec<String>>,
    /// How the device joined: `Workplace`, `AzureAd` or `ServerAd`.
    /// Read-only.
    pub trust_type: Option<String>,
    /// What the docs do not name, explicit nulls, and what does not fit its documented type.
    pub extra: crate::Extra,
}

impl Device {
    pub const KIND: crate::Field<Self, String> = crate::Field::new("Kind");
    pub const MANUFACTURER: crate::Field<Self, String> = crate::Field::new(
        "Manufacturer",
    );
    pub const MODEL: crate::Field<Self, String> = crate::Field::new("Model");
    pub const NAME: crate::Field<Self, String> = crate::Field::new("Name");
    pub const PLATFORM: crate::Field<Self, String> = crate::Field::new("Platform");
    pub const STATUS: crate::Field<Self, String> = crate::Field::new("Status");
    pub const ACCOUNT_ENABLED: crate::Field<Self, bool> = crate::Field::new(
        "accountEnabled",
    );
    pub const ALTERNATIVE_SECURITY_IDS: crate::Field<
        Self,
        Vec<models::AlternativeSecurityId>,
    > = crate::Field::new("alternativeSecurityIds");
    pub const APPROXIMATE_LAST_SIGN_IN_DATE_TIME: crate::Field<
        Self,
        crate::DateTimeOffset,
    > = crate::Field::new("approximateLastSignInDateTime");
    pub const COMPLIANCE_EXPIRATION_DATE_TIME: crate::Field<
        Self,
        crate::DateTimeOffset,
    > = crate::Field::new("complianceExpirationDateTime");
    pub const DELETED_DATE_TIME: crate::Field<Self, crate::DateTimeOffset> = crate::Field::new(
        "deletedDateTime",
    );
    pub const DEVICE_ID: crate::Field<Self, String> = crate::Field::new("deviceId");
    pub const DEVICE_METADATA: crate::Field<Self, String> = crate::Field::new(
        "deviceMetadata",
    );
    pub const DEVICE_VERSION: crate::Field<Self, i32> = crate::Field::new(
        "deviceVersion",
    );
    pub const DISPLAY_NAME: crate::Field<Self, String> = crate::Field::new(
        "displayName",
    );
    pub const ID: crate::Field<Self, String> = crate::Field::new("id");
    pub const IS_COMPLIANT: crate::Field<Self, bool> = crate::Field::new("isCompliant");
    pub const IS_MANAGED: crate::Field<Self, bool> = crate::Field::new("isManaged");
    pub const ON_PREMISES_LAST_SYNC_DATE_TIME: crate::Field<
        Self,
        crate::DateTimeOffset,
    > = crate::Field::new("onPremisesLastSyncDateTime");
    pub const ON_PREMISES_SYNC_ENABLED: crate::Field<Self, bool> = crate::Field::new(
        "onPremisesSyncEnabled",
    );
    pub const OPERATING_SYSTEM: crate::Field<Self, String> = crate::Field::new(
        "operatingSystem",
    );
    pub const OPERATING_SYSTEM_VERSION: crate::Field<Self, String> = crate::Field::new(
        "operatingSystemVersion",
    );
    pub const PHYSICAL_IDS: crate::Field<Self, Vec<String>> = crate::Field::new(
        "physicalIds",
    );
    pub const PROFILE_TYPE: crate::Field<Self, String> = crate::Field::new(
        "profileType",
    );
    pub const SYSTEM_LABELS: crate::Field<Self, Vec<String>> = crate::Field::new(
        "systemLabels",
    );
    pub const TRUST_TYPE: crate::Field<Self, String> = crate::Field::new("trustType");
}

impl Default for Device {
    fn default() -> Self {
        Self {
            kind: None,
            manufacturer: None,
            model: None,
            name: None,
            platform: None,
            status: None,
            account_enabled: None,
            alternative_security_ids: None,
            approximate_last_sign_in_date_time: None,
            compliance_expiration_date_time: None,
            deleted_date_time: None,
            device_id: None,
            device_metadata: None,
            device_version: None,
            display_name: None,
            id: None,
            is_compliant: None,
            is_managed: None,
            on_premises_last_sync_date_time: None,
            on_premises_sync_enabled: None,
            operating_system: None,
            operating_system_version: None,
            physical_ids: None,
            profile_type: None,
            system_labels: None,
            trust_type: None,
            extra: crate::Extra::new(),
        }
    }
}

impl crate::Object for Device {
    type Base = models::DirectoryObject;
    const SCHEMA: &'static crate::Schema = &crate::Schema {
        name: "microsoft.graph.device",
        properties: &[
            "Kind",
            "Manufacturer",
            "Model",
            "Name",
            "Platform",
            "Status",
            "accountEnabled",
            "alternativeSecurityIds",
            "approximateLastSignInDateTime",
            "complianceExpirationDateTime",
            "deletedDateTime",
            "deviceId",
            "deviceMetadata",
            "deviceVersion",
            "displayName",
            "id",
            "isCompliant",
            "isManaged",
            "onPremisesLastSyncDateTime",
            "onPremisesSyncEnabled",
            "operatingSystem",
            "operatingSystemVersion",
            "physicalIds",
            "profileType",
            "systemLabels",
            "trustType",
        ],
        hierarchy: &crate::beta::hierarchy::HIERARCHY,
    };
    #[inline(never)]
    fn fields(&self) -> crate::Fields<'_> {
        crate::Fields::new(
            <Self as crate::Object>::SCHEMA,
            &self.extra,
            [
                &self.kind,
                &self.manufacturer,
                &self.model,
                &self.name,
                &self.platform,
                &self.status,
                &self.account_enabled,
                &self.alternative_security_ids,
                &self.approximate_last_sign_in_date_time,
                &self.compliance_expiration_date_time,
                &self.deleted_date_time,
                &self.device_id,
                &self.device_metadata,
                &self.device_version,
                &self.display_name,
                &self.id,
                &self.is_compliant,
                &self.is_managed,
                &self.on_premises_last_sync_date_time,
                &self.on_premises_sync_enabled,
                &self.operating_system,
                &self.operating_system_version,
                &self.physical_ids,
                &self.profile_type,
                &self.system_labels,
                &self.trust_type,
            ],
        )
    }
    #[inline(never)]
    fn fields_mut(&mut self) -> crate::FieldsMut<'_> {
        crate::FieldsMut::new(
            <Self as crate::Object>::SCHEMA,
            &mut self.extra,
            [
                &mut self.kind,
                &mut self.manufacturer,
                &mut self.model,
                &mut self.name,
                &mut self.platform,
                &mut self.status,
                &mut self.account_enabled,
                &mut self.alternative_security_ids,
                &mut self.approximate_last_sign_in_date_time,
                &mut self.compliance_expiration_date_time,
                &mut self.deleted_date_time,
                &mut self.device_id,
                &mut self.device_metadata,
                &mut self.device_version,
                &mut self.display_name,
                &mut self.id,
                &mut self.is_compliant,
                &mut self.is_managed,
                &mut self.on_premises_last_sync_date_time,
                &mut self.on_premises_sync_enabled,
                &mut self.operating_system,
                &mut self.operating_system_version,
                &mut self.physical_ids,
                &mut self.profile_type,
                &mut self.system_labels,
                &mut self.trust_type,
            ],
        )
    }
}

crate::runtime::traits::object!(Device);

crate::runtime::value::derived!(Device : models::DirectoryObject);
