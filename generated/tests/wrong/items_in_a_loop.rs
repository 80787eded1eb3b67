//! A collection of any length in a loop that cannot wait.
//~ `Items<User>` is not an iterator
use msgraph::client::Client;
use msgraph::v1::users;

fn walk(client: &Client) {
    for user in client.items(users::list()) {
        drop(user);
    }
}

fn main() {
    let _ = walk;
}
