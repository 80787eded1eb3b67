//! A relationship matched like an option, instead of asked for its object.
//~ expected `Nav<DirectoryObject>`, found `Option<_>`
use msgraph::Object;
use msgraph::v1::models::User;

fn main() {
    let ada = User::new();
    if let Some(manager) = ada.manager {
        drop(manager);
    }
}
