//! `serve`: it starts, answers as the pages show, tells of it, and leaves nothing behind when it is ended.

use super::support::{Ended, Project, json, reading_a_lamp};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const EXAMPLE: &str = r#"<!-- { "blockType": "request", "name": "get_lamp" } -->
``` http
GET https://graph.microsoft.com/v1.0/lamps/1
```

<!-- { "blockType": "response", "@odata.type": "microsoft.graph.lamp" } -->
``` http
HTTP/1.1 200 OK
Content-Type: application/json

{ "id": "1", "label": "Desk" }
```
"#;

/// The command on a project with one example, at any free port.
fn command(project: &Project, arguments: &[&str]) -> Command {
    project.write("docs-input/api-reference/v1.0/api/lamp-get.md", reading_a_lamp(EXAMPLE));
    let built = Path::new(env!("CARGO_BIN_EXE_xtask"));
    let target = built.ancestors().nth(2).unwrap();
    let mut command = Command::new(built);
    command.arg("serve").arg("--docs").arg(project.path("docs-input/api-reference")).args(arguments);
    command.env("CARGO_MANIFEST_DIR", env!("CARGO_MANIFEST_DIR")).env("CARGO_NET_OFFLINE", "true");
    command.env("CARGO_TARGET_DIR", target);
    // Where all packages are tested the program is there, and cargo would build it anew, with features of its own.
    if built.with_file_name(format!("serve{}", std::env::consts::EXE_SUFFIX)).is_file() && cfg!(unix) {
        command.env("CARGO", "true");
    }
    command
}

/// A server, which does not outlive the test.
struct Running {
    child: Child,
    lines: std::io::Lines<BufReader<std::process::ChildStdout>>,
    /// Its host and port.
    address: String,
}

impl Running {
    fn start(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let first = lines.next().unwrap().unwrap();
        let (address, counts) = first.strip_prefix("http://").unwrap().split_once(": ").unwrap();
        assert_eq!(counts, "1 endpoints, 1 with a documented answer");
        Self { child, lines, address: address.to_owned() }
    }

    /// The whole answer to a request.
    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    fn is_listening(&self) -> bool {
        TcpStream::connect(&self.address).is_ok()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It has ended already where all went well.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn it_answers_as_the_pages_show_until_it_is_ended() {
    let project = Project::new();
    let mut server = Running::start(command(&project, &["--port", "0"]));
    let answer = server.get("/v1.0/lamps/1");
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(
        head.starts_with("HTTP/1.1 200 OK\r\n") && head.contains("\r\nx-documented: example\r\n"),
        "{head}"
    );
    assert_eq!(json(body), serde_json::json!({ "id": "1", "label": "Desk" }));
    let told = server.lines.next().unwrap().unwrap();
    assert!(told.starts_with("200 GET /v1.0/lamps/1: example of "), "{told}");
    assert!(server.get("/v1.0/lamp/1").starts_with("HTTP/1.1 404 "));
    let told = server.lines.next().unwrap().unwrap();
    assert!(told.contains("the nearest is `GET /lamps/{id}`"), "{told}");
    // Killed, it can not clean up; the program that listens ends with the pipe to it.
    server.child.kill().unwrap();
    server.child.wait().unwrap();
    let patience = Instant::now() + Duration::from_secs(20);
    while server.is_listening() {
        assert!(Instant::now() < patience, "somebody still listens at {}", server.address);
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_port_that_is_taken_is_named() {
    let project = Project::new();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let ended = Ended::from(command(&project, &["--port", &port]).output().unwrap());
    ended.assert_failure(&format!("cannot listen at 127.0.0.1:{port}"));
    assert!(ended.stderr.contains("help: name another port with `--port`"), "{}", ended.stderr);
}

#[test]
fn a_share_that_is_none_is_refused() {
    let project = Project::new();
    for share in ["2", "x"] {
        let ended = Ended::from(command(&project, &["--port", "0", "--throttle", share]).output().unwrap());
        ended.assert_failure("share");
    }
}
