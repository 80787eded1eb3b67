//! Planner: the plans of a group, a bucket, a task with an assignment, its details, done.
use msgraph::client::Client;
use msgraph::v1::models::{PlannerAssignments, PlannerBucket, PlannerPlan, PlannerTask, PlannerTaskDetails};
use msgraph::v1::{groups, me, planner};
use msgraph::{Error, Object};

pub(crate) async fn run(client: &Client, group: &str, user: &str) -> Result<Vec<String>, Error> {
    let mut lines = Vec::new();
    let plans = client.send(groups::planner::plans::list(group)).await?;
    let plan = match plans.value.into_iter().next() {
        Some(plan) => plan,
        None => {
            client
                .send(planner::plans::create(
                    &PlannerPlan::new().with(PlannerPlan::OWNER, group).with(PlannerPlan::TITLE, "Season"),
                ))
                .await?
        }
    };
    let plan_id = plan.id.unwrap_or_default();
    let bucket = PlannerBucket::new()
        .with(PlannerBucket::NAME, "To do")
        .with(PlannerBucket::PLAN_ID, &plan_id)
        .with(PlannerBucket::ORDER_HINT, " !");
    let bucket = client.send(planner::buckets::create(&bucket)).await?;
    let mut assignments = PlannerAssignments::new();
    assignments.extra.insert(
        user.to_string(),
        serde_json::json!({ "@odata.type": "#microsoft.graph.plannerAssignment", "orderHint": " !" }),
    );
    let task = PlannerTask::new()
        .with(PlannerTask::PLAN_ID, &plan_id)
        .with(PlannerTask::BUCKET_ID, bucket.id)
        .with(PlannerTask::TITLE, "Paint the boat")
        .with(PlannerTask::DUE_DATE_TIME, "2026-06-01T12:00:00Z")
        .with(PlannerTask::ASSIGNMENTS, assignments);
    let task = client.send(planner::tasks::create(&task)).await?;
    let id = task.id.clone().unwrap_or_default();
    let details = client.send(planner::tasks::details::get(&id)).await?;
    let etag = details.etag().unwrap_or_default();
    client
        .send(planner::tasks::details::update(
            &id,
            etag,
            &PlannerTaskDetails::new().with(PlannerTaskDetails::DESCRIPTION, "Blue"),
        ))
        .await?;
    let done = PlannerTask::new().with(PlannerTask::PERCENT_COMPLETE, 100);
    client.send(planner::tasks::update(&id, task.etag().unwrap_or_default(), &done)).await?;
    let mut mine = client.items(me::planner::tasks::list());
    while let Some(task) = mine.next_item().await? {
        lines.push(format!(
            "{} {}%",
            task.title.unwrap_or_default(),
            task.percent_complete.unwrap_or_default()
        ));
    }
    Ok(lines)
}
