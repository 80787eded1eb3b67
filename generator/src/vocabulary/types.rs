//! Sentences about types: the base a type has, the types derived from it, that it is abstract or open.
//!
//! Says which relation the words state. The type stands behind the phrase, as a link, in bold or in code, or in front of it; the
//! reader of sentences looks.

use super::phrase::{Set, phrases};

phrases! {
    BASE {
        means: "the type named behind it is the base type",
        pattern: r"
            (inherits | inherits \s properties | derived | derives | inheriting) \s from
            | (subtype | subclass) \s of | subclass \s from | extends | inherits
        ",
        fits: ["Inherits from [entity](entity.md).", "A subtype of room.", "This resource extends room."],
        not: ["The inherited settings"],
    }
    DERIVED {
        means: "the types named beside it are derived from the type of the page",
        pattern: r"
            derived \s types \s (are | include) | base \s type \s for \s (a | \[) | is \s the \s base \s type \s for
            | are \s subclasses \s of \s this | are \s derived \s from \s this | types \s inherit \s from \s this
        ",
        fits: ["The derived types are [a](a.md) and [b](b.md).", "It is the base type for [a](a.md)."],
        not: ["It is derived from room."],
    }
    OTHERS_INHERIT {
        means: "other types inherit from the type of the page",
        pattern: r"inherits? \s from \s this",
        fits: ["Rooms inherit from this type."],
        not: ["It inherits from room."],
    }
    OPEN {
        means: "values may have properties that the page does not list",
        pattern: r"(is | this \s is) \s an \s open \s type | resource \s is \s an \s open",
        fits: ["This is an open type."],
        not: ["The door is open"],
    }
    NOT_INSTANTIATED {
        means: "no value has this type alone",
        pattern: r"(superclass | type | resource) \s is \s abstract | (cannot | can['’]t) \s instantiate | never \s be \s instantiated",
        fits: ["This type is abstract.", "You can't instantiate it."],
        not: ["An abstract of the book"],
    }
}

/// What is looked for in every paragraph above the sections.
pub static OF_A_TYPE: Set = Set::new(&[&OPEN, &NOT_INSTANTIATED, &OTHERS_INHERIT]);
