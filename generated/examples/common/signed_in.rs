//! What both ways for a person to sign in share: the registered application, and a provider that renews the token.
//!
//! The protocol is the business of the crate `oauth2`, which leaves HTTP to its caller: here `ureq` carries it.

use msgraph::Error;
use msgraph::client::{Token, TokenFuture, TokenProvider, TokenRequest};
use oauth2::basic::{BasicClient, BasicTokenResponse};
use oauth2::{
    AuthUrl, ClientId, DeviceAuthorizationUrl, EndpointNotSet, EndpointSet, HttpRequest, HttpResponse,
    TokenResponse as _, TokenUrl,
};
use std::sync::{Arc, Mutex, PoisonError};

/// What is asked for: to read the profile, and to stay signed in.
pub(crate) const SCOPES: [&str; 2] = ["User.Read", "offline_access"];

pub(crate) type App = BasicClient<EndpointSet, EndpointSet, EndpointNotSet, EndpointNotSet, EndpointSet>;

/// The application with this id; `authority` is `https://login.microsoftonline.com/` and a tenant or `common`.
pub(crate) fn app(authority: &str, id: &str) -> Result<App, oauth2::url::ParseError> {
    let address = |name: &str| format!("{authority}/oauth2/v2.0/{name}");
    Ok(BasicClient::new(ClientId::new(id.to_owned()))
        .set_auth_uri(AuthUrl::new(address("authorize"))?)
        .set_device_authorization_url(DeviceAuthorizationUrl::new(address("devicecode"))?)
        .set_token_uri(TokenUrl::new(address("token"))?))
}

/// Sends a request for a token. A redirect is none that a token may follow.
pub(crate) fn send(request: HttpRequest) -> Result<HttpResponse, ureq::Error> {
    let agent = ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0).build();
    let (head, mut body) = ureq::Agent::from(agent).run(request)?.into_parts();
    Ok(HttpResponse::from_parts(head, body.read_to_vec()?))
}

/// A person who has signed in: the token is renewed when it has expired, as long as the service allows.
pub(crate) struct SignedIn {
    app: App,
    got: Arc<Mutex<(BasicTokenResponse, bool)>>,
}

impl SignedIn {
    pub(crate) fn new(app: App, got: BasicTokenResponse) -> Self {
        Self { app, got: Arc::new(Mutex::new((got, true))) }
    }
}

impl TokenProvider for SignedIn {
    fn token<'a>(&'a self, _: TokenRequest<'a>) -> TokenFuture<'a> {
        let (app, got) = (self.app.clone(), Arc::clone(&self.got));
        Box::pin(async move {
            let renewing = tokio::task::spawn_blocking(move || {
                let mut got = got.lock().unwrap_or_else(PoisonError::into_inner);
                let (last, is_fresh) = &mut *got;
                if !std::mem::take(is_fresh) {
                    let refresh = last.refresh_token().cloned();
                    let refresh = refresh.ok_or(Error::Missing("a refresh token"))?;
                    let next = app.exchange_refresh_token(&refresh).request(&send);
                    let mut next = next.map_err(|error| Error::Transport(error.into()))?;
                    if next.refresh_token().is_none() {
                        next.set_refresh_token(Some(refresh));
                    }
                    *last = next;
                }
                let token = Token::new(last.access_token().secret());
                Ok(last.expires_in().map_or(token.clone(), |lasts| token.lasting(lasts)))
            });
            renewing.await.map_err(|error| Error::Transport(error.into()))?
        })
    }
}
