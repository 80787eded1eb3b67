// @generated from the pages that its endpoints name; do not edit.

//! Endpoints at `/me`. Needs the feature `me`.
use crate::v1::{bodies, models};

pub mod direct_reports;
pub mod drive;
pub mod mail_folders;
pub mod messages;
pub mod photo;
pub mod photos;

/// Facts of [`get()`].
pub static GET: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/me",
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
/// `GET /me`
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
/// use msgraph::v1::me;
/// use msgraph::v1::models::User;
///
/// let request = me::get()
///     .select((User::DISPLAY_NAME, User::DEPARTMENT, User::USER_TYPE));
/// let user = client.send(request).await?;
/// println!("{}", user.display_name.unwrap_or_default());
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// GET https://graph.microsoft.com/v1.0/me?$select=displayName,department,userType
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/user-get?view=graph-rest-1.0)
pub fn get() -> crate::Get<models::User> {
    crate::Request::new(&GET, &[])
}

/// Facts of [`reminder_view()`].
pub static REMINDER_VIEW: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "v1.0",
    template: "/me/reminderView(startDateTime='{startDateTime}',endDateTime='{endDateTime}')",
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
/// `GET /me/reminderView(startDateTime='{startDateTime}',endDateTime='{endDateTime}')`
///
/// Permissions, least privileged first:
///
/// - work or school account: `Calendars.Read`, `Calendars.ReadWrite`
/// - personal account: `Calendars.Read`, `Calendars.ReadWrite`
/// - application: `Calendars.Read`, `Calendars.ReadWrite`
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::v1::me;
///
/// let request = me::reminder_view(
///     "2026-03-02T08:00:00.0000000",
///     "2026-03-02T18:00:00.0000000",
/// );
/// let page = client.send(request).await?;
/// for reminder in page.value {
///     println!("{reminder:?}");
/// }
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// GET https://graph.microsoft.com/v1.0/me/reminderView(startDateTime='2026-03-02T08:00:00.0000000',endDateTime='2026-03-02T18:00:00.0000000')
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/user-reminderview?view=graph-rest-1.0)
pub fn reminder_view(
    start_date_time: impl crate::Argument,
    end_date_time: impl crate::Argument,
) -> crate::List<models::Reminder> {
    crate::Request::new(&REMINDER_VIEW, &[&start_date_time, &end_date_time])
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
    scopes: "work: Mail.Send; personal: Mail.Send; application: Mail.Send",
    others: &[],
    deprecated: false,
};

/// Send a [message](<https://learn.microsoft.com/en-us/graph/api/resources/message?view=graph-rest-1.0>) in one call, without a draft before it.
///
/// `POST /me/sendMail`
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
/// use msgraph::v1::me;
/// use msgraph::v1::models::{BodyType, EmailAddress, ItemBody, Message, Recipient};
///
/// let body = ItemBody::new()
///     .with(ItemBody::CONTENT_TYPE, BodyType::Text)
///     .with(ItemBody::CONTENT, "The table is in the shared folder.");
/// let email_address = EmailAddress::new()
///     .with(EmailAddress::NAME, "Tomas Rey")
///     .with(EmailAddress::ADDRESS, "tomas@example.com");
/// let to_recipient = Recipient::new().with(Recipient::EMAIL_ADDRESS, email_address);
/// let message = Message::new()
///     .with(Message::SUBJECT, "Water levels in May")
///     .with(Message::BODY, body)
///     .with(Message::TO_RECIPIENTS, [to_recipient]);
/// let parameters = UserSendMail::new()
///     .with(UserSendMail::MESSAGE, message)
///     .with(UserSendMail::SAVE_TO_SENT_ITEMS, false);
/// let accepted = client.send(me::send_mail(&parameters)).await?;
/// println!("{:?}", accepted.location);
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// POST https://graph.microsoft.com/v1.0/me/sendMail
///
/// {
///   "message": {
///     "subject": "Water levels in May",
///     "body": {
///       "contentType": "text",
///       "content": "The table is in the shared folder."
///     },
///     "toRecipients": [
///       {
///         "emailAddress": {
///           "name": "Tomas Rey",
///           "address": "tomas@example.com"
///         }
///       }
///     ]
///   },
///   "saveToSentItems": false
/// }
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/user-sendmail?view=graph-rest-1.0)
pub fn send_mail(body: &bodies::UserSendMail) -> crate::Request<crate::Accepted> {
    crate::Request::json(&SEND_MAIL, &[], body)
}

/// Facts of [`update()`].
pub static UPDATE: crate::Endpoint = crate::Endpoint {
    method: "PATCH",
    version: "v1.0",
    template: "/me",
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
/// `PATCH /me`
///
/// Permissions, least privileged first:
///
/// - work or school account: `User.ReadWrite`, `User.ReadWrite.All`, `User.ManageIdentities.All`, `Directory.ReadWrite.All`
/// - personal account: `User.ReadWrite`
/// - application: `User.ReadWrite.All`, `User.ManageIdentities.All`, `Directory.ReadWrite.All`
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/user-update?view=graph-rest-1.0)
pub fn update(body: &models::User) -> crate::Request<()> {
    crate::Request::json(&UPDATE, &[], body)
}
