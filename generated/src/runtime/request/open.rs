//! Requests to any path, also to one that no page documents.
//!
//! Takes a method, a [`Path`] and a body; gives a request as the functions of the crate do, with the same query options,
//! headers and typed answers.

use super::parts::Parts;
use super::{Body, Get, List, Request};
use crate::runtime::json::Json;
use crate::runtime::path::Path;
use std::borrow::Cow;
use std::marker::PhantomData;

/// Any path of the API, with the type that it answers with: that of a page that this crate was not made of, of a preview,
/// or of an address that no page has.
///
/// ```
/// # #[cfg(all(feature = "full", feature = "v1"))] {
/// use msgraph::Request;
/// use msgraph::v1::models::User;
///
/// let request = Request::<User>::get("/me/some/new/thing").select(User::DISPLAY_NAME);
/// assert_eq!(request.relative_url()?, "/me/some/new/thing?$select=displayName");
///
/// // Values go into placeholders, where they are encoded as the functions of the crate do it.
/// let request = Request::<User>::list(("/beta/groups/{id}/newcomers", ["a/b"])).top(5);
/// let http = request.to_http()?;
/// assert_eq!(http.uri(), "https://graph.microsoft.com/beta/groups/a%2Fb/newcomers?$top=5");
///
/// // Without a type for the answer, it is any JSON.
/// let request = Request::<serde_json::Value>::post("/me/dance", &serde_json::json!({ "steps": 3 }));
/// assert_eq!(request.to_http()?.body(), br#"{"steps":3}"#);
/// # }
/// # Ok::<_, msgraph::Error>(())
/// ```
impl<T> Request<T> {
    /// Reads one object, single value or content.
    pub fn get(path: impl Into<Path>) -> Get<T> {
        Request::<T>::to("GET", path).into_kind()
    }

    /// Reads a collection of `T`.
    pub fn list(path: impl Into<Path>) -> List<T> {
        Request::<T>::to("GET", path).into_kind()
    }

    /// Sends a body by `POST`: creates an object, or calls an action.
    pub fn post(path: impl Into<Path>, body: &impl Json) -> Self {
        Self::to("POST", path).with_json(body)
    }

    /// Changes an object by `PATCH`.
    pub fn patch(path: impl Into<Path>, body: &impl Json) -> Self {
        Self::to("PATCH", path).with_json(body)
    }

    /// Replaces an object by `PUT`.
    pub fn put(path: impl Into<Path>, body: &impl Json) -> Self {
        Self::to("PUT", path).with_json(body)
    }

    /// Deletes an object.
    pub fn delete(path: impl Into<Path>) -> Self {
        Self::to("DELETE", path)
    }

    /// Any method, in capitals, without a body; [`Self::with_body`] adds one.
    pub fn to(method: impl Into<Cow<'static, str>>, path: impl Into<Path>) -> Self {
        Self { parts: Parts::open(method.into(), path.into()), marker: PhantomData }
    }
}

impl<T, Kind> Request<T, Kind> {
    /// Sends a JSON document as the body.
    pub fn with_json(self, body: &impl Json) -> Self {
        self.with_body(Body::Json(body.view().to_value()))
    }

    /// The path of the request, to build a longer one on.
    ///
    /// ```
    /// # #[cfg(all(feature = "full", feature = "v1"))] {
    /// use msgraph::Request;
    /// use msgraph::v1::{me, models::DriveItem};
    ///
    /// let folder = me::drive::root::get_by_path("Reports/May 2026").path();
    /// let children = Request::<DriveItem>::list(folder.join(":/children"));
    /// assert_eq!(children.relative_url()?, "/me/drive/root:/Reports/May%202026:/children");
    /// # }
    /// # Ok::<_, msgraph::Error>(())
    /// ```
    pub fn path(&self) -> Path {
        self.parts.path()
    }

    fn into_kind<U, Other>(self) -> Request<U, Other> {
        Request { parts: self.parts, marker: PhantomData }
    }
}
