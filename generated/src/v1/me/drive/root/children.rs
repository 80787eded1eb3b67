// @generated from v1.0/api/driveitem-list-children.md; do not edit.

//! Endpoints at `/me/drive/root/children`. Needs the feature `me`.
use crate::v1::{bodies, models};

/// Facts of [`list()`].
pub static LIST: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/me/drive/root/children",
    page: "driveitem-list-children",
    query_options: "$expand $orderby $select $skiptoken $top",
    advanced_queries: false,
    headers: "",
    scopes: "work: Files.Read < Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All; personal: Files.Read < Files.ReadWrite, Files.Read.All, Files.ReadWrite.All; application: Files.Read.All < Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// List the [driveItem](<https://learn.microsoft.com/en-us/graph/api/resources/driveitem?view=graph-rest-1.0>) objects that a folder holds.
///
/// `GET /me/drive/root/children`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`, `Sites.Read.All`, `Sites.ReadWrite.All`
/// - personal account: `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`
/// - application: `Files.Read.All`, `Files.ReadWrite.All`, `Sites.Read.All`, `Sites.ReadWrite.All`
///
/// Query options: `$expand`, `$orderby`, `$select`, `$skiptoken`, `$top`.
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::v1::me::drive::root;
///
/// let page = client.send(root::children::list()).await?;
/// for drive_item in page.value {
///     println!("{}", drive_item.name.unwrap_or_default());
/// }
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// GET https://graph.microsoft.com/v1.0/me/drive/root/children
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/driveitem-list-children?view=graph-rest-1.0)
pub fn list() -> crate::List<models::DriveItem> {
    crate::Request::new(&LIST, &[])
}

/// Facts of [`list_by_path()`].
pub static LIST_BY_PATH: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/me/drive/root:/{item-path}:/children",
    page: "driveitem-list-children",
    query_options: "$expand $orderby $select $skiptoken $top",
    advanced_queries: false,
    headers: "",
    scopes: "work: Files.Read < Files.ReadWrite, Files.Read.All, Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All; personal: Files.Read < Files.ReadWrite, Files.Read.All, Files.ReadWrite.All; application: Files.Read.All < Files.ReadWrite.All, Sites.Read.All, Sites.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// List the [driveItem](<https://learn.microsoft.com/en-us/graph/api/resources/driveitem?view=graph-rest-1.0>) objects that a folder holds.
///
/// `GET /me/drive/root:/{item-path}:/children`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`, `Sites.Read.All`, `Sites.ReadWrite.All`
/// - personal account: `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`
/// - application: `Files.Read.All`, `Files.ReadWrite.All`, `Sites.Read.All`, `Sites.ReadWrite.All`
///
/// Query options: `$expand`, `$orderby`, `$select`, `$skiptoken`, `$top`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/driveitem-list-children?view=graph-rest-1.0)
pub fn list_by_path(item_path: impl crate::Argument) -> crate::List<models::DriveItem> {
    crate::Request::new(&LIST_BY_PATH, &[&item_path])
}
