//! A query option of collections on a request that reads one object.
//~ this request reads one object
//~ expected a request that reads a collection
use msgraph::v1::users;

fn main() {
    let _ = users::get("ada@contoso.com").filter("accountEnabled eq true");
}
