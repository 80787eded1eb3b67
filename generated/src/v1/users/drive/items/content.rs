// @generated from the pages that its endpoints name; do not edit.

//! Endpoints at `/users/{user-id}/drive/items/{item-id}/content`. Needs the feature `users`.
use crate::v1::{bodies, models};

/// Facts of [`get()`].
pub static GET: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/users/{user-id}/drive/items/{item-id}/content",
    page: "driveitem-get-content",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: Files.Read < Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All; personal: Files.Read < Files.ReadWrite, Files.Read.All, Files.ReadWrite.All; application: Files.Read.All < Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Get an address from which the bytes of a [driveItem](<https://learn.microsoft.com/en-us/graph/api/resources/driveitem?view=graph-rest-1.0>) can be downloaded.
/// The address works for a few minutes and needs no token.
///
/// `GET /users/{user-id}/drive/items/{item-id}/content`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`, `Sites.Read.All`, `Sites.ReadWrite.All`
/// - personal account: `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`
/// - application: `Files.Read.All`, `Files.ReadWrite.All`, `Sites.Read.All`, `Sites.ReadWrite.All`
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/driveitem-get-content?view=graph-rest-1.0)
pub fn get(
    user_id: impl crate::Argument,
    item_id: impl crate::Argument,
) -> crate::Request<crate::Content> {
    crate::Request::new(&GET, &[&user_id, &item_id])
}

/// Facts of [`replace()`].
pub static REPLACE: crate::Endpoint = crate::Endpoint {
    method: "PUT",
    version: "v1.0",
    template: "/users/{user-id}/drive/items/{item-id}/content",
    page: "driveitem-put-content",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: Files.ReadWrite < Files.ReadWrite.All, Sites.ReadWrite.All; personal: Files.ReadWrite < Files.ReadWrite.All; application: Files.ReadWrite.All < Sites.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Write a file in one call: the bytes of an item that exists, or a new item of a folder.
/// For a large file, use an [upload session](<https://learn.microsoft.com/en-us/graph/api/driveitem-createuploadsession?view=graph-rest-1.0>).
///
/// `PUT /users/{user-id}/drive/items/{item-id}/content`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Files.ReadWrite`, `Files.ReadWrite.All`, `Sites.ReadWrite.All`
/// - personal account: `Files.ReadWrite`, `Files.ReadWrite.All`
/// - application: `Files.ReadWrite.All`, `Sites.ReadWrite.All`
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/driveitem-put-content?view=graph-rest-1.0)
pub fn replace(
    user_id: impl crate::Argument,
    item_id: impl crate::Argument,
    content: impl Into<Vec<u8>>,
) -> crate::Request<models::DriveItem> {
    crate::Request::bytes(&REPLACE, &[&user_id, &item_id], content)
}

/// Facts of [`replace_by_path()`].
pub static REPLACE_BY_PATH: crate::Endpoint = crate::Endpoint {
    method: "PUT",
    version: "v1.0",
    template: "/users/{user-id}/drive/items/{parent-id}:/{filename}:/content",
    page: "driveitem-put-content",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: Files.ReadWrite < Files.ReadWrite.All, Sites.ReadWrite.All; personal: Files.ReadWrite < Files.ReadWrite.All; application: Files.ReadWrite.All < Sites.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Write a file in one call: the bytes of an item that exists, or a new item of a folder.
/// For a large file, use an [upload session](<https://learn.microsoft.com/en-us/graph/api/driveitem-createuploadsession?view=graph-rest-1.0>).
///
/// `PUT /users/{user-id}/drive/items/{parent-id}:/{filename}:/content`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Files.ReadWrite`, `Files.ReadWrite.All`, `Sites.ReadWrite.All`
/// - personal account: `Files.ReadWrite`, `Files.ReadWrite.All`
/// - application: `Files.ReadWrite.All`, `Sites.ReadWrite.All`
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/driveitem-put-content?view=graph-rest-1.0)
pub fn replace_by_path(
    user_id: impl crate::Argument,
    item_id: impl crate::Argument,
    filename: impl crate::Argument,
    content: impl Into<Vec<u8>>,
) -> crate::Request<models::DriveItem> {
    crate::Request::bytes(&REPLACE_BY_PATH, &[&user_id, &item_id, &filename], content)
}
