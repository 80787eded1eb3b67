// @generated from beta/api/user-post-devices.md; do not edit.

//! Endpoints at `/me/devices`.
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
/// The `/beta` endpoint can change without notice. Use it to try things out, and `/v1.0` for what must keep working.
///
/// `POST /me/devices`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Directory.AccessAsUser.All`
/// - personal account: not supported
/// - application: `Device.ReadWrite.All`, `Directory.ReadWrite.All`
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
