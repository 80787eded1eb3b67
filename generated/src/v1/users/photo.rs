// @generated from v1.0/api/profilephoto-get.md; do not edit.

//! Endpoints at `/users/{id}/photo`. Needs the feature `users`.
use crate::v1::{bodies, models};

/// Facts of [`get()`].
pub static GET: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/users/{id}/photo",
    page: "profilephoto-get",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: User.Read < User.ReadBasic.All, User.Read.All, User.ReadWrite, User.ReadWrite.All; personal:; application: User.Read.All < User.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Read the [profilePhoto](<https://learn.microsoft.com/en-us/graph/api/resources/profilephoto?view=graph-rest-1.0>) of a user or a group: with `$value` its bytes, without it its size.
///
/// `GET /users/{id | userPrincipalName}/photo`
///
/// Permissions, least privileged first:
///
/// - work or school account: `User.Read`, `User.ReadBasic.All`, `User.Read.All`, `User.ReadWrite`, `User.ReadWrite.All`
/// - personal account: not supported
/// - application: `User.Read.All`, `User.ReadWrite.All`
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::v1::users;
///
/// let profile_photo = client.send(users::photo::get("{id}")).await?;
/// println!("{}", profile_photo.id.unwrap_or_default());
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// GET https://graph.microsoft.com/v1.0/users/{id}/photo
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/profilephoto-get?view=graph-rest-1.0)
pub fn get(user_id: impl crate::Argument) -> crate::Get<models::ProfilePhoto> {
    crate::Request::new(&GET, &[&user_id])
}

/// Facts of [`get_value()`].
pub static GET_VALUE: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/users/{id}/photo/$value",
    page: "profilephoto-get",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: User.Read < User.ReadBasic.All, User.Read.All, User.ReadWrite, User.ReadWrite.All; personal:; application: User.Read.All < User.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Read the [profilePhoto](<https://learn.microsoft.com/en-us/graph/api/resources/profilephoto?view=graph-rest-1.0>) of a user or a group: with `$value` its bytes, without it its size.
///
/// `GET /users/{id | userPrincipalName}/photo/$value`
///
/// Permissions, least privileged first:
///
/// - work or school account: `User.Read`, `User.ReadBasic.All`, `User.Read.All`, `User.ReadWrite`, `User.ReadWrite.All`
/// - personal account: not supported
/// - application: `User.Read.All`, `User.ReadWrite.All`
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/profilephoto-get?view=graph-rest-1.0)
pub fn get_value(user_id: impl crate::Argument) -> crate::Request<crate::Content> {
    crate::Request::new(&GET_VALUE, &[&user_id])
}
