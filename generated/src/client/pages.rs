//! Collections of any length, as streams of pages and of items.
//!
//! Takes the first request and follows `@odata.nextLink`, with the headers of the first request, to the
//! last page; a delta query ends with the link that the next round starts from. It is bounded: a link that
//! comes twice, or more pages than the client allows, end the stream with an error. Nothing is asked for
//! before somebody waits for it.

use super::Client;
use crate::runtime::{Endpoint, Error, Json, Page, Reply, Response, link};
use bytes::Bytes;
use futures_core::Stream;
use http::HeaderMap;
use std::collections::BTreeSet;
use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

type Fetch = Pin<Box<dyn Future<Output = Result<http::Response<Bytes>, Error>> + Send>>;

/// A collection, page by page.
pub struct Pages<T> {
    walk: Walk,
    marker: PhantomData<fn() -> T>,
}

/// A collection, item by item.
pub struct Items<T> {
    pages: Pages<T>,
    page: std::vec::IntoIter<T>,
    misfits: u64,
}

/// What does not depend on the type of the items.
struct Walk {
    client: Client,
    headers: HeaderMap,
    endpoint: Option<&'static Endpoint>,
    /// The request in flight or to come, which does nothing before it is polled.
    fetch: Option<Fetch>,
    /// Hashes of the links followed so far.
    seen: BTreeSet<u64>,
    delta_link: Option<String>,
}

impl<T> Pages<T> {
    pub(crate) fn new(client: Client, first: Result<http::Request<Vec<u8>>, Error>) -> Self {
        let headers = first.as_ref().map(|request| request.headers().clone()).unwrap_or_default();
        let endpoint = first.as_ref().ok().and_then(|request| request.extensions().get().copied());
        let fetch = Some(fetch(client.clone(), first));
        let walk = Walk { client, headers, endpoint, fetch, seen: BTreeSet::new(), delta_link: None };
        Self { walk, marker: PhantomData }
    }

    /// Where to ask for changes from now on; there once the last page of a delta query was read.
    pub fn delta_link(&self) -> Option<&str> {
        self.walk.delta_link.as_deref()
    }
}

impl<T: Json> Pages<T> {
    /// The next page, `None` after the last.
    ///
    /// # Errors
    /// As [`Client::send`]; [`Error::ForeignLink`] or [`Error::Limit`] where the links go astray. There is no
    /// further page after an error.
    pub async fn next_page(&mut self) -> Result<Option<Page<T>>, Error> {
        std::future::poll_fn(|context| self.poll_page(context)).await.transpose()
    }

    /// The next page, as [`Self::next_page`], in the form of a stream: `while let Some(page) = pages.next().await`.
    pub async fn next(&mut self) -> Option<Result<Page<T>, Error>> {
        self.next_page().await.transpose()
    }

    fn poll_page(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Page<T>, Error>>> {
        let Some(response) = ready!(self.walk.poll_response(context)) else { return Poll::Ready(None) };
        let page = response.and_then(|response| Page::from_reply(&Reply::from_http(&response)));
        if let Ok(page) = &page {
            self.walk.go_on(page.next_link.as_deref(), page.delta_link.as_deref());
        }
        Poll::Ready(Some(page))
    }
}

impl<T: Json> Stream for Pages<T> {
    type Item = Result<Page<T>, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_page(context)
    }
}

impl<T> Items<T> {
    pub(crate) fn new(pages: Pages<T>) -> Self {
        Self { pages, page: Vec::new().into_iter(), misfits: 0 }
    }

    /// How many items were left out so far because they do not fit the type, such as `null`. [`Page::misfits`] has them.
    pub fn misfits(&self) -> u64 {
        self.misfits
    }

    /// Where to ask for changes from now on; there once the last item of a delta query was read.
    pub fn delta_link(&self) -> Option<&str> {
        self.pages.delta_link()
    }
}

impl<T: Json> Items<T> {
    /// The next item, `None` after the last.
    ///
    /// # Errors
    /// As [`Pages::next_page`].
    pub async fn next_item(&mut self) -> Result<Option<T>, Error> {
        std::future::poll_fn(|context| self.poll_item(context)).await.transpose()
    }

    /// The next item, as [`Self::next_item`], in the form of a stream: `while let Some(item) = items.next().await`.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        self.next_item().await.transpose()
    }

    fn poll_item(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T, Error>>> {
        loop {
            if let Some(item) = self.page.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            match ready!(self.pages.poll_page(context)) {
                Some(Ok(page)) => {
                    self.misfits += page.misfits.len() as u64;
                    self.page = page.into_iter();
                }
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}

/// Items move freely; only the boxed request in flight is pinned.
impl<T> Unpin for Items<T> {}

impl<T: Json> Stream for Items<T> {
    type Item = Result<T, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.get_mut().poll_item(context)
    }
}

impl Walk {
    /// The next answer; afterwards the walk has ended unless [`Self::go_on`] says otherwise.
    fn poll_response(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<http::Response<Bytes>, Error>>> {
        let Some(fetch) = &mut self.fetch else { return Poll::Ready(None) };
        let response = ready!(fetch.as_mut().poll(context));
        self.fetch = None;
        Poll::Ready(Some(response))
    }

    fn go_on(&mut self, next_link: Option<&str>, delta_link: Option<&str>) {
        self.delta_link = delta_link.map(str::to_owned);
        if let Some(link) = next_link {
            self.fetch = Some(fetch(self.client.clone(), self.next(link)));
        }
    }

    fn next(&mut self, link: &str) -> Result<http::Request<Vec<u8>>, Error> {
        let most = self.client.inner.most_pages;
        if self.seen.len() as u64 + 1 >= most || !self.seen.insert(hash(link)) {
            return Err(Error::Limit { what: "pages", most: most.min(self.seen.len() as u64 + 1) });
        }
        let mut request =
            http::Request::get(link::encode(link.as_bytes())).body(Vec::new()).map_err(Error::Http)?;
        request.headers_mut().clone_from(&self.headers);
        for name in [http::header::CONTENT_TYPE, http::header::CONTENT_LENGTH] {
            request.headers_mut().remove(name);
        }
        if let Some(endpoint) = self.endpoint {
            request.extensions_mut().insert(endpoint);
        }
        Ok(request)
    }
}

fn fetch(client: Client, request: Result<http::Request<Vec<u8>>, Error>) -> Fetch {
    Box::pin(async move { client.send_http(request?).await })
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

impl<T> fmt::Debug for Pages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("client", &self.walk.client).finish_non_exhaustive()
    }
}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("pages", &self.pages).finish_non_exhaustive()
    }
}
