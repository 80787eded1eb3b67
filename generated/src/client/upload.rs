//! Sends content in ranges to an upload session, and goes on where the service lost some.
//!
//! Reads one range of the content at a time, so that its size does not matter. Which range is next is
//! decided by [`Upload`]; the token is not sent, as the session's address is secret by itself.

use super::{Access, Client};
use crate::runtime::{Error, Response, Upload};
use http::StatusCode;
use std::io::SeekFrom;
use std::ops::Range;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncSeek, AsyncSeekExt as _};

/// How often the service may ask for the same range.
const MOST_REPEATS: u32 = 4;

impl Client {
    /// Sends what an upload still misses, and gives what the service made of the content. After an error the
    /// upload can go on: [`Self::resume`] asks for what is missing, and this sends it.
    ///
    /// # Errors
    /// The service's own error, no answer, or content that can not be read.
    pub async fn upload<T, R>(&self, upload: &mut Upload, content: &mut R) -> Result<T, Error>
    where
        T: Response,
        R: AsyncRead + AsyncSeek + Unpin,
    {
        let mut repeats = 0;
        while let Some(range) = upload.next_range() {
            let bytes = read(content, range.clone()).await?;
            let answer = self.exchange(upload.to_http(bytes)?, Access::Never).await?;
            let made = match answer.status() {
                // The range arrived earlier, and the answer to it was lost.
                StatusCode::RANGE_NOT_SATISFIABLE => self.resume(upload).await?,
                _ => upload.advance(&answer)?,
            };
            if let Some(made) = made {
                return Ok(made);
            }
            repeats = if upload.next_range() == Some(range) { repeats + 1 } else { 0 };
            if repeats > MOST_REPEATS {
                return Err(Error::Limit { what: "repeats of a range", most: MOST_REPEATS.into() });
            }
        }
        Err(Error::Missing("what was made of the content"))
    }

    /// Asks what an upload still misses; gives what the service made of the content where that is nothing.
    ///
    /// # Errors
    /// The service's own error, such as that the session has expired, or no answer.
    pub async fn resume<T: Response>(&self, upload: &mut Upload) -> Result<Option<T>, Error> {
        let answer = self.exchange(upload.status_to_http()?, Access::Never).await?;
        upload.advance(&answer)
    }
}

async fn read<R: AsyncRead + AsyncSeek + Unpin>(
    content: &mut R,
    range: Range<u64>,
) -> Result<Vec<u8>, Error> {
    let length =
        usize::try_from(range.end - range.start).map_err(|error| Error::Transport(Box::new(error)))?;
    let mut bytes = vec![0; length];
    let reading = async {
        content.seek(SeekFrom::Start(range.start)).await?;
        content.read_exact(&mut bytes).await
    };
    reading.await.map_err(|error| Error::Transport(Box::new(error)))?;
    Ok(bytes)
}
