//! The service at a socket: HTTP/1.1 by hyper, within bounds.
//!
//! Takes a listener; gives each request to the service, and what is to be told to `tell`. A client that sends too much or
//! too slowly is turned away; nothing that a client does ends the server.

use crate::refusal;
use crate::{Service, Told};
use bytes::Bytes;
use http::{Request, Response};
use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

/// As many bytes a body may have: Graph takes no more in one request.
pub const MOST_BYTES: usize = 4 * 1024 * 1024;

/// How many connections there are at once; others wait.
const MOST_CONNECTIONS: usize = 128;

/// For the head of a request, and for its body.
const PATIENCE: Duration = Duration::from_secs(10);

/// Serves until the process ends. To be called within a [`tokio::task::LocalSet`] or on any runtime.
pub async fn serve(
    service: Arc<Service<'static>>,
    listener: TcpListener,
    tell: impl Fn(&[Told]) + Clone + Send + Sync + 'static,
) {
    let free = Arc::new(Semaphore::new(MOST_CONNECTIONS));
    loop {
        let Ok(permit) = Arc::clone(&free).acquire_owned().await else { return };
        let Ok((stream, _)) = listener.accept().await else {
            // No more files may be open just now.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        let (service, tell) = (Arc::clone(&service), tell.clone());
        tokio::spawn(async move {
            let answer = service_fn(|request| exchange(&service, &tell, request));
            let connection = hyper::server::conn::http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(PATIENCE)
                .serve_connection(TokioIo::new(stream), answer);
            // A client that goes away in the middle is none of our concern.
            let _ = connection.await;
            drop(permit);
        });
    }
}

async fn exchange(
    service: &Service<'static>,
    tell: &impl Fn(&[Told]),
    request: Request<Incoming>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    let (parts, body) = request.into_parts();
    let body = tokio::time::timeout(PATIENCE, Limited::new(body, MOST_BYTES).collect()).await;
    let refusal = match body {
        Ok(Ok(body)) => {
            let (response, told) = service.answer(&Request::from_parts(parts, body.to_bytes()));
            tell(&told);
            return Ok(response.map(Full::new));
        }
        Ok(Err(error)) if error.is::<LengthLimitError>() => refusal::too_large(MOST_BYTES),
        Ok(Err(error)) => refusal::cut(format!("the body ended before its end: {error}")),
        Err(_) => refusal::cut("the body did not come in time".to_owned()),
    };
    let told = Told {
        request: format!("{} {}", parts.method, parts.uri),
        status: refusal.status.as_u16(),
        origin: refusal.message.clone(),
        scopes: String::new(),
    };
    tell(&[told]);
    Ok(service.refuse(&Request::from_parts(parts, Bytes::new()), refusal).map(Full::new))
}
