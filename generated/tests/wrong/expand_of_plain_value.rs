//! A property that is no relationship, expanded.
//~ names nothing that is related to `User`
//~ is asked for by `select`
use msgraph::v1::models::User;
use msgraph::v1::users;

fn main() {
    let _ = users::list().expand(User::DISPLAY_NAME);
}
