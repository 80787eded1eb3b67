//! What a service is asked to prefer: the header `Prefer`, and the conditions `If-Match` and `If-None-Match`.
//!
//! Gives the values that Microsoft Graph knows; however many are asked for, they go into one header, because a service
//! reads no more than one.

use super::Request;
use std::borrow::Cow;

/// A preference, for [`Request::prefer`]: one of those here, or any text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prefer(Cow<'static, str>);

impl Prefer {
    /// At most so many items on a page, where `top` is not taken: `odata.maxpagesize`.
    pub fn page_size(items: u32) -> Self {
        Self(format!("odata.maxpagesize={items}").into())
    }

    /// Times of Outlook in a time zone, by its name in Windows or in the IANA list: `Europe/Oslo`.
    pub fn time_zone(name: &str) -> Self {
        Self(format!("outlook.timezone={}", quoted(name)).into())
    }

    /// Ids of Outlook that stay when an item moves.
    pub const fn immutable_ids() -> Self {
        Self(Cow::Borrowed("IdType=\"ImmutableId\""))
    }

    /// The bodies of mails and events as plain text.
    pub const fn text_bodies() -> Self {
        Self(Cow::Borrowed("outlook.body-content-type=\"text\""))
    }

    /// The bodies of mails and events in this form, `text` or `html`: `outlook.body-content-type`.
    pub fn body_content_type(form: &str) -> Self {
        Self(format!("outlook.body-content-type={}", quoted(form)).into())
    }

    /// Members of enumerations that were added after the first version, instead of `unknownFutureValue`.
    pub const fn unknown_enum_members() -> Self {
        Self(Cow::Borrowed("include-unknown-enum-members"))
    }

    /// No object in the answer to a change.
    pub const fn minimal() -> Self {
        Self(Cow::Borrowed("return=minimal"))
    }

    /// The object as it is now in the answer to a change.
    pub const fn representation() -> Self {
        Self(Cow::Borrowed("return=representation"))
    }

    /// An answer before the work is done, where it takes long.
    pub const fn respond_async() -> Self {
        Self(Cow::Borrowed("respond-async"))
    }

    /// The text of the header.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A text as a quoted string of a header.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

impl From<&str> for Prefer {
    fn from(text: &str) -> Self {
        Self(text.to_owned().into())
    }
}

impl From<String> for Prefer {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl<T, Kind> Request<T, Kind> {
    /// Asks the service to prefer something. All preferences of a request go into one header.
    ///
    /// ```
    /// # #[cfg(all(feature = "full", feature = "v1"))] {
    /// use msgraph::Prefer;
    /// use msgraph::v1::me;
    ///
    /// let request = me::messages::list().prefer(Prefer::immutable_ids()).prefer(Prefer::page_size(50));
    /// assert_eq!(request.to_http()?.headers()["Prefer"], r#"IdType="ImmutableId", odata.maxpagesize=50"#);
    /// # }
    /// # Ok::<_, msgraph::Error>(())
    /// ```
    pub fn prefer(self, preference: impl Into<Prefer>) -> Self {
        self.header("Prefer", preference.into().0)
    }

    /// Does it only if the object still is in the version that it was read in: [`etag`](crate::Object::etag). The
    /// service refuses with `412` otherwise.
    pub fn if_match(mut self, etag: impl Into<String>) -> Self {
        self.parts.replace_header("If-Match", etag.into());
        self
    }

    /// Does it only if the object is no more in the version with this etag; the service answers with `304` otherwise.
    /// `"*"` is any version: what is written is new.
    pub fn if_none_match(mut self, etag: impl Into<String>) -> Self {
        self.parts.replace_header("If-None-Match", etag.into());
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_quoted_for_a_header() {
        assert_eq!(Prefer::body_content_type("text"), Prefer::text_bodies());
        assert_eq!(Prefer::time_zone(r#"a"b\c"#).as_str(), r#"outlook.timezone="a\"b\\c""#);
    }
}
