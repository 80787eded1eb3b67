//! A request that reads one object, walked like a collection.
//~ expected `Request<Page<_>, _>`, found `Request<User, One>`
use msgraph::client::Client;
use msgraph::v1::users;

fn walk(client: &Client) {
    let _ = client.items(users::get("ada@contoso.com"));
}

fn main() {
    let _ = walk;
}
