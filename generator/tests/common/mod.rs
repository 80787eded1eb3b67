//! What holds for every reading, whatever the pages say.
//!
//! Takes sources; gives their reading after checking it: each page is there once, every place lies in its file and on
//! characters, and what the ledger counts as lost is told.

use generator::model::Model;
use generator::source::Sources;
use generator::{Reading, read};

/// Reads the sources and checks what holds for any of them.
pub(crate) fn read_soundly(sources: &Sources) -> Reading {
    let reading = read(sources);
    assert_eq!(reading.pages.len(), sources.pages(None).count());
    let told = reading.diagnostics.iter().any(|finding| finding.rule.id == "place-lost");
    assert_eq!(
        reading.ledger.lost() > 0,
        told,
        "what is lost and what is told of it differ:\n{}",
        reading.ledger
    );
    for page in &reading.pages {
        check_spans(sources, &format!("{page:?}"));
    }
    for finding in &reading.diagnostics {
        check_spans(sources, &format!("{finding:?}"));
    }
    reading.models.iter().for_each(|model| check_lines(sources, model));
    reading
}

/// Every `Span` of a printed value lies in its file. The printed form is searched so that no field can be forgotten.
fn check_spans(sources: &Sources, printed: &str) {
    for (at, head) in printed.match_indices("Span { file: FileId(") {
        let numbers: Vec<usize> = printed[at + head.len()..]
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|digits| digits.parse().ok())
            .take(3)
            .collect();
        let [file, start, end] = numbers[..] else { panic!("not a span: {}", &printed[at..]) };
        let (_, file) = sources.iter().nth(file).unwrap();
        assert!(file.text.get(start..end).is_some(), "{start}..{end} is no range of `{}`", file.path);
    }
}

/// Every line the model names is one of its file.
fn check_lines(sources: &Sources, model: &Model) {
    let types = model.types.iter().flat_map(|found| {
        let rows = found.properties.iter().chain(&found.navigation).map(|row| &row.source);
        rows.chain([&found.source])
    });
    let enums = model.enums.iter().map(|found| &found.source);
    let routes = model.operations.iter().flat_map(|found| &found.requests).map(|route| &route.source);
    for source in types.chain(enums).chain(routes) {
        let file = sources.file(sources.find(&source.file).unwrap());
        let lines = u32::try_from(file.text.matches('\n').count() + 1).unwrap();
        assert!((1..=lines).contains(&source.line), "{}:{} of {lines} lines", source.file, source.line);
    }
}
