//! The setters without the trait they belong to.
//~ use msgraph::Object;
use msgraph::v1::models::User;

fn main() {
    let _ = User::new().with(User::DISPLAY_NAME, "Ada");
}
