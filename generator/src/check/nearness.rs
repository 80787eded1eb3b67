//! How much two names differ, where that is little: the question of every finding that says what was meant.
//!
//! Takes names; gives their distance in letters (Damerau and Levenshtein's) up to a bound. Most pairs are far apart, which
//! their letters show for a fraction of what the distance costs.

/// How many candidates are looked at, and of how many the distance is counted: what a finding is helped with shall not cost the square
/// of a page.
const MOST: usize = 500;
const MOST_COUNTED: usize = 32;

/// The candidate that a name is a slip of: the same in another case, or all but one or two letters of it.
pub(super) fn nearest<'n>(name: &str, candidates: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    let name = Word::new(name);
    let allowed = if name.length < 6 { 1 } else { 2 };
    let near = candidates.into_iter().take(MOST).filter(|candidate| name.may_be_within(candidate, allowed));
    let counted = near.take(MOST_COUNTED).filter_map(|other| Some((name.counted(other, allowed)?, other)));
    counted.min().map(|(_, candidate)| candidate)
}

/// A word in lower case, to be held against others.
pub(super) struct Word {
    lower: String,
    length: usize,
    letters: Letters,
}

/// How often each letter stands in a word; letters that share a place are counted as one.
type Letters = [i16; 64];

impl Word {
    pub(super) fn new(word: &str) -> Self {
        let lower = word.to_lowercase();
        let (letters, length) = count(lower.chars());
        Self { lower, length, letters }
    }

    /// How many letters another word differs in, in any case; `None` where it is more than `allowed`.
    pub(super) fn distance(&self, other: &str, allowed: usize) -> Option<usize> {
        self.may_be_within(other, allowed).then(|| self.counted(other, allowed))?
    }

    fn counted(&self, other: &str, allowed: usize) -> Option<usize> {
        let distance = strsim::damerau_levenshtein(&self.lower, &other.to_lowercase());
        (distance <= allowed).then_some(distance)
    }

    /// False where the letters of another word show that it differs in more than `allowed`.
    fn may_be_within(&self, other: &str, allowed: usize) -> bool {
        // A letter takes at least one byte and at most four.
        let (fewest, most) = (self.length.saturating_sub(allowed), self.length + allowed);
        if other.len() < fewest || other.len() > most.saturating_mul(4) {
            return false;
        }
        let (letters, length) = count(other.chars().flat_map(char::to_lowercase));
        // One edit changes two counts at most: that of the letter that goes, and that of the one that comes.
        let differing: i32 = letters.iter().zip(&self.letters).map(|(a, b)| i32::from(a.abs_diff(*b))).sum();
        length.abs_diff(self.length) <= allowed && differing.unsigned_abs() as usize <= allowed * 2
    }
}

fn count(word: impl Iterator<Item = char>) -> (Letters, usize) {
    let (mut letters, mut length) = ([0_i16; 64], 0);
    for c in word {
        let place = &mut letters[c as usize % 64];
        *place = place.wrapping_add(1);
        length += 1;
    }
    (letters, length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_nearest_of_several() {
        let known = ["Accept", "Accept-Encoding", "Authorization"];
        assert_eq!(nearest("Autorisation", known), Some("Authorization"));
        assert_eq!(nearest("ACCEPT", known), Some("Accept"));
        assert_eq!(nearest("Refer", known), None);
        assert_eq!(nearest("", known), None);
    }

    proptest! {
        #[test]
        fn what_is_passed_over_is_far(one in "[abÀßıİ ]{0,8}", other in "[abÀßıİ ]{0,8}", allowed in 0_usize..4) {
            let exact = strsim::damerau_levenshtein(&one.to_lowercase(), &other.to_lowercase());
            prop_assert_eq!(Word::new(&one).distance(&other, allowed), (exact <= allowed).then_some(exact));
        }
    }
}
