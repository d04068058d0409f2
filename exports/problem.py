"""What went wrong, as application/problem+json (RFC 9457), with what would be accepted. Nothing of
the inside is told."""

from collections.abc import Mapping

from starlette.responses import JSONResponse, Response

TITLES = {
    400: "Bad request",
    404: "Not found",
    405: "Method not allowed",
    422: "Does not fit",
    429: "Too much",
    500: "Failed",
    503: "Not ready",
}
MOST_LISTED = 100
PLACES = ("place", "place_id", "city", "peers")
MEDIA_TYPE = "application/problem+json"


class Problem(Exception):
    """An answer that is a problem: its status, what is wrong, and by name what would be
    accepted."""

    def __init__(
        self,
        status: int,
        detail: str,
        accepted: Mapping[str, object] | None = None,
        headers: Mapping[str, str] | None = None,
    ):
        super().__init__(detail)
        self.status, self.detail, self.accepted, self.headers = (
            status,
            detail,
            accepted or {},
            dict(headers or {}),
        )

    def response(self) -> Response:
        """The problem as an answer that no cache keeps."""
        body: dict[str, object] = {
            "type": "about:blank",
            "title": TITLES[self.status],
            "status": self.status,
            "detail": self.detail,
        }
        if self.accepted:
            body["accepted"] = {name: _listed(name, value) for name, value in self.accepted.items()}
        return JSONResponse(
            body, self.status, {"Cache-Control": "no-store", **self.headers}, MEDIA_TYPE
        )


def _listed(name: str, value: object) -> object:
    """What is accepted; a long list of places is named by where it stands, and none is cut."""
    options = sorted(value) if isinstance(value, frozenset) else value
    if isinstance(options, list) and len(options) > MOST_LISTED and name in PLACES:
        return f"{len(options):,} values: see the place table, /api/v1/place.csv"
    return options
