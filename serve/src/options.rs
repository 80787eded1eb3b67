//! The query options that work: `$select`, `$top`, `$skip`, `$skiptoken`, `$count`, and `/$count` behind a collection.
//!
//! Takes what was asked for and an answer that was not made for it; cuts the answer to what was asked for. A property that
//! is selected and not in the example is made from its type. Other options have no effect, and are named.

use crate::body;
use crate::paging;
use crate::refusal::{Refusal, bad_request};
use crate::routes::Asked;
use generator::answers::{Answering, made};
use generator::conformance::{Payload, ShownResponse};
use generator::model::{Index, Property, Type};
use serde_json::{Map, Value};

const COUNT: &str = "@odata.count";

/// Options that do what they say.
const WORKING: [&str; 7] = ["$select", "$top", "$skip", "$skiptoken", "$count", "$format", "$deltatoken"];

/// What a request asks for.
#[derive(Debug, Default)]
pub(crate) struct Wanted<'a> {
    /// The selected properties, and what the pages say of them; empty for all.
    select: Vec<(String, Option<&'a Property>)>,
    top: Option<usize>,
    /// Where the page begins among all items.
    start: usize,
    count: bool,
    ignored: Vec<String>,
}

impl<'a> Wanted<'a> {
    /// Reads the options of a request.
    ///
    /// # Errors
    /// A number is none, or a selected property is not one of the type.
    pub(crate) fn read(
        index: Option<&Index<'a>>,
        endpoint: &Answering<'_>,
        asked: &Asked<'_>,
    ) -> Result<Self, Refusal> {
        let mut wanted = Self::default();
        for (name, value) in &asked.query {
            match name.to_ascii_lowercase().trim_start_matches('$') {
                "top" => wanted.top = Some(number(name, value)?),
                "skip" => wanted.start = wanted.start.saturating_add(number(name, value)?),
                "skiptoken" => {
                    let start = paging::start_of(value).unwrap_or_default();
                    wanted.start = wanted.start.saturating_add(start);
                }
                "count" => wanted.count = value.eq_ignore_ascii_case("true"),
                "select" => {
                    let names =
                        value.split(',').map(str::trim).filter(|name| !name.is_empty() && *name != "*");
                    wanted.select =
                        names.map(|name| selected(index, endpoint, asked, name)).collect::<Result<_, _>>()?;
                }
                _ => {}
            }
        }
        let is_ignored = |name: &&String| {
            name.starts_with('$') && !WORKING.iter().any(|working| working.eq_ignore_ascii_case(name))
        };
        wanted.ignored = asked.query.iter().map(|(name, _)| name).filter(is_ignored).cloned().collect();
        Ok(wanted)
    }

    /// The options without effect.
    pub(crate) fn ignored(&self) -> String {
        self.ignored.join(", ")
    }

    /// Cuts an answer to what is wanted; true where a property of it was made from its type.
    pub(crate) fn apply(
        &self,
        index: Option<&Index<'_>>,
        shown: &mut ShownResponse,
        asked: &Asked<'_>,
        is_followed: bool,
    ) -> bool {
        let Payload::Json(json) = &mut shown.body else { return false };
        if asked.fit.counted {
            let count = json.get("value").and_then(Value::as_array).map(Vec::len);
            if let Some(count) = count {
                *shown = ShownResponse {
                    body: Payload::Text(count.to_string()),
                    headers: Vec::new(),
                    ..shown.clone()
                };
            }
            return false;
        }
        let Value::Object(object) = json else { return false };
        if is_followed {
            paging::end(object, asked);
        }
        match object.get_mut("value") {
            Some(Value::Array(items)) => {
                let total = items.len();
                let objects = items.iter_mut().filter_map(Value::as_object_mut);
                let made = objects.map(|item| usize::from(self.project(index, item))).sum::<usize>();
                let end = self.top.map_or(total, |top| self.start.saturating_add(top).min(total));
                let start = self.start.min(total);
                *items = items.drain(start..end.max(start)).collect();
                if self.top.is_some() || self.start > 0 {
                    paging::go_on(object, asked, (end < total && self.top != Some(0)).then_some(end));
                }
                if self.count {
                    object.insert(COUNT.to_owned(), total.into());
                }
                made > 0
            }
            _ => self.project(index, object),
        }
    }

    /// Leaves the selected properties, and what describes the object; true where one was made.
    fn project(&self, index: Option<&Index<'_>>, object: &mut Map<String, Value>) -> bool {
        if self.select.is_empty() {
            return false;
        }
        let is_selected =
            |name: &str| self.select.iter().any(|(selected, _)| selected.eq_ignore_ascii_case(name));
        object.retain(|name, _| match name.split_once('@') {
            Some((of, _)) => of.is_empty() || is_selected(of),
            None => is_selected(name),
        });
        let mut is_made = false;
        for (name, property) in &self.select {
            let is_there = object.keys().any(|there| there.eq_ignore_ascii_case(name));
            let Some((index, property)) = index.zip(*property).filter(|_| !is_there) else { continue };
            object.insert(property.name.clone(), made::member(index, property));
            is_made = true;
        }
        is_made
    }
}

fn number(name: &str, value: &str) -> Result<usize, Refusal> {
    let number = value.trim().parse();
    number.map_err(|_| bad_request(format!("expected a number from 0 on for `{name}`, found `{value}`")))
}

/// A name of `$select` with the property that it stands for. Of a path the first name counts.
fn selected<'a>(
    index: Option<&Index<'a>>,
    endpoint: &Answering<'_>,
    asked: &Asked<'_>,
    name: &str,
) -> Result<(String, Option<&'a Property>), Refusal> {
    let first = name.split('/').find(|part| !part.contains('.')).unwrap_or(name);
    let cast = asked.fit.casts.last().map(String::as_str);
    let given = cast.or_else(|| endpoint.callable.gives.as_ref()?.named());
    let Some((index, of)) = index.and_then(|index| Some((index, index.type_named(given?)?))) else {
        return Ok((first.to_owned(), None));
    };
    match find_property(index, of, first) {
        Some(found) => Ok((first.to_owned(), Some(found))),
        None if body::may_have(index, of, first) => Ok((first.to_owned(), None)),
        None => Err(bad_request(format!("could not find a property named `{first}` on type `{}`", of.name))),
    }
}

/// The property of a type, of its bases, or of what derives from it.
fn find_property<'a>(index: &Index<'a>, of: &'a Type, name: &str) -> Option<&'a Property> {
    let is_named = |property: &&'a Property| property.name.eq_ignore_ascii_case(name);
    let derived = index.descendants(of).into_iter().flat_map(Type::own_members).map(|member| member.property);
    index.members(of).chain(derived).find(is_named)
}
