//! Where tokens come from, and how they are kept.
//!
//! A [`TokenProvider`] gives a token and says how long it lasts. The client keeps it, asks for the next one some
//! time before it expires, and asks once however many requests wait. Where the service turns a token away, the
//! provider is told, with the claims that the service asks for, and the request is tried once more. How a person
//! signs in is not decided here: whatever gets a token can be a provider.

use crate::runtime::Error;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::Instant;
use zeroize::Zeroizing;

/// An access token. It is overwritten in memory when it is dropped, and not printed.
#[derive(Clone)]
pub struct Token {
    secret: Zeroizing<String>,
    lasts: Option<Duration>,
}

/// What a token is asked for.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct TokenRequest<'a> {
    /// For what: `https://graph.microsoft.com/.default`.
    pub scope: &'a str,
    /// The claims that a token has to have, as JSON, where the service asked for some. A token that was kept before
    /// does not do then.
    pub claims: Option<&'a str>,
    /// A token that the service has just turned away; another one is needed.
    pub refused: Option<&'a str>,
}

/// What a provider answers with.
pub type TokenFuture<'a> = Pin<Box<dyn Future<Output = Result<Token, Error>> + Send + 'a>>;

/// Gives access tokens.
#[diagnostic::on_unimplemented(
    message = "`{Self}` gives no tokens",
    label = "expected what signs in",
    note = "an application is `ClientCredentials::new(..)?`, a token that is at hand `StaticToken::new(\"..\")`; whatever else signs in implements `TokenProvider`"
)]
pub trait TokenProvider: Send + Sync {
    /// A token. It is asked for before the first request, some time before the last one expires, and where the service
    /// has turned one away; for each request, where it is not known how long a token lasts.
    fn token<'a>(&'a self, request: TokenRequest<'a>) -> TokenFuture<'a>;
}

impl Token {
    /// Takes the token, without the word `Bearer`.
    pub fn new(secret: impl Into<String>) -> Self {
        Self { secret: Zeroizing::new(secret.into()), lasts: None }
    }

    /// It expires so long after it was asked for, and is kept until shortly before.
    #[must_use]
    pub fn lasting(self, lasts: Duration) -> Self {
        Self { lasts: Some(lasts), ..self }
    }

    /// The token itself.
    pub fn secret(&self) -> &str {
        &self.secret
    }

    /// How long it lasts, where that is known.
    pub fn lasts(&self) -> Option<Duration> {
        self.lasts
    }
}

impl fmt::Debug for Token {
    /// Does not print the token.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Token").field("lasts", &self.lasts).finish_non_exhaustive()
    }
}

impl fmt::Debug for TokenRequest<'_> {
    /// Does not print the token that was refused.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("TokenRequest");
        out.field("scope", &self.scope).field("claims", &self.claims);
        out.field("is_refused", &self.refused.is_some()).finish()
    }
}

/// A token that someone else has got and keeps fresh.
#[derive(Clone, Debug)]
pub struct StaticToken(Token);

impl StaticToken {
    /// Takes the token, without the word `Bearer`.
    pub fn new(token: impl Into<String>) -> Self {
        Self(Token::new(token))
    }
}

impl TokenProvider for StaticToken {
    fn token<'a>(&'a self, _: TokenRequest<'a>) -> TokenFuture<'a> {
        Box::pin(std::future::ready(Ok(self.0.clone())))
    }
}

/// The tokens of a client: a provider, and the last token it gave.
pub(crate) struct Tokens {
    provider: Box<dyn TokenProvider>,
    scope: String,
    /// Held while a token is asked for, so that many requests at once ask once.
    kept: Mutex<Option<Kept>>,
}

struct Kept {
    token: Token,
    /// From here on another one is asked for.
    renewed_at: Instant,
    expires_at: Instant,
}

/// What the service said of a token that it turned away.
#[derive(Clone, Copy)]
pub(crate) struct Refused<'a> {
    pub(crate) token: &'a Token,
    pub(crate) claims: Option<&'a str>,
}

/// How long to go on with a token that can not be renewed, before that is tried again.
const PAUSE: Duration = Duration::from_secs(30);

impl Tokens {
    pub(crate) fn new(provider: Box<dyn TokenProvider>, scope: String) -> Self {
        Self { provider, scope, kept: Mutex::new(None) }
    }

    /// The token to send, which is another one than the one refused if the provider has another.
    pub(crate) async fn get(&self, refused: Option<Refused<'_>>) -> Result<Token, Error> {
        let mut kept = self.kept.lock().await;
        let now = Instant::now();
        let refused_secret = refused.map(|refused| refused.token.secret());
        kept.take_if(|kept| now >= kept.expires_at || Some(kept.token.secret()) == refused_secret);
        if let Some(kept) = kept.as_ref().filter(|kept| now < kept.renewed_at) {
            return Ok(kept.token.clone());
        }
        let claims = refused.and_then(|refused| refused.claims);
        let request = TokenRequest { scope: &self.scope, claims, refused: refused_secret };
        match (self.provider.token(request).await, &mut *kept) {
            (Ok(token), kept) => {
                *kept = Kept::new(&token, now);
                Ok(token)
            }
            (Err(_), Some(kept)) => {
                kept.renewed_at = now + PAUSE;
                Ok(kept.token.clone())
            }
            (Err(error), None) => Err(error),
        }
    }
}

impl Kept {
    /// Renewed some time before it expires, so that it does not expire on its way.
    fn new(token: &Token, asked: Instant) -> Option<Self> {
        let lasts = token.lasts?;
        let margin = (lasts / 2).min(Duration::from_secs(300));
        let expires_at = asked.checked_add(lasts)?;
        Some(Self { token: token.clone(), renewed_at: expires_at - margin, expires_at })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicU64, Ordering};

    /// Gives `t1`, `t2` and so on; fails from the third on.
    #[derive(Default)]
    struct Counting(AtomicU64);

    impl TokenProvider for std::sync::Arc<Counting> {
        fn token<'a>(&'a self, _: TokenRequest<'a>) -> TokenFuture<'a> {
            let number = self.0.fetch_add(1, Ordering::SeqCst) + 1;
            Box::pin(async move {
                tokio::time::sleep(Duration::from_secs(1)).await;
                let token = Token::new(format!("t{number}")).lasting(Duration::from_secs(3600));
                if number < 3 { Ok(token) } else { Err(Error::Missing("a token")) }
            })
        }
    }

    #[tokio::test(start_paused = true)]
    async fn tokens_are_kept_renewed_in_time_and_asked_for_once() {
        let provider = std::sync::Arc::new(Counting::default());
        let tokens = Tokens::new(Box::new(provider.clone()), String::new());
        let secret = async || tokens.get(None).await.map(|token| token.secret().to_owned()).ok();
        let (a, b, c) = tokio::join!(secret(), secret(), secret());
        assert_eq!([a.as_deref(), b.as_deref(), c.as_deref()], [Some("t1"); 3]);
        tokio::time::advance(Duration::from_secs(3000)).await;
        assert_eq!(secret().await.as_deref(), Some("t1"));
        tokio::time::advance(Duration::from_secs(400)).await;
        assert_eq!(secret().await.as_deref(), Some("t2"), "less than five minutes were left");
        tokio::time::advance(Duration::from_secs(3400)).await;
        assert_eq!(secret().await.as_deref(), Some("t2"), "the provider fails, and the token is still good");
        assert_eq!(secret().await.as_deref(), Some("t2"));
        assert_eq!(provider.0.load(Ordering::SeqCst), 3, "a provider that fails is left alone for a while");
        tokio::time::advance(Duration::from_secs(300)).await;
        assert_eq!(secret().await, None);
    }

    #[test]
    fn tokens_are_not_printed() {
        let token = Token::new("secret");
        let request = TokenRequest { scope: "s", claims: None, refused: Some("secret") };
        let shown = format!("{token:?} {request:?} {:?}", StaticToken::new("secret"));
        assert!(!shown.contains("secret"), "{shown}");
    }
}
