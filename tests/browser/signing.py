"""A browser by hand before the steps of a sign-in, which it follows one by one."""

import time
from dataclasses import dataclass

import httpx
from joserfc import jwt
from joserfc.jwk import OctKey

from app.session import LOGIN


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
