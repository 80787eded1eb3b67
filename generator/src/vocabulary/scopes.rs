//! Permission tables beside their accounts: the order of the scopes, and what stands in the place of scopes.
//!
//! Says what the header of a column or a cell means. How a scope looks is not language, and the reader of cells knows it.

use super::phrase::phrases;

phrases! {
    LEAST_PRIVILEGED {
        means: "the column holds the least privileged scopes",
        pattern: r"^ least \s privileged",
        fits: ["Least privileged permissions"],
        not: ["Permissions (from least to most privileged)"],
    }
    HIGHER_PRIVILEGED {
        means: "the column holds the more privileged scopes",
        pattern: r"^ (higher | more) \s privileged",
        fits: ["Higher privileged permissions", "More privileged permissions"],
        not: ["Highly privileged"],
    }
    FROM_LEAST {
        means: "the first scope of a cell is the least privileged",
        pattern: r"from \s least \s to \s most",
        fits: ["Permissions (from least to most privileged)"],
        not: ["Permissions (from most to least privileged)"],
    }
    FROM_MOST {
        means: "the last scope of a cell is the least privileged",
        pattern: r"from \s most \s to \s least",
        fits: ["Permissions (from most to least privileged)"],
        not: ["Permissions (from least to most privileged)"],
    }
    NOT_SUPPORTED {
        means: "this account cannot call the operation",
        pattern: r"^ [*.\s]* (
            not \s support | not \s applicable | not \s available | n/a | none | no \s supported | unsupported
            | notsupported
        )",
        fits: ["Not supported.", "**Not available.**", "N/A", "None."],
        not: ["Supported", "Notes.Read"],
    }
    TODO {
        means: "the scopes were never filled in",
        pattern: r"todo",
        fits: ["TODO: add permissions"],
        not: ["Tasks.Read"],
    }
}
