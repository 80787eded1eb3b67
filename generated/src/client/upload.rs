//! Sends content in ranges to an upload session, and goes on where the service lost some.
//!
//! Reads one range of the content at a time, so that its size does not matter. Which range is next is
//! decided by [`Upload`]; the token is not sent, as the session's address is secret by itself. As long as the
//! service does not come to lack fewer bytes, the policy for retries says how often and for how long it is asked.

use super::retry::Tries;
use super::{Access, Client};
use crate::runtime::{Error, Reply, Response, Upload};
use bytes::Bytes;
use http::StatusCode;
use std::io::SeekFrom;
use std::ops::Range;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncSeek, AsyncSeekExt as _};

impl Client {
    /// Sends what an upload still misses, and gives what the service made of the content. After an error the
    /// upload can go on: [`Self::resume`] asks for what is missing, and this sends it.
    ///
    /// # Errors
    /// The service's own error, no answer, or content that can not be read; [`Error::Limit`] where the service makes no
    /// progress, and [`Error::Upload`] where there is no content at all.
    pub async fn upload<T: Response>(
        &self,
        upload: &mut Upload,
        content: impl AsyncRead + AsyncSeek + Unpin,
    ) -> Result<T, Error> {
        self.upload_with_progress(upload, content, |_, _| {}).await
    }

    /// The same, and after each answer tells how many bytes the service has, and of how many:
    /// `|sent, all| println!("{sent} of {all}")`.
    ///
    /// # Errors
    /// The same as of [`Self::upload`].
    pub async fn upload_with_progress<T: Response>(
        &self,
        upload: &mut Upload,
        mut content: impl AsyncRead + AsyncSeek + Unpin,
        mut progress: impl FnMut(u64, u64),
    ) -> Result<T, Error> {
        let mut tries = Tries::new(&self.inner.retry);
        let mut least = u64::MAX;
        loop {
            // An empty session has no range, and says so.
            let range = upload.next_range().or_else(|| (upload.size() == 0).then_some(0..0));
            let answer = match range {
                Some(range) => {
                    self.exchange(upload.to_http(read(&mut content, range).await?)?, Access::Never).await?
                }
                None => self.exchange(upload.status_to_http()?, Access::Never).await?,
            };
            let made = match answer.status() {
                // The range arrived earlier, and the answer to it was lost.
                StatusCode::RANGE_NOT_SATISFIABLE => self.resume(upload).await?,
                _ => upload.advance(&answer)?,
            };
            if let Some(made) = made {
                progress(upload.size(), upload.size());
                return Ok(made);
            }
            progress(upload.size().saturating_sub(upload.missing()), upload.size());
            if upload.missing() < least {
                least = upload.missing();
                tries = Tries::new(&self.inner.retry);
            } else {
                self.pause(&mut tries, &answer).await?;
            }
        }
    }

    /// Waits before the service is asked for the same once more.
    async fn pause(&self, tries: &mut Tries<'_>, answer: &http::Response<Bytes>) -> Result<(), Error> {
        let (what, most) = ("repeats without progress", tries.done().into());
        let delay = tries.next_delay(Reply::from_http(answer).retry_after());
        tokio::time::sleep(delay.ok_or(Error::Limit { what, most })?).await;
        Ok(())
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
