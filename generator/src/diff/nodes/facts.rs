//! The facts of nodes that are one value each, as one table: what a node says, and which rule speaks in which words when it says
//! something else.
//!
//! A fact has a rank beside its word, so that more of it and less of it can be two rules or two levels: what became required and what
//! became optional, a limit that rose and one that fell. What takes more than the node to tell (types, bases, keys, names) is compared
//! where it is at home.

use super::notes::Notes;
use super::polling::is_long_running;
use crate::diff::address::Address;
use crate::diff::catalogue::{self as rules, ChangeRule};
use crate::diff::change::Change;
use crate::diff::level::Level::{self, Compatible};
use crate::diff::text::prose;
use crate::model::{Enum, EnumMember, Operation, OperationKind, Parameter, ParameterPlace, Property, Type};
use crate::vocabulary::intro;

const FROM_TO: &str = "changed from {was} to {is}";

/// Of a type as a whole.
pub(super) static OF_TYPE: &[Fact<Type>] = &[
    either(|node: &Type| node.open, ["closed", "open"]).called(&rules::TYPE_OPEN_CHANGED, FROM_TO),
    either(|node: &Type| node.is_abstract, ["concrete", "abstract"])
        .called(&rules::TYPE_ABSTRACT_CHANGED, FROM_TO),
];

/// Of the introduction of a type: what is marked is no other text besides.
pub(super) static OF_TYPE_MARKS: &[Fact<Type>] = &[mark(|node: &Type| node.deprecated)
    .more(&rules::TYPE_DEPRECATED, "marked deprecated")
    .less(&rules::TYPE_UNDEPRECATED, "no longer marked deprecated")];

/// Of a member of a type: true for relationships.
pub(super) static OF_NAVIGATION: &[Fact<bool>] = &[either(|node: &bool| *node, ["property", "relationship"])
    .more(&rules::PROPERTY_BECAME_NAVIGATION, "became a {is}")
    .less(&rules::NAVIGATION_BECAME_PROPERTY, "became a {is}")];

/// Of a property or relationship.
pub(super) static OF_PROPERTY: &[Fact<Property>] = &[
    says(|node: &Property| match node.nullable {
        Some(false) => ranked(0, "not nullable"),
        None => ranked(1, "not said to be nullable or not"),
        Some(true) => ranked(2, "nullable"),
    })
    .more(&rules::PROPERTY_BECAME_NULLABLE, "is {is}, was {was}")
    .less(&rules::PROPERTY_BECAME_NOT_NULLABLE, "is {is}, was {was}"),
    either(|node: &Property| node.required, ["optional", "required"])
        .more(&rules::PROPERTY_BECAME_REQUIRED, "became {is}")
        .less(&rules::PROPERTY_BECAME_OPTIONAL, "became {is}"),
    either(|node: &Property| node.read_only, ["writable", "read-only"])
        .more(&rules::PROPERTY_BECAME_READ_ONLY, "became {is}")
        .less(&rules::PROPERTY_BECAME_WRITABLE, "became {is}"),
];

/// Of a property alone.
pub(super) static OF_PROPERTY_MARKS: &[Fact<Property>] = &[either(|node: &Property| node.deprecated, MARKED)
    .more(&rules::PROPERTY_DEPRECATED, "marked deprecated")
    .less(&rules::PROPERTY_UNDEPRECATED, "no longer marked deprecated")];

/// Of a relationship alone.
pub(super) static OF_NAVIGATION_MARKS: &[Fact<Property>] =
    &[either(|node: &Property| node.deprecated, MARKED)
        .more(&rules::NAVIGATION_DEPRECATED, "marked deprecated")
        .less(&rules::PROPERTY_UNDEPRECATED, "no longer marked deprecated")];

/// Of an enumeration as a whole.
pub(super) static OF_ENUM: &[Fact<Enum>] =
    &[either(|node: &Enum| node.flags, ["one member", "a set of members"])
        .called(&rules::ENUM_FLAGS_CHANGED, "a value changed from {was} to {is}")];

/// Of a member of an enumeration. A table that gains or loses its column of numbers changes no number.
pub(super) static OF_ENUM_MEMBER: &[Fact<EnumMember>] =
    &[says(|node: &EnumMember| ranked(0, node.value?.to_string()))
        .called(&rules::ENUM_MEMBER_VALUE_CHANGED, FROM_TO)];

/// Of its description: what is marked is no other text besides.
pub(super) static OF_ENUM_MEMBER_MARKS: &[Fact<EnumMember>] =
    &[either(|node: &EnumMember| node.deprecated, MARKED)
        .more(&rules::ENUM_MEMBER_DEPRECATED, "marked deprecated")];

/// See [`OF_ENUM_MEMBER_MARKS`].
pub(super) static OF_ENUM_MEMBER_TEXT: &[Fact<EnumMember>] =
    &[says(|node: &EnumMember| ranked(0, prose(&node.description)))
        .called(&rules::ENUM_MEMBER_DESCRIPTION_CHANGED, "description changed")];

/// Of an operation. Reading, adding and so on follow from method and routes; what makes another operation is an action or a function.
pub(super) static OF_OPERATION: &[Fact<Operation>] = &[
    either(|node: &Operation| intro::PREVIEW_TITLE.is_in(&node.title), ["no preview", "preview"])
        .called(&rules::OPERATION_STABILITY_CHANGED, FROM_TO),
    says(|node: &Operation| match node.kind {
        OperationKind::Action => ranked(0, "action"),
        OperationKind::Function => ranked(0, "function"),
        _ => ranked(0, "plain operation"),
    })
    .called(&rules::OPERATION_KIND_CHANGED, FROM_TO),
];

/// Of the introduction of an operation.
pub(super) static OF_OPERATION_MARKS: &[Fact<Operation>] = &[mark(|node: &Operation| node.deprecated)
    .more(&rules::OPERATION_DEPRECATED, "operation marked deprecated")
    .less(&rules::OPERATION_UNDEPRECATED, "operation no longer marked deprecated")];

/// Of what an operation answers with.
pub(super) static OF_RESPONSE: &[Fact<Operation>] = &[either(is_long_running, ["at once", "long-running"])
    .called(&rules::OPERATION_LONG_RUNNING_CHANGED, "answer changed from {was} to {is}")];

/// Of a parameter.
pub(super) static OF_PARAMETER: &[Fact<Parameter>] = &[
    either(|node: &Parameter| node.required, ["optional", "required"])
        .more(&rules::OPERATION_PARAMETER_BECAME_REQUIRED, "became {is}")
        .less(&rules::OPERATION_PARAMETER_BECAME_OPTIONAL, "became {is}"),
    says(|node: &Parameter| match node.place {
        ParameterPlace::Body => ranked(0, "body"),
        ParameterPlace::Path => ranked(0, "path"),
        ParameterPlace::Query => ranked(0, "query"),
    })
    .called(&rules::OPERATION_PARAMETER_LOCATION_CHANGED, "moved from the {was} to the {is}"),
];

/// Of what a description says in set phrases. A note that is said for the first time takes nothing from anybody.
pub(super) static OF_NOTES: &[Fact<Notes>] = &[
    note(|node: &Notes| node.default.as_deref())
        .called(&rules::PROPERTY_DEFAULT_CHANGED, "default changed from {was} to {is}")
        .more_is(Compatible),
    note(|node: &Notes| node.selection.as_deref())
        .called(&rules::PROPERTY_SELECT_DEFAULT_CHANGED, "selection changed from {was} to {is}")
        .more_is(Compatible),
    note(|node: &Notes| node.query.as_deref())
        .called(&rules::PROPERTY_QUERY_SUPPORT_CHANGED, "query support changed from {was} to {is}"),
];

/// Of the limits that a description says: what got stricter takes something, what got looser does not.
pub(super) static OF_UPPER_LIMIT: &[Fact<u64>] =
    &[says(|limit: &u64| ranked(*limit, format!("at most {limit}")))
        .called(&rules::VALUE_LIMIT_CHANGED, "is {is}, was {was}")
        .more_is(Compatible)];

/// See [`OF_UPPER_LIMIT`].
pub(super) static OF_LOWER_LIMIT: &[Fact<u64>] =
    &[says(|limit: &u64| ranked(*limit, format!("at least {limit}")))
        .called(&rules::VALUE_LIMIT_CHANGED, "is {is}, was {was}")
        .less_is(Compatible)];

const MARKED: [&str; 2] = ["current", "deprecated"];

/// A fact of a kind of node.
pub(super) struct Fact<N: 'static> {
    state: Says<N>,
    more: Option<Turn>,
    less: Option<Turn>,
    other: Option<Turn>,
}

/// How a node says a fact.
enum Says<N: 'static> {
    /// As a switch, with the words for off and on.
    Switch(fn(&N) -> bool, [Option<&'static str>; 2]),
    /// As a note that may be missing.
    Note(fn(&N) -> Option<&str>),
    /// In any way; a side that says `None` is not compared.
    State(fn(&N) -> Option<State>),
}

/// How much of a fact a node has, and the word for that.
#[derive(PartialEq)]
struct State {
    rank: u64,
    word: Option<String>,
}

/// What a change of a fact is called; `{was}` and `{is}` stand for the two words.
#[derive(Clone, Copy)]
struct Turn {
    rule: &'static ChangeRule,
    level: Level,
    sentence: &'static str,
}

/// A switch with the words for off and on.
const fn either<N>(state: fn(&N) -> bool, [off, on]: [&'static str; 2]) -> Fact<N> {
    Fact::new(Says::Switch(state, [Some(off), Some(on)]))
}

/// A mark that is there or not.
const fn mark<N>(state: fn(&N) -> bool) -> Fact<N> {
    Fact::new(Says::Switch(state, [None, Some("deprecated")]))
}

const fn note<N>(state: fn(&N) -> Option<&str>) -> Fact<N> {
    Fact::new(Says::Note(state))
}

const fn says<N>(state: fn(&N) -> Option<State>) -> Fact<N> {
    Fact::new(Says::State(state))
}

#[allow(clippy::unnecessary_wraps, reason = "the state of a node, of which there may be none")]
fn ranked(rank: u64, word: impl Into<String>) -> Option<State> {
    Some(State { rank, word: Some(word.into()) })
}

impl<N> Fact<N> {
    const fn new(state: Says<N>) -> Self {
        Self { state, more: None, less: None, other: None }
    }

    /// One rule for every change.
    const fn called(mut self, rule: &'static ChangeRule, sentence: &'static str) -> Self {
        let turn = Some(Turn { rule, level: rule.level, sentence });
        (self.more, self.less, self.other) = (turn, turn, turn);
        self
    }

    /// The rule where there is more of the fact than before.
    const fn more(mut self, rule: &'static ChangeRule, sentence: &'static str) -> Self {
        self.more = Some(Turn { rule, level: rule.level, sentence });
        self
    }

    /// The rule where there is less.
    const fn less(mut self, rule: &'static ChangeRule, sentence: &'static str) -> Self {
        self.less = Some(Turn { rule, level: rule.level, sentence });
        self
    }

    /// Another level where there is more.
    const fn more_is(mut self, level: Level) -> Self {
        if let Some(turn) = &mut self.more {
            turn.level = level;
        }
        self
    }

    /// Another level where there is less.
    const fn less_is(mut self, level: Level) -> Self {
        if let Some(turn) = &mut self.less {
            turn.level = level;
        }
        self
    }

    fn state(&self, node: &N) -> Option<State> {
        Some(match self.state {
            Says::State(state) => return state(node),
            Says::Switch(state, words) => {
                let is = state(node);
                State { rank: u64::from(is), word: words[usize::from(is)].map(str::to_owned) }
            }
            Says::Note(state) => {
                let word = state(node);
                State { rank: u64::from(word.is_some()), word: Some(word.unwrap_or("not said").to_owned()) }
            }
        })
    }

    fn compare(&self, address: &Address, subject: &str, old: &N, new: &N) -> Option<Change> {
        let (was, is) = (self.state(old)?, self.state(new)?);
        if was == is {
            return None;
        }
        let turn = match is.rank.cmp(&was.rank) {
            std::cmp::Ordering::Greater => self.more,
            std::cmp::Ordering::Less => self.less,
            std::cmp::Ordering::Equal => self.other,
        }?;
        let word = |state: &State| state.word.clone().unwrap_or_default();
        let pieces = turn.sentence.split("{was}").map(|piece| piece.replace("{is}", &word(&is)));
        let sentence = pieces.collect::<Vec<_>>().join(&word(&was));
        let message = format!("{subject} {sentence}");
        let mut change = Change::new(turn.rule, address.clone(), message.trim_start()).level(turn.level);
        (change.before, change.after) = (was.word, is.word);
        Some(change)
    }
}

/// The changes of the facts of a table between two nodes that are one. The messages begin with `subject`.
pub(super) fn compare<N>(
    table: &[Fact<N>],
    address: &Address,
    subject: &str,
    (old, new): (&N, &N),
) -> Vec<Change> {
    table.iter().filter_map(|fact| fact.compare(address, subject, old, new)).collect()
}
