//! Links from one page of a collection to the next, and to upload sessions.
//!
//! A link of this server holds where its page begins (`$skiptoken=serve-20`). The links that examples show lead to Graph; they
//! lead here instead, and what answers them is the last page, so that whoever follows links comes to an end.

use crate::routes::Asked;
use crate::upload;
use generator::answers::Catalogue;
use generator::conformance::{Payload, ShownResponse};
use generator::model::{Server, Url};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

const NEXT: &str = "@odata.nextLink";
const DELTA: &str = "@odata.deltaLink";
const UPLOAD: &str = "uploadUrl";
const SKIP_TOKEN: &str = "$skiptoken";
const MARK: &str = "serve-";

/// Where links lead before they lead here.
const SERVICE: &str = "https://graph.microsoft.com";

/// What stays as it is in a query.
const QUERY: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'$').remove(b'-').remove(b'_').remove(b'.').remove(b',').remove(b'~');

/// Every link to a next page that an example has.
#[derive(Debug)]
pub(crate) struct Links(BTreeSet<String>);

impl Links {
    pub(crate) fn of(catalogue: &Catalogue<'_>) -> Self {
        let exchanges = catalogue.endpoints.iter().flat_map(|endpoint| &endpoint.exchanges);
        let links = exchanges.filter_map(|exchange| match &exchange.answer.body {
            Payload::Json(json) => {
                let url = Url::read(json.get(NEXT)?.as_str()?);
                Some(key(url.version.unwrap_or_default(), url.path, url.query_pairs()))
            }
            _ => None,
        });
        Self(links.collect())
    }

    /// True where a request comes by a link that this server did not make.
    pub(crate) fn is_followed(&self, asked: &Asked<'_>) -> bool {
        let is_foreign = |(name, value): &(String, String)| {
            ["$skiptoken", "$deltatoken"].iter().any(|token| name.eq_ignore_ascii_case(token))
                && start_of(value).is_none()
        };
        let path = asked.path.trim_start_matches('/');
        let path = path.find('/').and_then(|at| path.get(at..)).unwrap_or_default();
        asked.query.iter().any(is_foreign)
            || self.0.contains(&key(asked.version.segment(), path, asked.query.clone()))
    }
}

fn key(version: &str, path: &str, mut query: Vec<(String, String)>) -> String {
    query.sort();
    let path = generator::model::url::decode(path);
    format!("{version}{path}{query:?}").to_ascii_lowercase()
}

/// Where the page of a token of this server begins.
pub(crate) fn start_of(token: &str) -> Option<usize> {
    token.strip_prefix(MARK)?.parse().ok()
}

/// Makes a page the last one: of changes, with a link to the next changes.
pub(crate) fn end(body: &mut Map<String, Value>, asked: &Asked<'_>) {
    body.remove(NEXT);
    let is_delta = asked.path.trim_end_matches("()").ends_with("delta");
    if is_delta && !body.contains_key(DELTA) {
        body.insert(DELTA.to_owned(), format!("{SERVICE}{}?$deltatoken=serve", asked.path).into());
    }
}

/// Gives a page the link to the one that begins at `next`, in the place of the one that it has.
pub(crate) fn go_on(body: &mut Map<String, Value>, asked: &Asked<'_>, next: Option<usize>) {
    let Some(next) = next else {
        body.remove(NEXT);
        return;
    };
    let is_kept = |(name, _): &&(String, String)| {
        !["$skip", SKIP_TOKEN].iter().any(|own| name.eq_ignore_ascii_case(own))
    };
    let encode = |text: &str| utf8_percent_encode(text, QUERY).to_string();
    let pairs =
        asked.query.iter().filter(is_kept).map(|(name, value)| format!("{}={}", encode(name), encode(value)));
    let pairs: Vec<String> = pairs.chain([format!("{SKIP_TOKEN}={MARK}{next}")]).collect();
    body.insert(NEXT.to_owned(), format!("{SERVICE}{}?{}", asked.path, pairs.join("&")).into());
}

/// Lets the links of an answer that lead to Graph lead to this server, and so the address of an upload session, wherever
/// that leads.
pub(crate) fn point_home(shown: &mut ShownResponse, base: &str, path: &str) {
    let here = |link: &str| {
        let url = Url::read(link);
        url.host.filter(|_| url.server() == Server::Service)?;
        let (_, behind) = link.split_once("://")?;
        Some(format!("{base}{}", behind.find('/').and_then(|at| behind.get(at..)).unwrap_or_default()))
    };
    if let Payload::Json(Value::Object(body)) = &mut shown.body {
        for name in [NEXT, DELTA] {
            if let Some(own) = body.get(name).and_then(Value::as_str).and_then(here) {
                body.insert(name.to_owned(), own.into());
            }
        }
        if body.get(UPLOAD).is_some_and(Value::is_string) && upload::made_for(path, upload::SESSION).is_some()
        {
            body.insert(UPLOAD.to_owned(), format!("{base}{path}?{}", upload::SESSION).into());
        }
    }
    for (_, value) in
        shown.headers.iter_mut().filter(|(name, _)| name.trim().eq_ignore_ascii_case("location"))
    {
        if let Some(own) = here(value.trim()) {
            *value = own;
        }
    }
}
