"""Strangers, and a provider that fails, at the sign-in behind nginx with TLS and two processes:
forged states, codes, tokens and cookies, and answers that are none. Each reader has a sentence, and
nothing is opened. Then a role that is withdrawn, and a reviewer in Chromium: from the sign-in over
the end of his process to the sign-out."""

import argparse
import os
import random
import signal
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from string import ascii_letters

import httpx
from playwright.sync_api import BrowserContext, sync_playwright

from app.session import CALLBACK, LOGIN, LOGOUT
from benchmarks.attack import front, sockets
from benchmarks.attack.interrupted import sent
from benchmarks.attack.sockets import MARK, Attempt, Tried
from benchmarks.browser import CHROMIUM, FLAGS
from benchmarks.strangers import connected
from benchmarks.strangers import told as told_by
from etl.submissions import DECISION, submissions
from tests.browser.conftest import opened, settle, watched
from tests.browser.provider import DISCOVERY, Desk, provider, settings
from tests.browser.signing import FAULTS, OVER, Reader, answering

ADDRESS = f"https://127.0.0.1:{front.PORT}"
PORTS = front.FIRST_PORT, front.FIRST_PORT + 1
FRESH = 300  # seconds that the provider's word on a role counts
FOREIGN = {"Host": front.FOREIGN, "X-Forwarded-Host": front.FOREIGN}
USER, TOKENS = "_streamlit_user", "_streamlit_user_tokens"
DECLINED = (
    "error=access_denied&error_description={0}%0d%0aSet-Cookie:a&error_uri=https://{0}.example"
)
AGAIN = (
    "",
    "&state={0}",
    "&code={0}&code={0}",
    "&error=",
    "&iss=https://{0}.example",
    "&a=" + "b" * 7000,
)
PATHS = (
    f"{LOGIN}?provider=",
    f"{LOGIN}?provider=eyJhbGciOiJub25lIn0.eyJwcm92aWRlciI6ImRlZmF1bHQiLCJleHAiOjk5OTk5OTk5OTl9.",
    f"{LOGIN}?provider=a.b.c&next=https://{MARK}.example",
    f"{CALLBACK}?error[]={MARK}&state[]={MARK}",
    f"{CALLBACK}?state=_state_default_&code={MARK}",
    f"{CALLBACK}?code=%00%ff&state=%00",
    f"{LOGOUT}?post_logout_redirect_uri=https://{MARK}.example",
    f"{CALLBACK}?",
)


class Sitting:
    """A provider, the dashboard's secret, and a file that waits for a reviewer."""

    def __init__(self, desk: Desk, secret: str, waits: str):
        self.desk, self.secret, self.way = desk, secret, f"/submitted/{waits}"

    def reader(self, **more) -> Reader:
        """Somebody with a browser of his own."""
        return Reader(httpx.Client(base_url=ADDRESS, verify=False, timeout=60, **more), self.secret)

    def signed_in(self, person: str = "reviewer") -> Reader:
        """Somebody who has."""
        reader = self.reader()
        reader.get(reader.led_back(person))
        return reader

    def opens(self, cookies: dict[str, str]) -> list[bool]:
        """Whether each process gives the file to who has these cookies."""
        told = "; ".join(f"{name}={value}" for name, value in cookies.items())
        asked = [f"http://127.0.0.1:{port}{self.way}" for port in PORTS]
        return [httpx.get(each, headers={"Cookie": told}).status_code == 200 for each in asked]

    def is_harmless(self, answer: httpx.Response) -> bool:
        """Whether an answer names nobody's host and says nothing that it was told."""
        led = answer.headers.get("location", "/")
        is_own = led.startswith(("/", ADDRESS, self.desk.issuer)) and not led.startswith("//")
        return (
            is_own and MARK not in f"{answer.text} {answer.headers}" and answer.status_code != 500
        )

    def is_over(self, way: Callable[[str], str]) -> bool:
        """Whether a way back that is none ends in words."""
        reader = self.reader()
        answer = reader.get(way(reader.led_back()))
        is_told = answer.status_code == 400 and "This sign-in is over" in answer.text
        return (
            is_told
            and self.is_harmless(answer)
            and not any(self.opens(dict(reader.client.cookies)))
        )

    def is_told_of(self, fault: Callable[[Desk], None]) -> bool:
        """Whether a provider that fails so is told of, and nobody is signed in."""
        reader = self.reader()
        back = reader.led_back()
        fault(self.desk)
        try:
            answer = reader.begin() if DISCOVERY in self.desk.instead else reader.get(back)
        finally:
            self.desk.mend()
        is_told = answer.status_code == 502 and "does not answer as it should" in answer.text
        return (
            is_told
            and self.is_harmless(answer)
            and not any(self.opens(dict(reader.client.cookies)))
        )

    def is_declined(self, more: str) -> bool:
        """Whether the provider's refusal is told, whatever else stands in the address."""
        reader = self.reader()
        state = httpx.URL(reader.led_back()).params["state"]
        asked = (DECLINED + more).format(MARK)
        answer = reader.get(f"{CALLBACK}?state={state}&{asked}")
        return answer.status_code < 500 and self.is_harmless(answer)

    def asked(self, path: str, method: str = "GET", **more) -> bool:
        """Whether an address of any kind, asked by a reviewer, is answered harmlessly."""
        answer = self.signed_in().client.request(method, path, follow_redirects=False, **more)
        return answer.status_code < 500 and self.is_harmless(answer)

    def is_once(self) -> bool:
        """Whether a code opens once, in the browser that asked for it."""
        reader, other = self.reader(), self.reader()
        back = reader.led_back()
        told = [each.get(back).status_code for each in (other, reader, reader, other)]
        return told == [400, 302, 400, 400] and all(self.opens(dict(reader.client.cookies)))

    def is_kept_well(self) -> bool:
        """Whether each cookie of a sign-in is for HTTPS, for this site and for no script."""
        reader = self.reader()
        answers = [reader.begin(), reader.get(reader.led_back())]
        cookies = [each for told in answers for each in told.headers.get_list("set-cookie")]
        needed = {"secure", "httponly", "samesite=lax"}
        return len(cookies) > 3 and all(
            needed <= {word.strip() for word in each.lower().split(";")} for each in cookies
        )

    def says_much(self) -> bool:
        """Whether somebody of whom the provider says much is signed in, and pages open."""
        self.desk.claims = {
            "groups": ["".join(random.choices(ascii_letters, k=4000)) for _ in "ab"]
        }
        try:
            cookies = dict(self.signed_in().client.cookies)
        finally:
            self.desk.mend()
        told = "; ".join(f"{name}={value}" for name, value in cookies.items())
        line = connected(ADDRESS, additional_headers={"Cookie": told})
        line.send(sockets.PAGE)
        is_drawn = told_by(line, "script_finished") is not None
        line.close()
        return is_drawn and len(told) > 8192 and all(self.opens(cookies))

    def ends(self) -> bool:
        """Whether a sign-out ends every copy, in both processes."""
        reader = self.signed_in()
        copy = dict(reader.client.cookies)
        had = self.opens(copy)
        reader.get(LOGOUT)
        return all(had) and not any(self.opens(copy))

    def is_forged(self, forged: Callable[[dict[str, str], dict[str, str]], dict[str, str]]) -> bool:
        """Whether cookies that were put together open nothing."""
        reviewer, guest = (
            dict(self.signed_in(who).client.cookies) for who in ("reviewer", "guest")
        )
        return not any(self.opens(forged(reviewer, guest)))


FORGED = {
    "another's access": lambda own, other: own | {TOKENS: other[TOKENS]},
    "another's name": lambda own, other: other | {USER: own[USER]},
    "no access": lambda own, _: {USER: own[USER]},
    "one as the other": lambda own, _: {USER: own[TOKENS], TOKENS: own[USER]},
    "a changed sign": lambda own, _: (
        own | {USER: own[USER][:-1] + ("a" if own[USER][-1] != "a" else "b")}
    ),
    "a part of it": lambda own, _: own | {USER: own[USER][:40]},
    "letters": lambda own, _: own | {USER: MARK},
    "chunks": lambda own, _: own | {USER: "chunks-99999", f"{USER}_1": MARK},
}


def attempts(sitting: Sitting, former: Attempt) -> Iterator[tuple[str, int, Attempt]]:
    """Name, how many at once, and the attempt."""
    yield "a sign-in's cookies", 1, sitting.is_kept_well
    yield "a code again", 1, sitting.is_once
    yield "a sign-out", 1, sitting.ends
    yield "a provider that says much", 1, sitting.says_much
    for name, way in OVER.items():
        yield f"over: {name}", 3, partial(sitting.is_over, way)
    for name, fault in FAULTS.items():
        yield f"provider: {name}", 1, partial(sitting.is_told_of, fault)
    for path in ("/token", DISCOVERY):
        slow = partial(sitting.is_told_of, answering(path, 200, b"{}", 30))
        yield f"provider: {path} is slow", 1, slow
    for more in AGAIN:
        yield f"declined: {more[:20]}", 1, partial(sitting.is_declined, more)
    for path in PATHS:
        yield f"address: {path[:40]}", 1, partial(sitting.asked, path)
        yield f"foreign host: {path[:40]}", 1, partial(sitting.asked, path, headers=FOREIGN)
    for method in ("HEAD", "POST", "PUT", "DELETE", "OPTIONS"):
        for path in (LOGIN, CALLBACK, LOGOUT):
            yield f"{method} {path}", 1, partial(sitting.asked, path, method)
    for name, forged in FORGED.items():
        yield f"cookies: {name}", 1, partial(sitting.is_forged, forged)
    yield "a withdrawn role", 1, former


def withdrawn(sitting: Sitting) -> Attempt:
    """Somebody who is a reviewer now, and from now on is none; whether it counts, once the time is
    over."""
    sitting.desk.roles["former"] = ["reviewer"]
    cookies = dict(sitting.signed_in("former").client.cookies)
    had, since = sitting.opens(cookies), time.monotonic()
    sitting.desk.roles["former"] = []

    def counts() -> bool:
        time.sleep(max(0.0, FRESH + 1 - (time.monotonic() - since)))
        return all(had) and not any(sitting.opens(cookies))

    return counts


def in_chromium(sitting: Sitting, context: BrowserContext, processes: list[int]) -> bool:
    """Whether a reviewer signs in, opens the inbox and other pages, decides after his process was
    killed, and signs out for good."""
    page = opened(context.new_page(), f"{ADDRESS}/submit")
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("link", name="reviewer").click()
    page.get_by_text("You are signed in and back on this page").wait_for()
    for path in ("risk", "map", "submit"):
        opened(page, f"{ADDRESS}/{path}")
    page.get_by_text("Inbox: 1 file waits for a reviewer").wait_for()
    own = {each["name"]: each["value"] for each in context.cookies()}
    os.kill(processes[int(own["dashboard_process"]) - 1], signal.SIGKILL)
    time.sleep(3)
    settle(page)
    page.get_by_role("button", name="Accept …").click()
    page.get_by_role("button", name="Accept for the next release").click()
    page.get_by_text("Inbox: 0 files wait for a reviewer").wait_for()
    copy = {each["name"]: each["value"] for each in context.cookies()}
    front.wait(PORTS[int(own["dashboard_process"]) - 1])
    had = sitting.opens(copy)
    page.get_by_role("button", name="Sign out").click()
    page.get_by_text("You are signed out.").wait_for()
    is_moved = copy["dashboard_process"] != own["dashboard_process"]
    return is_moved and all(had) and not any(sitting.opens(copy))


def tried(sitting: Sitting, processes: list[int], log: Path) -> bool:
    """Tries and prints; whether nothing failed."""
    for port in PORTS:  # what the first page takes stays in memory
        sockets.reading(f"http://127.0.0.1:{port}").line.close()
    former = withdrawn(sitting)
    at = Tried(ADDRESS, processes, log, sockets.reading(ADDRESS))
    has_held = sockets.table(at, attempts(sitting, former))
    at.reader.line.close()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        context = watched(chromium, ignore_https_errors=True)
        is_whole = in_chromium(sitting, context, processes)
        chromium.close()
    print(f"| a reviewer in Chromium | 1 | {'none' if is_whole else 'did not hold'} |")
    return has_held and is_whole


def main(words: list[str]) -> int:
    """Tries and prints; 1 where something failed."""
    command = argparse.ArgumentParser("python -m benchmarks.attack signin", description=__doc__)
    command.parse_known_args(words)
    back = f"{ADDRESS}{CALLBACK}"
    with tempfile.TemporaryDirectory(prefix="dashboard-nginx-") as name, provider(back) as desk:
        folder = Path(name)
        sent(folder / "inbox", 0)
        (waits,) = submissions(folder / "inbox")
        (waits.folder / DECISION).unlink()
        told = settings(desk.issuer, back)
        secret = tomllib.loads(told)["auth"]["cookie_secret"]
        with front.served(folder, told) as processes:
            has_held = tried(Sitting(desk, secret, waits.id), processes, folder / "log")
    return 0 if has_held else 1
