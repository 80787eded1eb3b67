//! Types in sentences about bodies: “a collection of [user](user.md) objects”, “a String in the response body”.
//!
//! Says what stands around the name of a type. Whether the name is one, and of which type, the reader of sentences and the joining of
//! pages decide.

use super::phrase::phrases;

phrases! {
    SEVERAL_AHEAD {
        means: "the type named behind it is that of each item",
        pattern: r"(^ | \s) (collections? | lists? | arrays? | set | objects | all) (\s+ [^\s.;]+){0,5} \s* $",
        fits: ["returns a collection of", "an array of new"],
        not: ["Returns a list. Then returns a", "returns the collector of"],
    }
    SEVERAL_BEHIND {
        means: "the type named in front of it is that of each item",
        pattern: r"
            ^ [^[:alnum:]]* ( ((object | resource) [^[:alnum:]]+)? collection
                | collections | objects | resources | array | items | entities | list ) \b
        ",
        fits: [" collection", " object collection", " objects in the body"],
        not: [" object in a collection", " collector"],
    }
    COLLECTION_AHEAD {
        means: "the primitive type named behind it is that of each item",
        pattern: r"\b (collection | list | array) \b ([^[:alnum:].]+ [[:alnum:].]+){0,2} [^[:alnum:]]* $",
        fits: ["returns a collection of ", "a list of new "],
        not: ["the list in which there is a "],
    }
    COLLECTION_BEHIND {
        means: "the primitive type named in front of it is that of each item",
        pattern: r"^ [^[:alnum:]]* (collection | array) \b",
        fits: [" collection in the body"],
        not: [" in a collection"],
    }
    EITHER_SIDE {
        means: "one of the types named on both sides is meant",
        pattern: r"^ (\s (objects? | resources? | entity | collections?))* ,? \s or (\s (an? | the | new | collection \s of))* \s $",
        fits: [" object, or a new ", " or "],
        not: [" and ", " object or its ", " if it is there, or "],
    }
    NOUN_BEHIND {
        means: "the name in front of it is that of a type",
        pattern: r"^ \s* (objects? | resources? | entity | entities | collection | type | representation) \b",
        fits: [" object in the body", " collection"],
        not: [" as text", " is true"],
    }
    NO_TYPE_AHEAD {
        means: "the name in front of it is no type",
        pattern: r"^ \s* (header | response \s header | property | parameter | query | permission)",
        fits: [" header", " parameter of the request"],
        not: [" object"],
    }
    NAMED_OBJECT {
        means: "a name in camel case is that of a type, as `name`",
        pattern: r"
            (^ | \s) (?<name> (?-i: [a-z][a-z0-9]* [A-Z][A-Za-z0-9]* ) )
            \s+ (?-i: objects? | resources? | collection | entity) [^[:alnum:]\s]* (\s | $)
        ",
        fits: ["creates a new roomPrincipal object."],
        not: ["creates a new room object.", "the roomPrincipal property"],
    }
    WORD_FOR_OBJECT {
        means: "a word of a sentence is the name of a type where some page documents one, as `name`",
        pattern: r"
            \b (an? | the | one | each | of) \s+ ( (new | newly | created | updated | requested | existing) \s+ )*
            (?<name> (?-i: [a-z][a-z0-9]+ )) \s+ (objects? | resources? | entity | entities) \b
        ",
        fits: ["returns a room object in the response body", "a collection of room objects"],
        not: ["returns an object", "returns a room and objects"],
    }
    COMMON_WORD {
        means: "the word in front of “object” says how it is written or what it does there, and is no type",
        pattern: r"
            ^ ( an? | the | this | that | each | new | updated | created | requested | existing | following | same | single | resulting
                | json | error | response | request | body | odata | entity | list ) $
        ",
        fits: ["json", "response"],
        not: ["room", "lists"],
    }
    PRIMITIVE {
        means: "a value of a primitive type, as `exact` or `spoken`",
        pattern: r"
            (?-i: \b (?<exact>
                String | Boolean | Int32 | Int64 | Double | Edm\.String | Edm\.Boolean | Stream | DateTimeOffset | Integer
            ) \b
            | \b (?<spoken> string | boolean | bool | int32 | integer) \b
                ( [^[:alnum:]]+ (value | in | collection | object | array) \b | [^[:alnum:]]* $ ) )
        ",
        fits: ["returns a String", "returns a boolean value", "a string in the body"],
        not: ["a search string that is long", "Strings"],
    }
}
