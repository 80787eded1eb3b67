//! The id of an object that was read, which may be missing.
//~ `Option<std::string::String>` can not be an argument of a request
//~ `user.id.unwrap_or_default()`
use msgraph::Object;
use msgraph::v1::models::User;
use msgraph::v1::users;

fn main() {
    let ada = User::new();
    let _ = users::get(ada.id);
}
