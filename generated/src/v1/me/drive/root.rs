// @generated from the pages that its endpoints name; do not edit.

//! Endpoints at `/me/drive/root:`. Needs the feature `me`.
use crate::v1::{bodies, models};

pub mod children;
pub mod content;

/// Facts of [`create_upload_session_by_path()`].
pub static CREATE_UPLOAD_SESSION_BY_PATH: crate::Endpoint = crate::Endpoint {
    method: "POST",
    version: "v1.0",
    template: "/me/drive/root:/{item-path}:/createUploadSession",
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
/// `POST /me/drive/root:/{item-path}:/createUploadSession`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Files.ReadWrite`, `Files.ReadWrite.All`, `Sites.ReadWrite.All`
/// - personal account: `Files.ReadWrite`, `Files.ReadWrite.All`
/// - application: `Sites.ReadWrite.All`
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/driveitem-createuploadsession?view=graph-rest-1.0)
pub fn create_upload_session_by_path(
    item_path: impl crate::Argument,
    body: &bodies::DriveItemCreateUploadSession,
) -> crate::Request<models::UploadSession> {
    crate::Request::json(&CREATE_UPLOAD_SESSION_BY_PATH, &[&item_path], body)
}

/// Facts of [`get_by_path()`].
pub static GET_BY_PATH: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/me/drive/root:/{item-path}",
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
/// `GET /me/drive/root:/{item-path}`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`, `Sites.Read.All`, `Sites.ReadWrite.All`
/// - personal account: `Files.Read`, `Files.ReadWrite`, `Files.Read.All`, `Files.ReadWrite.All`
/// - application: `Files.Read.All`, `Files.ReadWrite.All`, `Sites.Read.All`, `Sites.ReadWrite.All`
///
/// Query options: `$expand`, `$select`.
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::v1::me::drive;
///
/// let drive_item = client.send(drive::root::get_by_path("levels.csv")).await?;
/// println!("{}", drive_item.name.unwrap_or_default());
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// GET https://graph.microsoft.com/v1.0/me/drive/root:/levels.csv
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/driveitem-get?view=graph-rest-1.0)
pub fn get_by_path(item_path: impl crate::Argument) -> crate::Get<models::DriveItem> {
    crate::Request::new(&GET_BY_PATH, &[&item_path])
}

/// Facts of [`search()`].
pub static SEARCH: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/me/drive/root/search(q='{search-text}')",
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
/// `GET /me/drive/root/search(q='{search-text}')`
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
/// use msgraph::v1::me::drive;
///
/// let page = client.send(drive::root::search("gauge")).await?;
/// for drive_item in page.value {
///     println!("{}", drive_item.name.unwrap_or_default());
/// }
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// GET https://graph.microsoft.com/v1.0/me/drive/root/search(q='gauge')
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/driveitem-search?view=graph-rest-1.0)
pub fn search(search_text: impl crate::Argument) -> crate::List<models::DriveItem> {
    crate::Request::new(&SEARCH, &[&search_text])
}
