//! Five types and ten endpoints with the emitted crate: requests as values, responses decoded.

use msgraph::v1::{devices, groups, me, models, users};
use msgraph::{Error, Object as _};

fn body(answer: &[u8]) -> http::Response<&[u8]> {
    http::Response::new(answer)
}

fn main() -> Result<(), Error> {
    let answer = std::env::args().nth(1).unwrap_or_else(|| "{}".to_owned());
    let answer = body(answer.as_bytes());
    let user = users::get("ada").decode(&answer)?;
    let group = groups::get("crew").decode(&answer)?;
    let message = me::messages::get("m1").decode(&answer)?;
    let device = devices::get("d1").decode(&answer)?;
    let item = me::drive::items::get("i1").decode(&answer)?;
    println!("{:?} {:?} {:?}", user.display_name, group.display_name, message.subject);
    println!("{:?} {:?}", device.display_name, item.name);
    let requests = [
        users::get("ada").to_http()?,
        users::list().top(5).to_http()?,
        users::create(&models::User::new().with(models::User::DISPLAY_NAME, "Ada")).to_http()?,
        users::delete("ada").to_http()?,
        groups::get("crew").to_http()?,
        groups::list().to_http()?,
        groups::members::add_ref("crew", "https://graph.microsoft.com/v1.0/users/ada").to_http()?,
        me::messages::get("m1").to_http()?,
        devices::get("d1").to_http()?,
        me::drive::items::get("i1").to_http()?,
    ];
    for request in requests {
        println!("{} {}", request.method(), request.uri());
    }
    Ok(())
}
