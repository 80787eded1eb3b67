//! The request of an example as the Rust that a person would write.
//!
//! Takes an endpoint and what an example asks of its function; gives lines of code: `use` lines, the body as typed values,
//! the call with its options and headers, the sending, and a line that uses the answer. Nothing of a page but literals is in
//! it. What the crate's types do not have is said by a [`WayOut`]. A `client` and a function around it that gives
//! `Result<(), msgraph::Error>` are for who shows or compiles it.

mod answer;
mod call;
mod imports;
mod json;
mod literal;
mod objects;
mod options;
mod print;
mod table;
mod values;
mod ways_out;
mod writer;

pub(crate) use table::Tables;
pub use ways_out::WayOut;

use super::asked::Asked;
use super::layout::Layout;
use super::plan::{Plan, Planned};
use crate::model::{Closeness, ExampleRequest, Fit, Url};
use writer::Writer;

/// The code of an example.
#[derive(Clone, Debug)]
pub struct Snippet {
    /// Its lines, without line ends.
    pub code: Vec<String>,
    /// What is said in another way than by the types of the crate.
    pub ways_out: Vec<WayOut>,
    /// The part that makes the value in the body.
    pub making: Option<Making>,
}

/// Code that makes a value of a documented type.
#[derive(Clone, Debug)]
pub struct Making {
    /// The qualified name of the type.
    pub type_name: String,
    /// Its lines.
    pub code: Vec<String>,
}

/// The code of what an example asks of an endpoint; `None` where the function can not send what the example shows. Of each
/// object it sets `most` properties, and says how many it leaves out.
pub(crate) fn of<'a>(
    layout: &Layout<'a>,
    plan: &Plan<'a>,
    tables: &Tables<'a>,
    endpoint: &Planned<'a>,
    asked: &Asked<'_>,
    most: usize,
) -> Option<Snippet> {
    let mut writer = Writer::new(layout, plan, tables, most);
    let made = writer.request(endpoint, asked)?;
    let code = print::code(writer.imports.lines(), &writer.statements)?;
    let making = made.and_then(|made| {
        let code = print::code(made.imports.lines(), writer.statements.get(..made.statements)?)?;
        Some(Making { type_name: made.type_name, code })
    });
    // Rustdoc hides lines that begin like this.
    let is_shown = |line: &String| !line.trim_start().starts_with('#');
    code.iter().all(is_shown).then_some(Snippet { code, ways_out: writer.ways_out, making })
}

/// What an example asks of an endpoint of its page, where its path is the endpoint's as it stands.
pub(crate) fn asked<'r>(endpoint: &Planned<'_>, request: &'r ExampleRequest) -> Option<Asked<'r>> {
    if request.method != endpoint.route.method {
        return None;
    }
    let fit = endpoint.template.matches(Url::read(request.url.trim()).path)?;
    let Fit { closeness, values, casts_within, casts, counted } = fit;
    let is_plain = closeness > Closeness::Item && !casts_within && casts.is_empty() && !counted;
    let arguments = values.into_iter().collect::<Option<_>>().filter(|_| is_plain)?;
    Some(Asked { request, arguments, cast: None, counted })
}
