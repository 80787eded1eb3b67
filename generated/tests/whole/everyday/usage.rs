//! Reports: usage as CSV, sign-ins of a day, who changed what.
use msgraph::Error;
use msgraph::client::Client;
use msgraph::v1::models::SignIn;
use msgraph::v1::{audit_logs, reports, subscribed_skus};

pub(crate) async fn run(client: &Client) -> Result<Vec<String>, Error> {
    let mut lines = Vec::new();
    let csv = client.send(reports::get_office365_active_user_detail("D7")).await?;
    for line in String::from_utf8_lossy(&csv.bytes).lines().skip(1) {
        lines.push(format!("{line}"));
    }
    let mail = client.send(reports::get_mailbox_usage_detail("D30")).await?;
    lines.push(format!("{} bytes", mail.len()));
    let request = audit_logs::sign_ins::list()
        .filter(
            SignIn::CREATED_DATE_TIME
                .ge("2026-05-04T00:00:00Z")
                .and(SignIn::USER_PRINCIPAL_NAME.eq("ada@contoso.com")),
        )
        .top(50);
    let mut sign_ins = client.items(request);
    while let Some(sign_in) = sign_ins.next_item().await? {
        let place = sign_in.location.and_then(|place| place.city).unwrap_or_default();
        let error = sign_in.status.and_then(|status| status.error_code).unwrap_or(0);
        lines.push(format!(
            "{:?} {} {place} {error}",
            sign_in.created_date_time,
            sign_in.app_display_name.unwrap_or_default()
        ));
    }
    for audit in client.send(audit_logs::directory_audits::list().top(10)).await?.value {
        lines.push(format!("{} {:?}", audit.activity_display_name.unwrap_or_default(), audit.result));
    }
    for sku in client.send(subscribed_skus::list()).await?.value {
        let enabled = sku.prepaid_units.and_then(|units| units.enabled).unwrap_or(0);
        lines.push(format!(
            "{} {} of {enabled}",
            sku.sku_part_number.unwrap_or_default(),
            sku.consumed_units.unwrap_or(0)
        ));
    }
    Ok(lines)
}
