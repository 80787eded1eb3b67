//! What a change of an operation does to the emitted functions, by the plan that the emitter itself makes.
//!
//! Takes the changes of one operation with both its states; gives each the step that the functions at its routes ask for. A
//! route that only one side has is a change of its own, and its rule knows what that does.

use super::catalogue::{self as rules, Rule};
use super::change::Change;
use super::context::{Context, route_key};
use super::level::Step;
use crate::emit::form::Form;
use crate::emit::plan::Body;
use crate::model::{Operation, ParameterPlace};

/// What changes in the functions that both sides have.
struct Effects {
    arguments: bool,
    body: bool,
    answer: bool,
    /// The body is a struct with a field for each parameter.
    fields: bool,
}

/// Sets the steps of `changes`, which are those from `old` to `new`.
pub(super) fn settle(context: &Context<'_>, old: &Operation, new: &Operation, changes: &mut [Change]) {
    if !changes.iter().any(|change| concern(change.rule).is_some()) {
        return;
    }
    let forms: Vec<(Form, Form)> = pairs(context, old, new);
    if forms.is_empty() {
        return;
    }
    let effects = Effects {
        arguments: forms.iter().any(|(from, to)| from.arguments != to.arguments),
        body: forms.iter().any(|(from, to)| from.body != to.body),
        answer: forms.iter().any(|(from, to)| from.answer != to.answer),
        fields: forms.iter().any(|(_, to)| matches!(to.body, Body::Struct(_))),
    };
    for change in changes {
        if let Some(concern) = concern(change.rule) {
            change.step = effects.step(concern, change, &[old, new]);
        }
    }
}

fn pairs(context: &Context<'_>, old: &Operation, new: &Operation) -> Vec<(Form, Form)> {
    let twin = |key| new.requests.iter().find(|route| route_key(route) == key);
    let both = old.requests.iter().filter_map(|route| Some((route, twin(route_key(route))?)));
    both.map(|(from, to)| (context.base.forms.form(old, from), context.head.forms.form(new, to))).collect()
}

/// What of a function a rule is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Concern {
    Answer,
    Body,
    Parameter,
}

fn concern(rule: &'static Rule) -> Option<Concern> {
    const ANSWER: [&str; 7] = [
        "operation-return-type-changed",
        "operation-return-became-collection",
        "operation-return-became-none",
        "operation-long-running-changed",
        "response-success-status-added",
        "response-success-status-removed",
        "response-success-status-changed",
    ];
    const BODY: [&str; 4] = [
        "operation-request-body-added",
        "operation-request-body-removed",
        "operation-request-body-type-changed",
        // Of an operation, that is a body whose type is named no more.
        "unmodelled-content-changed",
    ];
    match rule.id {
        id if ANSWER.contains(&id) => Some(Concern::Answer),
        id if BODY.contains(&id) => Some(Concern::Body),
        id if id.starts_with("operation-parameter-") || id.starts_with("operation-request-property-") => {
            Some(Concern::Parameter)
        }
        _ => None,
    }
}

impl Effects {
    fn step(&self, concern: Concern, change: &Change, sides: &[&Operation]) -> Step {
        let unseen = change.rule.step.clamp(Step::None, Step::Patch);
        let changed = match concern {
            Concern::Answer => self.answer,
            Concern::Body => self.body,
            Concern::Parameter => return self.parameter_step(change, sides),
        };
        if changed { Step::Major } else { unseen }
    }

    /// A parameter of the body is a field, one of path or query may be an argument.
    fn parameter_step(&self, change: &Change, sides: &[&Operation]) -> Step {
        let parameters = sides.iter().flat_map(|side| &side.parameters);
        let values = [change.before.as_deref(), change.after.as_deref()];
        let named = |name: &str| name == change.address.leaf() || values.contains(&Some(name));
        let in_body = parameters
            .filter(|parameter| named(&parameter.name))
            .any(|parameter| parameter.place == ParameterPlace::Body);
        let rule = change.rule;
        match () {
            () if !in_body && self.arguments => Step::Major,
            () if in_body && self.body => Step::Major,
            () if !(in_body && self.fields) => Step::Patch,
            () if is_addition(rule) => Step::Minor,
            () if is_shape(rule) => Step::Major,
            () => Step::Patch,
        }
    }
}

fn is_addition(rule: &'static Rule) -> bool {
    [
        &rules::OPERATION_PARAMETER_ADDED,
        &rules::OPERATION_PARAMETER_ADDED_REQUIRED,
        &rules::OPERATION_REQUEST_PROPERTY_ADDED,
    ]
    .contains(&rule)
}

/// Fields go, or become others.
fn is_shape(rule: &'static Rule) -> bool {
    [
        &rules::OPERATION_PARAMETER_REMOVED,
        &rules::OPERATION_PARAMETER_RENAMED,
        &rules::OPERATION_PARAMETER_TYPE_CHANGED,
        &rules::OPERATION_PARAMETER_LOCATION_CHANGED,
        &rules::OPERATION_REQUEST_PROPERTY_REMOVED,
    ]
    .contains(&rule)
}
