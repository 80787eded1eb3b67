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
    ($($name:ident, $side:ident, $text:literal;)*) => {
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

            fn text(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)*
                }
            }
        }
    };
}

faults! {
    UrlForeign, Page, "the URL is not one of the service";
    UrlVersion, Page, "the URL is one of another version of the API";
    RouteUnknown, Page, "no documented route fits the URL";
    ArgumentType, Page, "the value of a path parameter does not fit its documented type";
    HttpInvalid, Page, "a header, the URL or the status can not stand in HTTP";
    RequestNotJson, Page, "the body of the request is not JSON";
    RequestType, Page, "a property in the request does not fit its documented type";
    RequestName, Page, "a property in the request is documented in another case";
    RequestKind, Page, "the request is JSON of another kind than its documented type";
    ResponseNotJson, Page, "the body of the response is not JSON";
    ResponseType, Page, "a property in the response does not fit its documented type";
    ResponseName, Page, "a property in the response is documented in another case";
    ResponseKind, Page, "the response is JSON of another kind than the documented one";
    BodyRefused, Ours, "the function takes no body, the example has one";
    BodyDiffers, Ours, "the function sends another body";
    UrlDiffers, Ours, "the function asks for another URL";
    QueryDiffers, Ours, "the function sends another query";
    HeaderDiffers, Ours, "the function sends other headers";
    RequestRefused, Ours, "the function can not be called as the example shows";
    AnswerDropped, Ours, "the function gives no answer, the example has one";
    ResponseRefused, Ours, "the response can not be decoded";
    ResponseDiffers, Ours, "the response is encoded to other JSON than it was decoded from";
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}
