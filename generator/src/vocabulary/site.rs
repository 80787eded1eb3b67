//! The site that publishes the pages: the words it puts around a page, and how headings look in a copy of its text.
//!
//! Takes a whole line of a copy; says what it is. A copy has no marks, so that a heading is known by its words alone; only whole lines
//! count, so that no sentence is lost.

use super::phrase::phrases;

phrases! {
    FURNITURE {
        means: "a button, a caption or a link of the site",
        pattern: r"
            ^ (
                copy | copied | try \s it | open \s in \s graph \s explorer | output | expand \s table | article
                | feedback | save | share ( \s via )? | print | add \s to \s collections | add \s to \s plan
                | table \s of \s contents | read \s in \s english | (exit \s)? focus \s mode
                | skip \s to \s main \s content | skip \s to \s in-page \s navigation
                | skip \s to \s ask \s learn \s chat \s experience | ask \s learn
                | summarize \s this \s article \s for \s me | show \s more | show \s less
                | (microsoft \s)? learn | microsoft \s graph ( \s rest \s api \s (v1\.0 | beta) )? | api \s reference
            ) $
            | ^ (?-i: Last \s updated \s on \s | Access \s to \s this \s page \s requires \s authorization )
        ",
        fits: ["Copy", "Try it", "Last updated on 07/23/2024"],
        not: ["Copy the file", "Save the page", "Learn more", "Response"],
    }
    DATE {
        means: "the date of the article",
        pattern: r"^ \d{1,4} / \d{1,4} / \d{1,4} $",
        fits: ["07/23/2024"],
        not: ["1/2"],
    }
    CONTRIBUTORS {
        means: "how many people wrote the article",
        pattern: r"^ \d* \s (?-i: contributors? ) $",
        fits: ["13 contributors"],
        not: ["x contributors"],
    }
    BREAD_CRUMBS {
        means: "the path to the page on the site",
        pattern: r"^ (?-i: Learn | Docs ) [\ \xA0] [/>›»] ([\ \xA0] | $)",
        fits: ["Learn / Microsoft Graph / Users"],
        not: ["Learn more", "Learn/Graph"],
    }
    CONTENTS {
        means: "the table of contents of the page follows",
        pattern: r"^ in \s this \s article $",
        fits: ["In this article"],
        not: ["In this article, rooms are shown."],
    }
    FOOTER {
        means: "the page has ended",
        pattern: r"^ ( feedback | additional \s resources | was \s this \s page \s helpful\? | provide \s product \s feedback ) $",
        fits: ["Was this page helpful?"],
        not: ["Feedback is welcome"],
    }
    SNIPPETS {
        means: "what the site says below the code of other languages",
        pattern: r"^ for \s details \s about \s how \s to \s add \s the \s sdk",
        fits: ["For details about how to add the SDK to your project, see the docs."],
        not: ["For details about the SDK"],
    }
    SECTION {
        means: "a section of the page begins",
        pattern: r"
            ^ (
                permissions | prerequisites | ((optional | odata | supported) \s)? query \s parameters
                | (function | action | path | uri) \s parameters | optional \s request \s headers
                | methods | properties | instance \s attributes | relationships | json \s representation
                | (enumeration \s)? members | derived \s types | errors | error \s (conditions | responses | handling)
                | exceptions | remarks | (known \s)? limitations | known \s issues | common \s use \s cases
                | what's \s new | authorization | next \s steps | see \s also | related \s content
            ) $
        ",
        fits: ["Permissions", "JSON Representation"],
        not: ["Permissions are needed", "HTTP request"],
    }
    PART {
        means: "a part of an example begins, or a section where no example is open",
        pattern: r"
            ^ (
                http \s request | request \s (headers | body | parameters) | response ( \s (headers | body | code) )?
                | request | error \s response
            ) $
            | ^ (?-i: Request | Response ) \s \d+ \s* ( $ | [:.)(–—-] )
            | ^ (?-i: Notification ) \s - \s
        ",
        fits: ["HTTP Request", "Response 2", "Request 1: with a filter"],
        not: ["Response codes vary", "Request 2 rooms"],
    }
    EXAMPLES {
        means: "the section of the examples begins",
        pattern: r"^ examples? $",
        fits: ["Example", "Examples"],
        not: ["Example 1"],
    }
    EXAMPLE {
        means: "one of several examples begins",
        pattern: r"^ (?-i: Example ) \s ( \d+ \s* ( $ | [:.)(–—-] ) | \( .* \) $ )",
        fits: ["Example 2: Use a filter", "Example (file attachment)"],
        not: ["Example 1 shows a call", "Example: a call"],
    }
    PERMISSIONS_FOR {
        means: "a part of the permissions begins",
        pattern: r"^ (?-i: Permissions ) \s ( for | acting \s on ) (\s+ \S+){0,5} \s+ \S* [^\s.:,] $",
        fits: ["Permissions for chats"],
        not: ["Permissions for chats are needed to read them in the list"],
    }
    VALUES_OF {
        means: "the table of the members of an enumeration follows",
        pattern: r"^ (?-i: [a-z] [A-Za-z0-9_]* \s+ ( values | enumeration ( \s+ values )? | members | options | flags ) ) $",
        fits: ["colourScheme values", "tone enumeration values"],
        not: ["values", "the allowed values", "a.b values"],
    }
    HEADER {
        means: "the name of a header that has no hyphen",
        pattern: r"^ ( accept | authorization | cookie | date | etag | host | location | prefer | consistencylevel ) $",
        fits: ["Prefer", "ETag"],
        not: ["Note"],
    }
}

/// The names of tabs and captions of code, and the info string that each stands for.
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

/// The words of alerts, as the format writes them.
pub const ALERTS: [&str; 5] = ["Note", "Tip", "Important", "Caution", "Warning"];

/// The info string of a tab or caption.
pub fn language(line: &str) -> Option<&'static str> {
    LANGUAGES.iter().find(|(name, _)| *name == line).map(|(_, info)| *info)
}

/// The word of an alert that stands on a line of its own.
pub fn alert(line: &str) -> Option<&'static str> {
    ALERTS.into_iter().find(|word| line.eq_ignore_ascii_case(word) && line.starts_with(char::is_uppercase))
}

/// True for a line of the site's own, tabs and alerts aside.
pub fn is_furniture(line: &str) -> bool {
    [&FURNITURE, &DATE, &CONTRIBUTORS, &BREAD_CRUMBS].iter().any(|phrase| phrase.is_in(line))
}
