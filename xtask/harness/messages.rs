//! Between the messages of an example and those of HTTP.
//!
//! Takes a request of any kind with the names and values of the example, and gives the request with them, by the method
//! that it has for each query option, so that what is called is what a user calls; and what is sent then. Takes a
//! documented response, and gives it as one of HTTP. Sends nothing, and does not read what is in a body.

use crate::exchange::{Built, Payload, Shown};
use msgraph::{Body, Error, Many, One, Page, Request};

/// Puts query options into a request with the method that the request has for each.
pub(crate) trait Options: Sized {
    /// With a query option: by its method where there is one, and by `query` where there is none.
    fn option(self, name: &str, value: &str) -> Self;

    /// With a header.
    fn with_header(self, name: &str, value: &str) -> Self;

    /// With another body than the function made.
    fn instead(self, body: Body) -> Self;

    /// The request as it is sent, and its body as it was before it became bytes.
    ///
    /// # Errors
    /// Where the URL or a header is none of HTTP.
    fn http(&self) -> Result<(http::Request<Vec<u8>>, Payload), Error>;
}

/// Implements [`Options`] for a kind of request, with the query options that it has methods for.
macro_rules! options {
    (<$($parameter:ident),*> $request:ty, $($name:literal => $method:ident),*) => {
        impl<$($parameter),*> Options for $request {
            fn option(self, name: &str, value: &str) -> Self {
                match name {
                    $($name => self.$method(value),)*
                    _ => self.query(name.to_owned(), value),
                }
            }

            fn with_header(self, name: &str, value: &str) -> Self {
                self.header(name.to_owned(), value)
            }

            fn instead(self, body: Body) -> Self {
                self.with_body(body)
            }

            fn http(&self) -> Result<(http::Request<Vec<u8>>, Payload), Error> {
                let body = match self.body() {
                    None => Payload::Nothing,
                    Some(Body::Json(json)) => Payload::Json(json.clone()),
                    Some(other) => Payload::Text(String::from_utf8_lossy(&other.to_bytes()).into_owned()),
                };
                Ok((self.to_http()?, body))
            }
        }
    };
}

options!(<T> Request<T, ()>,);
options!(<T> Request<T, One>, "$select" => select, "$expand" => expand);
options!(<T> Request<Page<T>, Many>,
    "$select" => select, "$expand" => expand, "$orderby" => order_by, "$filter" => filter, "$search" => search);

impl Built {
    /// What is in a request; its body as it was before it became bytes.
    pub(crate) fn of(http: &http::Request<Vec<u8>>, body: Payload) -> Self {
        let headers = http.headers().iter();
        let text = |value: &http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        Self {
            method: http.method().to_string(),
            url: http.uri().to_string(),
            headers: headers.map(|(name, value)| (name.to_string(), text(value))).collect(),
            body,
        }
    }
}

impl Shown {
    /// The response as it is received; none where HTTP has no such status or header.
    pub(crate) fn to_http(&self) -> Option<(http::Response<()>, Vec<u8>)> {
        let mut builder = http::Response::builder().status(self.status);
        for (name, value) in &self.headers {
            builder = builder.header(name.trim(), value.trim());
        }
        Some((builder.body(()).ok()?, self.body.to_bytes()))
    }
}
