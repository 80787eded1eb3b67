//! Many requests in one (`$batch`).
//!
//! Takes request values and gives one `http::Request`; takes its answer apart again, each part by the type
//! of its own request, in whatever order the service sends them. The service takes 20 requests at once; a larger
//! batch is split into such, and requests that wait for one another stay together. It sends nothing.
//!
//! ```text
//! let mut batch = Batch::new();
//! let user = batch.add(&v1::users::get("ada"))?;          an Entry<User>
//! let mail = batch.add(&v1::me::messages::list())?;       an Entry<Page<Message>>
//! let answers = batch.decode(&send(batch.to_http()?))?;
//! let (user, mail) = (answers.get(user)?, answers.get(mail)?);
//! ```

mod answers;
mod step;

pub use answers::Answers;
pub(crate) use step::is_worth_a_retry;

use super::cloud::Cloud;
use super::error::Error;
use super::request::Request;
use super::response::Reply;
use http::{StatusCode, header};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::marker::PhantomData;
use step::Step;

/// Requests that are sent as one.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    version: Option<&'static str>,
    steps: BTreeMap<u32, Step>,
}

/// Stands for a request of a batch, to ask for its answer.
#[derive(Debug)]
pub struct Entry<T> {
    id: u32,
    marker: PhantomData<fn() -> T>,
}

impl<T> Clone for Entry<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Entry<T> {}

impl Batch {
    /// How many requests the service takes in one batch.
    pub const LIMIT: usize = 20;

    /// A batch without requests.
    pub fn new() -> Self {
        Self::default()
    }

    /// The number of requests.
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// True where there is no request.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// Adds a request; what it gives asks for the answer, of this batch only. More than 20 are sent in parts; see
    /// [`Self::split`].
    ///
    /// # Errors
    /// The request is of another version of the API than those before, or it can not be written.
    pub fn add<T, Kind>(&mut self, request: &Request<T, Kind>) -> Result<Entry<T>, Error> {
        let http = request.to_http_at("")?;
        let id = self.push(request.version(), &http)?;
        Ok(Entry { id, marker: PhantomData })
    }

    /// Has one request wait for another (`dependsOn`): it runs when that has succeeded, and fails with `424` otherwise.
    pub fn depends_on<T, U>(&mut self, later: Entry<T>, earlier: Entry<U>) {
        if let Some(step) = self.steps.get_mut(&later.id) {
            step.after.push(earlier.id);
        }
    }

    /// The batches of at most 20 requests that the service takes one by one, in order. Requests that wait for one
    /// another, directly or by others, are in the same one. Entries are good for the answers to each of them, which
    /// [`Answers::replace`] joins.
    ///
    /// # Errors
    /// More than 20 requests wait for one another.
    pub fn split(&self) -> Result<Vec<Self>, Error> {
        let mut parts: Vec<Self> = Vec::new();
        for chain in self.chains() {
            if chain.len() > Self::LIMIT {
                let what = "requests of a batch that wait for one another";
                return Err(Error::Limit { what, most: Self::LIMIT as u64 });
            }
            match parts.last_mut().filter(|part| part.len() + chain.len() <= Self::LIMIT) {
                Some(part) => part.steps.extend(chain),
                None => parts.push(Self { version: self.version, steps: chain }),
            }
        }
        Ok(parts)
    }

    /// The requests in groups, in which no one waits for one of another group.
    fn chains(&self) -> Vec<BTreeMap<u32, Step>> {
        let mut first: BTreeMap<u32, u32> = self.steps.keys().map(|id| (*id, *id)).collect();
        let root = |first: &BTreeMap<u32, u32>, mut id: u32| {
            while let Some(next) = first.get(&id).filter(|next| **next != id) {
                id = *next;
            }
            id
        };
        for (id, step) in &self.steps {
            for earlier in step.after.iter().filter(|earlier| self.steps.contains_key(earlier)) {
                let (a, b) = (root(&first, *id), root(&first, *earlier));
                first.insert(a.max(b), a.min(b));
            }
        }
        let mut chains: BTreeMap<u32, BTreeMap<u32, Step>> = BTreeMap::new();
        for (id, step) in &self.steps {
            chains.entry(root(&first, *id)).or_default().insert(*id, step.clone());
        }
        chains.into_values().collect()
    }

    /// The request that carries them all to the global service.
    ///
    /// # Errors
    /// There is no request in the batch, or there are more than 20: [`Self::split`] it.
    pub fn to_http(&self) -> Result<http::Request<Vec<u8>>, Error> {
        self.to_http_at(Cloud::Global.service())
    }

    /// The request that carries them all to the service at an address.
    ///
    /// # Errors
    /// There is no request in the batch, there are more than 20, or the address is none.
    pub fn to_http_at(&self, service: &str) -> Result<http::Request<Vec<u8>>, Error> {
        let version = self.version.ok_or(Error::Batch("expected a request in the batch, found none"))?;
        if self.steps.len() > Self::LIMIT {
            return Err(Error::Limit { what: "requests in a batch", most: Self::LIMIT as u64 });
        }
        let requests: Vec<Value> = self.steps.iter().map(|(id, step)| step.to_json(*id)).collect();
        http::Request::post(format!("{}/{version}/$batch", service.trim_end_matches('/')))
            .header(header::CONTENT_TYPE, "application/json")
            .body(json!({ "requests": requests }).to_string().into_bytes())
            .map_err(Error::Http)
    }

    /// Takes the answer apart.
    ///
    /// # Errors
    /// The service refused the batch as a whole, or its answer is none to a batch.
    pub fn decode(&self, response: &http::Response<impl AsRef<[u8]>>) -> Result<Answers, Error> {
        Answers::read(&Reply::from_http(response))
    }

    /// The requests that the service turned away for now, to be sent once more: those answered with `429` or
    /// `503`, those answered with `504` that may be repeated, and all that were waiting for one of them.
    #[must_use]
    pub fn again(&self, answers: &Answers) -> Self {
        let status = |id: &u32| answers.parts.get(id).map(|part| part.status);
        let is_refused = |(id, step): (&u32, &Step)| {
            let part = answers.parts.get(id).filter(|part| {
                is_worth_a_retry(&step.method, part.status, part.as_reply().retry_after().is_some())
            });
            part.map(|_| *id)
        };
        let mut again: BTreeSet<u32> = self.steps.iter().filter_map(is_refused).collect();
        // Each round finds those that waited for one of the round before.
        loop {
            let waited = |(id, step): &(&u32, &Step)| {
                status(id) == Some(StatusCode::FAILED_DEPENDENCY)
                    && step.after.iter().any(|earlier| again.contains(earlier))
            };
            let found: Vec<u32> = self.steps.iter().filter(waited).map(|(id, _)| *id).collect();
            let known = again.len();
            again.extend(found);
            if again.len() == known {
                break;
            }
        }
        let mut steps = self.steps.clone();
        steps.retain(|id, _| again.contains(id));
        steps.values_mut().for_each(|step| step.after.retain(|earlier| again.contains(earlier)));
        Self { version: self.version, steps }
    }

    fn push(&mut self, version: &'static str, http: &http::Request<Vec<u8>>) -> Result<u32, Error> {
        if *self.version.get_or_insert(version) != version {
            return Err(Error::Batch("expected requests of one version of the API, found two versions"));
        }
        let id = self.steps.last_key_value().map_or(1, |(last, _)| last + 1);
        self.steps.insert(id, Step::new(version, http)?);
        Ok(id)
    }
}

#[cfg(test)]
mod tests;
