//! What authors leave behind: texts that stand for a description, and words that are all but a heading of the format.
//!
//! Says what a whole text is, or whether it says when a property comes back. Whether it is a slip there, the checks decide.

use super::phrase::phrases;

phrases! {
    PLACEHOLDER {
        means: "a description that was never filled in",
        pattern: r#"
            ^ [*{}<>".()\s]* (
                ( not \s yet \s documented | todo | tbd | to \s be \s documented | description ( \s here )? | placeholder
                    | add \s description | insert \s description \s here ) [*{}<>".()\s]* $
                | todo ( : | \s add ) | tbd: | not \s yet \s documented | add \s useful \s description
            )
        "#,
        fits: ["**TODO**", "{Description here}", "TODO: describe it", "Not yet documented. Read-only."],
        not: ["The to-do lists of a person", "Description of the room.", "A placeholder for later values"],
    }
    ON_REQUEST {
        means: "whether a property comes back where nobody asks for it",
        pattern: r"\$select | \$expand | by \s default",
        fits: ["Returned only on $select.", "Supports $expand."],
        not: ["The selected room", "The default room"],
    }
    KIND_OF_TYPE {
        means: "a word behind the name of a type that says what it is",
        pattern: r"^ ( resource | type | complex | entity | facet | object ) $",
        fits: ["resource", "type"],
        not: ["resources", "list"],
    }
    OF_THE_SITE {
        means: "what the title of a search result adds to that of the page",
        pattern: r"\s - \s microsoft \s graph",
        fits: ["Get room - Microsoft Graph v1.0"],
        not: ["Microsoft Graph overview"],
    }
    OTHER_HEADING {
        means: "a heading that is close to one of the format's own and is another word",
        pattern: r"^ (
            responses | requests? | http \s requests | member | method | property | relationship | permission
        ) $",
        fits: ["Request", "Permission"],
        not: ["Response", "Reqest"],
    }
}
