//! Lists of values in prose: the words that introduce them.
//!
//! Says where a list begins. What its items are, marked or plain, the reader of lists sees.

use super::phrase::phrases;

phrases! {
    VALUES {
        means: "the values that a property can have follow",
        pattern: r"
            (possible | allowed | supported | valid | accepted | permitted) \s values ( \s (are | include) )?
            | (possible \s value | valid \s value \s is)
            | one \s of \s the \s following ( \s values )?
            | values? \s can \s be | values \s are | value \s is \s one \s of
            | (can | must) \s be \s one \s of | (are | is) \s one \s of
            | one \s of :
        ",
        fits: ["The possible values are: a, b.", "Valid value is `a`.", "It must be one of a or b", "One of: a, b"],
        not: ["The value of the room", "One of many rooms"],
    }
    LATER_VALUES {
        means: "the members that an evolvable enumeration has on request follow",
        pattern: r"get \s the \s following \s values? ( \(s\) )?",
        fits: ["Use the header to get the following value(s) in this evolvable enum: `c`."],
        not: ["Get the value"],
    }
    UNKNOWN_FUTURE_VALUE {
        means: "the member that stands for all members of an evolvable enumeration that come later",
        pattern: r"^ unknown_?future_?value $",
        fits: ["unknownFutureValue"],
        not: ["unknown", "unknownFutureValues"],
    }
}
