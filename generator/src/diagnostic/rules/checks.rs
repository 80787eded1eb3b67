//! The rules of [`check`](crate::check): slips that show when a page is held against itself, its neighbours and the model.

use super::rules;
use super::{
    Rule,
    Severity::{Info, Warning},
};

rules! {
    ANNOTATION_KEY = "annotation-key", Info,
        "an annotation has a key that no tool reads",
        "what it should say is said to nobody",
        "correct the key, or remove it";
    ANNOTATION_KEY_TWICE = "annotation-key-twice", Warning,
        "a key stands twice in one annotation",
        "only the last one is read",
        "keep one of the two";
    ANNOTATION_MISSING = "annotation-missing", Info,
        "an example among annotated ones has no annotation",
        "tools pass over it: it is neither checked nor turned into code samples",
        "write the comment with `blockType` on the line above the fence";
    ANNOTATION_NAME_MISSING = "annotation-name-missing", Info,
        "the annotation of an example request has no name",
        "code samples are stored by it, and responses refer to it",
        "add a `name` that no other page has";
    ANNOTATION_NAME_TWICE = "annotation-name-twice", Warning,
        "two requests of one version have the same name",
        "the code samples of one overwrite those of the other",
        "give one of the two another name";
    ANNOTATION_TYPE_MISSING = "annotation-type-missing", Info,
        "the annotation of a response with a body names no type",
        "tools cannot compare the body with its type",
        "add `@odata.type`";
    ANNOTATION_VALUE = "annotation-value", Info,
        "the value of an annotation's key is not of the kind that the key takes",
        "strict readers refuse it",
        "write `true` and `false` without quotes, names in quotes";
    ENUM_MEMBER_CASE = "enum-member-case", Warning,
        "two members of one enumeration differ in case alone",
        "one of the two is a slip, and a reader cannot know which",
        "remove the one that the service does not send";
    ENUM_NUMBER = "enum-number", Warning,
        "a member of an enumeration has no number, or that of another member",
        "clients that go by the number take one for the other",
        "give each member its own number";
    ENUM_UNTYPED = "enum-untyped", Info,
        "the values of a property of type `String` are those of a documented enumeration",
        "clients take any text for it, and readers do not find what the values mean",
        "name the enumeration as the type, if the service declares it so";
    EXAMPLE_BODY = "example-body", Warning,
        "a response promises a body and has none, or a response or request has one where its status or method allows none",
        "readers cannot see what is sent or comes back",
        "add the body, or remove `@odata.type` from the annotation";
    EXAMPLE_COLLECTION = "example-collection", Info,
        "the annotation and the body of an example disagree on whether it is a collection",
        "tools that trust the annotation compare the wrong thing",
        "write `\"isCollection\": true` where the body is `{\"value\": [..]}`, and only there";
    EXAMPLE_CONTENT_TYPE = "example-content-type", Warning,
        "the body of an example is JSON and its header says something else",
        "a reader who sends it gets an error, and tools do not look into it",
        "make the header and the body agree";
    EXAMPLE_EMPTY = "example-empty", Info,
        "the annotation and the body of an example disagree on whether it is empty",
        "readers do not see what an item looks like, and tools expect another body",
        "show an item, or write `\"isEmpty\": true` where the body is meant to be empty";
    EXAMPLE_ENUM_CASE = "example-enum-case", Info,
        "an example writes a member of an enumeration in another case than its table",
        "clients that compare exactly do not recognise it",
        "write the member as its table has it";
    EXAMPLE_ENUM_VALUE = "example-enum-value", Warning,
        "an example shows a value that its enumeration does not have",
        "either the example is wrong, or the list of members lacks one",
        "use a documented member, or document this one";
    EXAMPLE_ERROR = "example-error", Info,
        "the annotation and the body of an example disagree on whether it is an error",
        "tools compare the body with the wrong type",
        "write `\"expectError\": true` where the body is `{\"error\": {..}}`, and only there";
    EXAMPLE_FORMAT = "example-format", Info,
        "a text in an example is no date, duration or GUID, though its property is",
        "a service refuses it, and clients cannot read it",
        "write the value in the form that OData has for the type";
    EXAMPLE_HOST = "example-host", Warning,
        "an example calls a host or path that readers cannot reach",
        "nobody can run it",
        "write `https://graph.microsoft.com` and the version";
    EXAMPLE_INCOMPLETE = "example-incomplete", Info,
        "an example lacks properties of its type, and its annotation does not say that it is truncated",
        "readers take the missing properties for absent ones",
        "add `\"truncated\": true` to the annotation, or the properties to the body";
    EXAMPLE_JSON = "example-json", Warning,
        "the body of an example is not JSON, not even leniently read",
        "nobody can run it, and it cannot be checked",
        "mend the JSON";
    EXAMPLE_JSON_NOT_STRICT = "example-json-not-strict", Info,
        "the body of an example is not strict JSON, though what it means is clear",
        "a service refuses it when a reader sends it",
        "remove the comment, the ellipsis or the comma that is pointed at, or add the one that is missing";
    EXAMPLE_MEMBER_CASE = "example-member-case", Warning,
        "an example writes a property in another case than the table of its type",
        "names are compared exactly: the service ignores or refuses it",
        "write the name as the table has it";
    EXAMPLE_MEMBER_UNKNOWN = "example-member-unknown", Warning,
        "an example shows a property that its type does not have",
        "either the name is wrong, or the table of the type lacks it",
        "correct the name, or document the property";
    EXAMPLE_NULL = "example-null", Info,
        "an example shows `null` for a property that is not nullable",
        "readers cannot tell whether to expect it",
        "show a value, or correct the table";
    EXAMPLE_RESPONSE_MISSING = "example-response-missing", Warning,
        "an example request has no response",
        "readers cannot see what comes back",
        "show the response below the request";
    EXAMPLE_ROUTE = "example-route", Warning,
        "an example request calls none of the routes that its page documents",
        "either the example is wrong, or a route is missing",
        "correct the URL, or list its route under `## HTTP request`";
    EXAMPLE_ROUTE_CASE = "example-route-case", Info,
        "an example request writes its route in another case than the page documents",
        "readers cannot tell which one is right",
        "write both alike";
    EXAMPLE_SAMPLE_KEY = "example-sample-key", Info,
        "a sample key of an annotation does not stand in the URL of its request",
        "the key in the URL is not recognised as one",
        "copy the key from the URL";
    EXAMPLE_STATUS = "example-status", Warning,
        "an example shows a status code that the response section does not name",
        "readers cannot tell which one to expect",
        "make the two agree";
    EXAMPLE_TYPE = "example-type", Warning,
        "an example does not show the type that its annotation names",
        "tools that trust the annotation give readers the wrong type",
        "correct `@odata.type` in the annotation";
    EXAMPLE_URL_LENGTH = "example-url-length", Warning,
        "the URL of an example is longer than clients and proxies take",
        "nobody can run it",
        "shorten the query, or send it in the body of a batch";
    EXAMPLE_VALUE_KIND = "example-value-kind", Warning,
        "the value of a property in an example is not of the property's type",
        "either the example or the table is wrong",
        "correct the value, or the type in the table";
    EXAMPLE_VERSION = "example-version", Warning,
        "an example calls another version of the API than its page documents",
        "it shows an operation that the reader's version may not have",
        "write the version of the page";
    FENCE_LANGUAGE = "fence-language", Info,
        "a block is written in another language than tools read it from",
        "it is published without its colours, and tools pass over it",
        "write `json` for a representation, `http` for a request or response";
    FRONT_MATTER_DOC_TYPE = "front-matter-doc-type", Warning,
        "`doc_type` is unknown, or contradicts the folder or the content of the page",
        "the page is checked and published as something that it is not",
        "write `apiPageType`, `resourcePageType`, `enumPageType` or `conceptualPageType`, as the page is";
    FRONT_MATTER_KEY = "front-matter-key", Info,
        "a key that every page needs is missing from the front matter, or is empty",
        "the page is published without its title, description, owner or area",
        "add the key with its value";
    FRONT_MATTER_MISSING = "front-matter-missing", Warning,
        "a page has no front matter",
        "it has no title, description or kind",
        "begin the page with `---`, the keys and `---`";
    HEADER_SPELLING = "header-spelling", Warning,
        "the name of a header is all but a known one",
        "services ignore a header that they do not know",
        "correct the name";
    HEADING_CASE = "heading-case", Info,
        "a heading of the format is written in another case",
        "links to its anchor work all the same, but the pages look unlike",
        "write the heading as the format has it";
    HEADING_EXTRA = "heading-extra", Info,
        "a section is none of those that the format has",
        "tools do not read it, and readers do not know it from other pages",
        "put its text into a section of the format, or give it a lower level";
    HEADING_ORDER = "heading-order", Info,
        "a section stands below one that it should stand above",
        "readers look for it where all other pages have it",
        "move the section up";
    HEADING_SPELLING = "heading-spelling", Warning,
        "a heading is all but one of the format's own",
        "what stands below it is not read as what it is",
        "correct the heading";
    HTTP_STATUS_REASON = "http-status-reason", Info,
        "the reason behind a status code is not that of the code",
        "readers cannot tell which of the two is meant",
        "make code and reason agree";
    JSON_TYPE = "json-type", Warning,
        "the table and the JSON representation of a type give a property different types",
        "one of the two is wrong",
        "make the two agree";
    LINK_ANCHOR = "link-anchor", Warning,
        "a link names a heading that its page does not have",
        "it leads to the top of the page",
        "correct the part behind `#`";
    LINK_FORMAT = "link-format", Warning,
        "the target of a link is empty, has backslashes, or lacks a part of its scheme",
        "browsers do not follow it",
        "write the whole address, or the path with `/`";
    LINK_MISSING = "link-missing", Warning,
        "a link leads to a page that does not exist",
        "readers get an error",
        "correct the path, or remove the link";
    LINK_OUTSIDE = "link-outside", Warning,
        "a relative link leads out of the docs",
        "it works in no published copy of them",
        "write the whole address, or the path of the published page";
    LINK_REFERENCE = "link-reference", Warning,
        "a reference such as `[text][label]` has no definition",
        "it is published as its own brackets",
        "define the label at the end of the page, or write the link out";
    NAMESPACE_GLUED = "namespace-glued", Info,
        "text stands directly below the namespace line",
        "it is published on the same line as the namespace",
        "put a blank line between the two";
    NAMESPACE_MISSING = "namespace-missing", Info,
        "a page has no line `Namespace: ..`",
        "readers must guess the namespace of its types",
        "write the line below the title";
    NAMESPACE_ODD = "namespace-odd", Warning,
        "a namespace line names no namespace, or one that no type is in",
        "links and `@odata.type` values written after it are wrong",
        "correct the namespace";
    PAGE_UNLINKED = "page-unlinked", Info,
        "no other page leads to a page",
        "readers do not find it",
        "link to it from the page of its type";
    PERMISSION_ORDER = "permission-order", Warning,
        "a more privileged scope stands before a less privileged one",
        "readers take the first one, which gives away more than the call needs",
        "put the least privileged scope first, as the header says";
    PERMISSION_SPELLING = "permission-spelling", Warning,
        "a scope is written as on no other page, and all but as one that others have",
        "code that asks for it gets an error",
        "write the scope as the permissions reference has it";
    PERMISSION_TWICE = "permission-twice", Info,
        "a scope stands twice in one row of a permissions table",
        "readers look for a difference that is not there",
        "keep one of the two";
    PLACEHOLDER_TEXT = "placeholder-text", Info,
        "a description is a placeholder that was never filled in",
        "readers learn nothing from it",
        "write the description";
    PROPERTY_CASE = "property-case", Warning,
        "the table and the JSON representation of a type write a property in different case",
        "names are compared exactly: one of the two does not work",
        "write both as the service does";
    RELATIONSHIP_MISSING = "relationship-missing", Info,
        "an operation reads a relationship that no table of its type has",
        "clients have no property for it",
        "add a row under `## Relationships`";
    RELATIONSHIP_SINGLE = "relationship-single", Warning,
        "a table says that a relationship is one object, and an operation lists several",
        "clients that expect one object fail",
        "write `collection` behind the type";
    RESPONSE_COLLECTION = "response-collection", Info,
        "the response section speaks of one object, and the example shows a collection",
        "readers cannot tell which of the two to expect",
        "say that a collection comes back, or correct the example";
    RESPONSE_TYPE = "response-type", Warning,
        "the response section names another type than the example",
        "clients made from one of the two cannot read the other",
        "make the two agree";
    ROUTE_LITERAL_KEY = "route-literal-key", Warning,
        "a route holds the key of one object in the place of a placeholder",
        "clients made from it call this one object alone",
        "write a placeholder such as `{id}`";
    ROUTE_TWICE = "route-twice", Info,
        "several pages document one route",
        "what they say of it can drift apart, and a client has it once",
        "keep one page, or say on each what it adds";
    SECTION_MISSING = "section-missing", Info,
        "a page lacks a section that every page of its kind has",
        "readers and tools look for it in vain",
        "add the section";
    TABLE_COLUMN = "table-column", Info,
        "a table has a column that no tool reads",
        "what stands in it is lost, or the whole table is",
        "use the columns of the format";
    TABLE_EMPTY = "table-empty", Info,
        "a table has a header and no rows",
        "readers cannot tell whether something is missing",
        "add the rows, or write `None.` in its place";
    TABLE_ONLY = "table-only", Warning,
        "a property stands in the table and not in the JSON representation",
        "readers of the JSON do not know of it",
        "add it to the JSON, or remove the row";
    TAB_GROUP = "tab-group", Warning,
        "a group of tabs does not begin with HTTP, is never closed, or holds a heading",
        "what follows it is published inside the last tab",
        "begin with the HTTP tab, end with `---`";
    TITLE_DIFFERS = "title-differs", Info,
        "the first heading of a page is not its title",
        "search results and the page show different names",
        "write both alike";
    TITLE_TYPE = "title-type", Info,
        "the name in the title of a type's page is not that of the type",
        "readers write the name as the title has it",
        "write the name as `@odata.type` has it";
}
