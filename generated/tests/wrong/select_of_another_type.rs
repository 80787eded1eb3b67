//! A constant of another type in a query option.
//~ `msgraph::Field<Group, std::string::String>` names no properties of `User`
//~ expected constants of `User`, such as `User::ID`, or texts
use msgraph::v1::models::Group;
use msgraph::v1::users;

fn main() {
    let _ = users::list().select(Group::DISPLAY_NAME);
}
