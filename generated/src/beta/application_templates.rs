// @generated from beta/api/applicationtemplate-instantiate.md; do not edit.

//! Endpoints at `/applicationTemplates`. Needs the feature `application-templates`.
use crate::beta::{bodies, models};

/// Facts of [`instantiate()`].
pub static INSTANTIATE: crate::Endpoint = crate::Endpoint {
    method: "POST",
    version: "beta",
    template: "/applicationTemplates/{applicationTemplate-id}/instantiate",
    page: "applicationtemplate-instantiate",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: Application.ReadWrite.All < Directory.ReadWrite.All; personal:; application: Application.ReadWrite.OwnedBy < Application.ReadWrite.All, Directory.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Add an app of the gallery to the tenant, made from an [applicationTemplate](<https://learn.microsoft.com/en-us/graph/api/resources/applicationtemplate?view=graph-rest-beta>).
/// An [application](<https://learn.microsoft.com/en-us/graph/api/resources/application?view=graph-rest-beta>) and a [servicePrincipal](<https://learn.microsoft.com/en-us/graph/api/resources/serviceprincipal?view=graph-rest-beta>) come out of it.
///
/// An app that is not in the gallery has a template as well: `8adf8e6e-67b2-4cf2-a259-e3dc5476c621` in the global service.
///
/// The `/beta` endpoint can change without notice.
/// Use it to try things out, and `/v1.0` for what must keep working.
///
/// `POST /applicationTemplates/{applicationTemplate-id}/instantiate`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Application.ReadWrite.All`, `Directory.ReadWrite.All`
/// - personal account: not supported
/// - application: `Application.ReadWrite.OwnedBy`, `Application.ReadWrite.All`, `Directory.ReadWrite.All`
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::Object;
/// use msgraph::beta::application_templates;
/// use msgraph::beta::bodies::ApplicationTemplateInstantiate;
///
/// let parameters = ApplicationTemplateInstantiate::new()
///     .with(ApplicationTemplateInstantiate::DISPLAY_NAME, "Gauge portal");
/// let request = application_templates::instantiate(
///     "8adf8e6e-67b2-4cf2-a259-e3dc5476c621",
///     &parameters,
/// );
/// let application_service_principal = client.send(request).await?;
/// println!("{application_service_principal:?}");
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// POST https://graph.microsoft.com/beta/applicationTemplates/8adf8e6e-67b2-4cf2-a259-e3dc5476c621/instantiate
///
/// {
///   "displayName": "Gauge portal"
/// }
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/applicationtemplate-instantiate?view=graph-rest-beta)
pub fn instantiate(
    application_template_id: impl crate::Argument,
    body: &bodies::ApplicationTemplateInstantiate,
) -> crate::Request<models::ApplicationServicePrincipal> {
    crate::Request::json(&INSTANTIATE, &[&application_template_id], body)
}
