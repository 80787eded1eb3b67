//! An order where names of properties are asked for.
//~ `Order<User>` names no properties of `User`
use msgraph::v1::models::User;
use msgraph::v1::users;

fn main() {
    let _ = users::list().select((User::ID, User::DISPLAY_NAME.desc()));
}
