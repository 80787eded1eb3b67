//! The program of `cargo xtask serve`, which makes its input and prints what it tells.
//!
//! `serve ADDRESS SHARE MODEL..`: listens at the address, turns the share of requests away, and answers as the exported
//! models say. Each line on standard output tells of a request; the first says where it listens. It ends when its
//! standard input does, so that it never outlives the command that started it.

use generator::answers::Catalogue;
use generator::export::import;
use generator::model::Model;
use serve::{Service, Share, Told, server};
use std::io::{Read as _, Write as _};
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use tokio::net::TcpListener;

fn main() -> ExitCode {
    match start() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "{error}");
            ExitCode::from(2)
        }
    }
}

fn start() -> Result<(), String> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [address, share, files @ ..] = arguments.as_slice() else {
        return Err("expected an address, a share and models".to_owned());
    };
    let address: SocketAddr =
        address.parse().map_err(|_| format!("expected an address, found `{address}`"))?;
    let share: Share = share.parse()?;
    let models: Vec<Model> = files.iter().map(|file| read(file)).collect::<Result<_, String>>()?;
    // They are needed as long as the program runs.
    let service = Arc::new(Service::new(Catalogue::of(models.leak()), share));
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| error.to_string())?;
    runtime.block_on(async {
        let listener = TcpListener::bind(address)
            .await
            .map_err(|error| format!("cannot listen at {address}: {error}"))?;
        let address = listener.local_addr().map_err(|error| error.to_string())?;
        let (endpoints, documented) = service.counts();
        say(&format!("http://{address}: {endpoints} endpoints, {documented} with a documented answer"));
        std::thread::spawn(end_with_input);
        server::serve(service, listener, tell).await;
        Ok(())
    })
}

fn read(file: &str) -> Result<Model, String> {
    let text = fs_err::read_to_string(file).map_err(|error| error.to_string())?;
    import(&text).map(|imported| imported.model).map_err(|error| format!("{file}: {error}"))
}

fn tell(lines: &[Told]) {
    for Told { request, status, origin, scopes } in lines {
        let scopes = if scopes.is_empty() { String::new() } else { format!("; needs {scopes}") };
        say(&format!("{status} {request}: {origin}{scopes}"));
    }
}

/// Writes a line; where nobody reads any more, there is nobody to serve.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let line = generator::visible::one_line(line);
    if writeln!(out, "{line}").and_then(|()| out.flush()).is_err() {
        std::process::exit(0);
    }
}

fn end_with_input() {
    let _ = std::io::stdin().lock().read_to_end(&mut Vec::new());
    std::process::exit(0);
}
