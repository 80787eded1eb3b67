// @generated from v1.0/api/intune-deviceconfig-deviceconfigurationassignment-create.md; do not edit.

//! Endpoints at `/deviceManagement/deviceConfigurations/{deviceConfigurationId}/assignments`. Needs the feature `device-management`.
use crate::v1::{bodies, models};

/// Facts of [`create()`].
pub static CREATE: crate::Endpoint = crate::Endpoint {
    method: "POST",
    version: "v1.0",
    template: "/deviceManagement/deviceConfigurations/{deviceConfigurationId}/assignments",
    page: "intune-deviceconfig-deviceconfigurationassignment-create",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: DeviceManagementConfiguration.ReadWrite.All; personal:; application: DeviceManagementConfiguration.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Assign a device configuration: store a new [deviceConfigurationAssignment](<https://learn.microsoft.com/en-us/graph/api/resources/intune-deviceconfig-deviceconfigurationassignment?view=graph-rest-1.0>).
///
/// Note: Calls to the Intune part of Microsoft Graph need a tenant with an active Intune license.
///
/// `POST /deviceManagement/deviceConfigurations/{deviceConfigurationId}/assignments`
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
/// use msgraph::v1::device_management::device_configurations;
/// use msgraph::v1::models::{DeviceConfigurationAssignment, ScopeTagGroupAssignmentTarget};
///
/// let target = ScopeTagGroupAssignmentTarget::new()
///     .with(ScopeTagGroupAssignmentTarget::TARGET_TYPE, "user")
///     .with(
///         ScopeTagGroupAssignmentTarget::ENTRA_OBJECT_ID,
///         "5f0c1b7e-3a94-4d7c-9c55-2e8a6d1f7b30",
///     );
/// let device_configuration_assignment = DeviceConfigurationAssignment::new()
///     .with(DeviceConfigurationAssignment::TARGET, target);
/// let request = device_configurations::assignments::create(
///     "{deviceConfigurationId}",
///     &device_configuration_assignment,
/// );
/// let device_configuration_assignment = client.send(request).await?;
/// println!("{}", device_configuration_assignment.id.unwrap_or_default());
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// POST https://graph.microsoft.com/v1.0/deviceManagement/deviceConfigurations/{deviceConfigurationId}/assignments
///
/// {
///   "@odata.type": "#microsoft.graph.deviceConfigurationAssignment",
///   "target": {
///     "@odata.type": "microsoft.graph.scopeTagGroupAssignmentTarget",
///     "targetType": "user",
///     "entraObjectId": "5f0c1b7e-3a94-4d7c-9c55-2e8a6d1f7b30"
///   }
/// }
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/intune-deviceconfig-deviceconfigurationassignment-create?view=graph-rest-1.0)
pub fn create(
    device_configuration_id: impl crate::Argument,
    body: &models::DeviceConfigurationAssignment,
) -> crate::Request<models::DeviceConfigurationAssignment> {
    crate::Request::typed(&CREATE, &[&device_configuration_id], body)
}
