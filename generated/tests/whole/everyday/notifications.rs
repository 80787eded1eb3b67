//! Subscriptions: made for new mail, renewed, all listed and the expired ones deleted; a notification read.
use msgraph::client::Client;
use msgraph::v1::models::{ChangeNotificationCollection, ChangeType, Subscription};
use msgraph::v1::subscriptions;
use msgraph::{Error, Object};

pub(crate) async fn run(client: &Client, hook: &str, posted: &str) -> Result<Vec<String>, Error> {
    let mut lines = Vec::new();
    let subscription = Subscription::new()
        .with(Subscription::CHANGE_TYPE, "created,updated")
        .with(Subscription::NOTIFICATION_URL, hook)
        .with(Subscription::RESOURCE, "me/mailFolders('Inbox')/messages")
        .with(Subscription::EXPIRATION_DATE_TIME, "2026-05-04T18:23:45.9356913Z")
        .with(Subscription::CLIENT_STATE, "secret");
    let made = client.send(subscriptions::create(&subscription)).await?;
    let id = made.id.unwrap_or_default();
    let later = Subscription::new().with(Subscription::EXPIRATION_DATE_TIME, "2026-05-07T18:23:45Z");
    let renewed = client.send(subscriptions::update(&id, &later)).await?;
    lines.push(format!("{:?}", renewed.expiration_date_time));
    for other in client.send(subscriptions::list()).await?.value {
        lines.push(format!(
            "{} {}",
            other.resource.unwrap_or_default(),
            other.change_type.unwrap_or_default()
        ));
    }
    let notifications: ChangeNotificationCollection = serde_json::from_str(posted)?;
    for notification in notifications.value.unwrap_or_default() {
        if notification.client_state.as_deref() == Some("secret")
            && notification.change_type == Some(ChangeType::Created)
        {
            lines.push(notification.resource.unwrap_or_default());
        }
    }
    client.send(subscriptions::delete(&id)).await?;
    Ok(lines)
}
