//! Crates of a few pages, each for one thing that is told of a function or a type by several facts together.

use generator::emit::{EmitOptions, complete_crate};
use generator::source::Sources;
use std::collections::BTreeMap;

/// The files of the crate that pages give.
fn emitted(pages: &[(&str, &str)]) -> BTreeMap<String, String> {
    let pages = pages.iter().map(|(path, text)| (format!("v1.0/{path}"), (*text).to_owned()));
    let sources = Sources::from_tree(pages);
    let emitted = generator::write(&generator::read(&sources).models, &EmitOptions::default());
    complete_crate(&emitted, &EmitOptions::default())
}

/// One page reads a meeting by its id and those that meet a condition, and its example shows one.
#[test]
fn what_lists_gives_a_page_though_its_page_shows_one() {
    let operation = "# Get meeting\n\nNamespace: microsoft.graph\n\n## HTTP request\n\n```http\n\
        GET /meetings/{id}\nGET /meetings?$filter=url eq '{url}'\n```\n\n## Response\n\n\
        If successful, this method returns a `200 OK` response code and a [meeting](../resources/meeting.md) object.\n";
    let resource = "# meeting resource type\n\nNamespace: microsoft.graph\n\n## Properties\n\n\
        |Property|Type|Description|\n|:--|:--|:--|\n|id|String|Its key.|\n|url|String|Where it is.|\n";
    let pages = [("api/meeting-get.md", operation), ("resources/meeting.md", resource)];
    let files = emitted(&pages);
    let meetings = &files["src/v1/meetings.rs"];
    assert!(meetings.contains("-> crate::Get<models::Meeting>"), "{meetings}");
    assert!(meetings.contains("pub fn list() -> crate::List<models::Meeting>"), "{meetings}");
}

/// A body whose type has no more than an id is one of what derives from it.
#[test]
fn what_derives_from_a_bare_body_stands_for_it() {
    let operation = "# Update note\n\nNamespace: microsoft.graph\n\n## HTTP request\n\n```http\nPATCH /notes/{id}\n```\n\n\
        ## Request body\n\nIn the request body, supply a JSON representation of [note](../resources/note.md) object.\n\n\
        ## Response\n\nIf successful, this method returns a `204 No Content` response code.\n";
    let resource = |name: &str, base: &str, rows: &str| {
        format!(
            "# {name} resource type\n\nNamespace: microsoft.graph\n\n{base}\n\n## Properties\n\n\
            |Property|Type|Description|\n|:--|:--|:--|\n{rows}"
        )
    };
    let base = resource("note", "", "|id|String|Its key.|\n");
    let derived = "Inherits from [note](note.md).";
    let derived = resource("openNote", derived, "|theme|String|How it looks.|\n");
    let pages = [
        ("api/note-update.md", operation),
        ("resources/note.md", &base),
        ("resources/opennote.md", &derived),
    ];
    let files = emitted(&pages);
    let derived = &files["src/v1/models/open_note.rs"];
    assert!(derived.contains("derived!(OpenNote : models::Note)"), "{derived}");
}

/// A page of an operation, with its routes and what it says of the response.
fn operation(title: &str, routes: &str, response: &str) -> String {
    format!(
        "# {title}\n\nNamespace: microsoft.graph\n\n## HTTP request\n\n```http\n{routes}\n```\n\n## Response\n\n{response}\n"
    )
}

/// A page that deletes may list an action, which sends nothing that the page does not tell of.
#[test]
fn an_action_on_a_page_that_deletes_sends_nothing() {
    let routes = "DELETE /walks/{id}\nPOST /walks/{id}/leave";
    let page = operation("Leave walk", routes, "If successful, this method returns `204 No Content`.");
    let walks = &emitted(&[("api/walk-leave.md", &page)])["src/v1/walks.rs"];
    assert!(walks.contains("pub fn leave(walk_id: impl crate::Argument) -> crate::Request<()>"), "{walks}");
}

/// Members of an answer that belong to no type are read as they came.
#[test]
fn an_answer_that_no_type_describes_is_any_json() {
    let response = "If successful, this method returns `200 OK` and the following properties.\n\n\
        |Name|Type|Description|\n|:--|:--|:--|\n|frame|String|Where it is shown.|\n|form|String|What is sent.|\n";
    let page = operation("sign: preview", "POST /signs/{id}/preview", response);
    let signs = &emitted(&[("api/sign-preview.md", &page)])["src/v1/signs.rs"];
    assert!(signs.contains("-> crate::Request<crate::Value>"), "{signs}");
}

/// A page whose examples send a body or none takes none; `with_body` sends it.
#[test]
fn a_body_that_one_example_leaves_out_is_no_argument() {
    let example = |name: &str, body: &str| {
        format!(
            "\n<!-- {{ \"blockType\": \"request\", \"name\": \"{name}\" }} -->\n```http\n\
            POST https://graph.microsoft.com/v1.0/letters/1/answer{body}\n```\n"
        )
    };
    let text = example("text", "\nContent-Type: text/plain\n\nSGVsbG8=");
    let done = "If successful, this method returns a `204 No Content` response code.\n\n## Example\n";
    let page = operation(
        "letter: answer",
        "POST /letters/{id}/answer",
        &format!("{done}{}{text}", example("none", "")),
    );
    let letters = emitted(&[("api/letter-answer.md", &page)]).remove("src/v1/letters.rs").unwrap_or_default();
    assert!(
        letters.contains("pub fn answer(letter_id: impl crate::Argument) -> crate::Request<()>"),
        "{letters}"
    );
    let page = operation("letter: answer", "POST /letters/{id}/answer", &format!("{done}{text}"));
    let letters = emitted(&[("api/letter-answer.md", &page)]).remove("src/v1/letters.rs").unwrap_or_default();
    assert!(letters.contains("body: &crate::Value"), "{letters}");
}

/// A page that answers with a file or with JSON has both.
#[test]
fn a_file_that_is_also_json_has_both_answers() {
    let response = "### CSV\n\nIf successful, this method returns a `302 Found` response that redirects to a URL.\n\n\
        ### JSON\n\nIf successful, this method returns a `200 OK` response code and a [use](../resources/use.md) object.\n\n\
        ## Example\n\n<!-- { \"blockType\": \"request\", \"name\": \"use\" } -->\n```http\n\
        GET https://graph.microsoft.com/v1.0/reports/use(period='D7')?$format=application/json\n```\n\n\
        <!-- { \"blockType\": \"response\", \"@odata.type\": \"microsoft.graph.use\" } -->\n```http\nHTTP/1.1 200 OK\n\n\
        { \"value\": [ { \"pitch\": \"north\" } ] }\n```";
    let page = operation("reports: use", "GET /reports/use(period='{period}')", response);
    let resource = "# use resource type\n\nNamespace: microsoft.graph\n\n## Properties\n\n\
        |Property|Type|Description|\n|:--|:--|:--|\n|pitch|String|Its name.|\n";
    let files = emitted(&[("api/reports-use.md", &page), ("resources/use.md", resource)]);
    let reports = &files["src/v1/reports.rs"];
    assert!(reports.contains("-> crate::Export<crate::List<models::Use>>"), "{reports}");
    assert!(reports.contains("let request = reports::use_(\"D7\").as_json();"), "{reports}");
}

/// Bytes go with the media type that the page's table of headers begins with, unless a caller names another.
#[test]
fn bytes_have_the_media_type_of_their_page() {
    let page = |row: &str| {
        format!(
            "# Update portrait\n\nNamespace: microsoft.graph\n\n## HTTP request\n\n```http\nPUT /portraits/{{id}}/$value\n```\n\n\
             ## Request headers\n\n|Header|Value|\n|:--|:--|\n|Content-Type|{row}|\n\n## Request body\n\n\
             The binary data of the portrait.\n\n## Response\n\nIf successful, this method returns `200 OK`.\n"
        )
    };
    let made = |row: &str| {
        let page = page(row);
        let portraits =
            emitted(&[("api/portrait-update.md", &page)]).remove("src/v1/portraits.rs").unwrap_or_default();
        assert!(portraits.contains("content: impl Into<Vec<u8>>"), "{portraits}");
        portraits.contains("Request::media(&REPLACE_VALUE, &[&portrait_id], \"image/jpeg\", content)")
    };
    assert!(made("image/jpeg. Required."));
    assert!(made("`image/jpeg` or `image/png`"));
    assert!(!made("image/jpeg, or what the file is."));
    assert!(!made("Required."));
}
