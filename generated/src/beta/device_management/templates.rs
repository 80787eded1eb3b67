// @generated from beta/api/intune-deviceintent-devicemanagementtemplate-createinstance.md; do not edit.

//! Endpoints at `/deviceManagement/templates`. Needs the feature `device-management`.
use crate::beta::{bodies, models};

pub mod migratable_to;

/// Facts of [`create_instance()`].
pub static CREATE_INSTANCE: crate::Endpoint = crate::Endpoint {
    method: "POST",
    version: "beta",
    template: "/deviceManagement/templates/{deviceManagementTemplateId}/createInstance",
    page: "intune-deviceintent-devicemanagementtemplate-createinstance",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: DeviceManagementConfiguration.ReadWrite.All; personal:; application: DeviceManagementConfiguration.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Make a [deviceManagementIntent](<https://learn.microsoft.com/en-us/graph/api/resources/intune-deviceintent-devicemanagementintent?view=graph-rest-beta>) from a [deviceManagementTemplate](<https://learn.microsoft.com/en-us/graph/api/resources/intune-deviceintent-devicemanagementtemplate?view=graph-rest-beta>).
/// Settings that the request does not name keep the value of the template.
///
/// The `/beta` endpoint can change without notice.
/// Use it to try things out, and `/v1.0` for what must keep working.
///
/// Note: Calls to the Intune part of Microsoft Graph need a tenant with an active Intune license.
///
/// `POST /deviceManagement/templates/{deviceManagementTemplateId}/createInstance`
///
/// Permissions, least privileged first:
///
/// - work or school account: `DeviceManagementConfiguration.ReadWrite.All`
/// - personal account: not supported
/// - application: `DeviceManagementConfiguration.ReadWrite.All`
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::Object;
/// use msgraph::beta::bodies::DeviceManagementTemplateCreateInstance;
/// use msgraph::beta::device_management;
/// use msgraph::beta::models::DeviceManagementSettingInstance;
///
/// let settings_delta = DeviceManagementSettingInstance::new()
///     .with(
///         DeviceManagementSettingInstance::ID,
///         "77c4d8b2-d8b2-77c4-b2d8-c477b2d8c477",
///     )
///     .with(
///         DeviceManagementSettingInstance::DEFINITION_ID,
///         "deviceConfiguration--encryptionRequired",
///     )
///     .with(DeviceManagementSettingInstance::VALUE_JSON, "true");
/// let parameters = DeviceManagementTemplateCreateInstance::new()
///     .with(DeviceManagementTemplateCreateInstance::DISPLAY_NAME, "Field tablets")
///     .with(DeviceManagementTemplateCreateInstance::DESCRIPTION, "Disk encryption")
///     .with(DeviceManagementTemplateCreateInstance::SETTINGS_DELTA, [settings_delta])
///     .with(DeviceManagementTemplateCreateInstance::ROLE_SCOPE_TAG_IDS, ["4"]);
/// let request = device_management::templates::create_instance(
///     "{deviceManagementTemplateId}",
///     &parameters,
/// );
/// let device_management_intent = client.send(request).await?;
/// println!("{}", device_management_intent.display_name.unwrap_or_default());
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// POST https://graph.microsoft.com/beta/deviceManagement/templates/{deviceManagementTemplateId}/createInstance
///
/// {
///   "displayName": "Field tablets",
///   "description": "Disk encryption",
///   "settingsDelta": [
///     {
///       "@odata.type": "#microsoft.graph.deviceManagementSettingInstance",
///       "id": "77c4d8b2-d8b2-77c4-b2d8-c477b2d8c477",
///       "definitionId": "deviceConfiguration--encryptionRequired",
///       "valueJson": "true"
///     }
///   ],
///   "roleScopeTagIds": [
///     "4"
///   ]
/// }
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/intune-deviceintent-devicemanagementtemplate-createinstance?view=graph-rest-beta)
pub fn create_instance(
    template_id: impl crate::Argument,
    body: &bodies::DeviceManagementTemplateCreateInstance,
) -> crate::Request<models::DeviceManagementIntent> {
    crate::Request::json(&CREATE_INSTANCE, &[&template_id], body)
}
