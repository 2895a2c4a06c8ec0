"""Conventions of this API that no OpenAPI document can say, checked on every answer of a schemathesis run."""

import base64
import hashlib
import itertools

import schemathesis
from schemathesis import GenerationMode

# Reasons to refuse a request that meets the document: they depend on what is published, the day or a limit.
BY_DATA = {
    "future-day",
    "invalid-cursor",
    "invalid-filter",
    "not-published",
    "too-large",
    "unknown-column",
    "unknown-dataset",
    "unknown-table",
}

ACCEPTS = itertools.cycle(
    ["*/*", "application/json", "text/csv", "text/html", "text/csv;q=0.5, */*;q=0.1", "image/png"]
)


@schemathesis.hook
def before_call(context, case, kwargs):
    """The document has no parameter for it, so that Accept is asked for here."""
    if "accept" not in {name.lower() for name in case.headers or {}}:
        case.headers["Accept"] = next(ACCEPTS)


@schemathesis.deserializer("text/csv")
def csv(context, response):
    return response.content.decode("utf-8")


@schemathesis.check
def problem_is_for_humans(context, response, case):
    """Every refusal says what was wrong in both languages; a refused request says where, and what was given."""
    if response.status_code < 400 or case.method == "HEAD":
        return
    problem = response.json()
    assert problem["status"] == response.status_code, "status differs from the answer's"
    for said in [problem, *problem["errors"]]:
        messages = said["messages"]
        assert messages["id"] and messages["en"] and messages["id"] != messages["en"], f"one language: {messages}"
    if problem["code"] in ("invalid-request", "not-acceptable", "method-not-allowed"):
        assert problem["errors"], "no errors"
    for error in problem["errors"]:
        place = error["path"].split("/")[1]
        assert place in ("query", "path", "body", "header", "method"), f"no part of a request: {error['path']}"
        assert len(error["given"] or "") <= 201, "the value given is shown whole, however long"


@schemathesis.check
def representation_is_tagged(context, response, case):
    """A 200 has a strong ETag and the SHA-256 of exactly its bytes."""
    if response.status_code != 200 or case.method != "GET":
        return
    digest = hashlib.sha256(response.content)
    header = {name.lower(): values[0] for name, values in response.headers.items()}
    assert header["etag"] == f'"{digest.hexdigest()}"', f"ETag {header['etag']}"
    expected = f"sha-256=:{base64.b64encode(digest.digest()).decode()}:"
    assert header["repr-digest"] == expected, f"Repr-Digest {header['repr-digest']}"
    assert header["access-control-allow-origin"] == "*", "no CORS"
    assert "cache-control" in header, "no Cache-Control"


@schemathesis.check
def format_is_refused_for_accept_alone(context, response, case):
    """406 is for an Accept that takes neither JSON nor anything."""
    accept = case.headers.get("Accept", "*/*")
    if response.status_code == 406:
        assert "*/*" not in accept and "application/json" not in accept, f"Accept was {accept}"


@schemathesis.check
def refusal_depends_on_data(context, response, case):
    """What meets the document is refused only for what the document cannot know."""
    if response.status_code != 400 or case.meta is None or case.meta.generation.mode != GenerationMode.POSITIVE:
        return
    codes = {error["code"] for error in response.json()["errors"]}
    assert codes <= BY_DATA, f"refused for {codes - BY_DATA}"
