//! Responses: the codes, types and headers that the response sections of an API page name.
//!
//! Takes paragraphs and tables of “Response”, “Error responses” and “Response headers”; adds to [`ResponseFacts`]. What the
//! body is, prose and examples together, is decided when the pages are joined.

use super::mentions::mentions;
use super::page::ResponseFacts;
use super::rows;
use super::table::Table;
use super::text::{Text, TextPart};
use super::type_expr::TypeExpr;
use crate::vocabulary::SectionKind;
use crate::vocabulary::bodies;
use crate::vocabulary::columns::{HEADER, NAME, RETURNS, STATUS, TYPE};
use std::collections::BTreeSet;
use std::ops::Range;

/// Reads a paragraph of “Response”; `own` are the names of the page's parameters.
pub(super) fn read_prose(text: &Text, own: &BTreeSet<String>, response: &mut ResponseFacts) {
    let plain = words_of(text);
    add(&mut response.status, codes(&plain).filter(is_success));
    response.none |= bodies::NO_CONTENT.is_in(&plain);
    response.in_body |= bodies::IN_BODY.is_in(&plain);
    response.mentions.extend(mentions(text, own));
    read_details(text, response);
}

/// Reads a paragraph for the errors and headers it names.
pub(super) fn read_details(text: &Text, response: &mut ResponseFacts) {
    let plain = words_of(text);
    for sentence in plain.split(". ") {
        if bodies::SPEAKS_OF_STATUS.is_in(sentence) {
            add(&mut response.errors, codes(sentence).filter(is_error));
        }
    }
    add_headers(response, named_headers(text));
}

/// Reads a table of status codes or of response headers; one that is neither is left alone.
pub(super) fn read_table(table: &Table, section: SectionKind, response: &mut ResponseFacts) {
    let cell = |at: usize| table.rows.iter().filter_map(move |row| row.cells.get(at));
    if let Some(at) = table.column(&[&STATUS]) {
        let found: Vec<u16> = cell(at).flat_map(|text| codes(&text.plain()).collect::<Vec<_>>()).collect();
        add(&mut response.errors, found.iter().copied().filter(is_error));
        if section == SectionKind::Response {
            add(&mut response.status, found.into_iter().filter(is_success));
            let types = table.column(&[&TYPE, &RETURNS]).into_iter().flat_map(cell);
            response.mentions.extend(types.filter_map(|text| rows::mention(&TypeExpr::read(text))));
        }
    } else if let Some(at) = header_column(table, section) {
        let names: Vec<String> = cell(at).map(Text::plain).filter(|name| is_header(name)).collect();
        add_headers(response, names);
    }
}

fn header_column(table: &Table, section: SectionKind) -> Option<usize> {
    let named = table.column(&[&HEADER]);
    named.or_else(|| table.column(&[&NAME]).filter(|_| section == SectionKind::ResponseDetails))
}

fn words_of(text: &Text) -> String {
    text.parts.iter().map(TextPart::text).collect()
}

/// Every number that can be a status code: `200 OK`, `202, Accepted`, in code or in text.
fn codes(text: &str) -> impl Iterator<Item = u16> {
    text.split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| word.len() == 3 && word.chars().all(|c| c.is_ascii_digit()))
        .filter_map(|word| word.parse().ok())
}

fn is_success(code: &u16) -> bool {
    matches!(code, 200..=208 | 301..=308)
}

fn is_error(code: &u16) -> bool {
    matches!(code, 400..=431 | 451 | 500..=511)
}

fn add(list: &mut Vec<u16>, codes: impl Iterator<Item = u16>) {
    for code in codes {
        if !list.contains(&code) {
            list.push(code);
        }
    }
}

fn add_headers(response: &mut ResponseFacts, names: Vec<String>) {
    for name in names {
        if !response.headers.iter().any(|known| known.eq_ignore_ascii_case(&name)) {
            response.headers.push(name);
        }
    }
}

/// The names before the word “header”: “a `Location` header”, “an Operation-Location response header”.
fn named_headers(text: &Text) -> Vec<String> {
    let plain = words_of(text);
    let named = |place: Range<usize>| bodies::RESPONSE_HEADER.group(plain.get(place)?, "name");
    let names = bodies::RESPONSE_HEADER.find_all(&plain).filter_map(named);
    names.filter(|name| is_header(name) && comes_back(name)).map(str::to_owned).collect()
}

/// `Location`, `Retry-After`: a token that no word of a sentence looks like.
fn is_header(name: &str) -> bool {
    let token = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let capital = name.starts_with(|c: char| c.is_ascii_uppercase()) || bodies::LOCATION.is_in(name);
    token && (capital || name.contains('-'))
}

/// False for headers of a request, which response sections mention, too, and for words at the start of a sentence.
fn comes_back(name: &str) -> bool {
    !bodies::OTHER_HEADER.is_in(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ApiVersion;
    use crate::source::{Role, Sources};

    fn read(text: &str) -> ResponseFacts {
        let page = format!("# x\n\n## HTTP request\n\n```http\nGET /x\n```\n\n## Response\n\n{text}\n");
        let sources = Sources::from_texts([("v1.0/api/x.md".to_owned(), page, ApiVersion::V1, Role::Api)]);
        let file = sources.find("v1.0/api/x.md").unwrap();
        let (page, _) = super::super::read(&sources, file);
        page.operation.unwrap().response
    }

    #[test]
    fn success_and_error_codes_are_told_apart() {
        let found = read(
            "If successful, this method returns a `202 Accepted` response code. If the name is taken, it returns 409 Conflict. It holds 404 pages.",
        );
        assert_eq!((found.status, found.errors), (vec![202], vec![409]));
    }

    #[test]
    fn tables_of_codes_and_of_headers() {
        let found = read(
            "Returns `200 OK`.\n\n### Error responses\n\n|Status code|When|\n|:--|:--|\n|404|Gone.|\n|423 Locked|Busy.|\n\n### Response headers\n\n|Name|Description|\n|:--|:--|\n|Retry-After|Seconds.|\n",
        );
        assert_eq!(found.errors, [404, 423]);
        assert_eq!(found.headers, ["Retry-After"]);
        let found = read(
            "|Response code|Type|\n|:--|:--|\n|`200 OK`|[room](room.md)|\n|`202 Accepted`| |\n|404| |\n",
        );
        assert_eq!((found.status, found.errors, found.mentions.len()), (vec![200, 202], vec![404], 1));
    }

    #[test]
    fn headers_in_a_sentence() {
        let found = read(
            "Returns `202 Accepted` and a `Location` header. Poll the Operation-Location response header. Send the `Prefer` header to change this. See the response headers.",
        );
        assert_eq!(found.headers, ["Location", "Operation-Location"]);
    }
}
