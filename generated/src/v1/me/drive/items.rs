// @generated from the pages that its endpoints name; do not edit.

//! Endpoints at `/me/drive/items`. Needs the feature `me`.
use crate::v1::{bodies, models};

pub mod children;
pub mod content;

/// Facts of [`copy()`].
pub static COPY: crate::Endpoint = crate::Endpoint {
    method: "POST",
    version: "v1.0",
    template: "/me/drive/items/{item-id}/copy",
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
/// `POST /me/drive/items/{item-id}/copy`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Files.ReadWrite`, `Files.ReadWrite.All`, `Sites.ReadWrite.All`
/// - personal account: `Files.ReadWrite`, `Files.ReadWrite.All`
/// - application: `Files.ReadWrite.All`, `Sites.ReadWrite.All`
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::Object;
/// use msgraph::v1::bodies::DriveItemCopy;
/// use msgraph::v1::me::drive;
/// use msgraph::v1::models::ItemReference;
///
/// let parent_reference = ItemReference::new()
///     .with(ItemReference::DRIVE_ID, "b!DEMO")
///     .with(ItemReference::ID, "01DEMOITEM2");
/// let parameters = DriveItemCopy::new()
///     .with(DriveItemCopy::PARENT_REFERENCE, parent_reference)
///     .with(DriveItemCopy::NAME, "levels (copy).csv");
/// let accepted = client.send(drive::items::copy("{item-id}", &parameters)).await?;
/// println!("{:?}", accepted.location);
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// POST https://graph.microsoft.com/v1.0/me/drive/items/{item-id}/copy
///
/// {
///   "parentReference": {
///     "driveId": "b!DEMO",
///     "id": "01DEMOITEM2"
///   },
///   "name": "levels (copy).csv"
/// }
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/driveitem-copy?view=graph-rest-1.0)
pub fn copy(
    item_id: impl crate::Argument,
    body: &bodies::DriveItemCopy,
) -> crate::Request<crate::Accepted> {
    crate::Request::json(&COPY, &[&item_id], body)
}

/// Facts of [`create_upload_session()`].
pub static CREATE_UPLOAD_SESSION: crate::Endpoint = crate::Endpoint {
    method: "POST",
    version: "v1.0",
    template: "/me/drive/items/{item-id}/createUploadSession",
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
/// `POST /me/drive/items/{item-id}/createUploadSession`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Files.ReadWrite`, `Files.ReadWrite.All`, `Sites.ReadWrite.All`
/// - personal account: `Files.ReadWrite`, `Files.ReadWrite.All`
/// - application: `Sites.ReadWrite.All`
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::Object;
/// use msgraph::v1::bodies::DriveItemCreateUploadSession;
/// use msgraph::v1::me::drive;
/// use msgraph::v1::models::DriveItemUploadableProperties;
///
/// let item = DriveItemUploadableProperties::new()
///     .with("@microsoft.graph.conflictBehavior", "rename")
///     .with(DriveItemUploadableProperties::NAME, "aerial.tif");
/// let parameters = DriveItemCreateUploadSession::new()
///     .with(DriveItemCreateUploadSession::DEFER_COMMIT, true)
///     .with(DriveItemCreateUploadSession::ITEM, item);
/// let request = drive::items::create_upload_session("{item-id}", &parameters);
/// let upload_session = client.send(request).await?;
/// println!("{upload_session:?}");
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// POST https://graph.microsoft.com/v1.0/me/drive/items/{item-id}/createUploadSession
///
/// {
///   "deferCommit": true,
///   "item": {
///     "@odata.type": "microsoft.graph.driveItemUploadableProperties",
///     "@microsoft.graph.conflictBehavior": "rename",
///     "name": "aerial.tif"
///   }
/// }
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/driveitem-createuploadsession?view=graph-rest-1.0)
pub fn create_upload_session(
    item_id: impl crate::Argument,
    body: &bodies::DriveItemCreateUploadSession,
) -> crate::Request<models::UploadSession> {
    crate::Request::json(&CREATE_UPLOAD_SESSION, &[&item_id], body)
}

/// Facts of [`get()`].
pub static GET: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/me/drive/items/{item-id}",
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
/// `GET /me/drive/items/{item-id}`
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
/// let drive_item = client.send(drive::items::get("01DEMOITEM7")).await?;
/// println!("{}", drive_item.name.unwrap_or_default());
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// GET https://graph.microsoft.com/v1.0/me/drive/items/01DEMOITEM7
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/driveitem-get?view=graph-rest-1.0)
pub fn get(item_id: impl crate::Argument) -> crate::Get<models::DriveItem> {
    crate::Request::new(&GET, &[&item_id])
}
