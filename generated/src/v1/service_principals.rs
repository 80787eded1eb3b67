// @generated from the pages that its endpoints name; do not edit.

//! Endpoints at `/servicePrincipals(appId='{appId}')`. Needs the feature `service-principals`.
use crate::v1::{bodies, models};

/// Facts of [`get()`].
pub static GET: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/servicePrincipals/{id}",
    page: "serviceprincipal-get",
    query_options: "$select",
    advanced_queries: false,
    headers: "",
    scopes: "work: Application.Read.All < Application.ReadWrite.All, Directory.Read.All, Directory.ReadWrite.All; personal:; application: Application.ReadWrite.OwnedBy < Application.Read.All, Application.ReadWrite.All, Directory.Read.All",
    others: &[],
    deprecated: false,
};

/// Read one [servicePrincipal](<https://learn.microsoft.com/en-us/graph/api/resources/serviceprincipal?view=graph-rest-1.0>), by key or by client identifier.
///
/// `GET /servicePrincipals/{id}`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Application.Read.All`, `Application.ReadWrite.All`, `Directory.Read.All`, `Directory.ReadWrite.All`
/// - personal account: not supported
/// - application: `Application.ReadWrite.OwnedBy`, `Application.Read.All`, `Application.ReadWrite.All`, `Directory.Read.All`
///
/// Query options: `$select`.
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::v1::service_principals;
///
/// let service_principal = client.send(service_principals::get("{id}")).await?;
/// println!("{}", service_principal.display_name.unwrap_or_default());
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// GET https://graph.microsoft.com/v1.0/servicePrincipals/{id}
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/serviceprincipal-get?view=graph-rest-1.0)
pub fn get(
    service_principal_id: impl crate::Argument,
) -> crate::Get<models::ServicePrincipal> {
    crate::Request::new(&GET, &[&service_principal_id])
}

/// Facts of [`get_by_app_id()`].
pub static GET_BY_APP_ID: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/servicePrincipals(appId='{appId}')",
    page: "serviceprincipal-get",
    query_options: "$select",
    advanced_queries: false,
    headers: "",
    scopes: "work: Application.Read.All < Application.ReadWrite.All, Directory.Read.All, Directory.ReadWrite.All; personal:; application: Application.ReadWrite.OwnedBy < Application.Read.All, Application.ReadWrite.All, Directory.Read.All",
    others: &[],
    deprecated: false,
};

/// Read one [servicePrincipal](<https://learn.microsoft.com/en-us/graph/api/resources/serviceprincipal?view=graph-rest-1.0>), by key or by client identifier.
///
/// `GET /servicePrincipals(appId='{appId}')`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Application.Read.All`, `Application.ReadWrite.All`, `Directory.Read.All`, `Directory.ReadWrite.All`
/// - personal account: not supported
/// - application: `Application.ReadWrite.OwnedBy`, `Application.Read.All`, `Application.ReadWrite.All`, `Directory.Read.All`
///
/// Query options: `$select`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/serviceprincipal-get?view=graph-rest-1.0)
pub fn get_by_app_id(
    app_id: impl crate::Argument,
) -> crate::Get<models::ServicePrincipal> {
    crate::Request::new(&GET_BY_APP_ID, &[&app_id])
}

/// Facts of [`list()`].
pub static LIST: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/servicePrincipals",
    page: "serviceprincipal-list",
    query_options: "$count $expand $filter $orderby $search $select $top",
    advanced_queries: false,
    headers: "",
    scopes: "work: Application.Read.All < Application.ReadWrite.All, Directory.Read.All, Directory.ReadWrite.All; personal:; application: Application.Read.All < Application.ReadWrite.All, Directory.Read.All",
    others: &[],
    deprecated: false,
};

/// List the [servicePrincipal](<https://learn.microsoft.com/en-us/graph/api/resources/serviceprincipal?view=graph-rest-1.0>) objects of the tenant.
///
/// `GET /servicePrincipals`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Application.Read.All`, `Application.ReadWrite.All`, `Directory.Read.All`, `Directory.ReadWrite.All`
/// - personal account: not supported
/// - application: `Application.Read.All`, `Application.ReadWrite.All`, `Directory.Read.All`
///
/// Query options: `$count`, `$expand`, `$filter`, `$orderby`, `$search`, `$select`, `$top`.
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::v1::service_principals;
///
/// let page = client.send(service_principals::list()).await?;
/// for service_principal in page.value {
///     println!("{}", service_principal.display_name.unwrap_or_default());
/// }
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// GET https://graph.microsoft.com/v1.0/servicePrincipals
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/serviceprincipal-list?view=graph-rest-1.0)
pub fn list() -> crate::List<models::ServicePrincipal> {
    crate::Request::new(&LIST, &[])
}
