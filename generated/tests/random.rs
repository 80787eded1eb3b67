//! Ten decoders on random bodies: each gives a value or an error, and none panics.
//!
//! The bodies are made from a seed, so a failure can be had again: pieces of what services send, put together, cut,
//! repeated and damaged. `MSGRAPH_BODIES=100000` tries more of them than the tests do.

#![cfg(all(feature = "full", feature = "v1"))]
#![allow(clippy::disallowed_methods, reason = "how many bodies to try is said from outside")]

use msgraph::v1::models::{DriveItem, Message, User};
use msgraph::{Accepted, Answer, Batch, Content, Page, Reply, Response, Scalar, Upload, Value};

/// A generator of numbers (xorshift64*), the same on every run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % bound
    }
}

const PIECES: [&str; 48] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "null",
    "true",
    "0",
    "-1",
    "5.0",
    "1e308",
    "1e999",
    "9223372036854775807",
    "\"\"",
    "\"7\"",
    "\"INF\"",
    "\"\\ud83d\"",
    "\"\\ud83d\\ude00\"",
    "\"\\u00\"",
    "\"\\",
    "\"value\":",
    "\"value\":[",
    "\"value\":{",
    "\"@odata.nextLink\":\"https://x/#\"",
    "\"@odata.count\":",
    "\"@odata.type\":\"#microsoft.graph.user\"",
    "\"error\":{\"code\":\"c\",\"message\":\"m\"}",
    "{\"error\":",
    "\"odata.error\":",
    "\"innerError\":{",
    "\"code\":",
    "\"message\":{\"value\":\"m\"}",
    "\"id\":\"1\"",
    "\"displayName\":",
    "\"businessPhones\":[\"1\",null]",
    "\"size\":\"12\"",
    "\"responses\":[{\"id\":\"1\",\"status\":200,\"body\":",
    "\"headers\":{\"Content-Type\":\"text/plain\"}",
    "\"nextExpectedRanges\":[",
    "\"0-\"",
    "\"5-18446744073709551615\"",
    "\"status\":\"failed\"",
    "\u{feff}",
    " ",
    "<html>",
    "\u{0}",
    "\u{e9}",
];

fn body(random: &mut Random) -> Vec<u8> {
    let mut body = Vec::new();
    for _ in 0..random.below(40) {
        match random.below(12) {
            0 => body.push(random.below(256).to_le_bytes()[0]),
            1 => body.extend(std::iter::repeat_n(b'[', random.below(300))),
            2 => drop(body.drain(..random.below(body.len() + 1))),
            3 => body.truncate(random.below(body.len() + 1)),
            4 => body.extend_from_within(..random.below(body.len() + 1)),
            _ => body.extend_from_slice(PIECES[random.below(PIECES.len())].as_bytes()),
        }
        body.truncate(20_000);
    }
    body
}

/// A body that is JSON, with any value at each place.
fn json(random: &mut Random, depth: usize) -> Value {
    let names = [
        "value",
        "id",
        "displayName",
        "error",
        "code",
        "size",
        "body",
        "responses",
        "@odata.count",
        "status",
    ];
    match random.below(if depth == 0 { 5 } else { 8 }) {
        0 => Value::Null,
        1 => Value::from(random.below(3) == 0),
        2 => Value::from(random.below(1000) as f64 / 10.0),
        3 => Value::from(["", "1", "INF", "x", "0-", "202"][random.below(6)]),
        4 => Value::from(random.below(700)),
        5 => (0..random.below(4)).map(|_| json(random, depth - 1)).collect(),
        _ => {
            let entry = |random: &mut Random| (names[random.below(10)].to_owned(), json(random, depth - 1));
            Value::Object((0..random.below(5)).map(|_| entry(random)).collect())
        }
    }
}

#[test]
fn random_bodies_through_ten_decoders() {
    let count = std::env::var("MSGRAPH_BODIES").ok().and_then(|count| count.parse().ok()).unwrap_or(3000);
    let mut random = Random(0x0DD5_EED5);
    let mut decoded = [0_u32; 10];
    for at in 0..count {
        let body =
            if at % 3 == 0 { json(&mut random, 5).to_string().into_bytes() } else { body(&mut random) };
        let status = [200, 200, 201, 202, 204, 302, 400, 401, 429, 503][random.below(10)];
        let response = http::Response::builder()
            .status(status)
            .header("location", "https://x/ #")
            .header(
                "retry-after",
                ["", "0", "-1", "99999999999999999999", "Wed, 21 Oct 2015 07:28:00 GMT"][random.below(5)],
            )
            .header(
                "www-authenticate",
                ["", "claims=\"", "Bearer claims=\"e30\"", "claims=\"?\""][random.below(4)],
            )
            .body(body);
        let Ok(response) = response else { continue };
        let reply = Reply::from_http(&response);
        let results = [
            User::from_reply(&reply).map(|user| drop(format!("{user:?}"))),
            Answer::<DriveItem>::from_reply(&reply).map(|item| drop(serde_json::to_string(&item))),
            Page::<Message>::from_reply(&reply).map(|page| drop(serde_json::to_string(&page))),
            Page::<Value>::from_reply(&reply).map(|page| drop(serde_json::to_string(&page))),
            Scalar::<i64>::from_reply(&reply).map(|count| drop(serde_json::to_string(&count))),
            Scalar::<String>::from_reply(&reply).map(|text| drop(serde_json::to_string(&text))),
            Content::from_reply(&reply).map(drop),
            Accepted::from_reply(&reply).map(|accepted| {
                let _ = accepted.operation().map(|work| work.decode(&response));
            }),
            Upload::new("https://x/", 1 << 20).advance::<DriveItem>(&response).map(drop),
            Batch::new().decode(&response).map(drop),
        ];
        for (decoded, result) in decoded.iter_mut().zip(results) {
            match result {
                Ok(()) => *decoded += 1,
                Err(error) => drop(format!("{error} {error:?} {:?}", error.graph())),
            }
        }
    }
    println!("of {count} bodies each decoder read {decoded:?}");
    assert!(decoded.iter().all(|decoded| *decoded > 0), "each decoder reads some: {decoded:?}");
}
