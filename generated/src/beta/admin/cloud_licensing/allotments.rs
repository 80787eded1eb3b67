// @generated from beta/api/cloudlicensing-admincloudlicensing-list-allotments.md; do not edit.

//! Endpoints at `/admin/cloudLicensing/allotments`. Needs the feature `admin`.
use crate::beta::{bodies, models};

/// Facts of [`list()`].
pub static LIST: crate::Endpoint = crate::Endpoint {
    method: "GET",
    version: "beta",
    template: "/admin/cloudLicensing/allotments",
    page: "cloudlicensing-admincloudlicensing-list-allotments",
    query_options: "$filter",
    advanced_queries: false,
    headers: "",
    scopes: "work: CloudLicensing.Read < CloudLicensing.Read.All; personal:; application: CloudLicensing.Read.All",
    others: &[],
    deprecated: false,
};

/// List the [allotment](<https://learn.microsoft.com/en-us/graph/api/resources/cloudlicensing-allotment?view=graph-rest-beta>) objects of the tenant.
///
/// The `/beta` endpoint can change without notice.
/// Use it to try things out, and `/v1.0` for what must keep working.
///
/// `GET /admin/cloudLicensing/allotments`
///
/// Permissions, least privileged first:
///
/// - work or school account: `CloudLicensing.Read`, `CloudLicensing.Read.All`
/// - personal account: not supported
/// - application: `CloudLicensing.Read.All`
///
/// Query options: `$filter`.
///
/// ```no_run
/// # #[cfg(feature = "client")]
/// # async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {
/// use msgraph::beta::admin::cloud_licensing;
///
/// let page = client.send(cloud_licensing::allotments::list()).await?;
/// for allotment in page.value {
///     println!("{}", allotment.id.unwrap_or_default());
/// }
/// # Ok(())
/// # }
/// ```
///
/// ```text
/// GET https://graph.microsoft.com/beta/admin/cloudLicensing/allotments
/// ```
///
/// [Documentation](https://learn.microsoft.com/en-us/graph/api/cloudlicensing-admincloudlicensing-list-allotments?view=graph-rest-beta)
pub fn list() -> crate::List<models::cloud_licensing::Allotment> {
    crate::Request::new(&LIST, &[])
}
