//! A [`Revision`] from what the parser read, or from an exported model.
//!
//! The only file of the comparison that knows the parser's pages: it turns their headings into [`Section`]s.

use super::Revision;
use super::page::{Finding, Page, Part, Section};
use crate::Reading;
use crate::diagnostic::Diagnostic;
use crate::export::{Imported, Record};
use crate::model::Source;
use crate::parse::section::{self, SectionKind};
use crate::source::{Role, Sources};

impl Revision {
    /// Everything that `reading` says; `label` is how the reader calls the revision.
    pub fn of_reading(label: impl Into<String>, reading: Reading, sources: &Sources) -> Self {
        let findings = reading.diagnostics.iter().map(|found| finding(found, sources)).collect();
        let mut pages: Vec<Page> = reading.pages.iter().map(|read| page(read, sources)).collect();
        pages.extend(includes(sources));
        pages.sort_by(|a, b| a.file.cmp(&b.file));
        Self {
            label: label.into(),
            prefix: sources.prefix().to_owned(),
            models: reading.models,
            pages,
            findings,
        }
    }

    /// Everything that exported models say: no pages.
    pub fn of_models(label: impl Into<String>, imported: impl IntoIterator<Item = Imported>) -> Self {
        let mut revision = Self { label: label.into(), ..Self::default() };
        for document in imported {
            revision.models.push(document.model);
            revision.findings.extend(document.diagnostics.into_iter().map(record));
        }
        revision
    }
}

fn finding(found: &Diagnostic, sources: &Sources) -> Finding {
    Finding {
        rule: found.rule.id.to_owned(),
        severity: found.severity(),
        source: sources.source(found.span),
        message: found.message.clone(),
    }
}

fn record(record: Record) -> Finding {
    let source = Source { file: record.file.into(), line: record.line };
    Finding { rule: record.rule, severity: record.severity, source, message: record.message }
}

fn page(read: &crate::parse::Page, sources: &Sources) -> Page {
    let file = sources.file(read.file);
    Page {
        file: file.path.clone(),
        version: read.version,
        text: file.text.as_str().into(),
        sections: read.sections.iter().map(|section| lines(section, sources)).collect(),
    }
}

/// Texts that pages include: what they state is compared at the pages, so all of it is text here.
fn includes(sources: &Sources) -> impl Iterator<Item = Page> {
    let includes = sources.iter().filter(|(_, file)| file.role == Role::Include);
    includes.map(|(_, file)| Page {
        file: file.path.clone(),
        version: file.version,
        text: file.text.as_str().into(),
        sections: Vec::new(),
    })
}

fn lines(section: &section::Section, sources: &Sources) -> Section {
    let mut end = section.span;
    end.start = end.end.saturating_sub(1).max(end.start);
    let (first, last) = (sources.line(section.span), sources.line(end));
    Section { part: part(section.kind), first, last: last.max(first) }
}

fn part(kind: SectionKind) -> Part {
    match kind {
        SectionKind::Title => Part::Intro,
        SectionKind::Permissions => Part::Permissions,
        SectionKind::HttpRequest => Part::Routes,
        SectionKind::QueryParameters => Part::Query,
        SectionKind::RequestHeaders => Part::Headers,
        SectionKind::FunctionParameters | SectionKind::PathParameters | SectionKind::RequestBody => {
            Part::Body
        }
        SectionKind::Response => Part::Response,
        SectionKind::Examples | SectionKind::ExampleRequest | SectionKind::ExampleResponse => Part::Example,
        SectionKind::Properties => Part::Properties,
        SectionKind::Relationships => Part::Relationships,
        SectionKind::JsonRepresentation => Part::Json,
        SectionKind::Members | SectionKind::Values => Part::Members,
        SectionKind::Methods | SectionKind::ResponseDetails | SectionKind::SeeAlso | SectionKind::Other => {
            Part::Other
        }
    }
}
