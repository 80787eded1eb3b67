//! What rustdoc shows of an endpoint: its page's prose, its route, its permissions and an example.

use super::ShownCode;
use crate::emit::docs::{DocLines, code};
use crate::emit::layout::Layout;
use crate::emit::plan::{Answer, Planned};
use crate::emit::reference;
use crate::model::{Account, Doc, ExampleRequest, Operation, Part, Permission, RouteOrigin};

/// How many lines of a documented body are shown.
const EXAMPLE_LINES: usize = 40;

/// What stands around the code of an example where it is compiled.
const BEFORE: [&str; 2] = [
    "#[cfg(feature = \"client\")]",
    "async fn example(client: &msgraph::client::Client) -> Result<(), msgraph::Error> {",
];
const BEHIND: [&str; 2] = ["Ok(())", "}"];

/// The documentation of an endpoint function.
pub(super) fn documentation(
    layout: &Layout<'_>,
    endpoint: &Planned<'_>,
    example: Option<ShownCode<'_>>,
) -> DocLines {
    let operation = endpoint.operation;
    let mut docs = DocLines::default();
    docs.prose(&operation.description);
    docs.trusted(code(&format!("{} {}", endpoint.route.method, endpoint.route.path)));
    let unlisted = match endpoint.route.origin {
        RouteOrigin::Listed => None,
        RouteOrigin::Example => Some("The page shows this request; its list of requests does not have it."),
        RouteOrigin::Implied => {
            Some("No page writes this request: the pages have the same at another address of the object.")
        }
    };
    if let Some(text) = unlisted {
        docs.trusted(text.to_owned());
    }
    if matches!(endpoint.answer, Answer::Export(_)) {
        docs.trusted("Answers with a file, or behind `as_json()` with JSON.");
    }
    permissions(&mut docs, &operation.permissions);
    let mut options: Vec<String> = Vec::new();
    for page in std::iter::once(operation).chain(endpoint.others.iter().copied()) {
        let new = page.query_options.iter().map(|option| code(option));
        new.for_each(|option| {
            if !options.contains(&option) {
                options.push(option);
            }
        });
    }
    if !options.is_empty() {
        docs.trusted(format!("Query options: {}.", options.join(", ")));
    }
    for header in &endpoint.headers {
        let value = Doc { parts: vec![Part::Text(header.value.clone())] };
        docs.trusted(format!("Needs the header {}:", code(&header.name))).prose(&value);
    }
    if let Some((request, code)) = example {
        if let Some(code) = code {
            docs.code(&BEFORE, code, &BEHIND);
        }
        docs.block(&message(endpoint, request));
    }
    docs.documented(reference::url(&operation.source, layout.model));
    let link = |page: &Operation| {
        let name = page.source.page();
        let url = reference::url(&page.source, layout.model);
        url.map_or_else(|| code(name), |url| format!("[{name}]({url})"))
    };
    let others: Vec<String> = endpoint.others.iter().map(|other| link(other)).collect();
    if !others.is_empty() {
        docs.trusted(format!("Other pages about it: {}", others.join(", ")));
    }
    docs
}

fn permissions(docs: &mut DocLines, permissions: &[Permission]) {
    if permissions.is_empty() {
        return;
    }
    docs.trusted("Permissions, least privileged first:");
    for permission in permissions {
        let account = match permission.account {
            Account::DelegatedWork => "work or school account",
            Account::DelegatedPersonal => "personal account",
            Account::Application => "application",
        };
        let scopes: Vec<String> =
            permission.least.iter().chain(&permission.higher).map(|name| code(name)).collect();
        let scopes = if permission.supported && !scopes.is_empty() {
            scopes.join(", ")
        } else {
            "not supported".into()
        };
        let scope =
            permission.scope.as_deref().map(|scope| format!(" ({})", code(scope))).unwrap_or_default();
        docs.item(&format!("{account}{scope}: {scopes}"));
    }
}

/// The documented request, as text.
fn message(endpoint: &Planned<'_>, request: &ExampleRequest) -> String {
    let mut out =
        format!("{} {}", request.method, request.url.split_whitespace().collect::<Vec<_>>().join(" "));
    let is_needed = |name: &str| endpoint.headers.iter().any(|header| header.name.eq_ignore_ascii_case(name));
    for (name, value) in request.headers.iter().filter(|(name, _)| is_needed(name)) {
        out.push_str(&format!("\n{name}: {value}"));
    }
    if let Some(body) = request.body.as_deref().map(str::trim).filter(|body| !body.is_empty()) {
        let lines: Vec<&str> = body.lines().take(EXAMPLE_LINES).collect();
        out.push_str("\n\n");
        out.push_str(&lines.join("\n"));
        if body.lines().nth(EXAMPLE_LINES).is_some() {
            out.push_str("\n...");
        }
    }
    out
}
