// @generated from v1.0/api/group-list-members.md; do not edit.

//! Endpoints at `/groups/{group-id}/members/microsoft.graph.user`. Needs the feature `groups`.
use crate::v1::{bodies, models};

/// Facts of [`list()`].
pub static LIST: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/groups/{group-id}/members/microsoft.graph.user",
    page: "group-list-members",
    query_options: "$count $filter $search $select $top",
    advanced_queries: true,
    headers: "",
    scopes: "work: GroupMember.Read.All < Group.Read.All, GroupMember.ReadWrite.All, Group.ReadWrite.All, Directory.Read.All; personal:; application: GroupMember.Read.All < Group.Read.All, GroupMember.ReadWrite.All, Group.ReadWrite.All, Directory.Read.All",
    others: &[],
    deprecated: false,
};

/// List the direct members of a [group](<https://learn.microsoft.com/en-us/graph/api/resources/group?view=graph-rest-1.0>).
/// A cast at the end of the path keeps members of one type only.
///
/// `GET /groups/{group-id}/members/microsoft.graph.user`
///
/// Permissions, least privileged first:
///
/// - work or school account: `GroupMember.Read.All`, `Group.Read.All`, `GroupMember.ReadWrite.All`, `Group.ReadWrite.All`, `Directory.Read.All`
/// - personal account: not supported
/// - application: `GroupMember.Read.All`, `Group.Read.All`, `GroupMember.ReadWrite.All`, `Group.ReadWrite.All`, `Directory.Read.All`
///
/// Query options: `$count`, `$filter`, `$search`, `$select`, `$top`.
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::v1::groups::members;
///
/// let request = members::user::list("{group-id}").count();
/// let page = client.send(request).await?;
/// for user in page.value {
///     println!("{}", user.display_name.unwrap_or_default());
/// }
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// GET https://graph.microsoft.com/v1.0/groups/{group-id}/members/microsoft.graph.user?$count=true
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/group-list-members?view=graph-rest-1.0)
pub fn list(group_id: impl crate::Argument) -> crate::List<models::User> {
    crate::Request::new(&LIST, &[&group_id])
}
