//! How surely a page is the one that a name is for, as the page's own name tells.
//!
//! Takes an operation and what it does; gives a rank. Where two operations could have one name, a page that is added later can take it from
//! none whose page is called after the operation: no two pages have one name. It compares nothing and names nothing.

use crate::model::{Operation, namespace};

/// How surely, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Certainty {
    /// The page is called after the type and what is done: `printer-move` for `move` of a `printer`.
    Whole,
    /// It is called after what is done: `range-clear` for `clear` of a `workbookRange`.
    Action,
    /// It is called otherwise.
    None,
}

impl Certainty {
    /// The claim of an operation's page, where `action` is what is done.
    pub(super) fn of(operation: &Operation, action: &str) -> Self {
        let page = operation.source.page().to_ascii_lowercase();
        let action: String = action.chars().filter(char::is_ascii_alphanumeric).collect();
        let action = action.to_ascii_lowercase();
        let Some(owner) = page.strip_suffix(&action).and_then(|owner| owner.strip_suffix('-')) else {
            return Self::None;
        };
        let resource = operation.resource.as_deref().map(namespace::short_name).unwrap_or_default();
        // Pages of a product begin with its name: `intune-devices-manageddevice-wipe`.
        let is_whole = owner.rsplit('-').next().is_some_and(|last| last.eq_ignore_ascii_case(resource));
        if is_whole { Self::Whole } else { Self::Action }
    }
}

#[cfg(test)]
mod tests {
    use super::Certainty;
    use crate::model::OperationKind;
    use crate::names::routes::tests::operation;

    #[test]
    fn a_page_is_called_after_what_is_done() {
        let claim = |page: &str, resource: Option<&str>, action: &str| {
            let mut of = operation(OperationKind::Action, &["POST /things/{id}/x"], false);
            of.source.file = format!("v1.0/api/{page}.md").into();
            of.resource = resource.map(str::to_owned);
            Certainty::of(&of, action)
        };
        assert_eq!(claim("printer-move", Some("microsoft.graph.printer"), "move_"), Certainty::Whole);
        assert_eq!(claim("printer-restorefactory", Some("a.printer"), "restoreFactory"), Certainty::Whole);
        assert_eq!(
            claim("intune-devices-manageddevice-wipe", Some("a.managedDevice"), "wipe"),
            Certainty::Whole
        );
        assert_eq!(claim("range-clear", Some("a.workbookRange"), "clear"), Certainty::Action);
        assert_eq!(claim("printer-moveall", Some("a.printer"), "move"), Certainty::None);
        assert_eq!(claim("move", Some("a.printer"), "move"), Certainty::None);
    }
}
