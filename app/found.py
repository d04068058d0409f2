"""What programs look for beside the pages: which addresses they may read and which pages there
are."""

from xml.sax.saxutils import escape

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from exports import address
from pages.contents import CONTENTS, FIRST
from queries import engine


def robots(request: Request) -> Response:
    """Anybody may read the pages; files are asked for one at a time by people and programs."""
    base = _base(request)
    listed = f"Sitemap: {base}/sitemap.xml\n" if base else ""
    below = request.url.path.rpartition("/")[0]
    return PlainTextResponse(f"User-agent: *\nDisallow: {below}/api/\n{listed}")


def sitemap(request: Request) -> Response:
    """Every page of the menu, with the day of the release."""
    base, day = _base(request), engine.manifest()["as_of"]
    if not base:
        return PlainTextResponse("Where this stands is not known: DASHBOARD_URL.\n", 404)
    names = [name for names in CONTENTS.values() for name in names]
    listed = "".join(
        f"<url><loc>{escape(f'{base}/{name if name != FIRST else str()}')}</loc>"
        f"<lastmod>{day}</lastmod></url>\n"
        for name in names
    )
    told = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{listed}</urlset>\n'
    start = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return Response(start + told, media_type="application/xml")


def _base(request: Request) -> str:
    return address.base(request, request.url.path.rpartition("/")[0])
