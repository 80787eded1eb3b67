//! Content of any size, piece by piece as it arrives.
//!
//! Holds the open answer and gives its bytes; whoever takes them decides where they go. A piece that does
//! not come within the client's timeout is an error, as is a connection cut before the end; another transport than
//! the client's own has its own timeout for it.

use super::transport::Incoming;
use crate::runtime::Error;
use bytes::Bytes;
use futures_core::Stream;
use http_body::Body as _;
use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use tokio::io::{AsyncWrite, AsyncWriteExt as _};

/// Content on its way.
pub struct Download {
    head: http::response::Parts,
    body: Incoming,
}

impl Download {
    pub(crate) fn new(response: http::Response<Incoming>) -> Self {
        let (head, body) = response.into_parts();
        Self { head, body }
    }

    /// The media type, where the service names it.
    pub fn content_type(&self) -> Option<&str> {
        self.header("content-type")
    }

    /// The number of bytes, where the service says.
    pub fn content_length(&self) -> Option<u64> {
        self.header("content-length")?.parse().ok()
    }

    /// The next bytes, `None` after the last.
    ///
    /// # Errors
    /// The connection failed, or nothing came in time.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, Error> {
        std::future::poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await.transpose()
    }

    /// Writes all that is left to a file, or wherever bytes can be written, and gives how many there were.
    ///
    /// # Errors
    /// The connection failed, nothing came in time, or the bytes could not be written.
    pub async fn write_to(&mut self, target: &mut (impl AsyncWrite + Unpin)) -> Result<u64, Error> {
        let unwritten = |error: std::io::Error| Error::Transport(Box::new(error));
        let mut written = 0;
        while let Some(bytes) = self.chunk().await? {
            target.write_all(&bytes).await.map_err(unwritten)?;
            written += bytes.len() as u64;
        }
        target.flush().await.map_err(unwritten)?;
        Ok(written)
    }

    /// The status and the headers.
    pub fn head(&self) -> &http::response::Parts {
        &self.head
    }

    fn header(&self, name: &str) -> Option<&str> {
        self.head.headers.get(name)?.to_str().ok()
    }
}

impl Stream for Download {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            match ready!(Pin::new(&mut self.body).poll_frame(context)) {
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                Some(Ok(frame)) => {
                    // What is no data are trailers, which say nothing here.
                    if let Ok(bytes) = frame.into_data() {
                        return Poll::Ready(Some(Ok(bytes)));
                    }
                }
                None => return Poll::Ready(None),
            }
        }
    }
}

impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Download");
        out.field("content_type", &self.content_type()).finish_non_exhaustive()
    }
}
