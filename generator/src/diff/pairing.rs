//! Which node of the base is which node of the head.
//!
//! First by key, then, for what is left, by a likeness that the caller scores. Order in, order out: the same
//! two lists always pair the same way.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Of more pairs than these none is held against the other: where thousands of nodes have other names, all of them are removed and
/// added.
const MOST_PAIRS: usize = 2_000_000;

/// The nodes of two revisions, paired as far as they go.
pub(super) struct Pairing<'a, T> {
    /// Nodes that exist on both sides.
    pub(super) both: Vec<(&'a T, &'a T)>,
    /// Nodes of the base alone.
    pub(super) removed: Vec<&'a T>,
    /// Nodes of the head alone.
    pub(super) added: Vec<&'a T>,
}

impl<'a, T> Pairing<'a, T> {
    /// Pairs nodes that have the same key; several of one key pair in order.
    pub(super) fn by_key<K: Ord>(
        base: impl IntoIterator<Item = &'a T>,
        head: impl IntoIterator<Item = &'a T>,
        key: impl Fn(&'a T) -> K,
    ) -> Self {
        let mut waiting: BTreeMap<K, VecDeque<(usize, &'a T)>> = BTreeMap::new();
        for (at, node) in head.into_iter().enumerate() {
            waiting.entry(key(node)).or_default().push_back((at, node));
        }
        let (mut both, mut removed) = (Vec::new(), Vec::new());
        for node in base {
            match waiting.get_mut(&key(node)).and_then(VecDeque::pop_front) {
                Some((_, twin)) => both.push((node, twin)),
                None => removed.push(node),
            }
        }
        let mut left: Vec<(usize, &'a T)> = waiting.into_values().flatten().collect();
        left.sort_by_key(|(at, _)| *at);
        Self { both, removed, added: left.into_iter().map(|(_, node)| node).collect() }
    }

    /// Takes out of the unpaired nodes those that `score` likes, best first; 0 means “not the same”.
    pub(super) fn match_by_score(&mut self, score: impl Fn(&'a T, &'a T) -> u32) -> Vec<(&'a T, &'a T)> {
        self.match_by_look(|node| node, |a, b| score(a, b))
    }

    /// As [`Self::match_by_score`], by what `look` sees in each node, which it sees once.
    pub(super) fn match_by_look<L>(
        &mut self,
        look: impl Fn(&'a T) -> L,
        score: impl Fn(&L, &L) -> u32,
    ) -> Vec<(&'a T, &'a T)> {
        if self.removed.is_empty() || self.added.is_empty() {
            return Vec::new();
        }
        if self.removed.len().saturating_mul(self.added.len()) > MOST_PAIRS {
            return Vec::new();
        }
        let looks = |nodes: &[&'a T]| -> Vec<L> { nodes.iter().map(|node| look(node)).collect() };
        let (base, head) = (looks(&self.removed), looks(&self.added));
        let mut scored = Vec::new();
        for (from, old) in base.iter().enumerate() {
            for (to, new) in head.iter().enumerate() {
                let score = score(old, new);
                if score > 0 {
                    scored.push((std::cmp::Reverse(score), from, to));
                }
            }
        }
        scored.sort_unstable();
        let (mut gone, mut come) = (vec![false; self.removed.len()], vec![false; self.added.len()]);
        let mut pairs = Vec::new();
        for (_, from, to) in scored {
            if !gone[from] && !come[to] {
                (gone[from], come[to]) = (true, true);
                pairs.push((from, to));
            }
        }
        pairs.sort_unstable();
        let taken = pairs.iter().map(|(from, to)| (self.removed[*from], self.added[*to])).collect();
        retain_unmarked(&mut self.removed, &gone);
        retain_unmarked(&mut self.added, &come);
        taken
    }

    /// Takes out of the unpaired nodes those that have the same second key; `None` is the same as nothing.
    pub(super) fn match_by_key<K: Ord>(&mut self, key: impl Fn(&'a T) -> Option<K>) -> Vec<(&'a T, &'a T)> {
        let split = |nodes: &mut Vec<&'a T>| -> Vec<&'a T> {
            let (keyed, rest) = std::mem::take(nodes).into_iter().partition(|node| key(node).is_some());
            *nodes = rest;
            keyed
        };
        let pairs = Self::by_key(split(&mut self.removed), split(&mut self.added), key);
        self.removed.extend(pairs.removed);
        self.added.extend(pairs.added);
        pairs.both
    }

    /// Pairs unpaired nodes that have the same second key.
    pub(super) fn pair_rest<K: Ord>(&mut self, key: impl Fn(&'a T) -> K) {
        let rest = Self::by_key(std::mem::take(&mut self.removed), std::mem::take(&mut self.added), key);
        self.both.extend(rest.both);
        (self.removed, self.added) = (rest.removed, rest.added);
    }
}

fn retain_unmarked<T>(list: &mut Vec<T>, marks: &[bool]) {
    let mut marks = marks.iter();
    list.retain(|_| !marks.next().copied().unwrap_or(false));
}

/// True where the nodes that both lists have stand in another order.
pub(super) fn reordered<'a>(
    base: impl IntoIterator<Item = &'a str>,
    head: impl IntoIterator<Item = &'a str>,
) -> bool {
    let (base, head): (Vec<&str>, Vec<&str>) = (base.into_iter().collect(), head.into_iter().collect());
    let common = |of: &[&'a str], other: &[&'a str]| -> Vec<&'a str> {
        let other: BTreeSet<&str> = other.iter().copied().collect();
        of.iter().copied().filter(|name| other.contains(name)).collect()
    };
    let (mut left, mut right) = (common(&base, &head), common(&head, &base));
    let differs = left != right;
    left.sort_unstable();
    right.sort_unstable();
    differs && left == right
}

/// Where a name stands among the names that stay: the last one before it, the first one after it, and how far off they are.
pub(super) fn slot<'a>(names: &[&'a str], name: &str, stays: impl Fn(&str) -> bool) -> Option<PairSlot<'a>> {
    let at = names.iter().position(|other| *other == name)?;
    let before = names[..at].iter().rposition(|name| stays(name));
    let after = names[at + 1..].iter().position(|name| stays(name)).map(|offset| at + 1 + offset);
    Some(PairSlot {
        before: before.map(|index| names[index]),
        offset: at - before.map_or(0, |index| index),
        after: after.map(|index| names[index]),
        rest: after.unwrap_or(names.len()) - at,
    })
}

/// See [`slot`].
#[derive(Debug, PartialEq, Eq)]
pub(super) struct PairSlot<'a> {
    before: Option<&'a str>,
    offset: usize,
    after: Option<&'a str>,
    rest: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_pair_first_and_likeness_after() {
        let (base, head) = (["a", "b", "c"], ["c", "B", "d"]);
        let mut pairing = Pairing::by_key(&base, &head, |name| *name);
        assert_eq!((pairing.both.len(), pairing.removed.len(), pairing.added.len()), (1, 2, 2));
        let alike = pairing.match_by_score(|a, b| u32::from(a.eq_ignore_ascii_case(b)));
        assert_eq!(alike, [(&"b", &"B")]);
        assert_eq!((pairing.removed, pairing.added), (vec![&"a"], vec![&"d"]));
    }

    #[test]
    fn an_addition_is_no_other_order() {
        assert!(!reordered(["a", "b"], ["x", "a", "b"]));
        assert!(reordered(["a", "b"], ["b", "x", "a"]));
    }

    #[test]
    fn a_replaced_row_keeps_its_slot() {
        let stays = |name: &str| name == "id" || name == "name";
        let old = slot(&["id", "old", "name"], "old", stays);
        assert_eq!(old, slot(&["id", "new", "name"], "new", stays));
        assert_ne!(old, slot(&["id", "name", "new"], "new", stays));
    }
}
