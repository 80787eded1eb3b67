#!/usr/bin/env python3
"""Measures how the time of each command grows with the size of what one page, or one group of pages, holds.

Usage: bench/large.py [OPTIONS] [SHAPE ..]     all shapes where none is named; `--list` names them

Each shape is written twice, at a size and at ten times that size, and each command reads both. A row gives the CPU
seconds (user) at both sizes and how many times the larger is, less what the command costs on a page that holds
nothing. What is more than 15 times is not linear; it is marked, and the exit code is 1.
"""
import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SHAPES = {}


def shape(size):
    """Registers a function of a number as a shape; `size` is the smaller of its two sizes."""
    def register(function):
        SHAPES[function.__name__] = (size, function)
        return function
    return register


def head(title, kind, more=""):
    return f'---\ntitle: "{title}"\ndescription: "Says what."\ndoc_type: {kind}\n{more}---\n\n# {title}\n\nNamespace: microsoft.graph\n\n'


def table(*rows):
    return "\n".join("|" + "|".join(row) + "|" for row in (rows[0], [":---"] * len(rows[0]), *rows[1:])) + "\n\n"


def type_page(name, rows=(("id", "String", "Says which."),), base=None, links=(), methods=(), more="", json=None, front=""):
    inherits = f"Inherits from [{base}]({base.lower()}.md).\n\n" if base else ""
    based = f'"baseType": "microsoft.graph.{base}", ' if base else ""
    text = head(f"{name} resource type", "resourcePageType", front) + "Says what it is.\n\n" + inherits
    text += "## Methods\n\n" + table(("Method", "Return type", "Description"), *methods) if methods else ""
    text += "## Properties\n\n" + table(("Property", "Type", "Description"), *rows)
    text += "## Relationships\n\n" + table(("Relationship", "Type", "Description"), *links) if links else ""
    json = json or "{\n" + ",\n".join(f'  "{row[0]}": "String"' for row in rows) + "\n}"
    text += f'## JSON representation\n\n<!-- {{ "blockType": "resource", {based}"@odata.type": "microsoft.graph.{name}" }} -->\n\n'
    return text + f"```json\n{json}\n```\n\n{more}"


def call_page(title="Get boat", routes=("GET /boats/{id}",), scopes="Boat.Read", body="", examples="", headers=(), answers="boat"):
    text = head(title, "apiPageType") + "Says what it does.\n\n## Permissions\n\n"
    text += table(("Permission type", "Permissions (from least to most privileged)"), ("Application", scopes))
    text += "## HTTP request\n\n```http\n" + "\n".join(routes) + "\n```\n\n## Request headers\n\n"
    text += table(("Name", "Description"), ("Authorization", "Bearer {token}. Required."), *headers)
    text += f"## Request body\n\n{body or 'Do not supply a request body for this method.'}\n\n## Response\n\n"
    text += f"If successful, this method returns a `200 OK` response code and a [{answers}](../resources/{answers.lower()}.md) object in the response body.\n\n"
    return text + "## Examples\n\n" + (examples or example(0))


def example(i, value='"id": "1"', request=None):
    return (f'### Example {i}\n\n#### Request\n\n<!-- {{ "blockType": "request", "name": "boat_{i}" }} -->\n\n```http\n'
            f'{request or "GET https://graph.microsoft.com/v1.0/boats/1"}\n```\n\n#### Response\n\n'
            f'<!-- {{ "blockType": "response", "name": "boat_{i}", "@odata.type": "microsoft.graph.boat" }} -->\n\n'
            f'```http\nHTTP/1.1 200 OK\nContent-Type: application/json\n\n{{\n  {value}\n}}\n```\n\n')


def boats(**pages):
    """A type and a call of it, each as it is unless another page stands in its place."""
    return {"resources/boat.md": pages.get("type", type_page("boat")), "api/boat-get.md": pages.get("call", call_page())}


def word(i):
    """Another word for each number, of letters alone."""
    letters = ""
    while True:
        letters = chr(97 + i % 26) + letters
        i //= 26
        if i == 0:
            return "w" + letters


@shape(200)
def nothing(n):
    """What the others are held against."""
    return boats()


@shape(200)
def examples(n):
    return boats(call=call_page(examples="".join(example(i) for i in range(n))))


@shape(200)
def examples_without_annotations(n):
    one = "### Example\n\n```http\nGET https://graph.microsoft.com/v1.0/boats/1\n```\n\nThe response:\n\n```json\n{ \"id\": \"1\" }\n```\n\n"
    return boats(call=call_page(examples=one * n))


@shape(200)
def requests_without_answers(n):
    return boats(call=call_page(examples="".join(example(i).partition("#### Response")[0] for i in range(n))))


@shape(400)
def requests_in_a_fence(n):
    one = "GET https://graph.microsoft.com/v1.0/boats/1\n\n"
    return boats(call=call_page(examples=f"### Request\n\n```http\n{one * n}```\n\n"))


@shape(400)
def scopes(n):
    return boats(call=call_page(scopes=", ".join(f"Boat{word(i)}.Read.All" for i in range(n))))


@shape(400)
def words_in_a_cell_of_scopes(n):
    return boats(call=call_page(scopes=" ".join(f"not{word(i)}" for i in range(n))))


@shape(100)
def bases(n):
    return {f"resources/boat{word(i)}.md": type_page(f"boat{word(i)}", base=f"boat{word(i - 1)}" if i else None,
            rows=((f"own{word(i)}", "String", "Says which."),)) for i in range(n)}


@shape(100)
def derived_types(n):
    pages = {f"resources/boat{word(i)}.md": type_page(f"boat{word(i)}", base="boat") for i in range(n)}
    return boats() | pages


@shape(2000)
def front_matter(n):
    return boats(type=type_page("boat", front=f"tags: [{', '.join(word(i) for i in range(n))}]\n"))


@shape(2000)
def front_matter_nested(n):
    return boats(type=type_page("boat", front=f"tags: {'[' * n}{']' * n}\n"))


@shape(2000)
def front_matter_keys(n):
    return boats(type=type_page("boat", front="".join(f"{word(i)}: a\n" for i in range(n))))


@shape(2000)
def rows(n):
    return boats(type=type_page("boat", rows=[(f"own{word(i)}", "String", "Says which.") for i in range(n)]))


@shape(2000)
def rows_of_one_name(n):
    return boats(type=type_page("boat", rows=[("own", "String", "Says which.") for i in range(n)]))


@shape(2000)
def rows_without_json(n):
    return boats(type=type_page("boat", rows=[(f"own{word(i)}", "String", "Says which.") for i in range(n)], json='{ "id": "String" }'))


@shape(2000)
def headers(n):
    return boats(call=call_page(headers=[(f"x-{word(i)}", "String. Says which.") for i in range(n)]))


@shape(2000)
def parameters(n):
    body = "In the request body, supply a JSON object with these parameters.\n\n"
    body += table(("Parameter", "Type", "Description"), *((word(i), "String", "Says which.") for i in range(n)))
    return boats(call=call_page(title="boat: sail", routes=("POST /boats/{id}/sail",), body=body))


@shape(2000)
def values(n):
    listed = ", ".join(f"`{word(i)}`" for i in range(n))
    return boats(type=type_page("boat", rows=[("kind", "String", f"Says which. Possible values are: {listed}.")]))


@shape(300)
def values_in_rows(n):
    return boats(type=type_page("boat", rows=[(f"own{word(i)}", "String", f"Possible values are: `a{word(i)}`, `b{word(i)}`.") for i in range(n)]))


def enum_page(name, members):
    text = head(f"{name} enum type", "enumPageType") + "Says what it is.\n\n## Members\n\n"
    return text + table(("Member", "Description"), *((member, "Says which.") for member in members))


@shape(2000)
def members(n):
    return boats() | {"resources/kind.md": enum_page("kind", [word(i) for i in range(n)])}


@shape(200)
def enumerations(n):
    lists = [(f"own{word(i)}", "String", f"Possible values are: `a{word(i)}`, `b{word(i)}`.") for i in range(n)]
    kinds = {f"resources/{word(i)}kind.md": enum_page(f"{word(i)}kind", (f"a{word(i)}", f"b{word(i)}")) for i in range(n)}
    return boats(type=type_page("boat", rows=lists)) | kinds


@shape(200)
def enumerations_on_a_page(n):
    kinds = "".join(f"### {word(i)}Kind values\n\n" + table(("Member", "Description"), ("a", "Says."), ("b", "Says.")) for i in range(n))
    return boats() | {"resources/enums.md": head("Enumerations", "enumPageType") + kinds}


@shape(2000)
def json_members(n):
    inner = ",\n".join(f'  "{word(i)}": "x"' for i in range(n))
    return boats(type=type_page("boat", json=f'{{\n  "id": "String",\n{inner}\n}}'))


@shape(2000)
def json_members_of_an_answer(n):
    inner = ",\n  ".join(f'"{word(i)}": "x"' for i in range(n))
    return boats(call=call_page(examples=example(0, inner)))


@shape(2000)
def json_items(n):
    return boats(call=call_page(examples=example(0, '"value": [' + ", ".join('{ "id": "1" }' for i in range(n)) + "]")))


@shape(2000)
def json_depth(n):
    return boats(call=call_page(examples=example(0, '"id": ' + "[" * n + "]" * n)))


@shape(2000)
def json_errors(n):
    return boats(call=call_page(examples=example(0, '"id": "1"\n' + '"x": ..\n' * n)))


@shape(500)
def headings(n):
    return boats(type=type_page("boat", more="".join(f"## About {word(i)}\n\nSays what.\n\n" for i in range(n))))


@shape(500)
def headings_of_the_format(n):
    return boats(type=type_page("boat", more="## Properties\n\n|Property|Type|Description|\n|:-|:-|:-|\n|a|String|Says.|\n\n" * n))


@shape(1000)
def long_heading(n):
    return boats(type=type_page("boat", more=f"## {' '.join(word(i) for i in range(n))}\n\nSays what.\n"))


@shape(500)
def comments(n):
    return boats(type=type_page("boat", more='<!-- { "blockType": "ignored" } -->\n\n' * n))


@shape(500)
def open_comments(n):
    return boats(type=type_page("boat", more='<!-- { "blockType": "ignored"\n\n```http\nGET /a\n```\n\n' * n))


@shape(500)
def fences(n):
    return boats(type=type_page("boat", more="```http\nGET /a\n```\n\n" * n))


@shape(500)
def open_fences(n):
    return boats(type=type_page("boat", more="```http\nGET /a\n\n## Head\n\n" * n))


@shape(2000)
def links(n):
    return boats(type=type_page("boat", more="".join(f"[a](boat{i}.md) " for i in range(n)) + "\n"))


@shape(2000)
def links_to_headings(n):
    return boats(type=type_page("boat", more="".join(f"[a](boat.md#h{i}) " for i in range(n)) + "\n"))


@shape(2000)
def reference_links(n):
    links = "".join(f"[a][{word(i)}] " for i in range(n))
    return boats(type=type_page("boat", more=links + "\n\n" + "".join(f"[{word(i)}]: boat.md\n" for i in range(n))))


@shape(500)
def html_tables(n):
    one = "<table>\n<tr><th>Property</th><th>Type</th></tr>\n<tr><td>a</td><td>String</td></tr>\n</table>\n\n"
    return boats(type=type_page("boat", more=one * n))


@shape(2000)
def rows_in_html(n):
    rows = "".join(f"<tr><td>own{word(i)}</td><td>String</td><td>Says which.</td></tr>\n" for i in range(n))
    return boats(type=type_page("boat", more=f"## Properties\n\n<table>\n<tr><th>Property</th><th>Type</th><th>Description</th></tr>\n{rows}</table>\n"))


@shape(500)
def open_html_tables(n):
    return boats(type=type_page("boat", more="<table>\n<tr><td>a</td>\n\nSays so.\n\n" * n))


@shape(500)
def html_tables_in_comments(n):
    return boats(type=type_page("boat", more="<!-- <table><tr><td>a</td></tr></table> -->\n\n<tr><td>a</td></tr>\n\n" * n))


@shape(500)
def rows_apart(n):
    """A table with a blank line behind each row."""
    rows = "".join(f"|own{word(i)}|String|Says which.|\n\n" for i in range(n))
    return boats(type=type_page("boat", more=f"|Property|Type|Description|\n|:--|:--|:--|\n{rows}"))


@shape(200)
def slips_in_a_line(n):
    return boats(type=type_page("boat", rows=[("own", "String", " ".join(f"[a](nowhere{word(i)}.md) [b](boat.md#{word(i)})" for i in range(n)))]))


@shape(500)
def wrong_anchors(n):
    heads = "".join(f"## About {word(i)} and more\n\nSays what.\n\n" for i in range(n))
    return boats(type=type_page("boat", more=heads + "\n\n".join(f"[a](#obout-{word(i)}-and-more)" for i in range(n)) + "\n"))


@shape(5000)
def open_brackets(n):
    return boats(type=type_page("boat", more="[" * n + "\n\n" + "*a **a " * n + "\n\n" + "`" * n + "\n\n" + "<a " * n))


@shape(2000)
def methods(n):
    return boats(type=type_page("boat", methods=[(f"[Get](../api/boat{word(i)}.md)", "boat", "Says what.") for i in range(n)]))


@shape(2000)
def findings(n):
    rows = [(f"own{word(i)}", "Strnig", "TODO. See [a](nowhere.md).") for i in range(n)]
    return boats(type=type_page("boat", rows=rows))


@shape(500)
def routes(n):
    return boats(call=call_page(routes=[f"GET /boats/{{id}}/{word(i)}" for i in range(n)]))


@shape(500)
def routes_of_a_type(n):
    calls = {f"api/boat-{word(i)}.md": call_page(title="boat: sail", routes=(f"POST /boats/{{id}}/{word(i)}",)) for i in range(n)}
    return boats() | calls


@shape(200)
def routes_with_examples(n):
    shown = "".join(example(i, request=f"GET https://graph.microsoft.com/v1.0/boats/1/{word(i)}") for i in range(n))
    return boats(call=call_page(routes=[f"GET /boats/{{id}}/{word(i)}" for i in range(n)], examples=shown))


@shape(200)
def shown_requests(n):
    links = [(f"to{word(i)}", "[boat](boat.md)", "Says where.") for i in range(n)]
    shown = "".join(example(i, request=f"GET https://graph.microsoft.com/v1.0/boats/1/to{word(i)}") for i in range(n))
    return boats(type=type_page("boat", links=links), call=call_page(examples=shown))


@shape(200)
def segments(n):
    return boats(call=call_page(routes=["GET /" + "/".join(word(i) for i in range(n))]))


@shape(100)
def placeholders(n):
    return boats(call=call_page(routes=["GET /" + "/".join(f"{word(i)}/{{{word(i)}-id}}" for i in range(n))]))


@shape(100)
def pages_of_one_route(n):
    return boats() | {f"api/boat-{word(i)}.md": call_page() for i in range(n)}


@shape(100)
def pages_of_one_type(n):
    return boats() | {f"resources/boat-{word(i)}.md": type_page("boat") for i in range(n)}


@shape(100)
def overloads(n):
    calls = {f"api/boat-{word(i)}.md": call_page(title="boat: sail", routes=(f"GET /boats/{{id}}/sail(to='{{{word(i)}}}')",)) for i in range(n)}
    return boats() | calls


@shape(1000)
def linked_types(n):
    def one(i):
        linked = [((i * k) % n) for k in (2, 3, 5)]
        return type_page(f"boat{word(i)}", rows=[(f"to{word(j)}", f"[boat{word(j)}](boat{word(j)}.md)", "Says which.") for j in linked])
    return {f"resources/boat{word(i)}.md": one(i) for i in range(n)}


@shape(1000)
def types_in_a_circle(n):
    return {f"resources/boat{word(i)}.md": type_page(f"boat{word(i)}", rows=((f"next", f"[boat{word((i + 1) % n)}](boat{word((i + 1) % n)}.md)", "Says which."),)) for i in range(n)}


@shape(500)
def types_of_one_short_name(n):
    return {f"resources/{word(i)}-boat.md": type_page("boat").replace("microsoft.graph", f"microsoft.graph.{word(i)}") for i in range(n)}


@shape(2)
def includes(n):
    """Files that include all of each other: what they would come to grows by the factorial."""
    text = "Says {0}.\n\n" + "\n\n".join(f"[!INCLUDE [a](i{j}.md)]" for j in range(n)) + "\n"
    pages = {f"includes/i{i}.md": text.format(i) for i in range(n)}
    return boats(type=type_page("boat", more="[!INCLUDE [a](../includes/i0.md)]\n")) | pages


@shape(5)
def includes_in_line(n):
    """Each file holds two of the next."""
    pages = {f"includes/i{i}.md": f"Says [!INCLUDE [a](i{i + 1}.md)] and [!INCLUDE [a](i{i + 1}.md)].\n" for i in range(n)}
    return boats(type=type_page("boat", more="Says [!INCLUDE [a](../includes/i0.md)].\n")) | pages | {f"includes/i{n}.md": "So.\n"}


@shape(200)
def includes_of_one_file(n):
    more = "[!INCLUDE [a](../includes/i.md)]\n\n" * n
    return boats(type=type_page("boat", more=more)) | {"includes/i.md": "Says so.\n\n" * 20}


@shape(20000)
def long_line(n):
    return boats(type=type_page("boat", more="Says so. " * n))


@shape(20000)
def blank_lines(n):
    return boats(type=type_page("boat", more="\n" * n))


@shape(2000)
def quotes(n):
    return boats(type=type_page("boat", more="> Says so.\n\n- an item\n\n" * n))


@shape(200)
def depth(n):
    return boats(type=type_page("boat", more=">" * n + " a\n\n" + "".join("  " * i + "- a\n" for i in range(n))))


def write(folder, pages, edit=False):
    shutil.rmtree(folder, ignore_errors=True)
    for path, text in pages.items():
        if edit:
            text = text.replace("|String|", "|Guid|").replace("Says", "Tells").replace("/boats/", "/ships/")
        file = folder / "v1.0" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)


def seconds(command, limit):
    """The CPU seconds (user) of a command, and whether it ended by itself within `limit` of them."""
    def bound():
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    code = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=bound).returncode
    spent = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    return spent, code in (0, 1)


def commands(binary, work):
    docs, head_, out = str(work / "docs"), str(work / "head"), str(work / "out")
    return {
        "model": [binary, "model", "--docs", docs],
        "lint": [binary, "lint", "--docs", docs],
        "regen": [binary, "regen", "--docs", docs, "--out", out],
        "diff": [binary, "diff", docs, head_],
    }


def measure(binary, name, limit, work, wanted, large=None):
    size, function = SHAPES[name]
    size = large // 10 if large else size
    found = {}
    for n in (size, size * 10):
        pages = function(n)
        write(work / "docs", pages)
        write(work / "head", pages, edit=True)
        for command, line in commands(binary, work).items():
            if command in wanted:
                shutil.rmtree(work / "out", ignore_errors=True)
                found.setdefault(command, []).append(seconds(line, limit))
    return size, found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shapes", nargs="*", metavar="SHAPE")
    parser.add_argument("--list", action="store_true", help="name the shapes and their sizes")
    parser.add_argument("--xtask", default="target/xtask/xtask", help="the program to measure [default: %(default)s]")
    parser.add_argument("--commands", default="model,lint,regen,diff", help="which commands [default: %(default)s]")
    parser.add_argument("--limit", type=int, default=60, help="CPU seconds after which a run is stopped [default: %(default)s]")
    parser.add_argument("--write", metavar="DIR", help="only write the one shape that is named, at --size, to a folder")
    parser.add_argument("--size", type=int, help="with --write; else the larger of the two sizes, for each shape that is named")
    arguments = parser.parse_args()
    if arguments.list:
        return print("\n".join(f"{name} {size}" for name, (size, _) in SHAPES.items()))
    if arguments.write:
        name, = arguments.shapes
        return write(Path(arguments.write), SHAPES[name][1](arguments.size or SHAPES[name][0]))
    binary = os.path.abspath(arguments.xtask)
    wanted = arguments.commands.split(",")
    failed = False
    with tempfile.TemporaryDirectory() as work:
        work = Path(work)
        _, empty = measure(binary, "nothing", arguments.limit, work, wanted)
        floor = {command: min(spent for spent, _ in runs) for command, runs in empty.items()}
        print(f"| shape | size | {' | '.join(wanted)} |\n|:--|--:|{'--:|' * len(wanted)}")
        for name in arguments.shapes or [name for name in SHAPES if name != "nothing"]:
            size, found = measure(binary, name, arguments.limit, work, wanted, arguments.size)
            cells = []
            for command in wanted:
                (small, _), (large, ended) = found[command]
                # Below this, the noise of a run is all there is to see.
                times = (large - floor[command]) / max(small - floor[command], 0.02)
                steep = not ended or times > 15 and large > 0.5
                failed |= steep
                cells.append(f"{small:.2f} -> {large:.2f}{'' if ended else ' and more'}, {times:.0f}x{' **steep**' if steep else ''}")
            print(f"| {name} | {size} -> {size * 10} | {' | '.join(cells)} |", flush=True)
    return sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
