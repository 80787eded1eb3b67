//! Teams: my teams, their channels, a message with a mention, replies, a new team, members, a chat.
use msgraph::client::Client;
use msgraph::v1::models::{
    AadUserConversationMember, BodyType, Channel, ChannelMembershipType, Chat, ChatMessage, ChatType,
    ItemBody, Team,
};
use msgraph::v1::{chats, me, teams};
use msgraph::{Error, Object};

pub(crate) async fn run(client: &Client) -> Result<Vec<String>, Error> {
    let mut lines = Vec::new();
    let joined = client.send(me::joined_teams::list()).await?;
    for team in joined.value {
        let team_id = team.id.unwrap_or_default();
        lines.push(team.display_name.unwrap_or_default());
        let mut channels =
            client.items(teams::channels::list(&team_id).filter(Channel::MEMBERSHIP_TYPE.eq("standard")));
        while let Some(channel) = channels.next_item().await? {
            let channel_id = channel.id.as_deref().unwrap_or_default();
            let body = ItemBody::new()
                .with(ItemBody::CONTENT_TYPE, BodyType::Html)
                .with(ItemBody::CONTENT, "<b>Hello</b>");
            let message = ChatMessage::new().with(ChatMessage::BODY, body);
            let sent = client.send(teams::channels::messages::create(&team_id, channel_id, &message)).await?;
            let reply =
                ChatMessage::new().with(ChatMessage::BODY, ItemBody::new().with(ItemBody::CONTENT, "Hi"));
            client
                .send(teams::channels::messages::replies::create(
                    &team_id,
                    channel_id,
                    &sent.id.unwrap_or_default(),
                    &reply,
                ))
                .await?;
        }
    }
    let mut team = Team::new().with(Team::DISPLAY_NAME, "Boats").with(Team::DESCRIPTION, "All about boats");
    team.extra.insert(
        "template@odata.bind".to_string(),
        "https://graph.microsoft.com/v1.0/teamsTemplates('standard')",
    );
    let accepted = client.send(teams::create(&team)).await?;
    lines.push(format!("{:?}", accepted.location));
    let channel = Channel::new()
        .with(Channel::DISPLAY_NAME, "Plans")
        .with(Channel::MEMBERSHIP_TYPE, ChannelMembershipType::Standard);
    client.send(teams::channels::create("t", &channel)).await?;
    let owner = AadUserConversationMember::new()
        .with(AadUserConversationMember::ROLES, ["owner"])
        .bind(AadUserConversationMember::USER, "https://graph.microsoft.com/v1.0/users('ada')");
    client.send(teams::members::create("t", &owner)).await?;
    for member in client.send(teams::members::list("t")).await?.value {
        lines.push(format!("{} {:?}", member.display_name.unwrap_or_default(), member.roles));
    }
    let chat =
        Chat::new().with(Chat::CHAT_TYPE, ChatType::OneOnOne).with(Chat::MEMBERS, [owner.clone(), owner]);
    let chat = client.send(chats::create(&chat)).await?;
    let hello = ChatMessage::new().with(ChatMessage::BODY, ItemBody::new().with(ItemBody::CONTENT, "Hello"));
    client.send(chats::messages::create(&chat.id.unwrap(), &hello)).await?;
    Ok(lines)
}
