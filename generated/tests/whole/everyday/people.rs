//! Users: made with a password, a licence, a manager, found, changed, photo, disabled, deleted.
use msgraph::client::Client;
use msgraph::v1::bodies::UserAssignLicense;
use msgraph::v1::models::{AssignedLicense, PasswordProfile, User};
use msgraph::v1::{me, users};
use msgraph::{Error, Object};

pub(crate) async fn run(client: &Client, sku: &str) -> Result<Vec<String>, Error> {
    let mut lines = Vec::new();
    let me = client.send(me::get().select((User::DISPLAY_NAME, User::ID, User::MAIL))).await?;
    lines.push(me.display_name.unwrap_or_default());
    let user = User::new()
        .with(User::ACCOUNT_ENABLED, true)
        .with(User::DISPLAY_NAME, "Ada Lie")
        .with(User::MAIL_NICKNAME, "ada")
        .with(User::USER_PRINCIPAL_NAME, "ada@contoso.com")
        .with(User::USAGE_LOCATION, "NO")
        .with(
            User::PASSWORD_PROFILE,
            PasswordProfile::new()
                .with(PasswordProfile::PASSWORD, "xWwvJ]6NMw+bWH-d")
                .with(PasswordProfile::FORCE_CHANGE_PASSWORD_NEXT_SIGN_IN, true),
        );
    let ada = client.send(users::create(&user)).await?;
    let id = ada.id.unwrap();
    let license = UserAssignLicense::new()
        .with(UserAssignLicense::ADD_LICENSES, [AssignedLicense::new().with(AssignedLicense::SKU_ID, sku)])
        .with(UserAssignLicense::REMOVE_LICENSES, Vec::<String>::new());
    client.send(users::assign_license(&id, &license)).await?;
    client.send(users::manager::set_ref(&id, "https://graph.microsoft.com/v1.0/users/grace")).await?;
    let manager = client.send(users::manager::get(&id)).await?;
    if let Some(manager) = manager.cast::<User>() {
        lines.push(manager.display_name.unwrap_or_default());
    }
    let total = client.send(users::count()).await?;
    lines.push(total.value.to_string());
    let guests = client.send(users::count().filter(User::USER_TYPE.eq("Guest"))).await?;
    lines.push(guests.value.to_string());
    let found = users::list()
        .search("\"displayName:Ada\"")
        .order_by(User::DISPLAY_NAME)
        .select((User::ID, User::DISPLAY_NAME))
        .top(10);
    for user in client.send(found).await?.value {
        lines.push(user.display_name.unwrap_or_default());
    }
    let before = client.send(users::get(&id)).await?;
    let mut after = before.clone();
    after.job_title = Some("Captain".to_string());
    after.business_phones = Some(vec!["+47 1".to_string()]);
    client.send(users::update(&id, &after.changes_since(&before))).await?;
    let photo = client.send(users::photo::get_value(&id)).await?;
    client.send(users::photo::replace_value(&id, photo.bytes)).await?;
    client.send(users::revoke_sign_in_sessions(&id)).await?;
    for report in client.send(me::direct_reports::list()).await?.value {
        lines.push(format!(
            "{}",
            report.cast::<User>().and_then(|user| user.display_name).unwrap_or_default()
        ));
    }
    client.send(users::update(&id, &User::new().with(User::ACCOUNT_ENABLED, false))).await?;
    client.send(users::delete(&id)).await?;
    Ok(lines)
}
