//! Programs as a newcomer writes them, each run against a service that answers every request as its page shows, first in the process and
//! then over HTTP.
//!
//! A program was written with the tour and the rules of names at hand, and nothing else; what it needs is that all of
//! its requests have functions, that these take and give what it expects, and that what the pages show can be read. What
//! is held here are the requests that it sends, in order.

mod applications;
mod contacts;
mod crew;
mod lists;
mod mailbox;
mod members;
mod notifications;
mod onedrive;
mod people;
mod plan;
mod search;
mod todo;
mod usage;
mod week;

use crate::loopback;
use msgraph::client::{Client, Mock};
use msgraph::{Endpoint, Error};

/// Runs a program; gives what it says, and what it asked for: endpoints with the query. Of a link no more than that it was followed.
async fn run(program: impl AsyncFn(&Client) -> Result<Vec<String>, Error>) -> (Vec<String>, Vec<String>) {
    let mock = Mock::documented();
    let lines = loopback::twice(&mock, program).await;
    let asked = mock.requests().into_iter().map(|request| {
        let endpoint = request.extensions().get::<&'static Endpoint>().expect("a function made it");
        let query = match request.uri().query() {
            Some(query) if query.contains("$skiptoken") => "?(next)".to_owned(),
            Some(query) => format!("?{query}"),
            None => String::new(),
        };
        format!("{} {}{query}", endpoint.method, endpoint.template)
    });
    (lines, asked.collect())
}

macro_rules! programs {
    ($($name:ident: $program:expr => [$($request:literal),+ $(,)?];)+) => {$(
        #[tokio::test]
        async fn $name() {
            let (lines, asked) = run($program).await;
            assert!(!lines.is_empty(), "it says nothing");
            assert_eq!(asked, [$($request),+]);
        }
    )+};
}

programs! {
    applications: applications::run => [
        "POST /applications",
        "POST /applications/{id}/addPassword",
        "POST /servicePrincipals",
        "GET /servicePrincipals?$filter=appId%20eq%20%2700000003-0000-0000-c000-000000000000%27&$select=id,appRoles",
        "POST /servicePrincipals/{id}/appRoleAssignments",
        "GET /oauth2PermissionGrants",
        "GET /applications/$count",
    ];
    contacts: contacts::run => [
        "POST /me/contacts",
        "GET /me/contacts?$filter=startsWith(givenName,%27P%27)&$orderby=surname,givenName&$top=50",
        "PATCH /me/contacts/{id}",
        "GET /me/contactFolders",
        "GET /me/contactFolders/{id}/contacts",
        "GET /me/people?$search=ada&$top=5",
        "DELETE /me/contacts/{id}",
    ];
    crew: crew::run => [
        "GET /me/joinedTeams",
        "GET /teams/{team-id}/channels?$filter=membershipType%20eq%20%27standard%27",
        "POST /teams/{team-id}/channels/{channel-id}/messages",
        "POST /teams/{team-id}/channels/{channel-id}/messages/{message-id}/replies",
        "POST /teams",
        "POST /teams/{team-id}/channels",
        "POST /teams/{team-id}/members",
        "GET /teams/{team-id}/members",
        "POST /chats",
        "POST /chats/{chat-id}/messages",
    ];
    lists: lists::run => [
        "GET /sites/{hostname}:/{relative-path}",
        "GET /sites?search=boats",
        "POST /sites/{site-id}/lists",
        "POST /sites/{site-id}/lists/{list-id}/items",
        "GET /sites/{site-id}/lists/{list-id}/items?$expand=fields($select=Title,PageCount)&$filter=fields/PageCount%20gt%2010&$top=100",
        "PATCH /sites/{site-id}/lists/{list-id}/items/{item-id}/fields",
        "DELETE /sites/{site-id}/lists/{list-id}/items/{item-id}",
        "GET /sites/{siteId}/drives",
    ];
    mailbox: mailbox::run => [
        "POST /me/mailFolders",
        "GET /me/mailFolders/{id}/messages?$filter=isRead%20eq%20false%20and%20importance%20eq%20%27high%27&$select=id,subject,from,receivedDateTime&$orderby=receivedDateTime%20desc&$top=25",
        "POST /me/messages",
        "POST /me/messages/{id}/attachments",
        "POST /me/messages/{id}/send",
        "POST /me/mailFolders/{id}/messageRules",
        "GET /me/messages/{id}/attachments",
    ];
    members: async |client: &Client| members::run(client, "ada").await => [
        "POST /groups",
        "POST /groups/{id}/owners/$ref",
        "POST /groups/{group-id}/members/$ref",
        "GET /groups/{id}/transitiveMembers/$count",
        "GET /groups/{id}/members/microsoft.graph.user?$select=displayName,mail",
        "GET /groups?$filter=groupTypes/any(x:x%20eq%20%27Unified%27)&$orderby=displayName&$count=true",
        "GET /me/memberOf/microsoft.graph.group",
        "PATCH /groups/{id}",
        "DELETE /groups/{id}/members/{id}/$ref",
        "DELETE /groups/{id}",
        "GET /directory/deletedItems/microsoft.graph.group",
        "POST /directory/deletedItems/{id}/restore",
    ];
    notifications: async |client: &Client| notifications::run(client, "https://x.com/hook", POSTED).await => [
        "POST /subscriptions",
        "PATCH /subscriptions/{id}",
        "GET /subscriptions",
        "DELETE /subscriptions/{subscription-id}",
    ];
    onedrive: onedrive::run => [
        "GET /me/drive",
        "GET /me/drive/root/children?$select=name,size&$top=100",
        "POST /me/drive/root/children",
        "PUT /me/drive/root:/{path}:/content",
        "POST /me/drive/items/{itemId}/createLink",
        "GET /me/drive/root/search(q='{search-text}')",
        "GET /me/drive/items/{item-id}/content",
        "PATCH /me/drive/items/{item-id}",
        "POST /me/drive/items/{item-id}/copy",
        "DELETE /me/drive/items/{item-id}",
    ];
    people: async |client: &Client| people::run(client, "sku").await => [
        "GET /me?$select=displayName,id,mail",
        "POST /users",
        "POST /users/{id}/assignLicense",
        "PUT /users/{id}/manager/$ref",
        "GET /users/{id}/manager",
        "GET /users/$count",
        "GET /users/$count?$filter=userType%20eq%20%27Guest%27",
        "GET /users?$search=%22displayName:Ada%22&$orderby=displayName&$select=id,displayName&$top=10",
        "GET /users/{id}",
        "PATCH /users/{id}",
        "GET /users/{id}/photo/$value",
        "PUT /users/{id}/photo/$value",
        "POST /users/{id}/revokeSignInSessions",
        "GET /me/directReports",
        "PATCH /users/{id}",
        "DELETE /users/{id}",
    ];
    plan: async |client: &Client| plan::run(client, "sailors", "ada").await => [
        "GET /groups/{group-id}/planner/plans",
        "POST /planner/buckets",
        "POST /planner/tasks",
        "GET /planner/tasks/{id}/details",
        "PATCH /planner/tasks/{id}/details",
        "PATCH /planner/tasks/{id}",
        "GET /me/planner/tasks",
    ];
    search: async |client: &Client| search::run(client, "boat").await => [
        "POST /search/query",
    ];
    todo: todo::run => [
        "POST /me/todo/lists",
        "POST /me/todo/lists/{todoTaskListId}/tasks",
        "PATCH /me/todo/lists/{todoTaskListId}/tasks/{taskId}",
        "GET /me/todo/lists/{todoTaskListId}/tasks?$filter=status%20ne%20%27completed%27&$orderby=createdDateTime%20desc",
        "GET /me/todo/lists/{id}/tasks/delta",
        "DELETE /me/todo/lists/{todoTaskListId}/tasks/{taskId}",
        "DELETE /me/todo/lists/{todoTaskListId}",
    ];
    usage: usage::run => [
        "GET /reports/getOffice365ActiveUserDetail(period='{period_value}')",
        "GET /reports/getMailboxUsageDetail(period='{period_value}')",
        "GET /auditLogs/signIns?$filter=createdDateTime%20ge%202026-05-04T00:00:00Z%20and%20userPrincipalName%20eq%20%27ada@contoso.com%27&$top=50",
        "GET /auditLogs/signIns?(next)",
        "GET /auditLogs/directoryaudits?$top=10",
        "GET /subscribedSkus",
    ];
    week: week::run => [
        "GET /me/calendarView?startDateTime=2026-05-04T00:00:00Z&endDateTime=2026-05-11T00:00:00Z&$select=subject,start,organizer&$orderby=start/dateTime&$top=50",
        "POST /me/events",
        "GET /me/events/{id}/instances?startDateTime=2026-05-01&endDateTime=2026-06-01",
        "POST /me/events/{id}/decline",
        "POST /me/calendar/getSchedule",
        "POST /me/findMeetingTimes",
        "DELETE /me/events/{id}",
    ];
}

/// What the service posts to a hook.
const POSTED: &str = r#"{ "value": [
    { "clientState": "secret", "changeType": "created", "resource": "users/ada/messages/1" }
] }"#;
