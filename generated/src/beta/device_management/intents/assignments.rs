// @generated from beta/api/intune-deviceintent-devicemanagementintentassignment-create.md; do not edit.

//! Endpoints at `/deviceManagement/intents/{deviceManagementIntentId}/assignments`. Needs the feature `device-management`.
use crate::beta::{bodies, models};

/// Facts of [`create()`].
pub static CREATE: crate::Endpoint = crate::Endpoint {
    method: "POST",
    version: "beta",
    template: "/deviceManagement/intents/{deviceManagementIntentId}/assignments",
    page: "intune-deviceintent-devicemanagementintentassignment-create",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: DeviceManagementConfiguration.ReadWrite.All; personal:; application: DeviceManagementConfiguration.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Assign an intent: store a new [deviceManagementIntentAssignment](<https://learn.microsoft.com/en-us/graph/api/resources/intune-deviceintent-devicemanagementintentassignment?view=graph-rest-beta>).
///
/// The `/beta` endpoint can change without notice.
/// Use it to try things out, and `/v1.0` for what must keep working.
///
/// Note: Calls to the Intune part of Microsoft Graph need a tenant with an active Intune license.
///
/// `POST /deviceManagement/intents/{deviceManagementIntentId}/assignments`
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
/// use msgraph::beta::device_management::intents;
/// use msgraph::beta::models::{
///     DeviceAndAppManagementAssignmentFilterType, DeviceAndAppManagementAssignmentTarget,
///     DeviceManagementIntentAssignment,
/// };
///
/// let target = DeviceAndAppManagementAssignmentTarget::new()
///     .with(
///         DeviceAndAppManagementAssignmentTarget::DEVICE_AND_APP_MANAGEMENT_ASSIGNMENT_FILTER_TYPE,
///         DeviceAndAppManagementAssignmentFilterType::Include,
///     )
///     .with(
///         DeviceAndAppManagementAssignmentTarget::DEVICE_AND_APP_MANAGEMENT_ASSIGNMENT_FILTER_ID,
///         "e4d9b03a-2c75-4a86-b1f7-90c6d8e2a5f1",
///     );
/// let device_management_intent_assignment = DeviceManagementIntentAssignment::new()
///     .with(DeviceManagementIntentAssignment::TARGET, target);
/// let request = intents::assignments::create(
///     "{deviceManagementIntentId}",
///     &device_management_intent_assignment,
/// );
/// let device_management_intent_assignment = client.send(request).await?;
/// println!("{}", device_management_intent_assignment.id.unwrap_or_default());
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// POST https://graph.microsoft.com/beta/deviceManagement/intents/{deviceManagementIntentId}/assignments
///
/// {
///   "@odata.type": "#microsoft.graph.deviceManagementIntentAssignment",
///   "target": {
///     "@odata.type": "microsoft.graph.deviceAndAppManagementAssignmentTarget",
///     "deviceAndAppManagementAssignmentFilterType": "include",
///     "deviceAndAppManagementAssignmentFilterId": "e4d9b03a-2c75-4a86-b1f7-90c6d8e2a5f1"
///   }
/// }
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/intune-deviceintent-devicemanagementintentassignment-create?view=graph-rest-beta)
pub fn create(
    intent_id: impl crate::Argument,
    body: &models::DeviceManagementIntentAssignment,
) -> crate::Request<models::DeviceManagementIntentAssignment> {
    crate::Request::typed(&CREATE, &[&intent_id], body)
}
