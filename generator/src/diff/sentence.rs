//! One sentence for several that differ in what they name: ``properties `a`, `b` removed``.
//!
//! Takes messages of changes; gives the sentence, or nothing where they differ in more than a name and what follows it.

use crate::vocabulary::number::plural;
use std::collections::BTreeSet;

/// How many names a sentence lists.
const NAMED: usize = 12;

/// The sentence for all messages; one alone stands for itself. What they have in common is said once, around the list of the rest,
/// which has to begin with a name.
pub(super) fn joined<'a>(messages: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let mut seen = BTreeSet::new();
    let messages: Vec<&str> = messages.into_iter().filter(|message| seen.insert(*message)).collect();
    let [first, rest @ ..] = messages.as_slice() else { return None };
    if rest.is_empty() {
        return Some((*first).to_owned());
    }
    let words: Vec<Vec<&str>> = messages.iter().map(|message| words_of(message)).collect();
    let shortest = words.iter().map(Vec::len).min().unwrap_or(0);
    let all_have = |word: &dyn Fn(&[&'a str]) -> Option<&'a str>| {
        words.iter().map(|words| word(words)).collect::<BTreeSet<_>>().len() == 1
    };
    let before = (0..shortest).take_while(|at| all_have(&|words| words.get(*at).copied())).count();
    let behind = (1..=shortest - before)
        .take_while(|back| all_have(&|words| words.get(words.len() - back).copied()))
        .count();
    let names: Vec<String> =
        words.iter().map(|words| words[before..words.len() - behind].join(" ")).collect();
    // ``` `a`: removed ``` names what stands before the colon.
    let with_colon = names.iter().all(|name| name.ends_with(':'));
    if !names.iter().all(|name| name.starts_with('`')) {
        return None;
    }
    let mut listed: Vec<&str> = names.iter().map(|name| name.trim_end_matches(':')).take(NAMED).collect();
    let more = format!("{} more", names.len().saturating_sub(NAMED));
    if names.len() > NAMED {
        listed.push(&more);
    }
    let colon = if with_colon { ":" } else { "" };
    // What is more than a name with its type reads as a clause.
    let is_clause = |name: &&str| words_of(name).get(1).is_some_and(|word| !word.starts_with('('));
    let separator = if listed[..listed.len().min(NAMED)].iter().any(is_clause) { "; " } else { ", " };
    let list = format!("{}{colon}", listed.join(separator));
    let lead: Vec<String> = match &words[0][..before] {
        [] => Vec::new(),
        [lead @ .., noun] => lead.iter().map(|word| (*word).to_owned()).chain([plural(noun)]).collect(),
    };
    let tail = words[0][words[0].len() - behind..].iter().map(|word| (*word).to_owned());
    Some(lead.into_iter().chain([list]).chain(tail).collect::<Vec<_>>().join(" "))
}

/// The words of a message; what stands in backticks is one, whatever it holds.
fn words_of(message: &str) -> Vec<&str> {
    let mut is_code = false;
    message
        .split(|c: char| {
            is_code ^= c == '`';
            c == ' ' && !is_code
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_common_is_said_once() {
        let joined = |messages: &[&str]| joined(messages.iter().copied());
        assert_eq!(
            joined(&["property `a` (`String`) added", "property `b` (`Int32`) added"]).unwrap(),
            "properties `a` (`String`), `b` (`Int32`) added"
        );
        assert_eq!(
            joined(&["`application`: `A` added", "`delegated_work`: `A` added"]).unwrap(),
            "`application`, `delegated_work`: `A` added"
        );
        assert_eq!(joined(&["text changed", "text changed"]).unwrap(), "text changed");
        assert_eq!(
            joined(&["property `a` renamed to `b`", "property `c` renamed to `d`"]).unwrap(),
            "properties `a` renamed to `b`; `c` renamed to `d`"
        );
        assert_eq!(
            joined(&["route `GET /a` is written `GET /b`", "route `GET /c` is written `GET /d`"]).unwrap(),
            "routes `GET /a` is written `GET /b`; `GET /c` is written `GET /d`"
        );
        assert_eq!(joined(&["introduction changed", "marked deprecated"]), None);
    }

    #[test]
    fn a_long_list_is_cut() {
        let messages: Vec<String> = (0..30).map(|at| format!("member `m{at}` removed")).collect();
        let text = joined(messages.iter().map(String::as_str)).unwrap();
        assert!(text.starts_with("members `m0`, ") && text.ends_with("`m11`, 18 more removed"), "{text}");
    }
}
