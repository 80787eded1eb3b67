// @generated from v1.0/api/user-list-directreports.md; do not edit.

//! Endpoints at `/me/directReports`. Needs the feature `me`.
use crate::v1::{bodies, models};

/// Facts of [`list()`].
pub static LIST: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/me/directReports",
    page: "user-list-directreports",
    query_options: "$select $count",
    advanced_queries: false,
    headers: "",
    scopes: "work: User.Read.All < User.ReadWrite.All, Directory.Read.All, Directory.ReadWrite.All; personal:; application: User.Read.All < User.ReadWrite.All, Directory.Read.All, Directory.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// List the users and contacts whose manager is this [user](<https://learn.microsoft.com/en-us/graph/api/resources/user?view=graph-rest-1.0>).
///
/// `GET /me/directReports`
///
/// Permissions, least privileged first:
///
/// - work or school account: `User.Read.All`, `User.ReadWrite.All`, `Directory.Read.All`, `Directory.ReadWrite.All`
/// - personal account: not supported
/// - application: `User.Read.All`, `User.ReadWrite.All`, `Directory.Read.All`, `Directory.ReadWrite.All`
///
/// Query options: `$select`, `$count`.
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::v1::me;
///
/// let page = client.send(me::direct_reports::list()).await?;
/// for directory_object in page.value {
///     println!("{}", directory_object.id.unwrap_or_default());
/// }
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// GET https://graph.microsoft.com/v1.0/me/directReports
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/user-list-directreports?view=graph-rest-1.0)
pub fn list() -> crate::List<models::DirectoryObject> {
    crate::Request::new(&LIST, &[])
}
