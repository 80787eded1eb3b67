//! The kinds of changes, each with its level and what it does to the generated crate.
//!
//! One list, and the only place where a rule has a level or a step: the command line, the levels file, the
//! JSON schema and `docs/diff.md` all follow it. A step is what the emitted crate's own shape makes true
//! (`#[non_exhaustive]` structs of optional fields, enums with a catch-all, one plain function for each method
//! and route with one argument for each placeholder); the items of the two crates have the last word (`crate_items`).

use super::level::Level::{self, Breaking, Compatible, Docs, Risky};
use super::level::Step;

/// What a change is, whatever it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Something came, went or is another.
    Plain,
    /// The same lines stand in another order.
    Order,
    /// The same thing has another name.
    Renaming,
    /// A mark of deprecation is gone.
    Undeprecation,
}

/// A kind of change.
#[derive(Debug, PartialEq, Eq)]
pub struct ChangeRule {
    /// Its name: lower-case words with hyphens.
    pub id: &'static str,
    /// Its level, unless a levels file says otherwise.
    pub level: Level,
    /// What it does to the generated crate's version, unless the change itself knows better.
    pub step: Step,
    /// What sort of change it is, where that matters.
    pub sort: Sort,
    /// What it is, in a line.
    pub what: &'static str,
}

impl ChangeRule {
    /// The rule with this id.
    pub fn find(id: &str) -> Option<&'static Self> {
        ALL.iter().copied().find(|rule| rule.id == id)
    }
}

/// The column of sorts: one of them, or nothing.
macro_rules! sort {
    () => {
        Sort::Plain
    };
    ($sort:ident) => {
        Sort::$sort
    };
}

macro_rules! catalogue {
    ($($name:ident = $id:literal, $level:ident, $step:ident, $($sort:ident,)? $what:literal;)*) => {
        $(
            #[doc = $what]
            pub static $name: ChangeRule = ChangeRule {
                id: $id, level: $level, step: Step::$step, sort: sort!($($sort)?), what: $what,
            };
        )*
        /// Every rule, in the order of the catalogue.
        pub static ALL: &[&ChangeRule] = &[$(&$name),*];
    };
}

catalogue! {
    PAGE_ADDED = "page-added", Docs, None, "a new page; what it adds to the API is reported by itself";
    PAGE_REMOVED = "page-removed", Docs, None, "a page is gone; what it takes from the API is reported by itself";
    PAGE_RENAMED = "page-renamed", Docs, Patch, Renaming, "a page moved and documents the same thing";
    PAGE_TEXT_CHANGED = "page-text-changed", Docs, None, "text outside what the model holds";
    UNMODELLED_CONTENT_CHANGED = "unmodelled-content-changed", Risky, Unknown, "lines of a modelled section changed without a change of the model";
    CRATE_ITEM_CHANGED = "crate-item-changed", Risky, Unknown, "items of the generated crate changed that no other change accounts for";
    FACT_CONTRADICTED = "fact-contradicted", Risky, None, "a page now says something else of a base, a type or the members of an enumeration than another place does";
    PAGE_PARSE_REGRESSED = "page-parse-regressed", Risky, Unknown, "a page yields less than it did, or with more errors";

    TYPE_ADDED = "type-added", Compatible, Minor, "a new entity or complex type";
    TYPE_REMOVED = "type-removed", Breaking, Major, "a type is no longer documented";
    TYPE_RENAMED = "type-renamed", Breaking, Major, Renaming, "a type has another name and the same shape";
    TYPE_KIND_CHANGED = "type-kind-changed", Breaking, Major, "an entity, complex type or enumeration became another of the three";
    TYPE_NAMESPACE_CHANGED = "type-namespace-changed", Risky, Major, "a type or an enumeration moved to another namespace";
    TYPE_BASE_ADDED = "type-base-added", Risky, Major, "a type gained a base type";
    TYPE_BASE_REMOVED = "type-base-removed", Breaking, Major, "a type lost its base type and what it inherits";
    TYPE_BASE_CHANGED = "type-base-changed", Breaking, Major, "a type has another base type";
    TYPE_DERIVED_ADDED = "type-derived-added", Compatible, Minor, "a new subtype of a type that properties or responses use";
    TYPE_DERIVED_REMOVED = "type-derived-removed", Breaking, Major, "a subtype of a type that properties or responses use is gone";
    TYPE_KEY_CHANGED = "type-key-changed", Breaking, Patch, "the key properties changed";
    TYPE_OPEN_CHANGED = "type-open-changed", Compatible, None, "a type became open or closed";
    TYPE_ABSTRACT_CHANGED = "type-abstract-changed", Risky, None, "a type became abstract or concrete";
    TYPE_DEPRECATED = "type-deprecated", Compatible, Minor, "a type is marked deprecated";
    TYPE_UNDEPRECATED = "type-undeprecated", Risky, Minor, Undeprecation, "a type is no longer marked deprecated";
    TYPE_DESCRIPTION_CHANGED = "type-description-changed", Docs, Patch, "the introduction of a type";

    PROPERTY_ADDED = "property-added", Compatible, Minor, "a new property";
    PROPERTY_ADDED_REQUIRED = "property-added-required", Breaking, Minor, "a new property that must be given";
    PROPERTY_REMOVED = "property-removed", Breaking, Major, "a property is gone";
    PROPERTY_REMOVED_DEPRECATED = "property-removed-deprecated", Risky, Major, "a property that was deprecated is gone";
    PROPERTY_RENAMED = "property-renamed", Breaking, Major, Renaming, "a property is gone and a like one has come in its place";
    PROPERTY_CASE_CHANGED = "property-case-changed", Breaking, Major, "the name of a property is cased differently";
    PROPERTY_TYPE_CHANGED = "property-type-changed", Breaking, Major, "a property has another type";
    PROPERTY_TYPE_WIDENED = "property-type-widened", Breaking, Major, "a number became wider";
    PROPERTY_TYPE_NARROWED = "property-type-narrowed", Breaking, Major, "a number became narrower";
    PROPERTY_TYPE_BECAME_ENUM = "property-type-became-enum", Breaking, Major, "a string became an enumeration";
    PROPERTY_TYPE_ENUM_DROPPED = "property-type-enum-dropped", Breaking, Major, "an enumeration became a string";
    PROPERTY_BECAME_COLLECTION = "property-became-collection", Breaking, Major, "a single value became a collection";
    PROPERTY_BECAME_SINGLE = "property-became-single", Breaking, Major, "a collection became a single value";
    PROPERTY_BECAME_NULLABLE = "property-became-nullable", Risky, Patch, "a value may now be null";
    PROPERTY_BECAME_NOT_NULLABLE = "property-became-not-nullable", Risky, Patch, "a value may no longer be null";
    PROPERTY_BECAME_REQUIRED = "property-became-required", Breaking, Patch, "a property must now be given";
    PROPERTY_BECAME_OPTIONAL = "property-became-optional", Compatible, Patch, "a property need no longer be given";
    PROPERTY_BECAME_READ_ONLY = "property-became-read-only", Risky, Patch, "only the service sets the property now";
    PROPERTY_BECAME_WRITABLE = "property-became-writable", Compatible, Patch, "callers may set the property now";
    PROPERTY_DEFAULT_CHANGED = "property-default-changed", Risky, Patch, "another default value";
    PROPERTY_SELECT_DEFAULT_CHANGED = "property-select-default-changed", Risky, Patch, "whether the property comes without `$select`";
    PROPERTY_QUERY_SUPPORT_CHANGED = "property-query-support-changed", Compatible, Patch, "which query options the property supports";
    PROPERTY_BECAME_NAVIGATION = "property-became-navigation", Risky, Major, "a property became a relationship";
    PROPERTY_ORDER_CHANGED = "property-order-changed", Docs, Patch, Order, "the order of the rows";
    PROPERTY_DEPRECATED = "property-deprecated", Compatible, Minor, "a property is marked deprecated";
    PROPERTY_UNDEPRECATED = "property-undeprecated", Risky, Minor, Undeprecation, "a property is no longer marked deprecated";
    PROPERTY_DESCRIPTION_CHANGED = "property-description-changed", Docs, Patch, "the description, apart from the facts in it";
    PROPERTY_REPEAT_CHANGED = "property-repeat-changed", Docs, Patch, "a row that repeats an inherited member has come or gone";
    PROPERTY_REPEAT_DISAGREES = "property-repeat-disagrees", Risky, Patch, "a row that repeats an inherited member now names another type than the base";
    VALUE_LIMIT_CHANGED = "value-limit-changed", Risky, Patch, "a limit of a value is another, or a condition has come";
    PROPERTY_JSON_MISMATCH = "property-json-mismatch", Risky, None, "the table and the JSON representation now disagree";

    NAVIGATION_ADDED = "navigation-added", Compatible, Minor, "a new relationship";
    NAVIGATION_REMOVED = "navigation-removed", Breaking, Major, "a relationship is gone";
    NAVIGATION_RENAMED = "navigation-renamed", Breaking, Major, Renaming, "a relationship is gone and a like one has come in its place";
    NAVIGATION_TYPE_CHANGED = "navigation-type-changed", Breaking, Major, "a relationship leads to another type";
    NAVIGATION_BECAME_COLLECTION = "navigation-became-collection", Breaking, Major, "a single relationship became a collection";
    NAVIGATION_BECAME_SINGLE = "navigation-became-single", Breaking, Major, "a collection of relationships became a single one";
    NAVIGATION_BECAME_PROPERTY = "navigation-became-property", Risky, Major, "a relationship became a property";
    NAVIGATION_DEPRECATED = "navigation-deprecated", Compatible, Minor, "a relationship is marked deprecated";
    NAVIGATION_DESCRIPTION_CHANGED = "navigation-description-changed", Docs, Patch, "the description of a relationship";

    ENUM_ADDED = "enum-added", Compatible, Minor, "a new enumeration";
    ENUM_REMOVED = "enum-removed", Breaking, Major, "an enumeration is gone";
    ENUM_RENAMED = "enum-renamed", Breaking, Major, Renaming, "an enumeration has another name and the same members";
    ENUM_MEMBER_ADDED = "enum-member-added", Compatible, Minor, "a new member of an enumeration that is made to grow, or is only sent";
    ENUM_MEMBER_ADDED_CLOSED = "enum-member-added-closed", Risky, Minor, "a new member of an enumeration that is received and has no `unknownFutureValue`";
    ENUM_MEMBER_REMOVED = "enum-member-removed", Breaking, Major, "a member is gone";
    ENUM_MEMBER_RENAMED = "enum-member-renamed", Breaking, Major, Renaming, "a member is gone and a like one has come in its place";
    ENUM_MEMBER_VALUE_CHANGED = "enum-member-value-changed", Risky, Patch, "the number of a member";
    ENUM_MEMBER_ORDER_CHANGED = "enum-member-order-changed", Docs, Patch, Order, "the order of the members";
    ENUM_SENTINEL_ADDED = "enum-sentinel-added", Compatible, Minor, "`unknownFutureValue` has come";
    ENUM_SENTINEL_MOVED = "enum-sentinel-moved", Breaking, Major, Order, "`unknownFutureValue` has moved or gone";
    ENUM_FLAGS_CHANGED = "enum-flags-changed", Breaking, Major, "single values became sets, or the reverse";
    ENUM_MEMBER_DEPRECATED = "enum-member-deprecated", Compatible, Minor, "a member is marked deprecated";
    ENUM_MEMBER_DESCRIPTION_CHANGED = "enum-member-description-changed", Docs, Patch, "the description of a member";
    PROPERTY_VALUE_ADDED = "property-value-added", Compatible, Patch, "one more possible value of a property that stays a primitive";
    PROPERTY_VALUE_REMOVED = "property-value-removed", Risky, Patch, "one possible value less of a property that stays a primitive";

    OPERATION_ADDED = "operation-added", Compatible, Minor, "a new operation";
    OPERATION_REMOVED = "operation-removed", Breaking, Major, "an operation is gone";
    OPERATION_REMOVED_DEPRECATED = "operation-removed-deprecated", Risky, Major, "an operation that was deprecated is gone";
    OPERATION_RENAMED = "operation-renamed", Docs, Patch, Renaming, "another title over the same routes";
    OPERATION_KIND_CHANGED = "operation-kind-changed", Breaking, Major, "an action, a function or neither became another of the three";
    OPERATION_HTTP_METHOD_CHANGED = "operation-http-method-changed", Breaking, Major, "another method on the same path";
    OPERATION_ROUTE_ADDED = "operation-route-added", Compatible, Minor, "one more route";
    OPERATION_ROUTE_REMOVED = "operation-route-removed", Breaking, Major, "one route less";
    OPERATION_ROUTE_CHANGED = "operation-route-changed", Breaking, Major, "one segment of a route reads differently";
    OPERATION_ROUTE_CASE_CHANGED = "operation-route-case-changed", Risky, Patch, "a route is cased differently";
    OPERATION_ROUTE_PLACEHOLDER_RENAMED = "operation-route-placeholder-renamed", Docs, Patch, Renaming, "a placeholder of a route has another name";
    OPERATION_ROUTE_ORIGIN_CHANGED = "operation-route-origin-changed", Docs, Patch, "a route is listed, shown or implied now, and was another of the three";
    OPERATION_ROUTE_ORDER_CHANGED = "operation-route-order-changed", Docs, Patch, Order, "the order of the routes";
    OPERATION_REQUEST_BODY_ADDED = "operation-request-body-added", Risky, Major, "a request has a body now";
    OPERATION_REQUEST_BODY_REMOVED = "operation-request-body-removed", Breaking, Major, "a request has no body any more";
    OPERATION_REQUEST_BODY_TYPE_CHANGED = "operation-request-body-type-changed", Breaking, Major, "the body has another type";
    OPERATION_REQUEST_PROPERTY_ADDED = "operation-request-property-added", Compatible, Minor, "one more optional property of a request body";
    OPERATION_REQUEST_PROPERTY_REMOVED = "operation-request-property-removed", Risky, Major, "one property of a request body less";
    OPERATION_PARAMETER_ADDED = "operation-parameter-added", Compatible, Minor, "a new optional parameter";
    OPERATION_PARAMETER_ADDED_REQUIRED = "operation-parameter-added-required", Breaking, Major, "a new parameter that must be given";
    OPERATION_PARAMETER_REMOVED = "operation-parameter-removed", Breaking, Major, "a parameter is gone";
    OPERATION_PARAMETER_RENAMED = "operation-parameter-renamed", Breaking, Major, Renaming, "a parameter is gone and a like one has come in its place";
    OPERATION_PARAMETER_TYPE_CHANGED = "operation-parameter-type-changed", Breaking, Major, "a parameter has another type";
    OPERATION_PARAMETER_BECAME_REQUIRED = "operation-parameter-became-required", Breaking, Major, "a parameter must now be given";
    OPERATION_PARAMETER_BECAME_OPTIONAL = "operation-parameter-became-optional", Compatible, Patch, "a parameter need no longer be given";
    OPERATION_PARAMETER_ORDER_CHANGED = "operation-parameter-order-changed", Docs, Patch, Order, "the order of the parameters";
    OPERATION_PARAMETER_LOCATION_CHANGED = "operation-parameter-location-changed", Breaking, Major, "a parameter moved between body, path and query";
    OPERATION_QUERY_OPTION_CHANGED = "operation-query-option-changed", Compatible, None, "which query options an operation supports";
    OPERATION_RETURN_TYPE_CHANGED = "operation-return-type-changed", Breaking, Major, "the response has another type";
    OPERATION_RETURN_BECAME_COLLECTION = "operation-return-became-collection", Breaking, Major, "the response became a collection, or a single value";
    OPERATION_RETURN_BECAME_NONE = "operation-return-became-none", Breaking, Major, "the response lost its body";
    OPERATION_RETURN_ADDED = "operation-return-added", Risky, Major, "the response has a body now";
    OPERATION_LONG_RUNNING_CHANGED = "operation-long-running-changed", Breaking, Patch, "a response with a `Location` to poll has come or gone";
    OPERATION_DEPRECATED = "operation-deprecated", Compatible, Minor, "an operation is marked deprecated";
    OPERATION_UNDEPRECATED = "operation-undeprecated", Risky, Minor, Undeprecation, "an operation is no longer marked deprecated";
    OPERATION_STABILITY_CHANGED = "operation-stability-changed", Compatible, Patch, "an operation gained or lost its preview mark";
    OPERATION_DESCRIPTION_CHANGED = "operation-description-changed", Docs, Patch, "the introduction of an operation";
    OPERATION_PARAMETER_DESCRIPTION_CHANGED = "operation-parameter-description-changed", Docs, Patch, "the description of a parameter";

    RESPONSE_SUCCESS_STATUS_ADDED = "response-success-status-added", Compatible, None, "one more success code";
    RESPONSE_SUCCESS_STATUS_REMOVED = "response-success-status-removed", Breaking, None, "one success code less";
    RESPONSE_SUCCESS_STATUS_CHANGED = "response-success-status-changed", Risky, None, "another success code";
    RESPONSE_ERROR_STATUS_ADDED = "response-error-status-added", Compatible, None, "one more error code";
    RESPONSE_ERROR_STATUS_REMOVED = "response-error-status-removed", Compatible, None, "one error code less";
    RESPONSE_HEADER_CHANGED = "response-header-changed", Risky, None, "a response header has come or gone";
    REQUEST_HEADER_ADDED_REQUIRED = "request-header-added-required", Breaking, None, "a new header that must be sent";
    REQUEST_HEADER_ADDED = "request-header-added", Docs, None, "a new optional or well-known header";
    REQUEST_HEADER_REMOVED = "request-header-removed", Compatible, None, "a header is gone";
    REQUEST_HEADER_VALUE_CHANGED = "request-header-value-changed", Risky, None, "the values of a header, or whether it must be sent";

    PERMISSION_ADDED = "permission-added", Compatible, None, "one more scope that suffices";
    PERMISSION_REMOVED = "permission-removed", Risky, None, "one scope less";
    PERMISSION_TYPE_SUPPORTED = "permission-type-supported", Compatible, None, "a kind of account is supported now";
    PERMISSION_TYPE_UNSUPPORTED = "permission-type-unsupported", Breaking, None, "a kind of account is no longer supported";
    PERMISSION_LEAST_PRIVILEGED_CHANGED = "permission-least-privileged-changed", Breaking, None, "another least privileged scope";
    PERMISSION_ORDER_CHANGED = "permission-order-changed", Docs, None, Order, "the order of the scopes";
    PERMISSION_COMBINATION_CHANGED = "permission-combination-changed", Risky, None, "scopes that sufficed alone are needed together, or the reverse";

    EXAMPLE_ADDED = "example-added", Docs, None, "a new example";
    EXAMPLE_REMOVED = "example-removed", Docs, None, "an example is gone";
    EXAMPLE_CHANGED = "example-changed", Docs, None, "an example reads differently";
    EXAMPLE_STATUS_MISMATCH = "example-status-mismatch", Risky, None, "the status of an example is no longer one of the response section";
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn ids_are_unique_and_found() {
        let ids: BTreeSet<_> = ALL.iter().map(|rule| rule.id).collect();
        assert_eq!(ids.len(), ALL.len());
        assert_eq!(ChangeRule::find("type-removed"), Some(&TYPE_REMOVED));
        assert_eq!(ChangeRule::find("type-gone"), None);
    }
}
