//! An HTTP server on loopback that plays a script: what it answers, and how it fails.
//!
//! It understands as much of HTTP/1.1 as the client sends. Each connection carries one request, so that
//! what a test sees does not depend on which connection is used again.

#![allow(dead_code, reason = "each test file uses a part of it")]

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// A request as it arrived.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) method: String,
    pub(crate) target: String,
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: Vec<u8>,
}

impl Seen {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }

    /// A value of the form that is its body.
    pub(crate) fn form(&self, name: &str) -> Option<String> {
        let body = String::from_utf8(self.body.clone()).ok()?.replace('+', "%20");
        let mut pairs = body.split('&').filter_map(|pair| pair.split_once('='));
        let (_, value) = pairs.find(|(found, _)| *found == name)?;
        Some(percent_encoding::percent_decode_str(value).decode_utf8_lossy().into_owned())
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).expect("a JSON body")
    }
}

/// What the server does with a request.
#[derive(Clone, Debug)]
pub(crate) struct Play {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
    /// Closes the connection after so many bytes of the body.
    cut: Option<usize>,
    /// Waits so long before each byte of the body.
    drip: Option<Duration>,
}

impl Play {
    pub(crate) fn status(status: u16) -> Self {
        Self { status, headers: Vec::new(), body: Vec::new(), cut: None, drip: None }
    }

    pub(crate) fn json(json: &serde_json::Value) -> Self {
        Self::status(200).header("content-type", "application/json").body(json.to_string())
    }

    pub(crate) fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    pub(crate) fn body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }

    pub(crate) fn with_status(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    pub(crate) fn cut(mut self, after: usize) -> Self {
        self.cut = Some(after);
        self
    }

    pub(crate) fn drip(mut self, pause: Duration) -> Self {
        self.drip = Some(pause);
        self
    }
}

type Script = dyn Fn(&Seen, usize) -> Play + Send + Sync;

/// The server; it stops when the test's runtime does.
pub(crate) struct Server {
    pub(crate) address: String,
    seen: Arc<Mutex<Vec<Seen>>>,
}

impl Server {
    /// Answers by a script, which gets the request and how many came before it.
    pub(crate) async fn start(script: impl Fn(&Seen, usize) -> Play + Send + Sync + 'static) -> Self {
        Self::start_with(|_| script).await
    }

    /// The same for a script that has to know the server's address.
    pub(crate) async fn start_with<S: Fn(&Seen, usize) -> Play + Send + Sync + 'static>(
        make: impl FnOnce(String) -> S,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let script: Arc<Script> = Arc::new(make(address.clone()));
        let seen = Arc::new(Mutex::new(Vec::new()));
        let kept = seen.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, script.clone(), kept.clone()));
            }
        });
        Self { address, seen }
    }

    /// All requests so far.
    pub(crate) fn seen(&self) -> Vec<Seen> {
        self.seen.lock().expect("no test thread panicked").clone()
    }
}

async fn serve(mut stream: TcpStream, script: Arc<Script>, seen: Arc<Mutex<Vec<Seen>>>) {
    let Some(request) = read_request(&mut stream).await else { return };
    let before = {
        let mut seen = seen.lock().expect("no test thread panicked");
        seen.push(request.clone());
        seen.len() - 1
    };
    let play = script(&request, before);
    // A client that has gone away is part of some tests.
    let _ = answer(&mut stream, &play).await;
}

async fn answer(stream: &mut TcpStream, play: &Play) -> std::io::Result<()> {
    let mut head = format!("HTTP/1.1 {} Play\r\nconnection: close\r\n", play.status);
    if play.status != 204 {
        head.push_str(&format!("content-length: {}\r\n", play.body.len()));
    }
    for (name, value) in &play.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    stream.write_all(format!("{head}\r\n").as_bytes()).await?;
    let body = &play.body[..play.cut.unwrap_or(play.body.len())];
    match play.drip {
        None => stream.write_all(body).await?,
        Some(pause) => {
            for byte in body {
                tokio::time::sleep(pause).await;
                stream.write_all(&[*byte]).await?;
            }
        }
    }
    stream.shutdown().await
}

async fn read_request(stream: &mut TcpStream) -> Option<Seen> {
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break end;
        }
        read_some(stream, &mut bytes).await?;
    };
    let head = String::from_utf8(bytes[..end].to_vec()).ok()?;
    let mut lines = head.split("\r\n");
    let mut first = lines.next()?.split(' ');
    let (method, target) = (first.next()?.to_owned(), first.next()?.to_owned());
    let headers: BTreeMap<String, String> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let length: usize = headers.get("content-length").map_or(0, |length| length.parse().unwrap_or(0));
    while bytes.len() < end + 4 + length {
        read_some(stream, &mut bytes).await?;
    }
    Some(Seen { method, target, headers, body: bytes[end + 4..].to_vec() })
}

async fn read_some(stream: &mut TcpStream, bytes: &mut Vec<u8>) -> Option<()> {
    let read = stream.read_buf(bytes).await.ok()?;
    (read > 0).then_some(())
}
