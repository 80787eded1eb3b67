//! Permission tables beside their accounts: the order of the scopes, and what stands in the place of scopes.
//!
//! Says what the header of a column or a cell means. How a scope looks is not language, and the reader of cells knows it.

use super::phrase::phrases;

phrases! {
    LEAST_PRIVILEGED {
        means: "the column holds the least privileged scopes",
        pattern: r"^ least \s privileged",
        fits: ["Least privileged permissions"],
        not: ["Permissions (from least to most privileged)"],
    }
    HIGHER_PRIVILEGED {
        means: "the column holds the more privileged scopes",
        pattern: r"^ (higher | more) \s privileged",
        fits: ["Higher privileged permissions", "More privileged permissions"],
        not: ["Highly privileged"],
    }
    FROM_LEAST {
        means: "the first scope of a cell is the least privileged",
        pattern: r"\b least \s to \s most \b",
        fits: ["Permissions (from least to most privileged)", "Permissions (least to most privileged)"],
        not: ["Permissions (from most to least privileged)"],
    }
    FROM_MOST {
        means: "the last scope of a cell is the least privileged",
        pattern: r"\b most \s to \s least \b",
        fits: ["Permissions (from most to least privileged)", "Permissions (most to least privileged)"],
        not: ["Permissions (from least to most privileged)"],
    }
    NOT_SUPPORTED {
        means: "this account cannot call the operation",
        pattern: r"^ [*.\s]* (
            (currently \s)? not \s (yet \s | currently \s)? (support | applicable | available)
            | (is \s not | isn['’]t) \s (yet \s | currently \s)? (supported | available | applicable)
            | [^,;.]* \b (does \s not | doesn['’]t) \s support | ([^,;.]* \s)? will \s be \s (available | supported)
            | [-–—]+ \s* $ | n/a | none | no \s supported | unsupported | notsupported | unavailable | coming \s soon
        )",
        fits: ["Not supported.", "Not yet available.", "**Not available.**", "N/A", "None.", "Isn't supported.", "Coming soon.", "—", "This API doesn't support it."],
        not: ["Supported", "Notes.Read", "Comings.Read"],
    }
    NOT_NEEDED {
        means: "every caller of this account may call the operation",
        pattern: r"^ [*.\s]* no \s (permissions? | scopes?) (\s (is | are))? \s (required | needed)",
        fits: ["No permission required.", "No scopes are needed."],
        not: ["None.", "No permissions"],
    }
    TODO {
        means: "the scopes were never filled in",
        pattern: r"\b todo \b ( [^.] | $ ) | ^ \W* ( tbd | to \s be \s (determined | defined) ) \W* $",
        fits: ["TODO: add permissions", "todo", "TBD"],
        not: ["Todo.Read"],
    }
    PLAIN_HEADING {
        means: "the heading says nothing but that permissions follow",
        pattern: r"^ \s* (permissions? | prerequisites) \s* $",
        fits: ["Permissions", "Prerequisites"],
        not: ["Permissions for chats"],
    }
    ABOUT {
        means: "what a heading or the header of a column is about, as `about`",
        pattern: r"
            ^ \s* (permissions \s)? ((for | acting \s on) \s)? (?<about> [^(\s] .*?) (\s \( from .*)? [:\s]* $
        ",
        fits: ["Permissions acting on self (from least to most privileged)", "For chats:"],
        not: [""],
    }
    LABEL {
        means: "what the scopes of a line are about, as `label`, and the scopes, as `rest`",
        pattern: r"^ \s* ((for | in) \s)? (?<label> [^:.]*?) (\s resource)? \s* : (?<rest> .*) $",
        fits: ["In teams: Team.Read", "For user resource:"],
        not: ["Team.Read, Team.Write"],
    }
    ONE_OF {
        means: "one of the scopes on both sides suffices",
        pattern: r"[,;] | \s (or | and/or) \s",
        fits: ["A.Read or B.Read", "A.Read, B.Read"],
        not: ["A.Read and B.Read", "Order.Read"],
    }
    BOTH {
        means: "the scopes on both sides are needed",
        pattern: r"^ (and | plus | & | \+) $",
        fits: ["and", "plus", "+"],
        not: ["or", "android"],
    }
    FILLER {
        means: "a word between scopes that says nothing",
        pattern: r"^ (
            for | the | an? | only | required | permissions? | with | to | one | of | following | either | and
        ) $",
        fits: ["the", "Permissions"],
        not: ["Chat", "then"],
    }
}
