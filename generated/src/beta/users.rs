// @generated from the pages that its endpoints name; do not edit.

//! Endpoints at `/users`. Needs the feature `users`.
use crate::beta::{bodies, models};

pub mod devices;

/// Facts of [`get()`].
pub static GET: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "beta",
    template: "/users/{id}",
    page: "user-get",
    query_options: "$select $expand",
    advanced_queries: false,
    headers: "",
    scopes: "work: User.Read < User.ReadWrite, User.ReadBasic.All, User.Read.All, User.ReadWrite.All, Directory.Read.All, Directory.ReadWrite.All; personal: User.Read < User.ReadWrite; application: User.Read.All < User.ReadWrite.All, Directory.Read.All, Directory.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Read one [user](<https://learn.microsoft.com/en-us/graph/api/resources/user?view=graph-rest-beta>) with the properties that the beta version adds.
///
/// The `/beta` endpoint can change without notice.
/// Use it to try things out, and `/v1.0` for what must keep working.
///
/// `GET /users/{id | userPrincipalName}`
///
/// Permissions, least privileged first:
///
/// - work or school account: `User.Read`, `User.ReadWrite`, `User.ReadBasic.All`, `User.Read.All`, `User.ReadWrite.All`, `Directory.Read.All`, `Directory.ReadWrite.All`
/// - personal account: `User.Read`, `User.ReadWrite`
/// - application: `User.Read.All`, `User.ReadWrite.All`, `Directory.Read.All`, `Directory.ReadWrite.All`
///
/// Query options: `$select`, `$expand`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/user-get?view=graph-rest-beta)
pub fn get(user_id: impl crate::Argument) -> crate::Get<models::User> {
    crate::Request::new(&GET, &[&user_id])
}

/// Facts of [`list()`].
pub static LIST: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "beta",
    template: "/users",
    page: "user-list",
    query_options: "$count $filter $orderby $search $select $top",
    advanced_queries: true,
    headers: "",
    scopes: "work: User.ReadBasic.All < User.Read.All, User.ReadWrite.All, Directory.Read.All, Directory.ReadWrite.All; personal:; application: User.Read.All < User.ReadWrite.All, Directory.Read.All, Directory.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// List the [user](<https://learn.microsoft.com/en-us/graph/api/resources/user?view=graph-rest-beta>) objects of the tenant with the properties that the beta version adds.
///
/// The `/beta` endpoint can change without notice.
/// Use it to try things out, and `/v1.0` for what must keep working.
///
/// `GET /users`
///
/// Permissions, least privileged first:
///
/// - work or school account: `User.ReadBasic.All`, `User.Read.All`, `User.ReadWrite.All`, `Directory.Read.All`, `Directory.ReadWrite.All`
/// - personal account: not supported
/// - application: `User.Read.All`, `User.ReadWrite.All`, `Directory.Read.All`, `Directory.ReadWrite.All`
///
/// Query options: `$count`, `$filter`, `$orderby`, `$search`, `$select`, `$top`.
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::beta::users;
///
/// let request = users::list().top(1);
/// let page = client.send(request).await?;
/// for user in page.value {
///     println!("{}", user.display_name.unwrap_or_default());
/// }
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// GET https://graph.microsoft.com/beta/users?$top=1
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/user-list?view=graph-rest-beta)
pub fn list() -> crate::List<models::User> {
    crate::Request::new(&LIST, &[])
}
