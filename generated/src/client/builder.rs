//! Sets a client up: its cloud, bounds, and the HTTP client below it.
//!
//! Checks everything before the first request, so that a client that was built can be used.

use super::exchange::{Exchange, is_local};
use super::retry::RetryPolicy;
use super::token::{TokenProvider, Tokens};
use super::transport::{Transport, failure};
use super::{Client, Inner};
use crate::runtime::{Cloud, Error, link};
use http::header::USER_AGENT;
use http::{HeaderMap, HeaderName, HeaderValue};
use reqwest::Url;
use rustls_platform_verifier::BuilderVerifierExt as _;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

/// The name of this crate and its version, as the service sees it.
const AGENT: &str = concat!("msgraph-rust/", env!("CARGO_PKG_VERSION"));

/// Sets a client up.
pub struct ClientBuilder {
    provider: Box<dyn TokenProvider>,
    service: String,
    scope: String,
    limits: Limits,
    retry: RetryPolicy,
    most_pages: u64,
    headers: Vec<(String, String)>,
    transport: Option<Box<dyn Transport>>,
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
            headers: Vec::new(),
            transport: None,
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
    /// by piece may take that long for each piece. How long a token takes is the provider's: a person may be signing in.
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

    /// Whether and when requests are tried again: a policy, or how often at most, `retry(5)`.
    #[must_use]
    #[doc(alias = "max_retries")]
    pub fn retry(self, retry: impl Into<RetryPolicy>) -> Self {
        Self { retry: retry.into(), ..self }
    }

    /// Adds a header to each request that goes to the service, unless that has one of its name.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Sends with another HTTP client: a `reqwest::Client` with a proxy, certificates or timeouts of its own, a
    /// [`Tower`](super::Tower) service, or anything else that is a [`Transport`].
    #[must_use]
    pub fn transport(self, transport: impl Transport + 'static) -> Self {
        Self { transport: Some(Box::new(transport)), ..self }
    }

    /// The client.
    ///
    /// # Errors
    /// The address of the service is none, a header is none, or certificates can not be checked.
    pub fn build(self) -> Result<Client, Error> {
        let service = parse_service(&self.service)?;
        let exchange = self.limits.exchange(&service, self.transport)?;
        let tokens = Tokens::new(self.provider, self.scope);
        let mut headers = own_headers();
        for (name, value) in self.headers {
            let name = HeaderName::try_from(name).map_err(|error| Error::Http(error.into()))?;
            headers.insert(name, HeaderValue::try_from(value).map_err(|error| Error::Http(error.into()))?);
        }
        let (retry, most_pages) = (self.retry, self.most_pages);
        Ok(Client { inner: Arc::new(Inner { exchange, service, tokens, headers, retry, most_pages }) })
    }
}

/// What names this crate and its version.
fn own_headers() -> HeaderMap {
    let name = HeaderValue::from_static(AGENT);
    [(USER_AGENT, name.clone()), (HeaderName::from_static("sdkversion"), name)].into_iter().collect()
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

impl Limits {
    /// For requests to a service, which is reached without a proxy if it is on this machine.
    pub(crate) fn exchange(
        &self,
        service: &Url,
        transport: Option<Box<dyn Transport>>,
    ) -> Result<Exchange, Error> {
        let transport = match transport {
            Some(transport) => transport,
            None => Box::new(self.client(service)?),
        };
        Ok(Exchange { transport, timeout: self.timeout, most_bytes: self.most_bytes })
    }

    /// The HTTP client that is used where no other is given.
    fn client(&self, service: &Url) -> Result<reqwest::Client, Error> {
        let mut builder = reqwest::Client::builder()
            .user_agent(AGENT)
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(self.connect_timeout)
            .read_timeout(self.timeout)
            .tls_backend_preconfigured(tls()?);
        if is_local(service) {
            builder = builder.no_proxy();
        }
        builder.build().map_err(|error| failure(error.into()))
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
    let mut config = config.map_err(|error| Error::Transport(Box::new(error)))?.with_no_client_auth();
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(config)
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
