//! What the service answers at each endpoint, as the pages show it; where they show nothing, as their types say.
//!
//! Takes models; gives a [`Catalogue`]: for each endpoint the documented exchanges, and an answer made from its types
//! ([`made`]). Gives that as data for the emitted crate, too ([`files`]). It reads no requests: which exchange answers
//! one is decided by whoever gets it.

mod answering;
mod catalogue;
mod file;
pub mod made;

pub use answering::{Answering, Exchange};
pub use catalogue::Catalogue;
pub use file::files;
