//! A fraction for a property that holds whole numbers.
//~ `{float}` is no value for what holds `i64`
use msgraph::Object;
use msgraph::v1::models::DriveItem;

fn main() {
    let _ = DriveItem::new().with(DriveItem::SIZE, 1.5);
}
