// @generated from beta/api/user-post-devices.md; do not edit.

//! Endpoints at `/users/{usersId}/devices`. Needs the feature `users`.
use crate::beta::{bodies, models};

/// Facts of [`create()`].
pub static CREATE: crate::Endpoint = crate::Endpoint {
    method: "POST",
    version: "beta",
    template: "/users/{usersId}/devices",
    page: "user-post-devices",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: Directory.AccessAsUser.All; personal:; application: Device.ReadWrite.All < Directory.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Add a [device](<https://learn.microsoft.com/en-us/graph/api/resources/device?view=graph-rest-beta>) to the signed-in user or to another one.
///
/// The `/beta` endpoint can change without notice.
/// Use it to try things out, and `/v1.0` for what must keep working.
///
/// `POST /users/{usersId}/devices`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Directory.AccessAsUser.All`
/// - personal account: not supported
/// - application: `Device.ReadWrite.All`, `Directory.ReadWrite.All`
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/user-post-devices?view=graph-rest-beta)
pub fn create(
    user_id: impl crate::Argument,
    body: &models::Device,
) -> crate::Request<models::Device> {
    crate::Request::typed(&CREATE, &[&user_id], body)
}
