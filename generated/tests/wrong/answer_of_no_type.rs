//! A request of one's own that answers with a type the crate does not know.
//~ `Weather` is nothing that a request can answer with
//~ `serde_json::Value`
use msgraph::Request;

struct Weather;

fn main() {
    let request = Request::<Weather>::get("/me/weather");
    let _ = request.decode(&http::Response::new("{}"));
}
