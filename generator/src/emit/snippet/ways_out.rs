//! What of an example the crate has no typed way to say, and how it is said instead.

use std::fmt;

macro_rules! ways_out {
    ($($name:ident, $text:literal;)*) => {
        /// A way that the crate leaves open for what its types do not have.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum WayOut {
            $(#[doc = $text] $name,)*
        }

        impl fmt::Display for WayOut {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(match self {
                    $(Self::$name => $text,)*
                })
            }
        }
    };
}

ways_out! {
    Undocumented, "a member that no page names, by its name";
    Misfit, "a value of another kind than documented, by its name";
    Json, "a body that no page describes, as JSON";
    Body, "another body than the function takes, by `with_body` or `with_json`";
    Query, "an option that the request has no method for, by `query`";
    Name, "a name that is no property of the answer, as a text";
}
