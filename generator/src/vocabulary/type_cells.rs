//! Type cells: the ways to write a primitive type, a collection, an enumeration.
//!
//! Takes the text of a cell; says which primitive it spells, and what is written around a name. Which type a name means is decided when
//! the pages are joined.

use super::phrase::phrases;
use crate::model::Primitive;

phrases! {
    COLLECTION_LEAD {
        means: "each item is of the type that follows",
        pattern: r"^ (collection ( \( [^)]* \) )? | array | list) \s of ( \s | \( )",
        fits: ["collection of rooms", "Array of String", "Collection(string) of roomKind", "Collection of(String)"],
        not: ["collection"],
    }
    COLLECTION_AROUND {
        means: "each value is of the type in brackets, `item`",
        pattern: r"^ (collection | array | list) \s? [(<] \s* (?<item> [^()<>]+ ) [)>]",
        fits: ["array(String)", "List<String>"],
        not: ["array", "list of rooms"],
    }
    COLLECTION_JOINED {
        means: "each value is of the type `item`, where that is a primitive",
        pattern: r"^ (?<item> \w+ ) collection $",
        fits: ["stringCollection"],
        not: ["collection", "string collections"],
    }
    OR_NULL {
        means: "the value may be null",
        pattern: r"(,? \s or | ,) \s null $",
        fits: ["String or null", "string, null"],
        not: ["null", "String or nullable"],
    }
    SAYS_NULLABLE {
        means: "the value may be null, said beside its type",
        pattern: r"\b nullable \b | (\s or | ,) \s null $",
        fits: ["String (nullable)", "String or null"],
        not: ["String", "Null"],
    }
    COLLECTION_TAIL {
        means: "each item is of the type in front of it",
        pattern: r"\[\] | \s (collection | array | list) \b | \s (objects | resources | entities) $",
        fits: ["room collection", "room[]", "String array", "room objects"],
        not: ["room", "collections"],
    }
    COLLECTION_WORD {
        means: "a word that tells of a collection, and of no type",
        pattern: r"^ collection $",
        fits: ["Collection"],
        not: ["collections", "roomCollection"],
    }
    OBJECTS_TAIL {
        means: "the name in front of it is that of a type, in a collection",
        pattern: r"( \s objects )+ $",
        fits: ["room objects"],
        not: ["objects"],
    }
    ENUM_TAIL {
        means: "the type in front of it is an enumeration",
        pattern: r"\s (enum | \( enum \))",
        fits: ["roomKind enum", "roomKind enumeration", "roomKind (enum)"],
        not: ["enumeration"],
    }
    ALTERNATIVE {
        means: "the value is of one of the types on both sides",
        pattern: r"\s (or | \|) \s",
        fits: ["room or desk", "room | desk"],
        not: ["corridor"],
    }
    AHEAD_OF_NAME {
        means: "words in front of the name of a type",
        pattern: r"^ (either \s)? (an? | the | one \s of | nullable) \s | ^ either \s",
        fits: ["an room", "Either a room", "either room", "Nullable Int32"],
        not: ["aRoom", "the"],
    }
    BETWEEN_LINKS {
        means: "the value is of one of the types that the links on both sides lead to",
        pattern: r"^ (\s (object | resource))? \s* ( , | / | \| | ,? \s or \b ) (\s (or | an?))* \s* $",
        fits: [", ", " / ", " object or a "],
        not: [" and ", " collection of "],
    }
    NO_NAME {
        means: "the text says what kind of type it is, and not which",
        pattern: r"^ (complex | enum | enumeration | collection | array) (\s (type | object))? $",
        fits: ["Collection", "Complex type", "enum"],
        not: ["complexRoom", "collection of rooms", "list"],
    }
    NOUN {
        means: "a word behind the name of a type that says what it is",
        pattern: r"^ (objects? | resources? | type | entity) $",
        fits: ["object", "resource"],
        not: ["objective"],
    }
    TIMESTAMP {
        means: "a text or number that is a point in time",
        pattern: r"timestamp",
        fits: ["string (timestamp)"],
        not: ["time"],
    }
    DURATION {
        means: "a text that is a duration",
        pattern: r"\( iso \s 8601 \s duration \)",
        fits: ["String (ISO 8601 duration)"],
        not: ["String (ISO 8601)"],
    }
}

/// The ways to write each primitive type, in lower case and without `Edm.`.
pub static PRIMITIVES: &[(Primitive, &[&str])] = &[
    (Primitive::String, &["string", "strings", "text", "url", "uri", "etag", "string identifier"]),
    (Primitive::Boolean, &["boolean", "bool", "booleans", "true or false", "true/false"]),
    (Primitive::Int32, &["int32", "int", "integer", "int 32"]),
    (Primitive::Int64, &["int64", "long", "number", "int 64"]),
    (Primitive::Int16, &["int16", "short"]),
    (Primitive::Double, &["double"]),
    (Primitive::Decimal, &["decimal", "numeric"]),
    (Primitive::Single, &["single", "float"]),
    (Primitive::Guid, &["guid", "uuid"]),
    (
        Primitive::DateTimeOffset,
        &[
            "datetimeoffset",
            "datetime",
            "timestamp",
            "datetimeoffet",
            "datetimeoffest",
            "date time offset",
            "date-time",
            "datetimeoffsetutc",
        ],
    ),
    (Primitive::Date, &["date"]),
    (Primitive::TimeOfDay, &["timeofday"]),
    (Primitive::Duration, &["duration", "timespan"]),
    (Primitive::Stream, &["stream"]),
    (Primitive::Binary, &["binary", "bytes", "base64", "base64 string", "byte[]"]),
    (Primitive::Byte, &["byte"]),
    (Primitive::SByte, &["sbyte"]),
    (Primitive::Untyped, &["json object", "object", "untyped", "untyped json object", "any", "dynamic"]),
];

/// The primitive type that a text spells, if it spells one.
pub fn primitive(text: &str) -> Option<Primitive> {
    let text = text.trim();
    let bare = text.get(..4).filter(|head| head.eq_ignore_ascii_case("edm.")).map_or(text, |_| &text[4..]);
    let spells = |names: &&[&str]| names.iter().any(|name| name.eq_ignore_ascii_case(bare));
    PRIMITIVES.iter().find(|(_, names)| spells(names)).map(|(primitive, _)| *primitive)
}
