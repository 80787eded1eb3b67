//! Calendar: the events of a day in a time zone, and a meeting with attendees.

use crate::client;
use crate::support::{Play, Server};
use msgraph::client::Client;
use msgraph::v1::me;
use msgraph::v1::models::{Attendee, DateTimeTimeZone, EmailAddress, Event, Location};
use msgraph::{Error, Object, Prefer, Request};
use serde_json::json;

async fn day(client: &Client, start: &str, end: &str, zone: &str) -> Result<Vec<String>, Error> {
    let request = Request::<Event>::list("/me/calendarView")
        .query("startDateTime", start)
        .query("endDateTime", end)
        .select((Event::SUBJECT, Event::START))
        .order_by("start/dateTime")
        .prefer(Prefer::time_zone(zone));
    let mut events = client.items(request);
    let mut lines = Vec::new();
    while let Some(event) = events.next_item().await? {
        let start = event.start.and_then(|start| start.date_time).unwrap_or_default();
        lines.push(format!("{start} {}", event.subject.unwrap_or_default()));
    }
    Ok(lines)
}

fn at(time: &str, zone: &str) -> DateTimeTimeZone {
    DateTimeTimeZone::new().with(DateTimeTimeZone::DATE_TIME, time).with(DateTimeTimeZone::TIME_ZONE, zone)
}

async fn invite(client: &Client, subject: &str, who: &[&str]) -> Result<Event, Error> {
    let attendees = who.iter().map(|address| {
        let address = EmailAddress::new().with(EmailAddress::ADDRESS, *address);
        Attendee::new().with(Attendee::EMAIL_ADDRESS, address).with(Attendee::TYPE, "required")
    });
    let event = Event::new()
        .with(Event::SUBJECT, subject)
        .with(Event::START, at("2026-05-04T12:00:00", "Europe/Oslo"))
        .with(Event::END, at("2026-05-04T13:00:00", "Europe/Oslo"))
        .with(Event::LOCATION, Location::new().with(Location::DISPLAY_NAME, "Boathouse"))
        .with(Event::ATTENDEES, attendees.collect::<Vec<_>>())
        .with(Event::IS_ONLINE_MEETING, true);
    client.send(me::events::create(&event)).await
}

#[tokio::test]
async fn a_day_is_read_in_a_time_zone() {
    let event = json!({ "subject": "Lunch", "start": { "dateTime": "2026-05-04T12:00:00", "timeZone": "Europe/Oslo" } });
    let server = Server::start(move |_, _| Play::json(&json!({ "value": [event] }))).await;
    let lines = day(&client(&server), "2026-05-04T00:00:00", "2026-05-05T00:00:00", "Europe/Oslo").await;
    assert_eq!(lines.expect("events"), ["2026-05-04T12:00:00 Lunch"]);
    let [seen] = server.seen().try_into().expect("one request");
    assert!(seen.target.starts_with("/v1.0/me/calendarView?startDateTime=2026-05-04T00:00:00&endDateTime=2026-05-05T00:00:00"), "{}", seen.target);
    assert!(seen.target.ends_with("&$select=subject,start&$orderby=start/dateTime"), "{}", seen.target);
    assert_eq!(seen.header("prefer"), Some(r#"outlook.timezone="Europe/Oslo""#));
}

#[tokio::test]
async fn a_meeting_is_made() {
    let server = Server::start(|_, _| Play::json(&json!({ "id": "e1" })).with_status(201)).await;
    let event = invite(&client(&server), "Lunch", &["ada@x.com"]).await.expect("an event");
    assert_eq!(event.id.as_deref(), Some("e1"));
    let [seen] = server.seen().try_into().expect("one request");
    assert_eq!((seen.method.as_str(), seen.target.as_str()), ("POST", "/v1.0/me/events"));
    let body = seen.json();
    assert_eq!(body["start"], json!({ "dateTime": "2026-05-04T12:00:00", "timeZone": "Europe/Oslo" }));
    assert_eq!(body["attendees"], json!([{ "type": "required", "emailAddress": { "address": "ada@x.com" } }]));
}
