//! Sets a client up: its cloud, bounds, and the HTTP client below it.
//!
//! Checks everything before the first request, so that a client that was built can be used.

use super::retry::RetryPolicy;
use super::token::{TokenProvider, Tokens};
use super::transport::{Transport, failure};
use super::{Client, Inner};
use crate::runtime::{Cloud, Error, link};
use reqwest::Url;
use rustls_platform_verifier::BuilderVerifierExt as _;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// Sets a client up.
pub struct ClientBuilder {
    provider: Box<dyn TokenProvider>,
    service: String,
    scope: String,
    limits: Limits,
    retry: RetryPolicy,
    most_pages: u64,
}

/// Bounds of a single exchange.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    pub(crate) timeout: Duration,
    pub(crate) connect_timeout: Duration,
    pub(crate) most_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            timeout: Duration::from_secs(100),
            connect_timeout: Duration::from_secs(10),
            most_bytes: 64 * 1024 * 1024,
        }
    }
}

impl ClientBuilder {
    pub(crate) fn new(provider: impl TokenProvider + 'static) -> Self {
        Self {
            provider: Box::new(provider),
            service: Cloud::Global.service().to_owned(),
            scope: scope(Cloud::Global),
            limits: Limits::default(),
            retry: RetryPolicy::default(),
            most_pages: 100_000,
        }
    }

    /// Talks to this cloud.
    #[must_use]
    pub fn cloud(self, cloud: Cloud) -> Self {
        Self { service: cloud.service().to_owned(), scope: scope(cloud), ..self }
    }

    /// What tokens are asked for; for all that the application was granted in the cloud by default.
    #[must_use]
    pub fn scope(self, scope: impl Into<String>) -> Self {
        Self { scope: scope.into(), ..self }
    }

    /// Talks to a service at another address, without a version: a proxy, or a server in a test. `http` is
    /// allowed on this machine only.
    #[must_use]
    pub fn service(self, address: impl Into<String>) -> Self {
        Self { service: address.into(), ..self }
    }

    /// The time a request may take with its answer; 100 seconds by default. Content that is downloaded piece
    /// by piece may take that long for each piece.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.limits.timeout = timeout;
        self
    }

    /// The time a connection may take to be made; 10 seconds by default.
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.limits.connect_timeout = timeout;
        self
    }

    /// How many bytes an answer may have that is read at once; 64 MiB by default.
    #[must_use]
    pub fn most_bytes(mut self, most: u64) -> Self {
        self.limits.most_bytes = most;
        self
    }

    /// How many pages of one collection are followed; 100,000 by default.
    #[must_use]
    pub fn most_pages(self, most: u64) -> Self {
        Self { most_pages: most, ..self }
    }

    /// Whether and when requests are tried again.
    #[must_use]
    pub fn retry(self, retry: RetryPolicy) -> Self {
        Self { retry, ..self }
    }

    /// The client.
    ///
    /// # Errors
    /// The address of the service is none, or its certificates can not be checked.
    pub fn build(self) -> Result<Client, Error> {
        let service = parse_service(&self.service)?;
        let transport = Transport::new(&service, &self.limits)?;
        let tokens = Tokens::new(self.provider, self.scope);
        let (retry, most_pages) = (self.retry, self.most_pages);
        Ok(Client { inner: Arc::new(Inner { transport, service, tokens, retry, most_pages }) })
    }
}

impl fmt::Debug for ClientBuilder {
    /// Prints nothing of the provider, which has secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("ClientBuilder");
        out.field("service", &link::origin(&self.service))
            .field("limits", &self.limits)
            .field("retry", &self.retry);
        out.finish_non_exhaustive()
    }
}

impl Transport {
    /// For requests to a service, which is reached without a proxy if it is on this machine.
    pub(crate) fn new(service: &Url, limits: &Limits) -> Result<Self, Error> {
        let mut builder = reqwest::Client::builder()
            .user_agent(concat!("msgraph-rust/", env!("CARGO_PKG_VERSION")))
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(limits.connect_timeout)
            .read_timeout(limits.timeout)
            .tls_backend_preconfigured(tls()?);
        if is_local(service) {
            builder = builder.no_proxy();
        }
        let http = builder.build().map_err(failure)?;
        Ok(Self { http, timeout: limits.timeout, most_bytes: limits.most_bytes })
    }
}

/// All that an application was granted.
fn scope(cloud: Cloud) -> String {
    format!("{}/.default", cloud.service())
}

/// TLS with the certificates the system trusts.
fn tls() -> Result<rustls::ClientConfig, Error> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .and_then(|builder| builder.with_platform_verifier());
    Ok(config.map_err(|error| Error::Transport(Box::new(error)))?.with_no_client_auth())
}

/// The address of a service that may be given a token.
pub(crate) fn parse_service(address: &str) -> Result<Url, Error> {
    let is_bare = |url: &Url| {
        let has_user = !url.username().is_empty() || url.password().is_some();
        url.has_host() && !has_user && url.query().is_none() && url.fragment().is_none()
    };
    let url = Url::parse(address).ok().filter(is_bare);
    let safe = url.filter(|url| url.scheme() == "https" || (url.scheme() == "http" && is_local(url)));
    safe.ok_or_else(|| Error::address(address))
}

fn is_local(url: &Url) -> bool {
    matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_travel_encrypted_or_not_at_all() {
        for address in
            ["https://graph.microsoft.us", "http://127.0.0.1:80/", "http://[::1]:8", "http://localhost"]
        {
            assert!(parse_service(address).is_ok(), "{address}");
        }
        for address in
            ["http://graph.microsoft.com", "http://127.0.0.1.example", "graph", "file:///x", "https://x?y"]
        {
            assert!(matches!(parse_service(address), Err(Error::Address(_))), "{address}");
        }
        for address in ["https://user@x", "https://user:secret@x", "https://x/#secret", "https://:secret@x"] {
            let refused = parse_service(address).expect_err(address);
            assert!(!format!("{refused:?} {refused}").contains("secret"), "{refused:?}");
        }
    }
}
