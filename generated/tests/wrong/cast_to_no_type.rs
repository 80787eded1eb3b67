//! A cast to what is no type of the API.
//~ `std::string::String` is no type of the API
use msgraph::Object;
use msgraph::v1::models::DirectoryObject;

fn main() {
    let _ = DirectoryObject::new().cast::<String>();
}
