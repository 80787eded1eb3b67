//! Sentences about types: the base a type has, the types derived from it, that it is abstract or open.
//!
//! Says which relation the words state. The type stands behind the phrase, as a link, in bold or in code, or in front of it; the
//! reader of sentences looks.

use super::phrase::{Set, phrases};

phrases! {
    BASE {
        means: "the type named behind it is the base type",
        pattern: r"
            inherits ( \s ( all | of | its | the | most | some ) )* \s properties \s from
            | (inherits | derived | derives | inheriting) \s from
            | (base | parent) \s type ( \s is | : )
            | (subtype | subclass) \s of | subclass \s from | extends | inherits
        ",
        fits: [
            "Inherits from [entity](entity.md).", "A subtype of room.", "This resource extends room.",
            "It inherits all its properties from room.", "Base type: room",
        ],
        not: ["The inherited settings", "The base of the tower"],
    }
    BASE_AT_HEAD {
        means: "the type named behind it is the base type, and not what a value is inherited from",
        pattern: r"(^ | \.) \s* inherited \s from",
        fits: ["Inherited from [entity](entity.md)."],
        not: ["The right is inherited from the folder."],
    }
    ROWS_INHERITED {
        means: "each row of the table below repeats a property of the type named behind it",
        pattern: r"
            \b (following | below | these) \s ( \w+ \s )? properties \s (are | were) \s inherited \s from
            | ^ (inherited \s properties | properties \s inherited) \s from
        ",
        fits: ["The following properties are inherited from [room](room.md):", "Properties inherited from room"],
        not: ["Some of the following properties are inherited", "Properties are inherited from the folder."],
    }
    BEFORE_A_TYPE {
        means: "words between a phrase and the name of a type",
        pattern: r"^ ( (the | an? | type | resource (\s type)? | base | abstract | class | entity \s type) (\s+ | $) )+",
        fits: ["the base room", "an abstract type"],
        not: ["theRoom", "basement"],
    }
    DERIVED {
        means: "the types named beside it are derived from the type of the page",
        pattern: r"
            derived \s types \s (are | include) | base \s type \s (for | of) \s (a | \[) | is \s the \s base \s type \s (for | of)
            | ^ (the \s)? base ( \s (type | class | resource) \s (for | of) | \s for ) \s | \b from \s which \b | \b inherited \s by \b
            | are \s subclasses \s of \s this | are \s derived \s from \s this | types \s inherit \s from \s this
        ",
        fits: [
            "The derived types are [a](a.md) and [b](b.md).", "It is the base type for [a](a.md).", "Base type of rooms.",
            "An abstract type from which [a](a.md) is derived.", "Inherited by [a](a.md).",
        ],
        not: ["It is derived from room.", "The base of the tower"],
    }
    OTHERS_INHERIT {
        means: "other types inherit from the type of the page",
        pattern: r"inherits? \s from \s this",
        fits: ["Rooms inherit from this type."],
        not: ["It inherits from room."],
    }
    OPEN {
        means: "values may have properties that the page does not list",
        pattern: r"is \s an \s open \s type | resource \s is \s an \s open",
        fits: ["This is an open type."],
        not: ["The door is open"],
    }
    ABSTRACT {
        means: "no value has the page's type alone; said of its base type it does not count",
        pattern: r"
            (?<no>
                \b of \s the \s+ | \b (inherits | inherited | derived | derives | extends | from) \b [^.;]*
                | ( \b not | n['’]t ) \s an \s
            )?
            abstract \s (type | class | resource | resouce | entity | base | superclass | complex)
            | (superclass | type | resource) \s is \s abstract
            | (cannot | can['’]t) \s instantiate | never \s be \s instantiated
        ",
        fits: ["This is an abstract type.", "An abstract class of rooms.", "The type is abstract."],
        not: ["It is derived from the room abstract type.", "An abstract of the book", "One of the abstract types", "It isn't an abstract type."],
    }
    STATES_KIND {
        means: "a sentence says nothing but what base the type has, or that it is abstract or open",
        pattern: r"^ inherits \s from | is \s an \s (abstract | open) \s type $",
        fits: ["Inherits from entity", "This is an open type"],
        not: ["A room inherits from entity", "This is an open type of room"],
    }
    ALL_READ_ONLY {
        means: "the service alone sets every property of the type",
        pattern: r"
            (?<no>
                \b all \s [^.]* \b (except | besides | apart \s from | but) \b [^.]* read [-\s]? only
                | \b (none | some | most | one | which) \s of \s (the | its) \s properties \b
            )
            | \b all \s ( (of \s)? (the | its) \s )? properties \b [^.]* \b are \s read [-\s]? only
            | \b (the | its) \s properties ( \s of \s (this | the) \s \w+ )? \s are \s (all \s)? read [-\s]? only
            | \b this \s (resource | type | entity | object) \s is \s read [-\s]? only \b
            | \b this \s is \s a \s read [-\s]? only \s (resource | type | entity | object) \b
        ",
        fits: [
            "All the properties of this resource are read-only.", "This resource is read-only.",
            "The properties of this resource are read-only.", "This is a read-only resource.",
        ],
        not: [
            "All properties are listed. Some are read-only.", "This resource is shown in a read-only list.",
            "All properties except the name are read-only.", "None of its properties are read-only.",
        ],
    }
    TYPE_TITLE {
        means: "the page documents the type that its title names first",
        pattern: r"^ (resource | complex \s? type | entity | type | facet | object)",
        fits: ["resource type", "complexType", "entity type", "facet"],
        not: ["subscription", "room resource"],
    }
    ENUM_TITLE {
        means: "the page documents an enumeration",
        pattern: r"enum",
        fits: ["enum type", "enumeration values"],
        not: ["number"],
    }
    NOUN_OF_TYPE {
        means: "what stands behind the name of a type where a sentence or a heading has it",
        pattern: r"( \s resource \s type | \s resource | \s object | \s type )+ $",
        fits: ["room resource type", "room object"],
        not: ["room objects", "resource type of the room"],
    }
    ENUM_ANCHOR {
        means: "the link leads to a table of the members of an enumeration",
        pattern: r"- (values | enumeration | enum | members | flags) $",
        fits: ["roomkind-values", "dayflags-flags"],
        not: ["properties", "values", "roomkind-values-1"],
    }
    ENUM_PAGE {
        means: "the page holds the enumerations of a whole namespace",
        pattern: r"^ enums",
        fits: ["enums", "enums-callrecords"],
        not: ["enumeration", "roomenums"],
    }
    KEY_SHOWN {
        means: "what the JSON representation shows stands for the key of an object",
        pattern: r"identifier",
        fits: ["String (identifier)"],
        not: ["String (timestamp)"],
    }
    MEMBERS_OF_JSON {
        means: "the table below lists members of a JSON text, and not properties of the type",
        pattern: r"^ properties \s of \s",
        fits: ["Properties of a policy definition"],
        not: ["Properties"],
    }
}

/// What is looked for in every paragraph above the sections.
pub static OF_A_TYPE: Set = Set::new(&[&OPEN, &ABSTRACT, &OTHERS_INHERIT]);
