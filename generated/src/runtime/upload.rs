//! Uploads in ranges: which bytes to send next, and to where.
//!
//! Takes the address of an upload session and the size of the content; gives a request for each range of
//! bytes and reads from the answers what is still missing, so that an upload can go on where it was
//! interrupted. It holds no content and sends nothing.
//!
//! ```text
//! while let Some(range) = upload.next_range() {
//!     let answer = send(upload.to_http(content[range].to_vec())?);
//!     if let Some(item) = upload.advance::<DriveItem>(&answer)? { return Ok(item) }
//! }
//! ```

use super::error::Error;
use super::response::{Reply, Response};
use http::header::CONTENT_RANGE;
use http::{Method, StatusCode};
use serde_json::Value;
use std::ops::Range;

/// An upload that goes on over several requests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    url: String,
    size: u64,
    chunk: u64,
    /// What the service still expects, in its order; `None` at the end where it is open.
    missing: Vec<(u64, Option<u64>)>,
}

impl Upload {
    /// Ranges have to be multiples of this many bytes, but for the last.
    pub const UNIT: u64 = 320 * 1024;

    /// A request may carry fewer bytes than this.
    pub const MOST: u64 = 60 * 1024 * 1024;

    /// An upload of `size` bytes to the `uploadUrl` of a session, in ranges of 5 MiB.
    ///
    /// The address is secret by itself. The token must not be sent there.
    pub fn new(upload_url: impl Into<String>, size: u64) -> Self {
        Self { url: upload_url.into(), size, chunk: 16 * Self::UNIT, missing: vec![(0, None)] }
    }

    /// Sends this many bytes at once: rounded down to a multiple of [`Self::UNIT`] and kept below [`Self::MOST`].
    #[must_use]
    pub fn chunk_size(self, bytes: u64) -> Self {
        let units = (bytes / Self::UNIT).clamp(1, (Self::MOST - 1) / Self::UNIT);
        Self { chunk: units * Self::UNIT, ..self }
    }

    /// The size of the whole content in bytes.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The bytes to send next; `None` where the service has them all.
    pub fn next_range(&self) -> Option<Range<u64>> {
        let (start, last) = *self.missing.first()?;
        let end = last.map_or(self.size, |last| last.saturating_add(1));
        let end = end.min(self.size).min(start.saturating_add(self.chunk));
        (start < end).then_some(start..end)
    }

    /// The request that sends the bytes of [`Self::next_range`].
    ///
    /// # Errors
    /// The session's address is none, or the bytes are not as many as the range has.
    pub fn to_http(&self, bytes: Vec<u8>) -> Result<http::Request<Vec<u8>>, Error> {
        let range = self.next_range().filter(|range| range.end - range.start == bytes.len() as u64);
        let Range { start, end } = range.ok_or(Error::Missing("the bytes of the next range"))?;
        let content_range = format!("bytes {start}-{}/{}", end - 1, self.size);
        let request = http::Request::put(&self.url).header(CONTENT_RANGE, content_range);
        request.body(bytes).map_err(Error::Http)
    }

    /// The request that asks which ranges are missing, to go on with an upload that was interrupted.
    ///
    /// # Errors
    /// The session's address is none.
    pub fn status_to_http(&self) -> Result<http::Request<Vec<u8>>, Error> {
        self.bare(Method::GET)
    }

    /// The request that gives the upload up.
    ///
    /// # Errors
    /// The session's address is none.
    pub fn cancel_to_http(&self) -> Result<http::Request<Vec<u8>>, Error> {
        self.bare(Method::DELETE)
    }

    /// Reads the answer to a range or to [`Self::status_to_http`]; gives what was made of the content when it
    /// is complete.
    ///
    /// # Errors
    /// The service's own error. After `416` or a cut connection the state is to be asked for anew.
    pub fn advance<T: Response>(
        &mut self,
        response: &http::Response<impl AsRef<[u8]>>,
    ) -> Result<Option<T>, Error> {
        let reply = Reply::from_http(response);
        if reply.status == StatusCode::CREATED {
            return self.complete(&reply).map(Some);
        }
        let json = reply.json()?;
        match json.get("nextExpectedRanges").and_then(Value::as_array) {
            Some(ranges) => self.expect(ranges).map(|()| None),
            None if reply.status == StatusCode::ACCEPTED => self.step_on().map(|()| None),
            None => self.complete(&reply).map(Some),
        }
    }

    fn bare(&self, method: Method) -> Result<http::Request<Vec<u8>>, Error> {
        http::Request::builder().method(method).uri(&self.url).body(Vec::new()).map_err(Error::Http)
    }

    fn complete<T: Response>(&mut self, reply: &Reply<'_>) -> Result<T, Error> {
        let made = T::from_reply(reply)?;
        self.missing.clear();
        Ok(made)
    }

    /// Takes ranges such as `12345-55232` and `77829-`.
    fn expect(&mut self, ranges: &[Value]) -> Result<(), Error> {
        let read = ranges.iter().map(|range| range.as_str().and_then(read_range)).collect::<Option<Vec<_>>>();
        self.missing = read.ok_or(Error::Missing("ranges such as `0-327679` among `nextExpectedRanges`"))?;
        Ok(())
    }

    /// Takes the range just sent as received, where the service does not say.
    fn step_on(&mut self) -> Result<(), Error> {
        let sent = self.next_range().ok_or(Error::Missing("a range that was asked for"))?;
        if let Some(first) = self.missing.first_mut() {
            first.0 = sent.end;
        }
        Ok(())
    }
}

fn read_range(text: &str) -> Option<(u64, Option<u64>)> {
    let (start, last) = text.trim().split_once('-').unwrap_or((text.trim(), ""));
    let last = if last.is_empty() { None } else { Some(last.parse().ok()?) };
    Some((start.parse().ok()?, last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::response::Content;
    use serde_json::json;

    fn answer(status: u16, body: &Value) -> http::Response<String> {
        http::Response::builder().status(status).body(body.to_string()).expect("a response")
    }

    #[test]
    fn ranges_are_multiples_but_for_the_last() {
        let mut upload = Upload::new("https://sn.example/1", 700_000).chunk_size(400_000);
        let mut ranges = Vec::new();
        while let Some(range) = upload.next_range() {
            ranges.push(range.clone());
            let next = json!({ "nextExpectedRanges": [format!("{}-", range.end)] });
            assert!(upload.advance::<Content>(&answer(202, &next)).expect("accepted").is_none());
        }
        assert_eq!(ranges, [0..327_680, 327_680..655_360, 655_360..700_000]);
    }

    #[test]
    fn a_range_says_where_it_belongs() {
        let upload = Upload::new("https://sn.example/1", 128);
        let request = upload.to_http(vec![0; 128]).expect("a request");
        assert_eq!(request.headers()[CONTENT_RANGE], "bytes 0-127/128");
        assert_eq!(request.uri(), "https://sn.example/1");
        assert!(upload.to_http(vec![0; 127]).is_err());
    }

    #[test]
    fn an_interrupted_upload_goes_on_where_bytes_are_missing() {
        let mut upload = Upload::new("https://sn.example/1", 1_000_000);
        let state = json!({ "nextExpectedRanges": ["12345-55232", "77829-"] });
        assert!(upload.advance::<Content>(&answer(200, &state)).expect("a state").is_none());
        assert_eq!(upload.next_range(), Some(12_345..55_233));
        assert!(upload.advance::<Content>(&answer(202, &Value::Null)).expect("accepted").is_none());
        assert!(upload.advance::<Content>(&answer(200, &json!({ "nextExpectedRanges": ["x-"] }))).is_err());
    }

    #[test]
    fn the_last_answer_is_what_was_made() {
        let mut upload = Upload::new("https://sn.example/1", 10);
        let made = upload.advance::<Content>(&answer(201, &json!({ "id": "1" }))).expect("made");
        assert_eq!(made.expect("content").bytes, br#"{"id":"1"}"#);
        assert_eq!(upload.next_range(), None);
    }

    #[test]
    fn chunk_sizes_stay_in_bounds() {
        for (asked, got) in [(0, 327_680), (u64::MAX, 191 * 327_680)] {
            assert_eq!(
                Upload::new("https://sn.example/1", u64::MAX).chunk_size(asked).next_range(),
                Some(0..got)
            );
        }
    }
}
