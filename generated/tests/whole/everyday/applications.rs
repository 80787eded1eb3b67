//! Applications: register one with a secret, its service principal, grant an app role.
use msgraph::client::Client;
use msgraph::v1::bodies::ApplicationAddPassword;
use msgraph::v1::models::{
    AppRoleAssignment, Application, PasswordCredential, RequiredResourceAccess, ResourceAccess,
    ServicePrincipal, WebApplication,
};
use msgraph::v1::{applications, oauth2_permission_grants, service_principals};
use msgraph::{Error, Object};

pub(crate) async fn run(client: &Client) -> Result<Vec<String>, Error> {
    let mut lines = Vec::new();
    let access = RequiredResourceAccess::new()
        .with(RequiredResourceAccess::RESOURCE_APP_ID, "00000003-0000-0000-c000-000000000000")
        .with(
            RequiredResourceAccess::RESOURCE_ACCESS,
            vec![
                ResourceAccess::new()
                    .with(ResourceAccess::ID, "e1fe6dd8-ba31-4d61-89e7-88639da4683d")
                    .with(ResourceAccess::TYPE, "Scope"),
            ],
        );
    let app = Application::new()
        .with(Application::DISPLAY_NAME, "Boats")
        .with(Application::SIGN_IN_AUDIENCE, "AzureADMyOrg")
        .with(
            Application::WEB,
            WebApplication::new().with(WebApplication::REDIRECT_URIS, ["https://localhost/cb"]),
        )
        .with(Application::REQUIRED_RESOURCE_ACCESS, [access]);
    let app = client.send(applications::create(&app)).await?;
    let id = app.id.as_deref().unwrap_or_default();
    let app_id = app.app_id.as_deref().unwrap_or_default();
    let secret = ApplicationAddPassword::new().with(
        ApplicationAddPassword::PASSWORD_CREDENTIAL,
        PasswordCredential::new().with(PasswordCredential::DISPLAY_NAME, "ci"),
    );
    let secret = client.send(applications::add_password(id, &secret)).await?;
    let sp = client
        .send(service_principals::create(&ServicePrincipal::new().with(ServicePrincipal::APP_ID, app_id)))
        .await?;
    let sp_id = sp.id.unwrap_or_default();
    let graph = service_principals::list()
        .filter(ServicePrincipal::APP_ID.eq("00000003-0000-0000-c000-000000000000"))
        .select((ServicePrincipal::ID, ServicePrincipal::APP_ROLES));
    let graph = client.send(graph).await?.value.pop().unwrap();
    let role = graph
        .app_roles
        .iter()
        .flatten()
        .find(|role| role.value.as_deref() == Some("User.Read.All"))
        .and_then(|role| role.id.clone());
    let assignment = AppRoleAssignment::new()
        .with(AppRoleAssignment::PRINCIPAL_ID, &sp_id)
        .with(AppRoleAssignment::RESOURCE_ID, graph.id)
        .with(AppRoleAssignment::APP_ROLE_ID, role);
    client.send(service_principals::app_role_assignments::create(&sp_id, &assignment)).await?;
    for grant in client.send(oauth2_permission_grants::list()).await?.value {
        lines.push(grant.scope.unwrap_or_default());
    }
    let n = client.send(applications::count()).await?.value;
    lines.push(format!("{n} applications"));
    lines.extend(secret.secret_text);
    Ok(lines)
}
