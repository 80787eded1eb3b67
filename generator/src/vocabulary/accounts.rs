//! Labels of accounts: for whom the scopes of a permission table are.
//!
//! Takes the first cell of a row, or the header of a column; gives the account. That a row has no label, the reader of tables sees.

use super::phrase::phrases;
use crate::model::Account;

phrases! {
    DELEGATED_PERSONAL {
        means: "scopes for a person who signs in with a personal account",
        pattern: r"^ [^[:alnum:]]* delegated \b .* ( personal | \b msa \b | \b (live | consumer) \b )",
        fits: ["Delegated (personal Microsoft account)", "**Delegated** (personal account)", "Delegated (MSA)"],
        not: ["Delegated (work or school account)", "Personal account"],
    }
    DELEGATED_WORK {
        means: "scopes for a person who signs in with a work or school account",
        pattern: r"^ [^[:alnum:]]* delegated \b",
        fits: ["Delegated (work or school account)", "Delegated"],
        not: ["Not delegated"],
    }
    APPLICATION {
        means: "scopes for an application without a person",
        pattern: r"^ [^[:alnum:]]* ( applications? | app [-\s] only ) \b",
        fits: ["Application", "Applications (RSC)", "App-only"],
        not: ["Your application", "Applicant"],
    }
    ALONE {
        means: "the line names an account for what stands below it, and says nothing else",
        pattern: r"^ \W* (delegated | application | app[-\s]only) (\s permissions?)? \s* (\( [^)]* \))? \W* $",
        fits: ["Delegated (work or school account)", "Application permissions:"],
        not: ["Application permissions are needed", "Delegated: Room.Read"],
    }
    SAYS_DELEGATED {
        means: "the scopes of the sentence are for a person who signs in",
        pattern: r"\b delegated \b",
        fits: ["The delegated permission Room.Read is needed."],
        not: ["The delegate needs Room.Read."],
    }
    SAYS_APPLICATION {
        means: "the scopes of the sentence are for an application without a person",
        pattern: r"\b (application | app-only | app \s only) \s (permissions? | scopes? | access)",
        fits: ["The application permission Room.Read.All is needed."],
        not: ["The application needs Room.Read."],
    }
}

/// The account that a label speaks of.
pub fn account(label: &str) -> Option<Account> {
    let accounts = [
        (&DELEGATED_PERSONAL, Account::DelegatedPersonal),
        (&DELEGATED_WORK, Account::DelegatedWork),
        (&APPLICATION, Account::Application),
    ];
    accounts.into_iter().find(|(phrase, _)| phrase.is_in(label)).map(|(_, account)| account)
}
