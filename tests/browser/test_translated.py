"""A page that a browser translates: the words that a reader sees follow what is chosen."""

TITLE = ".st-key-exhibit-data :is(h2, h3)"
# What a translation does to a page: every text is taken out, and other elements put in its place.
TRANSLATE = """() => {
  const walk = document.createTreeWalker(document.querySelector('.stMain'), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walk.nextNode()) texts.push(walk.currentNode);
  for (const text of texts) {
    if (!text.nodeValue.trim() || text.parentNode.closest('script, style, svg, button')) continue;
    const font = document.createElement('font');
    font.textContent = `~${text.nodeValue}`;
    text.replaceWith(font);
  }
}"""


def test_headings_of_a_translated_page_follow_the_selection(stay):
    """After a translation another selection's number stands in the heading of the table."""
    page = stay("/data?area=NL")
    title = page.locator(TITLE).first
    narrowed = title.inner_text()
    page.evaluate(TRANSLATE)
    assert title.inner_text() == f"~{narrowed}"
    page.locator(".st-key-chips button").first.click()
    page.wait_for_function(
        "([title, old]) => !document.querySelector(title).innerText.includes(old)",
        arg=[TITLE, narrowed],
    )
    assert "records of" in title.inner_text()
