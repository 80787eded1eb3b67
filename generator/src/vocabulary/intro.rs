//! The text above the first section: its alerts, and whether the page's subject is deprecated.
//!
//! Says what a paragraph is. Sentences about types have a file of their own.

use super::phrase::phrases;

phrases! {
    NAMESPACE {
        means: "the namespace of the page's types, as `name`",
        pattern: r"^ namespace: \s* [`*\s]* (?<name> [^\s`*]*)",
        fits: ["Namespace: microsoft.graph", "Namespace: `microsoft.graph.callRecords`"],
        not: ["The namespace: microsoft.graph"],
    }
    ALERT {
        means: "the paragraph is a note that interrupts the text",
        pattern: r"^ (\[! | note | caution | important | warning)",
        fits: ["[!NOTE] Rooms are small.", "Important: rooms are small."],
        not: ["It is important."],
    }
    ALERT_WORD {
        means: "in bold at the head of a paragraph: it is a note that interrupts the text",
        pattern: r"^ (note | important | caution | warning | tip) [:.]* $",
        fits: ["Note:", "Tip"],
        not: ["Note that", "Notes"],
    }
    CLOUDS {
        means: "a table of the clouds that have the API follows",
        pattern: r"available \s in \s the \s following \s national \s cloud \s deployments",
        fits: ["This API is available in the following national cloud deployments."],
        not: ["This API is available in all national cloud deployments."],
    }
    BETA_DISCLAIMER {
        means: "the API is one of beta, which may change",
        pattern: r"\bapis? \s under \s the \s \W* beta \W* \s version \b [^.]* \b subject \s to \s change",
        fits: ["APIs under the `/beta` version in Microsoft Graph are subject to change."],
        not: ["The beta version of this API has more properties.", "Prices are subject to change."],
    }
    DEPRECATED_TITLE {
        means: "the title says that the page's subject is deprecated",
        pattern: r"\( deprecated \)",
        fits: ["List rooms (deprecated)"],
        not: ["List deprecated rooms"],
    }
    PREVIEW_TITLE {
        means: "the title says that the operation may still change",
        pattern: r"\( preview \)",
        fits: ["List rooms (preview)"],
        not: ["Preview a room"],
    }
    TITLE_MARK {
        means: "a mark of a title that is no part of its name",
        pattern: r"\( (preview | deprecated) \)",
        fits: ["List rooms (preview)", "List rooms (deprecated)"],
        not: ["List rooms (all)"],
    }
    DEPRECATED_LEAD {
        means: "a paragraph that begins with this in bold says that the page's subject is deprecated",
        pattern: r"deprecated",
        fits: ["Deprecated"],
        not: ["Depreciation"],
    }
    DEPRECATED_METHOD {
        means: "in a table of methods: callers should no longer use the operation",
        pattern: r"(^ [(\[*\s]* | \. \s+) deprecated ( $ | \s* [^\w\s] | \s (and | as | in | please | since | use) \b ) | \( deprecated \)",
        fits: ["Deprecated. List the rooms.", "List the rooms. Deprecated; use desks.", "List the rooms (deprecated)."],
        not: ["List deprecated rooms.", "Deprecated rooms are listed, too."],
    }
    ABOUT_THE_SUBJECT {
        means: "the sentence begins with what the page is about",
        pattern: r"^ (this | the) \s",
        fits: ["This API is deprecated."],
        not: ["A room is deprecated.", "These rooms"],
    }
    SAYS_DEPRECATED {
        means: "something is deprecated",
        pattern: r"(is | are | been) \s (now \s)? deprecated | deprecated \s and \s will | deprecation",
        fits: ["This API is deprecated and will go.", "It has been deprecated."],
        not: ["Deprecated rooms"],
    }
    SUBJECT_DEPRECATED {
        means: "what is deprecated is the page's own subject, and no part of it",
        pattern: r"
            this \s ( version \s of \s (the | this) \s )? (api | method | resource | operation | type | entity | function | action | object) | these \s apis
            | (api | type | resource | method | operation | action | function) \s (is | has \s been) \s (now \s)? deprecated | apis \s are \s deprecated | resource \s type
            | deprecated \s and .* api | api .* deprecated \s and
        ",
        fits: ["This API is deprecated.", "The rooms API is deprecated.", "This version of the API has been deprecated."],
        not: ["The roomName property is deprecated."],
    }
}
