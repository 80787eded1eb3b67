//! How the words of URLs are spelled, of which pages write `calendarGroups` and `calendargroups`.
//!
//! Takes the endpoints; gives their templates with each word in the spelling that shows the most words in camel case, of those that are about
//! its place: the routes through it, the types whose names end with the word before it, and the types of the operations that go there. How
//! another place spells the word, or comes to spell it, is all the same.

use super::case::snake;
use super::segments::name_of;
use crate::model::{Index, Model, Operation, Piece, Route, Template, namespace};
use crate::vocabulary::number::{plural, singular};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The templates of the endpoints, in the best spelling.
pub(super) fn templates(
    model: &Model,
    index: &Index<'_>,
    endpoints: &[(&Operation, &Route)],
) -> Vec<Template> {
    let mut templates: Vec<Template> = endpoints.iter().map(|(_, route)| route.template()).collect();
    let mut places: BTreeMap<String, UrlPlace<'_>> = BTreeMap::new();
    for ((operation, _), template) in endpoints.iter().zip(&templates) {
        let mut before = None;
        for (path, name) in steps(template) {
            let place = places.entry(path).or_default();
            place.spellings.insert(name);
            place.before = before;
            place.owners.extend(operation.resource.as_deref());
            before = Some(name);
        }
    }
    let members = SpelledMembers::of(model);
    let best: BTreeMap<String, String> =
        places.into_iter().map(|(path, place)| (path, place.best(index, &members))).collect();
    for template in &mut templates {
        let spellings: Vec<&String> = steps(template).filter_map(|(path, _)| best.get(&path)).collect();
        let named = template.segments.iter_mut().filter(|segment| name_of(segment).is_some());
        for (segment, spelling) in named.zip(spellings) {
            let Some(Piece::Text(text)) = segment.pieces.first_mut() else { continue };
            // They differ in case alone.
            if let Some(at) = text.to_ascii_lowercase().find(&spelling.to_ascii_lowercase()) {
                text.replace_range(at..at + spelling.len(), spelling);
            }
        }
    }
    templates
}

/// The names of a route, each with all up to it in lower case.
fn steps(template: &Template) -> impl Iterator<Item = (String, &str)> {
    let mut path = String::new();
    template.segments.iter().filter_map(name_of).map(move |name| {
        path.push('/');
        path.push_str(&name.to_ascii_lowercase());
        (path.clone(), name)
    })
}

/// What is known of a place in the URL space.
#[derive(Default)]
struct UrlPlace<'a> {
    spellings: BTreeSet<&'a str>,
    /// The name before it.
    before: Option<&'a str>,
    /// The types of the operations whose routes lead through it.
    owners: BTreeSet<&'a str>,
}

impl UrlPlace<'_> {
    fn best(&self, index: &Index<'_>, members: &SpelledMembers<'_>) -> String {
        let mut best = self.spellings.iter().copied().max_by_key(|name| quality(name)).unwrap_or_default();
        let owners: Vec<_> = self.owners.iter().filter_map(|owner| index.type_named(owner)).collect();
        let cast = index.type_by_short_name(best);
        let names = owners.iter().copied().chain(cast).map(|item| namespace::short_name(&item.name));
        let plurals: Vec<String> = names.clone().map(plural).collect();
        let own = owners.iter().flat_map(|item| index.members(item)).map(|member| member.name.as_str());
        let below = self.before.into_iter().flat_map(|before| members.below(before, best));
        let all: Vec<&str> =
            names.chain(plurals.iter().map(String::as_str)).chain(own).chain(below).collect();
        for name in all.into_iter().filter(|name| name.eq_ignore_ascii_case(best)).collect::<BTreeSet<_>>() {
            if quality(best) < quality(name) {
                best = name;
            }
        }
        best.to_owned()
    }
}

/// The spelling that begins in lower case and shows the most words is the best.
fn quality(name: &str) -> (bool, usize, Reverse<usize>, Reverse<&str>) {
    // A single letter is no word: `oAuth2PermissionGrants` shows as many as `oauth2PermissionGrants`.
    let snake = snake(name);
    let letters = snake.split('_').filter(|word| word.len() == 1).count();
    let words = snake.split('_').count() - letters;
    (name.starts_with(|c: char| c.is_ascii_lowercase()), words, Reverse(letters), Reverse(name))
}

/// The members that show where their words begin, by their lower case, each with the name of its type in lower case.
struct SpelledMembers<'a>(BTreeMap<String, Vec<(&'a str, String)>>);

impl<'a> SpelledMembers<'a> {
    fn of(model: &'a Model) -> Self {
        let mut out: BTreeMap<String, Vec<(&str, String)>> = BTreeMap::new();
        for item in &model.types {
            let names = item.own_members().map(|member| member.property.name.as_str());
            for name in names.filter(|name| name.contains(|c: char| c.is_ascii_uppercase())) {
                let owner = namespace::short_name(&item.name).to_ascii_lowercase();
                out.entry(name.to_ascii_lowercase()).or_default().push((name, owner));
            }
        }
        Self(out)
    }

    /// Those of types whose names end with the word `before`, or with what it is the plural of.
    fn below(&self, before: &str, name: &str) -> impl Iterator<Item = &'a str> {
        let before = before.to_ascii_lowercase();
        let one = singular(&before);
        let all = self.0.get(&name.to_ascii_lowercase()).into_iter().flatten();
        all.filter(move |(_, owner)| owner.ends_with(&before) || owner.ends_with(&one)).map(|(name, _)| *name)
    }
}

#[cfg(test)]
mod tests {
    use super::templates;
    use crate::model::{ApiVersion, Index, Model, OperationKind, Source, Type, TypeKind};
    use crate::names::routes::tests::operation;
    use crate::names::segments::name_of;

    fn spelled(model: &Model, routes: &[&str], resource: Option<&str>) -> Vec<String> {
        let mut of = operation(OperationKind::Get, routes, false);
        of.resource = resource.map(str::to_owned);
        let endpoints: Vec<_> = of.requests.iter().map(|route| (&of, route)).collect();
        let templates = templates(model, &Index::of(model), &endpoints);
        let names = |template: &crate::model::Template| {
            template.segments.iter().filter_map(name_of).collect::<Vec<_>>().join("/")
        };
        templates.iter().map(names).collect()
    }

    fn model(types: &[&str]) -> Model {
        let source = Source { file: "v1.0/resources/x.md".into(), line: 1 };
        let new =
            |name: &&str| Type::new(format!("microsoft.graph.{name}"), TypeKind::Entity, source.clone());
        Model { types: types.iter().map(new).collect(), ..Model::empty(ApiVersion::V1) }
    }

    #[test]
    fn routes_through_one_place_are_spelled_alike() {
        let routes = ["GET /me/calendargroups", "GET /Me/calendarGroups/{id}", "GET /x/calendargroups"];
        let found = spelled(&model(&[]), &routes, None);
        assert_eq!(found, ["me/calendarGroups", "me/calendarGroups", "x/calendargroups"]);
    }

    #[test]
    fn types_that_are_about_the_place_spell_it() {
        let route = ["GET /me/calendargroups"];
        assert_eq!(spelled(&model(&["calendarGroup"]), &route, None), ["me/calendargroups"], "any type");
        let of_type = spelled(&model(&["calendarGroup"]), &route, Some("microsoft.graph.calendarGroup"));
        assert_eq!(of_type, ["me/calendarGroups"]);
        let cast = ["GET /places/microsoft.graph.roomlist"];
        assert_eq!(spelled(&model(&["roomList"]), &cast, None), ["places/roomList"]);
    }
}
