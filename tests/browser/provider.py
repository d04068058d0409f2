"""A small OpenID Connect provider on this machine: discovery, authorize, token and keys, with
signed tokens.

It signs in whoever presses a person's button. It checks what a provider must: client, redirect,
code and PKCE. What it answers otherwise than it should, a test says.
"""

import base64
import hashlib
import json
import secrets
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import RSAKey

CLIENT, SECRET = "dashboard", secrets.token_urlsafe(24)
KEY = RSAKey.generate_key(2048, parameters={"kid": "one", "use": "sig", "alg": "RS256"})
PERSONS = {"steward": ["steward:us-2507000"], "reviewer": ["reviewer"], "guest": []}
DISCOVERY = "/.well-known/openid-configuration"
NAME = "Perpetua Mustermann"


def signed(claims: dict) -> str:
    """A token of identity as the provider gives it."""
    return jwt.encode({"alg": "RS256", "kid": "one"}, claims, KEY)


class Desk(ThreadingHTTPServer):
    """The provider of one application.

    codes    what was asked for each, until it is used
    tokens   whose each is
    roles    of each person, at this moment
    claims   of tokens of identity, that are otherwise than they should be; None leaves one out
    signed   a token of identity by its claims
    instead  by path, what is answered there: status, body, and seconds until then
    """

    daemon_threads = True

    def __init__(self, redirect_uri: str):
        super().__init__(("127.0.0.1", 0), Provider)
        self.issuer = f"http://127.0.0.1:{self.server_port}"
        self.redirect_uri, self.signs_out = redirect_uri, False
        self.codes: dict[str, dict] = {}
        self.tokens: dict[str, str] = {}
        self.roles: dict[str, list[str]] = dict(PERSONS)
        self.mend()

    def mend(self) -> None:
        """Answer as it should from now on."""
        self.claims: dict[str, object] = {}
        self.instead: dict[str, tuple[int, bytes, float]] = {}
        self.signed: Callable[[dict], str] = signed


class Provider(BaseHTTPRequestHandler):
    """One request."""

    server: Desk

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        if self._is_otherwise(address.path):
            return
        asked = {name: value for name, (value, *_) in parse_qs(address.query).items()}
        match address.path:
            case path if path == DISCOVERY:
                told = discovery(self.server.issuer)
                leave = {"end_session_endpoint": f"{self.server.issuer}/leave"}
                self._json(told | leave if self.server.signs_out else told)
            case "/jwks":
                self._json({"keys": [KEY.as_dict(private=False)]})
            case "/userinfo":
                self._who()
            case "/authorize":
                self._page(asked)
            case "/chosen":
                self._chosen(asked)
            case "/leave":
                self._led(asked["post_logout_redirect_uri"])
            case _:
                self.send_error(404)

    def _is_otherwise(self, path: str) -> bool:
        if told := self.server.instead.get(path):
            status, body, seconds = told
            time.sleep(seconds)
            with suppress(OSError):  # who waits for this long enough has gone
                self._send(status, "application/json", body)
        return bool(told)

    def do_POST(self) -> None:
        if self._is_otherwise(self.path):
            return
        sent = {
            name: value
            for name, (value, *_) in parse_qs(
                self.rfile.read(int(self.headers["Content-Length"])).decode()
            ).items()
        }
        known = self.server.codes.pop(sent.get("code", ""), None)
        client = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        proof = (
            base64.urlsafe_b64encode(
                hashlib.sha256(sent.get("code_verifier", "").encode()).digest()
            )
            .decode()
            .rstrip("=")
        )
        right = known and (
            self.headers["Authorization"] == f"Basic {client}" and proof == known["code_challenge"]
        )
        if (
            self.path != "/token"
            or not known
            or not right
            or sent["redirect_uri"] != known["redirect_uri"]
        ):
            self._json({"error": "invalid_grant"}, 400)
            return
        self._json(
            {
                "access_token": self._access(known["person"]),
                "token_type": "Bearer",
                "expires_in": 300,
                "id_token": self._token(known),
            }
        )

    def _access(self, person: str) -> str:
        token = secrets.token_urlsafe(16)
        self.server.tokens[token] = person
        return token

    def _who(self) -> None:
        """Who a token is of, with the roles of this moment."""
        token = self.headers["Authorization"].removeprefix("Bearer ")
        if person := self.server.tokens.get(token):
            self._json({"sub": f"id-of-{person}", "roles": self.server.roles[person]})
        else:
            self._json({"error": "invalid_token"}, 401)

    def _token(self, known: dict) -> str:
        now = int(time.time())
        claims = {
            "iss": self.server.issuer,
            "aud": CLIENT,
            "sub": f"id-of-{known['person']}",
            "iat": now,
            "exp": now + 300,
            "nonce": known["nonce"],
            "name": NAME,
            "roles": self.server.roles[known["person"]],
        } | self.server.claims
        claims = {name: value for name, value in claims.items() if value is not None}
        return self.server.signed(claims)

    def _page(self, asked: dict) -> None:
        """A page with a link for each person."""
        if (
            asked.get("client_id") != CLIENT
            or asked.get("redirect_uri") != self.server.redirect_uri
        ):
            self.send_error(400)
            return
        links = [
            f'<p><a href="/chosen?{urlencode(asked | {"person": person})}">{person}</a></p>'
            for person in self.server.roles
        ]
        self._send(200, "text/html", "".join(links).encode())

    def _chosen(self, asked: dict) -> None:
        code = secrets.token_urlsafe(16)
        self.server.codes[code] = asked
        told = {"code": code, "state": asked["state"]}
        self._led(f"{asked['redirect_uri']}?{urlencode(told)}")

    def _led(self, address: str) -> None:
        self.send_response(302)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _json(self, value: dict, status: int = 200) -> None:
        self._send(status, "application/json", json.dumps(value).encode())

    def _send(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_) -> None:
        """Nothing is printed."""


def discovery(issuer: str) -> dict:
    """What the provider says of itself."""
    return {
        "issuer": issuer,
        "authorization_endpoint": f"{issuer}/authorize",
        "token_endpoint": f"{issuer}/token",
        "userinfo_endpoint": f"{issuer}/userinfo",
        "jwks_uri": f"{issuer}/jwks",
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256"],
        "code_challenge_methods_supported": ["S256"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic"],
    }


@contextmanager
def provider(redirect_uri: str) -> Iterator[Desk]:
    """A running provider for one application."""
    desk = Desk(redirect_uri)
    threading.Thread(target=desk.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield desk
    finally:
        desk.shutdown()
        desk.server_close()


def settings(issuer: str, redirect_uri: str) -> str:
    """The secrets.toml of an application that signs in there."""
    values = {
        "redirect_uri": redirect_uri,
        "cookie_secret": secrets.token_urlsafe(32),
        "client_id": CLIENT,
        "client_secret": SECRET,
        "server_metadata_url": f"{issuer}{DISCOVERY}",
    }
    return "[auth]\n" + "\n".join(f'{name} = "{value}"' for name, value in values.items()) + "\n"
