//! Tokens from the credentials of the Azure SDK: managed and workload identities, certificates, the Azure CLI.
//!
//! Whatever is a `TokenCredential` of `azure_core` is a provider; the crate `azure_identity` has those that are common.
//! Its tokens are kept by the client. `azure_core` has no way to ask for the claims of a challenge, so after one a
//! credential is asked for a token as usual, and the request is tried again only if that is another one.

use super::token::{Token, TokenFuture, TokenProvider, TokenRequest};
use crate::runtime::Error;
use azure_core::credentials::TokenCredential;
use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

/// A credential of the Azure SDK as a provider of tokens.
pub struct Azure(Arc<dyn TokenCredential>);

impl Azure {
    /// Takes a credential, such as `azure_identity::ManagedIdentityCredential::new(None)?`.
    pub fn new(credential: Arc<dyn TokenCredential>) -> Self {
        Self(credential)
    }

    async fn get(&self, scope: &str) -> Result<Token, Error> {
        let got =
            self.0.get_token(&[scope], None).await.map_err(|error| Error::Transport(Box::new(error)))?;
        #[expect(
            clippy::disallowed_methods,
            reason = "the credential says when a token expires, not how long it lasts"
        )]
        let lasts = SystemTime::from(got.expires_on).duration_since(SystemTime::now()).unwrap_or_default();
        Ok(Token::new(got.token.secret()).lasting(lasts))
    }
}

impl TokenProvider for Azure {
    fn token<'a>(&'a self, request: TokenRequest<'a>) -> TokenFuture<'a> {
        Box::pin(self.get(request.scope))
    }
}

impl fmt::Debug for Azure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Azure").field(&self.0).finish()
    }
}
