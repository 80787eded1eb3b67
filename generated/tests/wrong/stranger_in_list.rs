//! An object in a list of another type.
//~ `User` is no value for what holds `Recipient`
//~ or of one that the docs derive from it
use msgraph::Object;
use msgraph::v1::models::{Message, User};

fn main() {
    let _ = Message::new().with(Message::TO_RECIPIENTS, [User::new()]);
}
