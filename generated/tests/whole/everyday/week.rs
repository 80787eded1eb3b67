//! Calendar: the coming week, a recurring meeting, free times, accept and decline.
use msgraph::client::Client;
use msgraph::v1::bodies::{CalendarGetSchedule, EventDecline, UserFindMeetingTimes};
use msgraph::v1::me;
use msgraph::v1::models::{
    Attendee, AttendeeType, DateTimeTimeZone, DayOfWeek, EmailAddress, Event, PatternedRecurrence,
    RecurrencePattern, RecurrencePatternType, RecurrenceRange, RecurrenceRangeType,
};
use msgraph::{Error, Object, Prefer};

fn time(text: &str) -> DateTimeTimeZone {
    DateTimeTimeZone::new().with(DateTimeTimeZone::DATE_TIME, text).with(DateTimeTimeZone::TIME_ZONE, "UTC")
}

pub(crate) async fn run(client: &Client) -> Result<Vec<String>, Error> {
    let mut lines = Vec::new();
    let week = me::calendar_view::list("2026-05-04T00:00:00Z", "2026-05-11T00:00:00Z")
        .select((Event::SUBJECT, Event::START, Event::ORGANIZER))
        .order_by("start/dateTime")
        .prefer(Prefer::time_zone("Europe/Oslo"))
        .top(50);
    let mut events = client.items(week);
    while let Some(event) = events.next_item().await? {
        let start = event.start.and_then(|start| start.date_time).unwrap_or_default();
        lines.push(format!("{start} {}", event.subject.unwrap_or_default()));
    }
    let pattern = RecurrencePattern::new()
        .with(RecurrencePattern::TYPE, RecurrencePatternType::Weekly)
        .with(RecurrencePattern::INTERVAL, 1)
        .with(RecurrencePattern::DAYS_OF_WEEK, [DayOfWeek::Monday]);
    let range = RecurrenceRange::new()
        .with(RecurrenceRange::TYPE, RecurrenceRangeType::EndDate)
        .with(RecurrenceRange::START_DATE, "2026-05-04")
        .with(RecurrenceRange::END_DATE, "2026-12-18");
    let attendee = Attendee::new().with(Attendee::TYPE, AttendeeType::Required).with(
        Attendee::EMAIL_ADDRESS,
        EmailAddress::new().with(EmailAddress::ADDRESS, "ada@contoso.com").with(EmailAddress::NAME, "Ada"),
    );
    let event = Event::new()
        .with(Event::SUBJECT, "Standup")
        .with(Event::START, time("2026-05-04T09:00:00"))
        .with(Event::END, time("2026-05-04T09:15:00"))
        .with(
            Event::RECURRENCE,
            PatternedRecurrence::new()
                .with(PatternedRecurrence::PATTERN, pattern)
                .with(PatternedRecurrence::RANGE, range),
        )
        .with(Event::ATTENDEES, vec![attendee])
        .with(Event::REMINDER_MINUTES_BEFORE_START, 10)
        .with(Event::IS_ONLINE_MEETING, true);
    let made = client.send(me::events::create(&event)).await?;
    let id = made.id.clone().unwrap_or_default();
    let instances = client.send(me::events::instances::list(&id, "2026-05-01", "2026-06-01")).await?;
    lines.push(format!("{} instances", instances.value.len()));
    client
        .send(me::events::decline(
            &id,
            &EventDecline::new().with(EventDecline::COMMENT, "Sorry").with(EventDecline::SEND_RESPONSE, true),
        ))
        .await?;
    let ask = CalendarGetSchedule::new()
        .with(CalendarGetSchedule::SCHEDULES, ["ada@contoso.com", "bob@contoso.com"])
        .with(CalendarGetSchedule::START_TIME, time("2026-05-04T09:00:00"))
        .with(CalendarGetSchedule::END_TIME, time("2026-05-04T18:00:00"))
        .with(CalendarGetSchedule::AVAILABILITY_VIEW_INTERVAL, 30);
    for schedule in client.send(me::calendar::get_schedule(&ask)).await?.value {
        lines.push(format!(
            "{} {}",
            schedule.schedule_id.unwrap_or_default(),
            schedule.availability_view.unwrap_or_default()
        ));
    }
    let times = UserFindMeetingTimes::new()
        .with(UserFindMeetingTimes::MEETING_DURATION, "PT1H")
        .with(UserFindMeetingTimes::MAX_CANDIDATES, 5);
    let found = client.send(me::find_meeting_times(&times)).await?;
    for suggestion in found.meeting_time_suggestions.unwrap_or_default() {
        lines.push(format!("{:?}", suggestion.confidence));
    }
    client.send(me::events::delete(&id)).await?;
    Ok(lines)
}
