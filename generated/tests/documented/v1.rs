//! The exchanges of v1.0.

use crate::book::Book;
use generator::model::ApiVersion;
use msgraph::Flags;
use msgraph::Object;
use msgraph::v1::models::{
    Application, BodyType, ClonableTeamParts, DeviceAndAppManagementAssignmentTarget,
    DeviceConfigurationAssignment, DriveItemUploadableProperties, EmailAddress, Group, Importance, ItemBody,
    ItemReference, Message, PasswordCredential, PasswordProfile, Recipient, ScopeTagGroupAssignmentTarget,
    TeamVisibilityType, User,
};
use msgraph::v1::{
    applications, bodies, communications, device_management, groups, me, service_principals, teams, users,
};

const ADA: &str = "5f0c1b7e-3a94-4d7c-9c55-2e8a6d1f7b30";
const TOMAS: &str = "0b6f2d54-91ce-4f0a-a3c8-77d0e5b41c92";
const GAUGES: &str = "91a7e6d2-5b38-4e0f-a6c4-3d2f8b7c1e50";

fn object(id: &str) -> String {
    format!("https://graph.microsoft.com/v1.0/directoryObjects/{id}")
}

fn body(content_type: BodyType, content: &str) -> ItemBody {
    ItemBody::new().with(ItemBody::CONTENT_TYPE, content_type).with(ItemBody::CONTENT, content)
}

fn recipient(address: &str) -> Recipient {
    let address = EmailAddress::new().with(EmailAddress::ADDRESS, address);
    Recipient::new().with(Recipient::EMAIL_ADDRESS, address)
}

#[test]
fn every_exchange_of_v1_is_as_documented() {
    let mut book = Book::of_input_pages(ApiVersion::V1);
    people(&mut book);
    mail(&mut book);
    files(&mut book);
    directory(&mut book);
    others(&mut book);
    book.close();
}

fn people(book: &mut Book) {
    let named = (User::ID, User::DISPLAY_NAME, User::MAIL);
    book.check("user-list", 0, users::list().select(named));
    book.check("user-list", 1, users::list().search("\"displayName:Lind\"").count());
    book.check("user-get", 0, users::get(ADA));
    book.check("user-get", 1, me::get().select((User::DISPLAY_NAME, User::DEPARTMENT, User::USER_TYPE)));
    book.check("user-delta", 0, users::delta());
    book.check("user-delete", 0, users::delete("{id}"));
    book.check("user-list-directreports", 0, me::direct_reports::list());
    let changes = User::new()
        .with(User::DEPARTMENT, "Lakes")
        .clear(User::MOBILE_PHONE)
        .with(User::BUSINESS_PHONES, ["+47 555 0178"]);
    book.check("user-update", 0, users::update("{id}", &changes));
    let password = PasswordProfile::new()
        .with(PasswordProfile::FORCE_CHANGE_PASSWORD_NEXT_SIGN_IN, true)
        .with(PasswordProfile::PASSWORD, "{password}");
    let tomas = User::new()
        .with(User::ACCOUNT_ENABLED, true)
        .with(User::DISPLAY_NAME, "Tomas Rey")
        .with(User::MAIL_NICKNAME, "tomas")
        .with(User::PASSWORD_PROFILE, password)
        .with(User::USER_PRINCIPAL_NAME, "tomas@example.com");
    book.check("user-post-users", 0, users::create(&tomas));
    let (start, end) = ("2026-03-02T08:00:00.0000000", "2026-03-02T18:00:00.0000000");
    book.check("user-reminderview", 0, me::reminder_view(start, end));
    book.check_content("profilephoto-get", 0, me::photo::get_value());
    book.check("profilephoto-get", 1, users::photo::get("{id}"));
}

fn mail(book: &mut Book) {
    let unread = me::messages::list().select((Message::SUBJECT, Message::IS_READ)).filter("isRead eq false");
    book.check("user-list-messages", 0, unread);
    let as_text = "outlook.body-content-type=\"text\"";
    book.check("message-get", 0, me::messages::get("AAMkAGVmLWRlbW8tMQ").header("Prefer", as_text));
    book.check("message-delete", 0, me::messages::delete("{id}"));
    let archive = bodies::MessageMove::new().with(bodies::MessageMove::DESTINATION_ID, "archive");
    book.check("message-move", 0, me::messages::move_("{id}", &archive));
    let read = Message::new().with(Message::IS_READ, true).with(Message::CATEGORIES, ["Field work"]);
    book.check("message-update", 0, me::messages::update("{id}", &read).header("If-Match", "W/\"Y2sx\""));
    let draft = Message::new()
        .with(Message::SUBJECT, "Plan for gauge 7")
        .with(Message::IMPORTANCE, Importance::Low)
        .with(Message::BODY, body(BodyType::Html, "<p>Draft.</p>"))
        .with(Message::TO_RECIPIENTS, [recipient("tomas@example.com")]);
    book.check("user-post-messages", 0, me::messages::create(&draft));
    sent_mail(book);
}

fn sent_mail(book: &mut Book) {
    let tomas = EmailAddress::new().with(EmailAddress::NAME, "Tomas Rey");
    let tomas = tomas.with(EmailAddress::ADDRESS, "tomas@example.com");
    let levels = Message::new()
        .with(Message::SUBJECT, "Water levels in May")
        .with(Message::BODY, body(BodyType::Text, "The table is in the shared folder."))
        .with(Message::TO_RECIPIENTS, [Recipient::new().with(Recipient::EMAIL_ADDRESS, tomas)]);
    let mut mail = bodies::UserSendMail::new();
    mail.message = Some(levels);
    mail.save_to_sent_items = Some(false);
    book.check_accepted("user-sendmail", 0, me::send_mail(&mail));
    let offline = Message::new()
        .with(Message::SUBJECT, "Gauge 7 is offline")
        .with(Message::IMPORTANCE, Importance::High)
        .with(Message::BODY, body(BodyType::Html, "<p>No data since noon.</p>"))
        .with(Message::TO_RECIPIENTS, [recipient("tomas@example.com")])
        .with(Message::CC_RECIPIENTS, [recipient("ada@example.com")]);
    let mail = bodies::UserSendMail::new().with(bodies::UserSendMail::MESSAGE, offline);
    book.check_accepted("user-sendmail", 1, users::send_mail(ADA, &mail));
}

fn files(book: &mut Book) {
    #[allow(deprecated, reason = "the page documents it still")]
    book.check("drive-recent", 0, me::drive::recent::list());
    book.check("driveitem-get", 0, me::drive::items::get("01DEMOITEM7"));
    book.check("driveitem-get", 1, me::drive::root::get_by_path("levels.csv"));
    book.check("driveitem-list-children", 0, me::drive::root::children::list());
    book.check("driveitem-search", 0, me::drive::root::search("gauge"));
    book.check_content("driveitem-get-content", 0, me::drive::items::content::get("{item-id}"));
    let text = |text: &str| text.as_bytes().to_vec();
    let noon = me::drive::items::content::replace("{item-id}", text("Level at noon: 2.4 m"));
    book.check("driveitem-put-content", 0, noon.header("Content-Type", "text/plain"));
    let dusk = text("Level at dusk: 2.1 m");
    let dusk = me::drive::items::content::replace_by_path("{parent-id}", "{filename}", dusk);
    book.check("driveitem-put-content", 1, dusk.header("Content-Type", "text/plain"));
    let folder =
        ItemReference::new().with(ItemReference::DRIVE_ID, "b!DEMO").with(ItemReference::ID, "01DEMOITEM2");
    let copy = bodies::DriveItemCopy::new()
        .with(bodies::DriveItemCopy::PARENT_REFERENCE, folder)
        .with(bodies::DriveItemCopy::NAME, "levels (copy).csv");
    book.check_accepted("driveitem-copy", 0, me::drive::items::copy("{item-id}", &copy));
    let mut item =
        DriveItemUploadableProperties::new().with(DriveItemUploadableProperties::NAME, "aerial.tif");
    item.extra.insert("@odata.type", "microsoft.graph.driveItemUploadableProperties");
    item.extra.insert("@microsoft.graph.conflictBehavior", "rename");
    let mut upload = bodies::DriveItemCreateUploadSession::new();
    upload = upload.with(bodies::DriveItemCreateUploadSession::ITEM, item);
    upload.extra.insert("deferCommit", true);
    book.check(
        "driveitem-createuploadsession",
        0,
        me::drive::items::create_upload_session("{item-id}", &upload),
    );
}

fn directory(book: &mut Book) {
    book.check("group-list", 0, groups::list().filter("startswith(displayName,'River')"));
    let gauges = Group::new()
        .with(Group::DESCRIPTION, "Field staff")
        .with(Group::DISPLAY_NAME, "River gauges")
        .with(Group::GROUP_TYPES, ["Unified"])
        .with(Group::MAIL_ENABLED, true)
        .with(Group::MAIL_NICKNAME, "gauges")
        .with(Group::SECURITY_ENABLED, false);
    book.check("group-post-groups", 0, groups::create(&gauges));
    book.check("group-list-members", 0, groups::members::list("{group-id}"));
    book.check("group-list-members", 1, groups::members::user::list("{group-id}").count());
    book.check("group-post-members", 0, groups::members::add_ref("{group-id}", object(ADA)));
    let members = Group::new().bind(Group::MEMBERS, vec![object(ADA), object(TOMAS)]);
    book.check("group-post-members", 1, groups::update("{group-id}", &members));
    book.check("group-delete-members", 0, groups::members::remove_ref(GAUGES, TOMAS));
    book.check("serviceprincipal-get", 0, service_principals::get("{id}"));
    book.check("serviceprincipal-list", 0, service_principals::list());
    book.check("application-list", 0, applications::list());
    book.check("application-get", 0, applications::get_by_app_id("7d3b9e10-48c6-4f2a-8b5d-1c0e6a97f243"));
    let reader = Application::new()
        .with(Application::DISPLAY_NAME, "Gauge reader")
        .with(Application::SIGN_IN_AUDIENCE, "AzureADMyOrg");
    book.check("application-post-applications", 0, applications::create(&reader));
    let password = PasswordCredential::new()
        .with(PasswordCredential::DISPLAY_NAME, "Night job")
        .with(PasswordCredential::END_DATE_TIME, "2026-12-31T00:00:00Z");
    let add = bodies::ApplicationAddPassword::new();
    let add = add.with(bodies::ApplicationAddPassword::PASSWORD_CREDENTIAL, password);
    book.check("application-addpassword", 0, applications::add_password("{id}", &add));
}

fn others(book: &mut Book) {
    book.check("callrecords-session-list", 0, communications::call_records::sessions::list("{id}"));
    let parts: Flags<ClonableTeamParts> = [
        ClonableTeamParts::Apps,
        ClonableTeamParts::Tabs,
        ClonableTeamParts::Settings,
        ClonableTeamParts::Channels,
    ]
    .into_iter()
    .collect();
    let clone = bodies::TeamClone::new()
        .with(bodies::TeamClone::DISPLAY_NAME, "River gauges 2027")
        .with(bodies::TeamClone::DESCRIPTION, "Next season")
        .with(bodies::TeamClone::MAIL_NICKNAME, "gauges2027")
        .with(bodies::TeamClone::PARTS_TO_CLONE, parts)
        .with(bodies::TeamClone::VISIBILITY, TeamVisibilityType::Private);
    book.check_accepted("team-clone", 0, teams::clone("{id}", &clone));
    let mut target: DeviceAndAppManagementAssignmentTarget = ScopeTagGroupAssignmentTarget::new()
        .with(ScopeTagGroupAssignmentTarget::TARGET_TYPE, "user")
        .with(ScopeTagGroupAssignmentTarget::ENTRA_OBJECT_ID, ADA)
        .upcast();
    // The page writes the name without the `#` that the service writes.
    target.extra.insert("@odata.type", "microsoft.graph.scopeTagGroupAssignmentTarget");
    let mut assignment =
        DeviceConfigurationAssignment::new().with(DeviceConfigurationAssignment::TARGET, target);
    assignment.extra.insert("@odata.type", "#microsoft.graph.deviceConfigurationAssignment");
    let page = "intune-deviceconfig-deviceconfigurationassignment-create";
    let create = device_management::device_configurations::assignments::create;
    book.check(page, 0, create("{deviceConfigurationId}", &assignment));
}
