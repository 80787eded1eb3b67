//! Requests for a file that the service also gives as JSON: reports.
//!
//! Takes a request for the file; gives the request for the JSON, which is read into types.

use super::Request;
use crate::runtime::response::Content;
use std::convert::Infallible;
use std::marker::PhantomData;

/// Marks a request for a file that can be asked for as JSON; `R` is the request that asks for it so.
#[derive(Debug)]
pub struct OrJson<R>(PhantomData<fn() -> R>, Infallible);

/// A request for a file, or by [`as_json`](Request::as_json) for the same in types. What it answers with by itself is a link to the file,
/// as a rule: [`Content::location`].
pub type Export<R> = Request<Content, OrJson<R>>;

impl<T, Kind> Request<Content, OrJson<Request<T, Kind>>> {
    /// Asks for JSON in the place of a file.
    pub fn as_json(mut self) -> Request<T, Kind> {
        self.parts.query.retain(|(name, _)| name != "$format");
        self.parts.query.push(("$format".into(), "application/json".to_owned()));
        Request { parts: self.parts, marker: PhantomData }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::request::List;
    use crate::runtime::response::Page;
    use serde_json::Value;

    #[test]
    fn the_same_address_is_asked_for_json_once() {
        let to = Request::<Content>::to("GET", "/reports/use(period='D7')").query("$format", "text/csv");
        let file: Export<List<Value>> = Request { parts: to.parts, marker: PhantomData };
        let json: Request<Page<Value>, _> = file.as_json().top(5);
        let expected = "/reports/use(period='D7')?$format=application/json&$top=5";
        assert_eq!(json.relative_url().ok().as_deref(), Some(expected));
    }
}
