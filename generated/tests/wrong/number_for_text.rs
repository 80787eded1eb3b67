//! A number for a property that holds a text.
//~ `{integer}` is no value for what holds `std::string::String`
//~ a text, date, GUID or enumeration takes `&str` and `String`
use msgraph::Object;
use msgraph::v1::models::User;

fn main() {
    let _ = User::new().with(User::DISPLAY_NAME, 5);
}
