//! The message itself where the body of the action is asked for.
//~ expected `&UserSendMail`, found `&Message`
use msgraph::Object;
use msgraph::v1::me;
use msgraph::v1::models::Message;

fn main() {
    let _ = me::send_mail(&Message::new());
}
