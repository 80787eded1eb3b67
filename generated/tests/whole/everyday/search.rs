//! Search: files and messages that hold a word, with what surrounds it.
use msgraph::client::Client;
use msgraph::v1::models::{DriveItem, EntityType, SearchQuery, SearchRequest};
use msgraph::v1::{bodies, search};
use msgraph::{Error, Object};

pub(crate) async fn run(client: &Client, word: &str) -> Result<Vec<String>, Error> {
    let mut lines = Vec::new();
    let request = SearchRequest::new()
        .with(SearchRequest::ENTITY_TYPES, [EntityType::DriveItem, EntityType::ListItem])
        .with(SearchRequest::QUERY, SearchQuery::new().with(SearchQuery::QUERY_STRING, word))
        .with(SearchRequest::FROM, 0)
        .with(SearchRequest::SIZE, 25);
    let answer = client
        .send(search::query(&bodies::SearchQuery::new().with(bodies::SearchQuery::REQUESTS, [request])))
        .await?;
    for response in answer.value {
        for container in response.hits_containers.unwrap_or_default() {
            lines.push(format!("{} found", container.total.unwrap_or_default()));
            for hit in container.hits.unwrap_or_default() {
                lines.push(format!("{} {}", hit.rank.unwrap_or_default(), hit.summary.unwrap_or_default()));
                if let Some(resource) = hit.resource.and_then(|resource| resource.cast::<DriveItem>()) {
                    lines.push(resource.web_url.unwrap_or_default());
                }
            }
        }
    }
    Ok(lines)
}
