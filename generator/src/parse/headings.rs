//! The words of headings: which section each spelling announces. Data, and the order in which it is asked.
//!
//! Takes a heading's words in lower case; gives the kind of its section. How headings nest is decided in `section`.

use super::section::SectionKind::{self, *};

/// What a heading must be for a row to apply.
#[derive(Clone, Copy)]
enum Is {
    /// These words.
    Exactly(&'static str),
    /// These words, and perhaps more behind them.
    Opening(&'static str),
    /// These words anywhere.
    Holding(&'static str),
}

/// Headings that mean the same everywhere; the first row that applies decides.
const ANYWHERE: &[(Is, SectionKind)] = &[
    (Is::Opening("http request"), HttpRequest),
    (Is::Opening("http requests"), HttpRequest),
    (Is::Opening("request headers"), RequestHeaders),
    (Is::Opening("request header"), RequestHeaders),
    (Is::Opening("optional request headers"), RequestHeaders),
    (Is::Exactly("headers"), RequestHeaders),
    (Is::Opening("request body"), RequestBody),
    (Is::Opening("request content"), RequestBody),
    (Is::Opening("response headers"), ResponseDetails),
    (Is::Opening("response header"), ResponseDetails),
    (Is::Opening("error response"), ResponseDetails),
    (Is::Opening("error responses"), ResponseDetails),
    (Is::Opening("error codes"), ResponseDetails),
    (Is::Exactly("errors"), ResponseDetails),
];

/// Headings outside the examples.
const OUTSIDE_EXAMPLES: &[(Is, SectionKind)] = &[
    (Is::Opening("permissions"), Permissions),
    (Is::Exactly("permission"), Permissions),
    (Is::Exactly("prerequisites"), Permissions),
    (Is::Holding("query parameter"), QueryParameters),
    (Is::Opening("odata query"), QueryParameters),
    (Is::Exactly("query options"), QueryParameters),
    (Is::Opening("function parameters"), FunctionParameters),
    (Is::Opening("function parameter"), FunctionParameters),
    (Is::Exactly("parameters"), FunctionParameters),
    (Is::Opening("path parameters"), PathParameters),
    (Is::Opening("path parameter"), PathParameters),
    (Is::Opening("uri parameters"), PathParameters),
    (Is::Opening("url parameters"), PathParameters),
    (Is::Opening("response"), Response),
    (Is::Exactly("responses"), Response),
    (Is::Exactly("return value"), Response),
    (Is::Exactly("methods"), Methods),
    (Is::Exactly("method"), Methods),
    (Is::Exactly("operations"), Methods),
    (Is::Exactly("tasks"), Methods),
    (Is::Exactly("functions"), Methods),
    (Is::Exactly("actions"), Methods),
    (Is::Exactly("properties"), Properties),
    (Is::Exactly("property"), Properties),
    (Is::Exactly("instance attributes"), Properties),
    (Is::Exactly("common properties"), Properties),
    (Is::Exactly("attributes"), Properties),
    (Is::Exactly("fields"), Properties),
    (Is::Exactly("relationships"), Relationships),
    (Is::Exactly("relationship"), Relationships),
    (Is::Exactly("navigation properties"), Relationships),
    (Is::Exactly("navigation"), Relationships),
    (Is::Opening("json representation"), JsonRepresentation),
    (Is::Exactly("json representations"), JsonRepresentation),
    (Is::Exactly("json"), JsonRepresentation),
    (Is::Exactly("members"), Members),
    (Is::Exactly("member"), Members),
    (Is::Exactly("enumeration members"), Members),
    (Is::Exactly("enum members"), Members),
    (Is::Exactly("see also"), SeeAlso),
    (Is::Exactly("related content"), SeeAlso),
    (Is::Exactly("related topics"), SeeAlso),
    (Is::Exactly("next steps"), SeeAlso),
    (Is::Exactly("what s new"), SeeAlso),
    (Is::Exactly("learn more"), SeeAlso),
    (Is::Exactly("remarks"), Other),
    (Is::Exactly("notes"), Other),
    (Is::Exactly("known issues"), Other),
    (Is::Exactly("known limitations"), Other),
    (Is::Exactly("limitations"), Other),
    (Is::Exactly("authorization"), Other),
];

/// What stands behind the name of an enumeration in the heading of its members.
const VALUES: [&str; 8] =
    ["values", "value", "enumeration", "enum", "options", "members", "flags", "enum type"];

/// What a heading announces, by its words alone; `None` where they say nothing.
pub(super) fn kind(words: &str, in_examples: bool) -> Option<SectionKind> {
    if opens(words, "examples") || opens(words, "example") {
        return Some(of_example(words, in_examples));
    }
    if let Some(kind) = look_up(ANYWHERE, words) {
        return Some(kind);
    }
    if in_examples {
        return within_examples(words);
    }
    let values = || VALUES.iter().any(|tail| ends_in(words, tail)).then_some(Values);
    look_up(OUTSIDE_EXAMPLES, words).or_else(values)
}

/// “Example request”, among the examples, is one half of an example.
fn of_example(words: &str, in_examples: bool) -> SectionKind {
    match () {
        () if in_examples && words.ends_with("request") => ExampleRequest,
        () if in_examples && words.ends_with("response") => ExampleResponse,
        () => Examples,
    }
}

fn within_examples(words: &str) -> Option<SectionKind> {
    match () {
        // What the service sends to the application is no example of the operation.
        () if opens(words, "notification") || opens(words, "notifications") => Some(Other),
        () if opens(words, "request") => Some(ExampleRequest),
        () if opens(words, "response") || words.ends_with("response") => Some(ExampleResponse),
        () => None,
    }
}

fn look_up(table: &[(Is, SectionKind)], words: &str) -> Option<SectionKind> {
    let applies = |is: &Is| match is {
        Is::Exactly(text) => words == *text,
        Is::Opening(text) => opens(words, text),
        Is::Holding(text) => words.contains(text),
    };
    table.iter().find(|(is, _)| applies(is)).map(|(_, kind)| *kind)
}

fn opens(words: &str, lead: &str) -> bool {
    words == lead || words.strip_prefix(lead).is_some_and(|rest| rest.starts_with(' '))
}

/// `x values`: a name in front of the word.
pub(super) fn ends_in(words: &str, tail: &str) -> bool {
    words.strip_suffix(tail).is_some_and(|lead| lead.ends_with(' ') && lead.split_whitespace().count() <= 4)
}

/// A heading in lower case, its punctuation and numbers gone.
pub(super) fn words(title: &str) -> String {
    let lower = title.to_lowercase();
    let cleaned: String =
        lower.chars().map(|c| if c.is_alphabetic() || c == '-' { c } else { ' ' }).collect();
    cleaned.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(title: &str) -> Option<SectionKind> {
        super::kind(&words(title), false)
    }

    #[test]
    fn headings_in_the_spellings_of_the_pages() {
        assert_eq!(kind("HTTP Request (to upload large files)"), Some(SectionKind::HttpRequest));
        assert_eq!(kind("Prerequisites"), Some(SectionKind::Permissions));
        assert_eq!(kind("Permissions acting on self"), Some(SectionKind::Permissions));
        assert_eq!(kind("OData query parameters"), Some(SectionKind::QueryParameters));
        assert_eq!(kind("JSON Representation"), Some(SectionKind::JsonRepresentation));
        assert_eq!(kind("assigneeTypes values"), Some(SectionKind::Values));
        assert_eq!(kind("Example 2: Create a group"), Some(SectionKind::Examples));
        assert_eq!(kind("driveItem"), None);
    }

    #[test]
    fn request_and_response_mean_something_else_among_examples() {
        assert_eq!(super::kind("request", true), Some(SectionKind::ExampleRequest));
        assert_eq!(super::kind("response", true), Some(SectionKind::ExampleResponse));
        assert_eq!(super::kind("response", false), Some(SectionKind::Response));
    }
}
