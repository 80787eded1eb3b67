//! Where tokens come from.
//!
//! A [`TokenProvider`] gives the client a token before each request and is told when one was refused. How
//! a person signs in is not decided here: whatever gets a token, for example a device code flow, can be one.

use crate::runtime::Error;
use std::fmt;
use std::future::Future;
use std::pin::Pin;

/// What a provider answers with.
pub type TokenFuture<'a> = Pin<Box<dyn Future<Output = Result<String, Error>> + Send + 'a>>;

/// Gives access tokens. It is asked before each request, so it should keep a token until it expires.
pub trait TokenProvider: Send + Sync {
    /// A token, without the word `Bearer`. `refused` is one that the service has just turned away with `401`;
    /// where another one comes then, the request is tried once more with it.
    fn token<'a>(&'a self, refused: Option<&'a str>) -> TokenFuture<'a>;
}

/// A token that someone else has got and keeps fresh.
#[derive(Clone)]
pub struct StaticToken(String);

impl StaticToken {
    /// Takes the token, without the word `Bearer`.
    pub fn new(token: impl Into<String>) -> Self {
        Self(token.into())
    }
}

impl TokenProvider for StaticToken {
    fn token<'a>(&'a self, _refused: Option<&'a str>) -> TokenFuture<'a> {
        Box::pin(std::future::ready(Ok(self.0.clone())))
    }
}

impl fmt::Debug for StaticToken {
    /// Does not print the token.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StaticToken(..)")
    }
}
