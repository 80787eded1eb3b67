//! The bodies of the targets: plain functions of bytes, which panic where something that always holds does not.
//!
//! An input of pages is one or more texts behind each other, cut at NUL; each has a place by its number, and the first byte says
//! which place the first one has: what a text means depends on its folder. An input of `decode` is a body; its first byte says
//! with which status it came.

use generator::diagnostic::render::render;
use generator::diff::{Revision, compare};
use generator::emit::{EmitOptions, emit};
use generator::source::Sources;
use generator::{Ledger, Reading};
use msgraph::v1::models::{DriveItem, Group, Message, User};
use msgraph::{Answer, Batch, Content, Page, Reply, Response, Scalar, Upload};

/// Where texts are put, in turn.
const PLACES: [&str; 5] = [
    "v1.0/api/x-get.md",
    "v1.0/resources/x.md",
    "includes/x.md",
    "v1.0/resources/enums.md",
    "beta/resources/x.md",
];

/// What a target makes of bytes that are no input of it.
fn sources(texts: &str, first: u8) -> Sources {
    let place = |at: usize| PLACES[(usize::from(first) + at) % PLACES.len()];
    let texts = texts.split('\0').take(PLACES.len()).enumerate();
    Sources::from_tree(texts.map(|(at, text)| (place(at).to_owned(), text.to_owned())))
}

/// Reads pages; each finding has a place and can be drawn, and the ledger is balanced.
fn read(sources: &Sources) -> Reading {
    let reading = generator::read(sources);
    for finding in reading.all_findings(sources) {
        let text = &sources.file(finding.span.file).text;
        assert!(
            text.get(finding.span.range()).is_some(),
            "{finding:?} is no place of a text of {} bytes",
            text.len()
        );
        assert!(!render(&finding, sources, false).is_empty());
    }
    let Ledger { pages, places } = &reading.ledger;
    for entry in places.values().chain([pages]) {
        assert_eq!(entry.found, entry.modelled + entry.reported + entry.aside + entry.lost);
    }
    reading
}

/// Text to model to tokens: every file that is emitted is Rust.
pub fn pages(data: &[u8]) {
    let Some((first, texts)) = data.split_first() else { return };
    let Ok(texts) = std::str::from_utf8(texts) else { return };
    let reading = read(&sources(texts, *first));
    for (path, text) in emit(&reading.models, &EmitOptions::default()).files {
        if path.ends_with(".rs")
            && let Err(error) = syn::parse_file(&text)
        {
            panic!("{path}: {error}\n{text}");
        }
        let hidden = generator::visible::hidden_in(&text).next();
        assert!(hidden.is_none(), "{path} holds {hidden:?}");
    }
}

/// Two sets of texts, cut at the control character U+001E, into the list of what changed. The same twice is no change.
pub fn difference(data: &[u8]) {
    let Some((first, texts)) = data.split_first() else { return };
    let Ok(texts) = std::str::from_utf8(texts) else { return };
    let (base, head) = texts.split_once('\u{1e}').unwrap_or((texts, ""));
    let (base, head) = (sources(base, *first), sources(head, *first));
    let (same, again) = Revision::pair(("a", sources(texts, *first)), ("b", sources(texts, *first)));
    assert!(compare(&same, &again).is_empty(), "the same pages differ");
    let (from, to) = Revision::pair(("a", base), ("b", head));
    for change in compare(&from, &to) {
        assert!(!change.fingerprint().is_empty());
    }
}

/// Bytes into the types and answers of the emitted crate; what was read is written and read again as the same.
pub fn decode(data: &[u8]) {
    let Some((first, body)) = data.split_first() else { return };
    let statuses = [200, 201, 202, 204, 400, 404, 429, 503];
    let status = statuses[usize::from(*first) % statuses.len()];
    let Ok(response) = http::Response::builder().status(status).body(body.to_vec()) else { return };
    let reply = Reply::from_http(&response);
    let texts = [
        Answer::<User>::from_reply(&reply).map(|value| format!("{value:?}")),
        Answer::<DriveItem>::from_reply(&reply).map(|value| format!("{value:?}")),
        Page::<Message>::from_reply(&reply).map(|value| format!("{value:?}")),
        Scalar::<i64>::from_reply(&reply).map(|value| format!("{value:?}")),
        Content::from_reply(&reply).map(|value| format!("{value:?}")),
        Upload::new("https://x/", 1 << 20).advance::<DriveItem>(&response).map(|value| format!("{value:?}")),
        Batch::new().decode(&response).map(|_| String::new()),
    ];
    for text in texts {
        match text {
            Ok(text) => drop(text),
            Err(error) => drop(format!("{error} {error:?} {:?}", error.graph())),
        }
    }
    round_trip::<User>(body);
    round_trip::<Group>(body);
    round_trip::<DriveItem>(body);
}

/// Writing what was read loses nothing that reading would see.
fn round_trip<T: serde_json_like::Both>(body: &[u8]) {
    let Ok(value) = serde_json::from_slice::<T>(body) else { return };
    let Ok(written) = serde_json::to_string(&value) else { return };
    let again = serde_json::from_str::<T>(&written);
    assert!(again.is_ok_and(|again| again == value), "not read back as it was written: {written}");
}

mod serde_json_like {
    //! The traits of a type that is read and written, under one name.

    /// A type that is read and written.
    pub trait Both: serde::Serialize + serde::de::DeserializeOwned + PartialEq {}

    impl<T: serde::Serialize + serde::de::DeserializeOwned + PartialEq> Both for T {}
}
