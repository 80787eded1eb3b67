//! The code of examples as the files that pages include, and the tabs by which they do.
//!
//! Takes the name of an example and its code; gives the path and text of its file. Takes the text of a page and where its
//! examples stand; gives the text with a tab for each of them behind the tabs that it has. An example without tabs gets none,
//! and where the tab is there already nothing changes. Everything else of the page stays as it is, byte by byte.

/// The heading of the tab.
const HEADING: &str = "# [Rust](#tab/rust)";

/// What ends the tabs of an example.
const END: &str = "---";

/// An example on a page.
#[derive(Clone, Copy, Debug)]
pub struct ExamplePlace<'a> {
    /// The line of its request, counted from 1.
    pub line: u32,
    /// Its name.
    pub name: &'a str,
}

/// The name of the file, as the files of other languages are named; `None` for a name without a letter or digit.
pub fn file_name(name: &str) -> Option<String> {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    let stem: String = name.trim().chars().map(plain).collect();
    stem.contains(|c: char| c != '-').then(|| format!("{stem}-rust-snippets.md"))
}

/// The text of the file.
pub fn file_text(code: &[String]) -> String {
    let runs = code.iter().flat_map(|line| line.split(|c| c != '`')).map(str::len);
    let fence = "`".repeat(runs.max().unwrap_or_default().max(2) + 1);
    let code = code.join("\n");
    format!(
        "---\ndescription: \"Automatically generated file. DO NOT MODIFY\"\n---\n\n{fence}rust\n\n{code}\n\n{fence}\n"
    )
}

/// The page with a tab for each of its examples that has tabs, and how many were added; `None` where there is nothing to add.
pub fn with_tabs(page: &str, places: &[ExamplePlace<'_>]) -> Option<(String, usize)> {
    let lines: Vec<&str> = page.split_inclusive('\n').collect();
    let mut added: Vec<(usize, String)> = Vec::new();
    for place in places {
        let (Some(at), Some(file)) = (end_of_tabs(&lines, place.line), file_name(place.name)) else {
            continue;
        };
        let end = if lines.get(at).is_some_and(|line| line.ends_with("\r\n")) { "\r\n" } else { "\n" };
        let include = format!("[!INCLUDE [sample-code](../includes/snippets/rust/{file})]");
        if !added.iter().any(|(other, _)| *other == at) {
            added.push((at, format!("{HEADING}{end}{include}{end}{end}")));
        }
    }
    if added.is_empty() {
        return None;
    }
    let mut out = String::with_capacity(page.len() + added.len() * 128);
    for (at, line) in lines.iter().enumerate() {
        out.extend(added.iter().filter(|(before, _)| *before == at).map(|(_, tab)| tab.as_str()));
        out.push_str(line);
    }
    Some((out, added.len()))
}

/// The line that ends the tabs of a request; `None` where it has none, and where one of Rust is among them.
fn end_of_tabs(lines: &[&str], request: u32) -> Option<usize> {
    let start = usize::try_from(request).ok()?.checked_sub(1)?;
    // The request stands in a fence, whose end comes first.
    let (mut in_fence, mut has_tabs) = (true, false);
    for (at, line) in lines.iter().enumerate().skip(start) {
        let line = line.trim_end();
        if line.trim_start().starts_with("```") {
            in_fence = !in_fence;
        } else if in_fence {
            continue;
        } else if line == END {
            return has_tabs.then_some(at);
        } else if line.starts_with("# [") && line.contains("](#tab/") {
            if line.contains("](#tab/rust)") {
                return None;
            }
            has_tabs = true;
        } else if line.starts_with('#') {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "# Get lamp\r\n\r\n# [HTTP](#tab/http)\r\n```http\r\nGET /lamps/1\r\n\r\n---\r\n```\r\n# [C#](#tab/csharp)\r\n[!INCLUDE [sample-code](../includes/snippets/csharp/get-lamp-csharp-snippets.md)]\r\n\r\n---\r\n\r\n### Response\r\n\r\n```http\r\nGET /lamps\r\n```\r\n\r\n---\r\n";

    #[test]
    fn a_tab_is_three_lines_and_is_added_once() {
        let places = [ExamplePlace { line: 5, name: "get_lamp" }, ExamplePlace { line: 17, name: "list" }];
        let (text, added) = with_tabs(PAGE, &places).unwrap();
        assert_eq!(added, 1);
        let (before, after): (Vec<&str>, Vec<&str>) = (PAGE.lines().collect(), text.lines().collect());
        assert_eq!(after[..11], before[..11]);
        let tab =
            [HEADING, "[!INCLUDE [sample-code](../includes/snippets/rust/get-lamp-rust-snippets.md)]", ""];
        assert_eq!(after[11..14], tab);
        assert_eq!(after[14..], before[11..]);
        assert_eq!(text.matches("\r\n").count(), text.matches('\n').count());
        assert_eq!(with_tabs(&text, &places), None);
    }

    #[test]
    fn names_stay_in_their_folder() {
        assert_eq!(file_name("Get_Lamp 1").as_deref(), Some("get-lamp-1-rust-snippets.md"));
        assert_eq!(file_name("../../x").as_deref(), Some("------x-rust-snippets.md"));
        assert_eq!(file_name("/"), None);
    }

    #[test]
    fn code_can_not_close_its_fence() {
        let text = file_text(&["let x = \"````\";".to_owned()]);
        assert!(text.contains("`````rust\n\nlet x"), "{text}");
    }
}
