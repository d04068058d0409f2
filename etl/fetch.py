"""Public downloads -> raw/SOURCE/YYYY-MM-DD/, whole or not at all. The only file that uses the network.

All files of a source are downloaded into a hidden folder beside its snapshots, which is renamed once they are
complete; what a killed run left there is removed by the next. A snapshot is never overwritten: where today's is
there already, it stays, and nothing is downloaded. Bytes equal to the newest snapshot's make no new one.

Each snapshot holds an `origin.json`: where each file came from, when, and its checksum. Two runs at once on the
same source do no harm, but the earlier one may fail.
"""

import difflib
import filecmp
import hashlib
import json
import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

import httpx2
from tenacity import Retrying, retry_if_exception_type, stop_after_attempt, wait_exception, wait_exponential_jitter
from tqdm import tqdm

from etl import source

# Downloads that fill no table: folder in raw -> file -> address.
OUTLINES = {
    "nl_outlines": {
        "gemeenten.geojson": "https://service.pdok.nl/cbs/gebiedsindelingen/2025/wfs/v1_0?request=GetFeature&service=WFS"
        "&version=2.0.0&typeNames=gemeente_gegeneraliseerd&outputFormat=application/json&srsName=EPSG:4326"
    }
}
# What servers call a file of each ending. An error page is text/html, which is none of them.
PLAIN = ("text/plain", "application/octet-stream")
CONTENT_TYPES = {
    ".csv": ("text/csv", "application/csv", "text/comma-separated-values", "application/vnd.ms-excel", *PLAIN),
    ".json": ("application/json", "text/json", *PLAIN),
    ".geojson": ("application/geo+json", "application/vnd.geo+json", "application/json", "text/json", *PLAIN),
    ".xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/octet-stream"),
}
HIDDEN = ".fetching-"
LATER = "Check the connection and fetch again later."
BY_HAND = "Open the address in a browser: if the file has moved, mend the address, or put the file into the source's folder by hand."


@dataclass(frozen=True)
class Limits:
    """What one download may take: seconds to connect, of silence and for the whole, tries, redirects, bytes."""

    connect: float = 10
    silence: float = 60
    whole: float = 1800
    tries: int = 4
    first_wait: float = 1
    longest_wait: float = 120
    redirects: int = 5
    size: int = 200_000_000


class FetchProblem(Exception):
    """A download that failed, in words for the person who runs it: what happened, what to do."""


class Transient(FetchProblem):
    """A failure that may pass; the server may have asked for a wait of so many seconds before the next try."""

    def __init__(self, message: str, asked: float = 0):
        super().__init__(message)
        self.asked = asked


def main(sources: list[str], raw: Path) -> int:
    """The command: fetch these sources, or all. Returns 1 when any failed."""
    known = downloads()
    unknown = [name for name in sources if name not in known]
    for name in unknown:
        near = difflib.get_close_matches(name, known, n=1)
        _say(name, f"FAILED: no such source{f'; did you mean {near[0]}?' if near else ''}", sys.stderr)
    wanted = {name: known[name] for name in sources or known if name in known}
    # The folder is named by the day of the person who runs this, as `build` reads days; the card says UTC.
    return max(fetch(wanted, raw, datetime.now().astimezone()), int(bool(unknown)))


def downloads() -> dict[str, dict[str, str]]:
    """Source -> file name -> public address; empty where there is none."""
    return {name: source.load(name).ORIGIN.downloads for name in source.source_ids()} | OUTLINES


def fetch(wanted: dict[str, dict[str, str]], raw: Path, now: datetime, limits: Limits | None = None) -> int:
    """Fetch each source into `raw`, one printed line a source. Returns 1 when any failed; the others are fetched."""
    failed, limits = 0, limits or Limits()
    with _client(limits) as client:
        for name, files in wanted.items():
            try:
                _say(name, snapshot(files, raw / name, now, client, limits))
            except FetchProblem as problem:
                failed = 1
                _say(name, f"FAILED: {problem}", sys.stderr)
            except OSError as error:
                failed = 1
                _say(name, f"FAILED: cannot write ({error}); is the disk full, or another fetch at work?", sys.stderr)
    return failed


def _say(name: str, words: str, stream=None) -> None:
    print(f"{name:30}{words}", file=stream, flush=True)


def _client(limits: Limits) -> httpx2.Client:
    """Asks for plain bytes, so that what is stored is what was sent."""
    timeout = httpx2.Timeout(limits.silence, connect=limits.connect)
    headers = {"User-Agent": "municipal-ai-dashboard", "Accept-Encoding": "identity"}
    return httpx2.Client(timeout=timeout, headers=headers, follow_redirects=False)


def snapshot(files: dict[str, str], folder: Path, now: datetime, client: httpx2.Client, limits: Limits) -> str:
    """Fetch one source's files into folder/DATE and say what happened. Raises FetchProblem and OSError."""
    if not files:
        return f"no public address; put its files into {folder}/YYYY-MM-DD by hand"
    _sweep(folder)
    target = folder / f"{now:%Y-%m-%d}"
    if target.exists():
        return f"kept: {target} is there already; delete it to fetch it anew"
    with _aside(folder) as aside:
        cards = {name: download(address, aside / name, client, limits) for name, address in files.items()}
        if since := _unchanged(aside, folder, now.date()):
            return f"unchanged since {since}"
        _write_origin(aside, cards, now)
        aside.rename(target)
    return f"fetched {target}: " + ", ".join(f"{name} {card['bytes']:,} bytes" for name, card in cards.items())


def _sweep(folder: Path) -> None:
    """Remove what a killed run left."""
    for left in folder.glob(f"{HIDDEN}*"):
        shutil.rmtree(left, ignore_errors=True)


@contextmanager
def _aside(folder: Path) -> Iterator[Path]:
    """A hidden folder beside the snapshots, gone afterwards unless renamed."""
    aside = folder / f"{HIDDEN}{os.getpid()}"
    aside.mkdir(parents=True)
    try:
        yield aside
    finally:
        shutil.rmtree(aside, ignore_errors=True)
        with suppress(OSError):  # the folder holds snapshots
            folder.rmdir()


def _unchanged(aside: Path, folder: Path, today: date) -> str | None:
    """The newest snapshot's date when it holds the same bytes."""
    for newest in source.snapshots(folder.parent, folder.name, today)[-1:]:
        if all(newest.has(new.name) and filecmp.cmp(new, newest.path(new.name), shallow=False) for new in aside.iterdir()):
            return newest.date
    return None


def _write_origin(aside: Path, cards: dict[str, dict], now: datetime) -> None:
    retrieved = now.astimezone(UTC).isoformat(timespec="seconds")
    text = json.dumps({"retrieved": retrieved, "files": cards}, indent=1, ensure_ascii=False)
    (aside / "origin.json").write_text(text + "\n", encoding="utf-8")


def download(address: str, to: Path, client: httpx2.Client, limits: Limits) -> dict:
    """One file, tried again while the failure may pass. Returns its card for origin.json; raises FetchProblem."""
    again = Retrying(
        stop=stop_after_attempt(limits.tries),
        wait=_back_off(limits) + wait_exception(lambda failure: failure.asked),
        retry=retry_if_exception_type(Transient),
        reraise=True,
    )
    try:
        return again(_attempt, address, to, client, limits)
    except Transient as problem:
        raise FetchProblem(f"{to.name} from {address}: {problem}, at the last of {limits.tries} tries. {LATER}") from problem
    except FetchProblem as problem:
        raise FetchProblem(f"{to.name} from {address}: {problem}") from problem


def _back_off(limits: Limits) -> wait_exponential_jitter:
    """Doubling from the first wait, with as much again by chance, so that many clients do not come back together."""
    return wait_exponential_jitter(multiplier=limits.first_wait, jitter=limits.first_wait, max=limits.longest_wait)


def _attempt(address: str, to: Path, client: httpx2.Client, limits: Limits) -> dict:
    try:
        with closing(_answer(address, client, limits)) as response:
            _check(response, to.suffix, limits)
            return _card(address, response) | _save(response, to, limits)
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        raise _explained(error, limits) from error


def _explained(error: Exception, limits: Limits) -> FetchProblem:
    """Time-outs and broken connections may pass; anything else is the address's fault."""
    if isinstance(error, httpx2.ConnectTimeout):
        return Transient(f"no connection within {limits.connect:g} s")
    if isinstance(error, httpx2.TimeoutException):
        return Transient(f"nothing received for {limits.silence:g} s")
    if isinstance(error, httpx2.NetworkError | httpx2.RemoteProtocolError | httpx2.ProxyError):
        return Transient(f"the connection broke ({error})")
    return FetchProblem(f"the address cannot be used ({error}). {BY_HAND}")


def _answer(address: str, client: httpx2.Client, limits: Limits) -> httpx2.Response:
    """The response behind all redirects, its body unread. Every step must be http or https."""
    url = httpx2.URL(address)
    for _ in range(limits.redirects + 1):
        if url.scheme not in ("http", "https"):
            raise FetchProblem(f"it leads to {str(url)[:100]}, and only http and https are followed. {BY_HAND}")
        response = client.send(client.build_request("GET", url), stream=True)
        if not response.has_redirect_location:
            return response
        response.close()
        url = url.join(response.headers["location"])
    raise FetchProblem(f"more than {limits.redirects} redirects, the last to {str(url)[:100]}. {BY_HAND}")


def _check(response: httpx2.Response, ending: str, limits: Limits) -> None:
    """Refuse what is not the file before its body is read."""
    status = f"{response.status_code} {response.reason_phrase}"
    if response.status_code == 429 or response.status_code >= 500:
        raise Transient(f"the server answered {status}", min(_asked_wait(response), limits.longest_wait))
    if response.status_code != 200:
        raise FetchProblem(f"the server answered {status}. {BY_HAND}")
    sent = _content_type(response)
    if sent not in (fitting := CONTENT_TYPES.get(ending, ())):
        raise FetchProblem(f"it sent {sent}, which is no {ending} file ({', '.join(fitting)}). {BY_HAND}")
    if int(response.headers.get("content-length", 0)) > limits.size:
        raise _too_large(limits)


def _content_type(response: httpx2.Response) -> str:
    """Without parameters; a server that names none sends bytes of no known type (RFC 9110, 8.3)."""
    return response.headers.get("content-type", "application/octet-stream").split(";")[0].strip().lower()


def _too_large(limits: Limits) -> FetchProblem:
    return FetchProblem(f"it is larger than {limits.size:,} bytes. If it is meant to be, raise Limits.size in etl/fetch.py.")


def _asked_wait(response: httpx2.Response) -> float:
    """Seconds named by Retry-After, as a number or as a date, which is read by the server's own clock."""
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
    """Write the body as it comes, counting it. A body shorter than its Content-Length is an error of the transport."""
    size, checksum, deadline = 0, hashlib.sha256(), time.monotonic() + limits.whole
    declared = int(response.headers.get("content-length", 0)) or None
    bar = tqdm(desc=to.name, total=declared, unit="B", unit_scale=True, delay=1, disable=None, leave=False)
    with to.open("wb") as file, bar:
        for chunk in response.iter_bytes():
            size += len(chunk)
            if size > limits.size:
                raise _too_large(limits)
            if time.monotonic() > deadline:
                raise FetchProblem(f"not complete after {limits.whole:g} s. {LATER}")
            file.write(chunk)
            checksum.update(chunk)
            bar.update(len(chunk))
    if not size:
        raise FetchProblem(f"the file is empty. {BY_HAND}")
    return {"bytes": size, "sha256": checksum.hexdigest()}
