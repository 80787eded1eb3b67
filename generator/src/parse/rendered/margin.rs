//! Where a copied page begins and ends: its title, and the footer that is not part of it.
//!
//! Takes the whole text; gives places. Bread crumbs cannot be told from a title by their words, but the title is the
//! last of them: the line that the namespace follows.

use super::heading;
use super::line::{self, Line};
use crate::vocabulary::{intro, site};

/// The namespace is looked for in this many lines; no page has longer bread crumbs.
const HEAD_LINES: usize = 60;

/// The title; none where the text is blank.
pub(super) fn title(text: &str) -> Option<Line<'_>> {
    let head: Vec<Line<'_>> = line::from(text, 0).filter(|line| !line.is_blank()).take(HEAD_LINES).collect();
    let namespace = head.iter().position(|line| is_namespace(line.piece.text)).unwrap_or(0);
    let above = head.get(..namespace).unwrap_or_default();
    let first = || head.iter().find(|line| is_title(line)).or(head.first());
    above.iter().rev().find(|line| is_title(line)).or_else(first).copied()
}

/// True for `Namespace: microsoft.graph`.
pub(super) fn is_namespace(line: &str) -> bool {
    intro::NAMESPACE.is_in(line)
}

fn is_title(line: &Line<'_>) -> bool {
    let text = line.piece.text;
    let of_the_site =
        site::is_furniture(text) || site::CONTENTS.is_in(text) || site::language(text).is_some();
    let of_the_page = heading::kind(text).is_some() || site::alert(text).is_some() || is_namespace(text);
    !of_the_site && !of_the_page && !text.ends_with(['.', ':', '!', '?'])
}

/// Where the footer begins, which is the end of the text where there is none: behind the last heading, and behind `from`.
pub(super) fn footer(text: &str, from: usize) -> usize {
    let last = line::from(text, from).filter(|line| heading::kind(line.piece.text).is_some()).last();
    let start = last.map_or(from, |line| line.next);
    let mark = line::from(text, start).find(|line| site::FOOTER.is_in(line.piece.text));
    mark.map_or(text.len(), |line| line.piece.start)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn title_of(text: &str) -> &str {
        title(text).map_or("", |line| line.piece.text)
    }

    #[test]
    fn the_title_is_the_last_line_above_the_namespace() {
        assert_eq!(
            title_of("Learn\nTrees\nList trees\nFeedback\nNamespace: microsoft.graph\n"),
            "List trees"
        );
        assert_eq!(
            title_of("List trees\nNote\nThis may change.\nNamespace: microsoft.graph\n"),
            "List trees"
        );
        assert_eq!(
            title_of("List trees\nIn this article\nPermissions\nResponse\nNamespace: microsoft.graph\n"),
            "List trees"
        );
        assert_eq!(title_of("\nCopy\nList trees\nAll of them.\n"), "List trees");
        assert_eq!(title_of("Copy\n"), "Copy");
        assert_eq!(title(" \n\n"), None);
    }

    #[test]
    fn the_footer_begins_behind_the_last_heading() {
        let text = "t\nFeedback\nPermissions\nx\nFeedback\nWas this page helpful?\n";
        assert_eq!(&text[footer(text, 2)..], "Feedback\nWas this page helpful?\n");
        assert_eq!(footer("t\nPermissions\n", 2), 14);
    }
}
