//! Everyday programs against the crate of the whole API, each run against a server on loopback that answers as the pages say, or with the very
//! answers that the pages show, in the process and over HTTP (`everyday`).
//!
//! They use what the pages of this repository do not have, so they are no test of this package: the test `whole` of the
//! generator copies them into a crate that is emitted from the published pages, and runs them there.

#![allow(clippy::expect_used, reason = "a test that can not go on has failed")]

mod calendar;
mod delta;
mod everyday;
mod files;
mod groups;
mod loopback;
mod mail;
mod planner;
mod reports;
mod subscriptions;
#[path = "../support/mod.rs"]
mod support;
mod teams;
mod users;

use msgraph::client::{Client, StaticToken};

/// A client of a server of the test.
fn client(server: &support::Server) -> Client {
    Client::builder(StaticToken::new("t")).service(&server.address).build().expect("a client")
}
