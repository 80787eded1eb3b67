//! A text where something that signs in is asked for.
//~ `&str` gives no tokens
//~ a token that is at hand `StaticToken::new("..")`
use msgraph::client::Client;

fn main() {
    let _ = Client::new("token");
}
