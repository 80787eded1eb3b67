// @generated from beta/api/user-get.md; do not edit.

//! Endpoints at `/me`. Needs the feature `me`.
use crate::beta::{bodies, models};

pub mod devices;

/// Facts of [`get()`].
pub static GET: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "beta",
    template: "/me",
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
/// `GET /me`
///
/// Permissions, least privileged first:
///
/// - work or school account: `User.Read`, `User.ReadWrite`, `User.ReadBasic.All`, `User.Read.All`, `User.ReadWrite.All`, `Directory.Read.All`, `Directory.ReadWrite.All`
/// - personal account: `User.Read`, `User.ReadWrite`
/// - application: `User.Read.All`, `User.ReadWrite.All`, `Directory.Read.All`, `Directory.ReadWrite.All`
///
/// Query options: `$select`, `$expand`.
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::beta::me;
///
/// let user = client.send(me::get()).await?;
/// println!("{}", user.display_name.unwrap_or_default());
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// GET https://graph.microsoft.com/beta/me
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/user-get?view=graph-rest-beta)
pub fn get() -> crate::Get<models::User> {
    crate::Request::new(&GET, &[])
}
