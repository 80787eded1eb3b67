// @generated from the pages that its endpoints name; do not edit.

//! Endpoints at `/users/{user-id}/drive/items`. Needs the feature `users`.
use crate::v1::{bodies, models};

pub mod children;
pub mod content;

/// Facts of [`copy()`].
pub static COPY: crate::Endpoint = crate::Endpoint {
    method: "POST",
    version: "v1.0",
    template: "/users/{user-id}/drive/items/{item-id}/copy",
    page: "driveitem-copy",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: Files.ReadWrite < Files.ReadWrite.All, Sites.ReadWrite.All; personal: Files.ReadWrite < Files.ReadWrite.All; application: Files.ReadWrite.All < Sites.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Copy a [driveItem](<https://learn.microsoft.com/en-us/graph/api/resources/driveitem?view=graph-rest-1.0>) with all it holds.
/// The copy goes on after the response; the `Location` header names an address that tells how far it is.
///
/// `POST /users/{user-id}/drive/items/{item-id}/copy`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Files.ReadWrite`, `Files.ReadWrite.All`, `Sites.ReadWrite.All`
/// - personal account: `Files.ReadWrite`, `Files.ReadWrite.All`
/// - application: `Files.ReadWrite.All`, `Sites.ReadWrite.All`
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/driveitem-copy?view=graph-rest-1.0)
pub fn copy(
    user_id: impl crate::Argument,
    item_id: impl crate::Argument,
    body: &bodies::DriveItemCopy,
) -> crate::Request<crate::Accepted> {
    crate::Request::json(&COPY, &[&user_id, &item_id], body)
}

/// Facts of [`create_upload_session()`].
pub static CREATE_UPLOAD_SESSION: crate::Endpoint = crate::Endpoint {
    method: "POST",
    version: "v1.0",
    template: "/users/{user-id}/drive/items/{item-id}/createUploadSession",
    page: "driveitem-createuploadsession",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: Files.ReadWrite < Files.ReadWrite.All, Sites.ReadWrite.All; personal: Files.ReadWrite < Files.ReadWrite.All; application: Sites.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Open an [uploadSession](<https://learn.microsoft.com/en-us/graph/api/resources/uploadsession?view=graph-rest-1.0>), to write a large file in ranges of bytes.
///
/// `POST /users/{user-id}/drive/items/{item-id}/createUploadSession`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Files.ReadWrite`, `Files.ReadWrite.All`, `Sites.ReadWrite.All`
/// - personal account: `Files.ReadWrite`, `Files.ReadWrite.All`
/// - application: `Sites.ReadWrite.All`
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/driveitem-createuploadsession?view=graph-rest-1.0)
pub fn create_upload_session(
    user_id: impl crate::Argument,
    item_id: impl crate::Argument,
    body: &bodies::DriveItemCreateUploadSession,
) -> crate::Request<models::UploadSession> {
    crate::Request::json(&CREATE_UPLOAD_SESSION, &[&user_id, &item_id], body)
}

/// Facts of [`get()`].
pub static GET: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/users/{user-id}/drive/items/{item-id}",
    page: "driveitem-get",
    query_options: "$expand $select",
    advanced_queries: false,
    headers: "",
    scopes: "work: Files.Read < Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All; personal: Files.Read < Files.ReadWrite, Files.Read.All, Files.ReadWrite.All; application: Files.Read.All < Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Read one [driveItem](<https://learn.microsoft.com/en-us/graph/api/resources/driveitem?view=graph-rest-1.0>), by key or by path.
/// In a path, the colon marks where the path of the item begins.
///
/// `GET /users/{user-id}/drive/items/{item-id}`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`, `Sites.Read.All`, `Sites.ReadWrite.All`
/// - personal account: `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`
/// - application: `Files.Read.All`, `Files.ReadWrite.All`, `Sites.Read.All`, `Sites.ReadWrite.All`
///
/// Query options: `$expand`, `$select`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/driveitem-get?view=graph-rest-1.0)
pub fn get(
    user_id: impl crate::Argument,
    item_id: impl crate::Argument,
) -> crate::Get<models::DriveItem> {
    crate::Request::new(&GET, &[&user_id, &item_id])
}
