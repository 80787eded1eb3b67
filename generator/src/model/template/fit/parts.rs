//! A template and a path as they are compared: names without qualifiers, arguments apart, keys wherever they stand.
//!
//! Takes a template or a path; gives its parts. It compares nothing.

use crate::model::namespace;
use crate::model::template::{ParameterStyle, Piece, Segment, Template, segment_texts};

/// A segment of a template as it is compared. Placeholders are named by their number.
#[derive(Clone, Debug)]
pub(super) enum SegmentPattern<'t> {
    /// A name without its qualifier.
    Name(&'t str),
    /// A name with arguments, each with its number and whether its value is quoted: `range(address='{a}')`.
    Call(&'t str, Vec<(&'t str, usize, bool)>),
    /// The value of a key, on its own or in parentheses. Nothing reads that of the item which a root is.
    Value(Option<usize>),
    /// Placeholders, with text around them; the number is that of the first.
    Pattern(&'t [Piece], usize),
}

/// A segment of a path as it is compared.
#[derive(Clone, Debug)]
pub(super) enum Given<'p> {
    /// A name or value.
    Text(&'p str),
    /// A name with arguments.
    Call(&'p str, Vec<(&'p str, &'p str)>),
    /// A key that stood in parentheses.
    Key(&'p str),
    /// A cast to a derived type, as written and without its qualifier.
    Cast(&'p str, &'p str),
}

pub(super) fn wanted(template: &Template) -> Vec<SegmentPattern<'_>> {
    let (mut out, mut number) = (Vec::new(), 0);
    for segment in &template.segments {
        push_wanted(segment, number, &mut out);
        number += segment.placeholders().count();
    }
    out
}

fn push_wanted<'t>(segment: &'t Segment, number: usize, out: &mut Vec<SegmentPattern<'t>>) {
    let Some(Piece::Text(text)) = segment.pieces.first() else {
        return out.push(SegmentPattern::Pattern(&segment.pieces, number));
    };
    let name = namespace::unqualified(text);
    let call = name.split_once('(').filter(|(name, _)| !name.is_empty());
    match call {
        None if segment.pieces.len() > 1 => out.push(SegmentPattern::Pattern(&segment.pieces, number)),
        None => out.push(SegmentPattern::Name(name)),
        Some((name, _)) => {
            let parameters = segment.parameters();
            let all: Option<Vec<_>> = parameters
                .iter()
                .enumerate()
                .map(|(at, (_, style, parameter))| {
                    Some(((*parameter)?, number + at, *style == ParameterStyle::Quoted))
                })
                .collect();
            match all {
                Some(arguments) => out.push(SegmentPattern::Call(name, arguments)),
                None => out.extend([SegmentPattern::Name(name), SegmentPattern::Value(Some(number))]),
            }
        }
    }
}

/// The names of a template that every path has which fits it, in lower case. A root and the items of a drive are the same.
pub(in crate::model::template) fn wanted_names(template: &Template) -> Vec<String> {
    let names = wanted(template).into_iter().filter_map(|part| match part {
        SegmentPattern::Name(name) | SegmentPattern::Call(name, _) => Some(name.to_ascii_lowercase()),
        SegmentPattern::Value(_) | SegmentPattern::Pattern(..) => None,
    });
    names.filter(|name| !SAME.contains(&name.as_str())).collect()
}

/// What stands for each other behind a drive.
const SAME: [&str; 2] = ["root", "items"];

/// What may be a name in a path, in lower case.
pub(in crate::model::template) fn given_names(path: &str) -> Vec<String> {
    let names = given(path).into_iter().filter_map(|part| match part {
        Given::Text(name) | Given::Call(name, _) | Given::Cast(_, name) => Some(name.to_ascii_lowercase()),
        Given::Key(_) => None,
    });
    names.collect()
}

pub(super) fn given(path: &str) -> Vec<Given<'_>> {
    let mut out = Vec::new();
    for text in segment_texts(path) {
        push_given(text, &mut out);
    }
    out
}

fn push_given<'p>(text: &'p str, out: &mut Vec<Given<'p>>) {
    let call = text.split_once('(').filter(|(name, _)| !name.is_empty());
    let Some((name, inside)) = call.and_then(|(name, rest)| Some((name, rest.strip_suffix(')')?))) else {
        return out.push(match namespace::unqualified(text) {
            name if name.len() < text.len() => Given::Cast(text, name),
            _ => Given::Text(text),
        });
    };
    let (name, inside) = (namespace::unqualified(name), inside.trim());
    let is_quoted = inside.starts_with(['\'', '"']);
    if !inside.is_empty() && (is_quoted || !inside.contains('=')) {
        // A key in quotes may end with the `=` of its encoding.
        let key = inside.strip_prefix('\'').and_then(|key| key.strip_suffix('\'')).unwrap_or(inside);
        return out.extend([Given::Text(name), Given::Key(key)]);
    }
    let pairs = split_arguments(inside).into_iter().filter_map(|pair| pair.split_once('='));
    out.push(Given::Call(name, pairs.map(|(name, value)| (name.trim(), value.trim())).collect()));
}

/// Splits at commas outside of quotes.
fn split_arguments(inside: &str) -> Vec<&str> {
    let (mut out, mut start, mut is_quoted) = (Vec::new(), 0, false);
    for (at, c) in inside.char_indices() {
        is_quoted ^= c == '\'';
        if c == ',' && !is_quoted {
            out.push(&inside[start..at]);
            start = at + 1;
        }
    }
    out.push(&inside[start..]);
    out
}

/// Writes `/drive/root` as `/drive/items/{id}`; `false` where it does not stand there.
pub(super) fn wanted_root_as_item(parts: &mut Vec<SegmentPattern<'_>>) -> bool {
    let name = |part: &SegmentPattern<'_>, name: &str| matches!(part, SegmentPattern::Name(own) if own.eq_ignore_ascii_case(name));
    let Some(at) = root_in_drive(parts, name) else { return false };
    parts.splice(at..=at, [SegmentPattern::Name("items"), SegmentPattern::Value(None)]);
    true
}

pub(super) fn given_root_as_item(parts: &mut Vec<Given<'_>>) -> bool {
    let name =
        |part: &Given<'_>, name: &str| matches!(part, Given::Text(own) if own.eq_ignore_ascii_case(name));
    let Some(at) = root_in_drive(parts, name) else { return false };
    parts.splice(at..=at, [Given::Text("items"), Given::Key("root")]);
    true
}

fn root_in_drive<T>(parts: &[T], has_name: impl Fn(&T, &str) -> bool) -> Option<usize> {
    let stands =
        |at: Option<usize>, name| at.and_then(|at| parts.get(at)).is_some_and(|part| has_name(part, name));
    (0..parts.len()).find(|at| {
        let in_drive = stands(at.checked_sub(1), "drive") || stands(at.checked_sub(2), "drives");
        in_drive && stands(Some(*at), "root")
    })
}
