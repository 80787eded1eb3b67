// @generated from the pages that its endpoints name; do not edit.

//! Endpoints at `/users`. Needs the feature `users`.
use crate::v1::{bodies, models};

pub mod direct_reports;
pub mod drive;
pub mod mail_folders;
pub mod messages;
pub mod photo;
pub mod photos;

/// Facts of [`create()`].
pub static CREATE: crate::Endpoint = crate::Endpoint {
    method: "POST",
    version: "v1.0",
    template: "/users",
    page: "user-post-users",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: User.ReadWrite.All < Directory.ReadWrite.All; personal:; application: User.ReadWrite.All < Directory.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Add a [user](<https://learn.microsoft.com/en-us/graph/api/resources/user?view=graph-rest-1.0>) to the tenant.
/// Five properties are needed; everything else that the resource page shows as writable can be set as well.
///
/// With delegated access, the signed-in user also needs a directory role.
/// User Administrator is the least privileged one that can write users who hold no role themselves.
///
/// `POST /users`
///
/// Permissions, least privileged first:
///
/// - work or school account: `User.ReadWrite.All`, `Directory.ReadWrite.All`
/// - personal account: not supported
/// - application: `User.ReadWrite.All`, `Directory.ReadWrite.All`
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::Object;
/// use msgraph::v1::models::{PasswordProfile, User};
/// use msgraph::v1::users;
///
/// let password_profile = PasswordProfile::new()
///     .with(PasswordProfile::FORCE_CHANGE_PASSWORD_NEXT_SIGN_IN, true)
///     .with(PasswordProfile::PASSWORD, "{password}");
/// let user = User::new()
///     .with(User::ACCOUNT_ENABLED, true)
///     .with(User::DISPLAY_NAME, "Tomas Rey")
///     .with(User::MAIL_NICKNAME, "tomas")
///     .with(User::PASSWORD_PROFILE, password_profile)
///     .with(User::USER_PRINCIPAL_NAME, "tomas@example.com");
/// let user = client.send(users::create(&user)).await?;
/// println!("{}", user.display_name.unwrap_or_default());
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// POST https://graph.microsoft.com/v1.0/users
///
/// {
///   "accountEnabled": true,
///   "displayName": "Tomas Rey",
///   "mailNickname": "tomas",
///   "passwordProfile": {
///     "forceChangePasswordNextSignIn": true,
///     "password": "{password}"
///   },
///   "userPrincipalName": "tomas@example.com"
/// }
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/user-post-users?view=graph-rest-1.0)
pub fn create(body: &models::User) -> crate::Request<models::User> {
    crate::Request::json(&CREATE, &[], body)
}

/// Facts of [`delete()`].
pub static DELETE: crate::Endpoint = crate::Endpoint {
    method: "DELETE",
    version: "v1.0",
    template: "/users/{id}",
    page: "user-delete",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: Directory.AccessAsUser.All; personal:; application: User.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Move a [user](<https://learn.microsoft.com/en-us/graph/api/resources/user?view=graph-rest-1.0>) to the deleted items, from which it can be restored for 30 days.
///
/// `DELETE /users/{id | userPrincipalName}`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Directory.AccessAsUser.All`
/// - personal account: not supported
/// - application: `User.ReadWrite.All`
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::v1::users;
///
/// client.send(users::delete("{id}")).await?;
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// DELETE https://graph.microsoft.com/v1.0/users/{id}
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/user-delete?view=graph-rest-1.0)
pub fn delete(user_id: impl crate::Argument) -> crate::Request<()> {
    crate::Request::new(&DELETE, &[&user_id])
}

/// Facts of [`delta()`].
pub static DELTA: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/users/delta",
    page: "user-delta",
    query_options: "$deltatoken $skiptoken",
    advanced_queries: false,
    headers: "",
    scopes: "work: User.Read < User.ReadWrite, User.ReadBasic.All, User.Read.All, User.ReadWrite.All, Directory.Read.All, Directory.ReadWrite.All; personal:; application: User.Read.All < User.ReadWrite.All, Directory.Read.All, Directory.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Get users that were added, changed or removed since an earlier call.
/// Call it without a token first, follow `@odata.nextLink` to the last page, and keep the `@odata.deltaLink` that ends it for the next round.
///
/// `GET /users/delta`
///
/// Permissions, least privileged first:
///
/// - work or school account: `User.Read`, `User.ReadWrite`, `User.ReadBasic.All`, `User.Read.All`, `User.ReadWrite.All`, `Directory.Read.All`, `Directory.ReadWrite.All`
/// - personal account: not supported
/// - application: `User.Read.All`, `User.ReadWrite.All`, `Directory.Read.All`, `Directory.ReadWrite.All`
///
/// Query options: `$deltatoken`, `$skiptoken`.
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::v1::users;
///
/// let page = client.send(users::delta()).await?;
/// for user in page.value {
///     println!("{}", user.display_name.unwrap_or_default());
/// }
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// GET https://graph.microsoft.com/v1.0/users/delta
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/user-delta?view=graph-rest-1.0)
pub fn delta() -> crate::List<models::User> {
    crate::Request::new(&DELTA, &[])
}

/// Facts of [`get()`].
pub static GET: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/users/{id}",
    page: "user-get",
    query_options: "$select $expand",
    advanced_queries: false,
    headers: "",
    scopes: "work: User.Read < User.ReadWrite, User.ReadBasic.All, User.Read.All, User.ReadWrite.All, Directory.Read.All, Directory.ReadWrite.All; personal: User.Read < User.ReadWrite; application: User.Read.All < User.ReadWrite.All, Directory.Read.All, Directory.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Read one [user](<https://learn.microsoft.com/en-us/graph/api/resources/user?view=graph-rest-1.0>): the account that signed in, or any other by key or by sign-in name.
///
/// `GET /users/{id | userPrincipalName}`
///
/// Permissions, least privileged first:
///
/// - work or school account: `User.Read`, `User.ReadWrite`, `User.ReadBasic.All`, `User.Read.All`, `User.ReadWrite.All`, `Directory.Read.All`, `Directory.ReadWrite.All`
/// - personal account: `User.Read`, `User.ReadWrite`
/// - application: `User.Read.All`, `User.ReadWrite.All`, `Directory.Read.All`, `Directory.ReadWrite.All`
///
/// Query options: `$select`, `$expand`.
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::v1::users;
///
/// let request = users::get("5f0c1b7e-3a94-4d7c-9c55-2e8a6d1f7b30");
/// let user = client.send(request).await?;
/// println!("{}", user.display_name.unwrap_or_default());
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// GET https://graph.microsoft.com/v1.0/users/5f0c1b7e-3a94-4d7c-9c55-2e8a6d1f7b30
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/user-get?view=graph-rest-1.0)
pub fn get(user_id: impl crate::Argument) -> crate::Get<models::User> {
    crate::Request::new(&GET, &[&user_id])
}

/// Facts of [`list()`].
pub static LIST: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/users",
    page: "user-list",
    query_options: "$count $filter $orderby $search $select $top",
    advanced_queries: true,
    headers: "",
    scopes: "work: User.ReadBasic.All < User.Read.All, User.ReadWrite.All, Directory.Read.All, Directory.ReadWrite.All; personal:; application: User.Read.All < User.ReadWrite.All, Directory.Read.All, Directory.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// List the [user](<https://learn.microsoft.com/en-us/graph/api/resources/user?view=graph-rest-1.0>) objects of the tenant, page by page.
///
/// `GET /users`
///
/// Permissions, least privileged first:
///
/// - work or school account: `User.ReadBasic.All`, `User.Read.All`, `User.ReadWrite.All`, `Directory.Read.All`, `Directory.ReadWrite.All`
/// - personal account: not supported
/// - application: `User.Read.All`, `User.ReadWrite.All`, `Directory.Read.All`, `Directory.ReadWrite.All`
///
/// Query options: `$count`, `$filter`, `$orderby`, `$search`, `$select`, `$top`.
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::v1::models::User;
/// use msgraph::v1::users;
///
/// let request = users::list().select((User::ID, User::DISPLAY_NAME, User::MAIL));
/// let page = client.send(request).await?;
/// for user in page.value {
///     println!("{}", user.display_name.unwrap_or_default());
/// }
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// GET https://graph.microsoft.com/v1.0/users?$select=id,displayName,mail
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/user-list?view=graph-rest-1.0)
pub fn list() -> crate::List<models::User> {
    crate::Request::new(&LIST, &[])
}

/// Facts of [`reminder_view()`].
pub static REMINDER_VIEW: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/users/{id}/reminderView(startDateTime='{startDateTime}',endDateTime='{endDateTime}')",
    page: "user-reminderview",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: Calendars.Read < Calendars.ReadWrite; personal: Calendars.Read < Calendars.ReadWrite; application: Calendars.Read < Calendars.ReadWrite",
    others: &[],
    deprecated: false,
};

/// List the [reminder](<https://learn.microsoft.com/en-us/graph/api/resources/reminder?view=graph-rest-1.0>) objects of calendar events that fall between two times.
///
/// `GET /users/{id | userPrincipalName}/reminderView(startDateTime='{startDateTime}',endDateTime='{endDateTime}')`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Calendars.Read`, `Calendars.ReadWrite`
/// - personal account: `Calendars.Read`, `Calendars.ReadWrite`
/// - application: `Calendars.Read`, `Calendars.ReadWrite`
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/user-reminderview?view=graph-rest-1.0)
pub fn reminder_view(
    user_id: impl crate::Argument,
    start_date_time: impl crate::Argument,
    end_date_time: impl crate::Argument,
) -> crate::List<models::Reminder> {
    crate::Request::new(&REMINDER_VIEW, &[&user_id, &start_date_time, &end_date_time])
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
    scopes: "work: Mail.Send; personal: Mail.Send; application: Mail.Send",
    others: &[],
    deprecated: false,
};

/// Send a [message](<https://learn.microsoft.com/en-us/graph/api/resources/message?view=graph-rest-1.0>) in one call, without a draft before it.
///
/// `POST /users/{id | userPrincipalName}/sendMail`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Mail.Send`
/// - personal account: `Mail.Send`
/// - application: `Mail.Send`
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::Object;
/// use msgraph::v1::bodies::UserSendMail;
/// use msgraph::v1::models::{
///     BodyType, EmailAddress, Importance, ItemBody, Message, Recipient,
/// };
/// use msgraph::v1::users;
///
/// let body = ItemBody::new()
///     .with(ItemBody::CONTENT_TYPE, BodyType::Html)
///     .with(ItemBody::CONTENT, "<p>No data since noon.</p>");
/// let email_address = EmailAddress::new()
///     .with(EmailAddress::ADDRESS, "tomas@example.com");
/// let to_recipient = Recipient::new().with(Recipient::EMAIL_ADDRESS, email_address);
/// let email_address_2 = EmailAddress::new()
///     .with(EmailAddress::ADDRESS, "ada@example.com");
/// let cc_recipient = Recipient::new().with(Recipient::EMAIL_ADDRESS, email_address_2);
/// let message = Message::new()
///     .with(Message::SUBJECT, "Gauge 7 is offline")
///     .with(Message::IMPORTANCE, Importance::High)
///     .with(Message::BODY, body)
///     .with(Message::TO_RECIPIENTS, [to_recipient])
///     .with(Message::CC_RECIPIENTS, [cc_recipient]);
/// let parameters = UserSendMail::new().with(UserSendMail::MESSAGE, message);
/// let request = users::send_mail("5f0c1b7e-3a94-4d7c-9c55-2e8a6d1f7b30", &parameters);
/// let accepted = client.send(request).await?;
/// println!("{:?}", accepted.location);
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// POST https://graph.microsoft.com/v1.0/users/5f0c1b7e-3a94-4d7c-9c55-2e8a6d1f7b30/sendMail
///
/// {
///   "message": {
///     "subject": "Gauge 7 is offline",
///     "importance": "high",
///     "body": {
///       "contentType": "html",
///       "content": "<p>No data since noon.</p>"
///     },
///     "toRecipients": [
///       {
///         "emailAddress": {
///           "address": "tomas@example.com"
///         }
///       }
///     ],
///     "ccRecipients": [
///       {
///         "emailAddress": {
///           "address": "ada@example.com"
///         }
///       }
///     ]
///   }
/// }
/// ```
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
    page: "user-update",
    query_options: "",
    advanced_queries: false,
    headers: "",
    scopes: "work: User.ReadWrite < User.ReadWrite.All, User.ManageIdentities.All, Directory.ReadWrite.All; personal: User.ReadWrite; application: User.ReadWrite.All < User.ManageIdentities.All, Directory.ReadWrite.All",
    others: &[],
    deprecated: false,
};

/// Change properties of a [user](<https://learn.microsoft.com/en-us/graph/api/resources/user?view=graph-rest-1.0>).
/// What the request leaves out stays as it is; `null` clears a property that can be empty.
///
/// With delegated access, the signed-in user also needs a directory role.
/// User Administrator is the least privileged one that can write users who hold no role themselves.
///
/// `PATCH /users/{id | userPrincipalName}`
///
/// Permissions, least privileged first:
///
/// - work or school account: `User.ReadWrite`, `User.ReadWrite.All`, `User.ManageIdentities.All`, `Directory.ReadWrite.All`
/// - personal account: `User.ReadWrite`
/// - application: `User.ReadWrite.All`, `User.ManageIdentities.All`, `Directory.ReadWrite.All`
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::Object;
/// use msgraph::v1::models::User;
/// use msgraph::v1::users;
///
/// let changes = User::new()
///     .with(User::DEPARTMENT, "Lakes")
///     .clear(User::MOBILE_PHONE)
///     .with(User::BUSINESS_PHONES, ["+47 555 0178"]);
/// client.send(users::update("{id}", &changes)).await?;
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// PATCH https://graph.microsoft.com/v1.0/users/{id}
///
/// {
///   "department": "Lakes",
///   "mobilePhone": null,
///   "businessPhones": [
///     "+47 555 0178"
///   ]
/// }
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/user-update?view=graph-rest-1.0)
pub fn update(user_id: impl crate::Argument, body: &models::User) -> crate::Request<()> {
    crate::Request::json(&UPDATE, &[&user_id], body)
}
