//! The walk along a template and a path, side by side.
//!
//! Takes the parts of both; gives how they fit, with the values that the placeholders have. What has failed once is not tried again,
//! so that the time is that of the product of both lengths.

use super::parts::{Given, SegmentPattern};
use super::{Closeness, Fit};
use crate::model::template::{ParameterStyle, Piece};
use crate::model::url::decode;
use std::collections::BTreeSet;

/// Walks both lists side by side; what has failed once is not tried again.
pub(super) struct FitSearch<'s> {
    wanted: &'s [SegmentPattern<'s>],
    given: &'s [Given<'s>],
    exact: bool,
    values: Vec<Option<String>>,
    /// The casts of the path that were passed over, by their place.
    passed: BTreeSet<usize>,
    failed: BTreeSet<(usize, usize)>,
}

impl<'s> FitSearch<'s> {
    pub(super) fn new(
        wanted: &'s [SegmentPattern<'s>],
        given: &'s [Given<'s>],
        placeholders: usize,
        exact: bool,
    ) -> Self {
        let values = vec![None; placeholders];
        Self { wanted, given, exact, values, passed: BTreeSet::new(), failed: BTreeSet::new() }
    }

    pub(super) fn run(mut self, closeness: Closeness) -> Option<Fit> {
        let end = self.fits(0, 0)?;
        let tail = self.given.get(end..).unwrap_or_default();
        let casts = tail.iter().filter_map(|part| match part {
            Given::Cast(written, _) => Some((*written).to_owned()),
            _ => None,
        });
        let (casts, counted) = (casts.collect(), tail.iter().any(is_count));
        Some(Fit { closeness, values: self.values, casts_within: !self.passed.is_empty(), casts, counted })
    }

    /// Where the template ends in the path, if the parts from these on fit.
    fn fits(&mut self, at: usize, from: usize) -> Option<usize> {
        if self.failed.contains(&(at, from)) {
            return None;
        }
        let end = self.step(at, from);
        if end.is_none() {
            self.failed.insert((at, from));
        }
        end
    }

    fn step(&mut self, at: usize, from: usize) -> Option<usize> {
        let left = self.given.get(from..).unwrap_or_default();
        let Some(wanted) = self.wanted.get(at) else {
            let is_tail = |part: &Given<'_>| matches!(part, Given::Cast(..)) || is_count(part);
            return left.iter().all(is_tail).then_some(from);
        };
        if let SegmentPattern::Pattern(
            pieces @ [Piece::Placeholder { style: ParameterStyle::Path, .. }, ..],
            number,
        ) = wanted
        {
            return (1..=left.len()).find_map(|taken| {
                let text = joined(&left[..taken])?;
                self.takes_text(pieces, *number, &text).then(|| self.fits(at + 1, from + taken))?
            });
        }
        let first = left.first()?;
        if self.takes(wanted, first)
            && let Some(end) = self.fits(at + 1, from + 1)
        {
            return Some(end);
        }
        // A cast of the path alone.
        matches!(first, Given::Cast(..)).then(|| self.passed.insert(from));
        let end = matches!(first, Given::Cast(..)).then(|| self.fits(at, from + 1))?;
        if end.is_none() {
            self.passed.remove(&from);
        }
        end
    }

    fn same(&self, one: &str, other: &str) -> bool {
        if self.exact { one == other } else { one.eq_ignore_ascii_case(other) }
    }

    fn takes(&mut self, wanted: &SegmentPattern<'_>, given: &Given<'_>) -> bool {
        match (wanted, given) {
            (SegmentPattern::Name(name), Given::Text(text) | Given::Cast(_, text)) => self.same(name, text),
            (SegmentPattern::Name(name), Given::Call(text, arguments)) => {
                self.same(name, text) && arguments.is_empty()
            }
            (SegmentPattern::Call(name, wanted), Given::Text(text) | Given::Cast(_, text)) => {
                self.same(name, text) && wanted.is_empty()
            }
            (SegmentPattern::Call(name, wanted), Given::Call(text, given)) => {
                self.same(name, text)
                    && given.iter().all(|(name, value)| self.takes_argument(wanted, name, value))
            }
            (SegmentPattern::Value(number), Given::Text(text) | Given::Key(text)) if is_value(text) => {
                self.set(*number, decode(text));
                true
            }
            (SegmentPattern::Pattern([Piece::Placeholder { .. }], number), Given::Key(text)) => {
                self.set(Some(*number), decode(text));
                true
            }
            (SegmentPattern::Pattern(pieces, number), Given::Text(text)) => {
                is_value(text) && self.takes_text(pieces, *number, text)
            }
            _ => false,
        }
    }

    /// An argument that the template names; its value, where it is quoted as the template's is.
    fn takes_argument(&mut self, wanted: &[(&str, usize, bool)], name: &str, value: &str) -> bool {
        let Some((_, number, is_quoted)) = wanted.iter().find(|(wanted, ..)| self.same(wanted, name)) else {
            return false;
        };
        // The name of an enumeration may stand before its value: `kind=microsoft.graph.kind'a'`.
        let inner = value.split_once('\'').and_then(|(_, value)| value.strip_suffix('\''));
        let value = if *is_quoted {
            inner.map(|inner| decode(inner).replace("''", "'"))
        } else {
            Some(decode(value))
        };
        if let Some(slot) = self.values.get_mut(*number) {
            *slot = value;
        }
        true
    }

    /// Placeholders and text against one text. Each placeholder takes as little as it can.
    fn takes_text(&mut self, pieces: &[Piece], mut number: usize, text: &str) -> bool {
        let (mut rest, mut is_open) = (text, false);
        for (at, piece) in pieces.iter().enumerate() {
            match piece {
                Piece::Placeholder { .. } if is_open => {
                    let first = rest.chars().next().map_or(0, char::len_utf8);
                    self.set(Some(number), decode(&rest[..first]));
                    (rest, number) = (&rest[first..], number + 1);
                }
                Piece::Placeholder { .. } => is_open = true,
                Piece::Text(wanted) => {
                    let places = || rest.char_indices().map(|(at, _)| at).skip(usize::from(is_open));
                    let here = |at: &usize| {
                        rest.get(*at..*at + wanted.len()).is_some_and(|found| self.same(wanted, found))
                    };
                    let last = at + 1 == pieces.len();
                    let found = match is_open {
                        false => Some(0).filter(here),
                        true if last => {
                            rest.len().checked_sub(wanted.len()).filter(|at| *at > 0).filter(here)
                        }
                        true => places().find(here),
                    };
                    let Some(found) = found else { return false };
                    if is_open {
                        self.set(Some(number), decode(&rest[..found]));
                        (number, is_open) = (number + 1, false);
                    }
                    rest = &rest[found + wanted.len()..];
                }
            }
        }
        if is_open {
            self.set(Some(number), decode(rest));
        }
        is_open != rest.is_empty()
    }

    fn set(&mut self, number: Option<usize>, value: String) {
        if let Some(slot) = number.and_then(|number| self.values.get_mut(number)) {
            *slot = Some(value);
        }
    }
}

/// A dollar sign marks what OData does with a resource: `$count`, `$value`.
fn is_value(text: &str) -> bool {
    !text.starts_with('$')
}

fn is_count(part: &Given<'_>) -> bool {
    matches!(part, Given::Text(text) if text.eq_ignore_ascii_case("$count"))
}

/// What a relative path takes of a path, as written. A colon before a slash ends it, so that none stands within.
fn joined(parts: &[Given<'_>]) -> Option<String> {
    let texts = parts.iter().map(|part| match part {
        Given::Text(text) | Given::Cast(text, _) => Some(*text),
        Given::Call(..) | Given::Key(_) => None,
    });
    let text = texts.collect::<Option<Vec<_>>>()?.join("/");
    (!text.contains(":/")).then_some(text)
}
