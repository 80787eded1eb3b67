//! SharePoint lists: the site by its path, its lists, items with fields, a new item, a change, a new list.
use msgraph::client::Client;
use msgraph::v1::models::{
    ColumnDefinition, FieldValueSet, List, ListInfo, ListItem, NumberColumn, TextColumn,
};
use msgraph::v1::sites;
use msgraph::{Error, Object};

pub(crate) async fn run(client: &Client) -> Result<Vec<String>, Error> {
    let mut lines = Vec::new();
    let site = client.send(sites::get_by_path("contoso.sharepoint.com", "/sites/boats")).await?;
    let site_id = site.id.unwrap_or_default();
    lines.push(site.web_url.unwrap_or_default());
    for found in client.send(sites::list("boats")).await?.value {
        lines.push(found.display_name.unwrap_or_default());
    }
    let list = List::new()
        .with(List::DISPLAY_NAME, "Books")
        .with(
            List::COLUMNS,
            [
                ColumnDefinition::new()
                    .with(ColumnDefinition::NAME, "Author")
                    .with(ColumnDefinition::TEXT, TextColumn::new()),
                ColumnDefinition::new()
                    .with(ColumnDefinition::NAME, "PageCount")
                    .with(ColumnDefinition::NUMBER, NumberColumn::new()),
            ],
        )
        .with(List::LIST, ListInfo::new().with(ListInfo::TEMPLATE, "genericList"));
    let list = client.send(sites::lists::create(&site_id, &list)).await?;
    let list_id = list.id.unwrap_or_default();
    let fields = FieldValueSet::new().with("Title", "Widget").with("PageCount", 42);
    let item = client
        .send(sites::lists::items::create(
            &site_id,
            &list_id,
            &ListItem::new().with(ListItem::FIELDS, fields),
        ))
        .await?;
    let item_id = item.id.unwrap_or_default();
    let request = sites::lists::items::list(&site_id, &list_id)
        .expand("fields($select=Title,PageCount)")
        .filter("fields/PageCount gt 10")
        .top(100);
    let mut items = client.items(request);
    while let Some(item) = items.next_item().await? {
        if let Some(fields) = item.fields.get() {
            lines.push(format!("{:?}", fields.extra.get("Title")));
        }
    }
    let change = FieldValueSet::new().with("PageCount", 43);
    client.send(sites::lists::items::fields::update(&site_id, &list_id, &item_id, &change)).await?;
    client.send(sites::lists::items::delete(&site_id, &list_id, &item_id)).await?;
    for drive in client.send(sites::drives::list(&site_id)).await?.value {
        lines.push(drive.name.unwrap_or_default());
    }
    Ok(lines)
}
