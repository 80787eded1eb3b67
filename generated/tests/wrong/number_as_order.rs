//! Something else than a property as an order.
//~ is no order of `User`
//~ its `.desc()`
use msgraph::v1::users;

fn main() {
    let _ = users::list().order_by(true);
}
