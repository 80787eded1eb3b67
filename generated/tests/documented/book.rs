//! The documented exchanges of one version, checked off one by one.

use generator::model::{ApiVersion, Example, ExampleRequest, ExampleResponse};
use generator::source::Sources;
use msgraph::{Accepted, Content, Request, Response};
use percent_encoding::percent_decode_str;
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The exchanges of a version by the stem of their page and their place on it, from 0.
pub(crate) struct Book {
    examples: BTreeMap<(String, usize), Example>,
    seen: BTreeSet<(String, usize)>,
    failures: Vec<String>,
}

impl Book {
    /// Reads the input pages of this repository.
    pub(crate) fn of_input_pages(version: ApiVersion) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs-input");
        let reading = generator::read(&Sources::read(&root, ApiVersion::V1).unwrap());
        let model = reading.models.into_iter().find(|model| model.api_version == version).unwrap();
        let mut examples = BTreeMap::new();
        for operation in model.operations {
            let stem = operation.source.file.rsplit('/').next().unwrap_or_default().trim_end_matches(".md");
            let first = examples.keys().filter(|(page, _)| page == stem).count();
            for (nth, example) in operation.examples.into_iter().enumerate() {
                examples.insert((stem.to_owned(), first + nth), example);
            }
        }
        Self { examples, seen: BTreeSet::new(), failures: Vec::new() }
    }

    /// Checks an exchange whose answer is JSON, or nothing.
    pub(crate) fn check<T: Response + Serialize, K>(
        &mut self,
        page: &str,
        nth: usize,
        request: Request<T, K>,
    ) {
        self.check_with(page, nth, request, |answer| serde_json::to_value(answer).unwrap());
    }

    /// Checks an exchange whose answer is taken on, with a place to ask for its state.
    pub(crate) fn check_accepted(&mut self, page: &str, nth: usize, request: Request<Accepted>) {
        let location = self.header(page, nth, "location");
        self.check_with(page, nth, request, |answer| {
            assert_eq!(answer.location, location);
            answer.body.clone()
        });
    }

    /// Checks an exchange whose answer is bytes, or the place where they are.
    pub(crate) fn check_content(&mut self, page: &str, nth: usize, request: Request<Content>) {
        let location = self.header(page, nth, "location");
        self.check_with(page, nth, request, |answer| {
            assert_eq!(answer.location, location);
            text_or_null(&answer.bytes)
        });
    }

    /// Fails where an exchange differed, or was not checked at all.
    pub(crate) fn close(self) {
        let left: Vec<_> = self.examples.keys().filter(|key| !self.seen.contains(*key)).collect();
        assert!(self.failures.is_empty(), "{}", self.failures.join("\n"));
        assert!(left.is_empty(), "no case for {left:?}");
        println!("{} exchanges", self.seen.len());
    }

    fn header(&self, page: &str, nth: usize, name: &str) -> Option<String> {
        let response = self.examples.get(&(page.to_owned(), nth))?.response.as_ref()?;
        header(&response.headers, name)
    }

    fn check_with<T: Response, K>(
        &mut self,
        page: &str,
        nth: usize,
        request: Request<T, K>,
        encode: impl Fn(&T) -> Value,
    ) {
        let key = (page.to_owned(), nth);
        let Some(example) = self.examples.get(&key) else { panic!("{page} has no exchange {nth}") };
        let mut failures = Vec::new();
        if let Some(documented) = &example.request {
            failures.extend(differences(documented, &request.to_http().unwrap()));
        }
        if let Some(documented) = &example.response {
            let answer = request.decode(&response(documented)).unwrap();
            let (found, expected) = (encode(&answer), body_of(documented));
            if found != expected {
                failures.push(format!("answer: expected {expected}, found {found}"));
            }
        }
        self.failures.extend(failures.into_iter().map(|failure| format!("{page} {nth}: {failure}")));
        self.seen.insert(key);
    }
}

fn differences(documented: &ExampleRequest, made: &http::Request<Vec<u8>>) -> Vec<String> {
    let headers = made.headers().iter();
    let headers =
        headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect();
    let body = documented.body.as_deref().unwrap_or_default().trim();
    let pairs = [
        ("method", documented.method.as_str().into(), made.method().as_str().into()),
        ("URL", decoded(&documented.url), decoded(&made.uri().to_string())),
        ("headers", sorted(documented.headers.clone()), sorted(headers)),
        ("body", text_or_json(body.as_bytes()), text_or_json(made.body())),
    ];
    let different = pairs.iter().filter(|(_, expected, found)| expected != found);
    different.map(|(what, expected, found)| format!("{what}: expected {expected}, found {found}")).collect()
}

/// The pages write some characters plainly that the crate encodes.
fn decoded(url: &str) -> Value {
    percent_decode_str(url.trim()).decode_utf8().unwrap().into()
}

fn sorted(mut headers: Vec<(String, String)>) -> Value {
    headers.retain(|(name, _)| !name.eq_ignore_ascii_case("content-length"));
    headers.iter_mut().for_each(|(name, _)| name.make_ascii_lowercase());
    headers.sort();
    headers.into_iter().map(|(name, value)| Value::from(vec![name, value])).collect()
}

fn header(headers: &[(String, String)], name: &str) -> Option<String> {
    let found = headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name))?;
    Some(found.1.clone())
}

fn response(documented: &ExampleResponse) -> http::Response<Vec<u8>> {
    let mut response = http::Response::builder().status(documented.status);
    for (name, value) in &documented.headers {
        response = response.header(name, value);
    }
    response.body(documented.body.clone().unwrap_or_default().trim().as_bytes().to_vec()).unwrap()
}

fn body_of(documented: &ExampleResponse) -> Value {
    text_or_json(documented.body.as_deref().unwrap_or_default().trim().as_bytes())
}

fn text_or_json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap_or_else(|_| text_or_null(bytes))
}

fn text_or_null(bytes: &[u8]) -> Value {
    if bytes.is_empty() { Value::Null } else { String::from_utf8_lossy(bytes).into() }
}
