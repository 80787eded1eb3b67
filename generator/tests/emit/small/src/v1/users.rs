// @generated from the pages that its endpoints name; do not edit.

//! Endpoints at `/users`. Needs the feature `users`.
use crate::v1::{bodies, models};

pub mod messages;

/// Facts of [`get()`].
pub static GET: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/users/{id}",
    page: "get-user",
    query_options: "$select $expand",
    advanced_queries: false,
    headers: "",
    scopes: "work: User.Read < User.ReadWrite, User.Read.All; personal:; application: User.Read.All",
    others: &[],
    deprecated: false,
};

/// Read a user.
///
/// `GET /users/{id | userPrincipalName}`
///
/// Permissions, least privileged first:
///
/// - work or school account: `User.Read`, `User.ReadWrite`, `User.Read.All`
/// - personal account: not supported
/// - application: `User.Read.All`
///
/// Query options: `$select`, `$expand`.
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/get-user?view=graph-rest-1.0)
pub fn get(user_id: impl crate::Argument) -> crate::Get<models::User> {
    crate::Request::new(&GET, &[&user_id])
}

/// Facts of [`reminder_view()`].
pub static REMINDER_VIEW: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/users/{id}/reminderView(startDateTime='{start}',count={count})",
    page: "user-reminderview",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "",
    others: &[],
    deprecated: true,
};

/// `GET /users/{id}/reminderView(startDateTime='{start}',count={count})`
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/user-reminderview?view=graph-rest-1.0)
#[deprecated = "the docs mark it as deprecated"]
pub fn reminder_view(
    user_id: impl crate::Argument,
    start_date_time: impl crate::Argument,
    count: i32,
    zone: impl crate::Argument,
) -> crate::List<String> {
    crate::Request::new(&REMINDER_VIEW, &[&user_id, &start_date_time, &count])
        .query("zone", zone)
}

/// Facts of [`send_mail()`].
pub static SEND_MAIL: crate::Endpoint = crate::Endpoint {
    method: "POST",
    version: "v1.0",
    template: "/users/{id}/sendMail",
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
/// `POST /users/{id | userPrincipalName}/sendMail`
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/user-sendmail?view=graph-rest-1.0)
pub fn send_mail(
    user_id: impl crate::Argument,
    body: &bodies::UserSendMail,
) -> crate::Request<crate::Accepted> {
    crate::Request::json(&SEND_MAIL, &[&user_id], body)
}

/// Facts of [`update()`].
pub static UPDATE: crate::Endpoint = crate::Endpoint {
    method: "PATCH",
    version: "v1.0",
    template: "/users/{id}",
    page: "update-user",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "",
    others: &[],
    deprecated: false,
};

/// `PATCH /users/{id | userPrincipalName}`
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/update-user?view=graph-rest-1.0)
pub fn update(user_id: impl crate::Argument, body: &models::User) -> crate::Request<()> {
    crate::Request::json(&UPDATE, &[&user_id], body)
}
