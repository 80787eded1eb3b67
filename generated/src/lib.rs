//! Typed models and endpoints of the Microsoft Graph API.
//!
//! Every endpoint is a function, in modules that mirror the URL: `GET /users/{id}/messages` is
//! `v1::users::messages::list(id)`. It gives a [`Request`], which is a value: it becomes an
//! [`http::Request`], and reads an [`http::Response`] into the type the docs name. Whatever sends HTTP can
//! carry it, and with the feature `client` this crate brings something that does. The root segments are features, and those
//! that people try first are on; `teams::..` asks for `teams`, and `full` has all ([Features](#features)).
//!
//! # Ask for an object
//!
//! ```
//! # #[cfg(all(feature = "full", feature = "v1"))] {
//! use msgraph::v1::models::User;
//! use msgraph::v1::users;
//!
//! let request = users::get("ada@contoso.com").select((User::DISPLAY_NAME, User::MOBILE_PHONE));
//! let http = request.to_http()?; // an http::Request<Vec<u8>>; add the header `Authorization` and send it
//! assert_eq!(http.uri().path(), "/v1.0/users/ada@contoso.com");
//! assert_eq!(http.uri().query(), Some("$select=displayName,mobilePhone"));
//!
//! let response = http::Response::new(r#"{ "displayName": "Ada", "shoeSize": 38 }"#);
//! let user = request.decode(&response)?;
//! assert_eq!(user.display_name.as_deref(), Some("Ada"));
//! assert_eq!(user.extra.get("shoeSize"), Some(&38.into())); // what the docs do not name is kept
//! # }
//! # Ok::<_, msgraph::Error>(())
//! ```
//!
//! A refusal is an [`Error`] with the service's code, message, request id, and how long it asks to wait, which are in
//! [`Error::graph`]; the answer as it came is in [`Error::reply`], whatever it is.
//!
//! ```
//! # #[cfg(all(feature = "full", feature = "v1"))] {
//! # use msgraph::v1::users;
//! # let response = http::Response::builder().status(404);
//! # let response = response.body(r#"{ "error": { "code": "Request_ResourceNotFound", "message": "None." } }"#)?;
//! match users::get("nobody@contoso.com").decode(&response) {
//!     Ok(user) => println!("{}", user.display_name.unwrap_or_default()),
//!     Err(error) if error.status().is_some_and(|status| status == 404) => {
//!         let code = error.graph().map(|refusal| refusal.code.as_str());
//!         assert_eq!(code, Some("Request_ResourceNotFound"));
//!     }
//!     Err(error) => return Err(error.into()),
//! }
//! # }
//! # Ok::<_, Box<dyn std::error::Error>>(())
//! ```
//!
//! # Ask for a collection
//!
//! Conditions, names and orders are made of the same constants, or are texts as OData has them. Nothing of a value
//! becomes a part of a condition: [`odata`] quotes literals, also those in a text of your own.
//!
//! ```
//! # #[cfg(all(feature = "full", feature = "v1"))] {
//! use msgraph::odata;
//! use msgraph::v1::models::User;
//! use msgraph::v1::users;
//!
//! let request = users::list()
//!     .filter(User::DISPLAY_NAME.starts_with("O'").and(User::ACCOUNT_ENABLED.eq(true)))
//!     .order_by((User::SURNAME.desc(), User::DISPLAY_NAME))
//!     .top(50);
//! let by_hand = users::list().filter(format!("startsWith(displayName,{})", odata::text("O'Neil"))).count();
//! assert_eq!(by_hand.to_http()?.headers()["ConsistencyLevel"], "eventual"); // where the page names that header
//!
//! let response = http::Response::new(
//!     r#"{ "value": [{ "id": "1" }], "@odata.nextLink": "https://graph.microsoft.com/v1.0/users?$skiptoken=x" }"#,
//! );
//! let page = request.decode(&response)?;
//! assert_eq!(page.value.len(), 1);
//! let next = page.next_link.map(|link| request.clone().follow(link)); // the request for the next page
//! assert!(next.is_some());
//! # }
//! # Ok::<_, msgraph::Error>(())
//! ```
//!
//! An item that does not fit, such as `null`, fails nothing: it is in [`Page::misfits`], and the others are in `value`.
//!
//! # Change some properties
//!
//! A property is set, cleared, or left as it is; what was never mentioned is not sent. What was read is changed and
//! written back the same way: [`Object::changes_since`] has what differs, and with the object's [`etag`](Object::etag)
//! the service refuses a change where someone else was faster.
//!
//! ```
//! # #[cfg(all(feature = "full", feature = "v1"))] {
//! use msgraph::v1::models::User;
//! use msgraph::v1::users;
//! use msgraph::{Body, Object};
//!
//! let changes = User::new().with(User::JOB_TITLE, "Analyst").clear(User::MOBILE_PHONE);
//! let request = users::update("ada@contoso.com", &changes);
//! let body = serde_json::json!({ "jobTitle": "Analyst", "mobilePhone": null });
//! assert_eq!(request.body(), Some(&Body::Json(body)));
//!
//! let json = r#"{ "@odata.etag": "W/\"7\"", "id": "1", "city": "Oslo", "surname": "Lie" }"#;
//! let before: User = serde_json::from_str(json)?;
//! let mut after = before.clone();
//! after.city = Some("Bergen".into());
//! let mut request = users::update("1", &after.changes_since(&before)); // the city alone
//! if let Some(etag) = before.etag() {
//!     request = request.if_match(etag);
//! }
//! assert_eq!(request.body(), Some(&Body::Json(serde_json::json!({ "city": "Bergen" }))));
//! # }
//! # Ok::<_, serde_json::Error>(())
//! ```
//!
//! A setter takes what is at hand: texts, references, options (whose `None` leaves the property out), lists of any kind, numbers that
//! fit, bytes, and with the features `jiff` and `uuid` their dates and GUIDs. Where a base is asked for, what derives from
//! it is taken, and says by its `@odata.type` what it is: `[FileAttachment::new()]` for a list of `Attachment`. What has no
//! constant, such as a column of a list in SharePoint, is set by its name, `.with("Title", "May")`, and read from `extra`. What the
//! docs call a string, though they list its values, is a text: `"high"`. A property that was read is an `Option`,
//! `user.id.as_deref()`; dates and GUIDs are texts with `as_str`, and bytes have `to_bytes`.
//!
//! # Related objects
//!
//! A relationship is sent where a request expands it. It is a [`Nav`], which is used like an [`Option`], or a
//! [`NavList`], which is used like a list; both give objects on demand, also as the type that they derive. An object that is made or
//! changed is joined to others that are there by [`Object::bind`], where no table lists the relationship by its name:
//! `.bind("template", address)`.
//!
//! ```
//! # #[cfg(all(feature = "full", feature = "v1"))] {
//! use msgraph::v1::models::{Group, User};
//! use msgraph::v1::users;
//! use msgraph::Object;
//!
//! let request = users::get("ada@contoso.com").select(User::ID).expand(User::MANAGER);
//! let response = http::Response::new(
//!     r##"{ "manager": { "@odata.type": "#microsoft.graph.user", "displayName": "Grace" } }"##,
//! );
//! let ada = request.decode(&response)?;
//! let manager: Option<User> = ada.manager.get_as(); // `get` gives a `DirectoryObject`
//! assert_eq!(manager.and_then(|manager| manager.display_name).as_deref(), Some("Grace"));
//! for report in &ada.direct_reports {
//!     println!("{}", report.id.unwrap_or_default());
//! }
//! let crew = Group::new().bind(Group::OWNERS, ["https://graph.microsoft.com/v1.0/users/ada@contoso.com"]);
//! assert!(crew.extra.contains_key("owners@odata.bind"));
//! # }
//! # Ok::<_, msgraph::Error>(())
//! ```
//!
//! # Files by their path
//!
//! A path below a drive is one argument, with its slashes, in the functions that end in `_by_path`.
//!
//! ```
//! # #[cfg(all(feature = "full", feature = "v1"))] {
//! use msgraph::v1::me::drive::root;
//!
//! let file = root::get_by_path("Reports/May 2026.csv");
//! assert_eq!(file.relative_url()?, "/me/drive/root:/Reports/May%202026.csv");
//! # }
//! # Ok::<_, msgraph::Error>(())
//! ```
//!
//! Content that fits into memory is an argument and an answer: `root::content::replace_by_path(path, bytes)`,
//! `root::content::get_by_path(path)`. A larger file goes to an upload session in ranges, which [`Upload`] plans and the client
//! sends, and comes piece by piece.
//!
//! ```no_run
//! # #[cfg(all(feature = "full", feature = "v1", feature = "client"))]
//! # async fn example(client: &msgraph::client::Client) -> Result<(), Box<dyn std::error::Error>> {
//! use msgraph::v1::me::drive::items;
//! use msgraph::v1::models::DriveItem;
//! use msgraph::Upload;
//! use tokio::fs::File;
//!
//! # let session = msgraph::v1::models::UploadSession::default();
//! let mut film = File::open("film.mp4").await?; // or a `std::io::Cursor` of bytes
//! let size = film.metadata().await?.len();
//! let mut upload = Upload::new(session.upload_url.unwrap_or_default(), size); // of what `create_upload_session(item_id, &DriveItemCreateUploadSession::new())` gave
//! let tell = |sent, all| println!("{sent} of {all}");
//! let item: DriveItem = client.upload_with_progress(&mut upload, &mut film, tell).await?; // `upload` without it
//!
//! let mut copy = File::create("copy.mp4").await?;
//! let mut download = client.download(items::content::get(&item.id.unwrap_or_default())).await?;
//! download.write_to(&mut copy).await?; // or one `chunk` after the other
//! # Ok(())
//! # }
//! ```
//!
//! # What no page documents
//!
//! Where a module has no function that you know the service to have, no page documents it. Any method and path makes a
//! request, with the type that it answers with: `Request::<Chat>::list("/me/chats")` is used like a function `list`. Values go
//! into placeholders and are encoded as everywhere; a path can be built on that of a function. What a service is asked to [`Prefer`] is a
//! function there: `page_size`, `time_zone`, `body_content_type`, `immutable_ids`, `representation` and others, or any text.
//!
//! ```
//! # #[cfg(all(feature = "full", feature = "v1"))] {
//! use msgraph::v1::me::drive::root;
//! use msgraph::v1::models::{DriveItem, User};
//! use msgraph::{Prefer, Request};
//!
//! let request = Request::<User>::get(("/beta/users/{id}/some/new/thing", ["ada@contoso.com"])).select(User::ID);
//! assert_eq!(request.to_http()?.uri().path(), "/beta/users/ada@contoso.com/some/new/thing");
//!
//! let versions = Request::<DriveItem>::list(root::get_by_path("a.txt").path().join(":/versions"));
//! assert_eq!(versions.prefer(Prefer::page_size(9)).relative_url()?, "/me/drive/root:/a.txt:/versions");
//!
//! let request = Request::<serde_json::Value>::post("/me/dance", &serde_json::json!({ "steps": 3 }));
//! assert_eq!(request.to_http()?.method(), "POST");
//! # }
//! # Ok::<_, msgraph::Error>(())
//! ```
//!
//! # Call an action
//!
//! ```
//! # #[cfg(all(feature = "full", feature = "v1"))] {
//! use msgraph::Object;
//! use msgraph::v1::bodies::UserSendMail;
//! use msgraph::v1::me;
//! use msgraph::v1::models::{BodyType, EmailAddress, ItemBody, Message, Recipient};
//!
//! let ada = EmailAddress::new().with(EmailAddress::ADDRESS, "ada@contoso.com");
//! let text = ItemBody::new().with(ItemBody::CONTENT_TYPE, BodyType::Text).with(ItemBody::CONTENT, "At one?");
//! let message = Message::new()
//!     .with(Message::SUBJECT, "Lunch")
//!     .with(Message::BODY, text)
//!     .with(Message::TO_RECIPIENTS, [Recipient::new().with(Recipient::EMAIL_ADDRESS, ada)]);
//! let request = me::send_mail(&UserSendMail::new().with(UserSendMail::MESSAGE, message));
//! assert_eq!(request.relative_url()?, "/me/sendMail");
//! assert_eq!(me::SEND_MAIL.documentation(), "https://learn.microsoft.com/en-us/graph/api/user-sendmail?view=graph-rest-1.0");
//! # }
//! # Ok::<_, msgraph::Error>(())
//! ```
//!
//! The struct of a body is the one in the function's example, named as the page of the function is: `UserSendMail`. A body and a
//! type can have one name, as `bodies::SearchQuery` and `models::SearchQuery`, so that imports by name are better than globs. A body that an
//! action may have, and its function does not ask for, goes along by [`with_json`](Request::with_json):
//! `request.with_json(&serde_json::json!({ "comment": "Thanks" }))`.
//!
//! # What the docs do not know yet
//!
//! A member of an enumeration that is not documented keeps its text, and can be made from one. Members are compared without
//! regard to case and written back as they came; [`member`](Enumeration::member) gives the documented one for a `match`. An answer may
//! be of a derived type: [`Object::cast`] looks at its `@odata.type` and gives it, without losing a property.
//!
//! ```
//! # #[cfg(all(feature = "full", feature = "v1"))] {
//! use msgraph::v1::models::{BodyType, DirectoryObject, User};
//! use msgraph::Object;
//!
//! let markdown = BodyType::from("markdown");
//! assert_eq!(markdown.to_string(), "markdown");
//! assert_eq!(BodyType::from("html"), BodyType::Html);
//!
//! let member = r##"{ "@odata.type": "#microsoft.graph.user", "id": "1", "displayName": "Ada" }"##;
//! let member: DirectoryObject = serde_json::from_str(member)?;
//! let user: Option<User> = member.cast();
//! assert_eq!(user.and_then(|user| user.display_name).as_deref(), Some("Ada"));
//! # }
//! # Ok::<_, serde_json::Error>(())
//! ```
//!
//! # Send many requests as one
//!
//! ```
//! # #[cfg(all(feature = "full", feature = "v1"))] {
//! use msgraph::Batch;
//! use msgraph::v1::{groups, users};
//!
//! let mut batch = Batch::new();
//! let ada = batch.add(&users::get("ada@contoso.com"))?;
//! let crews = batch.add(&groups::list().top(5))?;
//! batch.depends_on(crews, ada); // runs after it, and only where it succeeded
//! let http = batch.to_http()?;
//! assert_eq!(http.uri().path(), "/v1.0/$batch");
//!
//! let response = http::Response::new(r#"{ "responses": [
//!     { "id": "2", "status": 200, "body": { "value": [] } },
//!     { "id": "1", "status": 200, "body": { "displayName": "Ada" } }
//! ] }"#);
//! let answers = batch.decode(&response)?;
//! let user = answers.get(ada)?; // a User
//! let page = answers.get(crews)?; // a Page<Group>
//! assert_eq!((user.display_name.as_deref(), page.value.len()), (Some("Ada"), 0));
//! # }
//! # Ok::<_, msgraph::Error>(())
//! ```
//!
//! The client sends a batch by `client.batch(&batch)`. The service takes 20 requests at once; [`Batch::split`] makes such batches of
//! a larger one, and the client does so by itself.
//!
//! [`Operation`] asks how far work is that goes on after its answer; [`Accepted::operation`] gives it, and a client waits for it.
//!
//! # Let the crate do the sending
//!
//! With the feature `client`: tokens that are kept and renewed, paging, retries that honour `Retry-After`, batches,
//! uploads, downloads. Nothing secret leaves the service's own origin or is printed. An application signs in as itself with
//! `client::ClientCredentials`. A person signs in with whatever gives a token, which the client takes from a
//! `client::TokenProvider` of your own or, once, as a `client::StaticToken`: the example programs `sign_in` (in the browser,
//! by authorization code with PKCE) and `device_code` of the repository are such providers, with the crate `oauth2`.
//!
//! ```no_run
//! # #[cfg(all(feature = "v1", feature = "client"))]
//! # async fn example() -> Result<(), msgraph::Error> {
//! use msgraph::Cloud;
//! use msgraph::client::{Client, ClientCredentials};
//! use msgraph::v1::users;
//!
//! let provider = ClientCredentials::new(Cloud::Global, "contoso.com", "client id", "secret")?;
//! let client = Client::new(provider)?;
//! let ada = client.send(users::get("ada@contoso.com")).await?;
//! let mut users = client.items(users::list().top(100)); // a Stream, too
//! while let Some(user) = users.next_item().await? {
//!     println!("{}", user.display_name.unwrap_or_default());
//! }
//! # Ok(())
//! # }
//! ```
//!
//! A delta query is walked in the same way; `users.delta_link()` is where the next round starts from, with
//! `client.items(users::delta().follow(link))`. What goes on after its answer, such as a copy of a file, is waited for:
//! `client.wait(&accepted, Duration::from_secs(60))`, where `accepted` is that answer. Limits are set where a client is made, `Client::builder(provider)
//! .timeout(Duration::from_secs(30)).retry(5).build()?`, and a token that is at hand makes one, too: `Client::new(StaticToken::new(token))?`.
//!
//! `ClientBuilder::transport` takes another HTTP client, such as a `reqwest::Client`
//! with a proxy or a `tower` service; with the feature `azure`, credentials of the Azure SDK are providers of tokens;
//! with `tracing`, each request is a span. Without tokio, a request goes through any HTTP client: the example program
//! `blocking` of the repository sends some with `ureq`.
//!
//! # Test without a tenant
//!
//! With the feature `mock`: a service in the process, which answers from a list or a function, records what was asked,
//! and throttles and fails on request; with `examples` it answers each request as the pages show, too. Here it tests a
//! function `greeting` in five lines.
//!
//! ```
//! # #[cfg(all(feature = "v1", feature = "mock"))] {
//! use msgraph::client::{Client, Mock};
//! use msgraph::v1::users;
//!
//! async fn greeting(client: &Client, id: &str) -> Result<String, msgraph::Error> {
//!     let user = client.send(users::get(id)).await?;
//!     Ok(format!("Hello {}!", user.display_name.unwrap_or_default()))
//! }
//!
//! # let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
//! # runtime.block_on(async {
//! let mock = Mock::list([r#"{ "displayName": "Ada" }"#]);
//! mock.throttle(1); // the client tries again
//! let greeted = greeting(&mock.client(), "ada@contoso.com").await;
//! assert_eq!(greeted.unwrap(), "Hello Ada!");
//! assert_eq!(mock.requests()[0].uri().path(), "/v1.0/users/ada@contoso.com");
//! # #[cfg(feature = "examples")] {
//!
//! let documented = Mock::documented(); // any request of the crate, answered with its page's example
//! assert!(greeting(&documented.client(), "ada@contoso.com").await.is_ok());
//! # }
//! # });
//! # }
//! ```
//!
//! The command `cargo xtask serve` of the repository is the same as a server, for programs in any language.
//!
//! # Permissions and other facts
//!
//! Each function has a constant of its name beside it, with the endpoint's facts as data; `v1::ENDPOINTS` has
//! them all. A row has the `least` privileged scopes and `higher` ones that do, too; where a kind of account can not call the
//! endpoint at all, [`is_supported`](Permission::is_supported) says so. The example program `permissions` of the repository finds the least scopes for a list of endpoints with them.
//!
//! ```
//! # #[cfg(all(feature = "full", feature = "v1"))] {
//! use msgraph::{Account, v1};
//!
//! let rows: Vec<_> = v1::me::SEND_MAIL.permissions().collect();
//! let application = rows.iter().find(|row| row.account == Account::Application);
//! assert_eq!(application.map(|row| row.least.as_slice()), Some(["Mail.Send"].as_slice()));
//! assert!(rows.iter().all(|row| row.is_supported() && row.higher.is_empty()));
//! # }
//! ```
//!
//! # Features
//!
//! | feature | what it adds |
//! |---|---|
//! | `v1` (default) | the stable version of the API |
//! | `beta` | the preview version of the API |
//! | `users`, `me`, `device-management`, .. | an area of the API, for each root segment of its URLs: the endpoints, and the types that they need |
//! | `onenote`, `workbook` | notebooks and the contents of Excel files, which stand below several roots: `me::onenote` needs `me` and `onenote`, as `groups::team` needs `groups` and `teams` |
//! | `full` | all areas |
//! | `client` | an asynchronous client on tokio, reqwest and rustls |
//! | `azure` | credentials of the Azure SDK as providers of tokens for the client |
//! | `mock` | a service in the process, to test programs that use the client |
//! | `examples` | the documented example of each endpoint as an answer of that service |
//! | `tracing` | a span for each request of the client |
//! | `jiff`, `uuid` | conversions of dates, times and durations, and of GUIDs |
//!
//! The areas that people try first are on by default. With `default-features = false`, a program names `v1` and its areas, and compiles
//! those alone: `features = ["v1", "planner"]`. A type comes with every area whose functions take or give it, also inside something else;
//! so whoever has `users` and `me`, which mirror each other, compiles the types of both once, and pays for the second area with its
//! functions alone. What derives from a type comes along where that is sent or stands in something else; what `me::member_of` gives
//! can be cast to a `Group` with the feature `groups`. Types that no function takes or gives come with `full`, unless an example sends
//! them with what they belong to. Where a path needs a
//! feature that is off, the compiler names it.

#![cfg_attr(docsrs, feature(doc_cfg))]

#[allow(dead_code, unused, reason = "a crate made from few pages does not use all of it")]
mod runtime;

/// The types of requests, statuses and headers.
pub use http;
pub use runtime::*;

#[cfg(feature = "client")]
pub mod client;

#[cfg(feature = "v1")]
#[rustfmt::skip]
pub mod v1;

#[cfg(feature = "beta")]
#[rustfmt::skip]
pub mod beta;

/// The programs of the front page are compiled like those of the documentation.
#[cfg(all(doctest, feature = "client", feature = "v1"))]
#[doc = include_str!("../README.md")]
struct FrontPage;
