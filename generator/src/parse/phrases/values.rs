//! The values that a description lists: “possible values are: `a`, `b`”.
//!
//! Takes a description; gives the values in order, each once. Values in code, bold or quotation marks are told from the words
//! between them; a plain list counts where every item of it looks like a value.

use super::super::text::{Text, TextPart, unquoted};
use crate::vocabulary::{Phrase, values};
use std::collections::BTreeSet;

/// The members of “Possible values are: `a`, `b`.”
pub(super) fn read(description: &Text) -> Vec<String> {
    let marked = mark_codes(description);
    let mut found = values_behind(&marked, &values::VALUES);
    if found.is_empty() {
        found = either(&marked);
    } else {
        found.extend(announced_values(&marked));
        found.extend(values_behind(&marked, &values::LATER_VALUES));
    }
    dedup(found)
}

/// The values of “either `a` or `b`”, “can be `a`, `b`, or `c`”, where nothing else is said of them in the sentence.
fn either(marked: &str) -> Vec<String> {
    let lists = marked.match_indices('\u{1}').filter(|(open, _)| {
        let said = marked[..*open].rsplit(['.', '\n']).next().unwrap_or_default();
        values::EITHER.is_in(said)
    });
    let mut found = lists.map(|(open, _)| {
        let (mut out, mut rest) = (Vec::new(), &marked[open..]);
        while let Some((run, behind)) = rest.strip_prefix('\u{1}').and_then(|run| run.split_once('\u{2}')) {
            out.extend(split_marked(run));
            rest = behind;
            let next = behind.find('\u{1}').map(|at| behind.split_at(at));
            if let Some((between, next)) = next
                && values::BESIDE.is_in(without_parentheses(between).trim())
            {
                rest = next;
            }
        }
        if values::ENDS_LIST.is_in(rest) { out } else { Vec::new() }
    });
    found.find(|list| list.len() > 1).unwrap_or_default()
}

/// The values of `a | b | c`, where all of them look like values.
pub(in crate::parse) fn alternatives(text: &str) -> Vec<String> {
    let values: Vec<String> = text.split('|').map(|value| unquoted(value).to_owned()).collect();
    if values.len() > 1 && values.iter().all(|value| is_value(value)) { dedup(values) } else { Vec::new() }
}

/// The first list behind a phrase.
fn values_behind(marked: &str, lead: &Phrase) -> Vec<String> {
    // A phrase that ends with the mark of a value does not take it.
    let behind = |end: usize| &marked[end - usize::from(marked[..end].ends_with('\u{1}'))..];
    let mut lists = lead.find_all(marked).map(|place| value_list(behind(place.end)));
    lists.find(|list| !list.is_empty()).unwrap_or_default()
}

/// All lists of values that are announced as such: those of one case may stand apart from those of another.
fn announced_values(marked: &str) -> impl Iterator<Item = String> {
    let lists = values::ANNOUNCED_VALUES.find_all(marked);
    lists.flat_map(|place| value_list(&marked[place.end..])).collect::<Vec<_>>().into_iter()
}

/// The text with every code, bold or quoted run between `\u{1}` and `\u{2}`.
fn mark_codes(description: &Text) -> String {
    let mut out = String::new();
    for part in &description.parts {
        match part {
            TextPart::Strong(text) if !is_value(text.trim()) => out.push_str(text),
            TextPart::Code(text) | TextPart::Strong(text) => {
                out.push('\u{1}');
                out.push_str(text.trim());
                out.push('\u{2}');
            }
            TextPart::Break => out.push('\n'),
            other => out.push_str(other.text()),
        }
    }
    out
}

/// The values behind “Possible values”: marked ones as long as only short words stand between them, else a plain list up to the full stop.
fn value_list(text: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut rest = text;
    let mut itemised = false;
    while let Some(open) = rest.find('\u{1}') {
        let between = &rest[..open];
        let Some(close) = rest[open..].find('\u{2}').map(|length| open + length) else { break };
        // “The supported values for **x** are”: the first marked run is the property itself.
        if out.is_empty() && values::OF_WHAT.is_in(between) {
            rest = &rest[close + 1..];
            continue;
        }
        let limit = if out.is_empty() { 60 } else { 24 };
        let ends = !out.is_empty() && (between.contains(". ") || between.trim_end().ends_with('.'));
        // “`a` (0), `b` (1)” and “`a`: first; `b`: second” still list values.
        let gap = without_parentheses(between);
        let run = &rest[open + 1..close];
        let heads_item = begins_line(between);
        // “`0` to `100`” are the ends of a range.
        if !out.is_empty() && values::UP_TO.is_in(between) {
            return Vec::new();
        }
        itemised |= out.is_empty() && heads_item && !goes_on_in_line(&rest[close + 1..]);
        // In a list of items the value stands first, and what is said of it may be long.
        if !itemised && (ends || gap.trim().len() > limit) || run.starts_with('$') {
            break;
        }
        if !itemised || heads_item {
            out.extend(split_marked(run));
        }
        rest = &rest[close + 1..];
    }
    if out.is_empty() { plain_values(text) } else { dedup(out) }
}

/// True where nothing but spaces stands between the last break and the end.
fn begins_line(before: &str) -> bool {
    before.trim_end_matches([' ', '-', '*', '•']).ends_with('\n')
}

/// True where nothing but a comma stands between the end of a marked run and the next one.
fn goes_on_in_line(behind: &str) -> bool {
    behind
        .trim_start_matches(' ')
        .strip_prefix(',')
        .is_some_and(|next| next.trim_start_matches(' ').starts_with('\u{1}'))
}

fn without_parentheses(text: &str) -> String {
    let mut depth = 0_u32;
    text.chars()
        .filter(|c| {
            depth = match c {
                '(' => depth + 1,
                ')' => {
                    return {
                        depth = depth.saturating_sub(1);
                        false
                    };
                }
                _ => depth,
            };
            depth == 0
        })
        .collect()
}

/// One marked run may hold several values: “`a, b`”. Alone, a value may hold spaces: “`Data services`”.
fn split_marked(run: &str) -> Vec<String> {
    let alone = run.trim();
    if !alone.contains([',', '|']) {
        return if is_marked_value(alone) { vec![unquoted(alone).to_owned()] } else { Vec::new() };
    }
    run.split([',', '|']).map(|value| unquoted(value).to_owned()).filter(|value| is_value(value)).collect()
}

fn plain_values(text: &str) -> Vec<String> {
    let text = without_parentheses(text.trim_start().trim_start_matches(':'));
    let end = values::END_OF_LIST.find(&text).map_or(text.len(), |end| end.start);
    let list = text[..end].replace(['\u{1}', '\u{2}'], "");
    let items: Vec<String> = values::BETWEEN_VALUES
        .split(&list)
        .map(|item| unquoted(item).to_owned())
        .filter(|item| !item.is_empty() && !values::NULL.is_in(item))
        .collect();
    let all_names = items.len() > 1 && items.iter().all(|item| is_value(item) || is_number(item));
    if all_names { dedup(items) } else { Vec::new() }
}

/// What stands in code is a value, unless it is syntax.
fn is_marked_value(value: &str) -> bool {
    is_value(value)
        || is_number(value)
        || (2..=80).contains(&value.len())
            && value.contains(' ')
            && value.starts_with(char::is_alphanumeric)
            && value.chars().all(|c| c.is_alphanumeric() || " _-.&/+'()".contains(c))
}

/// `2`, `-1`, `0.5`.
fn is_number(value: &str) -> bool {
    let digits = value.strip_prefix('-').unwrap_or(value);
    digits.starts_with(|c: char| c.is_ascii_digit()) && digits.chars().all(|c| c.is_ascii_digit() || c == '.')
}

fn is_value(value: &str) -> bool {
    !value.is_empty()
        && value.len() <= 80
        && value.chars().all(|c| c.is_alphanumeric() || "_-.".contains(c))
        && !values::NO_VALUE.is_in(value)
        && value.chars().any(char::is_alphabetic)
}

fn dedup(values: Vec<String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    values.into_iter().filter(|value| seen.insert(value.clone())).collect()
}
