//! A text for a property that holds `true` or `false`.
//~ `&str` is no value for what holds `bool`
use msgraph::Object;
use msgraph::v1::models::User;

fn main() {
    let _ = User::new().with(User::ACCOUNT_ENABLED, "true");
}
