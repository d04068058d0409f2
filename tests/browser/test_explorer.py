"""The explorer as a reader uses it: what was chosen is in the address, and opens the same for
another reader."""

import json
from urllib.parse import parse_qsl, urlsplit

from tests.browser.conftest import settle

DOUBLE = 350  # milliseconds after which a figure takes two clicks for two, and not for a double one
FIGURE = """() => {
  const drawn = document.querySelector('.st-key-exhibit-running .js-plotly-plot')
  return [drawn.layout.xaxis.range, drawn.data.map(trace => [trace.name, trace.x, trace.y])]
}"""
STAYS = """() => {
  const drawn = document.querySelector('.st-key-exhibit-running .js-plotly-plot')
  return [drawn.wasThere === true, drawn.wasThere = true][0]
}"""
TITLE = ".st-key-exhibit-running :is(h2, h3)"
# What is seen at once, frame by frame: the figure's lines, and the title where it is not hidden.
WATCH = """title => {
  window.seen = new Set()
  ;(function look() {
    const [words, figure] = [title, '.js-plotly-plot'].map(each => document.querySelector(each))
    const is_shown = words && getComputedStyle(words).visibility === 'visible'
    const lines = figure?.data?.map(trace => trace.name).join()
    window.seen.add(JSON.stringify([lines, is_shown ? words.innerText : null]))
    requestAnimationFrame(look)
  })()
}"""


def query(address: str) -> set[tuple[str, str]]:
    """The parameters of an address."""
    return set(parse_qsl(urlsplit(address).query))


def test_what_was_chosen_opens_the_same_for_another_reader(visit, fresh):
    """By technology, from a later year on, by mouse and by keyboard, in a figure that is drawn anew
    where it stands, before the page answers and never beside another figure's title: the address
    names both, as the lasting link does, and in a browser that has seen nothing before it shows the
    same figure. The keyboard has the figure of an option that it reaches fetched, as the mouse."""
    shown = visit("/adoption")
    assert not shown.evaluate(STAYS)
    shown.evaluate(WATCH, TITLE)
    option = shown.get_by_role("option", name="Technology", exact=True)
    with shown.expect_response("**/figure.json?**by=technology**"):
        shown.get_by_role("combobox", name="By", exact=True).click()
        option.hover()
    option.click()
    shown.wait_for_url("**by=technology**")
    settle(shown)
    seen = [json.loads(pair) for pair in shown.evaluate("[...window.seen]")]
    titles = {lines: words for lines, words in seen if words}
    assert len(titles) == 2 and all(words in (None, titles[lines]) for lines, words in seen)
    assert [titles and lines for lines, words in seen if not words] == [[*titles][1]]
    shown.get_by_role("slider").first.press("ArrowRight")
    shown.wait_for_url("**years=**")
    settle(shown)
    assert shown.evaluate(STAYS)
    lasting = shown.get_by_role("link", name="Lasting link")
    lasting.hover()
    assert query(lasting.get_attribute("href")) > query(shown.url)
    other = fresh(shown.url)
    assert other.evaluate(FIGURE) == shown.evaluate(FIGURE)
    assert other.locator(TITLE).inner_text() == shown.locator(TITLE).inner_text()
    shown.get_by_role("tab", name="Over the years").press("ArrowRight")
    shown.get_by_role("tab", name="Now").press("Enter")
    shown.wait_for_url("**as=bars**")
    settle(shown)  # what is drawn anew takes the focus from a list that has just been opened
    shown.get_by_role("combobox", name="By", exact=True).focus()
    with shown.expect_response("**/figure.json?**"):
        shown.keyboard.press("ArrowDown")
        shown.get_by_role("listbox").wait_for()
        shown.keyboard.press("ArrowDown")
    shown.locator(".st-key-exhibit-running-bars svg.main-svg").first.wait_for()


def test_a_click_on_what_stands_for_no_group_leaves_the_figure_at_work(visit):
    """All that are not drawn are no group: a click on them unmarks itself, and the next click, on a
    group, narrows the page to it."""
    shown = visit("/adoption?by=technology&as=bars")
    bars = shown.locator(".st-key-exhibit-running-bars g.barlayer g.point path")
    bars.last.click(force=True)
    settle(shown)
    assert "technology=" not in shown.url
    assert not shown.evaluate("document.querySelector('.js-plotly-plot').data[0].selectedpoints")
    shown.wait_for_timeout(DOUBLE)
    bars.first.click(force=True)
    shown.wait_for_url("**technology=**")
