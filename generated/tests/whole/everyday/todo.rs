//! To do: lists, a task with a due date and a reminder, done tasks counted, delta.
use msgraph::client::Client;
use msgraph::v1::me::todo::lists;
use msgraph::v1::models::{
    DateTimeTimeZone, Importance, ItemBody, LinkedResource, TaskStatus, TodoTask, TodoTaskList,
};
use msgraph::{Error, Object};

pub(crate) async fn run(client: &Client) -> Result<Vec<String>, Error> {
    let mut lines = Vec::new();
    let list =
        client.send(lists::create(&TodoTaskList::new().with(TodoTaskList::DISPLAY_NAME, "Boat"))).await?;
    let list_id = list.id.unwrap_or_default();
    let due = DateTimeTimeZone::new()
        .with(DateTimeTimeZone::DATE_TIME, "2026-05-04T12:00:00")
        .with(DateTimeTimeZone::TIME_ZONE, "UTC");
    let task = TodoTask::new()
        .with(TodoTask::TITLE, "Paint")
        .with(TodoTask::IMPORTANCE, Importance::High)
        .with(TodoTask::DUE_DATE_TIME, due.clone())
        .with(TodoTask::REMINDER_DATE_TIME, due)
        .with(TodoTask::IS_REMINDER_ON, true)
        .with(TodoTask::BODY, ItemBody::new().with(ItemBody::CONTENT, "Blue"))
        .with(
            TodoTask::LINKED_RESOURCES,
            [LinkedResource::new()
                .with(LinkedResource::WEB_URL, "https://example.com")
                .with(LinkedResource::APPLICATION_NAME, "Boats")],
        );
    let task = client.send(lists::tasks::create(&list_id, &task)).await?;
    let task_id = task.id.unwrap_or_default();
    let done = TodoTask::new().with(TodoTask::STATUS, TaskStatus::Completed);
    client.send(lists::tasks::update(&list_id, &task_id, &done)).await?;
    let open = lists::tasks::list(&list_id)
        .filter(TodoTask::STATUS.ne("completed"))
        .order_by(TodoTask::CREATED_DATE_TIME.desc());
    for task in client.send(open).await?.value {
        match task.status {
            Some(TaskStatus::InProgress) => lines.push(format!("doing {}", task.title.unwrap_or_default())),
            _ => lines.push(format!("{}", task.title.unwrap_or_default())),
        }
    }
    let mut changes = client.items(lists::tasks::delta(&list_id));
    while let Some(task) = changes.next_item().await? {
        lines.push(task.title.unwrap_or_default());
    }
    lines.push(changes.delta_link().unwrap_or_default().to_string());
    client.send(lists::tasks::delete(&list_id, &task_id)).await?;
    client.send(lists::delete(&list_id)).await?;
    Ok(lines)
}
