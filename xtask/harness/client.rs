//! A client that sends nothing: what the code of an example is given.
//!
//! Takes the request that the code sends, by the method that the client of the crate has; gives what would be sent. The
//! code gets an error for an answer, so that it ends there.

use crate::exchange::{Built, Refused};
use crate::messages::http_of;
use crate::run::refused;
use msgraph::{Error, Request, Response};
use std::cell::RefCell;
use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Waker};

/// The code of an example.
pub(crate) type Code = for<'c> fn(&'c Client) -> Pin<Box<dyn Future<Output = Result<(), Error>> + 'c>>;

/// A client that sends nothing.
#[derive(Default)]
pub(crate) struct Client {
    built: RefCell<Option<Result<Built, Refused>>>,
}

impl Client {
    /// Notes the request, and answers with an error.
    pub(crate) async fn send<T: Response, Kind>(&self, request: Request<T, Kind>) -> Result<T, Error> {
        let built = http_of(&request).map(|(http, body)| Built::of(&http, body));
        *self.built.borrow_mut() = Some(built.map_err(|error| refused(&error)));
        Err(Error::Missing("an answer"))
    }

    /// What the code of an example sends.
    pub(crate) fn run(code: Code) -> Result<Built, Refused> {
        let client = Self::default();
        // Nothing here waits, so that one look is enough.
        let _ended = pin!(code(&client)).as_mut().poll(&mut Context::from_waker(Waker::noop()));
        let none = || Err(crate::exchange::Reason::Other.because("the code sends nothing"));
        client.built.take().unwrap_or_else(none)
    }
}
