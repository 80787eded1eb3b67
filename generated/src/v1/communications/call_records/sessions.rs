// @generated from v1.0/api/callrecords-session-list.md; do not edit.

//! Endpoints at `/communications/callRecords/{id}/sessions`. Needs the feature `communications`.
use crate::v1::{bodies, models};

/// Facts of [`list()`].
pub static LIST: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/communications/callRecords/{id}/sessions",
    page: "callrecords-session-list",
    query_options: "$expand",
    advanced_queries: false,
    headers: "",
    scopes: "work:; personal:; application: CallRecords.Read.All",
    others: &[],
    deprecated: false,
};

/// List the [session](<https://learn.microsoft.com/en-us/graph/api/resources/callrecords-session?view=graph-rest-1.0>) objects of a call record.
/// A call of two people has one session; a meeting has one for each participant.
///
/// `GET /communications/callRecords/{id}/sessions`
///
/// Permissions, least privileged first:
///
/// - work or school account: not supported
/// - personal account: not supported
/// - application: `CallRecords.Read.All`
///
/// Query options: `$expand`.
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::v1::communications::call_records;
///
/// let page = client.send(call_records::sessions::list("{id}")).await?;
/// for session in page.value {
///     println!("{}", session.id.unwrap_or_default());
/// }
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// GET https://graph.microsoft.com/v1.0/communications/callRecords/{id}/sessions
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/callrecords-session-list?view=graph-rest-1.0)
pub fn list(
    call_record_id: impl crate::Argument,
) -> crate::List<models::call_records::Session> {
    crate::Request::new(&LIST, &[&call_record_id])
}
