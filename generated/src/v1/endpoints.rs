// @generated from all operation pages of v1.0; do not edit.

//! All endpoints of the version.

/// The facts of every endpoint of this version that the crate's features ask for, by module and function.
pub static ENDPOINTS: &[&crate::Endpoint] = &[
    #[cfg(feature = "applications")]
    &crate::v1::applications::ADD_PASSWORD,
    #[cfg(feature = "applications")]
    &crate::v1::applications::ADD_PASSWORD_BY_APP_ID,
    #[cfg(feature = "applications")]
    &crate::v1::applications::CREATE,
    #[cfg(feature = "applications")]
    &crate::v1::applications::GET,
    #[cfg(feature = "applications")]
    &crate::v1::applications::GET_BY_APP_ID,
    #[cfg(feature = "applications")]
    &crate::v1::applications::LIST,
    #[cfg(feature = "communications")]
    &crate::v1::communications::call_records::sessions::LIST,
    #[cfg(feature = "device-management")]
    &crate::v1::device_management::device_configurations::assignments::CREATE,
    #[cfg(feature = "drives")]
    &crate::v1::drives::items::COPY,
    #[cfg(feature = "drives")]
    &crate::v1::drives::items::CREATE_UPLOAD_SESSION,
    #[cfg(feature = "drives")]
    &crate::v1::drives::items::GET,
    #[cfg(feature = "drives")]
    &crate::v1::drives::items::children::LIST,
    #[cfg(feature = "drives")]
    &crate::v1::drives::items::content::GET,
    #[cfg(feature = "drives")]
    &crate::v1::drives::items::content::REPLACE,
    #[cfg(feature = "drives")]
    &crate::v1::drives::items::content::REPLACE_BY_PATH,
    #[cfg(feature = "drives")]
    &crate::v1::drives::root::GET_BY_PATH,
    #[cfg(feature = "drives")]
    &crate::v1::drives::root::SEARCH,
    #[cfg(feature = "groups")]
    &crate::v1::groups::CREATE,
    #[cfg(feature = "groups")]
    &crate::v1::groups::LIST,
    #[cfg(feature = "groups")]
    &crate::v1::groups::UPDATE,
    #[cfg(feature = "groups")]
    &crate::v1::groups::drive::items::COPY,
    #[cfg(feature = "groups")]
    &crate::v1::groups::drive::items::CREATE_UPLOAD_SESSION,
    #[cfg(feature = "groups")]
    &crate::v1::groups::drive::items::GET,
    #[cfg(feature = "groups")]
    &crate::v1::groups::drive::items::children::LIST,
    #[cfg(feature = "groups")]
    &crate::v1::groups::drive::items::content::GET,
    #[cfg(feature = "groups")]
    &crate::v1::groups::drive::items::content::REPLACE,
    #[cfg(feature = "groups")]
    &crate::v1::groups::drive::items::content::REPLACE_BY_PATH,
    #[cfg(feature = "groups")]
    &crate::v1::groups::drive::root::GET_BY_PATH,
    #[cfg(feature = "groups")]
    &crate::v1::groups::drive::root::SEARCH,
    #[cfg(feature = "groups")]
    &crate::v1::groups::members::ADD_REF,
    #[cfg(feature = "groups")]
    &crate::v1::groups::members::LIST,
    #[cfg(feature = "groups")]
    &crate::v1::groups::members::REMOVE_REF,
    #[cfg(feature = "groups")]
    &crate::v1::groups::members::user::LIST,
    #[cfg(feature = "groups")]
    &crate::v1::groups::photo::GET,
    #[cfg(feature = "groups")]
    &crate::v1::groups::photo::GET_VALUE,
    #[cfg(feature = "me")]
    &crate::v1::me::GET,
    #[cfg(feature = "me")]
    &crate::v1::me::REMINDER_VIEW,
    #[cfg(feature = "me")]
    &crate::v1::me::SEND_MAIL,
    #[cfg(feature = "me")]
    &crate::v1::me::UPDATE,
    #[cfg(feature = "me")]
    &crate::v1::me::direct_reports::LIST,
    #[cfg(feature = "me")]
    &crate::v1::me::drive::items::COPY,
    #[cfg(feature = "me")]
    &crate::v1::me::drive::items::CREATE_UPLOAD_SESSION,
    #[cfg(feature = "me")]
    &crate::v1::me::drive::items::GET,
    #[cfg(feature = "me")]
    &crate::v1::me::drive::items::children::LIST,
    #[cfg(feature = "me")]
    &crate::v1::me::drive::items::content::GET,
    #[cfg(feature = "me")]
    &crate::v1::me::drive::items::content::REPLACE,
    #[cfg(feature = "me")]
    &crate::v1::me::drive::items::content::REPLACE_BY_PATH,
    #[cfg(feature = "me")]
    &crate::v1::me::drive::recent::LIST,
    #[cfg(feature = "me")]
    &crate::v1::me::drive::root::CREATE_UPLOAD_SESSION_BY_PATH,
    #[cfg(feature = "me")]
    &crate::v1::me::drive::root::GET_BY_PATH,
    #[cfg(feature = "me")]
    &crate::v1::me::drive::root::SEARCH,
    #[cfg(feature = "me")]
    &crate::v1::me::drive::root::children::LIST,
    #[cfg(feature = "me")]
    &crate::v1::me::drive::root::children::LIST_BY_PATH,
    #[cfg(feature = "me")]
    &crate::v1::me::drive::root::content::GET_BY_PATH,
    #[cfg(feature = "me")]
    &crate::v1::me::mail_folders::messages::CREATE,
    #[cfg(feature = "me")]
    &crate::v1::me::mail_folders::messages::DELETE,
    #[cfg(feature = "me")]
    &crate::v1::me::mail_folders::messages::GET,
    #[cfg(feature = "me")]
    &crate::v1::me::mail_folders::messages::LIST,
    #[cfg(feature = "me")]
    &crate::v1::me::mail_folders::messages::MOVE,
    #[cfg(feature = "me")]
    &crate::v1::me::mail_folders::messages::UPDATE,
    #[cfg(feature = "me")]
    &crate::v1::me::messages::CREATE,
    #[cfg(feature = "me")]
    &crate::v1::me::messages::DELETE,
    #[cfg(feature = "me")]
    &crate::v1::me::messages::GET,
    #[cfg(feature = "me")]
    &crate::v1::me::messages::LIST,
    #[cfg(feature = "me")]
    &crate::v1::me::messages::MOVE,
    #[cfg(feature = "me")]
    &crate::v1::me::messages::UPDATE,
    #[cfg(feature = "me")]
    &crate::v1::me::photo::GET,
    #[cfg(feature = "me")]
    &crate::v1::me::photo::GET_VALUE,
    #[cfg(feature = "me")]
    &crate::v1::me::photos::GET,
    #[cfg(feature = "service-principals")]
    &crate::v1::service_principals::GET,
    #[cfg(feature = "service-principals")]
    &crate::v1::service_principals::GET_BY_APP_ID,
    #[cfg(feature = "service-principals")]
    &crate::v1::service_principals::LIST,
    #[cfg(feature = "sites")]
    &crate::v1::sites::drive::items::COPY,
    #[cfg(feature = "sites")]
    &crate::v1::sites::drive::items::CREATE_UPLOAD_SESSION,
    #[cfg(feature = "sites")]
    &crate::v1::sites::drive::items::GET,
    #[cfg(feature = "sites")]
    &crate::v1::sites::drive::items::children::LIST,
    #[cfg(feature = "sites")]
    &crate::v1::sites::drive::items::content::GET,
    #[cfg(feature = "sites")]
    &crate::v1::sites::drive::items::content::REPLACE,
    #[cfg(feature = "sites")]
    &crate::v1::sites::drive::items::content::REPLACE_BY_PATH,
    #[cfg(feature = "sites")]
    &crate::v1::sites::drive::root::GET_BY_PATH,
    #[cfg(feature = "sites")]
    &crate::v1::sites::drive::root::SEARCH,
    #[cfg(feature = "teams")]
    &crate::v1::teams::CLONE,
    #[cfg(feature = "users")]
    &crate::v1::users::CREATE,
    #[cfg(feature = "users")]
    &crate::v1::users::DELETE,
    #[cfg(feature = "users")]
    &crate::v1::users::DELTA,
    #[cfg(feature = "users")]
    &crate::v1::users::GET,
    #[cfg(feature = "users")]
    &crate::v1::users::LIST,
    #[cfg(feature = "users")]
    &crate::v1::users::REMINDER_VIEW,
    #[cfg(feature = "users")]
    &crate::v1::users::SEND_MAIL,
    #[cfg(feature = "users")]
    &crate::v1::users::UPDATE,
    #[cfg(feature = "users")]
    &crate::v1::users::direct_reports::LIST,
    #[cfg(feature = "users")]
    &crate::v1::users::drive::items::COPY,
    #[cfg(feature = "users")]
    &crate::v1::users::drive::items::CREATE_UPLOAD_SESSION,
    #[cfg(feature = "users")]
    &crate::v1::users::drive::items::GET,
    #[cfg(feature = "users")]
    &crate::v1::users::drive::items::children::LIST,
    #[cfg(feature = "users")]
    &crate::v1::users::drive::items::content::GET,
    #[cfg(feature = "users")]
    &crate::v1::users::drive::items::content::REPLACE,
    #[cfg(feature = "users")]
    &crate::v1::users::drive::items::content::REPLACE_BY_PATH,
    #[cfg(feature = "users")]
    &crate::v1::users::drive::recent::LIST,
    #[cfg(feature = "users")]
    &crate::v1::users::drive::root::CREATE_UPLOAD_SESSION_BY_PATH,
    #[cfg(feature = "users")]
    &crate::v1::users::drive::root::GET_BY_PATH,
    #[cfg(feature = "users")]
    &crate::v1::users::drive::root::SEARCH,
    #[cfg(feature = "users")]
    &crate::v1::users::drive::root::children::LIST,
    #[cfg(feature = "users")]
    &crate::v1::users::drive::root::children::LIST_BY_PATH,
    #[cfg(feature = "users")]
    &crate::v1::users::drive::root::content::GET_BY_PATH,
    #[cfg(feature = "users")]
    &crate::v1::users::mail_folders::messages::CREATE,
    #[cfg(feature = "users")]
    &crate::v1::users::mail_folders::messages::DELETE,
    #[cfg(feature = "users")]
    &crate::v1::users::mail_folders::messages::GET,
    #[cfg(feature = "users")]
    &crate::v1::users::mail_folders::messages::LIST,
    #[cfg(feature = "users")]
    &crate::v1::users::mail_folders::messages::MOVE,
    #[cfg(feature = "users")]
    &crate::v1::users::mail_folders::messages::UPDATE,
    #[cfg(feature = "users")]
    &crate::v1::users::messages::CREATE,
    #[cfg(feature = "users")]
    &crate::v1::users::messages::DELETE,
    #[cfg(feature = "users")]
    &crate::v1::users::messages::GET,
    #[cfg(feature = "users")]
    &crate::v1::users::messages::LIST,
    #[cfg(feature = "users")]
    &crate::v1::users::messages::MOVE,
    #[cfg(feature = "users")]
    &crate::v1::users::messages::UPDATE,
    #[cfg(feature = "users")]
    &crate::v1::users::photo::GET,
    #[cfg(feature = "users")]
    &crate::v1::users::photo::GET_VALUE,
    #[cfg(feature = "users")]
    &crate::v1::users::photos::GET,
];
