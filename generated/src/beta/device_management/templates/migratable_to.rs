// @generated from beta/api/intune-deviceintent-devicemanagementtemplate-createinstance.md; do not edit.

//! Endpoints at `/deviceManagement/templates/{deviceManagementTemplateId}/migratableTo`. Needs the feature `device-management`.
use crate::beta::{bodies, models};

/// Facts of [`create_instance()`].
pub static CREATE_INSTANCE: crate::Endpoint = crate::Endpoint {
    method: "POST",
    version: "beta",
    template: "/deviceManagement/templates/{deviceManagementTemplateId}/migratableTo/{deviceManagementTemplateId}/createInstance",
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
/// `POST /deviceManagement/templates/{deviceManagementTemplateId}/migratableTo/{deviceManagementTemplateId}/createInstance`
///
/// Permissions, least privileged first:
///
/// - work or school account: `DeviceManagementConfiguration.ReadWrite.All`
/// - personal account: not supported
/// - application: `DeviceManagementConfiguration.ReadWrite.All`
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/intune-deviceintent-devicemanagementtemplate-createinstance?view=graph-rest-beta)
pub fn create_instance(
    template_id: impl crate::Argument,
    migratable_to_id: impl crate::Argument,
    body: &bodies::DeviceManagementTemplateCreateInstance,
) -> crate::Request<models::DeviceManagementIntent> {
    crate::Request::json(&CREATE_INSTANCE, &[&template_id, &migratable_to_id], body)
}
