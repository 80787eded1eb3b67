//! Compares the members of a type: its properties and relationships.
//!
//! A row that repeats an inherited member states no fact of its own: it is compared where the member is
//! documented, at the base type. Values, text and switches of one member are compared in `member_facts`.

use super::context::{DiffContext, NodeIndex};
use super::member::MemberNode;
use super::member_facts;
use crate::diff::address::Address;
use crate::diff::catalogue as rules;
use crate::diff::change::Change;
use crate::diff::level::{Level, Step};
use crate::diff::page::PagePart;
use crate::diff::pairing::{Pairing, reordered, slot};
use crate::diff::text::{likeness, prose, type_label};
use crate::model::Type;
use std::collections::BTreeSet;

/// The members that the type documents itself; rows that repeat what a documented base has are left out.
fn own<'a>(index: &NodeIndex<'a>, node: &'a Type) -> Vec<MemberNode<'a>> {
    let structural = node.properties.iter().map(|property| MemberNode { property, navigation: false });
    let navigation = node.navigation.iter().map(|property| MemberNode { property, navigation: true });
    structural.chain(navigation).filter(|member| !is_repeated(index, node, member)).collect()
}

/// True for a row that says again what a documented base says.
fn is_repeated(index: &NodeIndex<'_>, node: &Type, member: &MemberNode<'_>) -> bool {
    member.property.inherited_from.is_some() && index.inherited(node, member.name()).is_some()
}

/// Compares the members of two types that are one.
pub(super) fn compare(
    context: &DiffContext<'_>,
    parent: &Address,
    old: &Type,
    new: &Type,
    out: &mut Vec<Change>,
) {
    let (base, head) = (own(&context.base, old), own(&context.head, new));
    let mut pairing = Pairing::by_key(&base, &head, |member| member.name());
    let recased = pairing.match_by_score(|a, b| u32::from(a.name().eq_ignore_ascii_case(b.name())));
    // What moved between a type and its base is still there for whoever uses the type.
    let (gone, come) = (pairing.removed.clone(), pairing.added.clone());
    pairing.removed.retain(|member| context.head.inherited(new, member.name()).is_none());
    pairing.added.retain(|member| context.base.inherited(old, member.name()).is_none());
    // A row for what the base has on both sides repeats it, whether it says so or not.
    let repeats = |member: &&&MemberNode<'_>| {
        let has = |index: &NodeIndex<'_>, node| index.inherited(node, member.name()).is_some();
        has(&context.base, old) && has(&context.head, new)
    };
    out.extend(gone.iter().filter(repeats).map(|member| repeat_gone(parent, member, new)));
    out.extend(come.iter().filter(repeats).map(|member| repeat_come(parent, member)));
    let rows = Rows::new(&base, &head);
    let renamed = pairing.match_by_score(|a, b| rows.rename_score(context, a, b));

    out.extend(pairing.removed.iter().map(|member| removed(parent, member, new)));
    out.extend(pairing.added.iter().map(|member| added(parent, member)));
    out.extend(renamed.iter().map(|(from, to)| moved(rename_rule(from), parent, from, to, "renamed to")));
    out.extend(recased.iter().map(|(from, to)| recase(parent, from, to)));
    let lost_row = |(from, to): &&(&MemberNode<'_>, &MemberNode<'_>)| {
        context.lost_row(from.part(), &from.property.source, &to.property.source)
    };
    let shown = pairing.both.iter().filter(lost_row);
    out.extend(
        shown.map(|(from, _)| removed(parent, from, new).hint("the JSON representation still shows it")),
    );
    let kept = pairing.both.iter().filter(|pair| !lost_row(pair));
    for (from, to) in kept.chain(&recased).chain(&renamed) {
        let known = out.len();
        member_facts::compare(context, &from.address(parent), from, to, out);
        if context.gained_row(from.part(), &from.property.source, &to.property.source) {
            out.iter_mut().skip(known).for_each(said_first);
        }
    }
    out.extend(order(parent, &base, &head, old, new));
    compare_repeats(context, parent, old, new, out);
}

/// What the first row of a member says was as true when a sample alone showed it: only another type changes what a program sees.
fn said_first(change: &mut Change) {
    if change.rule.step < Step::Major {
        change.level = change.level.min(Level::Compatible);
    }
}

/// The rows that repeat a member which a documented base has.
fn repeats<'a>(index: &NodeIndex<'a>, node: &'a Type) -> Vec<MemberNode<'a>> {
    let all = node
        .own_members()
        .map(|member| MemberNode { property: member.property, navigation: member.navigation });
    all.filter(|member| is_repeated(index, node, member)).collect()
}

/// A repeated row states no fact of its own, and yet one that goes is missed, and one that says something else than the base is wrong.
fn compare_repeats(
    context: &DiffContext<'_>,
    parent: &Address,
    old: &Type,
    new: &Type,
    out: &mut Vec<Change>,
) {
    let (base, head) = (repeats(&context.base, old), repeats(&context.head, new));
    let pairing = Pairing::by_key(&base, &head, |member| member.name());
    // What moved between a type and its base is told where it went.
    let stays = |member: &&&MemberNode<'_>| {
        let has = |index: &NodeIndex<'_>, node| index.inherited(node, member.name()).is_some();
        let is_own = |node: &Type| node.own_members().any(|other| other.property.name == member.name());
        has(&context.base, old) && has(&context.head, new) && !(is_own(old) && is_own(new))
    };
    out.extend(pairing.removed.iter().filter(stays).map(|member| repeat_gone(parent, member, new)));
    out.extend(pairing.added.iter().filter(stays).map(|member| repeat_come(parent, member)));
    for (from, to) in pairing.both.iter().filter(|(from, to)| from.label() != to.label()) {
        let inherited = context.head.inherited(new, to.name());
        let agrees = inherited.is_some_and(|base| type_label(&base.type_name, base.collection) == to.label());
        if !agrees {
            let predicate = "names another type than the base type";
            let change = repeat(&rules::PROPERTY_REPEAT_DISAGREES, parent, to, predicate);
            let change = change.values(from.label(), to.label());
            out.push(change.at(from.property.source.clone(), to.property.source.clone()));
        }
    }
}

fn repeat(
    rule: &'static rules::ChangeRule,
    parent: &Address,
    member: &MemberNode<'_>,
    predicate: &str,
) -> Change {
    let message =
        format!("row `{}`, which repeats an inherited {}, {predicate}", member.name(), member.noun());
    Change::new(rule, member.address(parent), message).within(member.part())
}

fn repeat_gone(parent: &Address, member: &MemberNode<'_>, new: &Type) -> Change {
    let change = repeat(&rules::PROPERTY_REPEAT_CHANGED, parent, member, "is gone").before(member.label());
    change.at(member.property.source.clone(), new.source.clone())
}

fn repeat_come(parent: &Address, member: &MemberNode<'_>) -> Change {
    let change = repeat(&rules::PROPERTY_REPEAT_CHANGED, parent, member, "has come").after(member.label());
    change.at(None, member.property.source.clone())
}

fn removed(parent: &Address, member: &MemberNode<'_>, new: &Type) -> Change {
    let rule = match (member.navigation, member.property.deprecated) {
        (true, _) => &rules::NAVIGATION_REMOVED,
        (false, true) => &rules::PROPERTY_REMOVED_DEPRECATED,
        (false, false) => &rules::PROPERTY_REMOVED,
    };
    let message = format!("{} `{}` (`{}`) removed", member.noun(), member.name(), member.label());
    Change::new(rule, member.address(parent), message)
        .before(member.label())
        .at(member.property.source.clone(), new.source.clone())
        .within(member.part())
}

fn added(parent: &Address, member: &MemberNode<'_>) -> Change {
    let property = member.property;
    let demanded = property.required || (property.nullable == Some(false) && !property.read_only);
    let rule = match (member.navigation, demanded) {
        (true, _) => &rules::NAVIGATION_ADDED,
        (false, true) => &rules::PROPERTY_ADDED_REQUIRED,
        (false, false) => &rules::PROPERTY_ADDED,
    };
    let message = format!("{} `{}` (`{}`) added", member.noun(), member.name(), member.label());
    Change::new(rule, member.address(parent), message).after(member.label()).at(None, property.source.clone())
}

fn rename_rule(member: &MemberNode<'_>) -> &'static rules::ChangeRule {
    if member.navigation { &rules::NAVIGATION_RENAMED } else { &rules::PROPERTY_RENAMED }
}

fn moved(
    rule: &'static rules::ChangeRule,
    parent: &Address,
    from: &MemberNode<'_>,
    to: &MemberNode<'_>,
    verb: &str,
) -> Change {
    let message = format!("{} `{}` {verb} `{}`", from.noun(), from.name(), to.name());
    Change::new(rule, from.address(parent), message)
        .values(from.name(), to.name())
        .at(from.property.source.clone(), to.property.source.clone())
}

/// Another case of the same letters: the name in Rust may well stay.
fn recase(parent: &Address, from: &MemberNode<'_>, to: &MemberNode<'_>) -> Change {
    moved(&rules::PROPERTY_CASE_CHANGED, parent, from, to, "now cased")
}

/// The rows of both sides, to see what stands in the place of what.
struct Rows<'a> {
    base: Vec<&'a str>,
    head: Vec<&'a str>,
    both: BTreeSet<&'a str>,
}

impl<'a> Rows<'a> {
    fn new(base: &'a [MemberNode<'a>], head: &'a [MemberNode<'a>]) -> Self {
        let names = |members: &'a [MemberNode<'a>]| members.iter().map(MemberNode::name).collect::<Vec<_>>();
        let (base, head) = (names(base), names(head));
        let names: BTreeSet<&str> = head.iter().copied().collect();
        let both = base.iter().copied().filter(|name| names.contains(name)).collect();
        Self { base, head, both }
    }

    fn same_place(&self, from: &str, to: &str) -> bool {
        let stays = |name: &str| self.both.contains(name);
        slot(&self.base, from, stays) == slot(&self.head, to, stays)
    }

    /// How likely one member became the other: same type, and the same words, the same row or nearly the same name.
    fn rename_score(&self, context: &DiffContext<'_>, from: &MemberNode<'_>, to: &MemberNode<'_>) -> u32 {
        let (a, b) = (from.property, to.property);
        let same_type = context.same_type(&a.type_name, &b.type_name) && a.collection == b.collection;
        if !same_type || from.navigation != to.navigation {
            return 0;
        }
        let words = prose(&a.description);
        let same_words = !words.is_empty() && words == prose(&b.description);
        let same_name = likeness(from.name(), to.name()) >= 0.75;
        // A deprecated row makes room for something else.
        let same_row = !a.deprecated && self.same_place(from.name(), to.name());
        4 * u32::from(same_words) + 2 * u32::from(same_name) + u32::from(same_row)
    }
}

/// Another order of the rows, once for a type.
fn order<'a>(
    parent: &Address,
    base: &'a [MemberNode<'a>],
    head: &'a [MemberNode<'a>],
    old: &Type,
    new: &Type,
) -> Option<Change> {
    let differs = |navigation| {
        let names = |members: &'a [MemberNode<'a>]| {
            members.iter().filter(move |member| member.navigation == navigation).map(MemberNode::name)
        };
        reordered(names(base), names(head))
    };
    (differs(false) || differs(true)).then(|| {
        let part = if differs(false) { PagePart::Properties } else { PagePart::Relationships };
        Change::new(&rules::PROPERTY_ORDER_CHANGED, parent.clone(), "rows in another order")
            .at(old.source.clone(), new.source.clone())
            .within(part)
    })
}
