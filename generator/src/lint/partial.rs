//! What a set of pages that is not whole lacks, told once.
//!
//! One page, or a few, name types and includes of pages that were not given: each is found unknown, and nothing is wrong with the pages.
//! Takes the pages with their findings; gives the findings, where most links of the pages lead nowhere with all unknown types as one
//! and all missing includes as one.

use crate::diagnostic::{Diagnostic, Rule, Severity, rules};
use crate::parse::Page;
use crate::source::Sources;
use std::collections::BTreeSet;

/// In a whole copy of the docs, at most one in this many links leads nowhere.
const WHOLE: usize = 5;

/// How many names are told.
const SHOWN: usize = 5;

/// Folds the findings of absent pages into one for each kind, where the set is not whole.
pub fn fold(pages: &[Page], sources: &Sources, found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    if is_whole(pages, sources) {
        return found;
    }
    let mut out = found;
    for (rule, what) in [(&rules::TYPE_UNKNOWN, "types"), (&rules::INCLUDE_MISSING, "includes")] {
        fold_one(&mut out, rule, what);
    }
    out
}

/// True where most links to other pages lead to one.
fn is_whole(pages: &[Page], sources: &Sources) -> bool {
    let links = || pages.iter().flat_map(|page| &page.links);
    let leads = links().filter_map(|link| {
        let path = link.target.split(['#', '?']).next().filter(|path| path.ends_with(".md"))?;
        let is_relative = !path.starts_with('/') && !path.contains(':');
        is_relative.then(|| sources.find_ignoring_case(&sources.resolve_path(link.span.file, path)).is_some())
    });
    let leads: Vec<bool> = leads.collect();
    leads.iter().filter(|leads| !**leads).count() * WHOLE <= leads.len()
}

fn fold_one(found: &mut Vec<Diagnostic>, rule: &'static Rule, what: &str) {
    let is_of = |finding: &Diagnostic| finding.rule == rule;
    let names: BTreeSet<String> = found.iter().filter(|finding| is_of(finding)).filter_map(named).collect();
    let Some(at) = found.iter().position(is_of).filter(|_| names.len() > 1) else { return };
    let shown: Vec<&str> = names.iter().take(SHOWN).map(String::as_str).collect();
    let more = match names.len().saturating_sub(SHOWN) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let message = format!(
        "{} {what} that these pages name are not among them: `{}`{more}",
        names.len(),
        shown.join("`, `")
    );
    let mut one = Diagnostic::new(rule, found[at].span, message)
        .help("give the whole docs, and limit what is shown by paths");
    one.severity = Severity::Info;
    found.retain(|finding| !is_of(finding));
    found.insert(at, one);
}

/// What a finding is about: the first name that its message quotes.
fn named(finding: &Diagnostic) -> Option<String> {
    finding.message.split('`').nth(1).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(others: &[(&str, &str)]) -> Vec<String> {
        let page = "# lamp resource type\n\nNamespace: microsoft.graph\n\nSee [bulb](bulb.md).\n\n\
            [!INCLUDE [a](../includes/a.md)]\n\n[!INCLUDE [b](../includes/b.md)]\n\n## Properties\n\n\
            |Property|Type|Description|\n|:---|:---|:---|\n|one|[bulb](bulb.md)|One.|\n|two|[cord](cord.md)|Two.|\n";
        let mut texts = vec![("v1.0/resources/lamp.md".to_owned(), page.to_owned())];
        texts.extend(others.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())));
        let sources = Sources::from_tree(texts);
        let reading = crate::read(&sources);
        let found = fold(&reading.pages, &sources, reading.all_findings(&sources));
        let own = found
            .iter()
            .filter(|found| [&rules::TYPE_UNKNOWN, &rules::INCLUDE_MISSING].contains(&found.rule));
        own.map(|found| format!("{} {}", found.severity.name(), found.message)).collect()
    }

    #[test]
    fn a_page_alone_is_told_of_what_it_lacks_once() {
        assert_eq!(
            run(&[]),
            [
                "info 2 includes that these pages name are not among them: `v1.0/includes/a.md`, `v1.0/includes/b.md`",
                "info 2 types that these pages name are not among them: `bulb`, `cord`",
            ]
        );
    }

    #[test]
    fn in_a_whole_set_each_is_told() {
        let text = "# x resource type\n\nNamespace: microsoft.graph\n";
        let others = [
            ("v1.0/resources/bulb.md", text),
            ("v1.0/resources/cord.md", text),
            ("v1.0/includes/a.md", "A."),
        ];
        let found = run(&others);
        assert!(found.iter().any(|found| found.starts_with("error expected an include at")), "{found:?}");
        assert!(!found.iter().any(|found| found.starts_with("info")), "{found:?}");
    }
}
