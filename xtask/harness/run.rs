//! One example on its way through the emitted crate: what its function takes for a body, and what it answers with.
//!
//! Takes a case; the function of its endpoint, in the emitted table, asks it for a body and hands it a request, which tells
//! the type of the answer. Gives an [`Outcome`]: the documented response as the crate reads it and
//! writes it back, and what was found in the bodies of both. What is sent the code of the example says (`client`). Nothing
//! is sent, and nothing is compared.

use crate::exchange::{Case, Input, Outcome, Payload, Reason, Refused, UntypedMember};
use crate::looker::Looker;
use msgraph::{
    Accepted, Answer, Content, Error, Json, Many, Object, Page, Reply, Request, Response, Scalar, Value,
};
use serde::Serialize;
use serde_json::json;

/// A case on its way.
pub(crate) struct Run<'a> {
    input: &'a Input,
    case: &'a Case,
    /// What became of it so far.
    pub(crate) outcome: Outcome,
}

impl<'a> Run<'a> {
    /// A case that nothing was done with yet.
    pub(crate) fn new(input: &'a Input, case: &'a Case) -> Self {
        Self { input, case, outcome: Outcome::default() }
    }

    /// The body as the function takes it.
    pub(crate) fn body<T: Json>(&mut self) -> Result<T, Refused> {
        let json = match &self.case.body {
            _ if self.case.instead => {
                return T::read(json!({})).or_else(|_| T::read(json!([]))).map_err(misfit);
            }
            Payload::Nothing => json!({}),
            Payload::Json(json) => json.clone(),
            Payload::Text(text) => Value::from(text.as_str()),
        };
        let body = T::read(json).map_err(misfit)?;
        let mut looker = Looker::new(self.input, &self.case.version);
        looker.node("", &body.view());
        self.outcome.request_findings = looker.findings;
        Ok(body)
    }

    /// An endpoint that answers with an object.
    pub(crate) fn object<T: Object + Serialize, K>(&mut self, _: Request<T, K>) {
        let findings = self.respond(|reply, looker| {
            let answer = Answer::<T>::from_reply(reply)?;
            looker.node("", &answer.value.view());
            Ok(Payload::of(&answer))
        });
        self.outcome.response_findings = findings;
    }

    /// An endpoint that reads a collection, or counts its items.
    pub(crate) fn list<T: Json>(&mut self, request: Request<Page<T>, Many>) {
        match &self.case.cast {
            Some(name) => self.items(request.cast_to::<Value>(name)),
            None => self.items(request),
        }
    }

    fn items<T: Json>(&mut self, request: Request<Page<T>, Many>) {
        if self.case.counted {
            self.scalar(request.count_only());
        } else {
            self.page(request);
        }
    }

    /// An endpoint that answers with a collection.
    pub(crate) fn page<T: Json, K>(&mut self, _: Request<Page<T>, K>) {
        let cast = self.case.cast.clone();
        let findings = self.respond(|reply, looker| {
            let page = Page::<T>::from_reply(reply)?;
            for (at, item) in page.value.iter().enumerate() {
                let path = format!("value[{at}]");
                match &cast {
                    Some(name) => looker.related(&path, name, &item.view().to_value()),
                    None => looker.node(&path, &item.view()),
                }
            }
            if let Some(value) = page.extra.get("value") {
                looker.found("", "", "value", true, value);
            }
            Ok(Payload::of(&page))
        });
        self.outcome.response_findings = findings;
    }

    /// An endpoint that answers with a single value.
    pub(crate) fn scalar<T: Json, K>(&mut self, _: Request<Scalar<T>, K>) {
        let _ = self.respond(|reply, _| Scalar::<T>::from_reply(reply).map(|scalar| Payload::of(&scalar)));
    }

    /// An endpoint that answers with JSON which its page does not describe.
    pub(crate) fn any<K>(&mut self, _: Request<Value, K>) {
        let _ = self.respond(|reply, _| Value::from_reply(reply).map(Payload::Json));
    }

    /// An endpoint that answers with nothing.
    pub(crate) fn empty<K>(&mut self, _: Request<(), K>) {
        let _ = self.respond(|reply, _| <()>::from_reply(reply).map(|()| Payload::Nothing));
    }

    /// An endpoint that starts work.
    pub(crate) fn accepted<K>(&mut self, _: Request<Accepted, K>) {
        let _ = self.respond(|reply, _| {
            let accepted = Accepted::from_reply(reply)?;
            Ok(if accepted.body.is_null() { Payload::Nothing } else { Payload::Json(accepted.body) })
        });
    }

    /// An endpoint that answers with bytes.
    pub(crate) fn content<K>(&mut self, _: Request<Content, K>) {
        let _ = self.respond(|reply, _| {
            let content = Content::from_reply(reply)?;
            Ok(match serde_json::from_slice(&content.bytes) {
                Ok(json) => Payload::Json(json),
                Err(_) if content.bytes.is_empty() => Payload::Nothing,
                Err(_) => Payload::Text(String::from_utf8_lossy(&content.bytes).into_owned()),
            })
        });
    }

    /// Reads the documented response, where there is one, and gives what was found in it.
    fn respond(
        &mut self,
        read: impl FnOnce(&Reply<'_>, &mut Looker<'_>) -> Result<Payload, Error>,
    ) -> Vec<UntypedMember> {
        let Some(shown) = &self.case.response else { return Vec::new() };
        let mut looker = Looker::new(self.input, &self.case.version);
        let Some((response, body)) = shown.to_http() else {
            let refused = Reason::NotHttp.because("the status or a header is none of HTTP");
            self.outcome.response = Some(Err(refused));
            return Vec::new();
        };
        let reply = Reply { status: response.status(), headers: response.headers(), body: &body };
        self.outcome.response = Some(match read(&reply, &mut looker) {
            Ok(payload) => Ok(payload),
            Err(Error::Graph(error)) if !error.json.is_null() => {
                Ok(Payload::Json(json!({ "error": error.json })))
            }
            Err(error) => Err(refused(&error)),
        });
        looker.findings
    }
}

fn misfit(_: Value) -> Refused {
    Reason::BodyKind.because("the body is JSON of another kind than the function takes")
}

/// What kind of refusal an error of the crate is.
pub(crate) fn refused(error: &Error) -> Refused {
    let reason = match error {
        Error::Http(_) => Reason::NotHttp,
        Error::Unexpected { .. } => Reason::AnswerKind,
        _ => Reason::Other,
    };
    reason.because(error.to_string())
}
