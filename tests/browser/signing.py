"""A browser by hand before the steps of a sign-in, which it follows one by one, ways back that lead
to none, and faults of a provider."""

import base64
import hmac
import json
import time
from collections.abc import Callable
from dataclasses import dataclass

import httpx
from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey

from app.session import CALLBACK, LOGIN
from tests.browser.provider import DISCOVERY, KEY, Desk

FOREIGN = "Jane-Doe"  # stands in what strangers and providers make up, and must be said nowhere
ANOTHER = RSAKey.generate_key(2048)


@dataclass
class Reader:
    """Somebody's browser, with its cookies, before a dashboard of this secret."""

    client: httpx.Client
    secret: str

    def get(self, path: str, **more) -> httpx.Response:
        """An answer, which is not followed."""
        return self.client.get(path, follow_redirects=False, **more)

    def begin(self) -> httpx.Response:
        """The first step, as the button leads to it."""
        told = {"provider": "default", "exp": int(time.time()) + 120}
        key = OctKey.import_key(self.secret)
        return self.get(LOGIN, params={"provider": jwt.encode({"alg": "HS256"}, told, key)})

    def led_back(self, person: str = "reviewer") -> str:
        """The address that the provider leads back to, once somebody was chosen there."""
        asked = self.begin().headers["location"]
        return httpx.get(asked.replace("/authorize?", f"/chosen?person={person}&")).headers[
            "location"
        ]


def replaced(address: str, **values: str) -> str:
    """The way back with something else in it."""
    return str(httpx.URL(address).copy_merge_params(values))


OVER = {
    "another state": lambda back: replaced(back, state=FOREIGN),
    "no state": lambda back: str(httpx.URL(back).copy_remove_param("state")),
    "another code": lambda back: replaced(back, code=FOREIGN),
    "no code": lambda back: str(httpx.URL(back).copy_remove_param("code")),
    "no sign-in": lambda back: f"{CALLBACK}?code={FOREIGN}",
    "an error of nothing": lambda back: f"{CALLBACK}?error={FOREIGN}&error_description={FOREIGN}",
    "an error of another state": lambda back: f"{CALLBACK}?error=server_error&state={FOREIGN}",
    "a first step of nobody": lambda back: f"{LOGIN}?provider={FOREIGN}",
}


def encoded(part: bytes) -> str:
    """A part of a token."""
    return base64.urlsafe_b64encode(part).decode().rstrip("=")


def by_hand(algorithm: str, claims: dict, key: bytes = b"") -> str:
    """A token that no library would write."""
    parts = {"alg": algorithm, "kid": "one"}, claims
    told = ".".join(encoded(json.dumps(part).encode()) for part in parts)
    return f"{told}.{encoded(hmac.digest(key, told.encode(), 'sha256')) if key else ''}"


def claiming(**claims: object) -> Callable[[Desk], None]:
    """A provider whose tokens say this."""
    return lambda desk: desk.claims.update(claims)


def signing(signed: Callable[[dict], str]) -> Callable[[Desk], None]:
    """A provider whose tokens are signed so."""
    return lambda desk: setattr(desk, "signed", signed)


def answering(path: str, status: int, body: bytes, seconds: float = 0) -> Callable[[Desk], None]:
    """A provider that answers so at a path."""
    return lambda desk: desk.instead.update({path: (status, body, seconds)})


FAULTS = {
    "nonce": claiming(nonce=FOREIGN),
    "no nonce": claiming(nonce=None),
    "issuer": claiming(iss=FOREIGN),
    "audience": claiming(aud=FOREIGN),
    "expired": claiming(exp=int(time.time()) - 3600),
    "nobody": claiming(sub=None),
    "signed by nobody": signing(lambda claims: by_hand("none", claims)),
    "signed by another key": signing(lambda claims: jwt.encode({"alg": "RS256"}, claims, ANOTHER)),
    "signed by the public key": signing(
        lambda claims: by_hand("HS256", claims, KEY.as_pem(private=False))
    ),
    "discovery fails": answering(DISCOVERY, 500, b""),
    "discovery is none": answering(DISCOVERY, 200, b"<p>Jane-Doe"),
    "token fails": answering("/token", 500, b""),
    "token is none": answering("/token", 200, b"Jane-Doe"),
    "token of nobody": answering("/token", 200, b"{}"),
    "unknown client": answering("/token", 401, b'{"error": "invalid_client"}'),
    "an error of its own": answering("/token", 400, b'{"error": "Jane-Doe"}'),
    "keys are none": answering("/jwks", 200, b"[]"),
}
