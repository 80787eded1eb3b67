//! A text for a property that holds an object.
//~ `&str` is no value for what holds `ItemBody`
//~ an object is one of that type, such as `ItemBody::new().with(..)`
use msgraph::Object;
use msgraph::v1::models::Message;

fn main() {
    let _ = Message::new().with(Message::BODY, "At one?");
}
