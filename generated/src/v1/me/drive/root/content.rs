// @generated from v1.0/api/driveitem-get-content.md; do not edit.

//! Endpoints at `/me/drive/root:/{item-path}:/content`. Needs the feature `me`.
use crate::v1::{bodies, models};

/// Facts of [`get_by_path()`].
pub static GET_BY_PATH: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/me/drive/root:/{item-path}:/content",
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
/// `GET /me/drive/root:/{item-path}:/content`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`, `Sites.Read.All`, `Sites.ReadWrite.All`
/// - personal account: `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`
/// - application: `Files.Read.All`, `Files.ReadWrite.All`, `Sites.Read.All`, `Sites.ReadWrite.All`
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/driveitem-get-content?view=graph-rest-1.0)
pub fn get_by_path(item_path: impl crate::Argument) -> crate::Request<crate::Content> {
    crate::Request::new(&GET_BY_PATH, &[&item_path])
}
