//! Whether and when a request is tried again.
//!
//! Decides from a method and an outcome; it neither sends nor sleeps. What the service asks for in
//! `Retry-After` comes before the policy's own delays, but is never shorter than the first of them, and both
//! stay within the policy's bounds: a wait that would go beyond them is not begun, and the caller gets the error
//! instead.
//!
//! Tried again are, for every method, `429` and `503`, which say that nothing was done; and for methods that may be
//! repeated (`GET`, `PUT`, `DELETE`), `504`, `502` with `Retry-After`, cut connections and timeouts.

use super::exchange::Received;
use crate::runtime::batch::is_worth_a_retry;
use crate::runtime::{Error, Reply};
use http::Method;
use std::time::Duration;
use tokio::time::Instant;

/// The most that is put on what the service asks for, so that many clients do not come back at once.
const MOST_JITTER: Duration = Duration::from_secs(2);

/// Bounds for trying again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetryPolicy {
    most: u32,
    first_delay: Duration,
    longest_delay: Duration,
    total: Duration,
    jitter: bool,
}

impl Default for RetryPolicy {
    /// Four retries after 1, 2, 4 and 8 seconds, half of each at random, within three minutes.
    fn default() -> Self {
        Self {
            most: 4,
            first_delay: Duration::from_secs(1),
            longest_delay: Duration::from_secs(30),
            total: Duration::from_secs(180),
            jitter: true,
        }
    }
}

/// The policy by default with at most so many retries.
impl From<u32> for RetryPolicy {
    fn from(most: u32) -> Self {
        Self::default().most(most)
    }
}

impl RetryPolicy {
    /// Nothing is tried again.
    pub fn never() -> Self {
        Self::default().most(0)
    }

    /// Tries again at most so many times.
    #[must_use]
    pub fn most(self, most: u32) -> Self {
        Self { most, ..self }
    }

    /// Waits so long before the first retry and twice as long before each next one, but never longer than `longest`,
    /// where the service does not say. Where it asks for less than the first, the first is waited for.
    #[must_use]
    pub fn delays(self, first: Duration, longest: Duration) -> Self {
        Self { first_delay: first, longest_delay: longest, ..self }
    }

    /// Begins no wait that would end later than this after the request was first sent.
    #[must_use]
    pub fn total(self, total: Duration) -> Self {
        Self { total, ..self }
    }

    /// Takes a random part off each delay of the policy and puts one on each that the service asks for, so that many
    /// clients do not come back at once; `false` makes delays exact.
    #[must_use]
    pub fn jitter(self, jitter: bool) -> Self {
        Self { jitter, ..self }
    }

    /// The delay before a retry, `retry` of them being done and `spent` having passed.
    fn delay(&self, retry: u32, spent: Duration, asked: Option<u64>) -> Option<Duration> {
        if retry >= self.most {
            return None;
        }
        let (shortest, longest) = match asked {
            Some(seconds) => {
                let asked = self.at_least(seconds);
                (asked, asked.saturating_add(asked.div_f64(10.0).min(MOST_JITTER)))
            }
            None => {
                let doubled = self.first_delay.saturating_mul(2_u32.saturating_pow(retry));
                let backoff = doubled.min(self.longest_delay);
                (backoff.div_f64(2.0), backoff)
            }
        };
        let exact = if asked.is_some() { shortest } else { longest };
        let left = self.total.checked_sub(spent).filter(|left| *left >= exact)?;
        Some(if self.jitter {
            shortest + longest.min(left).saturating_sub(shortest).mul_f64(fastrand::f64())
        } else {
            exact
        })
    }

    /// What the service asks for, but never so little that a service which asks for nothing is stormed.
    fn at_least(&self, seconds: u64) -> Duration {
        Duration::from_secs(seconds).max(self.first_delay.min(self.longest_delay))
    }

    /// How long to wait before asking how far some work is: `retry_after` of the service, or else its usual two seconds.
    pub(crate) fn poll_delay(&self, retry_after: Option<u64>) -> Duration {
        self.at_least(retry_after.unwrap_or(2))
    }
}

/// Counts the tries of one request.
pub(crate) struct Tries<'a> {
    policy: &'a RetryPolicy,
    started: Instant,
    retries: u32,
}

impl<'a> Tries<'a> {
    pub(crate) fn new(policy: &'a RetryPolicy) -> Self {
        Self { policy, started: Instant::now(), retries: 0 }
    }

    /// How many retries there were.
    pub(crate) fn done(&self) -> u32 {
        self.retries
    }

    /// How long to wait before trying again, if at all. `asked` is what the service asks for, in seconds.
    pub(crate) fn next_delay(&mut self, asked: Option<u64>) -> Option<Duration> {
        let delay = self.policy.delay(self.retries, self.started.elapsed(), asked)?;
        self.retries += 1;
        Some(delay)
    }

    /// The same after an outcome, where that is worth a retry.
    pub(crate) fn after(&mut self, method: &Method, outcome: &Result<Received, Error>) -> Option<Duration> {
        let asked = match outcome {
            Ok(Received::Whole(response)) => {
                let asked = Reply::from_http(response).retry_after();
                if !is_worth_a_retry(method, response.status(), asked.is_some()) {
                    return None;
                }
                asked
            }
            Err(Error::Transport(_) | Error::Timeout) if method.is_idempotent() => None,
            _ => return None,
        };
        self.next_delay(asked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn answer(status: u16) -> Result<Received, Error> {
        let response = http::Response::builder().status(status);
        Ok(Received::Whole(response.body(bytes::Bytes::new()).expect("a response")))
    }

    #[test]
    fn delays_double_up_to_the_longest() {
        let policy = RetryPolicy::default().jitter(false).delays(SECOND, 3 * SECOND);
        let delays: Vec<_> = (0..5).map(|retry| policy.delay(retry, Duration::ZERO, None)).collect();
        assert_eq!(delays, [Some(SECOND), Some(2 * SECOND), Some(3 * SECOND), Some(3 * SECOND), None]);
    }

    #[test]
    fn the_service_comes_first_but_not_beyond_the_bounds() {
        let policy = RetryPolicy::default().total(20 * SECOND).jitter(false);
        assert_eq!(policy.delay(0, SECOND, Some(19)), Some(19 * SECOND));
        assert_eq!(policy.delay(0, 2 * SECOND, Some(19)), None);
        assert_eq!(policy.delay(0, SECOND, Some(u64::MAX)), None);
        assert_eq!(
            policy.delay(0, SECOND, Some(0)),
            Some(SECOND),
            "no storm where the service asks for nothing"
        );
        assert_eq!(RetryPolicy::never().delay(0, Duration::ZERO, Some(0)), None);
    }

    #[test]
    fn jitter_takes_at_most_half_and_never_comes_too_early() {
        let policy = RetryPolicy::default().total(20 * SECOND);
        for _ in 0..100 {
            let delay = policy.delay(1, Duration::ZERO, None).expect("a delay");
            assert!((SECOND..=2 * SECOND).contains(&delay), "{delay:?}");
            let delay = policy.delay(1, Duration::ZERO, Some(10)).expect("a delay");
            assert!((10 * SECOND..=11 * SECOND).contains(&delay), "{delay:?}");
            assert_eq!(policy.delay(1, Duration::ZERO, Some(20)), Some(20 * SECOND));
        }
    }

    #[test]
    fn only_what_may_be_repeated_is() {
        let policy = RetryPolicy::default();
        let worth = |method: Method, outcome| Tries::new(&policy).after(&method, &outcome).is_some();
        assert!(worth(Method::POST, answer(429)));
        assert!(worth(Method::GET, answer(503)));
        assert!(worth(Method::DELETE, answer(504)));
        assert!(worth(Method::POST, answer(503)));
        assert!(worth(Method::PATCH, answer(503)));
        assert!(!worth(Method::PATCH, answer(504)));
        assert!(!worth(Method::GET, answer(502)));
        assert!(!worth(Method::GET, answer(500)));
        assert!(!worth(Method::GET, answer(200)));
        assert!(worth(Method::PUT, Err(Error::Timeout)));
        assert!(!worth(Method::POST, Err(Error::Timeout)));
        assert!(!worth(Method::GET, Err(Error::Missing("a token"))));
    }
}
