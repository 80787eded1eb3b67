// @generated from the pages that its endpoints name; do not edit.

//! Endpoints at `/applications`. Needs the feature `applications`.
use crate::v1::{bodies, models};

/// Facts of [`add_password()`].
pub static ADD_PASSWORD: crate::Endpoint = crate::Endpoint {
    method: "POST",
    version: "v1.0",
    template: "/applications/{id}/addPassword",
    page: "application-addpassword",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: Application.ReadWrite.All; personal: Application.ReadWrite.All; application: Application.ReadWrite.OwnedBy < Application.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Make a new client secret of an [application](<https://learn.microsoft.com/en-us/graph/api/resources/application?view=graph-rest-1.0>).
/// The response is the only place where the secret can be read.
///
/// `POST /applications/{id}/addPassword`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Application.ReadWrite.All`
/// - personal account: `Application.ReadWrite.All`
/// - application: `Application.ReadWrite.OwnedBy`, `Application.ReadWrite.All`
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::Object;
/// use msgraph::v1::applications;
/// use msgraph::v1::bodies::ApplicationAddPassword;
/// use msgraph::v1::models::PasswordCredential;
///
/// let password_credential = PasswordCredential::new()
///     .with(PasswordCredential::DISPLAY_NAME, "Night job")
///     .with(PasswordCredential::END_DATE_TIME, "2026-12-31T00:00:00Z");
/// let parameters = ApplicationAddPassword::new()
///     .with(ApplicationAddPassword::PASSWORD_CREDENTIAL, password_credential);
/// let request = applications::add_password("{id}", &parameters);
/// let password_credential = client.send(request).await?;
/// println!("{}", password_credential.display_name.unwrap_or_default());
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// POST https://graph.microsoft.com/v1.0/applications/{id}/addPassword
///
/// {
///   "passwordCredential": {
///     "displayName": "Night job",
///     "endDateTime": "2026-12-31T00:00:00Z"
///   }
/// }
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/application-addpassword?view=graph-rest-1.0)
pub fn add_password(
    application_id: impl crate::Argument,
    body: &bodies::ApplicationAddPassword,
) -> crate::Request<models::PasswordCredential> {
    crate::Request::json(&ADD_PASSWORD, &[&application_id], body)
}

/// Facts of [`add_password_by_app_id()`].
pub static ADD_PASSWORD_BY_APP_ID: crate::Endpoint = crate::Endpoint {
    method: "POST",
    version: "v1.0",
    template: "/applications(appId='{appId}')/addPassword",
    page: "application-addpassword",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: Application.ReadWrite.All; personal: Application.ReadWrite.All; application: Application.ReadWrite.OwnedBy < Application.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Make a new client secret of an [application](<https://learn.microsoft.com/en-us/graph/api/resources/application?view=graph-rest-1.0>).
/// The response is the only place where the secret can be read.
///
/// `POST /applications(appId='{appId}')/addPassword`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Application.ReadWrite.All`
/// - personal account: `Application.ReadWrite.All`
/// - application: `Application.ReadWrite.OwnedBy`, `Application.ReadWrite.All`
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/application-addpassword?view=graph-rest-1.0)
pub fn add_password_by_app_id(
    app_id: impl crate::Argument,
    body: &bodies::ApplicationAddPassword,
) -> crate::Request<models::PasswordCredential> {
    crate::Request::json(&ADD_PASSWORD_BY_APP_ID, &[&app_id], body)
}

/// Facts of [`create()`].
pub static CREATE: crate::Endpoint = crate::Endpoint {
    method: "POST",
    version: "v1.0",
    template: "/applications",
    page: "application-post-applications",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: Application.ReadWrite.All; personal: Application.ReadWrite.All; application: Application.ReadWrite.OwnedBy < Application.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Register an app: store a new [application](<https://learn.microsoft.com/en-us/graph/api/resources/application?view=graph-rest-1.0>).
///
/// `POST /applications`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Application.ReadWrite.All`
/// - personal account: `Application.ReadWrite.All`
/// - application: `Application.ReadWrite.OwnedBy`, `Application.ReadWrite.All`
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::Object;
/// use msgraph::v1::applications;
/// use msgraph::v1::models::Application;
///
/// let application = Application::new()
///     .with(Application::DISPLAY_NAME, "Gauge reader")
///     .with(Application::SIGN_IN_AUDIENCE, "AzureADMyOrg");
/// let application = client.send(applications::create(&application)).await?;
/// println!("{}", application.display_name.unwrap_or_default());
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// POST https://graph.microsoft.com/v1.0/applications
///
/// {
///   "displayName": "Gauge reader",
///   "signInAudience": "AzureADMyOrg"
/// }
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/application-post-applications?view=graph-rest-1.0)
pub fn create(body: &models::Application) -> crate::Request<models::Application> {
    crate::Request::json(&CREATE, &[], body)
}

/// Facts of [`get()`].
pub static GET: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/applications/{id}",
    page: "application-get",
    query_options: "$select $expand",
    advanced_queries: false,
    headers: "",
    scopes: "work: Application.Read.All < Application.ReadWrite.All, Directory.Read.All; personal: Application.Read.All < Application.ReadWrite.All; application: Application.ReadWrite.OwnedBy < Application.Read.All, Application.ReadWrite.All, Directory.Read.All",
    others: &[],
    deprecated: false,
};

/// Read one [application](<https://learn.microsoft.com/en-us/graph/api/resources/application?view=graph-rest-1.0>), by key or by client identifier.
///
/// `GET /applications/{id}`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Application.Read.All`, `Application.ReadWrite.All`, `Directory.Read.All`
/// - personal account: `Application.Read.All`, `Application.ReadWrite.All`
/// - application: `Application.ReadWrite.OwnedBy`, `Application.Read.All`, `Application.ReadWrite.All`, `Directory.Read.All`
///
/// Query options: `$select`, `$expand`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/application-get?view=graph-rest-1.0)
pub fn get(application_id: impl crate::Argument) -> crate::Get<models::Application> {
    crate::Request::new(&GET, &[&application_id])
}

/// Facts of [`get_by_app_id()`].
pub static GET_BY_APP_ID: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/applications(appId='{appId}')",
    page: "application-get",
    query_options: "$select $expand",
    advanced_queries: false,
    headers: "",
    scopes: "work: Application.Read.All < Application.ReadWrite.All, Directory.Read.All; personal: Application.Read.All < Application.ReadWrite.All; application: Application.ReadWrite.OwnedBy < Application.Read.All, Application.ReadWrite.All, Directory.Read.All",
    others: &[],
    deprecated: false,
};

/// Read one [application](<https://learn.microsoft.com/en-us/graph/api/resources/application?view=graph-rest-1.0>), by key or by client identifier.
///
/// `GET /applications(appId='{appId}')`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Application.Read.All`, `Application.ReadWrite.All`, `Directory.Read.All`
/// - personal account: `Application.Read.All`, `Application.ReadWrite.All`
/// - application: `Application.ReadWrite.OwnedBy`, `Application.Read.All`, `Application.ReadWrite.All`, `Directory.Read.All`
///
/// Query options: `$select`, `$expand`.
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::v1::applications;
///
/// let request = applications::get_by_app_id("7d3b9e10-48c6-4f2a-8b5d-1c0e6a97f243");
/// let application = client.send(request).await?;
/// println!("{}", application.display_name.unwrap_or_default());
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// GET https://graph.microsoft.com/v1.0/applications(appId='7d3b9e10-48c6-4f2a-8b5d-1c0e6a97f243')
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/application-get?view=graph-rest-1.0)
pub fn get_by_app_id(app_id: impl crate::Argument) -> crate::Get<models::Application> {
    crate::Request::new(&GET_BY_APP_ID, &[&app_id])
}

/// Facts of [`list()`].
pub static LIST: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/applications",
    page: "application-list",
    query_options: "$count $expand $filter $orderby $search $select $top",
    advanced_queries: true,
    headers: "",
    scopes: "work: Application.Read.All < Application.ReadWrite.All, Directory.Read.All; personal: Application.Read.All < Application.ReadWrite.All; application: Application.Read.All < Application.ReadWrite.All, Directory.Read.All",
    others: &[],
    deprecated: false,
};

/// List the [application](<https://learn.microsoft.com/en-us/graph/api/resources/application?view=graph-rest-1.0>) objects of the tenant.
///
/// `GET /applications`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Application.Read.All`, `Application.ReadWrite.All`, `Directory.Read.All`
/// - personal account: `Application.Read.All`, `Application.ReadWrite.All`
/// - application: `Application.Read.All`, `Application.ReadWrite.All`, `Directory.Read.All`
///
/// Query options: `$count`, `$expand`, `$filter`, `$orderby`, `$search`, `$select`, `$top`.
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::v1::applications;
///
/// let page = client.send(applications::list()).await?;
/// for application in page.value {
///     println!("{}", application.display_name.unwrap_or_default());
/// }
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// GET https://graph.microsoft.com/v1.0/applications
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/application-list?view=graph-rest-1.0)
pub fn list() -> crate::List<models::Application> {
    crate::Request::new(&LIST, &[])
}
