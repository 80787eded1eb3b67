//! Contacts: one made, found by a letter, changed, deleted; the folders.
use msgraph::client::Client;
use msgraph::v1::me::{contact_folders, contacts, people};
use msgraph::v1::models::{Contact, EmailAddress, PhysicalAddress};
use msgraph::{Error, Object};

pub(crate) async fn run(client: &Client) -> Result<Vec<String>, Error> {
    let mut lines = Vec::new();
    let address =
        PhysicalAddress::new().with(PhysicalAddress::CITY, "Oslo").with(PhysicalAddress::POSTAL_CODE, "0150");
    let contact = Contact::new()
        .with(Contact::GIVEN_NAME, "Pavel")
        .with(Contact::SURNAME, "Bansky")
        .with(
            Contact::EMAIL_ADDRESSES,
            [EmailAddress::new()
                .with(EmailAddress::ADDRESS, "pavelb@contoso.com")
                .with(EmailAddress::NAME, "Pavel")],
        )
        .with(Contact::BUSINESS_PHONES, ["+47 1"])
        .with(Contact::BIRTHDAY, "1980-05-04T00:00:00Z")
        .with(Contact::HOME_ADDRESS, address)
        .with(Contact::CATEGORIES, vec!["boats".to_string()]);
    let made = client.send(contacts::create(&contact)).await?;
    let id = made.id.expect("id");
    let mut all = client.items(
        contacts::list()
            .filter(Contact::GIVEN_NAME.starts_with("P"))
            .order_by((Contact::SURNAME, Contact::GIVEN_NAME))
            .top(50),
    );
    while let Some(contact) = all.next_item().await? {
        let mail = contact.email_addresses.unwrap_or_default().into_iter().find_map(|mail| mail.address);
        lines.push(format!("{} {}", contact.display_name.unwrap_or_default(), mail.unwrap_or_default()));
    }
    let changed = client
        .send(contacts::update(
            &id,
            &Contact::new().with(Contact::MOBILE_PHONE, "+47 2").clear(Contact::BIRTHDAY),
        ))
        .await?;
    lines.extend(changed.mobile_phone);
    for folder in client.send(contact_folders::list()).await?.value {
        let page =
            client.send(contact_folders::contacts::list(folder.id.as_deref().unwrap_or_default())).await?;
        lines.push(format!("{}: {}", folder.display_name.unwrap_or_default(), page.value.len()));
    }
    for person in client.send(people::list().search("ada").top(5)).await?.value {
        lines.push(person.display_name.unwrap_or_default());
    }
    client.send(contacts::delete(&id)).await?;
    Ok(lines)
}
