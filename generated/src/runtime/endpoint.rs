//! What the docs say of an endpoint, as data.
//!
//! Each endpoint function has a constant of its name in capitals beside it: `v1::users::GET` for
//! `v1::users::get`. Nothing here sends or decodes anything.

/// The facts of an endpoint.
#[derive(Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// The HTTP method.
    pub method: &'static str,
    /// The version's segment of the URL: `v1.0` or `beta`.
    pub version: &'static str,
    /// The path below the version, with its placeholders: `/users/{id}/messages`.
    pub template: &'static str,
    /// The page that documents it, by the name it has in its public address.
    pub page: &'static str,
    /// The query options that its pages name, with `$` and spaces between them.
    pub query_options: &'static str,
    /// A page of it names the header `ConsistencyLevel`, without which the service ignores or refuses `$search` and `$count`.
    pub advanced_queries: bool,
    /// The headers that the page requires and that are arguments of the function, with spaces between them: `If-Match`.
    pub headers: &'static str,
    /// The scopes it needs, in the form that [`Endpoint::permissions`] reads.
    pub scopes: &'static str,
    /// The other pages that document it: its use for something, or one of the types that it takes.
    pub others: &'static [OtherPage],
    /// Marked deprecated by the page.
    pub deprecated: bool,
}

/// What a page says of an endpoint that another page is about.
#[derive(Debug, PartialEq, Eq)]
pub struct OtherPage {
    /// The page, by the name it has in its public address.
    pub page: &'static str,
    /// The scopes it names, in the form that [`Endpoint::permissions`] reads.
    pub scopes: &'static str,
}

impl OtherPage {
    /// The scopes it names, for each kind of account.
    pub fn permissions(&self) -> impl Iterator<Item = Permission> {
        self.scopes.split(';').filter_map(Permission::parse)
    }
}

impl Endpoint {
    /// The public address of the page that documents it.
    pub fn documentation(&self) -> String {
        let view = if self.version == "beta" { "graph-rest-beta" } else { "graph-rest-1.0" };
        format!("https://learn.microsoft.com/en-us/graph/api/{}?view={view}", self.page)
    }

    /// The scopes it needs, for each kind of account; empty where the page does not say.
    ///
    /// The facts hold them as one text, because thousands of nested tables would cost seconds to compile:
    ///
    /// ```text
    /// rows  := row (";" row)*
    /// row   := account ["(" scope ")"] ":" least ["<" higher]       account: work, personal, application
    /// least, higher := name ("," name)*                             least privileged first
    /// ```
    pub fn permissions(&self) -> impl Iterator<Item = Permission> {
        self.scopes.split(';').filter_map(Permission::parse)
    }
}

/// The kinds of accounts that permissions are granted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Account {
    /// A signed-in user with a work or school account.
    DelegatedWork,
    /// A signed-in user with a personal account.
    DelegatedPersonal,
    /// The application itself.
    Application,
}

/// The scopes one kind of account needs.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Permission {
    /// For whom.
    pub account: Account,
    /// What the scopes are for, where the page has scopes per resource.
    pub scope: Option<&'static str>,
    /// The least privileged scopes; each suffices, `A and B` needs both. Empty where the account is not supported.
    pub least: Vec<&'static str>,
    /// More privileged scopes that also do, least privileged first.
    pub higher: Vec<&'static str>,
}

impl Permission {
    fn parse(row: &'static str) -> Option<Self> {
        let (subject, scopes) = row.split_once(':')?;
        let (account, scope) = match subject.split_once('(') {
            Some((account, scope)) => (account, Some(scope.trim_end_matches(')'))),
            None => (subject, None),
        };
        let account = match account.trim() {
            "work" => Account::DelegatedWork,
            "personal" => Account::DelegatedPersonal,
            "application" => Account::Application,
            _ => return None,
        };
        let (least, higher) = scopes.split_once('<').unwrap_or((scopes, ""));
        Some(Self { account, scope, least: names(least), higher: names(higher) })
    }

    /// False where the page says that the account type is not supported.
    pub fn is_supported(&self) -> bool {
        !(self.least.is_empty() && self.higher.is_empty())
    }
}

fn names(list: &'static str) -> Vec<&'static str> {
    list.split(',').map(str::trim).filter(|name| !name.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENDPOINT: Endpoint = Endpoint {
        method: "GET",
        version: "beta",
        template: "/users/{id}",
        page: "user-get",
        query_options: "$select",
        advanced_queries: false,
        headers: "",
        scopes: "work: User.Read, User.ReadBasic.All < User.Read.All; personal:; application(self): A and B",
        others: &[OtherPage { page: "user-use", scopes: "application: Use.All" }],
        deprecated: false,
    };

    #[test]
    fn scopes_are_read_for_each_account() {
        let permissions: Vec<_> = ENDPOINT.permissions().collect();
        assert_eq!(permissions.len(), 3);
        assert_eq!(permissions[0].account, Account::DelegatedWork);
        assert_eq!(permissions[0].least, ["User.Read", "User.ReadBasic.All"]);
        assert_eq!(permissions[0].higher, ["User.Read.All"]);
        assert!(!permissions[1].is_supported());
        assert_eq!((permissions[2].scope, permissions[2].least.as_slice()), (Some("self"), &["A and B"][..]));
    }

    #[test]
    fn another_page_has_scopes_of_its_own() {
        let permissions: Vec<_> = ENDPOINT.others.iter().flat_map(OtherPage::permissions).collect();
        assert_eq!(permissions.len(), 1);
        assert_eq!(permissions[0].least, ["Use.All"]);
    }

    #[test]
    fn the_documentation_is_that_of_the_version() {
        assert_eq!(
            ENDPOINT.documentation(),
            "https://learn.microsoft.com/en-us/graph/api/user-get?view=graph-rest-beta"
        );
    }
}
