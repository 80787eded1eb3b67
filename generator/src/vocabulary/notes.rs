//! Notes in descriptions: what set phrases say of a property, a parameter or a member.
//!
//! Says what each phrase means. Which of them the model keeps, the reader of rows decides; which of them are no prose, the comparison
//! of descriptions.

use super::phrase::{Set, phrases};

phrases! {
    NOT_NULLABLE {
        means: "the value is never null",
        pattern: r"
            not \s nullable | non-?nullable
            | (cannot | can \s not | can['’]t | must \s not | mustn['’]t | never) \s (be \s)? ((empty | blank) \s or \s)? `?null`? \b
        ",
        fits: ["Not nullable.", "Non-nullable.", "It can't be null.", "Must not be null.", "Cannot be empty or null."],
        not: ["Nullable.", "A nullary function.", "Can be null."],
    }
    NULLABLE {
        means: "the value may be null",
        pattern: r"
            (?<no> not \s | non-?)? nullable
            | \b `?null`? \s (if | when | until | while | unless) \b | \b if \s `?null`?, 
            | \b (value | property | field | it | this) \s (is | will \s be) \s `?null`? \b
            | \b (can | may | might) \s (also \s)? be \s ((empty | blank) \s or \s)? `?null`? \b
            | \b values ( \s are | \s include )? \s* :? \s `?null`? \b | \b default \s (value \s)? is \s `?null`? \b
        ",
        fits: [
            "Nullable.", "The room, or null if there is none.", "The value is `null`. Null until it is free.",
            "The room. Can be null.", "May be `null`.", "Allowed values: null, small, large.", "The default value is null.",
        ],
        not: ["Not nullable.", "It can't be null.", "It is never null."],
    }
    READ_ONLY {
        means: "the service alone sets the value",
        pattern: r"
            (?<no>
                (not | isn['’]t) \s* read [-\s]? only
                | \b (whether | if | once | after) \s [^.\n]* \b (?-i: read) [-\s]? only
                | read [-\s]? only \s ( access | mode | permissions? | rights | for | when | if | unless | while | once | after ) \b
            )
            | read [-\s]? only
        ",
        fits: ["The room number. Read-only.", "A readonly list.", "Whether the room is free. Read-only."],
        not: [
            "It is not read-only.", "Read onto the end.", "Whether the room is read-only.", "Read-only for guests.",
            "The code; read-only after the room is created.", "Gives read-only access to the room.",
        ],
    }
    REQUIRED {
        means: "the value has to be sent, at least in some requests",
        pattern: r"
            (
                ^ [(\[*\s]* | [.)\](>|;!] \s* | \b (it | (this | the) \s (property | parameter | field | attribute | value)) \s is \s
            ) (required | mandatory)
            ( $ | [.,;)\]:!] | \s [-–—] \s | \s* (for | from | in | on | once | when | whenever | where | while | with | without) \b (?<no> [^.;]* \b only \b )? )
            | (?-i: Required) \. $
        ",
        fits: [
            "Required.", "The name. Required when the room is created.", "(Required) The name.", "The name. Mandatory.",
            "This property is required.", "Required - the name.",
        ],
        not: [
            "Required format: a domain", "Required only for guests", "Required if the room is free", "Not required.",
            "Whether a key is required.", "The value is required only for guests.", "Required for guests only.",
        ],
    }
    YES {
        means: "in a column of its own: the value has to be sent",
        pattern: r"^ ( (yes | true | required | mandatory | y) \b | [✓✔☑] )",
        fits: ["Yes", "Required", "✔"],
        not: ["No", "Yesterday"],
    }
    NO {
        means: "in a column of its own: the value may be left out",
        pattern: r"^ (no | false | optional | n) \b",
        fits: ["No", "Optional"],
        not: ["Yes", "Note"],
    }
    TABLE_REQUIRED {
        means: "the rows of the table below have to be sent",
        pattern: r"
            (following | these) \s (properties | parameters) \s are \s (all \s)? (required | mandatory)
            | (shows | lists | contains) \s the \s required \s (properties | parameters)
            | ^ all \s ( (of \s)? (the | these) \s )? (properties | parameters) \s are \s (required | mandatory)
            | ^ (required | mandatory) \s (properties | parameters) \s* :? $
        ",
        fits: [
            "The following properties are required.", "The table lists the required parameters.",
            "All parameters are required.", "Required properties:",
        ],
        not: ["The following table shows the properties that are required when you create the room."],
    }
    TABLE_REQUIRED_TO_CREATE {
        means: "the rows of the table below have to be sent in a request that creates, unless they are all that the object has",
        pattern: r"\b (properties | parameters) \s (that \s | which \s)? are \s required \s (when | to | for | on) \b [^.]* \b creat",
        fits: ["The following table shows the properties that are required when you create the room."],
        not: ["The properties that are required when you update the room", "Some of the properties are required."],
    }
    SPEAKS_OF_REQUIRED {
        means: "the row says itself when it has to be sent",
        pattern: r"\b required \s (only | if | when | unless) \b | \b only \s (needs | required | necessary) \b",
        fits: ["Required only for guests.", "Only needs to be set for guests."],
        not: ["The required size", "Required."],
    }
    WHEN_CREATING {
        means: "what is said holds for requests that create, and for no others",
        pattern: r"\b required \b [^.]* \b creat(e|es|ed|ing|ion) \b",
        fits: ["The following properties are required when you create a room.", "Required on creation."],
        not: ["Required. The room that the guest created.", "Required when the room is updated."],
    }
    CONDITIONAL_HEADER {
        means: "the header has to be sent in some requests only",
        pattern: r"required \s (only \s | if \s | for \s | when \s | in \s | with \s) | otherwise",
        fits: ["Required for `$search`.", "Required with `$search`.", "Required to create it, otherwise it is updated."],
        not: ["Bearer {token}. Required."],
    }
    OPTIONAL_TYPE {
        means: "the value may be left out, said behind its type",
        pattern: r"\b optional \b",
        fits: ["String (optional)"],
        not: ["String (options)"],
    }
    DEPRECATED_NAME {
        means: "callers should no longer use it, said behind its name",
        pattern: r"\w ( \W+ deprecated | \W* (?-i: deprecated) )",
        fits: ["roomName (deprecated)", "roomName Deprecated"],
        not: ["deprecated", "isDeprecated"],
    }
    DEPRECATED_BEHIND {
        means: "`mark` is a mark behind a name, and no part of it",
        pattern: r"\S (?<mark> \s* (?-i: deprecated) ) $",
        fits: ["roomName deprecated"],
        not: ["deprecated", "isDeprecated"],
    }
    REQUIRED_HEADER {
        means: "the header has to be sent",
        pattern: r"(?<no> \b (not | the | a) \s)? required",
        fits: ["Bearer {token}. Required.", "Required"],
        not: ["Not required.", "The required version."],
    }
    OPTIONAL_HEADER {
        means: "the header may be left out",
        pattern: r"optional",
        fits: ["Optional."],
        not: ["Options"],
    }
    DEMANDS_HEADER {
        means: "a clause says that the header has to be sent",
        pattern: r"(^ | [.;,()]) \s* required | is \s required",
        fits: ["Bearer {token}. Required.", "It is required."],
        not: ["Where required"],
    }
    LEAVES_HEADER {
        means: "a clause says that the header may be left out",
        pattern: r"(^ | [.;,()]) \s* optional",
        fits: ["The language. Optional."],
        not: ["It is optional."],
    }
    OPTIONAL {
        means: "the value may be left out",
        pattern: r"^ [(\[*\s]* optional | \. \s optional | \s optional [.]* $ | \( optional \)",
        fits: ["Optional. The room.", "The room (optional)", "The room. Optional."],
        not: ["The optional room of a guest"],
    }
    DEPRECATED {
        means: "callers should no longer use it",
        pattern: r"
            (^ [(\[*\s]* | \.\s) deprecated
            ( $ | \s* [^\w\s] | \s (and | as | because | by | do | due | for | from | in | on | please | since | the | this | to | use | will) \b )
            | \( deprecated \) | \[ deprecated
            | \s is \s deprecated | (been | will \s be | to \s be | being) \s deprecated
        ",
        fits: ["Deprecated. Use the room.", "[Deprecated] The room.", "It has been deprecated."],
        not: ["Shows deprecated rooms", "Deprecated rooms are listed, too."],
    }
    FLAGS {
        means: "the value is a set of members, with commas between them",
        pattern: r"multi-valued \s enumeration | (flagged | flags) \s enum | comma-separated \s list",
        fits: ["A comma-separated list of days.", "Flags enumeration."],
        not: ["A list of days.", "A flag."],
    }
    INHERITED_FROM {
        means: "the row repeats a property of a base type",
        pattern: r"inherited \s from",
        fits: ["The id. Inherited from [entity](entity.md)."],
        not: ["Inherits the settings of the folder"],
    }
    DEFAULT {
        means: "the value that holds where none is sent",
        pattern: r"^ (the \s)? default (\s value)? (\s is | :)",
        fits: ["Default value is `0`", "The default is `none`", "Default: 5"],
        not: ["Default rooms", "By default it is 0"],
    }
    SELECTION {
        means: "whether the property comes without `$select`",
        pattern: r"^ (not \s)? returned \s by \s default | ^ returned \s (only \s)? on | ^ requires \s \$select",
        fits: ["Returned by default", "Returned only on $select", "Requires $select to retrieve"],
        not: ["It is returned when the room is free"],
    }
    SUPPORTS {
        means: "the query options that the property takes",
        pattern: r"^ supports \s .* \$",
        fits: ["Supports $filter (eq, ne) and $orderby"],
        not: ["Supports several rooms"],
    }
    SET_PHRASE {
        means: "a sentence of nothing but a note",
        pattern: r"
            ^ (?<phrase>
                read-only | read \s only | readonly | write-only | nullable | not \s nullable | non-nullable
                | required | optional | deprecated | key
            ) \s* ($ | [;,:(])
            | ^ (\[deprecated\] | \(deprecated\) | (the \s)? possible \s values | allowed \s values | inherited \s from)
        ",
        fits: ["Read-only", "Nullable; not used", "Inherited from entity", "The possible values are a and b"],
        not: ["Required for guests only", "Key of the lock"],
    }
}

/// The notes that are looked for in every description.
pub static OF_A_ROW: Set =
    Set::new(&[&NOT_NULLABLE, &NULLABLE, &READ_ONLY, &REQUIRED, &OPTIONAL, &DEPRECATED, &FLAGS]);
