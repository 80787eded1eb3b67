//! Operations: permissions, routes, parameters.
//!
//! Declares the rules that reading and joining the pages raise, with their examples; the checks stand where the text is read.

use crate::diagnostic::rules;

rules! {
    PARAMETER_NO_ROUTE = Warning "parameter-no-route" {
        what: "a parameter of the path stands in none of the routes of its page",
        why: "a function cannot be called as its routes are written, and its parameters are added in the order of their rows; of another operation the route is missing that has it",
        cure: "write the call with its parameters, as in `count(before={before})`, or list the route",
        found: [
            MORE: "" => "# gauge: count\n\n## HTTP request\n\n```http\nGET /gauges/count\n```\n\n## Function parameters\n\n|Parameter|Type|Description|\n|:---|:---|:---|\n|before|DateTimeOffset|Until when.|\n\n## Response\n\nIf successful, this function returns a `200 OK` response code and an Int32 in the response body.\n",
            GET: "## Request headers" => "## Path parameters\n\n|Parameter|Type|Description|\n|:---|:---|:---|\n|dial-id|String|The dial.|\n\n## Request headers",
        ],
        passes: [
            MORE: "" => "# gauge: count\n\n## HTTP request\n\n```http\nGET /gauges/count(before={before})\n```\n\n## Function parameters\n\n|Parameter|Type|Description|\n|:---|:---|:---|\n|before|DateTimeOffset|Until when.|\n\n## Response\n\nIf successful, this function returns a `200 OK` response code and an Int32 in the response body.\n",
            GET: "## Request headers" => "## Path parameters\n\n|Parameter|Type|Description|\n|:---|:---|:---|\n|Id|String|The gauge.|\n\n## Request headers",
        ],
    }

    PARAMETER_LIST = Info "parameter-list" {
        what: "a parameter stands in a list instead of a table",
        why: "a list is read less surely than a table, and others look for a table alone",
        cure: "list the parameters in a table",
        found: [
            CALIBRATE: r"|Parameter|Type|Description|
|:---|:---|:---|
|zero|Double|Height of the new zero above the old one.|
|silent|Boolean|`true` to tell nobody.|" => r"- **zero** (Double): Height of the new zero above the old one.
- **silent** (Boolean): `true` to tell nobody.",
        ],
        passes: [CALIBRATE: "## Response\n\nIf" => "- `silent` (new since May) tells nobody.\n\n## Response\n\nIf"],
    }
    PARAMETERS_UNDOCUMENTED = Info "parameters-undocumented" {
        what: "the parameters of an action stand in its example alone",
        why: "their types are guessed from the values",
        cure: "list them in a table under `## Request body`",
        found: [
            CALIBRATE: r"In the request body, supply these parameters.

|Parameter|Type|Description|
|:---|:---|:---|
|zero|Double|Height of the new zero above the old one.|
|silent|Boolean|`true` to tell nobody.|" => "In the request body, supply a JSON object.",
        ],
        passes: [
            CALIBRATE: r"In the request body, supply these parameters.

|Parameter|Type|Description|
|:---|:---|:---|
|zero|Double|Height of the new zero above the old one.|
|silent|Boolean|`true` to tell nobody.|" => "Do not supply a request body.",
            CALIBRATE: r#"Content-type: application/json

{
  "zero": 0.25,
  "silent": false
}
"# => "",
        ],
    }

    PERMISSION_ACCOUNT = Warning "permission-account" {
        what: "a row of a permissions table names no account type",
        why: "its scopes belong to nobody",
        cure: "begin the row with `Delegated (work or school account)`, `Delegated (personal Microsoft account)` or `Application`",
        found: [GET: "|Application|" => "|Robots|"],
        passes: [GET: "|Application|" => "|application permissions|"],
    }

    PERMISSION_COMMA = Info "permission-comma" {
        what: "two scopes stand side by side without a comma",
        why: "readers cannot tell whether one or both are needed",
        cure: "write a comma where one suffices, `and` where both are needed",
        fix: Unsafe,
        found: [GET: "Gauge.Read, Gauge.ReadWrite" => "Gauge.Read Gauge.ReadWrite"],
        passes: [GET: "Gauge.Read, Gauge.ReadWrite" => "Gauge.Read and Station.Read,Gauge.ReadWrite"],
    }

    PERMISSION_EMPTY = Info "permission-empty" {
        what: "a cell of a permissions table is empty",
        why: "readers cannot tell whether the account type is supported",
        cure: "name the scopes, or write `Not supported.`",
        found: [GET: "|Not supported.|" => "| |"],
        passes: [GET: "|Not supported.|" => "|Not available.|"],
    }

    PERMISSION_PROSE = Warning "permission-prose" {
        what: "the permissions are given in sentences, and in no table",
        why: "for which accounts a scope holds, and which is the least privileged, is a guess",
        cure: "write a table with a row for each account",
        found: [
            CALIBRATE: "|Permission type|Permissions (from least to most privileged)|
|:---|:---|
|Delegated (work or school account)|Gauge.ReadWrite|
|Delegated (personal Microsoft account)|Not supported.|
|Application|Gauge.ReadWrite.All|" => "One of these is needed: **Gauge.ReadWrite**, **Gauge.ReadWrite.All**.",
        ],
        passes: [CALIBRATE: "## HTTP request" => "Gauge.Read.All is not enough.\n\n## HTTP request"],
    }

    PERMISSION_SCOPE = Warning "permission-scope" {
        what: "a word in a permissions table is not a scope",
        why: "code that asks for it gets an error",
        cure: "write the scope as the permissions reference has it",
        found: [GET: "|Gauge.Read, Gauge.ReadWrite|" => "|Gauge.Read, GaugeReadWrite|"],
        passes: [GET: "|Gauge.Read, Gauge.ReadWrite|" => "|Gauge.Read or Gauge.ReadWrite, offline_access|"],
    }

    PERMISSION_TODO = Error "permission-todo" {
        what: "the scopes are a placeholder that was never filled in",
        why: "nobody can call the operation without guessing",
        cure: "name the scopes, or write `Not supported.`",
        found: [GET: "|Gauge.Read, Gauge.ReadWrite|" => "|TODO: find the scopes|"],
        passes: [GET: "|Gauge.Read, Gauge.ReadWrite|" => "|Todo.Read, Todo.ReadWrite|"],
    }

    RESPONSE_CONTRADICTION = Warning "response-contradiction" {
        what: "the tables of methods say that another type comes back than the page of the operation",
        why: "the generated function gives what the page says, or, where its example shows nothing that tells, what the tables say",
        cure: "say the same in both places",
        found: [GAUGE: "stations.md)|[station](station.md) collection" => "stations.md)|[device](device.md) collection"],
        passes: [GAUGE: "stations.md)|[station](station.md) collection" => "stations.md)|[where it stood](station.md) collection"],
    }

    ROUTE_ABSOLUTE = Info "route-absolute" {
        what: "a route is written with host or version",
        why: "readers copy it and bind their code to one host or version",
        cure: "write the path alone, from its first `/`",
        fix: Safe,
        found: [CALIBRATE: "POST /gauges" => "POST https://graph.microsoft.com/v1.0/gauges"],
        passes: [CALIBRATE: "POST /gauges" => "POST  /gauges"],
    }

    ROUTE_BRACES = Error "route-braces" {
        what: "braces or parentheses of a route do not balance",
        why: "where a placeholder ends is guessed",
        cure: "close every brace and parenthesis that is opened",
        fix: Unsafe,
        found: [CALIBRATE: "/{id}/" => "/{id/"],
        passes: [CALIBRATE: "/{id}/" => "/{id | name}/"],
    }

    ROUTE_GARBAGE = Error "route-garbage" {
        what: "a line in the place of a route is none",
        why: "the operation has one route less, or none at all",
        cure: "write the method and the path, or remove the line",
        found: [GET: "GET /stations" => "** Entity URI for tides.gauge not found\nGET /stations"],
        passes: [GET: "GET /stations" => "\nGET /stations"],
    }

    ROUTE_METHOD_MISSING = Error "route-method-missing" {
        what: "a route has no method, or no space behind it",
        why: "the method is guessed",
        cure: "write the method, a space and the path on every line",
        fix: Unsafe,
        found: [GET: "GET /stations" => "/stations"],
        passes: [GET: "GET /stations" => "get /stations"],
    }

    ROUTE_ARGUMENT_UNNAMED = Warning "route-argument-unnamed" {
        what: "an argument of a call has no name, and other routes have one for it",
        why: "the service does not know the call as it is written; it is generated with the name",
        cure: "write the name: `level(unit='{unit}')`",
        found: [GET: "GET /stations/{id}/gauges/{id}" => "GET /gauges/{id}/level(unit='{unit}')\nGET /stations/{id}/level({unit})"],
        passes: [GET: "GET /stations/{id}/gauges/{id}" => "GET /gauges/{id}/level(unit='{unit}')\nGET /stations({id})/level"],
    }

    ROUTE_ARGUMENT_UNQUOTED = Warning "route-argument-unquoted" {
        what: "an argument of a call has no quotes in a route, and has them in the example of the page",
        why: "the service takes a text in quotes alone; it is generated with them",
        cure: "write the quotes: `level(unit='{unit}')`",
        found: [GET: "GET /stations/{id}/gauges/{id}" => "GET /stations/{id}/level(unit={unit})\n```\n\n## Example\n\n<!-- { \"blockType\": \"request\", \"name\": \"level\" } -->\n```http\nGET https://graph.microsoft.com/v1.0/stations/1/level(unit='metre')"],
        passes: [GET: "GET /stations/{id}/gauges/{id}" => "GET /stations/{id}/level(unit={unit})\n```\n\n## Example\n\n<!-- { \"blockType\": \"request\", \"name\": \"level\" } -->\n```http\nGET https://graph.microsoft.com/v1.0/stations/1/level(unit=3)"],
    }

    ROUTE_WELL_KNOWN_KEY = Info "route-well-known-key" {
        what: "a route has the well-known name of one item where others have a placeholder",
        why: "the other items have the same; the function is generated with an argument, which takes the name",
        cure: "write the placeholder, and say in the text which names are known",
        found: [GET: "GET /stations/{id}/gauges/{id}" => "GET /stations/{id}/gauges/{id}\nGET /gauges/main/stations"],
        passes: [GET: "GET /stations/{id}/gauges/{id}" => "GET /stations/{id}/gauges/{id}\nGET /gauges/{id}/stations"],
    }

    ROUTE_IMPLIED = Info "route-implied" {
        what: "a page lists a route at one address of an object, and not at another where pages mostly list both",
        why: "readers of the page take it that the other does not work; the function is generated all the same",
        cure: "list the route at the other address, too",
        found: [GET: "GET /stations/{id}/gauges/{id}" => "GET /gauge\nGET /gauges/{id}/dial\nGET /gauge/dial\nGET /gauges/{id}/hand"],
        passes: [GET: "GET /stations/{id}/gauges/{id}" => "GET /gauge\nGET /gauges/{id}/dial\nGET /gauge/dial"],
    }

    ROUTE_CONTRADICTION = Warning "route-contradiction" {
        what: "two pages document one route and contradict each other",
        why: "the generated function follows the page whose subject the route is",
        cure: "say the same on both pages, or document the route on one of them alone",
        found: [MORE: "" => "# Get reading\n\n## HTTP request\n\n```http\nGET /gauges/{gauge-id}\n```\n\n## Response\n\nIf successful, this method returns a `200 OK` response code and a [station](../resources/station.md) object in the response body.\n"],
        passes: [MORE: "" => "# Get reading\n\n## HTTP request\n\n```http\nGET /gauges/{gauge-id}\n```\n\n## Response\n\nIf successful, this method returns a `200 OK` response code and a [gauge](../resources/gauge.md) object in the response body.\n"],
    }

    ROUTE_IN_TEXT = Warning "route-in-text" {
        what: "the routes of a page stand in its text instead of a fence",
        why: "others read fences alone, and the operation has no route for them",
        cure: "list every method and path in a fence under `## HTTP request`",
        found: [
            GET: r"```http
GET /gauges/{id}
GET /stations/{id}/gauges/{id}
```" => "- `GET /gauges/{id}`\n- `GET /stations/{id}/gauges/{id}`",
        ],
        passes: [GET: "## HTTP request\n" => "## HTTP request\n\nAs in `GET /gauges/{id}`:\n"],
    }

    ROUTE_NONE = Error "route-none" {
        what: "a page of an operation has no route",
        why: "the operation cannot be called and is not in the generated crate",
        cure: "list every method and path in a fence under `## HTTP request`",
        found: [
            GET: r"```http
GET /gauges/{id}
GET /stations/{id}/gauges/{id}
```" => "To be written.",
        ],
        passes: [GET: "GET /gauges/{id}\n" => ""],
    }

    ROUTE_SLASH = Info "route-slash" {
        what: "a route lacks a slash in front of a segment, or has one too many",
        why: "joined to a base URL it gives a wrong one",
        cure: "begin the path with one `/`, end it without",
        fix: Safe,
        found: [CALIBRATE: "POST /gauges" => "POST gauges"],
        passes: [CALIBRATE: "POST /gauges" => "POST  /gauges"],
    }

    ROUTE_UNLISTED = Info "route-unlisted" {
        what: "the introduction of a page names a route that its list of requests lacks",
        why: "readers who look at the list alone miss it; the function is generated all the same",
        cure: "list it under `## HTTP request`",
        found: [GET: "Read one [gauge](../resources/gauge.md).\n" => "Read one [gauge](../resources/gauge.md).\n\n```\nGET /gauges/{id}/$value\n```\n"],
        passes: [GET: "Read one [gauge](../resources/gauge.md).\n" => "Read one [gauge](../resources/gauge.md).\n\n```\nGET /gauges/{id}\n```\n"],
    }
}
