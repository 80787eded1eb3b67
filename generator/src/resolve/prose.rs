//! Prose of pages to [`Doc`]: links made absolute, alerts and markup left out.
//!
//! Takes a [`Text`] and the page it stands on; gives what the model keeps. A relative link becomes the address of the published page, and
//! the bare text where nobody knows where the pages are published.

use crate::model::{ApiVersion, Doc, Part, site};
use crate::parse::page::Passage;
use crate::parse::text::{Text, TextPart};
use crate::source::{FileId, Sources};
use crate::vocabulary::intro;

/// A run of prose, as the model keeps it.
pub fn doc(text: &Text, sources: &Sources, site: Option<ApiVersion>) -> Doc {
    let parts = text.parts.iter().map(|part| match part {
        TextPart::Plain(text) | TextPart::Strong(text) => Part::Text(text.clone()),
        TextPart::Code(code) => Part::Code(code.clone()),
        TextPart::Link(link) => match absolute(&link.target, text.span.file, sources, site) {
            Some(target) => Part::Link { text: link.text.clone(), target },
            None => Part::Text(link.text.clone()),
        },
        TextPart::Break => Part::Break,
    });
    Doc { parts: parts.collect() }
}

/// Paragraphs and lists, each on lines of their own; alerts, which interrupt what is said, stand last and lose their mark.
pub fn passages(intro: &[Passage], sources: &Sources, site: Option<ApiVersion>) -> Doc {
    let mut out = Doc::default();
    let said = intro.iter().filter(|passage| !is_about_clouds(&passage.text));
    let (alerts, plain): (Vec<_>, Vec<_>) = said.partition(|passage| is_alert(&passage.text));
    for passage in plain.into_iter().chain(alerts) {
        let mut doc = doc(&passage.text, sources, site);
        strip_mark(&mut doc);
        if doc.is_empty() {
            continue;
        }
        if passage.is_item {
            out.parts.push(Part::Item);
        } else if !out.parts.is_empty() {
            out.parts.push(Part::Break);
        }
        out.parts.extend(doc.parts);
    }
    out
}

/// `[!NOTE] ..`, `**Note:** ..`.
fn is_alert(text: &Text) -> bool {
    match text.parts.first() {
        Some(TextPart::Plain(lead)) => lead.trim_start().starts_with("[!"),
        Some(TextPart::Strong(lead)) => intro::ALERT_WORD.is_in(lead.trim()),
        _ => false,
    }
}

/// “This API is available in the following [national cloud deployments](..)”, above a table that prose can not hold.
fn is_about_clouds(text: &Text) -> bool {
    text.links().any(|link| link.target.ends_with("/graph/deployments")) || intro::CLOUDS.is_in(&text.plain())
}

/// Takes `[!NOTE]` off.
fn strip_mark(doc: &mut Doc) {
    if let Some(Part::Text(lead)) = doc.parts.first_mut()
        && let Some((_, rest)) = lead.trim_start().strip_prefix("[!").and_then(|mark| mark.split_once(']'))
    {
        *lead = rest.trim_start().to_owned();
    }
}

/// The address of what a link points at; `None` where it points into its own page or nowhere.
fn absolute(target: &str, from: FileId, sources: &Sources, site: Option<ApiVersion>) -> Option<String> {
    let target = target.trim();
    if target.starts_with("https://") || target.starts_with("http://") {
        return Some(target.to_owned());
    }
    if target.starts_with('/') {
        return Some(site::rooted(target));
    }
    if target.starts_with('#') || target.is_empty() {
        return None;
    }
    let version = site?;
    let path = sources.resolve_path(from, target);
    let stem = path.rsplit('/').next()?.strip_suffix(".md")?;
    Some(site::page(stem, path.contains("/resources/"), version))
}
