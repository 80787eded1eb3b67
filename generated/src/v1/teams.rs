// @generated from v1.0/api/team-clone.md; do not edit.

//! Endpoints at `/teams`. Needs the feature `teams`.
use crate::v1::{bodies, models};

/// Facts of [`clone()`].
pub static CLONE: crate::Endpoint = crate::Endpoint {
    method: "POST",
    version: "v1.0",
    template: "/teams/{id}/clone",
    page: "team-clone",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: Group.ReadWrite.All < Directory.ReadWrite.All; personal:; application: Group.ReadWrite.All < Directory.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Copy a team and the [group](<https://learn.microsoft.com/en-us/graph/api/resources/group?view=graph-rest-1.0>) behind it.
/// The copy is made after the response; the `Location` header names the operation to watch.
///
/// Tabs arrive in the copy without their settings.
///
/// `POST /teams/{id}/clone`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Group.ReadWrite.All`, `Directory.ReadWrite.All`
/// - personal account: not supported
/// - application: `Group.ReadWrite.All`, `Directory.ReadWrite.All`
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::Object;
/// use msgraph::v1::bodies::TeamClone;
/// use msgraph::v1::models::{ClonableTeamParts, TeamVisibilityType};
/// use msgraph::v1::teams;
///
/// let parameters = TeamClone::new()
///     .with(TeamClone::DISPLAY_NAME, "River gauges 2027")
///     .with(TeamClone::DESCRIPTION, "Next season")
///     .with(TeamClone::MAIL_NICKNAME, "gauges2027")
///     .with(
///         TeamClone::PARTS_TO_CLONE,
///         [
///             ClonableTeamParts::Apps,
///             ClonableTeamParts::Tabs,
///             ClonableTeamParts::Settings,
///             ClonableTeamParts::Channels,
///         ],
///     )
///     .with(TeamClone::VISIBILITY, TeamVisibilityType::Private);
/// let accepted = client.send(teams::clone("{id}", &parameters)).await?;
/// println!("{:?}", accepted.location);
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// POST https://graph.microsoft.com/v1.0/teams/{id}/clone
///
/// {
///   "displayName": "River gauges 2027",
///   "description": "Next season",
///   "mailNickname": "gauges2027",
///   "partsToClone": "apps,tabs,settings,channels",
///   "visibility": "private"
/// }
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/team-clone?view=graph-rest-1.0)
pub fn clone(
    team_id: impl crate::Argument,
    body: &bodies::TeamClone,
) -> crate::Request<crate::Accepted> {
    crate::Request::json(&CLONE, &[&team_id], body)
}
