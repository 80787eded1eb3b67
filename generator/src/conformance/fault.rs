//! Why an example can not be repeated with the emitted crate, and whose fault that is.

use std::fmt;

/// Whose fault it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The page contradicts itself or another one: a careful reader could not do better.
    Page,
    /// The emitted crate or the reading of the page.
    Ours,
}

macro_rules! faults {
    ($($name:ident, $side:ident, [$($rule:literal),*], $text:literal;)*) => {
        /// A kind of fault.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Fault {
            $(#[doc = $text] $name,)*
        }

        impl Fault {
            /// Whose fault it is.
            pub fn side(self) -> Side {
                match self {
                    $(Self::$name => Side::$side,)*
                }
            }

            /// The rules of `cargo xtask lint` that tell of it, on the page itself.
            pub fn rules(self) -> &'static [&'static str] {
                match self {
                    $(Self::$name => &[$($rule),*],)*
                }
            }

            fn text(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)*
                }
            }
        }
    };
}

faults! {
    UrlForeign, Page, ["example-host"], "the URL is not one of the service";
    UrlVersion, Page, ["example-version"], "the URL is one of another version of the API";
    RouteUnknown, Page, ["example-route", "parameter-no-route"], "no documented route fits the URL";
    ArgumentType, Page, ["example-route", "example-value-kind"], "the value of a path parameter does not fit its documented type";
    HttpInvalid, Page, ["http-status-line", "http-blank-line", "example-request-line"], "a header, the URL or the status can not stand in HTTP";
    BodyUnexpected, Page, ["example-body", "http-blank-line"], "the request has a body, its method or page has none";
    ReferenceMissing, Page, ["example-member-unknown", "example-member-case", "example-type", "example-body"], "the request adds a reference and does not name it in `@odata.id`";
    RequestNotJson, Page, ["example-json"], "the body of the request is not JSON";
    RequestType, Page, ["example-value-kind", "example-collection"], "a property in the request does not fit its documented type";
    RequestName, Page, ["example-member-case", "example-route"], "a property in the request is documented in another case";
    RequestKind, Page, ["example-collection", "example-value-kind", "example-type", "example-json"], "the request is JSON of another kind than its documented type";
    ResponseNotJson, Page, ["example-json"], "the body of the response is not JSON";
    ResponseType, Page, ["example-value-kind", "example-collection"], "a property in the response does not fit its documented type";
    ResponseName, Page, ["example-member-case"], "a property in the response is documented in another case";
    ResponseKind, Page, ["example-collection", "example-type", "example-value-kind", "example-unpaired", "route-contradiction"], "the response is JSON of another kind than the documented one";
    ResponseUnexpected, Page, ["example-body", "example-status"], "the response has a body, its page says that there is none";
    CodeMissing, Ours, [], "the example has no code";
    BodyRefused, Ours, [], "the function takes no body, the example has one";
    BodyDiffers, Ours, [], "the function sends another body";
    UrlDiffers, Ours, [], "the function asks for another URL";
    QueryDiffers, Ours, [], "the function sends another query";
    HeaderDiffers, Ours, [], "the function sends other headers";
    RequestRefused, Ours, [], "the function can not be called as the example shows";
    AnswerDropped, Ours, [], "the function gives no answer, the example has one";
    ResponseRefused, Ours, [], "the response can not be decoded";
    ResponseDiffers, Ours, [], "the response is encoded to other JSON than it was decoded from";
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}
