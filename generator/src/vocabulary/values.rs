//! Lists of values in prose: the words that introduce them.
//!
//! Says where a list begins. What its items are, marked or plain, the reader of lists sees.

use super::phrase::phrases;

phrases! {
    VALUES {
        means: "the values that a property can have follow",
        pattern: r"
            ( (possible | allowed | supported | valid | accepted | permitted | available) \s (values | options)
                | possible \s value
                | ( (can | must) \s be \s | (are | is) \s )? one \s of \s the \s following ( \s values )?
                | values? \s can \s be | supports? \s the \s values
            ) ( \s (are | is | include) \b )?
            | valid \s value \s is | values \s are | value \s is \s one \s of
            | (can | must) \s be \s one \s of | (are | is) \s one \s of
            | one \s of : | can \s be \s [\x22“] | (^ | [.;] \s) values \s? :
        ",
        fits: ["The possible values are: a, b.", "Valid value is `a`.", "It can be one of the following values: a, b", "It can be \"a\" or \"b\".", "Values: `a`, `b`", "Valid options: a, b"],
        not: ["Either blocked or wiped", "The value of the room", "The other values: none", "One of many rooms", "It can be a room."],
    }
    ANNOUNCED_VALUES {
        means: "the values that a property can have follow, be it those of one case beside another",
        pattern: r"\b (possible | allowed | supported | valid | accepted | permitted) \s values \s (are | include) \b",
        fits: ["For inner doors, the possible values are: a, b."],
        not: ["Other values are added later."],
    }
    EITHER {
        means: "the values that a property can have follow at once, each in code",
        pattern: r"
            (?<no> \b (when | if | where | unless | requires | needs | example) \b .* )?
            ( \b (can | must | may | should) \s (only \s)? be | \b set ( \s (it | this) )? \s to
                | \b (are | \w+s) \s either | ^ \s* (either | one \s of) )
            (\s either)? \s? :? \s* $
        ",
        fits: ["The side can be ", "It is either ", "It opens either ", "Set this to either ", "Either ", "One of "],
        not: ["Give either ", "can be the", "It is ", "When the side is set to "],
    }
    BESIDE {
        means: "another value of the same list follows",
        pattern: r"^ ( , | / | ,? \s? (or | and) | , \s (or | and) \s either ) $",
        fits: [",", "or", ", or", "/"],
        not: ["if", "or of", ""],
    }
    ENDS_LIST {
        means: "nothing else is said of the values in front of it",
        pattern: r"^ \s* ( $ | [.;:)\n] | , \s (which | where | depending) \b | \( | (for | when | if | depending) \b )",
        fits: [".", " for inner doors.", " (left)."],
        not: [" must be set.", " of the room", ", and "],
    }
    END_OF_LIST {
        means: "what follows is no value of the list",
        pattern: r"\. ( \s | $ ) | ;",
        fits: ["1.0, 2.0. More", "a;"],
        not: ["1.0, 2.0"],
    }
    LATER_VALUES {
        means: "the members that an evolvable enumeration has on request follow",
        pattern: r"get \s the \s following \s values? ( \(s\) )?",
        fits: ["Use the header to get the following value(s) in this evolvable enum: `c`."],
        not: ["Get the value"],
    }
    OF_WHAT {
        means: "what the values are of follows, and not a value",
        pattern: r"for \s* $",
        fits: ["are the supported values for "],
        not: ["are forth"],
    }
    UP_TO {
        means: "the values on both sides are the ends of a range",
        pattern: r"^ \s* (to | through | and \s up | up \s to) \b",
        fits: [" to "],
        not: [", ", " today"],
    }
    BETWEEN_VALUES {
        means: "another value follows",
        pattern: r"\s (and | or) \s | [,|]",
        fits: ["a and b", "a, b"],
        not: ["android"],
    }
    COLUMN_OF_VALUES {
        means: "the column holds the values of the property that it names",
        pattern: r"^ \w+ \s values? $",
        fits: ["displayAs value", "Format values"],
        not: ["Value", "Values of the room"],
    }
    NULL {
        means: "no value at all, and no item of the list",
        pattern: r"^ (?-i: null ) $",
        fits: ["null"],
        not: ["Null", "nullable"],
    }
    NO_VALUE {
        means: "a literal of JSON, and no member of an enumeration",
        pattern: r"^ (?-i: true | false | null) $",
        fits: ["true", "null"],
        not: ["nullable", "True"],
    }
    FLAGS_HEADING {
        means: "the members below can be combined",
        pattern: r"flags (?: \s | $ )",
        fits: ["dayFlags values", "weekday flags"],
        not: ["days values", "followupFlagStatus values", "flag values"],
    }
    NAMED_BEHIND {
        means: "the values below are those of the enumeration or property that it names last, as `name`",
        pattern: r"^ (\w+ \s)? (values | members) \s (of | for) \s (the \s)? [`*]* (?<name> [\w.]+ ) [`*:]* (\s (enum | enumeration))? $",
        fits: ["Values of dayKind", "Possible values for the dayKind enumeration"],
        not: ["dayKind values", "Values of the day and the hour"],
    }
    KIND_OF_ENUM {
        means: "what stands behind the name of an enumeration in a heading",
        pattern: r"^ (
            values? | enumeration | enum | options | members | flags | type | enumerated | resource | property
        ) $",
        fits: ["values", "Enumeration"],
        not: ["chatType", "types"],
    }
}
