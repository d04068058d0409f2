"""A picture of a figure, drawn by the reader's browser: what is seen now, with a link that shows it
again."""

import struct
import xml.etree.ElementTree as ET
from urllib.parse import urlsplit

SVG = "{http://www.w3.org/2000/svg}"
LIVE = ".st-key-exhibit-{} .js-plotly-plot"
# What a figure shows: its values, whatever arrays they are sent as.
SHOWN = "one => JSON.stringify(one.data.map(({x, y, z}) => [x, y, z].map(a => a && [...a])))"
ZOOMED = (
    "async one => { await window.Plotly.relayout(one, {'yaxis.range': [0, 40]});"
    " return [...one.querySelectorAll('.ytick text')].map(text => text.textContent) }"
)


def first_key(page) -> str:
    """The key of the page's first exhibit with a figure."""
    page.wait_for_selector('[class*="st-key-exhibit-"] .js-plotly-plot')
    return page.locator('[class*="st-key-exhibit-"]:has(.js-plotly-plot)').first.evaluate(
        "one => [...one.classList].find(name => name.startsWith('st-key-')).slice(15)"
    )


def downloaded(page, key: str, name: str):
    """The file that a link of an exhibit's drawer gives."""
    with page.expect_download() as download:
        page.locator(f".st-key-drawer-{key}").get_by_role("link", name=name, exact=True).click()
    return download.value


def test_a_picture_is_what_is_seen_and_its_link_shows_it_again(visit, fresh):
    """On a dark page a PNG is as wide as asked; an SVG has the title, the base and the present zoom
    of the figure in light colours; its link opens the same figure in a new browser."""
    page = visit("/adoption?country=NL")
    page.emulate_media(color_scheme="dark")
    key = first_key(page)
    page.locator(f".st-key-drawer-{key} summary").first.click()
    page.wait_for_selector(f'.st-key-drawer-{key} a[href*="picture.png"]')
    png = downloaded(page, key, "PNG 2400").path().read_bytes()
    assert struct.unpack(">I", png[16:20]) == (2400,)

    ticks = page.locator(LIVE.format(key)).evaluate(ZOOMED)
    title = page.locator(f".st-key-exhibit-{key} :is(h2, h3)").first.inner_text()
    file = downloaded(page, key, "SVG 1200")
    assert file.suggested_filename.startswith(f"adoption-{key}-")
    root = ET.fromstring(file.path().read_bytes())
    assert (root.get("width"), root.findtext(f"{SVG}title")) == ("1200", title)
    assert [one.text for one in root.iter(f"{SVG}text") if one.text in ticks] == ticks

    # What draws itself is asked for its own picture.
    page.locator(LIVE.format(key)).evaluate(
        "one => one.toPicture = async (wide, high) => '<svg xmlns=\"http://www.w3.org/2000/svg\">'"
        ' + `<circle r="${wide}"/></svg>`'
    )
    own = ET.fromstring(downloaded(page, key, "SVG 2400").path().read_bytes())
    assert [one.get("r") for one in own.iter(f"{SVG}circle")] == ["1136"]

    link = (root.findtext(f"{SVG}desc") or "").splitlines()[-1]
    again = fresh(link)
    there = again.locator(LIVE.format(key))
    there.wait_for()
    assert there.evaluate(SHOWN) == page.locator(LIVE.format(key)).evaluate(SHOWN) != "[]"
    heading = again.locator(f".st-key-exhibit-{key} :is(h2, h3)").first
    assert (heading.inner_text(), urlsplit(again.url).fragment) == (title, key)


def test_without_scripts_pictures_and_tables_stand_there(browser, server):
    """Who runs no scripts meets the page's pictures, drawn by the server, and their tables."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server.url}/governance", wait_until="commit")  # it has few figures
    frame = page.frame_locator("iframe")
    picture = frame.locator("img").first
    picture.wait_for()
    assert picture.evaluate("one => one.naturalWidth") == 1200
    assert frame.locator("table tr").count() > 2
    context.close()
