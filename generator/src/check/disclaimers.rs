//! The note that an API may change, on a page of the version that may not.
//!
//! Takes a page; reports `disclaimer-version`. Known as the note are the include that all pages of beta share, and the sentence of it: prose
//! that says the same in other words can be about a part of the page.

use super::context::CheckContext;
use crate::diagnostic::{Diagnostic, rules};
use crate::model::ApiVersion;
use crate::parse::Page;
use crate::parse::blocks::Block;
use crate::vocabulary::intro;

rules! {
    DISCLAIMER_VERSION = Warning "disclaimer-version" {
        what: "a page of v1.0 holds the disclaimer of beta",
        why: "readers take an API that is supported for one that may change",
        cure: "remove it",
        found: [
            GET: "Namespace: microsoft.graph\n" => "Namespace: microsoft.graph\n\n[!INCLUDE [beta](../includes/beta-disclaimer.md)]\n",
            DISCLAIMER: "" => "This API may change.\n",
        ],
        passes: [
            GET: "Namespace: microsoft.graph\n" => "Namespace: microsoft.graph\n\n[!INCLUDE [tide](../includes/tide.md)]\n",
            TIDE: "" => "The tide of beta may change.\n",
        ],
    }
}

pub(super) fn check(context: &CheckContext<'_>, page: &Page, found: &mut Vec<Diagnostic>) {
    if page.version != ApiVersion::V1 {
        return;
    }
    let is_disclaimer = |path: &str| path.rsplit('/').next() == Some("beta-disclaimer.md");
    let include =
        page.includes.iter().find(|include| is_disclaimer(&context.sources.file(include.file).path));
    let texts = page.blocks.iter().filter_map(Block::prose).filter(|text| text.span.file == page.file);
    let said =
        || texts.filter(|text| intro::BETA_DISCLAIMER.is_in(&text.plain())).map(|text| text.span).next();
    let place = include.map(|include| include.at).or_else(said);
    if let Some(place) = place {
        let message = "expected no disclaimer of beta on a page of v1.0, found one";
        found.push(Diagnostic::new(&DISCLAIMER_VERSION, place, message));
    }
}
