// @generated from the pages that its endpoints name; do not edit.

//! Endpoints at `/groups`. Needs the feature `groups`.
use crate::v1::{bodies, models};

pub mod drive;
pub mod members;
pub mod photo;

/// Facts of [`create()`].
pub static CREATE: crate::Endpoint = crate::Endpoint {
    method: "POST",
    version: "v1.0",
    template: "/groups",
    page: "group-post-groups",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: Group.ReadWrite.All < Directory.ReadWrite.All; personal:; application: Group.Create < Group.ReadWrite.All, Directory.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Add a [group](<https://learn.microsoft.com/en-us/graph/api/resources/group?view=graph-rest-1.0>).
/// groupTypes, mailEnabled and securityEnabled together decide its kind.
///
/// `POST /groups`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Group.ReadWrite.All`, `Directory.ReadWrite.All`
/// - personal account: not supported
/// - application: `Group.Create`, `Group.ReadWrite.All`, `Directory.ReadWrite.All`
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::Object;
/// use msgraph::v1::groups;
/// use msgraph::v1::models::Group;
///
/// let group = Group::new()
///     .with(Group::DESCRIPTION, "Field staff")
///     .with(Group::DISPLAY_NAME, "River gauges")
///     .with(Group::GROUP_TYPES, ["Unified"])
///     .with(Group::MAIL_ENABLED, true)
///     .with(Group::MAIL_NICKNAME, "gauges")
///     .with(Group::SECURITY_ENABLED, false);
/// let group = client.send(groups::create(&group)).await?;
/// println!("{}", group.display_name.unwrap_or_default());
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// POST https://graph.microsoft.com/v1.0/groups
///
/// {
///   "description": "Field staff",
///   "displayName": "River gauges",
///   "groupTypes": [
///     "Unified"
///   ],
///   "mailEnabled": true,
///   "mailNickname": "gauges",
///   "securityEnabled": false
/// }
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/group-post-groups?view=graph-rest-1.0)
pub fn create(body: &models::Group) -> crate::Request<models::Group> {
    crate::Request::json(&CREATE, &[], body)
}

/// Facts of [`list()`].
pub static LIST: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/groups",
    page: "group-list",
    query_options: "$count $expand $filter $orderby $search $select $top",
    advanced_queries: true,
    headers: "",
    scopes: "work: GroupMember.Read.All < Group.Read.All, Directory.Read.All, Group.ReadWrite.All, Directory.ReadWrite.All; personal:; application: GroupMember.Read.All < Group.Read.All, Directory.Read.All, Group.ReadWrite.All, Directory.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// List the [group](<https://learn.microsoft.com/en-us/graph/api/resources/group?view=graph-rest-1.0>) objects of the tenant.
///
/// `GET /groups`
///
/// Permissions, least privileged first:
///
/// - work or school account: `GroupMember.Read.All`, `Group.Read.All`, `Directory.Read.All`, `Group.ReadWrite.All`, `Directory.ReadWrite.All`
/// - personal account: not supported
/// - application: `GroupMember.Read.All`, `Group.Read.All`, `Directory.Read.All`, `Group.ReadWrite.All`, `Directory.ReadWrite.All`
///
/// Query options: `$count`, `$expand`, `$filter`, `$orderby`, `$search`, `$select`, `$top`.
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::v1::groups;
///
/// let request = groups::list().filter("startswith(displayName,'River')");
/// let page = client.send(request).await?;
/// for group in page.value {
///     println!("{}", group.display_name.unwrap_or_default());
/// }
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// GET https://graph.microsoft.com/v1.0/groups?$filter=startswith(displayName,'River')
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/group-list?view=graph-rest-1.0)
pub fn list() -> crate::List<models::Group> {
    crate::Request::new(&LIST, &[])
}

/// Facts of [`update()`].
pub static UPDATE: crate::Endpoint = crate::Endpoint {
    method: "PATCH",
    version: "v1.0",
    template: "/groups/{group-id}",
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
/// `PATCH /groups/{group-id}`
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
/// use msgraph::Object;
/// use msgraph::v1::groups;
/// use msgraph::v1::models::Group;
///
/// let member = "\
///     https://graph.microsoft.com/v1.0/directoryObjects/\
///     5f0c1b7e-3a94-4d7c-9c55-2e8a6d1f7b30";
/// let member_2 = "\
///     https://graph.microsoft.com/v1.0/directoryObjects/\
///     0b6f2d54-91ce-4f0a-a3c8-77d0e5b41c92";
/// let changes = Group::new().bind(Group::MEMBERS, [member, member_2]);
/// client.send(groups::update("{group-id}", &changes)).await?;
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// PATCH https://graph.microsoft.com/v1.0/groups/{group-id}
///
/// {
///   "members@odata.bind": [
///     "https://graph.microsoft.com/v1.0/directoryObjects/5f0c1b7e-3a94-4d7c-9c55-2e8a6d1f7b30",
///     "https://graph.microsoft.com/v1.0/directoryObjects/0b6f2d54-91ce-4f0a-a3c8-77d0e5b41c92"
///   ]
/// }
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/group-post-members?view=graph-rest-1.0)
pub fn update(
    group_id: impl crate::Argument,
    body: &models::Group,
) -> crate::Request<()> {
    crate::Request::json(&UPDATE, &[&group_id], body)
}
