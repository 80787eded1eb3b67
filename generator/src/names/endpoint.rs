//! The name of an endpoint, and how a name says which arguments it has.

/// The name of one endpoint.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EndpointName {
    /// The modules, outermost first.
    pub modules: Vec<String>,
    /// The function.
    pub function: String,
    /// The names of the path arguments, in the order of the placeholders.
    pub arguments: Vec<String>,
}

impl EndpointName {
    /// True for the function that reads a collection.
    pub(crate) fn lists(&self) -> bool {
        self.function == "list"
    }
}

/// What a name says of the arguments that tell it from another: `_by_width_and_height`.
pub(super) fn by(names: &[String]) -> String {
    joined("_by_", names)
}

/// Names behind a word: `_by_width_and_height`, `_without_user_id`.
pub(super) fn joined(word: &str, names: &[String]) -> String {
    let names: Vec<&str> = names.iter().map(|name| name.trim_end_matches('_')).collect();
    if names.is_empty() { String::new() } else { format!("{word}{}", names.join("_and_")) }
}
