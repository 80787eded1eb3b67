// @generated from the pages that its endpoints name; do not edit.

//! Endpoints at `/drives/{drive-id}/root:`. Needs the feature `drives`.
use crate::v1::{bodies, models};

/// Facts of [`get_by_path()`].
pub static GET_BY_PATH: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/drives/{drive-id}/root:/{item-path}",
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
/// `GET /drives/{drive-id}/root:/{item-path}`
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
pub fn get_by_path(
    drive_id: impl crate::Argument,
    item_path: impl crate::Argument,
) -> crate::Get<models::DriveItem> {
    crate::Request::new(&GET_BY_PATH, &[&drive_id, &item_path])
}

/// Facts of [`search()`].
pub static SEARCH: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/drives/{drive-id}/root/search(q='{search-text}')",
    page: "driveitem-search",
    query_options: "$expand $orderby $select $skiptoken $top",
    advanced_queries: false,
    headers: "",
    scopes: "work: Files.Read < Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All; personal: Files.Read < Files.ReadWrite, Files.Read.All, Files.ReadWrite.All; application: Files.Read.All < Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Find [driveItem](<https://learn.microsoft.com/en-us/graph/api/resources/driveitem?view=graph-rest-1.0>) objects below the root of a drive by their names, metadata or text.
///
/// `GET /drives/{drive-id}/root/search(q='{search-text}')`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`, `Sites.Read.All`, `Sites.ReadWrite.All`
/// - personal account: `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`
/// - application: `Files.Read.All`, `Files.ReadWrite.All`, `Sites.Read.All`, `Sites.ReadWrite.All`
///
/// Query options: `$expand`, `$orderby`, `$select`, `$skiptoken`, `$top`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/driveitem-search?view=graph-rest-1.0)
pub fn search(
    drive_id: impl crate::Argument,
    search_text: impl crate::Argument,
) -> crate::List<models::DriveItem> {
    crate::Request::new(&SEARCH, &[&drive_id, &search_text])
}
