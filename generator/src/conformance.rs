//! Whether the emitted crate can do what the pages show: every example request rebuilt, every response decoded.
//!
//! Takes models; gives [`CasePlan`]: cases for a program that calls the emitted functions ([`harness`](crate::emit::harness)). Takes
//! what the program made of them; gives a [`ConformanceReport`]. It does not build or run that program.

mod bodies;
mod canonical;
mod cases;
mod compare;
mod exchange;
mod fault;
mod half;
mod matching;
mod report;
pub mod tabs;

pub(crate) use cases::cases;
pub use cases::{CasePlan, NamedRequest, plan};
pub use exchange::{
    Built, Case, Input, Outcome, Payload, Reason, Refused, Relationships, ShownResponse, UntypedMember,
};
pub use fault::{Fault, Side};
pub use report::{ConformanceReport, Diagnosed, Failure};
