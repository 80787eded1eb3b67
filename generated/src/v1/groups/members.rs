// @generated from the pages that its endpoints name; do not edit.

//! Endpoints at `/groups/{group-id}/members`. Needs the feature `groups`.
use crate::v1::{bodies, models};

pub mod user;

/// Facts of [`add_ref()`].
pub static ADD_REF: crate::Endpoint = crate::Endpoint {
    method: "POST",
    version: "v1.0",
    template: "/groups/{group-id}/members/$ref",
    page: "group-post-members",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: GroupMember.ReadWrite.All < Group.ReadWrite.All, Directory.ReadWrite.All; personal:; application: GroupMember.ReadWrite.All < Group.ReadWrite.All, Directory.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Add a [directoryObject](<https://learn.microsoft.com/en-us/graph/api/resources/directoryobject?view=graph-rest-1.0>) to the members of a [group](<https://learn.microsoft.com/en-us/graph/api/resources/group?view=graph-rest-1.0>).
/// `POST` adds one, `PATCH` up to 20.
///
/// `POST /groups/{group-id}/members/$ref`
///
/// Permissions, least privileged first:
///
/// - work or school account: `GroupMember.ReadWrite.All`, `Group.ReadWrite.All`, `Directory.ReadWrite.All`
/// - personal account: not supported
/// - application: `GroupMember.ReadWrite.All`, `Group.ReadWrite.All`, `Directory.ReadWrite.All`
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::v1::groups;
///
/// let target = "\
///     https://graph.microsoft.com/v1.0/directoryObjects/\
///     5f0c1b7e-3a94-4d7c-9c55-2e8a6d1f7b30";
/// client.send(groups::members::add_ref("{group-id}", target)).await?;
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// POST https://graph.microsoft.com/v1.0/groups/{group-id}/members/$ref
///
/// {
///   "@odata.id": "https://graph.microsoft.com/v1.0/directoryObjects/5f0c1b7e-3a94-4d7c-9c55-2e8a6d1f7b30"
/// }
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/group-post-members?view=graph-rest-1.0)
pub fn add_ref(
    group_id: impl crate::Argument,
    target: impl crate::Argument,
) -> crate::Request<()> {
    crate::Request::reference(&ADD_REF, &[&group_id], target)
}

/// Facts of [`list()`].
pub static LIST: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/groups/{group-id}/members",
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
/// `GET /groups/{group-id}/members`
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
/// use msgraph::v1::groups;
///
/// let page = client.send(groups::members::list("{group-id}")).await?;
/// for directory_object in page.value {
///     println!("{}", directory_object.id.unwrap_or_default());
/// }
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// GET https://graph.microsoft.com/v1.0/groups/{group-id}/members
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/group-list-members?view=graph-rest-1.0)
pub fn list(group_id: impl crate::Argument) -> crate::List<models::DirectoryObject> {
    crate::Request::new(&LIST, &[&group_id])
}

/// Facts of [`remove_ref()`].
pub static REMOVE_REF: crate::Endpoint = crate::Endpoint {
    method: "DELETE",
    version: "v1.0",
    template: "/groups/{group-id}/members/{directory-object-id}/$ref",
    page: "group-delete-members",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: GroupMember.ReadWrite.All < Group.ReadWrite.All, Directory.ReadWrite.All; personal:; application: GroupMember.ReadWrite.All < Group.ReadWrite.All, Directory.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Remove one member from a [group](<https://learn.microsoft.com/en-us/graph/api/resources/group?view=graph-rest-1.0>).
/// `$ref` removes the membership only: without it, the request would delete the object itself.
///
/// `DELETE /groups/{group-id}/members/{directory-object-id}/$ref`
///
/// Permissions, least privileged first:
///
/// - work or school account: `GroupMember.ReadWrite.All`, `Group.ReadWrite.All`, `Directory.ReadWrite.All`
/// - personal account: not supported
/// - application: `GroupMember.ReadWrite.All`, `Group.ReadWrite.All`, `Directory.ReadWrite.All`
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::v1::groups;
///
/// let request = groups::members::remove_ref(
///     "91a7e6d2-5b38-4e0f-a6c4-3d2f8b7c1e50",
///     "0b6f2d54-91ce-4f0a-a3c8-77d0e5b41c92",
/// );
/// client.send(request).await?;
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// DELETE https://graph.microsoft.com/v1.0/groups/91a7e6d2-5b38-4e0f-a6c4-3d2f8b7c1e50/members/0b6f2d54-91ce-4f0a-a3c8-77d0e5b41c92/$ref
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/group-delete-members?view=graph-rest-1.0)
pub fn remove_ref(
    group_id: impl crate::Argument,
    member_id: impl crate::Argument,
) -> crate::Request<()> {
    crate::Request::new(&REMOVE_REF, &[&group_id, &member_id])
}
