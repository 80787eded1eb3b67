//! Uploads in ranges: which bytes to send next, and to where.
//!
//! Takes the address of an upload session and the size of the content; gives a request for each range of
//! bytes and reads from the answers what is still missing, so that an upload can go on where it was
//! interrupted. It holds no content and sends nothing.
//!
//! ```text
//! loop {
//!     let request = match upload.next_range() {
//!         Some(range) => upload.to_http(content[range].to_vec())?,
//!         None => upload.status_to_http()?,               all bytes are there; what was made of them?
//!     };
//!     if let Some(item) = upload.advance::<DriveItem>(&send(request))? { return Ok(item) }
//! }
//! ```

use super::error::Error;
use super::link::{self, Hidden};
use super::response::{Reply, Response};
use http::header::CONTENT_RANGE;
use http::{Method, StatusCode};
use serde_json::Value;
use std::fmt;
use std::ops::Range;

const EXPECTED: &str = "nextExpectedRanges";

/// An upload that goes on over several requests.
#[derive(Clone, PartialEq, Eq)]
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
    /// The address is secret by itself. The token must not be sent there. A session takes one byte at least; an empty
    /// file is made by the endpoint that puts content.
    pub fn new(upload_url: impl Into<String>, size: u64) -> Self {
        let url = link::encode(upload_url.into().as_bytes());
        Self { url, size, chunk: 16 * Self::UNIT, missing: vec![(0, None)] }
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

    /// How many bytes the service still lacks.
    pub fn missing(&self) -> u64 {
        let length = |(start, last): &(u64, Option<u64>)| {
            let end = last.map_or(self.size, |last| last.saturating_add(1)).min(self.size);
            end.saturating_sub(*start)
        };
        self.missing.iter().map(length).fold(0, u64::saturating_add)
    }

    /// The bytes to send next; `None` where the service has them all. Where it has not said what it made of them, it
    /// is to be asked for the state.
    pub fn next_range(&self) -> Option<Range<u64>> {
        let (start, last) = *self.missing.first()?;
        let end = last.map_or(self.size, |last| last.saturating_add(1));
        let end = end.min(self.size).min(start.saturating_add(self.chunk));
        (start < end).then_some(start..end)
    }

    /// The request that sends the bytes of [`Self::next_range`].
    ///
    /// # Errors
    /// The session's address is none, the bytes are not as many as the range has, or there is no content at all.
    pub fn to_http(&self, bytes: Vec<u8>) -> Result<http::Request<Vec<u8>>, Error> {
        if self.size == 0 {
            return Err(Error::Upload(
                "expected content of one byte at least for an upload session; put empty content with the endpoint that takes it in one request",
            ));
        }
        let range = self.next_range().filter(|range| range.end - range.start == bytes.len() as u64);
        let Range { start, end } =
            range.ok_or(Error::Upload("expected as many bytes as the next range has"))?;
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
    /// The service's own error; [`Error::Unexpected`] where it says neither what is missing nor what it made, although it
    /// lacks bytes. After `416` or a cut connection the state is to be asked for anew.
    pub fn advance<T: Response>(
        &mut self,
        response: &http::Response<impl AsRef<[u8]>>,
    ) -> Result<Option<T>, Error> {
        let reply = Reply::from_http(response);
        if reply.status == StatusCode::ACCEPTED {
            match reply.json_or_text()?.get(EXPECTED) {
                Some(ranges) => self.expect(ranges)?,
                None => self.step_on(),
            }
            return Ok(None);
        }
        let lacks_bytes = self.next_range().is_some_and(|range| range.end < self.size);
        let json = if lacks_bytes || reply.status == StatusCode::OK { reply.json()? } else { Value::Null };
        match json.get(EXPECTED) {
            Some(ranges) => self.expect(ranges).map(|()| None),
            None if lacks_bytes && json.as_object().is_none_or(serde_json::Map::is_empty) => {
                Err(Error::unexpected(
                    &reply,
                    "the ranges that are missing, or what was made of the content",
                    &json,
                ))
            }
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
    fn expect(&mut self, ranges: &Value) -> Result<(), Error> {
        let ranges = ranges.as_array();
        let read = ranges.and_then(|ranges| ranges.iter().map(|range| read_range(range.as_str()?)).collect());
        self.missing = read.ok_or(Error::Missing("ranges such as `0-327679` as `nextExpectedRanges`"))?;
        Ok(())
    }

    /// Takes the range just sent as received, where the service does not say.
    fn step_on(&mut self) {
        if let (Some(sent), Some(first)) = (self.next_range(), self.missing.first_mut()) {
            first.0 = sent.end;
            if self.next_range().is_none() {
                self.missing.remove(0);
            }
        }
    }
}

impl fmt::Debug for Upload {
    /// Prints of the address no more than its host.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Upload");
        out.field("url", &Hidden(&self.url))
            .field("size", &self.size)
            .field("missing", &self.missing)
            .finish()
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
    fn an_empty_answer_to_the_first_half_is_an_error() {
        let mut upload = Upload::new("https://sn.example/1", 2 * Upload::UNIT).chunk_size(Upload::UNIT);
        for (status, body) in [(200, ""), (200, "{}"), (201, ""), (204, "")] {
            let answer = http::Response::builder().status(status).body(body).expect("a response");
            let failed = upload.advance::<Content>(&answer).expect_err("half of it is missing");
            assert!(matches!(failed, Error::Unexpected { .. }), "{status} {body}: {failed:?}");
        }
        assert_eq!(upload.missing(), 2 * Upload::UNIT);
        assert!(upload.advance::<Content>(&answer(202, &Value::Null)).expect("accepted").is_none());
        let made = http::Response::builder().status(201).body("").expect("a response");
        assert!(upload.advance::<Content>(&made).expect("made").is_some());
    }

    #[test]
    fn at_the_end_the_state_may_be_asked_for() {
        let mut upload = Upload::new("https://sn.example/1", 10);
        for _ in 0..2 {
            let last = json!({ "nextExpectedRanges": [] });
            assert!(upload.advance::<Content>(&answer(202, &last)).expect("accepted").is_none());
            assert_eq!((upload.next_range(), upload.missing()), (None, 0));
        }
        assert!(upload.advance::<Content>(&answer(200, &json!({ "id": "1" }))).expect("made").is_some());
    }

    #[test]
    fn empty_content_is_put_another_way() {
        let failed = Upload::new("https://sn.example/1", 0).to_http(Vec::new()).expect_err("nothing to send");
        assert!(failed.to_string().contains("put empty content"), "{failed}");
    }

    #[test]
    fn the_address_is_encoded_and_never_printed() {
        let upload = Upload::new("https://sn.example/up/secret a#b?token=secret", 10);
        let request = upload.status_to_http().expect("a request");
        assert_eq!(request.uri(), "https://sn.example/up/secret%20a%23b?token=secret");
        assert!(!format!("{upload:?}").contains("secret"), "{upload:?}");
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
