//! A constant of another type in a setter.
//~ `msgraph::Field<Group, std::string::String>` names no property of `User`
//~ expected a constant of `User`
use msgraph::Object;
use msgraph::v1::models::{Group, User};

fn main() {
    let _ = User::new().with(Group::DISPLAY_NAME, "Crew");
}
