//! A constant of another type in a setter.
//~ expected `Field<User, _>`, found `Field<Group, String>`
use msgraph::Object;
use msgraph::v1::models::{Group, User};

fn main() {
    let _ = User::new().with(Group::DISPLAY_NAME, "Crew");
}
