// @generated from beta/api/user-post-devices.md; do not edit.

//! Endpoints at `/me/devices`. Needs the feature `me`.
use crate::beta::{bodies, models};

/// Facts of [`create()`].
pub static CREATE: crate::Endpoint = crate::Endpoint {
    method: "POST",
    version: "beta",
    template: "/me/devices",
    page: "user-post-devices",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: Directory.AccessAsUser.All; personal:; application: Device.ReadWrite.All < Directory.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Add a [device](<https://learn.microsoft.com/en-us/graph/api/resources/device?view=graph-rest-beta>) to the signed-in user or to another one.
///
/// The `/beta` endpoint can change without notice.
/// Use it to try things out, and `/v1.0` for what must keep working.
///
/// `POST /me/devices`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Directory.AccessAsUser.All`
/// - personal account: not supported
/// - application: `Device.ReadWrite.All`, `Directory.ReadWrite.All`
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::Object;
/// use msgraph::beta::me;
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
/// let device = client.send(me::devices::create(&device)).await?;
/// println!("{}", device.display_name.unwrap_or_default());
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// POST https://graph.microsoft.com/beta/me/devices
///
/// {
///   "@odata.type": "#microsoft.graph.device",
///   "accountEnabled": true,
///   "alternativeSecurityIds": [
///     {
///       "@odata.type": "microsoft.graph.alternativeSecurityId",
///       "type": 2,
///       "identityProvider": null,
///       "key": "Z2F1Z2U="
///     }
///   ],
///   "approximateLastSignInDateTime": "2026-05-30T06:12:00Z",
///   "deviceId": "c8e1a7f3-64b2-4c1d-8f09-b2a95d3e6c17",
///   "deviceVersion": 2,
///   "displayName": "FIELD-TABLET-4",
///   "isCompliant": true,
///   "isManaged": true,
///   "operatingSystem": "Windows",
///   "operatingSystemVersion": "10.0.26100.1",
///   "physicalIds": [],
///   "profileType": "RegisteredDevice",
///   "systemLabels": [],
///   "trustType": "AzureAd",
///   "Name": "FIELD-TABLET-4",
///   "Manufacturer": "Northwater",
///   "Model": "NT-4",
///   "Kind": "Tablet",
///   "Status": "Online",
///   "Platform": "Windows"
/// }
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/user-post-devices?view=graph-rest-beta)
pub fn create(body: &models::Device) -> crate::Request<models::Device> {
    crate::Request::typed(&CREATE, &[], body)
}
