//! The program at its socket: what it prints, what it bounds, and when it ends.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests")]

use generator::export::export;
use generator::model::ApiVersion;
use generator::source::Sources;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

/// The program, and what it prints.
struct Program {
    child: Child,
    lines: std::io::Lines<BufReader<ChildStdout>>,
    address: String,
}

impl Program {
    fn start(name: &str, share: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs-input");
        let sources = Sources::read(&folder, ApiVersion::V1).unwrap();
        let reading = generator::read(&sources);
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.json"));
        fs_err::write(&file, export(&reading.models[0], &[], &sources).unwrap()).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_serve"));
        command.args(["127.0.0.1:0", share]).arg(file).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let first = lines.next().unwrap().unwrap();
        let address = first.split_once(": ").unwrap().0.strip_prefix("http://").unwrap().to_owned();
        assert!(first.ends_with("with a documented answer"), "{first}");
        Self { child, lines, address }
    }

    /// Sends these bytes and reads until the connection ends.
    fn send(&self, bytes: &[u8]) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        // A server that has seen enough answers before everything is written.
        let _ = stream.write_all(bytes);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8(answer).unwrap()
    }

    fn get(&self, target: &str) -> String {
        self.send(
            format!("GET {target} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\r\n", self.address)
                .as_bytes(),
        )
    }

    fn told(&mut self) -> String {
        self.lines.next().unwrap().unwrap()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn it_answers_tells_and_ends_with_its_input() {
    let mut program = Program::start("answers", "0");
    let answer = program.get("/v1.0/users/grace");
    assert!(
        answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.contains("\r\nx-documented: example\r\n"),
        "{answer}"
    );
    let told = "200 GET /v1.0/users/grace: example of user-get; needs work User.Read, personal User.Read, application User.Read.All";
    assert_eq!(program.told(), told);
    let answer = program.get("/v1.0/users?$top=1");
    let link =
        format!("\"@odata.nextLink\":\"http://{}/v1.0/users?$top=1&$skiptoken=serve-1\"", program.address);
    assert!(answer.contains(&link), "{answer}");
    program.told();
    program.child.stdin.take();
    assert!(program.child.wait().unwrap().success());
    assert!(program.lines.next().is_none());
}

#[test]
fn what_is_too_much_or_no_http_is_turned_away() {
    let mut program = Program::start("bounds", "0");
    let head =
        format!("POST /v1.0/me/sendMail HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n", program.address);
    let large = format!("{head}content-length: 5000000\r\n\r\n{}", "x".repeat(5_000_000));
    assert!(program.send(large.as_bytes()).starts_with("HTTP/1.1 413 "));
    assert_eq!(program.told(), "413 POST /v1.0/me/sendMail: expected a body of at most 4194304 bytes");
    let many = format!("{head}{}\r\n", "x-header: 1\r\n".repeat(1000));
    assert!(program.send(many.as_bytes()).starts_with("HTTP/1.1 431 "));
    assert!(program.send(b"\x16\x03\x01 hello\r\n\r\n").starts_with("HTTP/1.1 400 "));
    assert!(program.get("/v1.0/%1b[31m%0a::error::").starts_with("HTTP/1.1 404 "));
    // What is printed is one line, and nothing that a terminal obeys.
    let told = program.told();
    assert!(told.starts_with("404 GET /v1.0/%1b[31m%0a::error::: no documented route fits "), "{told}");
}

#[test]
fn a_share_is_turned_away() {
    let program = Program::start("throttle", "1");
    let answer = program.get("/v1.0/users/grace");
    assert!(answer.starts_with("HTTP/1.1 429 ") && answer.contains("\r\nretry-after: 1\r\n"), "{answer}");
}

#[test]
fn what_cannot_be_served_is_an_error_of_one_line() {
    let output =
        |arguments: &[&str]| Command::new(env!("CARGO_BIN_EXE_serve")).args(arguments).output().unwrap();
    for (arguments, expected) in [
        (&["127.0.0.1:0", "2"][..], "expected a share from 0 to 1 such as `0.1`, found `2`\n"),
        (&["localhost", "0"], "expected an address, found `localhost`\n"),
    ] {
        let output = output(arguments);
        assert_eq!(
            (output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()),
            (Some(2), expected)
        );
    }
}
