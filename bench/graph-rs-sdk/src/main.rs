//! The same with `graph-rs-sdk`, which has no types for bodies: they are JSON values.

use graph_rs_sdk::{Graph, ODataQuery};
use serde_json::{Value, json};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let answer = std::env::args().nth(1).unwrap_or_else(|| "{}".to_owned());
    for _ in ["user", "group", "message", "device", "drive item"] {
        let value: Value = serde_json::from_str(&answer)?;
        println!("{:?} {:?} {:?}", value["displayName"], value["subject"], value["name"]);
    }
    let client = Graph::new("token");
    let target = json!({ "@odata.id": "https://graph.microsoft.com/v1.0/users/ada" });
    let urls = [
        client.user("ada").get_user().url(),
        client.users().list_user().top("5").url(),
        client.users().create_user(&json!({ "displayName": "Ada" })).url(),
        client.user("ada").delete_user().url(),
        client.group("crew").get_group().url(),
        client.groups().list_group().url(),
        client.group("crew").create_ref_members(&target).url(),
        client.me().message("m1").get_messages().url(),
        client.device("d1").get_device().url(),
        client.me().drive().item("i1").get_items().url(),
    ];
    for url in urls {
        println!("{url}");
    }
    Ok(())
}
