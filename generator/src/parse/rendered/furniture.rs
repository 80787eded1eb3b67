//! The words the site puts around a page: buttons, tabs, captions of code, alerts.
//!
//! Takes a line; says whether it is one of them. Only whole lines count, so that no sentence is lost.

/// Buttons, captions and links that stand inside the page.
const FURNITURE: [&str; 31] = [
    "Copy",
    "Copied",
    "Try It",
    "Open in Graph Explorer",
    "Output",
    "Expand table",
    "Article",
    "Feedback",
    "Save",
    "Share",
    "Share via",
    "Print",
    "Add to Collections",
    "Add to plan",
    "Table of contents",
    "Read in English",
    "Exit focus mode",
    "Focus mode",
    "Skip to main content",
    "Skip to in-page navigation",
    "Skip to Ask Learn chat experience",
    "Ask Learn",
    "Summarize this article for me",
    "Show more",
    "Show less",
    "Learn",
    "Microsoft Learn",
    "Microsoft Graph",
    "Microsoft Graph REST API v1.0",
    "Microsoft Graph REST API Beta",
    "API reference",
];

/// The names of tabs and captions, and the info strings of their code.
const LANGUAGES: [(&str, &str); 21] = [
    ("HTTP", "http"),
    ("msgraph", "http"),
    ("msgraph-interactive", "http"),
    ("JSON", "json"),
    ("C#", "csharp"),
    ("CLI", "cli"),
    ("Azure CLI", "cli"),
    ("Bash", "bash"),
    ("Go", "go"),
    ("Java", "java"),
    ("JavaScript", "javascript"),
    ("Kotlin", "kotlin"),
    ("Objective-C", "objc"),
    ("PHP", "php"),
    ("PowerShell", "powershell"),
    ("Python", "python"),
    ("Ruby", "ruby"),
    ("Swift", "swift"),
    ("TypeScript", "typescript"),
    ("XML", "xml"),
    ("YAML", "yaml"),
];

const ALERTS: [&str; 5] = ["Note", "Tip", "Important", "Caution", "Warning"];

/// True for a line of the site's own, tabs and alerts aside.
pub(super) fn is_furniture(line: &str) -> bool {
    FURNITURE.iter().any(|word| line.eq_ignore_ascii_case(word))
        || line.starts_with("Last updated on ")
        || line.starts_with("Access to this page requires authorization")
        || is_date(line)
        || is_count_of_contributors(line)
        || is_bread_crumbs(line)
}

/// The info string of a tab or caption.
pub(super) fn language(line: &str) -> Option<&'static str> {
    LANGUAGES.iter().find(|(name, _)| *name == line).map(|(_, info)| *info)
}

/// The word of an alert that stands on a line of its own.
pub(super) fn alert(line: &str) -> Option<&'static str> {
    ALERTS.into_iter().find(|word| line.eq_ignore_ascii_case(word) && line.starts_with(char::is_uppercase))
}

/// True for the title of the page's own table of contents.
pub(super) fn is_contents(line: &str) -> bool {
    line.eq_ignore_ascii_case("In this article")
}

/// True for the first line of what follows the page.
pub(super) fn is_footer(line: &str) -> bool {
    ["Feedback", "Additional resources", "Was this page helpful?", "Provide product feedback"]
        .iter()
        .any(|word| line.eq_ignore_ascii_case(word))
}

/// `07/23/2024`.
fn is_date(line: &str) -> bool {
    let numbers: Vec<&str> = line.split('/').collect();
    numbers.len() == 3
        && numbers.iter().all(|number| !number.is_empty() && number.len() <= 4)
        && line.chars().all(|c| c.is_ascii_digit() || c == '/')
}

/// `13 contributors`.
fn is_count_of_contributors(line: &str) -> bool {
    line.split_once(' ').is_some_and(|(count, word)| {
        count.chars().all(|c| c.is_ascii_digit()) && word.trim_end_matches('s') == "contributor"
    })
}

/// `Learn / Microsoft Graph / Users`, also with other arrows.
fn is_bread_crumbs(line: &str) -> bool {
    let mut crumbs = line.split([' ', '\u{a0}']);
    let root = crumbs.next().is_some_and(|crumb| matches!(crumb, "Learn" | "Docs"));
    root && crumbs.next().is_some_and(|arrow| matches!(arrow, "/" | ">" | "\u{203a}" | "\u{bb}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_lines_are_furniture() {
        for line in ["Copy", "Try it", "07/23/2024", "13 contributors", "Learn / Microsoft Graph / Users"] {
            assert!(is_furniture(line), "{line}");
        }
        for line in ["Copy the file", "Save the page", "1/2", "Learn more", "x contributors", "Response"] {
            assert!(!is_furniture(line), "{line}");
        }
    }

    #[test]
    fn tabs_and_alerts_are_known_by_their_exact_words() {
        assert_eq!(
            (language("C#"), language("go"), alert("IMPORTANT")),
            (Some("csharp"), None, Some("Important"))
        );
        assert_eq!((alert("note"), alert("Note:")), (None, None));
    }
}
