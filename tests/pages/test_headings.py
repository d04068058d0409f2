"""Headings follow each other level by level, as who goes through a page by them expects."""

from streamlit.testing.v1 import AppTest


def drawn() -> None:
    """Parts before a section and within it."""
    from app.draw import draw_all
    from charts.look import LIGHT
    from pages.values import Heading, Section

    within = Section((Heading("Within", level=2), Heading("Deeper")))
    draw_all((Heading("First"), within, Heading("After")), LIGHT)


def test_a_part_outside_of_a_section_is_of_the_sections_level():
    """Below a page's title no level is left out; below a section's heading its parts are deeper."""
    page = AppTest.from_function(drawn).run()
    assert [heading.value for heading in page.header] == ["First", "Within", "After"]
    assert [heading.value for heading in page.subheader] == ["Deeper"]
