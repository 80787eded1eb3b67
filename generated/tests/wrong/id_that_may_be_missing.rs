//! The id of an object that was read, which may be missing.
//~ expected `&str`, found `Option<String>`
use msgraph::Object;
use msgraph::v1::models::User;
use msgraph::v1::users;

fn main() {
    let ada = User::new();
    let _ = users::get(ada.id);
}
