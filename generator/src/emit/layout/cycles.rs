//! Which edges of a graph lie on a circle: those whose two ends can reach each other.
//!
//! Takes nodes with what they lead to; gives edges. Tarjan's algorithm, with a stack of its own instead of the thread's,
//! so that a chain of any length fits; the time is linear in nodes and edges.

use std::collections::{BTreeMap, BTreeSet};

/// What each node leads to. A target that is no node leads nowhere.
pub(super) type Graph<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

/// The edges from one node to another that lead back to where they start.
pub(super) fn edges_in_cycles<'a>(graph: &Graph<'a>) -> BTreeSet<(&'a str, &'a str)> {
    let component = DepthFirst::of(graph).component;
    let edges = graph.iter().flat_map(|(from, targets)| targets.iter().map(move |to| (*from, *to)));
    edges.filter(|(from, to)| component.get(from) == component.get(to)).collect()
}

/// Depth first, with the order in which nodes were met.
#[derive(Default)]
struct DepthFirst<'a> {
    met: BTreeMap<&'a str, usize>,
    /// The first met of the nodes that a node of the walk can reach.
    lowest: BTreeMap<&'a str, usize>,
    /// Nodes met whose component is not known yet.
    open: Vec<&'a str>,
    /// The component of each node, by the number of the node that was met first in it.
    component: BTreeMap<&'a str, usize>,
}

impl<'a> DepthFirst<'a> {
    fn of(graph: &Graph<'a>) -> Self {
        let mut search = Self::default();
        for start in graph.keys() {
            search.walk(graph, start);
        }
        search
    }

    fn walk(&mut self, graph: &Graph<'a>, start: &'a str) {
        let targets = |node: &str| graph.get(node).into_iter().flatten().copied();
        let mut path = Vec::new();
        if self.meet(start) {
            path.push((start, targets(start)));
        }
        while let Some((node, next)) = path.last_mut() {
            let node = *node;
            match next.next() {
                Some(target) if self.meet(target) => path.push((target, targets(target))),
                Some(target) => self.lower(node, target),
                None => {
                    path.pop();
                    self.close(node);
                    if let Some((parent, _)) = path.last() {
                        self.lower(parent, node);
                    }
                }
            }
        }
    }

    /// True where the node is met for the first time.
    fn meet(&mut self, node: &'a str) -> bool {
        let number = self.met.len();
        let is_new = *self.met.entry(node).or_insert(number) == number;
        if is_new {
            self.lowest.insert(node, number);
            self.open.push(node);
        }
        is_new
    }

    /// A node reaches what its target reaches, unless that belongs to a component that is complete.
    fn lower(&mut self, node: &'a str, target: &'a str) {
        if self.component.contains_key(target) {
            return;
        }
        if let (Some(reached), Some(own)) = (self.lowest.get(target).copied(), self.lowest.get_mut(node)) {
            *own = reached.min(*own);
        }
    }

    /// A node that reaches nothing met before it completes a component: all that is open since.
    fn close(&mut self, node: &'a str) {
        let Some(number) = self.met.get(node).copied().filter(|met| self.lowest.get(node) == Some(met))
        else {
            return;
        };
        while let Some(member) = self.open.pop() {
            self.component.insert(member, number);
            if member == node {
                break;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn circles(edges: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
        let mut graph = Graph::new();
        for (from, to) in edges {
            graph.entry(from).or_default().insert(*to);
        }
        edges_in_cycles(&graph).into_iter().collect()
    }

    #[test]
    fn only_edges_that_lead_back_count() {
        assert_eq!(circles(&[("a", "b"), ("b", "c")]), []);
        assert_eq!(circles(&[("a", "a"), ("a", "b")]), [("a", "a")]);
        assert_eq!(circles(&[("a", "b"), ("b", "a"), ("b", "c"), ("c", "d")]), [("a", "b"), ("b", "a")]);
        let two = [("a", "b"), ("b", "a"), ("b", "c"), ("c", "d"), ("d", "c")];
        assert_eq!(circles(&two), [("a", "b"), ("b", "a"), ("c", "d"), ("d", "c")]);
        let across = [("a", "b"), ("a", "c"), ("b", "d"), ("c", "d"), ("d", "a")];
        assert_eq!(circles(&across), across);
    }
}
