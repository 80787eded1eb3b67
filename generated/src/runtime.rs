//! Everything that is written by hand: what emitted types and endpoints stand on.
//!
//! [`json`] and [`object`] read and write JSON, [`request`] and [`response`] meet HTTP, [`path`] builds
//! URLs. The emitted part of the crate has tables and signatures only; whatever does something is here.

pub(crate) mod argument;
pub(crate) mod batch;
pub(crate) mod cloud;
pub(crate) mod endpoint;
pub(crate) mod enumeration;
pub(crate) mod error;
pub(crate) mod extra;
pub(crate) mod field;
pub(crate) mod hierarchy;
pub(crate) mod json;
pub(crate) mod link;
pub(crate) mod nav;
pub(crate) mod object;
pub mod odata;
pub(crate) mod operation;
pub(crate) mod path;
mod reader;
pub(crate) mod request;
pub(crate) mod response;
#[cfg(test)]
mod tests;
pub(crate) mod text;
pub(crate) mod traits;
pub(crate) mod upload;
pub(crate) mod value;

pub use argument::Argument;
pub use batch::{Answers, Batch, Entry};
pub use cloud::Cloud;
pub use endpoint::{Account, Endpoint, OtherPage, Permission};
pub use enumeration::{Enumeration, Flags, Unknown};
pub use error::{Error, GraphError};
pub use extra::Extra;
pub use field::{Field, Names, Order, Orders, Property, Relations};
pub use hierarchy::Hierarchy;
pub use json::{Json, Node};
pub use nav::{Nav, NavList};
pub use object::{Fields, FieldsMut, Object, Schema, Slot};
pub use operation::{Operation, State, Work};
pub use path::Path;
pub use request::{Body, Count, Export, GLOBAL, Get, List, Many, One, OrJson, Prefer, ReadsMany, Request};
pub use response::{Accepted, Answer, Content, OwnedReply, Page, Reply, Response, Scalar};
pub use serde_json::{Number, Value};
pub use text::{Binary, Date, DateTimeOffset, Duration, Guid, TimeOfDay};
pub use upload::Upload;
pub use value::IntoValue;
