"""One public file, downloaded: time-outs, retries, redirects only to http(s), a cap on its size.
All that uses the network.

Whatever goes wrong becomes a FetchProblem, in words for the person who runs the command.
"""

import hashlib
import time
from contextlib import closing
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from pathlib import Path

import httpx2
from tenacity import (
    Retrying,
    retry_if_exception_type,
    stop_after_attempt,
    wait_exception,
    wait_exponential_jitter,
)
from tqdm import tqdm

from words.said import said

Client = httpx2.Client
# What servers call a file of each ending. An error page is text/html, which is none of them.
PLAIN = ("text/plain", "application/octet-stream")
CONTENT_TYPES = {
    ".csv": (
        "text/csv",
        "application/csv",
        "text/comma-separated-values",
        "application/vnd.ms-excel",
        *PLAIN,
    ),
    ".json": ("application/json", "text/json", *PLAIN),
    ".geojson": (
        "application/geo+json",
        "application/vnd.geo+json",
        "application/json",
        "text/json",
        *PLAIN,
    ),
    ".xlsx": (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/octet-stream",
    ),
}


@dataclass(frozen=True)
class Limits:
    """What one download may take: seconds to connect, of silence and for the whole, tries,
    redirects, bytes; and pages of a list."""

    connect: float = 10
    silence: float = 60
    whole: float = 1800
    tries: int = 4
    first_wait: float = 1
    longest_wait: float = 120
    redirects: int = 5
    size: int = 200_000_000
    pages: int = 50


class FetchProblem(Exception):
    """A download that failed, in words for the person who runs it: what happened, what to do."""


class Transient(FetchProblem):
    """A failure that may pass; the server may have asked for a wait of so many seconds before the
    next try."""

    def __init__(self, message: str, asked: float = 0):
        super().__init__(message)
        self.asked = asked


def client_of(limits: Limits) -> Client:
    """The client of all downloads. Asks for plain bytes, so that what is stored is what was
    sent."""
    timeout = httpx2.Timeout(limits.silence, connect=limits.connect)
    headers = {"User-Agent": "municipal-ai-dashboard", "Accept-Encoding": "identity"}
    return httpx2.Client(timeout=timeout, headers=headers, follow_redirects=False)


def download(address: str, to: Path, client: Client, limits: Limits) -> dict:
    """One file, tried again while the failure may pass. Returns its card for origin.json; raises
    FetchProblem."""
    again = Retrying(
        stop=stop_after_attempt(limits.tries),
        wait=_back_off(limits) + wait_exception(_asked_for),
        retry=retry_if_exception_type(Transient),
        reraise=True,
    )
    whence = {"file": to.name, "address": address}
    try:
        return again(_attempt, address, to, client, limits)
    except Transient as problem:
        tries = {"problem": problem.args[0], "tries": limits.tries}
        raise Transient(said("fetch-last-try", **whence, **tries)) from problem
    except FetchProblem as problem:
        raise FetchProblem(said("fetch-of", **whence, problem=problem.args[0])) from problem


def _asked_for(failure: BaseException) -> float:
    """The seconds that the server asked to wait."""
    return failure.asked if isinstance(failure, Transient) else 0


def _back_off(limits: Limits) -> wait_exponential_jitter:
    """Doubling from the first wait, with as much again by chance, so that many clients do not come
    back together."""
    return wait_exponential_jitter(
        multiplier=limits.first_wait, jitter=limits.first_wait, max=limits.longest_wait
    )


def _attempt(address: str, to: Path, client: Client, limits: Limits) -> dict:
    try:
        with closing(_answer(address, client, limits)) as response:
            _check(response, to.suffix, limits)
            return _card(address, response) | _save(response, to, limits)
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        raise _explained(error, limits) from error


def _explained(error: Exception, limits: Limits) -> FetchProblem:
    """Time-outs and broken connections may pass; anything else is the address's fault."""
    if isinstance(error, httpx2.ConnectTimeout):
        return Transient(said("fetch-no-connection", seconds=f"{limits.connect:g}"))
    if isinstance(error, httpx2.TimeoutException):
        return Transient(said("fetch-silent", seconds=f"{limits.silence:g}"))
    if isinstance(error, httpx2.NetworkError | httpx2.RemoteProtocolError | httpx2.ProxyError):
        return Transient(said("fetch-broken", error=str(error)))
    return FetchProblem(said("fetch-unusable", error=str(error)))


def _answer(address: str, client: Client, limits: Limits) -> httpx2.Response:
    """The response behind all redirects, its body unread. Every step must be http or https."""
    url = httpx2.URL(address)
    for _ in range(limits.redirects + 1):
        if url.scheme not in ("http", "https"):
            raise FetchProblem(said("fetch-leads-elsewhere", address=str(url)[:100]))
        response = client.send(client.build_request("GET", url), stream=True)
        if not response.has_redirect_location:
            return response
        response.close()
        url = url.join(response.headers["location"])
    raise FetchProblem(said("fetch-many-redirects", n=limits.redirects, address=str(url)[:100]))


def _check(response: httpx2.Response, ending: str, limits: Limits) -> None:
    """Refuse what is not the file before its body is read."""
    status = f"{response.status_code} {response.reason_phrase}"
    if response.status_code == 429 or response.status_code >= 500:
        raise Transient(
            said("fetch-answered", status=status), min(_asked_wait(response), limits.longest_wait)
        )
    if response.status_code != 200:
        raise FetchProblem(said("fetch-not-served", status=status))
    sent = _content_type(response)
    if sent not in (fitting := CONTENT_TYPES.get(ending, ())):
        raise FetchProblem(
            said("fetch-other-type", sent=sent, ending=ending, fitting=", ".join(fitting))
        )
    if int(response.headers.get("content-length", 0)) > limits.size:
        raise _too_large(limits)


def _content_type(response: httpx2.Response) -> str:
    """Without parameters; a server that names none sends bytes of no known type (RFC 9110, 8.3)."""
    return (
        response.headers.get("content-type", "application/octet-stream")
        .split(";")[0]
        .strip()
        .lower()
    )


def _too_large(limits: Limits) -> FetchProblem:
    return FetchProblem(said("fetch-too-large", size=limits.size))


def _asked_wait(response: httpx2.Response) -> float:
    """Seconds named by Retry-After, as a number or as a date, which is read by the server's own
    clock."""
    asked = response.headers.get("retry-after", "0")
    if asked.isdecimal():
        return float(asked)
    try:
        sent = parsedate_to_datetime(response.headers["date"])
        return max(0, (parsedate_to_datetime(asked) - sent).total_seconds())
    except (KeyError, ValueError, TypeError):
        return 0


def _card(address: str, response: httpx2.Response) -> dict:
    card = {
        "address": address,
        "final_address": str(response.url),
        "status": response.status_code,
        "content_type": response.headers.get("content-type"),
        "etag": response.headers.get("etag"),
        "last_modified": response.headers.get("last-modified"),
    }
    return {name: value for name, value in card.items() if value is not None}


def _save(response: httpx2.Response, to: Path, limits: Limits) -> dict:
    """Write the body as it comes, counting it. A body shorter than its Content-Length is an error
    of the transport."""
    size, checksum, deadline = 0, hashlib.sha256(), time.monotonic() + limits.whole
    declared = int(response.headers.get("content-length", 0)) or None
    bar = tqdm(
        desc=to.name, total=declared, unit="B", unit_scale=True, delay=1, disable=None, leave=False
    )
    with to.open("wb") as file, bar:
        for chunk in response.iter_bytes():
            size += len(chunk)
            if size > limits.size:
                raise _too_large(limits)
            if time.monotonic() > deadline:
                raise FetchProblem(said("fetch-slow", seconds=f"{limits.whole:g}"))
            file.write(chunk)
            checksum.update(chunk)
            bar.update(len(chunk))
    if not size:
        raise FetchProblem(said("fetch-empty"))
    return {"bytes": size, "sha256": checksum.hexdigest()}
