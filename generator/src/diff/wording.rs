//! What a line of a page says, apart from how it is written.
//!
//! Takes lines; gives them without markup, to see whether two are the same, and the facts they state: figures, names in code and
//! words that oblige. It knows no page and no change.

use super::page::PagePart;
use super::text::SHARED_NAMESPACE;
use crate::vocabulary::limits;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// A line without markup, bars, dashes of a table rule and white space; the target of a link goes, its text stays.
pub(super) fn bare(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in visible(text).chars().filter(|c| !matches!(c, '*' | '`' | '_' | '[' | ']' | '\\' | '#' | '>')) {
        match c {
            _ if c != '|' && c != ',' && !c.is_whitespace() => out.extend(c.to_lowercase()),
            _ if !out.is_empty() && !out.ends_with(' ') => out.push(' '),
            _ => {}
        }
    }
    out.truncate(out.trim_end_matches([' ', '.']).len());
    if out.chars().all(|c| matches!(c, '-' | ':' | ' ' | '+')) { String::new() } else { out }
}

/// Headers that every client sends: what a page says of them is no fact of its own.
pub(super) const WELL_KNOWN_HEADERS: [&str; 5] =
    ["authorization", "content-type", "content-length", "accept", "host"];

/// Members of annotations and control information: what they say, the model holds or nobody needs.
const NOTES_OF_JSON: [&str; 8] = [
    "blocktype",
    "optionalproperties",
    "keyproperty",
    "basetype",
    "opentype",
    "abstract",
    "truncated",
    "isempty",
];

/// What the lines of a part state: figures, names in code, and words that oblige; of JSON, its names and types.
pub(super) fn stated(part: PagePart, lines: &[(u32, String)]) -> BTreeSet<String> {
    let lines = lines.iter().map(|(_, text)| text.as_str());
    match part {
        PagePart::Json => lines.flat_map(json_facts).collect(),
        PagePart::Permissions => {
            lines.flat_map(words).filter(|word| word.contains('.') || is_figure(word)).collect()
        }
        PagePart::Headers => lines.filter(|text| !is_well_known_header(text)).flat_map(words).collect(),
        _ => lines.flat_map(|text| if is_json(text) { json_facts(text) } else { words(text) }).collect(),
    }
}

fn is_well_known_header(row: &str) -> bool {
    let row = bare(row);
    let name = row.split(' ').next().unwrap_or_default();
    WELL_KNOWN_HEADERS.contains(&name.trim_end_matches(':'))
}

/// True for a line that begins with a member of an object.
fn is_json(text: &str) -> bool {
    text.trim_start_matches(['{', '[', ' ', '\t']).starts_with('"')
}

fn words(text: &str) -> Vec<String> {
    let is_row = text.trim_start().starts_with('|') || text.matches('|').nth(1).is_some();
    let mut visible = visible(text).into_owned();
    visible.retain(|c| !matches!(c, '*' | '`' | '[' | ']' | '\\' | '"' | '\'' | '>' | '‘' | '’' | '“' | '”'));
    let edges = ['.', ':', '!', '?', '_'];
    let words = visible.split(|c: char| matches!(c, '|' | '(' | ')' | ',' | ';') || c.is_whitespace());
    let words = words.map(|word| word.trim_matches(edges)).filter(|word| states(word, is_row));
    words.map(str::to_lowercase).collect()
}

/// True for a figure, a word that obliges, and a name: one that has more than one capital is a brand in a sentence.
fn states(word: &str, is_row: bool) -> bool {
    let obliging = if is_row { &limits::OBLIGING } else { &limits::OBLIGING_IN_PROSE };
    if is_figure(word) || obliging.is_in(word) {
        return true;
    }
    // Acronyms belong to prose: `UTC`, `AD`.
    if word.chars().all(char::is_uppercase) {
        return false;
    }
    let starts_name = word.starts_with(['$', '@', '/', '{']) && word.contains(char::is_alphanumeric);
    let inner = word.chars().skip(1).any(|c| c.is_uppercase() || matches!(c, '$' | '@' | '/' | '{' | '_'));
    let capital = word.starts_with(char::is_uppercase);
    starts_name || inner && (is_row || !capital || word.contains('.'))
}

fn is_figure(word: &str) -> bool {
    word.chars().any(|c| c.is_ascii_digit())
}

/// The line as its reader sees it: no targets of links, no definitions of them, no breaks, and types by their short names.
fn visible(text: &str) -> Cow<'_, str> {
    if is_definition(text) {
        return Cow::Borrowed("");
    }
    let mut out = Cow::Borrowed(text);
    for (open, close) in [("](", ')'), ("][", ']')] {
        if out.contains(open) {
            out = Cow::Owned(without(&out, open, close));
        }
    }
    if out.contains("</") {
        out = Cow::Owned(without(&out, "<", '>'));
    }
    for (mark, meant) in UNSEEN {
        if out.contains(mark) {
            out = Cow::Owned(out.replace(mark, meant));
        }
    }
    out
}

const UNSEEN: [(&str, &str); 6] =
    [("&nbsp;", " "), ("<br>", " "), ("<br/>", " "), ("<br />", " "), ("Edm.", ""), (SHARED_NAMESPACE, "")];

/// `[name]: target`.
fn is_definition(text: &str) -> bool {
    let text = text.trim_start();
    text.starts_with('[') && !text.starts_with("[!") && text.contains("]: ") && !text.contains('|')
}

/// The text without every run that begins with `open` and ends with `close`.
fn without(text: &str, open: &str, close: char) -> String {
    let (mut out, mut rest) = (String::new(), text);
    while let Some((before, inside)) = rest.split_once(open) {
        let Some((_, behind)) = inside.split_once(close) else { break };
        out.push_str(before);
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// The name before the colon of a JSON line, and the value where it names a type; both in lower case.
fn json_facts(text: &str) -> Vec<String> {
    let (mut facts, mut of_note) = (Vec::new(), false);
    let mut pieces = text.split('"').skip(1);
    while let Some(quoted) = pieces.next() {
        if pieces.next().is_some_and(|behind| behind.trim_start().starts_with(':')) {
            of_note = quoted.starts_with('@') || NOTES_OF_JSON.contains(&quoted.to_lowercase().as_str());
            facts.extend((!of_note).then_some(quoted));
        } else if !(of_note && quoted.starts_with('#')) {
            // With `#` it is the sample's own type.
            facts.extend(quoted.split_once(SHARED_NAMESPACE).map(|(_, name)| name));
        }
    }
    facts.into_iter().map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_markup_and_breaks_are_not_said() {
        assert_eq!(bare("|**a**|[Int32](x.md)|"), bare("| `a` | [Int32][x] |"));
        assert_eq!(bare("[x]: ../resources/x.md"), "");
        assert_eq!(bare("|:---|:--|"), "");
        assert_eq!(bare("A.Read<br/>B.Read"), "a.read b.read");
        assert_eq!(bare("A.Read,B.Read"), bare("A.Read, B.Read"));
        assert_eq!(bare(">**Note**: so"), bare("> Note: so"));
    }

    #[test]
    fn marks_of_notes_and_of_json_are_no_facts() {
        let said = |part: PagePart, text: &str| stated(part, &[(1, text.to_owned())]);
        assert!(said(PagePart::Body, ">**Note:** read this").is_empty());
        assert!(said(PagePart::Body, "> [!NOTE]").is_empty());
        assert!(said(PagePart::Properties, "{}").is_empty());
        assert_eq!(said(PagePart::Response, "  \"name\"  : \"a.txt\","), BTreeSet::from(["name".to_owned()]));
        assert_eq!(said(PagePart::Permissions, "|Application|A.Read,B.Read|").len(), 2);
    }

    #[test]
    fn a_bar_in_a_sentence_makes_no_row() {
        let said = |text: &str| stated(PagePart::Body, &[(1, text.to_owned())]);
        assert!(said("Names must be unique and have no bar (|).").is_empty());
        assert_eq!(said("name | must be unique |").len(), 2);
        assert_eq!(said("|the list’s ’New’ menu, in UTC|"), said("|the list's 'New' menu, in AD|"));
    }

    #[test]
    fn what_a_page_says_of_headers_that_all_clients_send_is_no_fact() {
        let said = |text: &str| stated(PagePart::Headers, &[(1, text.to_owned())]);
        assert!(said("|Authorization|Bearer {token}. Required.|").is_empty());
        assert!(!said("|If-Match|ETag. Required.|").is_empty());
    }

    #[test]
    fn types_state_the_same_in_every_spelling() {
        let said = |text: &str| stated(PagePart::Properties, &[(1, text.to_owned())]);
        assert_eq!(said("|a|Collection(Edm.String)|"), said("|a|string collection|"));
        assert_eq!(said("|a|microsoft.graph.dayOfWeek|"), said("|a|dayOfWeek|"));
        assert_ne!(said("|a|Int32|"), said("|a|Int64|"));
    }
}
