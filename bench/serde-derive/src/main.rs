//! The same with serde-derived types. There are no endpoint functions: addresses are written out.

use graph_derive::{Device, DriveItem, Group, Message, User};

fn request(method: &str, path: &str, body: Vec<u8>) -> Result<http::Request<Vec<u8>>, http::Error> {
    http::Request::builder().method(method).uri(format!("https://graph.microsoft.com/v1.0{path}")).body(body)
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let answer = std::env::args().nth(1).unwrap_or_else(|| "{}".to_owned());
    let answer = answer.as_bytes();
    let user: User = serde_json::from_slice(answer)?;
    let group: Group = serde_json::from_slice(answer)?;
    let message: Message = serde_json::from_slice(answer)?;
    let device: Device = serde_json::from_slice(answer)?;
    let item: DriveItem = serde_json::from_slice(answer)?;
    println!("{:?} {:?} {:?}", user.display_name, group.display_name, message.subject);
    println!("{:?} {:?}", device.display_name, item.name);
    let ada = User { display_name: Some("Ada".to_owned()), ..User::default() };
    let target = br#"{"@odata.id":"https://graph.microsoft.com/v1.0/users/ada"}"#.to_vec();
    let requests = [
        request("GET", "/users/ada", Vec::new())?,
        request("GET", "/users?$top=5", Vec::new())?,
        request("POST", "/users", serde_json::to_vec(&ada)?)?,
        request("DELETE", "/users/ada", Vec::new())?,
        request("GET", "/groups/crew", Vec::new())?,
        request("GET", "/groups", Vec::new())?,
        request("POST", "/groups/crew/members/$ref", target)?,
        request("GET", "/me/messages/m1", Vec::new())?,
        request("GET", "/devices/d1", Vec::new())?,
        request("GET", "/me/drive/items/i1", Vec::new())?,
    ];
    for request in requests {
        println!("{} {}", request.method(), request.uri());
    }
    Ok(())
}
