//! Groups: made, owners and members added, transitive members counted, lists by a filter, deleted and restored.
use msgraph::client::Client;
use msgraph::v1::models::{Group, User};
use msgraph::v1::{directory, groups, me};
use msgraph::{Error, Object};

pub(crate) async fn run(client: &Client, ada: &str) -> Result<Vec<String>, Error> {
    let mut lines = Vec::new();
    let group = Group::new()
        .with(Group::DISPLAY_NAME, "Sailors")
        .with(Group::DESCRIPTION, Some("People who sail"))
        .with(Group::GROUP_TYPES, ["Unified"])
        .with(Group::MAIL_ENABLED, true)
        .with(Group::MAIL_NICKNAME, "sailors")
        .with(Group::SECURITY_ENABLED, false);
    let group = client.send(groups::create(&group)).await?;
    let id = group.id.as_deref().unwrap_or_default();
    let address = format!("https://graph.microsoft.com/v1.0/users/{ada}");
    client.send(groups::owners::add_ref(id, &address)).await?;
    client.send(groups::members::add_ref(id, &address)).await?;
    let count = client.send(groups::transitive_members::count(id)).await?;
    lines.push(count.value.to_string());
    let mut users = client.items(groups::members::user::list(id).select((User::DISPLAY_NAME, User::MAIL)));
    while let Some(user) = users.next_item().await? {
        lines.push(user.display_name.unwrap_or_default());
    }
    let unified =
        groups::list().filter(Group::GROUP_TYPES.any_eq("Unified")).order_by(Group::DISPLAY_NAME).count();
    let page = client.send(unified).await?;
    lines.push(format!("{:?} groups", page.count));
    for group in client.send(me::member_of::group::list()).await?.value {
        lines.push(group.display_name.unwrap_or_default());
    }
    let change = Group::new().with(Group::DESCRIPTION, "All who sail").clear(Group::CLASSIFICATION);
    client.send(groups::update(id, &change)).await?;
    client.send(groups::members::remove_ref(id, ada)).await?;
    client.send(groups::delete(id)).await?;
    for gone in client.send(directory::deleted_items::group::list()).await?.value {
        client.send(directory::deleted_items::restore(&gone.id.unwrap_or_default())).await?;
    }
    Ok(lines)
}
