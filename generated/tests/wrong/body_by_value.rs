//! A body by value where a reference is asked for.
//~ consider borrowing here
use msgraph::Object;
use msgraph::v1::models::User;
use msgraph::v1::users;

fn main() {
    let _ = users::update("ada@contoso.com", User::new());
}
