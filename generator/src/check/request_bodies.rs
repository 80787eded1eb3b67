//! Bodies of example requests against the type or the parameters that the page says are sent.
//!
//! Takes a request with its operation; reports `example-type` and what `values` finds. A body that wraps its items in `value` is
//! compared item by item; one that belongs mostly to another type proves nothing where the page lists parameters.

use super::bodies::{EXAMPLE_TYPE, is_alone, wrong_type};
use super::context::CheckContext;
use super::excerpt::Excerpt;
use super::json::JsonBody;
use super::values::{Comparison, DeclaredType};
use crate::diagnostic::Diagnostic;
use crate::json::{Kind, Node};
use crate::model::{Index, Operation, OperationKind, Parameter, Type};
use crate::parse::page::RequestFacts;

pub(super) fn check(
    context: &CheckContext<'_>,
    index: &Index<'_>,
    operation: &Operation,
    request: &RequestFacts,
    found: &mut Vec<Diagnostic>,
) {
    let Some(JsonBody { root, excerpt }) = JsonBody::of_request(context, request) else { return };
    if !matches!(root.kind, Kind::Object(_)) {
        return;
    }
    let Some(subject) = AllowedBody::of(index, operation, root) else { return };
    report_other(index, operation, root, excerpt, found);
    let alone = subject.wanted.filter(|_| stated(operation).is_some() && subject.parameters.is_empty());
    if let Some(report) = alone.and_then(|wanted| wrong_type(index, excerpt, &[root], wanted, None)) {
        found.push(report);
        return;
    }
    let mut comparison = Comparison::new(index, excerpt, found);
    for object in subject.objects(index, root) {
        subject.compare(object, &mut comparison);
    }
}

/// The type that a body names as its own.
fn own_type<'a>(index: &Index<'a>, root: &Node) -> Option<&'a Type> {
    index.type_named(root.get(ODATA_TYPE)?.as_str()?.trim_start_matches('#'))
}

/// True where a value of the one type can be sent for the other: it derives from it, or both from one, or nobody knows what the other one has.
fn may_stand(index: &Index<'_>, own: &Type, said: &Type) -> bool {
    // Of the root, which has no more than an id, everything derives.
    let mut shared = index.bases(said).filter(|base| base.own_members().nth(1).is_some());
    index.are_related(&own.name, &said.name)
        || index.takes_anything(said)
        || shared.any(|base| index.is_a(&own.name, &base.name))
}

/// A body that says it is of another type than the page sends.
fn report_other(
    index: &Index<'_>,
    operation: &Operation,
    root: &Node,
    body: Excerpt<'_>,
    found: &mut Vec<Diagnostic>,
) {
    let said = stated(operation).and_then(|name| index.type_named(name));
    let (Some(own), Some(said), Some(node)) = (own_type(index, root), said, root.get(ODATA_TYPE)) else {
        return;
    };
    if may_stand(index, own, said) {
        return;
    }
    let message = format!("expected a `{}`, as the page says, found a `{}`", said.name, own.name);
    let report = Diagnostic::new(&EXAMPLE_TYPE, body.place(&node.range), message);
    found.push(report.help(format!("write `#{}`, or correct what the page says is sent", said.name)));
}

/// The type that the page says is sent.
fn stated(operation: &Operation) -> Option<&str> {
    operation.body.as_ref().filter(|body| !body.collection).and_then(|body| body.type_name.named())
}

const ODATA_TYPE: &str = "@odata.type";

/// What the body of a request may hold.
struct AllowedBody<'a> {
    wanted: Option<&'a Type>,
    parameters: Vec<&'a Parameter>,
}

impl<'a> AllowedBody<'a> {
    /// What the page says of the body, its own `@odata.type` among it; `None` where that is nothing to hold it against.
    fn of(index: &Index<'a>, operation: &'a Operation, root: &Node) -> Option<Self> {
        let parameters: Vec<&Parameter> = operation.body_parameters().collect();
        // Where nothing is said of the body, what is created or changed is of the page's own type.
        let writes = matches!(operation.kind, OperationKind::Create | OperationKind::Update);
        let is_silent = parameters.is_empty() && operation.body.is_none();
        let implied = operation.resource.as_deref().filter(|_| writes && is_silent);
        let said = stated(operation).or(implied).and_then(|name| index.type_named(name));
        let own = own_type(index, root);
        let wanted = said.map(|said| own.filter(|own| may_stand(index, own, said)).unwrap_or(said));
        let takes_parameters = operation.kind == OperationKind::Action && !parameters.is_empty();
        (wanted.is_some() || takes_parameters).then_some(Self { wanted, parameters })
    }

    /// The objects of a body: itself, or the items it wraps; none where most of it belongs to another type.
    fn objects<'n>(&self, index: &Index<'a>, root: &'n Node) -> Vec<&'n Node> {
        let names = self.names(index);
        let wrapped = root.get("value").map(Node::items).unwrap_or_default();
        if !wrapped.is_empty() && is_alone(root) && !names.contains(&"value") {
            return wrapped.iter().filter(|item| matches!(item.kind, Kind::Object(_))).collect();
        }
        let data: Vec<&str> = root.data().map(|member| member.name.as_str()).collect();
        let strange =
            data.iter().filter(|name| !names.iter().any(|known| known.eq_ignore_ascii_case(name))).count();
        let is_other = strange > 2 && strange * 2 > data.len() || strange > 1 && strange == data.len();
        if is_other { Vec::new() } else { vec![root] }
    }

    /// The names of the type's properties and of the parameters.
    fn names(&self, index: &Index<'a>) -> Vec<&'a str> {
        let members = self.wanted.into_iter().flat_map(|wanted| index.members(wanted));
        let mut names: Vec<&str> = members.map(|property| property.name.as_str()).collect();
        names.extend(self.parameters.iter().map(|parameter| parameter.name.as_str()));
        names
    }

    fn compare(&self, root: &Node, comparison: &mut Comparison<'a, '_>) {
        let index = comparison.index;
        let derived = self.wanted.map(|wanted| index.descendants(wanted)).unwrap_or_default();
        for member in root.data() {
            let name = member.name.as_str();
            let property = self.wanted.and_then(|wanted| comparison.property(wanted, &derived, name));
            let parameter = self.parameters.iter().find(|parameter| parameter.name == name);
            match (property, parameter) {
                (Some(property), _) => comparison.value(&member.value, DeclaredType::of(property)),
                (None, Some(parameter)) => {
                    comparison.value(&member.value, DeclaredType::of_parameter(parameter))
                }
                (None, None) if self.wanted.is_some_and(|wanted| index.takes_anything(wanted)) => {}
                (None, None) => {
                    let names = self.names(index);
                    let owner = match self.wanted {
                        Some(wanted) => format!("the type `{}`", wanted.name),
                        None => "the request body, as its table lists them".to_owned(),
                    };
                    comparison.unknown_name(member, &names, &owner);
                }
            }
        }
    }
}
