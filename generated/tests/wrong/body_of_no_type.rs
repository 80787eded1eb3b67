//! A request of one's own with a body that the crate does not know.
//~ `Weather` is nothing that a request can carry as JSON
//~ `&serde_json::json!(..)`
use msgraph::Request;

struct Weather;

fn main() {
    let _ = Request::<()>::post("/me/weather", &Weather);
}
