//! Limits and conditions of values, as descriptions state them.
//!
//! Says how a bound or a condition is introduced. Which of two bounds is the stricter one, the comparison of revisions decides.

use super::phrase::phrases;

phrases! {
    AT_MOST {
        means: "a value, or its length, is no more than `bound`",
        pattern: r"
            ( at \s most | no \s (more | longer | larger | greater) \s than | up \s to | (not | cannot | can['’]t) \s exceed
                | (limited | restricted) \s to | (max(imum)? | limit) ( \s \w+ ){0,3}? ( \s (is | of) | :) | maximum
                | (less | fewer | smaller | shorter) \s than | between \s \d [\d,]* \s (and | to) )
            \s (?<bound> \d [\d,]* )
        ",
        fits: ["At most 20 rooms", "Maximum length is 256 characters", "must not exceed 1,024", "a limit of 5", "between 1 and 20"],
        not: ["The maximum is not known", "more than 20 rooms", "between 1 room and 20 of them"],
    }
    AT_LEAST {
        means: "a value, or its length, is no less than `bound`",
        pattern: r"
            ( at \s least | no \s (less | fewer) \s than | min(imum)? ( \s \w+ ){0,3}? ( \s (is | of) | :) | minimum
                | between )
            \s (?<bound> \d [\d,]* )
        ",
        fits: ["At least 2 rooms", "Minimum length is 8", "between 1 and 20"],
        not: ["The minimum is not known", "less than 20 rooms"],
    }
    CONDITION {
        means: "a value that does not fit is refused",
        pattern: r"\b ( must | cannot | can['’]t | may \s not ) \b",
        fits: ["Must be even", "It can't hold a slash"],
        not: ["It can be even", "mustard"],
    }
    OBLIGING {
        means: "a word of a row that obliges, allows or forbids",
        pattern: r"^ (
            required | optional | not | must | only | never | always | null | nullable | read-only | deprecated
            | supported | unsupported | default | collection | maximum | minimum | unique | none | immutable
        ) $",
        fits: ["must", "Read-only"],
        not: ["musty", "room"],
    }
    OBLIGING_IN_PROSE {
        means: "a word that does so in a sentence, too; others come and go as a sentence is put in other words",
        pattern: r"^ (deprecated | unsupported | null | maximum | minimum | immutable | read-only) $",
        fits: ["deprecated"],
        not: ["must", "nullable"],
    }
}
