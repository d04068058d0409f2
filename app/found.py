"""What programs look for beside the pages: which addresses they may read and which pages there
are."""

from xml.sax.saxutils import escape

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from exports import address
from pages.contents import CONTENTS, FIRST
from queries import engine


def robots(request: Request) -> Response:
    """Anybody may read the pages, with the pictures that previews of links show; files are asked
    for one at a time by people and programs."""
    base, api = address.base(request), f"{address.mount(request)}/api/"
    listed = f"Sitemap: {base}/sitemap.xml\n" if base else ""
    rules = f"User-agent: *\nAllow: {api}v1/picture.png\nDisallow: {api}\n"
    return PlainTextResponse(rules + listed)


def sitemap(request: Request) -> Response:
    """Every page of the menu, with the day of the release."""
    base, day = address.base(request), engine.manifest()["as_of"]
    if not base:
        return PlainTextResponse("Where this stands is not known: DASHBOARD_URL.\n", 404)
    names = [name for names in CONTENTS.values() for name in names]
    listed = "".join(
        f"<url><loc>{escape(address.page(base, '' if name == FIRST else name, {}))}</loc>"
        f"<lastmod>{day}</lastmod></url>\n"
        for name in names
    )
    told = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{listed}</urlset>\n'
    start = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return Response(start + told, media_type="application/xml")
