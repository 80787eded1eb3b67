//! A request that nobody sends. The program denies warnings, as many do.
//~ it is sent by a client, or made an `http::Request` by `to_http`
#![deny(unused_must_use)]
use msgraph::v1::users;

fn main() {
    users::delete("ada@contoso.com");
}
