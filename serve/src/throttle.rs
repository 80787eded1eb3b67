//! Turning requests away, evenly: of every ten requests one, not one in ten by chance, so that a test can rely on it.

use crate::refusal::{self, Refusal};
use std::str::FromStr;
use std::sync::atomic::{AtomicU64, Ordering};

/// A share of all requests, in millionths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share(u64);

const WHOLE: u64 = 1_000_000;

impl FromStr for Share {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let misfit = || format!("expected a share from 0 to 1 such as `0.1`, found `{text}`");
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let is_number = fraction.len() <= 6 && fraction.bytes().all(|byte| byte.is_ascii_digit());
        let whole: u64 = whole.parse().map_err(|_| misfit())?;
        let fraction: u64 = format!("{fraction:0<6}").parse().map_err(|_| misfit())?;
        let share = whole.saturating_mul(WHOLE).saturating_add(fraction);
        if is_number && share <= WHOLE { Ok(Self(share)) } else { Err(misfit()) }
    }
}

/// Counts requests.
#[derive(Debug)]
pub(crate) struct Throttle {
    share: Share,
    seen: AtomicU64,
}

impl Throttle {
    pub(crate) fn new(share: Share) -> Self {
        Self { share, seen: AtomicU64::new(0) }
    }

    /// Lets a request in, or says to come again.
    pub(crate) fn admit(&self) -> Result<(), Refusal> {
        let seen = self.seen.fetch_add(1, Ordering::Relaxed);
        let turned_away = |requests: u64| u128::from(requests) * u128::from(self.share.0) / u128::from(WHOLE);
        if turned_away(seen.saturating_add(1)) > turned_away(seen) {
            Err(refusal::throttled())
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(share: &str, requests: usize) -> Vec<usize> {
        let throttle = Throttle::new(share.parse().unwrap());
        (1..=requests).filter(|_| throttle.admit().is_err()).collect()
    }

    #[test]
    fn the_share_is_kept_evenly() {
        assert_eq!(refused("0.1", 30), [10, 20, 30]);
        assert_eq!(refused("0.4", 10), [3, 5, 8, 10]);
        assert_eq!((refused("0", 100).len(), refused("1", 100).len()), (0, 100));
    }

    #[test]
    fn what_is_no_share_is_refused() {
        for text in ["", "x", "-0.1", "1.01", "NaN", "inf"] {
            assert!(text.parse::<Share>().is_err(), "{text}");
        }
    }
}
