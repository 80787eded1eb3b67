//! One text for a property that holds several.
//~ `&str` is no value for what holds `Vec<std::string::String>`
//~ a list takes arrays, slices and vectors of what its items take
use msgraph::Object;
use msgraph::v1::models::User;

fn main() {
    let _ = User::new().with(User::BUSINESS_PHONES, "+47 555 0114");
}
