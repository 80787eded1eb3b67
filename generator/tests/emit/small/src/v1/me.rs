// @generated from the pages that its endpoints name; do not edit.

//! Endpoints at `/me`. Needs the feature `me`.
use crate::v1::{bodies, models};

/// Facts of [`get()`].
pub static GET: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/me",
    page: "get-user",
    query_options: "$select $expand",
    advanced_queries: false,
    headers: "",
    scopes: "work: User.Read < User.ReadWrite, User.Read.All; personal:; application: User.Read.All",
    others: &[crate::v1::endpoints::pages::LIST_MESSAGES],
    deprecated: false,
};

/// Read a user.
///
/// `GET /me`
///
/// Permissions, least privileged first:
///
/// - work or school account: `User.Read`, `User.ReadWrite`, `User.Read.All`
/// - personal account: not supported
/// - application: `User.Read.All`
///
/// Query options: `$select`, `$expand`.
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::v1::me;
///
/// let user = client.send(me::get()).await?;
/// println!("{}", user.display_name.unwrap_or_default());
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// GET https://graph.microsoft.com/v1.0/me
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/get-user?view=graph-rest-1.0)
///
/// Other pages about it: [list-messages](https://learn.microsoft.com/en-us/graph/api/list-messages?view=graph-rest-1.0)
pub fn get() -> crate::Get<models::User> {
    crate::Request::new(&GET, &[])
}

/// Facts of [`send_mail()`].
pub static SEND_MAIL: crate::Endpoint = crate::Endpoint {
    method: "POST",
    version: "v1.0",
    template: "/me/sendMail",
    page: "user-sendmail",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "",
    others: &[],
    deprecated: false,
};

/// Send a mail.
///
/// `POST /me/sendMail`
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/user-sendmail?view=graph-rest-1.0)
pub fn send_mail(body: &bodies::UserSendMail) -> crate::Request<crate::Accepted> {
    crate::Request::json(&SEND_MAIL, &[], body)
}
