//! Whether the emitted crate can do what the pages show: every example request rebuilt, every response decoded.
//!
//! Takes models; gives [`Plan`]: cases for a program that calls the emitted functions ([`harness`](crate::emit::harness)). Takes
//! what the program made of them; gives a [`Report`]. It does not build or run that program.

mod address;
mod bodies;
mod cases;
mod compare;
mod fault;
mod matching;
mod outcome;
mod paths;
mod report;

pub use cases::{Case, Input, Payload, Plan, Shown, plan};
pub use fault::{Fault, Side};
pub use outcome::{Built, Finding, Outcome};
pub use report::{Diagnosed, Failure, Report};
