//! Headings: the words that announce each section of a page.
//!
//! Takes a heading; gives the kind of its section. How headings nest, and what a heading without a meaning of its own holds, the
//! reader of sections decides. A spelling is written in lower case, without digits and punctuation; `..` stands for any words or
//! none, `<name>` for one to four words.

use super::SectionKind::{self, *};

/// Where headings have their meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// On the whole page.
    Anywhere,
    /// Among the examples, where “Request” is a part of one.
    AmongExamples,
    /// Everywhere else.
    OutsideExamples,
}

/// The headings that announce one kind of section at one place.
#[derive(Debug)]
pub struct Heading {
    /// The kind.
    pub kind: SectionKind,
    /// What such a section holds.
    pub means: &'static str,
    /// Where they mean that.
    pub place: Place,
    /// Every spelling.
    pub spellings: &'static [&'static str],
    /// Headings that are of this kind.
    pub fits: &'static [&'static str],
    /// Headings that are not.
    pub not: &'static [&'static str],
}

/// The headings of pages of operations, as the format writes them, in its order.
pub const OF_OPERATIONS: &[&str] = &[
    "Permissions",
    "Prerequisites",
    "HTTP request",
    "Optional query parameters",
    "Function parameters",
    "Path parameters",
    "Query parameters",
    "Request headers",
    "Request body",
    "Response",
    "Example",
    "Examples",
    "See also",
    "Related content",
];

/// The headings of pages of types, as the format writes them, in its order.
pub const OF_TYPES: &[&str] = &[
    "Methods",
    "Properties",
    "Relationships",
    "JSON representation",
    "Members",
    "See also",
    "Related content",
];

/// What a heading announces, by its words alone; `None` where they say nothing.
pub fn kind(title: &str, among_examples: bool) -> Option<SectionKind> {
    let words = words(title);
    let applies = |heading: &&Heading| match heading.place {
        Place::Anywhere => true,
        Place::AmongExamples => among_examples,
        Place::OutsideExamples => !among_examples,
    };
    let says = |heading: &&Heading| heading.spellings.iter().any(|spelling| fits(spelling, &words));
    ALL.iter().filter(applies).find(says).map(|heading| heading.kind)
}

/// True for “x enum type” and the like: the name of an enumeration, whatever stands below it. Other titles may end in “members” or
/// “options” and mean an operation on them.
pub fn names_enumeration(title: &str) -> bool {
    let words = words(title);
    ENUMERATIONS.iter().any(|spelling| fits(spelling, &words))
}

/// True for a heading that lists types derived from the page's own.
pub fn lists_derived_types(title: &str) -> bool {
    let words = words(title);
    DERIVED_TYPES.iter().any(|spelling| fits(spelling, &words))
}

const ENUMERATIONS: &[&str] = &[
    "<name> enum",
    "<name> enum type",
    "<name> enumeration",
    "<name> enumeration type",
    "<name> enum values",
];

const DERIVED_TYPES: &[&str] = &["derived types", "subtypes", "derived resources"];

/// A heading in lower case, its punctuation and numbers gone.
fn words(title: &str) -> String {
    let lower = title.to_lowercase();
    let cleaned: String =
        lower.chars().map(|c| if c.is_alphabetic() || c == '-' { c } else { ' ' }).collect();
    cleaned.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// True where words have a spelling.
fn fits(spelling: &str, words: &str) -> bool {
    let (first, rest) = split_word(spelling);
    match first {
        "" => words.is_empty(),
        ".." => ends(words).any(|end| fits(rest, end)),
        "<name>" => ends(words).skip(1).take(4).any(|end| fits(rest, end)),
        word => {
            let (own, behind) = split_word(words);
            own == word && fits(rest, behind)
        }
    }
}

/// The first word, and the words behind it.
fn split_word(words: &str) -> (&str, &str) {
    words.split_once(' ').unwrap_or((words, ""))
}

/// All words, all but the first, and so on to none.
fn ends(words: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(words), |words| (!words.is_empty()).then_some(split_word(words).1))
}

/// All headings; the first entry that applies decides.
pub static ALL: &[Heading] = &[
    Heading {
        kind: ExampleRequest,
        means: "the request of an example",
        place: Place::AmongExamples,
        spellings: &["example .. request", "examples .. request"],
        fits: &["Example 1: request"],
        not: &["Example 1: request a review"],
    },
    Heading {
        kind: ExampleResponse,
        means: "the response of an example",
        place: Place::AmongExamples,
        spellings: &["example .. response", "examples .. response"],
        fits: &["Example response"],
        not: &["Example without a response body"],
    },
    Heading {
        kind: Examples,
        means: "requests with their responses",
        place: Place::Anywhere,
        spellings: &["example ..", "examples .."],
        fits: &["Examples", "Example 2: Create a group"],
        not: &["Exemplary groups"],
    },
    Heading {
        kind: HttpRequest,
        means: "the routes, one a line in a fence",
        place: Place::Anywhere,
        spellings: &["http request ..", "http requests .."],
        fits: &["HTTP request", "HTTP Request (to upload large files)"],
        not: &["HTTP requirements"],
    },
    Heading {
        kind: RequestHeaders,
        means: "a table of headers to send",
        place: Place::Anywhere,
        spellings: &["request headers ..", "request header ..", "optional request headers ..", "headers"],
        fits: &["Request headers", "Headers"],
        not: &["Headers of the report"],
    },
    Heading {
        kind: RequestBody,
        means: "what the body holds, in prose or as a table of properties",
        place: Place::Anywhere,
        spellings: &["request body ..", "request content .."],
        fits: &["Request body", "Request body for a guest"],
        not: &["Body of the request"],
    },
    Heading {
        kind: ResponseDetails,
        means: "headers and errors that may come back",
        place: Place::Anywhere,
        spellings: &[
            "response headers ..",
            "response header ..",
            "error response ..",
            "error responses ..",
            "error codes ..",
            "errors",
        ],
        fits: &["Response headers", "Error responses (409)"],
        not: &["Errors of the last run"],
    },
    Heading {
        kind: Other,
        means: "what the service sends to the application, which is no example of the operation",
        place: Place::AmongExamples,
        spellings: &["notification ..", "notifications .."],
        fits: &["Notification - established"],
        not: &["Send a notification"],
    },
    Heading {
        kind: ExampleRequest,
        means: "the request of an example",
        place: Place::AmongExamples,
        spellings: &[
            "request ..",
            "initial request",
            "first request",
            "second request",
            "third request",
            "next request",
            "final request",
            "last request",
            "sample request",
        ],
        fits: &["Request", "Request 2: with a filter", "Initial request"],
        not: &["Requested data", "Approve a request"],
    },
    Heading {
        kind: ExampleResponse,
        means: "the response of an example",
        place: Place::AmongExamples,
        spellings: &["response ..", ".. response"],
        fits: &["Response", "Sample response"],
        not: &["Responsible people"],
    },
    Heading {
        kind: Permissions,
        means: "a table of permissions",
        place: Place::OutsideExamples,
        spellings: &["permissions ..", "permission", "prerequisites"],
        fits: &["Permissions", "Prerequisites", "Permissions acting on self"],
        not: &["Permission grants"],
    },
    Heading {
        kind: QueryParameters,
        means: "the query options that apply, and parameters of the query string",
        place: Place::OutsideExamples,
        spellings: &[".. query parameter ..", ".. query parameters ..", "odata query ..", "query options"],
        fits: &["Optional query parameters", "OData query options"],
        not: &["Query"],
    },
    Heading {
        kind: FunctionParameters,
        means: "a table of the parameters of a function",
        place: Place::OutsideExamples,
        spellings: &["function parameters ..", "function parameter ..", "parameters"],
        fits: &["Function parameters", "Parameters"],
        not: &["Parameters of the report"],
    },
    Heading {
        kind: PathParameters,
        means: "a table of the placeholders of the route",
        place: Place::OutsideExamples,
        spellings: &["path parameters ..", "path parameter ..", "uri parameters ..", "url parameters .."],
        fits: &["Path parameters", "URI parameters"],
        not: &["Paths"],
    },
    Heading {
        kind: Response,
        means: "what comes back: status codes, a type, a table of its properties",
        place: Place::OutsideExamples,
        spellings: &["response ..", "responses", "return value"],
        fits: &["Response", "Return value"],
        not: &["Responses by region"],
    },
    Heading {
        kind: Methods,
        means: "a table of links to the pages of operations",
        place: Place::OutsideExamples,
        spellings: &["methods", "method", "operations", "tasks", "functions", "actions"],
        fits: &["Methods", "Tasks"],
        not: &["Methods of payment"],
    },
    Heading {
        kind: Properties,
        means: "a table of the properties of the type",
        place: Place::OutsideExamples,
        spellings: &[
            "properties",
            "property",
            "instance attributes",
            "common properties",
            "attributes",
            "fields",
        ],
        fits: &["Properties", "Instance attributes"],
        not: &["Properties of a policy definition"],
    },
    Heading {
        kind: Relationships,
        means: "a table of the navigation properties of the type",
        place: Place::OutsideExamples,
        spellings: &["relationships", "relationship", "navigation properties", "navigation"],
        fits: &["Relationships", "Navigation properties"],
        not: &["Relationships between groups"],
    },
    Heading {
        kind: JsonRepresentation,
        means: "a fence with the type as JSON",
        place: Place::OutsideExamples,
        spellings: &["json representation ..", "json representations", "json"],
        fits: &["JSON representation", "JSON"],
        not: &["JSON batching"],
    },
    Heading {
        kind: Members,
        means: "a table of the members of an enumeration",
        place: Place::OutsideExamples,
        spellings: &["members", "member", "enumeration members", "enum members"],
        fits: &["Members", "Enumeration members"],
        not: &["Members of the team"],
    },
    Heading {
        kind: SeeAlso,
        means: "links to other pages",
        place: Place::OutsideExamples,
        spellings: &[
            "see also",
            "related content",
            "related topics",
            "next steps",
            "what s new",
            "learn more",
        ],
        fits: &["See also", "What's new"],
        not: &["Related people"],
    },
    Heading {
        kind: Other,
        means: "text about the page's subject that states no fact of the API",
        place: Place::OutsideExamples,
        spellings: &[
            "remarks",
            "notes",
            "note",
            "known issues",
            "known limitations",
            "limitations",
            "throttling",
            "authorization",
        ],
        fits: &["Remarks", "Known issues"],
        not: &["Known people"],
    },
    Heading {
        kind: Values,
        means: "a table of the members of the enumeration that it names",
        place: Place::OutsideExamples,
        spellings: &[
            "<name> values",
            "<name> value",
            "<name> enumeration",
            "<name> enum",
            "<name> options",
            "<name> members",
            "<name> flags",
            "<name> enum type",
        ],
        fits: &["chatType values", "tone enumeration"],
        not: &["Values", "The values that a caller may set here"],
    },
];
