//! OneDrive: list the root, make a folder, upload a small file, share it, search, download, delete.
use msgraph::client::Client;
use msgraph::v1::bodies::{DriveItemCopy, DriveItemCreateLink};
use msgraph::v1::me::drive;
use msgraph::v1::models::{DriveItem, Folder, ItemReference};
use msgraph::{Error, Object};

pub(crate) async fn run(client: &Client) -> Result<Vec<String>, Error> {
    let mut lines = Vec::new();
    let my = client.send(drive::get()).await?;
    if let Some(quota) = &my.quota {
        lines.push(format!(
            "{} of {} bytes used",
            quota.used.unwrap_or_default(),
            quota.total.unwrap_or_default()
        ));
    }
    let mut children =
        client.items(drive::root::children::list().select((DriveItem::NAME, DriveItem::SIZE)).top(100));
    while let Some(item) = children.next_item().await? {
        let kind = if item.folder.is_some() { "folder" } else { "file" };
        lines.push(format!("{kind} {} {}", item.name.unwrap_or_default(), item.size.unwrap_or(0)));
    }
    let folder = DriveItem::new().with(DriveItem::NAME, "Reports").with(DriveItem::FOLDER, Folder::new());
    let folder = client.send(drive::root::children::create(&folder)).await?;
    let folder_id = folder.id.unwrap_or_default();
    let text = "hello".to_string();
    let file = client.send(drive::root::content::replace_by_path("Reports/hello.txt", text)).await?;
    let id = file.id.as_deref().unwrap_or_default();
    let link = DriveItemCreateLink::new()
        .with(DriveItemCreateLink::TYPE, "view")
        .with(DriveItemCreateLink::SCOPE, "organization");
    let permission = client.send(drive::items::create_link(id, &link)).await?;
    if let Some(url) = permission.link.and_then(|link| link.web_url) {
        lines.push(format!("{url}"));
    }
    let found = client.send(drive::root::search("hello")).await?;
    for item in found.value {
        lines.push(item.web_url.unwrap_or_default());
    }
    let content = client.send(drive::items::content::get(id)).await?;
    lines.push(format!("{} bytes", content.bytes.len()));
    let renamed = DriveItem::new().with(DriveItem::NAME, "hello2.txt");
    client.send(drive::items::update(id, &renamed)).await?;
    let copy = DriveItemCopy::new()
        .with(DriveItemCopy::NAME, "copy.txt")
        .with(DriveItemCopy::PARENT_REFERENCE, ItemReference::new().with(ItemReference::ID, &folder_id));
    let accepted = client.send(drive::items::copy(id, &copy)).await?;
    lines.push(format!("{:?}", accepted.location));
    client.send(drive::items::delete(id)).await?;
    Ok(lines)
}
